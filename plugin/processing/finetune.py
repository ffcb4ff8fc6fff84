"""``patchwork:finetune``."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFolder,
    QgsProcessingParameterBoolean,
)

from ...backend.contract.requests import Finetune, Request
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
    absolute,
    add_compute,
    add_seed,
    add_settings,
    advanced,
    choice,
    maybe_int,
    maybe_text,
    model_folder,
    settings_of,
    whole_number,
    with_help,
)
from .scene_input import add_scene, read_scenes

INIT, DECODER, FREEZE, CHOOSE, QUICK, STEPS = "INIT", "DECODER", "FREEZE", "CHOOSE", "QUICK", "STEPS"

DECODERS = (
    "auto", "linear", "dpt", "unet", "unetplusplus", "manet", "linknet", "fpn", "pan", "deeplabv3plus", "upernet",
    "segformer", "pspnet",
)  # fmt: skip
CANDIDATES = ("auto", "network", "forest", "forest-majority", "average")


class FinetuneAlgorithm(JobAlgorithm):
    job = "finetune"
    icon_name = "train"
    help_page = "train"
    section = "learn"

    def displayName(self) -> str:
        return tr("Train on polygons")

    def shortHelpString(self) -> str:
        return tr(
            "Trains a network on the pretrained backbone and a random forest on the bands, compares them and their "
            "average by spatially blocked cross-validation over your polygons, and keeps the best, or the simpler one "
            "where they are equally good. The result is a model for mapping.\n\n"
            "Polygons are taken as you see them: filter, selection (if asked), unsaved edits and joins included."
        )

    def define(self) -> None:
        add_scene(self, several=False)
        add_labels(self, tr("Training polygons"), tr("Raster of class codes"))
        self.addParameter(
            with_help(
                model_folder(tr("Pretrained backbone"), INIT, optional=True),
                tr("A pretraining run or model folder. Empty: an untrained backbone."),
            )
        )
        self.addParameter(
            with_help(
                QgsProcessingParameterBoolean(QUICK, tr("Quick: the random forest alone"), False),
                tr("A first map within seconds."),
            )
        )
        self._define_training()
        add_seed(self)
        add_compute(self)
        add_settings(self)
        self.addOutput(QgsProcessingOutputFolder(MODEL, tr("Model folder")))

    def _define_training(self) -> None:
        self.addParameter(advanced(choice(DECODER, tr("Decoder"), DECODERS, "auto", key_words.decoders())))
        self.addParameter(
            with_help(
                advanced(QgsProcessingParameterBoolean(FREEZE, tr("Freeze the backbone"), False)),
                tr("Train the decoder only: faster, and safer with few polygons."),
            )
        )
        self.addParameter(advanced(choice(CHOOSE, tr("Which candidate maps"), CANDIDATES, "auto", key_words.choices())))
        self.addParameter(
            with_help(advanced(whole_number(STEPS, tr("Training steps"), least=1)), tr("Empty: from the data."))
        )

    def build(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Request:
        labels = read_labels(self, values, context, draft.inputs)
        return Finetune(
            read_scenes(self, values, context, draft.inputs, labels),
            init=absolute(maybe_text(self, values, INIT, context) or "") or "scratch",
            decoder=self.parameterAsEnumString(values, DECODER, context),
            freeze=self.parameterAsBool(values, FREEZE, context),
            choose=self.parameterAsEnumString(values, CHOOSE, context),
            quick=self.parameterAsBool(values, QUICK, context),
            steps=maybe_int(self, values, STEPS, context),
            seed=self.parameterAsInt(values, SEED, context),
            device=self.parameterAsEnumString(values, DEVICE, context),
            precision=self.parameterAsEnumString(values, PRECISION, context),
            settings=settings_of(self, values, context),
        )

    def results(self, run: RunDirectory) -> dict[str, Any]:
        return {MODEL: str(run.model)}
