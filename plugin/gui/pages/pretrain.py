"""Pretrain: let a network learn the imagery without labels."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtWidgets import QFormLayout, QGroupBox, QLineEdit, QStackedWidget, QWidget

from ....backend.contract.requests import Pretrain, Request
from ...core.requests import RunDraft
from .. import form
from ..page import Page
from ..run_choice import RunChoice
from ..texts import tr
from ..workbench import Workbench

SCRATCH, RUN, FILE, TIMM = "scratch", "run", "file", "timm"
DINO, CMID, MAE, FUSMAE = "dino", "cmid", "mae", "fusmae"
VIEW_SIZE = {DINO: "global_size"}
"""What a method calls the side of its large views, where that is not the network's image size."""


class PretrainPage(Page):
    """Builds a :class:`Pretrain` request."""

    help_page = "pretrain"
    job = "pretrain"

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(
            bench,
            tr("Let a network get to know your imagery without labels. It then needs fewer polygons."),
            tr("Start pretrainin&g"),
            tr("Start the job; it goes on even when QGIS is closed."),
            parent,
        )
        self.body.addWidget(self._make_main_group())
        self.body.addWidget(self._make_start_group())
        self.body.addWidget(self._make_advanced())
        self.body.addStretch(1)
        self._connect()
        self._explain_method()
        self._explain_preset()
        self._explain_method()
        self._show_start()
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
        kind = self.start_from.currentData()
        if kind == RUN and not self.run.currentData():
            return tr("There is no finished run to start from yet: choose another start.")
        if kind == FILE and not self.file.filePath().strip():
            return tr("Choose the file with the weights to start from.")
        if kind == TIMM and not self.timm.text().strip():
            return tr("Name the published weights to start from, e.g. vit_small_patch16_224.dino.")
        return ""

    def make_request(self, draft: RunDraft) -> Request:
        return Pretrain(
            scenes=self.bench.scenes.build(draft.inputs),
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

    # -- inside -----------------------------------------------------------

    def _make_main_group(self) -> QGroupBox:
        group = QGroupBox(tr("Learning"))
        rows = form.form(group)
        self.method = form.combo((text, value) for text, value, _words in _methods())
        form.row(
            rows,
            tr("Me&thod"),
            self.method,
            tr("How the network learns without labels. All work on radar and optical imagery."),
        )
        self.method_words = form.hint()
        rows.addRow(self.method_words)
        self.preset = form.combo((text, value) for text, value, _words in _presets())
        form.row(
            rows,
            tr("Si&ze"),
            self.preset,
            tr("How large the network is. Larger ones need a graphics card and more imagery."),
        )
        self.preset_words = form.hint()
        rows.addRow(self.preset_words)
        self.steps = form.auto_spin(10_000_000, 100)
        form.row(
            rows,
            tr("&Number of steps"),
            self.steps,
            tr("How long to learn. Automatic fits the amount of imagery and this machine."),
        )
        return group

    def _make_start_group(self) -> QGroupBox:
        group = QGroupBox(tr("Start from"))
        rows = form.form(group)
        self.start_from = form.combo([
            (tr("Nothing (random weights)"), SCRATCH),
            (tr("An earlier run"), RUN),
            (tr("A file (.safetensors)"), FILE),
            (tr("Published weights (timm)"), TIMM),
        ])  # fmt: skip
        form.row(rows, tr("We&ights"), self.start_from, tr("What the network knows before it sees your imagery."))
        self.run = RunChoice(self.bench.jobs, frozenset({"pretrain"}))
        self.run.setToolTip(tr("A finished pretraining to go on from"))
        self.file = QgsFileWidget()
        self.file.setFilter(tr("Weights") + " (*.safetensors)")
        self.file.setDialogTitle(tr("Weights to start from"))
        self.file.setToolTip(
            tr("Weights as .safetensors. Pickled files (.pth, .pt) are not read: opening one can run a program.")
        )
        self.timm = QLineEdit()
        self.timm.setPlaceholderText("vit_small_patch16_224.dino")
        self.timm.setToolTip(tr("A model name of the timm library. Downloaded once, then kept."))
        self._start_pages = QStackedWidget()
        for widget in (QWidget(), self.run, self.file, self.timm):
            self._start_pages.addWidget(widget)
        rows.addRow(self._start_pages)
        return group

    def _make_advanced(self) -> QgsCollapsibleGroupBox:
        group = form.folded(tr("Advanced"))
        rows: QFormLayout = form.form(group)
        self.backbone = QLineEdit()
        self.backbone.setPlaceholderText(tr("from the size"))
        form.row(
            rows,
            tr("&Backbone"),
            self.backbone,
            tr("A network of the timm library: a plain ViT, ResNet, Swin or ConvNeXt, such as vit_tiny_patch16_224."),
        )
        self.crop = form.auto_spin(512, 16, 32)
        form.row(rows, tr("View, pi&xels"), self.crop, tr("Side of the large views the network compares."))
        self.views = form.auto_spin(16, 1, 0)
        form.row(
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
        self.method.currentIndexChanged.connect(self._explain_method)
        self.preset.currentIndexChanged.connect(self._explain_preset)
        self.method.currentIndexChanged.connect(self._explain_method)
        self.start_from.currentIndexChanged.connect(self._show_start)
        for signal in (
            self.method.currentIndexChanged, self.preset.currentIndexChanged, self.start_from.currentIndexChanged,
            self.run.chosen, self.file.fileChanged, self.timm.textChanged, self.steps.valueChanged, self.batch.valueChanged,
            self.backbone.editingFinished, self.crop.valueChanged, self.views.valueChanged, self.seed.valueChanged,
        ):  # fmt: skip
            signal.connect(self.refresh)

    def _explain_method(self, *_: object) -> None:
        self.method_words.setText(_methods()[self.method.currentIndex()][2])
        self.views.setEnabled(self.method.currentData() == DINO)

    def _explain_preset(self, *_: object) -> None:
        self.preset_words.setText(_presets()[self.preset.currentIndex()][2])

    def _explain_method(self, *_: object) -> None:
        self.method_words.setText(_methods()[self.method.currentIndex()][2])
        self.views.setEnabled(self.method.currentData() == DINO)  # masked autoencoders see one view of a place

    def _show_start(self, *_: object) -> None:
        self._start_pages.setCurrentIndex(self.start_from.currentIndex())
        self._start_pages.setVisible(self.start_from.currentData() != SCRATCH)

    def _init(self) -> str | None:
        kind = self.start_from.currentData()
        values = {
            RUN: self.run.currentData(),
            FILE: self.file.filePath().strip(),
            TIMM: f"timm:{self.timm.text().strip()}",
        }
        return values.get(kind)

    def _method_settings(self) -> dict[str, Any]:
        method = self.method.currentData()
        chosen = {VIEW_SIZE.get(method, "image_size"): form.spin_value(self.crop)}
        if method == DINO:
            chosen["local_views"] = form.spin_value(self.views)
        return {name: value for name, value in chosen.items() if value is not None}


def _methods() -> list[tuple[str, str, str]]:
    """Text, value and explanation of each method."""
    return [
        (tr("DINO: self-distillation"), DINO, tr("Compares large and small views. For attention maps; good with a ViT.")),
        (
            tr("CMID: masked image and contrast"),
            CMID,
            tr("Also fills in hidden parts and compares places. For maps of fine detail; good with ResNet and Swin."),
        ),
        (
            tr("MAE: masked autoencoder"),
            MAE,
            tr("Learns to fill in hidden patches. Needs little memory, and long training."),
        ),
        (
            tr("Fus-MAE: two sensors fused"),
            FUSMAE,
            tr("Fills in hidden patches of radar and optical together. The model also maps where one of them is missing."),
        ),
    ]


def _presets() -> list[tuple[str, str, str]]:
    """Text, value and explanation of each size."""
    return [
        (tr("Automatic"), "auto", tr("Chosen from this machine and the amount of imagery.")),
        (
            tr("Tiny"),
            "tiny",
            tr("For a processor without graphics card: minutes to an hour. Good for trying out."),
        ),
        (tr("Small"), "small", tr("For a graphics card with 8 GB, or a night on a strong processor.")),
        (tr("Base"), "base", tr("For a graphics card with 16 GB or more, and much imagery.")),
    ]
