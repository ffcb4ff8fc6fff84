"""Tells when a run that was started here ends, and loads its results.

The names are kept in the settings, so a job that ended while QGIS was closed is announced too. Results load
by themselves only into the project they were started from; into any other they are offered.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QModelIndex, QObject, QTimer

from ...backend.contract import state as phases
from ...backend.contract.errors import from_json
from ...backend.contract.run_directory import RunDirectory
from ..core import results
from ..core.job_model import Role
from ..core.mapped_run import MappedRun
from ..core.sample_classes import file_of, samples_of
from ..core.settings import PREFIX
from . import run_texts
from .open_path import open_path
from .texts import tr
from .workbench import RESTART, Workbench

KEY = PREFIX + "gui/awaited_runs"
LATER_MS = 200
_KEPT = 50


class RunWatch(QObject):
    """Awaits runs by name until they are final."""

    def __init__(
        self,
        bench: Workbench,
        show_run: Callable[[str], None],
        show_page: Callable[[int, str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench, self._show_run, self._show_page = bench, show_run, show_page
        self._seen: dict[str, str] = {}
        self._ended: list[str] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell_ended)
        self._of_this_project: set[str] = set()
        bench.project.cleared.connect(self._of_this_project.clear)
        bench.submitted.connect(lambda path: self.await_run(Path(path).name))
        bench.resumed.connect(self.await_run)
        bench.jobs.dataChanged.connect(self._look)

    def await_run(self, name: str) -> None:
        """Tell when this run ends."""
        self._seen[name] = ""
        self._of_this_project.add(name)
        self._store([known for known in self.awaited() if known != name] + [name])

    def awaited(self) -> list[str]:
        """Runs whose end was not told yet, oldest first."""
        return [str(name) for name in QgsSettings().value(KEY, [], type=list) or []]

    # -- inside -----------------------------------------------------------

    def _store(self, names: list[str]) -> None:
        QgsSettings().setValue(KEY, names[-_KEPT:])

    def _look(self, first: QModelIndex, last: QModelIndex, *_: object) -> None:
        for row in range(first.row(), last.row() + 1):
            index = self._bench.jobs.index(row, 0)
            name, phase = index.data(int(Role.NAME)), index.data(int(Role.PHASE))
            before = self._seen.get(name)
            if phase == before or name not in self.awaited():
                continue
            if phase not in phases.FINAL:
                self._seen[name] = phase
            elif name not in self._ended:
                self._ended.append(name)
                self._soon.start()

    def _tell_ended(self) -> None:
        """The reader hands out a run's phase before the events it read with it: by now both are known."""
        for name in list(self._ended):
            index, followed = self._bench.jobs.index_of(name), self._bench.reader.get(name)
            if followed is not None and not followed.caught_up:
                self._soon.start(LATER_MS)
                continue
            self._ended.remove(name)
            if followed is not None and index.data(int(Role.PHASE)) in phases.FINAL:
                self._store([known for known in self.awaited() if known != name])
                self._tell(index, index.data(int(Role.PHASE)), was_under_way=self._seen.get(name) is not None)

    def _tell(self, index: QModelIndex, phase: str, was_under_way: bool) -> None:
        name, job = index.data(int(Role.NAME)), index.data(int(Role.JOB))
        run = MappedRun(Path(index.data(int(Role.PATH))))
        title = f"{run_texts.short_name(name, job)} · {run_texts.job_title(job, index.data(int(Role.KIND)))}"
        layers = any(output.get("role") in results.LAYERS for output in index.data(int(Role.OUTPUTS)))
        if phase == phases.DONE:
            self._bench.messages.retire(RESTART)
        if phase == phases.FAILED:
            self._bench.messages.error(
                from_json(index.data(int(Role.ERROR))), tr("Show run"), lambda: self._show_run(name), topic=job
            )
        elif phase == phases.DONE and layers and was_under_way and self._loads_itself(name):
            self._bench.messages.outdate()
            self._bench.load_results(run)
            if job == "sample":
                self._offer_labelling(run, title)
        elif phase == phases.DONE:
            label, action = self._next_step(run, job, layers)
            self._bench.messages.success(tr("Done: {}").format(title), label, action)

    def _offer_labelling(self, run: RunDirectory, title: str) -> None:
        """What a sample is drawn for, where its points have come into the project."""
        labelling, path = self._bench.labelling, results.first(run, results.SAMPLE)
        layer = next((one for one in samples_of(self._bench.project) if file_of(one) == path), None)
        if layer is not None:
            labelling.choose(layer)
            self._bench.messages.success(tr("Done: {}").format(title), tr("Label points"), labelling.wanted.emit)

    def _loads_itself(self, name: str) -> bool:
        return name in self._of_this_project and self._bench.settings.load_results

    def _next_step(self, run: RunDirectory, job: str, layers: bool) -> tuple[str, Callable[[], None]]:
        """What one most likely wants to do with a finished run."""
        report = results.first(run, results.REPORT)
        if layers:
            return tr("Load results"), lambda: self._bench.load_results(run)
        if report is not None:
            return tr("Open report"), lambda: open_path(report)
        if job == "pretrain" and self._bench.jobs.index_of(run.name).data(int(Role.MAPS)):
            job = "finetune"  # a network taught by labels maps as it is
        leads_to = _leads_to()
        if job in leads_to:
            page, label = leads_to[job]
            return label, lambda: self._show_page(page, str(run.path))
        return tr("Show run"), lambda: self._show_run(run.name)


def _leads_to() -> dict[str, tuple[int, str]]:
    """Job → the dock's page that comes next, and what its button says."""
    return {
        "prepare": (1, tr("Pretrain")),
        "pretrain": (2, tr("Train on polygons")),
        "finetune": (3, tr("Make a map")),
    }
