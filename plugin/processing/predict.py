"""``patchwork:predict``."""

from __future__ import annotations

from qgis.core import QgsProcessingContext, QgsProcessingParameterRasterDestination

from ...backend.contract.requests import Predict, Request
from ..core.i18n import tr
from ..core.requests import RunDraft
from . import key_words
from .algorithm import JobAlgorithm
from .parameters import (
    DEVICE,
    MODEL,
    PRECISION,
    Values,
    absolute,
    add_compute,
    add_settings,
    advanced,
    choice,
    model_folder,
    settings_of,
    with_help,
)
from .scene_input import add_scene, read_scenes

OUTPUT, PROBABILITIES, UNCERTAINTY, MEMBER = "OUTPUT", "PROBABILITIES", "UNCERTAINTY", "MEMBER"

MEMBERS = ("auto", "network", "forest", "forest-majority", "average")


class PredictAlgorithm(JobAlgorithm):
    job = "predict"
    icon_name = "map"
    help_page = "map"
    section = "map"

    def displayName(self) -> str:
        return tr("Map land cover")

    def shortHelpString(self) -> str:
        return tr(
            "Maps the land with a trained model: tile by tile with blended overlaps, in little memory, nodata kept. "
            "The map has a legend with the classes' names and colours.\n\n"
            "Ambiguity is the normalised entropy of the class probabilities, 0 (one class) to 1 (all alike); "
            "it is not a probability of error."
        )

    def define(self) -> None:
        add_scene(self, several=False)
        self.addParameter(
            with_help(model_folder(tr("Model")), tr("A training run, or its model folder (RUN/outputs/model)."))
        )
        self.addParameter(
            advanced(choice(MEMBER, tr("Member of the model"), MEMBERS, "auto", key_words.members()))
        )
        add_compute(self)
        add_settings(self)
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Land cover")))
        for name, title in ((PROBABILITIES, tr("Class probabilities")), (UNCERTAINTY, tr("Ambiguity"))):
            self.addParameter(QgsProcessingParameterRasterDestination(name, title, None, True, False))

    def build(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Request:
        self.written = {
            name: self._destination(values, name, context) for name in (OUTPUT, PROBABILITIES, UNCERTAINTY)
        }
        return Predict(
            read_scenes(self, values, context, draft.inputs),
            model=absolute(self.parameterAsString(values, MODEL, context)),
            out=self.written[OUTPUT],
            probabilities=self.written[PROBABILITIES],
            uncertainty=self.written[UNCERTAINTY],
            member=self.parameterAsEnumString(values, MEMBER, context),
            overwrite=True,
            device=self.parameterAsEnumString(values, DEVICE, context),
            precision=self.parameterAsEnumString(values, PRECISION, context),
            settings=settings_of(self, values, context),
        )

    def _destination(self, values: Values, name: str, context: QgsProcessingContext) -> str | None:
        return absolute(self.parameterAsOutputLayer(values, name, context)) or None
