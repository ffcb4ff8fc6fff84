"""What all job pages are: a scrolling form, and a start bar that says why it cannot start yet."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.gui import QgsScrollArea
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QFrame, QVBoxLayout, QWidget

from ...backend.contract.requests import Request
from ..core.backend import FAILED
from ..core.requests import RunDraft
from . import form
from .estimator import Estimator
from .focus_order import order_as_laid_out
from .revealer import Revealer
from .start_bar import StartBar
from .texts import tr
from .workbench import Workbench


class Page(QWidget):
    """Subclasses fill :attr:`body`, and say :meth:`problem`, :meth:`run_name` and :meth:`make_request`."""

    help_page = ""
    job = ""

    def __init__(self, bench: Workbench, intro: str, start: str, start_tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bench = bench
        self._starting = self._ordered = False
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.addWidget(form.hint(intro))
        self.bar = StartBar(start, start_tip)
        self.estimator = Estimator(bench.backend, self)
        self.bar.started.connect(lambda: self.estimator.then(self.start))
        self.estimator.told.connect(self.bar.set_estimate)
        self.estimator.warned.connect(self.bar.set_warning)
        self.estimator.refused.connect(lambda _refusal: self._show_reason())
        self.estimator.held_changed.connect(self._show_reason)
        self.scroll_area = _scrolling(inner)
        self._revealer = Revealer(self.scroll_area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.scroll_area, 1)
        layout.addWidget(self.bar)
        bench.scenes.changed.connect(self.refresh)
        bench.backend.state_changed.connect(lambda _state: self.refresh())

    # -- of each page -----------------------------------------------------

    def problem(self) -> str:
        """Why the job cannot start; empty when it can."""
        raise NotImplementedError

    def run_name(self) -> str:
        """What the run is called after, e.g. the scene."""
        return self.bench.scenes.titles()[0]

    def make_request(self, draft: RunDraft) -> Request:
        """The request as chosen; vector layers are copied into ``draft.inputs``. Raises typed errors."""
        raise NotImplementedError

    def take_run(self, path: str) -> None:
        """Go on from this finished run, where the page builds on one."""

    def is_quick_to_build(self) -> bool:
        """Whether the request may be built anew after each change, for the estimate."""
        return True

    # -- the same for all -------------------------------------------------

    def refresh(self, *_: object) -> None:
        """Something changed: look again whether the job can start and what it will cost."""
        seen = self.isVisible() or self.estimator.held
        if self.reason() or not seen or not self.is_quick_to_build():
            self.estimator.forget()
        else:
            self.estimator.ask(self.make_request)
        self._show_reason()

    def start(self) -> None:
        """Submit the job; the button rests until the backend has taken it."""
        if self.start_reason():
            return
        short = self.estimator.shortages
        self._starting = self.bench.start(self.job, self.run_name(), self.make_request, self._started, short)
        self.refresh()

    def reveal(self, widget: QWidget) -> None:
        """Scroll to a part of the page that has just got something to show."""
        self._revealer.reveal(widget)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._ordered:
            self._ordered = True
            order_as_laid_out(self)
        self.refresh()

    def enterEvent(self, event: QEvent) -> None:
        """Who comes back from the map or the layers may have mended there what was refused."""
        super().enterEvent(event)
        self.estimator.ask_again()

    def reason(self) -> str:
        """Why the page's buttons rest; empty when they do not. What only the estimate found rests Start alone."""
        if self._starting:
            return tr("Starting…")
        if self.bench.backend.state == FAILED:
            return tr("The backend is not running: see above.")
        return self.problem()

    def start_reason(self) -> str:
        """Why Start rests: the page's reason, or what the estimate was refused for."""
        return self.reason() or self.estimator.refusal or (tr("Starting…") if self.estimator.held else "")

    def _show_reason(self) -> None:
        self.bar.set_reason(self.start_reason())

    def _started(self) -> None:
        self._starting = False
        self.refresh()


def _scrolling(inner: QWidget) -> QgsScrollArea:
    area = QgsScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inner.layout().setContentsMargins(
        0, 0, QgsApplication.style().pixelMetric(QgsApplication.style().PixelMetric.PM_ButtonMargin), 0
    )
    return area
