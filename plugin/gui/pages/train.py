"""Train on polygons: which attribute is the class, what to build on, how to choose."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayerProxyModel,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsCollapsibleGroupBox, QgsFieldComboBox, QgsMapCanvas
from qgis.PyQt.QtWidgets import QCheckBox, QGroupBox, QHBoxLayout, QPushButton, QWidget

from ....backend.contract.errors import InputError, PatchworkError
from ....backend.contract.requests import Finetune, Labels, Request, Scene
from ...core import requests
from ...core.requests import RunDraft
from .. import form
from ..estimator import is_quick_to_copy
from ..icons import theme
from ..import_weights import ImportWeights
from ..layer_choice import LayerChoice
from ..page import Page
from ..problem_list import ProblemList
from ..run_choice import RunChoice
from ..texts import tr
from ..workbench import Workbench

SCRATCH = "scratch"
_FOREST_CHOICES = frozenset({"auto", "forest", "forest-majority"})


class TrainPage(Page):
    """Builds a :class:`Finetune` request."""

    help_page = "train"
    job = "finetune"

    def __init__(self, bench: Workbench, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(
            bench,
            tr(
                "Teach the classes with your polygons. Four candidates are compared on held-out polygons; the best makes the map."
            ),
            tr("Start trainin&g"),
            tr("Start the job; it goes on even when QGIS is closed."),
            parent,
        )
        self.body.addWidget(self._make_polygons(canvas))
        self.body.addWidget(self._make_model())
        self.body.addWidget(self._make_advanced())
        self.body.addStretch(1)
        self._connect()
        self._take_layer(self.layer.currentLayer())

    def problem(self) -> str:
        problem = self.bench.scenes.problem()
        if problem:
            return problem
        if self.layer.currentLayer() is None:
            if self.layer.count() > 1:  # the first row is the empty one
                return tr("Choose your training polygons.")
            return tr("The project has no polygon layer: digitise some polygons of each class first.")
        if not self.field.currentField():
            return tr("Choose the attribute that holds the class.")
        if self.quick.isChecked() and self.choose.currentData() not in _FOREST_CHOICES:
            return tr("The quick mode trains the forest only: choose a forest, or leave the quick mode.")
        return ""

    def make_request(self, draft: RunDraft) -> Request:
        labels = self._labels(draft)
        scenes = self.bench.scenes.build(draft.inputs)
        tuning = self.tuning.currentData()
        return Finetune(
            scenes=self._taught(scenes, labels),
            init=self._init(scenes),
            decoder=self.decoder.currentData(),
            freeze=tuning == "frozen",
            choose=self.choose.currentData(),
            quick=self.quick.isChecked(),
            steps=form.spin_value(self.steps),
            seed=self.seed.value(),
            device=self.bench.settings.device,
            precision=self.bench.settings.precision,
            settings=self._settings(),
        )

    def _init(self, scenes: list[Scene]) -> str:
        """What to build on. The forest alone builds on no network, so that one of other bands is no obstacle to it;
        only scenes with missing sensors are read as the backbone says."""
        alone = self.quick.isChecked() and all(scene.need == "all" for scene in scenes)
        return SCRATCH if alone else str(self.backbone.currentData())

    def _settings(self) -> dict[str, Any]:
        """What differs from the defaults."""
        chosen = {"tuning": (self.tuning, "auto"), "transfer": (self.transfer, "encoder")}
        return {name: box.currentData() for name, (box, default) in chosen.items() if box.currentData() != default}

    def take_run(self, path: str) -> None:
        self.backbone.choose(path)

    def is_quick_to_build(self) -> bool:
        """Copying many polygons after each change would be felt."""
        return is_quick_to_copy(self.layer.currentLayer())

    # -- inside -----------------------------------------------------------

    def _make_polygons(self, canvas: QgsMapCanvas) -> QGroupBox:
        group = QGroupBox(tr("Polygons"))
        layout = form.column(group)
        rows = form.form()
        self.layer = LayerChoice(QgsMapLayerProxyModel.Filter.PolygonLayer, tr("choose polygons"), proposes=True)
        form.row(
            rows,
            tr("La&yer"),
            self.layer,
            tr("Your training polygons. Filter and unsaved edits count as you see them."),
        )
        self.field = QgsFieldComboBox()
        form.shrink(self.field)
        form.row(rows, tr("Class &field"), self.field, tr("The attribute that holds the class: a code or a name."))
        self.name_field = QgsFieldComboBox()
        self.name_field.setAllowEmptyFieldName(True)
        form.shrink(self.name_field)
        form.row(
            rows,
            tr("&Name field"),
            self.name_field,
            tr("An attribute with the classes' names, where the class field holds codes. May stay empty."),
        )
        self.selected = QCheckBox(tr("Selec&ted polygons only"))
        self.selected.setToolTip(tr("Use only the polygons that are selected now."))
        rows.addRow("", self.selected)
        layout.addLayout(rows)
        self.check = QPushButton(theme("mActionIdentify"), tr("Chec&k polygons"))
        self.check.setToolTip(tr("Count the classes and list what is wrong with single polygons"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.check)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        self.problems = ProblemList(canvas, self.bench.project)
        layout.addWidget(self.problems)
        return group

    def _make_model(self) -> QGroupBox:
        group = QGroupBox(tr("Model"))
        rows = form.form(group)
        self.backbone = RunChoice(self.bench.jobs, frozenset({"pretrain"}), [(tr("None (random weights)"), SCRATCH)])
        form.row(
            rows,
            tr("&Backbone"),
            self.backbone,
            tr("A pretraining or imported weights to build on. Without, the network starts from random weights."),
        )
        self.weights = ImportWeights(self.bench.backend)
        rows.addRow("", self.weights)
        self.choose = form.combo(_choices())
        form.row(
            rows,
            tr("M&ap with"),
            self.choose,
            tr("Automatic takes the candidate that is best on held-out polygons, the simpler one among equals."),
        )
        self.quick = QCheckBox(tr("&Quick (forest only)"))
        self.quick.setToolTip(
            tr("The forest alone, within seconds: good for checking the polygons before the longer training.")
        )
        rows.addRow("", self.quick)
        return group

    def _make_advanced(self) -> QgsCollapsibleGroupBox:
        group = form.folded(tr("Advanced"))
        rows = form.inside(group)
        self.decoder = form.combo(_decoders())
        form.row(
            rows,
            tr("Decoder"),
            self.decoder,
            tr(
                "What turns the backbone's features into classes. Linear is robust with few polygons. Greyed ones do not "
                "fit the backbone."
            ),
        )
        self.tuning = form.combo(_tunings())
        form.row(
            rows,
            tr("Backbone &is"),
            self.tuning,
            tr(
                "Frozen: only the decoder learns. Full, layer by layer: the backbone learns too; needs a graphics card."
            ),
        )
        self.transfer = form.combo(_transfers())
        form.row(
            rows,
            tr("Take over"),
            self.transfer,
            tr("How much of a network pretrained on labels goes on. Other backbones have an encoder only."),
        )
        self.steps = form.auto_spin(1_000_000, 50)
        form.row(
            rows,
            tr("Number of steps"),
            self.steps,
            tr("At most this many; training stops early where it no longer improves."),
        )
        self.seed = form.seed_spin()
        form.row(rows, tr("Seed"), self.seed, tr("The same seed gives the same result on the same machine."))
        return group

    def _connect(self) -> None:
        self.layer.layerChanged.connect(self._take_layer)
        self.layer.crs_changed.connect(self.refresh)
        self.check.clicked.connect(self._check)
        self.backbone.chosen.connect(self._offer_decoders)
        self.weights.imported.connect(self._take_imported)
        self.weights.told.connect(lambda: self.reveal(self.weights))
        self.quick.toggled.connect(self._allow)
        self.bench.scenes.changed.connect(self._allow)
        self._offer_decoders()
        self._allow()
        for signal in (
            self.field.fieldChanged, self.name_field.fieldChanged, self.selected.toggled, self.backbone.chosen,
            self.choose.currentIndexChanged, self.quick.toggled, self.decoder.currentIndexChanged,
            self.tuning.currentIndexChanged, self.transfer.currentIndexChanged, self.steps.valueChanged, self.seed.valueChanged,
        ):  # fmt: skip
            signal.connect(self.refresh)

    def refresh(self, *_: object) -> None:
        super().refresh()
        self.check.setEnabled(not self.reason())

    def _take_layer(self, layer: QgsVectorLayer | None) -> None:
        self.field.setLayer(layer)
        self.name_field.setLayer(layer)
        self.name_field.setField("")
        names = layer.fields().names() if layer is not None else []
        self.field.setField(likely_class_field(names))
        self.problems.say("")
        self.refresh()

    def _allow(self, *_: object) -> None:
        """The forest alone has no decoder, no steps, and needs a backbone only for scenes with missing sensors."""
        quick = self.quick.isChecked()
        for widget in (self.decoder, self.tuning, self.transfer, self.steps):
            widget.setEnabled(not quick)
        for widget in (self.backbone, self.weights):
            widget.setEnabled(not quick or self.bench.scenes.need != "all")
        for _title, choice in _choices():
            rests = quick and choice not in _FOREST_CHOICES
            form.allow(self.choose, choice, tr("The quick mode trains the forest only.") if rests else "")

    def _offer_decoders(self) -> None:
        """Those that fit the backbone; the others are greyed, with the reason."""
        name = self.backbone.backbone()
        known = bool(name) or self.backbone.currentData() == SCRATCH
        for _title, decoder in _decoders():
            form.allow(self.decoder, decoder, decoder_problem(decoder, name) if known else "")

    def _take_imported(self, path: str) -> None:
        self.backbone.refresh()
        self.backbone.choose(path)

    def _labels(self, draft: RunDraft) -> Labels:
        return requests.labels_from_layer(
            self.layer.currentLayer(),
            self.field.currentField(),
            draft.inputs,
            self.name_field.currentField() or None,
            self.selected.isChecked(),
        )

    def _taught(self, scenes: list[Scene], labels: Labels) -> list[Scene]:
        """The scenes, those that the polygons touch with them as labels. Raises where they touch none."""
        groups = self.bench.scenes.groups()
        polygons = self.layer.currentLayer()
        touched = [self._touches(polygons, group[0]) for group in groups]
        if not any(touched):
            raise InputError(
                tr("The polygons lie outside the chosen rasters."),
                tr("Choose another polygon layer, or other rasters on the Data page."),
                polygons.name(),
            )
        return [replace(scene, labels=labels) if near else scene for scene, near in zip(scenes, touched)]

    def _touches(self, polygons: QgsVectorLayer, raster: QgsRasterLayer) -> bool:
        if not raster.crs().isValid():
            return True  # the backend says what is missing
        transform = QgsCoordinateTransform(polygons.crs(), raster.crs(), self.bench.project)
        try:
            return raster.extent().intersects(transform.transformBoundingBox(extent_with_edits(polygons)))
        except QgsCsException:
            return False

    def _check(self) -> None:
        try:
            draft = self.bench.scratch()
            labels = self._labels(draft)
            scene = next(s for s in self._taught(self.bench.scenes.build(draft.inputs), labels) if s.labels is not None)
        except PatchworkError as error:
            self.problems.say(str(error))
            return
        crs = self.layer.currentLayer().crs()
        self.problems.say(tr("Looking at the polygons…"))

        def tell(found: dict[str, Any]) -> None:
            self.problems.show_answer(found.get("labels", {}), crs)
            self.reveal(self.problems)

        self.bench.backend.describe_scene(scene, tell, lambda error: self.problems.say(str(error)))


def extent_with_edits(layer: QgsVectorLayer) -> QgsRectangle:
    """The extent with what is drawn but not saved yet: the layer's own does not know of it."""
    extent, edits = QgsRectangle(layer.extent()), layer.editBuffer()
    if edits is None:
        return extent
    drawn = [feature.geometry() for feature in edits.addedFeatures().values()]
    for geometry in [*drawn, *edits.changedGeometries().values()]:
        if not geometry.isNull():
            extent.combineExtentWith(geometry.boundingBox())
    return extent


