"""``patchwork:pretrain``."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFolder,
)

from ...backend.contract.errors import RequestError
from ...backend.contract.requests import METHODS, TAUGHT, Pretrain, Request
from ...backend.contract.run_directory import RunDirectory
from ..core.i18n import tr
from ..core.requests import RunDraft
from . import key_words
from .algorithm import JobAlgorithm
from .label_input import add_labels, read_labels
from .parameters import (
    DEVICE,
    MODEL,
    PRECISION,
    SEED,
    Values,
    add_compute,
    add_seed,
    add_settings,
    advanced,
    choice,
    maybe_int,
    maybe_text,
    settings_of,
    text,
    weights,
    whole_number,
    with_help,
)
from .scene_input import add_scene, read_scenes

METHOD, BACKBONE, PRESET, INIT, STEPS, BATCH = "METHOD", "BACKBONE", "PRESET", "INIT", "STEPS", "BATCH"

PRESETS = ("auto", "tiny", "small", "base")


class PretrainAlgorithm(JobAlgorithm):
    job = "pretrain"
    icon_name = "pretrain"
    help_page = "pretrain"
    section = "learn"

    def displayName(self) -> str:
        return tr("Pretrain a backbone")

    def shortHelpString(self) -> str:
        return tr(
            "A network learns the patterns of your imagery: without labels (dino, cmid, mae; fusmae for two sensors), or "
            "from a land-cover map or polygons that may be wrong in places (noisy; supervised where they are right). The "
            "result is a backbone for training on polygons; a ViT's also for attention, and after noisy and supervised "
            "also a network that maps.\n\n"
            "Cancelling keeps what was learned; the run can be resumed in Patchwork's dock. "
            "The job goes on when QGIS is closed."
        )

    def define(self) -> None:
        add_scene(self, several=True)
        self.addParameter(
            choice(METHOD, tr("Method"), METHODS, METHODS[0], key_words.methods())
        )
        add_labels(self, tr("Label polygons, for noisy and supervised"), tr("Label map, for noisy and supervised"))
        self.addParameter(
            choice(PRESET, tr("Size"), PRESETS, "auto", key_words.presets())
        )
        self.addParameter(
            with_help(
                whole_number(STEPS, tr("Training steps"), least=1),
                tr("Empty: the number that belongs to the chosen size."),
            )
        )
        self.addParameter(
            with_help(
                advanced(text(INIT, tr("Start from"))),
                tr("An earlier run's or model's folder, a safetensors file, or timm:NAME. Empty: from random weights."),
            )
        )
        self.addParameter(
            with_help(
                advanced(text(BACKBONE, tr("Backbone"))),
                tr("A plain ViT, ResNet, Swin or ConvNeXt of timm. Empty: the one of the size."),
            )
        )
        self.addParameter(advanced(whole_number(BATCH, tr("Crops a step"), least=1)))
        add_seed(self)
        add_compute(self)
        add_settings(self)
        self.addOutput(QgsProcessingOutputFolder(MODEL, tr("Model folder")))

    def build(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Request:
        method = self.parameterAsEnumString(values, METHOD, context)
        labels = read_labels(self, values, context, draft.inputs) if method in TAUGHT else None
        scenes = read_scenes(self, values, context, draft.inputs, labels)
        if method == "fusmae" and len(scenes) > 1 and len(scenes[0].sources) == 1:
            raise RequestError(
                "Fus-MAE fuses two sensors, and each layer was chosen as a scene of its own.",
                "Untick “Each layer is a scene of its own”, so that radar and optical are one scene.",
            )
        return Pretrain(
            scenes,
            method=method,
            backbone=maybe_text(self, values, BACKBONE, context),
            preset=self.parameterAsEnumString(values, PRESET, context),
            init=weights(maybe_text(self, values, INIT, context) or "") or None,
            steps=maybe_int(self, values, STEPS, context),
            batch=maybe_int(self, values, BATCH, context),
            seed=self.parameterAsInt(values, SEED, context),
            device=self.parameterAsEnumString(values, DEVICE, context),
            precision=self.parameterAsEnumString(values, PRECISION, context),
            settings=settings_of(self, values, context),
        )

    def results(self, run: RunDirectory) -> dict[str, Any]:
        return {MODEL: str(run.model)}
