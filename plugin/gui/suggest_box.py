"""Where to label next: places to look at, from one to the next, and what each round of training brought."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBox, QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QToolButton, QVBoxLayout, QWidget

from ...backend.contract.errors import InputError, PatchworkError
from ...backend.contract.requests import Labels, Scene, Suggest
from ...backend.contract.run_directory import RunDirectory
from ..core import requests
from ..core.layer_classes import class_field
from ..core.requests import RunDraft
from ..core.rounds import Round, rounds
from ..core.trained_on import trained_on
from ..core.written_maps import probabilities_of
from . import form, place_walk
from .estimator import Estimator, is_quick_to_copy
from .icons import own, theme
from .reason_line import ReasonLine
from .round_table import RoundTable
from .run_choice import RunChoice
from .texts import tr
from .workbench import Workbench

COUNT, MOST = 20, 1000


class SuggestBox(QgsCollapsibleGroupBox):
    """Builds a :class:`Suggest` request for the page's model and scene, and leads through the places it found."""

    def __init__(
        self, bench: Workbench, canvas: QgsMapCanvas, make_scene: Callable[[RunDraft], Scene], model: RunChoice,
        run_name: Callable[[], str], parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(tr("Where to label next"), parent)
        self.setCollapsed(True)
        self.setSaveCollapsedState(False)
        self._bench, self._canvas, self._make_scene, self._model = bench, canvas, make_scene, model
        self._run_name, self._page_problem = run_name, ""
        self._proposal: Callable[[], QgsVectorLayer | None] = lambda: None
        self._chosen_by_user = False
        self._make_fields()
        self.estimator = Estimator(bench.backend, self)
        self.estimator.told.connect(self.cost.setText)
        self.estimator.refused.connect(lambda _refusal: self._show_reason())
        self._lay_out()
        self._connect()
        self._show_place()

    def propose_from(self, layer: Callable[[], QgsVectorLayer | None]) -> None:
        """``layer`` gives the Train page's polygons: of a run's own copy nobody can tell what it was copied from."""
        self._proposal = layer
        self._propose()

    def refresh(self, page_problem: str) -> None:
        """``page_problem``: what the page itself misses."""
        self._page_problem = page_problem
        self._propose()
        quick = all(layer is None or is_quick_to_copy(layer) for layer in (self._labels(), self._avoided()))
        if self.problem() or not self.isVisible() or self.isCollapsed() or not quick:
            self.estimator.forget()
        else:
            self.estimator.ask(self.make_request)
        self._show_reason()
        self._show_rounds()

    def problem(self) -> str:
        """Why no places can be suggested; empty when they can."""
        if self._page_problem:
            return self._page_problem
        if not self._model.maps():
            return tr("Choose a model that maps: one that was trained on polygons or labels.")
        return ""

    def make_request(self, draft: RunDraft) -> Suggest:
        """The request as chosen. Raises typed errors."""
        scene, model, avoided = self._make_scene(draft), self._model.currentData(), self._avoided()
        return Suggest(
            scenes=[replace(scene, labels=self._labels_of(draft))],
            model=model,
            count=self.count.value(),
            probabilities=probabilities_of(self._runs(), model, scene),
            avoid=None if avoided is None else str(requests.avoid_from_layer(avoided, draft.inputs)),
            device=self._bench.settings.device,
            precision=self._bench.settings.precision,
        )

    def rounds(self) -> list[Round]:
        """Finished trainings on the page's scene, the oldest first."""
        if self._page_problem:
            return []
        try:
            scene = self._make_scene(self._bench.scratch())
        except PatchworkError:  # said where the scene is chosen
            return []
        return rounds(self._runs(), scene.sources[scene.reference].path)

    # -- inside -----------------------------------------------------------

    def _make_fields(self) -> None:
        polygons, points = QgsMapLayerProxyModel.Filter.PolygonLayer, QgsMapLayerProxyModel.Filter.PointLayer
        self.labels, self.avoid = QgsMapLayerComboBox(), QgsMapLayerComboBox()
        for box, kinds in ((self.labels, polygons), (self.avoid, polygons | points)):
            box.setFilters(kinds)
            box.setAllowEmptyLayer(True, tr("none"))
            box.setLayer(None)
            form.shrink(box)
        self.count = QSpinBox()
        self.count.setRange(1, MOST)
        self.count.setValue(COUNT)
        self.button = QPushButton(own("suggest"), tr("Suggest places"))
        self.reason, self.cost = ReasonLine(), form.hint(room=form.COST_LINES)
        self.previous = _arrow("mActionArrowLeft", tr("Previous place (Shift+N)"))
        self.next = _arrow("mActionArrowRight", tr("Next place (N)"))
        self.place = form.hint()
        self.table = RoundTable()
        self.round_words = form.hint(tr(
            "Figures of held-out polygons. Polygons from suggested places lie where the map is difficult: the figure may "
            "fall while the map gets better. How good the map is, a random sample tells."
        ))  # fmt: skip

    def _lay_out(self) -> None:
        content = QWidget()  # folding hides children one by one: those shown later would peep out
        QVBoxLayout(self).addWidget(content)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        rows = form.form()
        form.row(rows, tr("Drawn alread&y"), self.labels, tr("Polygons you have: nothing is suggested in or beside them."))
        form.row(rows, tr("Keep away from"), self.avoid, tr(
            "An independent sample, drawn to judge the map: labels near its points would spoil it."
        ))  # fmt: skip
        form.row(rows, tr("Places"), self.count, tr("How many places to suggest; the first stand for the most land in doubt."))
        layout.addLayout(rows)
        for widget in (self.reason, self.cost, self.button):
            layout.addWidget(widget)
        walk = QHBoxLayout()
        walk.addWidget(self.previous)
        walk.addWidget(self.next)
        walk.addWidget(self.place, 1)
        layout.addLayout(walk)
        layout.addWidget(self.table)
        layout.addWidget(self.round_words)

    def _propose(self) -> None:
        """Until the user chooses: the layer that the model was trained on where the project has it."""
        if self._chosen_by_user:
            return
        layer = trained_on(self._model.currentData(), self._bench.project) if self._model.maps() else None
        self.labels.blockSignals(True)
        self.labels.setLayer(layer or (self._proposal() if self._model.maps() else None))
        self.labels.blockSignals(False)

    def _take_choice(self, _layer: object) -> None:
        self._chosen_by_user = True

    def _begin_anew(self) -> None:
        """In another project nothing was chosen yet."""
        self._chosen_by_user = False

    def _connect(self) -> None:
        self.labels.layerChanged.connect(self._take_choice)
        self._bench.project.cleared.connect(self._begin_anew)
        for signal in (self.labels.layerChanged, self.avoid.layerChanged, self.count.valueChanged, self.collapsedStateChanged):
            signal.connect(lambda *_: self.refresh(self._page_problem))
        self.button.clicked.connect(self._start)
        self.next.clicked.connect(lambda: self._go(1))
        self.previous.clicked.connect(lambda: self._go(-1))
        self._bench.suggestions.changed.connect(self._show_place)
        self._bench.jobs.rowsInserted.connect(self._show_rounds)
        self._bench.jobs.dataChanged.connect(self._show_rounds)

    def _labels(self) -> QgsVectorLayer | None:
        return self.labels.currentLayer()

    def _avoided(self) -> QgsVectorLayer | None:
        return self.avoid.currentLayer()

    def _labels_of(self, draft: RunDraft) -> Labels | None:
        """The polygons there are, by any attribute: only where they lie matters."""
        layer = self._labels()
        if layer is None:
            return None
        field = class_field(layer) or next((one.name() for one in layer.fields()), "")
        if not field:
            raise InputError("This layer has no attributes.", "Choose the layer with your classes.", layer.name())
        return requests.labels_from_layer(layer, field, draft.inputs)

    def _runs(self) -> list[RunDirectory]:
        reader = self._bench.reader
        return [followed.run for name in reader.names() if (followed := reader.get(name)) and followed.job in _JOBS]

    def _go(self, by: int) -> None:
        self.place.setText(place_walk.go(self._bench.suggestions, self._canvas, by))

    def _show_place(self) -> None:
        places, now = self._bench.suggestions.places(), self._bench.suggestions.current()
        for button in (self.previous, self.next):
            button.setEnabled(bool(places))
            button.setToolTip(place_walk.tip(button.accessibleName(), self._bench.suggestions))
        if now is not None:
            self.place.setText(place_walk.words(now))
        else:
            self.place.setText(tr("{} places to look at.").format(len(places)) if places else tr("No places yet."))

    def _show_rounds(self, *_: object) -> None:
        """Only where somebody looks: it reads a file for each training."""
        if self.isCollapsed() or not self.isVisible():
            return
        found = self.rounds()
        key = [(one.run.name, one.figure) for one in found]
        if key != self._shown:
            self._shown = key
            self.table.show_rounds(found)
        for widget in (self.table, self.round_words):
            widget.setVisible(bool(found))

    _shown: list[tuple[str, float | None]] | None = None

    def _show_reason(self) -> None:
        reason = self.problem() or self.estimator.refusal
        self.button.setEnabled(not reason)
        self.button.setToolTip(reason or tr("Find places where the map is in doubt and the land unlike your polygons"))
        self.reason.setText(reason)
        self.cost.setVisible(not reason)

    def _start(self) -> None:
        self.button.setEnabled(False)
        if not self._bench.start("suggest", self._run_name(), self.make_request, self._started, self.estimator.shortages):
            self._started()

    def _started(self) -> None:
        self.refresh(self._page_problem)


_JOBS = frozenset({"finetune", "predict"})


def _arrow(icon: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(theme(icon))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setAutoRaise(True)
    return button
