"""Map: what the model makes of a scene, what it attends to, how good the map is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QGroupBox, QWidget

from ....backend.contract.requests import Attention, Predict, Request, Scene
from ...core.requests import RunDraft
from .. import form
from ..area_box import AreaBox
from ..attention_box import AttentionBox
from ..check_box import CheckBox
from ..combo import Combo
from ..model_abilities import has_stages, is_forest
from ..model_check import ModelCheck
from ..output_box import OutputBox
from ..page import Page
from ..report_box import ReportBox
from ..run_choice import RunChoice
from ..scene_choice import Area
from ..suggest_box import SuggestBox
from ..texts import tr
from ..workbench import Workbench


class MapPage(Page):
    """Builds a :class:`Predict` request, an :class:`Attention` request, or one of each."""

    help_page = "map"
    job = "predict"

    def __init__(
        self, bench: Workbench, canvas: QgsMapCanvas, show_help: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            bench,
            tr("Apply a trained model to a scene."),
            tr("Start mappin&g"),
            tr("Start the job; it goes on even when QGIS is closed."),
            parent,
        )
        self.body.addWidget(self._make_what(canvas))
        self.outputs = OutputBox()
        self.body.addWidget(self.outputs)
        self.attention = AttentionBox(show_help)
        self.body.addWidget(self.attention)
        self.report = ReportBox(bench, self.make_scene, self.model)
        self.body.addWidget(self.report)
        self.check = CheckBox(bench, show_help)
        self.body.addWidget(self.check)
        self.suggest = SuggestBox(bench, canvas, self.make_scene, self.model, self.run_name)
        self.body.addWidget(self.suggest)
        self.body.addStretch(1)
        self._taken: str | None = None
        self._card: dict[str, Any] = {}
        self.fit = ModelCheck(bench.backend, self)
        self._connect()
        self._list_scenes()

    # -- what Page asks ---------------------------------------------------

    def problem(self) -> str:
        problem = self.bench.scenes.problem() or self.area.problem()
        if problem:
            return problem
        if not self.model.currentData():
            return tr("There is no trained model yet: train on polygons first, or pretrain for attention alone.")
        if self.fit.misfit:
            return self.fit.misfit
        if self._wants_map() or self.outputs.attention.isChecked():
            return ""
        if self.is_mapper():
            return tr("Tick what to make.")
        if has_stages(self._card):
            return tr("This backbone has no attention and knows no classes yet: train on polygons first.")
        return tr("A pretrained backbone makes attention only: tick it, or train on polygons first.")

    def run_name(self) -> str:
        return self.scene.currentText()

    def make_request(self, draft: RunDraft) -> Request:
        """The map's request; attention's where no map is wanted."""
        return self._predict(draft) if self._wants_map() else self._attention(draft)

    def take_run(self, path: str) -> None:
        self.model.choose(path)

    def start(self) -> None:
        """One run for the map, another for attention: they can be paused and repeated by themselves."""
        if self.start_reason():
            return
        both = self._wants_map() and self.outputs.attention.isChecked()
        self.job = "predict" if self._wants_map() else "attention"
        super().start()
        if both and self._starting:
            self.bench.start("attention", self.run_name(), self._attention)

    def enterEvent(self, event: QEvent) -> None:
        super().enterEvent(event)
        self.report.estimator.ask_again()
        self.suggest.estimator.ask_again()

    def is_mapper(self) -> bool:
        """Whether the chosen model knows classes (a backbone knows attention only)."""
        return self.model.maps()

    def make_scene(self, draft: RunDraft) -> Scene:
        """The chosen scene within the chosen area."""
        return self.bench.scenes.build(draft.inputs, self.scene.currentIndex(), self.area)[0]

    # -- inside -----------------------------------------------------------

    def _make_what(self, canvas: QgsMapCanvas) -> QGroupBox:
        group = QGroupBox(tr("Model and scene"))
        rows = form.form(group)
        self.model = RunChoice(self.bench.jobs, frozenset({"finetune", "pretrain"}), mappers_first=True)
        form.row(
            rows, tr("Model"), self.model, tr("A finished training on polygons; a pretraining for attention alone.")
        )
        self.model_words = form.hint()
        rows.addRow(self.model_words)
        self.scene = Combo()
        form.shrink(self.scene)
        form.row(rows, tr("Sce&ne"), self.scene, tr("One of the scenes ticked on the Data page."))
        self.area = AreaBox(canvas)
        form.row(rows, tr("&Area"), self.area, tr("Where to map."), self.area.kind)
        return group

    def _connect(self) -> None:
        self.bench.scenes.changed.connect(self._list_scenes)
        self.model.chosen.connect(self._take_model)
        self.attention.setVisible(False)
        self.outputs.attention.toggled.connect(self.attention.setVisible)
        self.outputs.attention.clicked.connect(lambda _ticked: self.reveal(self.attention))
        for signal in (
            self.scene.currentIndexChanged, self.area.changed, self.outputs.changed, self.attention.changed,
        ):  # fmt: skip
            signal.connect(self.refresh)
        self.fit.told.connect(self._tell_fit)
        self._take_model()

    def refresh(self, *_: object) -> None:
        super().refresh()
        self.bar.set_text(start_words(self._wants_map(), self.outputs.attention.isChecked()))
        self._ask_fit()
        for box in (self.report, self.suggest):
            box.refresh(self.bench.scenes.problem() or self.area.problem())
        self.check.refresh()

    def _take_model(self) -> None:
        """Offer what the chosen model can make; the list of models may change without another one being chosen."""
        path, mapper = self.model.currentData(), self.is_mapper()
        if path != self._taken:
            self._taken = path
            self.outputs.take_model(backbone=bool(path) and not mapper)
            self._show_card(path, {})
            if path:
                self._ask_card(path)
        self._tell_fit()

    def _ask_card(self, path: str) -> None:
        """What the candidates reached and how deep the network is, from the model's card."""
        show = self._show_card
        self.bench.backend.describe_model(path, lambda card: show(path, card), lambda _error: None)

    def _show_card(self, path: str | None, card: dict[str, Any]) -> None:
        if path == self._taken:  # else another model was chosen meanwhile
            self._card = card
            self.outputs.show_card(card)
            self.attention.show_card(card)
            self.report.show_card(card)
            self._tell_fit()

    def _ask_fit(self) -> None:
        """Whether the model suits the scene, asked anew when one of them changes."""
        path = self.model.currentData()
        if not path or self.bench.scenes.problem() or not self.isVisible():
            self.fit.forget()
        else:
            self.fit.ask(path, lambda: self.bench.scenes.build(Path(), self.scene.currentIndex(), Area())[0])

    def _tell_fit(self) -> None:
        kind = ""
        if self.model.currentData() and not self.is_mapper() and not has_stages(self._card):
            kind = tr("A pretrained backbone: it makes attention only.")
        elif is_forest(self._card):
            kind = tr("A forest alone: it makes no attention.")
        words = " ".join(part for part in (kind, self.fit.words) if part)
        self.model_words.setText(words)
        self.model_words.setVisible(bool(words))
        self.refresh()

    def _list_scenes(self) -> None:
        titles = self.bench.scenes.titles()
        if titles == [self.scene.itemText(row) for row in range(self.scene.count())]:
            return
        kept = self.scene.currentText()
        self.scene.blockSignals(True)
        self.scene.clear()
        self.scene.addItems(titles)
        self.scene.setCurrentIndex(max(0, self.scene.findText(kept)) if titles else -1)
        self.scene.blockSignals(False)
        self.refresh()

    def _wants_map(self) -> bool:
        return self.is_mapper() and self.outputs.classes.isChecked()

    def _predict(self, draft: RunDraft) -> Predict:
        folder = draft.path / "outputs"
        return Predict(
            scenes=[self.make_scene(draft)],
            model=self.model.currentData(),
            probabilities=str(folder / "probabilities.tif") if self.outputs.probabilities.isChecked() else None,
            uncertainty=str(folder / "ambiguity.tif") if self.outputs.uncertainty.isChecked() else None,
            member=self.outputs.member.currentData(),
            device=self.bench.settings.device,
            precision=self.bench.settings.precision,
        )

    def _attention(self, draft: RunDraft) -> Attention:
        return self.attention.request([self.make_scene(draft)], self.model.currentData(), self.bench.settings.device)


def start_words(maps: bool, attends: bool) -> str:
    """What the start button says."""
    if not attends:
        return tr("Start mappin&g")
    return tr("Start mappin&g and attention") if maps else tr("Start drawin&g attention")
