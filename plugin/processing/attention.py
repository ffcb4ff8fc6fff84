"""``patchwork:attention``."""

from __future__ import annotations

from qgis.core import QgsProcessingContext, QgsProcessingParameterNumber, QgsProcessingParameterRasterDestination

from ...backend.contract.requests import Attention, Request
from ..core.i18n import tr
from ..core.requests import RunDraft
from . import key_words
from .algorithm import JobAlgorithm
from .parameters import (
    DEVICE,
    MODEL,
    Values,
    absolute,
    add_compute,
    add_settings,
    advanced,
    choice,
    maybe_int,
    model_folder,
    settings_of,
    share,
    with_help,
)
from .scene_input import add_scene, read_scenes

OUTPUT, BLOCK, HEADS, RESOLUTION, VALUES, MASS, WEIGHTS = (
    "OUTPUT", "BLOCK", "HEADS", "RESOLUTION", "VALUES", "MASS", "WEIGHTS",
)  # fmt: skip

_LAST_BLOCK = -1


class AttentionAlgorithm(JobAlgorithm):
    job = "attention"
    icon_name = "attention"
    help_page = "attention"
    section = "map"

    def displayName(self) -> str:
        return tr("Attention raster")

    def shortHelpString(self) -> str:
        return tr(
            "Writes where the transformer's class token looks, seamless over the whole scene.\n\n"
            "Attention shows where a token looks, not why a class was chosen; and an untrained transformer's attention "
            "already follows brightness on SAR: compare with random weights before reading meaning into it."
        )

    def define(self) -> None:
        add_scene(self, several=False)
        self.addParameter(model_folder(tr("Model")))
        self.addParameter(choice(HEADS, tr("Heads"), ("all", "mean", "rollout"), "all", key_words.heads()))
        self.addParameter(
            with_help(
                QgsProcessingParameterNumber(
                    BLOCK,
                    tr("Block, empty for the last"),
                    QgsProcessingParameterNumber.Type.Integer,
                    None,
                    True,
                    -1000,
                    1000,
                ),
                tr("Which layer of the transformer, counted from 0; -1 is the last, -2 the one before."),
            )
        )
        self.addParameter(
            advanced(choice(RESOLUTION, tr("Grid"), ("pixel", "token"), "pixel", key_words.resolutions()))
        )
        self.addParameter(advanced(choice(VALUES, tr("Values"), ("log2", "mass"), "log2", key_words.values())))
        self.addParameter(
            with_help(advanced(share(MASS, tr("Share of the attention in an additional mask"), 0.0)), tr("0: no mask."))
        )
        self.addParameter(
            advanced(choice(WEIGHTS, tr("Weights"), ("trained", "random"), "trained", key_words.weights()))
        )
        add_compute(self, precision=False)
        add_settings(self)
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Attention")))

    def build(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Request:
        self.written = {OUTPUT: absolute(self.parameterAsOutputLayer(values, OUTPUT, context))}
        block = maybe_int(self, values, BLOCK, context)
        return Attention(
            read_scenes(self, values, context, draft.inputs),
            model=absolute(self.parameterAsString(values, MODEL, context)),
            out=self.written[OUTPUT],
            block=_LAST_BLOCK if block is None else block,
            heads=self.parameterAsEnumString(values, HEADS, context),
            resolution=self.parameterAsEnumString(values, RESOLUTION, context),
            values=self.parameterAsEnumString(values, VALUES, context),
            mass=self.parameterAsDouble(values, MASS, context),
            weights=self.parameterAsEnumString(values, WEIGHTS, context),
            overwrite=True,
            device=self.parameterAsEnumString(values, DEVICE, context),
            settings=settings_of(self, values, context),
        )
