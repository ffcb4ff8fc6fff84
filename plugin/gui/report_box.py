"""How good is the map, and what does attention find? Both against a reference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsRasterLayer, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsCollapsibleGroupBox, QgsFieldComboBox
from qgis.PyQt.QtWidgets import QPushButton, QSpinBox, QVBoxLayout, QWidget

from ...backend.contract.requests import Report, Scene, Study
from ..core import requests
from ..core.raster_source import gdal_name
from ..core.requests import RunDraft
from . import form
from .estimator import Estimator, is_quick_to_copy
from .icons import own
from .layer_choice import LayerChoice
from .legend import Legend
from .model_abilities import attention_problem
from .reason_line import ReasonLine
from .run_choice import RunChoice
from .texts import tr
from .workbench import Workbench

_ALL_POINTS = 0


class ReportBox(QgsCollapsibleGroupBox):
    """Builds :class:`Report` and :class:`Study` requests for the page's model and scene."""

    def __init__(
        self, bench: Workbench, make_scene: Callable[[RunDraft], Scene], model: RunChoice, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Compare with a reference"), parent)
        self.setCollapsed(True)
        self.setSaveCollapsedState(False)
        self._bench, self._make_scene, self._model = bench, make_scene, model
        self._page_problem = ""
        self._card: dict[str, Any] = {}
        self.reference = LayerChoice(
            QgsMapLayerProxyModel.Filter.PolygonLayer
            | QgsMapLayerProxyModel.Filter.PointLayer
            | QgsMapLayerProxyModel.Filter.RasterLayer,
            tr("choose a reference"),
        )
        self.field = QgsFieldComboBox()
        form.shrink(self.field)
        self.sample = QSpinBox()
        self.sample.setRange(_ALL_POINTS, 100_000)
        self.sample.setSingleStep(50)
        self.sample.setSpecialValueText(tr("All pixels"))
        self.button = QPushButton(own("report"), tr("Make report"))
        self.study = QPushButton(own("attention"), tr("Study attention"))
        self.reason, self.study_reason = ReasonLine(), ReasonLine()
        self.cost = form.hint(room=form.COST_LINES)
        self.estimator = Estimator(bench.backend, self)
        self.estimator.told.connect(self.cost.setText)
        self.estimator.refused.connect(lambda _refusal: self._show_reason())
        self._lay_out()
        self.reference.layerChanged.connect(self._take_reference)
        self.reference.crs_changed.connect(lambda: self.refresh(self._page_problem))
        self.field.fieldChanged.connect(lambda _f: self.refresh(self._page_problem))
        self.legend.changed.connect(lambda: self.refresh(self._page_problem))
        self.sample.valueChanged.connect(lambda _n: self.refresh(self._page_problem))
        self.collapsedStateChanged.connect(lambda _folded: self.refresh(self._page_problem))
        self.button.clicked.connect(self._start)
        self.study.clicked.connect(self._start_study)
        self._take_reference(self.reference.currentLayer())

    def refresh(self, page_problem: str) -> None:
        """``page_problem``: what the page itself misses."""
        self._page_problem = page_problem
        if self.problem() or not self.isVisible() or self.isCollapsed() or not is_quick_to_copy(self.reference.currentLayer()):
            self.estimator.forget()
        else:
            self.estimator.ask(self.make_request)
        self._show_reason()
        reason = self.study_problem()
        self.study.setEnabled(not reason)
        self.study.setToolTip(reason or tr("Measure which classes of the reference attention finds, against controls"))
        self.study_reason.setText(self._study_words(reason))

    def show_card(self, card: dict[str, Any]) -> None:
        """What the chosen model is; the page refreshes afterwards."""
        self._card = card

    def problem(self) -> str:
        """Why no report can be made; empty when one can."""
        if self._page_problem:
            return self._page_problem
        if not self._model.maps():
            return tr("Choose a model that maps: one that was trained on polygons or labels.")
        return self._reference_problem()

    def study_problem(self) -> str:
        """Why attention cannot be studied; empty when it can."""
        if self._page_problem:
            return self._page_problem
        if not self._model.job():
            return tr("Choose a pretrained network.")
        if reason := attention_problem(self._card):
            return reason
        layer = self.reference.currentLayer()
        if isinstance(layer, QgsVectorLayer) and layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
            return tr("Attention is studied on polygons or on a raster of classes, not on points.")
        return self._reference_problem() or self.legend.problem()

    def _study_words(self, reason: str) -> str:
        """What is said above the study's button: why it rests, unless that stands above the other, or a doubt."""
        if reason:
            return "" if reason == self.button.toolTip() else tr("Study: {}").format(reason)
        if self._model.maps():
            return tr(
                "Study: this model was trained on labels. Where they are this reference’s, it has seen the answers: "
                "study its pretrained backbone instead."
            )
        return ""

    def _reference_problem(self) -> str:
        layer = self.reference.currentLayer()
        if layer is None:
            return tr("Choose a reference layer.")
        if isinstance(layer, QgsVectorLayer) and not self.field.currentField():
            return tr("Choose the attribute that holds the class.")
        return ""

    def make_request(self, draft: RunDraft) -> Report:
        """The request as chosen. Raises typed errors."""
        layer = self.reference.currentLayer()
        raster = isinstance(layer, QgsRasterLayer)
        field = None if raster else self.field.currentField()
        reference = gdal_name(layer) if raster else str(requests.reference_from_layer(layer, field or "", draft.inputs))
        return Report(
            scenes=[self._make_scene(draft)],
            model=self._model.currentData(),
            reference=reference,
            field=field,
            sample=(self.sample.value() or None) if raster else None,
            reference_name=layer.name(),
        )

    def make_study(self, draft: RunDraft) -> Study:
        """The study as chosen. Raises typed errors."""
        layer, mapping = self.reference.currentLayer(), self.legend.mapping(draft.inputs)
        labels = requests.labels_of_layer(layer, self.field.currentField(), draft.inputs, mapping)
        scene = replace(self._make_scene(draft), labels=labels)
        return Study([scene], self._model.currentData(), device=self._bench.settings.device)

    # -- inside -----------------------------------------------------------

    def _show_reason(self) -> None:
        reason = self.problem() or self.estimator.refusal
        self.button.setEnabled(not reason)
        self.button.setToolTip(reason or tr("Compare the map with the reference and write one HTML file"))
        same = reason and reason == self.study_problem()
        self.reason.setText(reason if same or not reason else tr("Report: {}").format(reason))
        self.cost.setVisible(not reason)

    def _lay_out(self) -> None:
        content = QWidget()  # folding hides children one by one: those shown later would peep out
        QVBoxLayout(self).addWidget(content)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        rows = form.form()
        form.row(rows, tr("Re&ference"), self.reference, tr(
            "Points of a random sample, a dense map, or polygons. Never the polygons you trained on."
        ))  # fmt: skip
        self._field_label = form.row(rows, tr("Class field"), self.field, tr("The attribute that holds the class."))
        self._sample_label = form.row(rows, tr("Sample"), self.sample, tr(
            "Draw this many random points, spread over the classes, and take the dense map as their answer."
        ))  # fmt: skip
        self.legend = Legend(rows, tr("Legend (study)"), tr(
            "What the reference's codes mean to the study. In the table codes can be joined or left out."
        ), self)  # fmt: skip
        layout.addLayout(rows)
        layout.addWidget(self.reason)
        layout.addWidget(self.cost)
        layout.addWidget(self.button)
        layout.addWidget(self.study_reason)
        layout.addWidget(self.study)

    def _take_reference(self, layer: QgsMapLayer | None) -> None:
        vector = layer if isinstance(layer, QgsVectorLayer) else None
        self.field.setLayer(vector)
        for widget in (self.field, self._field_label):
            widget.setVisible(vector is not None)
        for widget in (self.sample, self._sample_label):
            widget.setVisible(isinstance(layer, QgsRasterLayer))
        self.legend.setVisible(layer is not None)
        self.refresh(self._page_problem)

    def _start(self) -> None:
        self.button.setEnabled(False)
        short = self.estimator.shortages
        if not self._bench.start("report", self._make_name(), self.make_request, self._started, short):
            self._started()

    def _start_study(self) -> None:
        self.study.setEnabled(False)
        if not self._bench.start("study", self._make_name(), self.make_study, self._started):
            self._started()

    def _started(self) -> None:
        self.refresh(self._page_problem)

    def _make_name(self) -> str:
        return self.reference.currentText() or "reference"
