"""What happens, told in QGIS's message bar: never a box that stops the user."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QPushButton

from ...backend.contract.errors import PatchworkError
from .texts import tr
from .whole_text import WholeText

TITLE = "Patchwork"
SHORT_S = 8


class MessageBridge:
    """Messages with an optional button; :meth:`clear` takes back those still shown.

    A ``topic`` is what a message is about: said again it takes the place of the earlier one, and :meth:`retire` takes
    all of a topic back once they are out of date.
    """

    def __init__(self, bar: QgsMessageBar) -> None:
        self._bar = bar
        self._shown: list[QgsMessageBarItem] = []
        self._latest: QgsMessageBarItem | None = None
        self._topics: list[tuple[str, QgsMessageBarItem]] = []

    def error(
        self, error: PatchworkError, label: str = "", action: Callable[[], None] | None = None, topic: str = "error"
    ) -> QgsMessageBarItem:
        """Say cause and remedy; stays until it is closed, or out of date."""
        return self.warning(str(error), label, action, topic)

    def warning(
        self, text: str, label: str = "", action: Callable[[], None] | None = None, topic: str = ""
    ) -> QgsMessageBarItem:
        """Something went wrong, but not an action of the user's; stays until it is closed, or out of date."""
        QgsApplication.messageLog().logMessage(text, TITLE, Qgis.MessageLevel.Warning)
        if not topic:
            return self._push(text, Qgis.MessageLevel.Warning, 0, label, action)
        self._retire(lambda known, item: known == topic and item.text() == escape(text, quote=False))
        item = self._push(text, Qgis.MessageLevel.Warning, 0, label, action)
        self._topics.append((topic, item))
        return item

    def retire(self, topic: str) -> None:
        """Take back what was said about a topic."""
        self._retire(lambda known, _item: known == topic)

    def success(self, text: str, label: str = "", action: Callable[[], None] | None = None) -> None:
        """Something is finished; stays while it offers a button, until the next such news."""
        self.take_back(self._latest)
        self._latest = self._push(text, Qgis.MessageLevel.Success, 0 if action else SHORT_S, label, action)

    def outdate(self) -> None:
        """Take back the latest news: the step that its button offers was taken another way."""
        self.take_back(self._latest)

    def info(self, text: str, label: str = "", action: Callable[[], None] | None = None) -> None:
        """Something began or changed."""
        self._push(text, Qgis.MessageLevel.Info, SHORT_S, label, action)

    def clear(self) -> None:
        """Take back every message of ours (on unload their buttons would lead nowhere)."""
        for item in self._shown:
            self.take_back(item)
        self._shown = []

    def take_back(self, item: QgsMessageBarItem | None) -> None:
        """Close a message of ours that is still shown."""
        if item is not None and not sip.isdeleted(item):
            self._bar.popWidget(item)

    def _push(
        self, text: str, level: Qgis.MessageLevel, seconds: int, label: str, action: Callable[[], None] | None
    ) -> QgsMessageBarItem:
        plain = escape(text, quote=False)  # else QGIS takes a class called “<b>forest” for a command
        item = QgsMessageBarItem(TITLE, plain, level, seconds)
        item.setToolTip(f"<p>{plain}</p>")
        if action is not None:
            item.setWidget(self._button(item, label or tr("Show"), action))
        self._shown = [known for known in self._shown if not sip.isdeleted(known)] + [item]
        self._bar.pushItem(item)
        WholeText(item)
        return item

    def _retire(self, wanted: Callable[[str, QgsMessageBarItem], bool]) -> None:
        shown = [(topic, item) for topic, item in self._topics if not sip.isdeleted(item)]
        over = [pair for pair in shown if wanted(*pair)]
        self._topics = [pair for pair in shown if pair not in over]
        for _topic, item in over:
            self.take_back(item)

    def _button(self, item: QgsMessageBarItem, label: str, action: Callable[[], None]) -> QPushButton:
        button = QPushButton(label, item)  # with a parent, else Python would delete it at once
        # Not at once: the bar deletes the item, and with it the button that is still telling of its click.
        button.clicked.connect(lambda: QTimer.singleShot(0, lambda: self._act(item, action)))
        return button

    def _act(self, item: QgsMessageBarItem, action: Callable[[], None]) -> None:
        if not sip.isdeleted(item):
            self._bar.popWidget(item)
            action()