def likely_class_field(names: list[str]) -> str:
    """The attribute that most likely holds the class; the first one where no name tells; empty where there is none."""
    likely = ("class", "classes", "label", "code", "landcover", "land_cover", "lc", "klasse", "type", "category")
    folded = {name.casefold(): name for name in reversed(names)}
    known = next((folded[word] for word in likely if word in folded), "")
    partly = next((name for name in names if "class" in name.casefold()), "")
    others = [name for name in names if name.casefold() not in ("id", "fid", "ogc_fid", "objectid", "gid")]
    return known or partly or next(iter(others), "")


def decoder_problem(decoder: str, backbone: str) -> str:
    """Why ``decoder`` does not fit a backbone of timm's name (empty: an untrained vision transformer); else empty."""
    if decoder in ("auto", "linear"):
        return ""
    stages = backbone.startswith(("resnet", "resnext", "tf_efficientnet_b", "swin_", "convnext_"))
    if stages and decoder == "dpt":
        return tr("DPT is made for the equal maps of a vision transformer. U-Net, FPN, DeepLabV3+, UPerNet … fit this backbone.")
    if not stages and decoder != "dpt":
        return tr(
            "It wants maps that get coarser from stage to stage: a ResNet, EfficientNet, Swin or ConvNeXt. The linear probe "
            "and DPT fit this backbone."
        )
    return ""


