"""``patchwork:sample``."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorDestination,
    QgsRasterLayer,
)

from ...backend.contract.errors import InputError
from ...backend.contract.requests import Request, Sample, Scene, Source
from ...backend.contract.sample import ALLOCATIONS
from ..core.i18n import tr
from ..core.raster_source import gdal_name
from ..core.requests import RunDraft, assigned_crs
from . import key_words
from .algorithm import JobAlgorithm
from .parameters import (
    MODEL,
    SEED,
    Values,
    absolute,
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

MAP, TARGET, SIZE, ALLOCATION, MINIMUM, OUTPUT = "MAP", "TARGET_SE", "SIZE", "ALLOCATION", "MINIMUM", "OUTPUT"


class SampleAlgorithm(JobAlgorithm):
    job = "sample"
    icon_name = "sample"
    help_page = "accuracy"
    section = "map"

    def displayName(self) -> str:
        return tr("Sample to check a map")

    def shortHelpString(self) -> str:
        return tr(
            "Draws a stratified random sample of a finished map's pixels; its classes are the strata.\n\n"
            "Label the points without looking at the map (toolbar Patchwork, “Label the sample”); the report then gives "
            "accuracy and hectares with confidence intervals."
        )

    def define(self) -> None:
        self.addParameter(
            with_help(QgsProcessingParameterRasterLayer(MAP, tr("Map")), tr("A finished map: one band of class codes."))
        )
        target = QgsProcessingParameterNumber(
            TARGET, tr("Standard error of the overall accuracy"), QgsProcessingParameterNumber.Type.Double, Sample.target_se,
            False, 0.0005, 0.25,
        )  # fmt: skip
        self.addParameter(with_help(target, tr("As many points are drawn as it needs: 0.02 is ± 4 points at 95 %.")))
        self.addParameter(with_help(advanced(whole_number(SIZE, tr("Points"), least=2)), tr("That many instead.")))
        self.addParameter(
            choice(ALLOCATION, tr("Points for the classes"), ALLOCATIONS, ALLOCATIONS[0], key_words.allocations())
        )
        self.addParameter(whole_number(MINIMUM, tr("Points of each class at least"), Sample.minimum, least=2))
        self.addParameter(
            with_help(
                advanced(model_folder(tr("Model"), optional=True)),
                tr("What made the map, to say which points lie where it was taught. Empty: the run that the map lies in."),
            )
        )
        add_seed(self)
        add_settings(self)
        self.addParameter(
            QgsProcessingParameterVectorDestination(OUTPUT, tr("Sample to label"), QgsProcessing.SourceType.TypeVectorPoint)
        )

    def subject(self, values: Values, context: QgsProcessingContext) -> str:
        return str(self._map(values, context).name())

    def _map(self, values: Values, context: QgsProcessingContext) -> QgsRasterLayer:
        layer = self.parameterAsRasterLayer(values, MAP, context)
        if layer is None:
            raise InputError(tr("No map was chosen, or it cannot be opened."), tr("Choose a finished map."))
        return layer

    def build(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Request:
        layer = self._map(values, context)
        self.written = {OUTPUT: absolute(self.parameterAsOutputLayer(values, OUTPUT, context))}
        model = maybe_text(self, values, MODEL, context)
        return Sample(
            [Scene([Source(gdal_name(layer))], crs=assigned_crs(layer), name=layer.name())],
            out=self.written[OUTPUT],
            size=maybe_int(self, values, SIZE, context),
            target_se=self.parameterAsDouble(values, TARGET, context),
            allocation=self.parameterAsEnumString(values, ALLOCATION, context),
            minimum=self.parameterAsInt(values, MINIMUM, context),
            model=absolute(model) if model else None,
            seed=self.parameterAsInt(values, SEED, context),
            overwrite=True,
            settings=settings_of(self, values, context),
        )
