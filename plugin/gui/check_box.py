"""How right is the map, and how many hectares of each class are there? By a random sample that somebody labels."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsMapLayerProxyModel, QgsRasterLayer
from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QHBoxLayout, QPushButton, QSpinBox, QToolButton, QVBoxLayout, QWidget

from ...backend.contract import sample
from ...backend.contract.requests import Report, Sample, Scene, Source
from ..core import requests, results
from ..core.raster_source import gdal_name
from ..core.requests import RunDraft
from ..core.sample_classes import map_of
from ..core.sample_file import proposed_sample_path
from ..core.styles import ROLE_PROPERTY
from . import form
from .estimator import Estimator
from .icons import own, theme
from .layer_choice import LayerChoice
from .reason_line import ReasonLine
from .texts import tr
from .workbench import Workbench

NORMAL_95 = 1.959964
"""Standard errors to each side of a 95 % interval."""


class CheckBox(QgsCollapsibleGroupBox):
    """Builds :class:`Sample` requests, leads to the labelling, and builds the :class:`Report` of what was labelled."""

    def __init__(self, bench: Workbench, show_help: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(tr("Check the map"), parent)
        self.setCollapsed(True)
        self.setSaveCollapsedState(False)
        self._bench, self._show_help = bench, show_help
        self._proposed = ""
        self._make_fields()
        self.estimator = Estimator(bench.backend, self)
        self.estimator.told.connect(self.cost.setText)
        self.estimator.refused.connect(lambda _refusal: self._show_reason())
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self, *_: object) -> None:
        """As the choices stand now."""
        self._propose()
        if self.problem() or not self.isVisible() or self.isCollapsed():
            self.estimator.forget()
        else:
            self.estimator.ask(self.make_sample)
        self._show_reason()
        self._show_progress()

    def problem(self) -> str:
        """Why no sample can be drawn; empty when one can."""
        if self.map.currentLayer() is None:
            return tr("Choose a finished map.")
        return "" if self.file.filePath().strip() else tr("Say where to keep the answers.")

    def make_sample(self, _draft: RunDraft) -> Sample:
        """The request as chosen."""
        layer = self.map.currentLayer()
        return Sample(
            scenes=[Scene([Source(gdal_name(layer))], name=layer.name())],
            out=str(Path(self.file.filePath()).expanduser()),
            target_se=self.margin.value() / 100 / NORMAL_95,
            allocation=self.allocation.currentData(),
            minimum=self.minimum.value(),
            seed=self.seed.value(),
        )

    def make_report(self, draft: RunDraft) -> Report:
        """Of the sample that is being labelled, and the map it was drawn from. Raises typed errors."""
        layer = self._bench.labelling.layer()
        if layer is None:
            raise ValueError("the button rests without a sample")
        scene = Scene([Source(map_of(layer))], name=layer.name())
        points = requests.reference_from_layer(layer, sample.CLASS, draft.inputs)
        return Report([scene], "", str(points), field=sample.CLASS, reference_name=layer.name())

    # -- inside -----------------------------------------------------------

    def _make_fields(self) -> None:
        self.map = LayerChoice(QgsMapLayerProxyModel.Filter.RasterLayer, tr("choose a map"))
        self.margin = QDoubleSpinBox()
        self.margin.setRange(0.2, 40)
        self.margin.setDecimals(1)
        self.margin.setSingleStep(0.5)
        self.margin.setValue(4.0)
        self.margin.setPrefix("± ")
        self.margin.setSuffix(tr(" points"))
        self.allocation = form.combo(
            [
                (tr("By area"), sample.PROPORTIONAL),
                (tr("Same for every class"), sample.EQUAL),
                (tr("By area and error"), sample.OPTIMAL),
            ]
        )
        self.minimum = QSpinBox()
        self.minimum.setRange(2, 10_000)
        self.minimum.setValue(Sample.minimum)
        self.seed = QSpinBox()
        self.seed.setRange(0, 2_000_000_000)
        self.file = QgsFileWidget()
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter("GeoPackage (*.gpkg)")
        self.reason, self.cost, self.progress = ReasonLine(), form.hint(room=form.COST_LINES), form.hint()
        self.draw = QPushButton(own("sample"), tr("Draw the sample"))
        self.label = QPushButton(tr("Label points"))
        self.report = QPushButton(own("report"), tr("Report"))

    def _lay_out(self) -> None:
        content = QWidget()  # folding hides children one by one: those shown later would peep out
        QVBoxLayout(self).addWidget(content)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        rows = form.form()
        form.row(rows, tr("Map"), self.map, tr("A finished map of classes, yours or another."))
        form.row(rows, tr("Accuracy"), self.margin, tr(
            "How narrowly the overall accuracy shall be known, in percentage points (95 %). Half the width takes four times "
            "the points."
        ))  # fmt: skip
        form.row(rows, tr("Points"), self.allocation, tr("How points are shared among the classes of the map."))
        form.row(rows, tr("At least"), self.minimum, tr("Points in every class: with fewer its own figures are rough."))
        form.row(rows, tr("Seed"), self.seed, tr("The same map and seed give the same points."))
        form.row(rows, tr("Answers"), self.file, tr("The GeoPackage of the points. Your answers are written into it."))
        layout.addLayout(rows)
        layout.addWidget(self.reason)
        layout.addLayout(self._with_help(self.cost))
        layout.addWidget(self.draw)
        layout.addWidget(self.progress)
        then = QHBoxLayout()
        then.addWidget(self.label)
        then.addWidget(self.report)
        layout.addLayout(then)

    def _with_help(self, words: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(words, 1)
        row.addStretch(0)
        self.help = QToolButton()
        self.help.setIcon(theme("mActionHelpContents"))
        self.help.setAutoRaise(True)
        self.help.setToolTip(tr("How a sample is drawn, labelled and judged"))
        self.help.setAccessibleName(self.help.toolTip())
        self.help.clicked.connect(lambda: self._show_help("accuracy"))
        row.addWidget(self.help)
        return row

    def _connect(self) -> None:
        for signal in (
            self.map.layerChanged, self.margin.valueChanged, self.allocation.currentIndexChanged,
            self.minimum.valueChanged, self.seed.valueChanged, self.file.fileChanged, self.collapsedStateChanged,
        ):  # fmt: skip
            signal.connect(self.refresh)
        self.draw.clicked.connect(self._draw)
        self.label.clicked.connect(self._bench.labelling.wanted)
        self.report.clicked.connect(self._report)
        self._bench.labelling.changed.connect(self._show_progress)
        self._bench.project.layersAdded.connect(self._take_new)

    def _take_new(self, layers: list[object]) -> None:
        """Until the user chooses a map, the newest one that Patchwork made."""
        made = [one for one in layers if isinstance(one, QgsRasterLayer) and one.customProperty(ROLE_PROPERTY) == results.CLASSES]
        if made and self.map.currentLayer() is None:
            self.map.setLayer(made[-1])

    def _propose(self) -> None:
        """A file for the answers, until the user names one."""
        layer = self.map.currentLayer()
        if layer is None or self.file.filePath() not in ("", self._proposed):
            return
        self._proposed = str(proposed_sample_path(self._bench.project, layer))
        self.file.blockSignals(True)
        self.file.setFilePath(self._proposed)
        self.file.blockSignals(False)

    def _show_reason(self) -> None:
        reason = self.problem() or self.estimator.refusal
        self.draw.setEnabled(not reason)
        self.draw.setToolTip(reason or tr("Draw random points of the map, class by class"))
        self.reason.setText(reason)
        self.cost.setVisible(not reason)

    def _show_progress(self, *_: object) -> None:
        layer = self._bench.labelling.layer()
        points = self._bench.labelling.points()
        done = sum(1 for one in points if one.answer)
        self.label.setEnabled(bool(points))
        self.report.setEnabled(done > 0)
        self.label.setToolTip(
            tr("Go through the points on the map and press the number of the class you see") if points
            else tr("There is no sample yet: draw one.")
        )  # fmt: skip
        self.report.setToolTip(tr("Accuracy and hectares with intervals") if done else tr("Label some points first."))
        words = "" if layer is None else tr("{name}: {done} of {count} labelled.").format(
            name=layer.name(), done=done, count=len(points)
        )  # fmt: skip
        self.progress.setText(words)
        self.progress.setVisible(bool(words))

    def _draw(self) -> None:
        self.draw.setEnabled(False)
        if not self._bench.start("sample", self.map.currentText(), self.make_sample, self.refresh):
            self.refresh()

    def _report(self) -> None:
        self.report.setEnabled(False)
        layer = self._bench.labelling.layer()
        if layer is None or not self._bench.start("report", layer.name(), self.make_report, self.refresh):
            self.refresh()
