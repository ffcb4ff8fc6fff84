"""Making room: names and sizes of what would go, and the question whether it may."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...backend.contract.errors import PatchworkError
from ..core.used_layers import layers_in
from . import form
from .help_window import add_help
from .reason_line import ReasonLine
from .texts import data_size, tr
from .workbench import Workbench


@dataclass(frozen=True)
class Doomed:
    """A run one may tidy up. ``unfinished``: resuming it would start from the beginning without its checkpoints."""

    name: str
    path: Path
    unfinished: bool
    title: str = ""

    @property
    def shown(self) -> str:
        """As the list of runs calls it."""
        return self.title or self.name


class CleanDialog(QDialog):
    """Checkpoints only (models and results stay), or whole runs; says who else uses them."""

    def __init__(self, bench: Workbench, runs: Sequence[Doomed], whole: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Clean up"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bench, self._runs = bench, list(runs)
        self._use: dict[str, dict[str, Any]] = {}
        self.table = QTreeWidget()
        self.table.setHeaderLabels([tr("Run"), tr("Checkpoints"), tr("Model, results"), tr("All")])
        self.table.setRootIsDecorated(False)
        self.table.header().setStretchLastSection(False)
        self.checkpoints, self.whole = QRadioButton(), QRadioButton()
        (self.whole if whole else self.checkpoints).setChecked(True)
        self.warning, self.reason = ReasonLine(), ReasonLine()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.delete = self.buttons.addButton(tr("&Delete"), QDialogButtonBox.ButtonRole.DestructiveRole)
        self.delete.clicked.connect(self._delete)
        self.delete.setAutoDefault(False)  # Enter deletes nothing
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setDefault(True)
        self.buttons.rejected.connect(self.reject)
        add_help(self, self.buttons, "runs")
        for radio in (self.checkpoints, self.whole):
            radio.toggled.connect(self._judge)
        self._lay_out()
        self._fill()
        self._call = bench.backend.use_of_runs([run.name for run in self._runs], self._take, self._miss)
        self.finished.connect(lambda _code: self._call.cancel())

    # -- inside -----------------------------------------------------------

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.checkpoints)
        layout.addWidget(self.whole)
        layout.addWidget(form.hint(tr("This cannot be undone.")))
        layout.addWidget(self.warning)
        layout.addWidget(self.reason)
        layout.addWidget(self.buttons)
        self.resize(560, 320)

    def _take(self, answer: dict[str, Any]) -> None:
        self._use = dict(answer.get("runs") or {})
        self._fill()

    def _miss(self, error: PatchworkError) -> None:
        self.reason.setText(str(error))
        self.delete.setEnabled(False)

    def _fill(self) -> None:
        self.table.clear()
        for run in self._runs:
            use = self._use.get(run.name, {})
            sizes = [use.get("work"), use.get("kept"), use.get("total")]
            shown = [data_size(size) or "–" if self._use else "…" for size in sizes]
            item = QTreeWidgetItem([run.shown, *shown])
            item.setToolTip(0, run.name)
            for column in (1, 2, 3):
                item.setTextAlignment(column, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
            self.table.addTopLevelItem(item)
        for column in range(4):
            self.table.resizeColumnToContents(column)
        self.checkpoints.setText(
            tr("Checkpoints only; models and results stay (frees {})").format(self._sum("work"))
        )
        self.whole.setText(tr("The whole runs, results included (frees {})").format(self._sum("total")))
        self._judge()

    def _sum(self, part: str) -> str:
        if not self._use:
            return "…"
        return data_size(sum(int(use.get(part) or 0) for use in self._use.values())) or tr("nothing")

    def _judge(self, *_: object) -> None:
        """What speaks against it, and what forbids it."""
        whole = self.whole.isChecked()
        users = {name for use in self._use.values() for name in use.get("used_by") or []}
        users -= {run.name for run in self._runs}
        work = {name for name, use in self._use.items() if use.get("work")}
        unfinished = [run.shown for run in self._runs if run.unfinished and run.name in work]
        warning = ""
        if whole and users:
            warning = tr("Other runs were made with them: {}. Those stay, but cannot be repeated.").format(_listed(users))
        elif not whole and unfinished:
            warning = tr("Without checkpoints these start from the beginning when resumed: {}.").format(_listed(unfinished))
        self.warning.setText(warning)
        self.reason.setText(self._forbidden() if whole else "")
        part = "total" if whole else "work"
        frees = any(use.get(part) for use in self._use.values())
        self.delete.setEnabled(bool(self._use) and frees and not self.reason.text())

    def _forbidden(self) -> str:
        shown = [layer for run in self._runs for layer in layers_in(run.path, self._bench.project)]
        if not shown:
            return ""
        return tr("Layers of the project show their results: {}. Remove these layers first.").format(_listed(shown))

    def _delete(self) -> None:
        backend, messages = self._bench.backend, self._bench.messages
        act = backend.delete_run if self.whole.isChecked() else backend.clean_run
        freed: list[int] = []

        def done(answer: dict[str, Any]) -> None:
            freed.append(int((answer or {}).get("freed") or 0))
            self._bench.reader.rescan()
            self._bench.cleaned.emit()
            if len(freed) == len(self._runs):
                messages.success(tr("{} of disk freed.").format(data_size(sum(freed)) or "0 kB"))

        def refused(error: PatchworkError) -> None:
            messages.error(error)
            self._bench.cleaned.emit()

        for run in self._runs:
            act(run.name, done, refused)
        self.accept()


def _listed(names: Sequence[str] | set[str]) -> str:
    """A few names, and how many more."""
    found = sorted(set(names))
    return ", ".join(found[:5]) + (tr(" and {} more").format(len(found) - 5) if len(found) > 5 else "")
