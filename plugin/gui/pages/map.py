"""Map: what the model makes of a scene, what it attends to, how good the map is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QGroupBox, QVBoxLayout, QWidget

from ....backend.contract.errors import PatchworkError
from ....backend.contract.requests import TAUGHT, Attention, Predict, Pretrain, Request, Scene
from ....backend.contract.run_directory import RunDirectory
from ...core.requests import RunDraft
from .. import form
from ..area_box import AreaBox
from ..attention_box import AttentionBox
from ..candidate_choice import CandidateChoice
from ..model_check import ModelCheck
from ..page import Page
from ..report_box import ReportBox
from ..run_choice import RunChoice
from ..scene_choice import Area
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
            tr("Apply a trained model to a scene. The results are loaded with legend and colours."),
            tr("Start mappin&g"),
            tr("Start the job; it goes on even when QGIS is closed."),
            parent,
        )
        self.body.addWidget(self._make_what(canvas))
        self.body.addWidget(self._make_outputs())
        self.attention = AttentionBox(show_help)
        self.body.addWidget(self.attention)
        self.report = ReportBox(bench, self.make_scene, self.model)
        self.body.addWidget(self.report)
        self.body.addStretch(1)
        self._card_of: str | None = None
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
        if not self._wants_map() and not self.attention_wanted.isChecked():
            return (
                tr("Tick what to make.")
                if self.is_mapper()
                else tr("A pretrained backbone makes attention only: tick it, or train on polygons first.")
            )
        return ""

    def run_name(self) -> str:
        return self.scene.currentText()

    def make_request(self, draft: RunDraft) -> Request:
        """The map's request; attention's where no map is wanted."""
        return self._predict(draft) if self._wants_map() else self._attention(draft)

    def start(self) -> None:
        """One run for the map, another for attention: they can be paused and repeated by themselves."""
        both = self._wants_map() and self.attention_wanted.isChecked()
        self.job = "predict" if self._wants_map() else "attention"
        super().start()
        if both and not self.problem():
            self.bench.start("attention", self.run_name(), self._attention)

    def is_mapper(self) -> bool:
        """Whether the chosen model knows classes (a backbone knows attention only)."""
        job = self.model.job()
        return job == "finetune" or (job == "pretrain" and self._learned_classes())

    def make_scene(self, draft: RunDraft) -> Scene:
        """The chosen scene within the chosen area."""
        return self.bench.scenes.build(draft.inputs, self.scene.currentIndex(), self.area)[0]

    # -- inside -----------------------------------------------------------

    def _learned_classes(self) -> bool:
        """Whether the chosen pretraining learned from labels, so that its network maps."""
        try:
            request = RunDirectory(Path(self.model.currentData())).request()
        except PatchworkError:  # a damaged run maps nothing; starting it says why
            return False
        return isinstance(request, Pretrain) and request.method in TAUGHT

    def _make_what(self, canvas: QgsMapCanvas) -> QGroupBox:
        group = QGroupBox(tr("Model and scene"))
        rows = form.form(group)
        self.model = RunChoice(self.bench.jobs, frozenset({"finetune", "pretrain"}))
        form.row(
            rows, tr("Model"), self.model, tr("A finished training on polygons; a pretraining for attention alone.")
        )
        self.model_words = form.hint()
        rows.addRow(self.model_words)
        self.scene = QComboBox()
        form.shrink(self.scene)
        form.row(rows, tr("Sce&ne"), self.scene, tr("One of the scenes ticked on the Data page."))
        self.area = AreaBox(canvas)
        form.row(rows, tr("&Area"), self.area, tr("Where to map."))
        return group

    def _make_outputs(self) -> QGroupBox:
        group = QGroupBox(tr("Make"))
        layout = QVBoxLayout(group)
        self.classes = QCheckBox(tr("Land cover"))
        self.classes.setToolTip(tr("One class for each pixel, with legend and colours."))
        self.classes.setChecked(True)
        self.probabilities = QCheckBox(tr("Pro&babilities"))
        self.probabilities.setToolTip(tr("One band for each class."))
        self.uncertainty = QCheckBox(tr("Ambig&uity"))
        self.uncertainty.setToolTip(
            tr("0 where the model is decided, 1 where all classes are equally likely. Not the probability of an error.")
        )
        self.uncertainty.setChecked(True)
        self.attention_wanted = QCheckBox(tr("A&ttention"))
        for box in (self.classes, self.probabilities, self.uncertainty, self.attention_wanted):
            layout.addWidget(box)
        rows = form.form()
        self.member = CandidateChoice()
        form.row(rows, tr("Cand&idate"), self.member, tr("Which of the trained candidates makes the map."))
        self.member_words = form.hint()
        rows.addRow(self.member_words)
        layout.addLayout(rows)
        return group

    def _connect(self) -> None:
        self.bench.scenes.changed.connect(self._list_scenes)
        self.model.chosen.connect(self._take_model)
        self.attention_wanted.toggled.connect(self._show_attention)
        self.attention.setVisible(False)
        self.classes.toggled.connect(self._allow_outputs)
        for signal in (
            self.scene.currentIndexChanged, self.area.changed, self.classes.toggled, self.probabilities.toggled,
            self.uncertainty.toggled, self.attention_wanted.toggled, self.member.currentIndexChanged, self.attention.changed,
        ):  # fmt: skip
            signal.connect(self.refresh)
        self.fit.told.connect(self._tell_fit)
        self._take_model()

    def refresh(self, *_: object) -> None:
        super().refresh()
        self._ask_fit()
        self.report.refresh(self.bench.scenes.problem() or self.area.problem())

    def _take_model(self) -> None:
        """Grey out what the chosen model cannot make."""
        path, mapper = self.model.currentData(), self.is_mapper()
        self.classes.setEnabled(mapper or not path)
        self._allow_outputs()
        self._ask_card(path if mapper else "")
        if path and not mapper:
            self.attention_wanted.setChecked(True)
        self._tell_fit()

    def _ask_card(self, path: str) -> None:
        """What the candidates reached, from the model's card."""
        if path == self._card_of:
            return
        self._card_of = path
        self._show_card(path, {})
        if path:
            show = self._show_card
            self.bench.backend.describe_model(path, lambda card: show(path, card), lambda _error: None)

    def _show_card(self, path: str, card: dict[str, Any]) -> None:
        if path == self._card_of:  # else another model was chosen meanwhile
            self.member.show_card(card)
            self.member_words.setText(self.member.reason)
            self.member_words.setVisible(bool(self.member.reason))
            self._allow_attention(not card or bool(card.get("architecture", {}).get("backbone")))

    def _allow_attention(self, possible: bool) -> None:
        self.attention_wanted.setEnabled(possible)
        words = tr("Where the backbone looks; not why a class was chosen.")
        self.attention_wanted.setToolTip(
            words if possible else tr("This model is a forest alone: there is nothing that attends.")
        )
        if not possible:
            self.attention_wanted.setChecked(False)

    def _ask_fit(self) -> None:
        """Whether the model suits the scene, asked anew when one of them changes."""
        path = self.model.currentData()
        if not path or self.bench.scenes.problem() or not self.isVisible():
            self.fit.forget()
        else:
            self.fit.ask(path, lambda: self.bench.scenes.build(Path(), self.scene.currentIndex(), Area())[0])

    def _tell_fit(self) -> None:
        kind = (
            tr("A pretrained backbone: it makes attention only.")
            if self.model.currentData() and not self.is_mapper()
            else ""
        )
        words = " ".join(part for part in (kind, self.fit.words) if part)
        self.model_words.setText(words)
        self.model_words.setVisible(bool(words))
        self.refresh()

    def _show_attention(self, wanted: bool) -> None:
        """The settings appear with the wish, in sight."""
        self.attention.setVisible(wanted)
        if wanted:
            self.reveal(self.attention)

    def _allow_outputs(self, *_: object) -> None:
        """Probabilities and ambiguity stand beside a land-cover map, never alone."""
        for box in (self.probabilities, self.uncertainty, self.member):
            box.setEnabled(self.classes.isEnabled() and self.classes.isChecked())

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
        return self.is_mapper() and self.classes.isChecked()

    def _predict(self, draft: RunDraft) -> Predict:
        outputs = draft.path / "outputs"
        return Predict(
            scenes=[self.make_scene(draft)],
            model=self.model.currentData(),
            probabilities=str(outputs / "probabilities.tif") if self.probabilities.isChecked() else None,
            uncertainty=str(outputs / "ambiguity.tif") if self.uncertainty.isChecked() else None,
            member=self.member.currentData(),
            device=self.bench.settings.device,
            precision=self.bench.settings.precision,
        )

    def _attention(self, draft: RunDraft) -> Attention:
        return self.attention.request([self.make_scene(draft)], self.model.currentData(), self.bench.settings.device)
