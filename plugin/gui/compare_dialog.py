"""Two runs side by side: curves, what differs, maps."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...backend.contract.errors import PatchworkError
from ...backend.contract.run_directory import RunDirectory
from ...backend.contract.setting_words import title
from ..core.compared import Compared, Pair, add_changes, add_pair
from . import form, run_texts
from .compare_plot import ComparePlot
from .help_window import add_help
from .icons import own
from .run_details import metric_title
from .texts import duration, number, tr, whole
from .workbench import Workbench


class CompareDialog(QDialog):
    """Asks the backend once; nothing waits. Loading and the map of changes are the user's to start."""

    def __init__(self, bench: Workbench, one: RunDirectory, other: RunDirectory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare two runs"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bench, self._runs = bench, (one, other)
        self._found: dict[str, Any] = {}
        self.head = form.hint(tr("Reading both runs…"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.metric, self.plot = form.combo([]), ComparePlot()
        self.metric.currentIndexChanged.connect(self._show_curve)
        self.table = _table()
        self.tabs.addTab(self._make_curves(), tr("Curves"))
        self.tabs.addTab(self.table, tr("What differs"))
        self.tabs.addTab(self._make_maps(), tr("Maps"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        add_help(self, buttons, "compare")
        layout = QVBoxLayout(self)
        layout.addWidget(self.head)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(buttons)
        self.resize(720, 520)
        self._call = bench.backend.compare_runs(one.name, other.name, self._take, self._miss)
        self._working: Any = None
        self.finished.connect(self._stop)

    # -- inside -----------------------------------------------------------

    def _make_curves(self) -> QWidget:
        widget = QWidget()
        row = QHBoxLayout()
        label = QLabel(tr("Sho&w"))
        label.setBuddy(self.metric)
        row.addWidget(label)
        row.addWidget(self.metric, 1)
        layout = QVBoxLayout(widget)
        layout.addLayout(row)
        layout.addWidget(self.plot, 1)
        return widget

    def _make_maps(self) -> QWidget:
        widget = QWidget()
        layout = QVBoxLayout(widget)
        self.maps_words = form.hint()
        self.side = QPushButton(own("compare"), tr("Show &side by side"))
        self.side.setToolTip(tr("Load both maps and open a second map beside the main one: A there, B here, moved together"))
        self.side.clicked.connect(self._show_side)
        self.load = QPushButton(tr("&Load both maps"))
        self.load.setToolTip(tr("Add both maps to the project, in one group"))
        self.load.clicked.connect(self._load)
        self.out = QgsFileWidget()
        self.out.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.out.setFilter(tr("GeoTIFF") + " (*.tif)")
        self.out.setDialogTitle(tr("Map of changes"))
        self.changes = QPushButton(tr("Map what &changed"))
        self.changes.setToolTip(tr("Write where the classes of the two maps differ, from what to what"))
        self.changes.clicked.connect(self._map_changes)
        self.pairs = _table([tr("Change"), tr("Pixels"), tr("Hectares")])
        rows = form.form()
        form.row(rows, tr("&File"), self.out, tr("Where to write the map of changes; an earlier one there is replaced."))
        shown, written = QHBoxLayout(), QHBoxLayout()
        for place, button in ((shown, self.side), (shown, self.load), (written, self.changes)):
            button.setAutoDefault(False)
            place.addWidget(button)
        written.addWidget(self.maps_words, 1)
        shown.addStretch(1)
        layout.addLayout(shown)
        layout.addLayout(rows)
        layout.addLayout(written)
        layout.addWidget(self.pairs, 1)
        self._offer_maps([None, None])
        return widget

    def _take(self, found: dict[str, Any]) -> None:
        self._found = found
        one, other = found["runs"]
        self.head.setText(tr("A: {}\nB: {}").format(_titled(one), _titled(other)))
        self._fill_table()
        names = list(dict.fromkeys([*found["curves"][0], *found["curves"][1]]))
        names.sort(key=lambda name: name != "loss")
        self.metric.clear()
        for name in names:
            self.metric.addItem(metric_title(name), name)
        self._show_curve()
        self._offer_maps(found["maps"])
        if not names:
            self.tabs.setCurrentIndex(2 if all(found["maps"]) else 1)

    def _miss(self, error: PatchworkError) -> None:
        self.head.setText(str(error))

    def _show_curve(self, *_: object) -> None:
        if not self._found:
            return
        name = self.metric.currentData() or "loss"
        curves = [side.get(name) or {"steps": [], "values": []} for side in self._found["curves"]]
        points = [[(float(s), float(v)) for s, v in zip(curve["steps"], curve["values"])] for curve in curves]
        names = [f"{letter} {_short(run)}" for letter, run in zip("AB", self._found["runs"])]
        self.plot.show_curves(metric_title(name), names, points)

    def _fill_table(self) -> None:
        self.table.clear()
        groups = ((tr("Settings"), "settings"), (tr("Data"), "data"), (tr("Accuracy"), "accuracy"))
        for head, key in groups:
            top = QTreeWidgetItem([head])
            self.table.addTopLevelItem(top)
            rows, unlike = self._found[key], key == "settings" and self._unlike()
            if unlike:  # what only one kind of job has would fill the table with dashes
                rows = [row for row in rows if None not in (row["one"], row["other"])]
            for row in rows:
                top.addChild(_row(str(row["name"]), _shown(row["one"]), _shown(row["other"]), known=key != "accuracy"))
            if unlike:
                top.addChild(QTreeWidgetItem([tr("Two kinds of jobs: what only one has is left out")]))
            elif not rows:
                nothing = tr("no figures") if key == "accuracy" else tr("no difference")
                top.addChild(QTreeWidgetItem([nothing]))
            top.setExpanded(True)
        self._add_same()
        self.table.resizeColumnToContents(0)
        self.table.setColumnWidth(0, min(300, self.table.columnWidth(0) + 12))
        self.table.setColumnWidth(1, 210)

    def _add_same(self) -> None:
        """What both runs have, folded below what tells them apart."""
        same = self._found.get("same") or []
        if not same:
            return
        top = QTreeWidgetItem([tr("The same in both ({})").format(len(same))])
        self.table.addTopLevelItem(top)
        for row in same:
            top.addChild(_row(str(row["name"]), _shown(row["value"]), _shown(row["value"])))

    def _unlike(self) -> bool:
        one, other = self._found["runs"]
        return bool(one["job"] != other["job"])

    def _offer_maps(self, maps: list[str | None]) -> None:
        both = all(maps)
        self.side.setEnabled(both)
        self.load.setEnabled(both)
        self.changes.setEnabled(both)
        self.out.setEnabled(both)
        self.maps_words.setText("" if both else tr("Both runs must have left a land-cover map."))
        if both:
            folder = self._runs[1].outputs
            self.out.setFilePath(str(folder / f"changes-from-{self._runs[0].name}.tif"))

    def _load(self) -> None:
        pair = self._pair()
        if pair is not None:
            self._bench.messages.info(tr("Loaded: {}").format(pair.group.name()))

    def _show_side(self) -> None:
        """Load what is not loaded yet, and make way for the maps."""
        pair = self._pair()
        if pair is None:
            return
        written = Path(self.out.filePath().strip())
        if written.is_file():
            self._add_changes(written, pair, ticked=False)
        self._bench.side_by_side.emit(pair.one, pair.other)
        self.accept()

    def _pair(self) -> Pair | None:
        """Both maps in the project; None, told in words, where one cannot be opened."""
        told, maps = self._found["runs"], self._found["maps"]
        names = [_short(run) for run in told]
        if names[0] == names[1]:
            names = [run_texts.joined(name, run_texts.started(run["created"])) for name, run in zip(names, told)]
        one, other = (
            Compared(run, Path(path), letter, name) for run, path, letter, name in zip(self._runs, maps, "AB", names)
        )
        try:
            return add_pair(one, other, self._bench.project)
        except PatchworkError as error:
            self.maps_words.setText(str(error))
            return None

    def _add_changes(self, path: Path, pair: Pair, ticked: bool) -> None:
        try:
            add_changes(path, pair, self._bench.project, ticked)
        except PatchworkError as error:
            self.maps_words.setText(str(error))

    def _map_changes(self) -> None:
        path = self.out.filePath().strip()
        self.changes.setEnabled(False)
        self.side.setEnabled(False)
        self.maps_words.setText(tr("Comparing the maps…"))
        one, other = (run.name for run in self._runs)
        self._working = self._bench.backend.map_changes(one, other, path, self._show_changes, self._refuse_changes)

    def _show_changes(self, found: dict[str, Any]) -> None:
        self._working = None
        self.changes.setEnabled(True)
        self.side.setEnabled(True)
        share = f"{100 * found['share']:.1f} %"
        words = tr("{} of {} pixels changed.").format(share, whole(found["pixels"]))
        self.maps_words.setText("\n".join([words, *found.get("warnings", [])]))
        self.pairs.clear()
        for row in found["pairs"]:
            hectares = "" if row["hectares"] is None else f"{row['hectares']:,.1f}"
            item = QTreeWidgetItem([f"{row['one']} → {row['other']}", whole(row["pixels"]), hectares])
            for column in (1, 2):
                item.setTextAlignment(column, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
            self.pairs.addTopLevelItem(item)
        for column in range(3):
            self.pairs.resizeColumnToContents(column)
        pair = self._pair()
        if pair is not None:
            self._add_changes(Path(found["path"]), pair, ticked=True)

    def _refuse_changes(self, error: PatchworkError) -> None:
        self._working = None
        self.changes.setEnabled(True)
        self.side.setEnabled(True)
        self.maps_words.setText(str(error))

    def _stop(self, _code: int) -> None:
        """Nobody waits for the answers any more."""
        for call in (self._call, self._working):
            if call is not None:
                call.cancel()


def _row(name: str, one: str, other: str, known: bool = True) -> QTreeWidgetItem:
    """``known``: a setting's name, shown in words; the name itself, as ``--set`` takes it, is the tooltip."""
    item = QTreeWidgetItem([title(name, tr) if known else name, one, other])
    for column, tip in enumerate((f"{item.text(0)}\n{name}" if known else name, one, other)):
        item.setToolTip(column, tip)
    return item


def _table(heads: list[str] | None = None) -> QTreeWidget:
    table = QTreeWidget()
    table.setHeaderLabels(heads or [tr("What"), "A", "B"])
    table.setAlternatingRowColors(True)
    table.setRootIsDecorated(heads is None)
    table.header().setStretchLastSection(heads is None)
    return table


def _short(run: dict[str, Any]) -> str:
    return run_texts.short_name(str(run["name"]), str(run["job"]))


def _titled(run: dict[str, Any]) -> str:
    started = time.strftime("%d.%m.%Y %H:%M", time.localtime(run["created"]))
    note = str(run.get("note") or "").splitlines()[:1]
    job = run_texts.job_title(str(run["job"]))
    parts = [_short(run), job, run_texts.phase_title(str(run["phase"])), started, duration(run["seconds"]), *note]
    return run_texts.joined(*parts)


def _shown(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, list):
        return ", ".join(_shown(item) for item in value) or tr("none")
    return number(value) if isinstance(value, float) else str(value)
