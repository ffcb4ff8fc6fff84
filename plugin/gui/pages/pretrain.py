"""Pretrain: let a network learn the imagery, without labels or from cheap ones."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtWidgets import QGroupBox, QLineEdit, QWidget

from ....backend.contract.requests import TAUGHT, Pretrain, Request
from ...core.requests import RunDraft
from .. import form
from ..estimator import is_quick_to_copy
from ..import_weights import ImportWeights
from ..label_box import LabelBox
from ..page import Page
from ..pretrain_words import DINO, FUSMAE, methods, presets
from ..run_choice import RunChoice
from ..texts import tr
from ..workbench import Workbench

SCRATCH, RUN = "scratch", "run"
VIEW_SIZE = {DINO: "global_size", **{method: "crop_size" for method in TAUGHT}}
"""What a method calls the side of its large views, where that is not the network's image size."""


class PretrainPage(Page):
    """Builds a :class:`Pretrain` request."""

    help_page = "pretrain"
    job = "pretrain"

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(
            bench,
            tr("Let a network get to know your imagery: it then needs fewer polygons."),
            tr("Start pretrainin&g"),
            tr("Start the job; it goes on even when QGIS is closed."),
            parent,
        )
        self.body.addWidget(self._make_main_group())
        self.labels = LabelBox()
        self.body.addWidget(self.labels)
        self.body.addWidget(self._make_start_group())
        self.body.addWidget(self._make_advanced())
        self.body.addStretch(1)
        self._connect()
        self._explain_preset()
        self._show_start()
        self._show_method()
        self.refresh()

    def problem(self) -> str:
        problem = self.bench.scenes.problem()
        if problem:
            return problem
        if self.method.currentData() == FUSMAE and not self.bench.scenes.may_hold_two_sensors:
            return tr(
                "Fus-MAE fuses two sensors, such as radar and optical: tick both rasters on the Data page and choose "
                "“Bands of one scene”."
            )
        if self._taught() and self.labels.problem():
            return self.labels.problem()
        kind = self.start_from.currentData()
        if kind == RUN and not self.run.currentData():
            if self.weights.refusal.text():
                return tr("The chosen file was not imported; “Start from” says why. Import another, or choose another start.")
            return tr("There is no finished run to start from yet: import published weights, or choose another start.")
        return ""

    def make_request(self, draft: RunDraft) -> Request:
        scenes = self.bench.scenes.build(draft.inputs)
        if self._taught():
            labels = self.labels.labels(draft)
            scenes = [replace(scene, labels=labels) for scene in scenes]
        return Pretrain(
            scenes=scenes,
            method=self.method.currentData(),
            backbone=self.backbone.text().strip() or None,
            preset=self.preset.currentData(),
            init=self._init(),
            steps=form.spin_value(self.steps),
            batch=form.spin_value(self.batch),
            seed=self.seed.value(),
            device=self.bench.settings.device,
            precision=self.bench.settings.precision,
            settings=self._method_settings(),
        )

    def is_quick_to_build(self) -> bool:
        """Copying many label polygons after each change would be felt."""
        return not self._taught() or is_quick_to_copy(self.labels.layer.currentLayer())

    # -- inside -----------------------------------------------------------

    def _make_main_group(self) -> QGroupBox:
        group = QGroupBox(tr("Learning"))
        rows = form.form(group)
        self.method = form.combo((text, value) for text, value, _words in methods())
        form.row(
            rows,
            tr("Me&thod"),
            self.method,
            tr("How the network learns. All methods work on radar and optical imagery."),
        )
        self.method_words = form.hint()
        rows.addRow(self.method_words)
        self.preset = form.combo((text, value) for text, value, _words in presets())
        form.row(
            rows,
            tr("Si&ze"),
            self.preset,
            tr("How large the network is. Larger ones need a graphics card and more imagery."),
        )
        self.preset_words = form.hint()
        rows.addRow(self.preset_words)
        self.steps = form.auto_spin(10_000_000, 100)
        self.steps.setSuffix(tr(" steps"))
        form.row(
            rows,
            tr("D&uration"),
            self.steps,
            tr("How long to learn. Automatic fits the amount of imagery and this machine."),
        )
        return group

    def _make_start_group(self) -> QGroupBox:
        group = QGroupBox(tr("Start from"))
        rows = form.form(group)
        self.start_from = form.combo([
            (tr("Nothing (random weights)"), SCRATCH),
            (tr("Earlier run or published file"), RUN),
        ])  # fmt: skip
        form.row(rows, tr("We&ights"), self.start_from, tr("What the network knows before it sees your imagery."))
        self.run = RunChoice(self.bench.jobs, frozenset({"pretrain"}))
        self.run.setToolTip(tr("A finished pretraining, or imported weights, to go on from"))
        self.weights = ImportWeights(self.bench.backend)
        rows.addRow(self.run)
        rows.addRow(self.weights)
        return group

    def _make_advanced(self) -> QgsCollapsibleGroupBox:
        group = form.folded(tr("Advanced"))
        rows = form.inside(group)
        self.backbone = QLineEdit()
        self.backbone.setPlaceholderText(tr("from the size"))
        form.row(
            rows,
            tr("&Backbone"),
            self.backbone,
            tr("A network of the timm library: a plain ViT, ResNet, Swin or ConvNeXt, such as vit_tiny_patch16_224."),
        )
        self.crop = form.auto_spin(512, 16, 32)
        form.row(rows, tr("View, pi&xels"), self.crop, tr("Side of the pieces of imagery the network looks at."))
        self.views = form.auto_spin(16, 1, 0)
        self._views_title = form.row(
            rows,
            tr("Sm&all views"),
            self.views,
            tr("How many small views of each place the student sees beside the two large ones."),
        )
        self.batch = form.auto_spin(4096)
        form.row(rows, tr("Batch size"), self.batch, tr("Places looked at in one step. Automatic fits the memory."))
        self.seed = form.seed_spin()
        form.row(rows, tr("Seed"), self.seed, tr("The same seed gives the same result on the same machine."))
        return group

    def _connect(self) -> None:
        self.preset.currentIndexChanged.connect(self._explain_preset)
        self.start_from.currentIndexChanged.connect(self._show_start)
        self.start_from.currentIndexChanged.connect(self._explain_preset)
        self.method.currentIndexChanged.connect(self._show_method)
        self.weights.imported.connect(self._take_imported)
        self.weights.told.connect(self._show_answer)
        self.labels.legend_chosen.connect(lambda: self.reveal(self.labels))
        for signal in (
            self.method.currentIndexChanged, self.preset.currentIndexChanged, self.start_from.currentIndexChanged,
            self.run.chosen, self.steps.valueChanged, self.batch.valueChanged,
            self.labels.changed, self.backbone.editingFinished, self.crop.valueChanged, self.views.valueChanged,
            self.seed.valueChanged,
        ):  # fmt: skip
            signal.connect(self.refresh)

    def _explain_preset(self, *_: object) -> None:
        words = presets()[self.preset.currentIndex()][2]
        if self.start_from.currentData() == RUN:
            words = tr("The network is the one you start from: the size sets steps and batch alone.")
        self.preset_words.setText(words)

    def _show_start(self, *_: object) -> None:
        chosen = self.start_from.currentData() == RUN
        for widget in (self.run, self.weights):
            widget.setVisible(chosen)
        if chosen and self.isVisible():
            self.reveal(self.weights)  # on a low screen it would appear below the fold

    def _take_imported(self, path: str) -> None:
        self.run.refresh()
        self.run.choose(path)

    def _show_answer(self) -> None:
        """What became of the file may lie below a low screen."""
        self.refresh()
        self.reveal(self.weights)

    def _taught(self) -> bool:
        """Whether the method learns from labels."""
        return self.method.currentData() in TAUGHT

    def _show_method(self, *_: object) -> None:
        """What the method is good for; labels where it learns from them; small views for DINO alone."""
        self.method_words.setText(methods()[self.method.currentIndex()][2])
        self.labels.setVisible(self._taught())
        dino = self.method.currentData() == DINO
        self.views.setVisible(dino)
        self._views_title.setVisible(dino)

    def _init(self) -> str | None:
        return str(self.run.currentData()) if self.start_from.currentData() == RUN else None

    def _method_settings(self) -> dict[str, Any]:
        method = self.method.currentData()
        chosen = {VIEW_SIZE.get(method, "image_size"): form.spin_value(self.crop)}
        if method == DINO:
            chosen["local_views"] = form.spin_value(self.views)
        return {name: value for name, value in chosen.items() if value is not None}
