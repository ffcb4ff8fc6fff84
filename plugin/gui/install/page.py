"""Setting Patchwork up: one page, one button."""

from __future__ import annotations

from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ....backend.contract.errors import Cancelled, PatchworkError, from_json
from ....backend.install.survey import Standing
from ...core import environment
from ...core.install.setup import CHECK, INSTALL, LOOK, REMOVE, REPAIR, REPORT, Setup
from .. import form
from ..icons import theme
from ..texts import data_size, tr
from . import words
from .log_box import LogBox
from .plan_box import EXISTING, WHEELS, PlanBox


class InstallPage(QWidget):
    """Shows a :class:`Setup`, which lives elsewhere: closing the page stops nothing."""

    help_page = "install"

    def __init__(self, setup: Setup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setup = setup
        self.intro = form.hint(
            tr("Patchwork computes in a Python environment of its own. QGIS's Python stays as it is.")
        )
        self.standing = form.hint()
        self.in_use = form.hint()
        self.plan = PlanBox()
        self.message = _Message()
        self.step, self.bar, self.rate = form.hint(), QProgressBar(), form.hint()
        self.bar.setTextVisible(False)
        self.log = LogBox()
        self.start = QPushButton()
        self.cancel = QPushButton(tr("C&ancel"))
        self.repair = QPushButton(tr("&Repair"))
        self.remove = QPushButton(tr("Re&move…"))
        self.report = QPushButton(tr("Repor&t"))
        self._lay_out()
        self._connect()
        self.log.show_text(setup.log_text(), tr("Log"))
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._setup.survey is None and not self._setup.busy:
            self._setup.look()

    # -- inside -----------------------------------------------------------

    def _lay_out(self) -> None:
        self.repair.setToolTip(tr("Make the environment anew; the old one stays until the new one works."))
        self.remove.setToolTip(tr("Delete the environment. Runs, models and maps stay."))
        self.report.setToolTip(tr("Examine this machine and the environment; takes some seconds."))
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 6, 0)
        for widget in (self.intro, self.standing, self.in_use, self.plan, self.message, self.step, self.bar, self.rate):
            inner.addWidget(widget)
        inner.addWidget(self.log)
        inner.addStretch(1)
        area = self.area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QHBoxLayout()
        for button in (self.report, self.remove, self.repair):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        layout.addLayout(buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # a dialog would let Enter press the first one

    def _connect(self) -> None:
        setup = self._setup
        setup.changed.connect(self._show)
        setup.logged.connect(self.log.add)
        setup.reported.connect(self._show_report)
        self.plan.changed.connect(self._show)
        self.plan.source.currentIndexChanged.connect(lambda _index: setup.forget())
        self.plan.channel.currentIndexChanged.connect(self._look_again)
        self.start.clicked.connect(self._start)
        self.repair.clicked.connect(lambda: self._install(repair=True))
        self.cancel.clicked.connect(self._cancel)
        self.remove.clicked.connect(self._ask_to_remove)
        self.report.clicked.connect(setup.report)

    def _start(self) -> None:
        if self.plan.source.currentData() == EXISTING:
            self._setup.check(self.plan.chosen_path())
        else:
            self._install(repair=False)

    def _install(self, repair: bool) -> None:
        wheels = self.plan.chosen_path() if self.plan.source.currentData() == WHEELS else ""
        self.log.show_text("", tr("Log"))
        self._setup.install(self.plan.channel.currentData(), wheels, repair)

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self._setup.cancel()

    def _look_again(self, *_: object) -> None:
        if not self._setup.busy:
            chosen = self.plan.channel.currentData()
            self._setup.look("" if chosen == "auto" else chosen)

    def _ask_to_remove(self) -> None:
        seen = self._setup.survey
        size = data_size(seen.removable_bytes) if seen is not None else ""
        question = tr("Delete Patchwork's environment ({}) from {}? Runs, models and maps stay.").format(
            size, seen.folder if seen is not None else ""
        )
        box = QMessageBox(QMessageBox.Icon.Question, tr("Patchwork"), question, parent=self.window())
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        yes = box.addButton(tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        yes.clicked.connect(self._setup.remove)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question = box
        box.open()

    def _show_report(self, text: str) -> None:
        self.log.show_text(text, tr("Report"))
        self.log.unfold()
        QTimer.singleShot(0, self._scroll_to_log)

    def _scroll_to_log(self) -> None:
        """Once it is laid out; its foot with the button that copies it."""
        if not sip.isdeleted(self):
            self.area.ensureWidgetVisible(self.log.copy)

    # -- how it looks -----------------------------------------------------

    def _show(self) -> None:
        setup, seen = self._setup, self._setup.survey
        there = seen.standing if seen is not None else None
        busy = bool(setup.busy)
        self.standing.setText(tr("Installed: {}").format(words.standing(there)) if there else "")
        self.standing.setVisible(there is not None)
        if not busy:
            self.in_use.setText(words.in_use())
        self.in_use.setVisible(bool(self.in_use.text()))
        if seen is not None:
            self.plan.show_survey(seen)
        self.plan.setVisible(seen is not None)
        self.plan.allow_choices(not busy)
        self._show_message()
        self._show_progress()
        self._show_buttons(busy, there)

    def _show_progress(self) -> None:
        setup = self._setup
        self.step.setText(words.step(setup.step) if setup.step else _doing(setup.busy))
        self.rate.setText(words.progress(setup.progress))
        counted = setup.busy in (INSTALL, REPAIR) and bool(setup.step.get("number"))
        self.bar.setRange(0, 1000 if counted else 0)
        if counted:
            self.bar.setValue(words.share(setup.step, setup.progress))
        self.step.setVisible(bool(setup.busy))
        self.bar.setVisible(bool(setup.busy))
        self.rate.setVisible(bool(self.rate.text()))

    def _show_message(self) -> None:
        setup, seen = self._setup, self._setup.survey
        problems = [] if setup.busy else self._problems()
        if setup.error is not None and not setup.busy:
            self.message.show_text(str(setup.error), not isinstance(setup.error, Cancelled))
        elif problems:
            self.message.show_text("\n".join(str(problem) for problem in problems), True)
        elif setup.news:
            self.message.show_text(setup.news, False)
        elif seen is not None and seen.gpu_unused:
            self.message.show_text(f"{seen.gpu_unused} {seen.gpu_remedy}", True)
        else:
            self.message.show_text("", False)

    def _problems(self) -> list[PatchworkError]:
        """What keeps the start button from working."""
        seen = self._setup.survey
        if seen is None or self.plan.source.currentData() == EXISTING:
            return []
        return [from_json(problem) for problem in seen.problems]

    def _show_buttons(self, busy: bool, there: Standing | None) -> None:
        kind = self.plan.source.currentData()
        self.start.setText(tr("&Use it") if kind == EXISTING else tr("&Update") if there else tr("&Install"))
        self.start.setVisible(not busy and (kind == EXISTING or there is None or not there.current))
        self.start.setDefault(environment.missing())  # what works is not replaced by one careless Enter
        ready = kind not in (WHEELS, EXISTING) or bool(self.plan.chosen_path())
        known = self._setup.survey is not None
        self.start.setEnabled(known and ready and not self._problems())
        self.start.setToolTip("" if ready else tr("Choose the folder or the interpreter first."))
        self.cancel.setVisible(self._setup.busy in (INSTALL, REPAIR))
        self.cancel.setEnabled(self._setup.can_cancel())
        self.repair.setVisible(there is not None and not busy and kind != EXISTING)
        self.repair.setEnabled(ready and not self._problems())
        seen = self._setup.survey
        self.remove.setVisible(not busy and seen is not None and seen.removable_bytes > 0)
        self.report.setVisible(not busy)


class _Message(QFrame):
    """One sentence, with a warning sign where something is to be done."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        size = self.style().pixelMetric(self.style().PixelMetric.PM_SmallIconSize)
        self._size = size
        self._icon = QLabel()
        self.text = form.hint()
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)

    def show_text(self, text: str, warning: bool) -> None:
        """Nothing to say hides it."""
        self.setVisible(bool(text))
        self.text.setText(text)
        icon = theme("mIconWarning" if warning else "mIconInfo")
        self._icon.setPixmap(icon.pixmap(self._size, self._size))


def _doing(busy: str) -> str:
    return {
        LOOK: tr("Looking at this machine…"),
        REMOVE: tr("Removing the environment…"),
        CHECK: tr("Examining the interpreter…"),
        REPORT: tr("Examining this machine and the environment…"),
        INSTALL: tr("Starting…"),
        REPAIR: tr("Starting…"),
    }.get(busy, "")
