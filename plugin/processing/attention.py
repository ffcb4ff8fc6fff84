"""``patchwork:attention``."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterNumber, QgsProcessingParameterRasterDestination

from ...backend.contract.requests import Attention, Request
from ...backend.contract.run_directory import RunDirectory
from ..core.i18n import tr
from ..core.requests import RunDraft
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
    model_folder,
    settings_of,
    share,
    with_help,
)
from .scene_input import add_scene, read_scenes

OUTPUT, BLOCK, HEADS, RESOLUTION, VALUES, MASS, WEIGHTS = (
    "OUTPUT", "BLOCK", "HEADS", "RESOLUTION", "VALUES", "MASS", "WEIGHTS",
)  # fmt: skip


class AttentionAlgorithm(JobAlgorithm):
    job = "attention"
    icon_name = "attention"
    help_page = "attention"

    def __init__(self) -> None:
        super().__init__()
        self._path = ""

    def displayName(self) -> str:
        return tr("Attention raster")

    def group(self) -> str:
        return tr("Map")

    def groupId(self) -> str:
        return "map"

    def shortHelpString(self) -> str:
        return tr(
            "Writes where the transformer's class token looks, seamless over the whole scene.\n\n"
            "Attention shows where a token looks, not why a class was chosen; and an untrained transformer's attention "
            "already follows brightness on SAR: compare with random weights before reading meaning into it."
        )

    def define(self) -> None:
        add_scene(self, several=False)
        self.addParameter(model_folder(tr("Model")))
        self.addParameter(
            with_help(
                choice(HEADS, tr("Bands"), ("all", "mean", "rollout"), "all"),
                tr("all: the mean and each head; rollout: the roll-out over the blocks."),
            )
        )
        self.addParameter(
            with_help(
                QgsProcessingParameterNumber(
                    BLOCK, tr("Block"), QgsProcessingParameterNumber.Integer, -1, False, -1000, 1000
                ),
                tr("From 0; -1 is the last."),
            )
        )
        self.addParameter(advanced(choice(RESOLUTION, tr("Grid"), ("pixel", "token"), "pixel")))
        self.addParameter(
            with_help(
                advanced(choice(VALUES, tr("Values"), ("log2", "mass"), "log2")),
                tr("log2: 0 looks everywhere alike, +1 twice as much; mass: the attention's own share."),
            )
        )
        self.addParameter(
            with_help(advanced(share(MASS, tr("Share of the attention in an additional mask"), 0.0)), tr("0: no mask."))
        )
        self.addParameter(
            with_help(
                advanced(choice(WEIGHTS, tr("Weights"), ("trained", "random"), "trained")), tr("random: the control.")
            )
        )
        add_compute(self, precision=False)
        add_settings(self)
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Attention")))

    def build(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Request:
        self._path = absolute(self.parameterAsOutputLayer(values, OUTPUT, context))
        return Attention(
            read_scenes(self, values, context, draft.inputs),
            model=absolute(self.parameterAsString(values, MODEL, context)),
            out=self._path,
            block=self.parameterAsInt(values, BLOCK, context),
            heads=self.parameterAsEnumString(values, HEADS, context),
            resolution=self.parameterAsEnumString(values, RESOLUTION, context),
            values=self.parameterAsEnumString(values, VALUES, context),
            mass=self.parameterAsDouble(values, MASS, context),
            weights=self.parameterAsEnumString(values, WEIGHTS, context),
            overwrite=True,
            device=self.parameterAsEnumString(values, DEVICE, context),
            settings=settings_of(self, values, context),
        )

    def results(self, run: RunDirectory) -> dict[str, Any]:
        return {OUTPUT: self._path}
