"""What happens, told in QGIS's message bar: never a box that stops the user."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QPushButton

from ...backend.contract.errors import PatchworkError
from .texts import tr

TITLE = "Patchwork"
SHORT_S = 8


class MessageBridge:
    """Messages with an optional button; :meth:`clear` takes back those still shown."""

    def __init__(self, bar: QgsMessageBar) -> None:
        self._bar = bar
        self._shown: list[QgsMessageBarItem] = []
        self._latest: QgsMessageBarItem | None = None

    def error(
        self, error: PatchworkError, label: str = "", action: Callable[[], None] | None = None
    ) -> QgsMessageBarItem:
        """Say cause and remedy; stays until it is closed."""
        return self.warning(str(error), label, action)

    def warning(
        self, text: str, label: str = "", action: Callable[[], None] | None = None
    ) -> QgsMessageBarItem:
        """Something went wrong, but not an action of the user's; stays until it is closed."""
        QgsApplication.messageLog().logMessage(text, TITLE, Qgis.MessageLevel.Warning)
        return self._push(text, Qgis.MessageLevel.Warning, 0, label, action)

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
        item = QgsMessageBarItem(TITLE, text, level, seconds)
        item.setToolTip(text)  # the bar cuts what is longer than a line or two
        if action is not None:
            item.setWidget(self._button(item, label or tr("Show"), action))
        self._shown = [known for known in self._shown if not sip.isdeleted(known)] + [item]
        self._bar.pushItem(item)
        return item

    def _button(self, item: QgsMessageBarItem, label: str, action: Callable[[], None]) -> QPushButton:
        button = QPushButton(label, item)  # with a parent, else Python would delete it at once
        # Not at once: the bar deletes the item, and with it the button that is still telling of its click.
        button.clicked.connect(lambda: QTimer.singleShot(0, lambda: self._act(item, action)))
        return button

    def _act(self, item: QgsMessageBarItem, action: Callable[[], None]) -> None:
        if not sip.isdeleted(item):
            self._bar.popWidget(item)
            action()
