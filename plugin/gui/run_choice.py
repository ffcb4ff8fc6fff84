"""A choice among finished runs that left a model, and imported networks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QWidget

from ...backend.contract import state as phases
from ..core.imported import IMPORT, imported_models
from ..core.job_model import JobModel, Role
from ..core.network import Network
from . import run_texts
from .combo import Combo
from .form import shrink
from .icons import own
from .texts import moment, tr


@dataclass(frozen=True)
class Entry:
    """A finished run, or an imported network; ``maps``: whether its model knows classes."""

    name: str
    job: str
    path: str
    created: float
    maps: bool
    network: Network


class RunChoice(Combo):
    """Done runs of the given ``jobs``, newest first, after the ``fixed`` choices (text, value); imported networks last.

    ``currentData()`` is a run's or model's path or a fixed choice's value. Without a choice
    by the user the newest run is taken, so that the flow goes on by itself (where
    ``mappers_first``, the newest that can map, if any); but never under the user's
    eyes: what is on screen stays until it is gone, or the page is opened once more.
    """

    chosen = pyqtSignal()
    elide = Qt.TextElideMode.ElideRight  # the name stays whole as long as it can

    def __init__(
        self,
        model: JobModel,
        jobs: frozenset[str],
        fixed: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
        mappers_first: bool = False,
    ) -> None:
        super().__init__(parent)
        self._model, self._jobs, self._fixed, self._mappers_first = model, jobs, tuple(fixed), mappers_first
        self._entries: tuple[Entry, ...] | None = None
        self._by_user = False
        shrink(self)
        self.activated.connect(self._keep)
        self.currentIndexChanged.connect(lambda _index: self.chosen.emit())
        for signal in (model.rowsInserted, model.rowsRemoved, model.dataChanged, model.modelReset):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Follow the runs; the list is rebuilt only when another set is done."""
        entries = self._found()
        if entries == self._entries:
            return
        self._entries, kept = entries, self.currentData()
        self.blockSignals(True)
        self.clear()
        for text, value in self._fixed:
            self.addItem(text, value)
        for entry in entries:
            self.addItem(own(run_texts.JOB_ICONS.get(entry.job, "runs")), _title(entry), entry.path)
            self.setItemData(self.count() - 1, _title(entry), Qt.ItemDataRole.ToolTipRole)
        position = self.findData(kept) if self._by_user or self.isVisible() else -1
        self.setCurrentIndex(position if position >= 0 else self._proposed(entries))
        self.blockSignals(False)
        self.chosen.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and not self._by_user:
            self.setCurrentIndex(self._proposed(self._entries or ()))

    def showPopup(self) -> None:
        """With what was imported since."""
        self.refresh()
        super().showPopup()

    def choose(self, value: str) -> None:
        """Select a run's path or a fixed value, as if the user had."""
        position = self.findData(value)
        if position >= 0:
            self._by_user = True
            self.setCurrentIndex(position)

    def job(self) -> str:
        """The chosen run's job; empty for a fixed choice."""
        entry = self._chosen()
        return entry.job if entry is not None else ""

    def backbone(self) -> str:
        """timm's name of the chosen one's network; empty where it is not known."""
        entry = self._chosen()
        return entry.network.backbone if entry is not None else ""

    def maps(self) -> bool:
        """Whether the chosen run's model knows classes."""
        entry = self._chosen()
        return entry is not None and entry.maps

    # -- inside -----------------------------------------------------------

    def _chosen(self) -> Entry | None:
        path = self.currentData()
        return next((entry for entry in self._entries or () if entry.path == path), None)

    def _proposed(self, entries: tuple[Entry, ...]) -> int:
        runs = [entry for entry in entries if entry.job != IMPORT]
        if not runs and self._fixed:
            return 0  # an imported network is taken when its user says so
        mappers = [row for row, entry in enumerate(runs) if entry.maps and self._mappers_first]
        return len(self._fixed) + (mappers or [0])[0] if entries else 0

    def _keep(self, _index: int) -> None:
        self._by_user = True

    def _found(self) -> tuple[Entry, ...]:
        found = []
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            job = index.data(int(Role.JOB))
            if job in self._jobs and index.data(int(Role.PHASE)) == phases.DONE:
                name, path, created, maps, network = (index.data(int(role)) for role in _READ)
                found.append(Entry(name, job, path, created, maps, network))
        return (*found, *_imported())


def _imported() -> list[Entry]:
    """Imported networks, after all runs; none of them is proposed while there is a run."""
    return [
        Entry(model.name, IMPORT, model.path, model.created, model.maps, Network(backbone=model.backbone))
        for model in imported_models()
    ]


_READ = (Role.NAME, Role.PATH, Role.CREATED, Role.MAPS, Role.NETWORK)


def _title(entry: Entry) -> str:
    """Its name first: where there is little room, that is what tells one from another."""
    name = run_texts.short_name(entry.name, entry.job)
    if entry.job == IMPORT:
        return run_texts.joined(name, tr("imported"), run_texts.network_words(entry.network))
    kind = run_texts.network_words(entry.network) or run_texts.job_title(entry.job)
    return run_texts.joined(name, kind, run_texts.steps_words(entry.network), moment(entry.created))
