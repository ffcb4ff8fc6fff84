"""What can be done with the selected run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from ...backend.contract import state as phases
from ...backend.contract.run_directory import RunDirectory
from ..core import results
from ..core.job_model import Role
from ..core.mapped_run import MappedRun
from . import run_texts
from .icons import own, theme
from .open_path import open_path
from .texts import tr
from .workbench import Workbench


class RunActions(QWidget):
    """Nine buttons; each is enabled when it makes sense for the run. The last three are the page's to do."""

    again_wanted, compare_wanted, clean_wanted = pyqtSignal(), pyqtSignal(), pyqtSignal()

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._index = QModelIndex()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.pause = self._button(
            theme("temporal_navigation/pause"), tr("Pa&use"), tr("Sleep after the present step"), self._pause
        )
        self.resume = self._button(
            theme("mActionPlay"), tr("Res&ume"), tr("Go on from where the run stopped"), self._resume
        )
        self.cancel = self._button(
            theme("mTaskCancel"), tr("Ca&ncel"), tr("Stop; what was done is kept and can be resumed"), self._cancel
        )
        self.load = self._button(
            theme("mActionAddRasterLayer"),
            tr("Load resul&ts"),
            tr("Add the run's layers to the project"),
            self.load_if_possible,
        )
        self.report = self._button(
            own("report"), tr("Report"), tr("Open the HTML report in the browser"), self._open_report
        )
        self.folder = self._button(
            theme("mIconFolderOpen"), tr("&Folder"), tr("Open the run's folder"), self._open_folder
        )
        self.again = self._button(
            theme("mActionRedo"), tr("Run aga&in…"), tr("Start a new run with these settings, or others"),
            self.again_wanted.emit,
        )  # fmt: skip
        self.compare = self._button(
            own("compare"), tr("Comp&are…"), tr("Select two runs to see what differs"), self.compare_wanted.emit
        )
        self.clean = self._button(
            theme("mActionDeleteSelected"), tr("Clean up…"), tr("Free disk space; asks first"), self.clean_wanted.emit
        )
        self.show_run(self._index)

    def show_run(self, index: QModelIndex) -> None:
        """Act on this run; an invalid index disables everything."""
        self._index = index
        known = index.isValid()
        phase = index.data(int(Role.PHASE)) if known else ""
        roles = {output.get("role") for output in index.data(int(Role.OUTPUTS))} if known else set()
        error = index.data(int(Role.ERROR)) if known else None
        pauses, resumes = phase in (phases.QUEUED, phases.PREPARING, phases.RUNNING), run_texts.may_go_on(phase, error)
        self._keep_keys_harmless(pauses, resumes, phase in run_texts.ACTIVE or phase == phases.INTERRUPTED)
        self.pause.setEnabled(pauses)
        self.resume.setEnabled(resumes)
        hopeless = phase == phases.FAILED and run_texts.is_hopeless(error)
        self.resume.setToolTip(run_texts.advice(phase, error) if hopeless else tr("Go on from where the run stopped"))
        self.load.setEnabled(bool(roles.intersection(results.LAYERS)))
        self.report.setEnabled(results.REPORT in roles)
        self.folder.setEnabled(known)
        self.again.setEnabled(known)

    def load_if_possible(self, *_: object) -> None:
        """Add the run's layers where it has any."""
        if self.load.isEnabled():
            self._bench.load_results(self._run())

    # -- inside -----------------------------------------------------------

    def _keep_keys_harmless(self, pauses: bool, resumes: bool, cancels: bool) -> None:
        """Qt would hand the focus of a button that begins to rest to the next one: Space after Pause would cancel. It goes
        to the button that takes the act back; else to none, and Tab leads on from here."""
        for button, wanted, other in (
            (self.pause, pauses, self.resume if resumes else self),
            (self.resume, resumes, self.pause if pauses else self),
            (self.cancel, cancels, self.resume if resumes else self),
        ):
            if button.hasFocus() and not wanted:
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
        self.cancel.setEnabled(cancels)

    def _button(self, icon: QIcon, text: str, tip: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon)
        button.setText(text)
        button.setToolTip(tip)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _checked=False: act())
        place = self._grid.count()
        self._grid.addWidget(button, place // 3, place % 3)
        return button

    def _run(self) -> RunDirectory:
        return MappedRun(Path(self._index.data(int(Role.PATH))))

    def _pause(self) -> None:
        self._control("pause")

    def _resume(self) -> None:
        self._control("resume")

    def _cancel(self) -> None:
        self._control("cancel")

    def _control(self, action: str) -> None:
        self._bench.control(self._index.data(int(Role.NAME)), action)

    def _open_report(self) -> None:
        path = results.first(self._run(), results.REPORT)
        if path is not None:
            open_path(path)

    def _open_folder(self) -> None:
        open_path(self._run().path)
