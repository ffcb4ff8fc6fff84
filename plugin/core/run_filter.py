"""The runs one looks for, in the order one wants: a view of the job model."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel

from ...backend.contract.run_search import matches
from .job_model import JobModel, Role

NEWEST, OLDEST, LARGEST = "newest", "oldest", "largest"


class RunFilter(QSortFilterProxyModel):
    """Runs in which every word of :meth:`search` occurs (name, job, its kind, method, layer, note, state)."""

    def __init__(self, jobs: JobModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._query, self._order = "", NEWEST
        self._sizes: dict[str, int] = {}
        self._titles: Mapping[str, str] = {}
        self.setSourceModel(jobs)
        self.setDynamicSortFilter(True)
        self.sort(0)

    def search(self, query: str) -> None:
        """Show runs that match; empty shows all."""
        if query != self._query:
            self._query = query
            self.invalidateFilter()

    def query(self) -> str:
        return self._query

    def set_order(self, order: str) -> None:
        """One of :data:`NEWEST`, :data:`OLDEST`, :data:`LARGEST`."""
        if order != self._order:
            self._order = order
            self.invalidate()

    def set_sizes(self, sizes: Mapping[str, int]) -> None:
        """Bytes of runs by name, for the order."""
        if dict(sizes) != self._sizes:
            self._sizes = dict(sizes)
            if self._order == LARGEST:
                self.invalidate()

    def name_titles(self, titles: Mapping[str, str]) -> None:
        """What jobs and states are called on screen: found beside the contract's own names."""
        self._titles = titles

    # -- Qt's names -------------------------------------------------------

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        if not self._query.strip():
            return True
        index = self.sourceModel().index(row, 0, parent)
        told = [str(index.data(int(role))) for role in (Role.NAME, Role.NOTE, Role.PHASE, Role.JOB, Role.KIND)]
        titles = [self._titles.get(word, "") for word in told[2:]]
        return matches(self._query, [*told, *titles, *index.data(int(Role.WORDS))])

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:
        if self._order == LARGEST:
            mine, theirs = (self._sizes.get(index.data(int(Role.NAME)), 0) for index in (left, right))
            if mine != theirs:
                return mine > theirs
        mine, theirs = (index.data(int(Role.CREATED)) for index in (left, right))
        if mine == theirs:
            return left.row() < right.row()
        return bool(mine < theirs) if self._order == OLDEST else bool(mine > theirs)
