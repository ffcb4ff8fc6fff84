"""``patchwork:suggest``."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorDestination,
)

from ...backend.contract.requests import Labels, Request, Suggest
from ..core import requests
from ..core.i18n import tr
from ..core.raster_source import gdal_name
from ..core.requests import RunDraft
from .algorithm import JobAlgorithm
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
    maybe_text,
    model_folder,
    settings_of,
    whole_number,
    with_help,
)
from .scene_input import add_scene, read_scenes

LABELS, FIELD, COUNT, PROBABILITIES, AVOID, OUTPUT = "LABELS", "FIELD", "COUNT", "PROBABILITIES", "AVOID", "OUTPUT"
_PLACES = 20


class SuggestAlgorithm(JobAlgorithm):
    job = "suggest"
    icon_name = "suggest"
    help_page = "map"
    section = "map"

    def displayName(self) -> str:
        return tr("Where to label next")

    def shortHelpString(self) -> str:
        return tr(
            "Names places worth a label, as a ranked point layer: places where the model's map is "
            "in doubt and that differ from what is labelled and from one another.\n\n"
            "Labels drawn at these places teach; they are no sample and must not judge the map."
        )

    def define(self) -> None:
        add_scene(self, several=False)
        self.addParameter(model_folder(tr("Model")))
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(
            with_help(
                QgsProcessingParameterFeatureSource(LABELS, tr("Polygons drawn already"), polygons, None, True),
                tr("Nothing is suggested in or beside them."),
            )
        )
        self.addParameter(
            QgsProcessingParameterField(
                FIELD, tr("Attribute with the class"), None, LABELS, QgsProcessingParameterField.DataType.Any, False, True
            )
        )
        self.addParameter(whole_number(COUNT, tr("Places"), _PLACES, least=1))
        kinds = [QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(
            with_help(
                QgsProcessingParameterFeatureSource(AVOID, tr("Keep away from"), kinds, None, True),
                tr("An independent sample, drawn to judge the map: labels near its points would spoil it."),
            )
        )
        self.addParameter(
            with_help(
                advanced(QgsProcessingParameterRasterLayer(PROBABILITIES, tr("Probabilities"), None, True)),
                tr("What was written with the map. Empty: computed now."),
            )
        )
        add_seed(self)
        add_compute(self)
        add_settings(self)
        self.addParameter(
            QgsProcessingParameterVectorDestination(OUTPUT, tr("Suggested places"), QgsProcessing.SourceType.TypeVectorPoint)
        )

    def build(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Request:
        self.written = {OUTPUT: absolute(self.parameterAsOutputLayer(values, OUTPUT, context))}
        avoid = self.parameterAsSource(values, AVOID, context) if values.get(AVOID) else None
        shares = self.parameterAsRasterLayer(values, PROBABILITIES, context) if values.get(PROBABILITIES) else None
        return Suggest(
            read_scenes(self, values, context, draft.inputs, self._labels(values, context, draft)),
            model=absolute(self.parameterAsString(values, MODEL, context)),
            out=self.written[OUTPUT],
            count=self.parameterAsInt(values, COUNT, context),
            probabilities=None if shares is None else gdal_name(shares),
            avoid=None if avoid is None else str(requests.avoid_from_source(avoid, draft.inputs)),
            seed=self.parameterAsInt(values, SEED, context),
            overwrite=True,
            device=self.parameterAsEnumString(values, DEVICE, context),
            precision=self.parameterAsEnumString(values, PRECISION, context),
            settings=settings_of(self, values, context),
        )

    def _labels(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Labels | None:
        source = self.parameterAsSource(values, LABELS, context) if values.get(LABELS) else None
        if source is None:
            return None
        return requests.labels_from_source(source, maybe_text(self, values, FIELD, context) or "", draft.inputs)