def _decoders() -> list[tuple[str, str]]:
    return [
        (tr("Automatic"), "auto"), (tr("Linear probe"), "linear"), ("DPT", "dpt"), ("U-Net", "unet"),
        ("U-Net++", "unetplusplus"), ("MA-Net", "manet"), ("LinkNet", "linknet"), ("FPN", "fpn"), ("PAN", "pan"),
        ("DeepLabV3+", "deeplabv3plus"), ("UPerNet", "upernet"), ("SegFormer", "segformer"), ("PSPNet", "pspnet"),
    ]  # fmt: skip


def _choices() -> list[tuple[str, str]]:
    return [
        (tr("Automatic (validated)"), "auto"),
        (tr("Forest"), "forest"),
        (tr("Forest + majority filter"), "forest-majority"),
        (tr("Network"), "network"),
        (tr("Average of network and forest"), "average"),
    ]


def _tunings() -> list[tuple[str, str]]:
    return [
        (tr("Automatic"), "auto"),
        (tr("Frozen"), "frozen"),
        (tr("Frozen, then released"), "frozen-then-released"),
        (tr("Full"), "full"),
        (tr("Layer by layer"), "layer-decay"),
    ]


def _transfers() -> list[tuple[str, str]]:
    return [
        (tr("The encoder"), "encoder"),
        (tr("All but the classes' layer"), "all-but-head"),
        (tr("Everything (same classes)"), "all"),
    ]
