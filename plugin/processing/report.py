"""``patchwork:report``."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterLayer,
)

from ...backend.contract.errors import InputError
from ...backend.contract.requests import Report, Request
from ...backend.contract.run_directory import RunDirectory
from ..core import requests
from ..core.i18n import tr
from ..core.raster_source import gdal_name
from ..core.requests import RunDraft
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
from .scene_input import add_scene, read_scenes

REFERENCE, POINTS, FIELD, CLASS_MAP, KIND = "REFERENCE", "REFERENCE_LAYER", "FIELD", "CLASS_MAP", "KIND"
SAMPLE, MAP, OUTPUT, JSON = "SAMPLE", "MAP", "OUTPUT", "JSON"

KINDS = ("auto", "sample", "dense", "polygons")


class ReportAlgorithm(JobAlgorithm):
    job = "report"
    icon_name = "report"
    help_page = "map"

    def __init__(self) -> None:
        super().__init__()
        self._written: dict[str, Any] = {}

    def displayName(self) -> str:
        return tr("Report against a reference")

    def group(self) -> str:
        return tr("Map")

    def groupId(self) -> str:
        return "map"

    def shortHelpString(self) -> str:
        return tr(
            "Compares a model's map with a reference and writes one HTML page: data, settings, curves, confusion "
            "matrix and figures per class.\n\n"
            "A probability sample of points gives accuracy and areas with confidence intervals; a dense map gives "
            "agreement; polygons give figures per class, which are no map accuracy."
        )

    def define(self) -> None:
        add_scene(self, several=False)
        self.addParameter(model_folder(tr("Model")))
        self._define_reference()
        self.addParameter(
            with_help(
                advanced(QgsProcessingParameterRasterLayer(MAP, tr("Existing map"), None, True)),
                tr("Judge this map. Empty: map now."),
            )
        )
        add_seed(self)
        add_settings(self)
        self.addParameter(QgsProcessingParameterFileDestination(OUTPUT, tr("Report"), tr("HTML files (*.html)")))
        self.addParameter(
            QgsProcessingParameterFileDestination(
                JSON, tr("Figures for other programs"), tr("JSON files (*.json)"), None, True, False
            )
        )

    def _define_reference(self) -> None:
        self.addParameter(QgsProcessingParameterRasterLayer(REFERENCE, tr("Dense reference map"), None, True))
        kinds = [QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(
            QgsProcessingParameterFeatureSource(POINTS, tr("Reference points or polygons"), kinds, None, True)
        )
        self.addParameter(
            QgsProcessingParameterField(
                FIELD, tr("Attribute with the class"), None, POINTS, QgsProcessingParameterField.DataType.Any, False, True
            )
        )
        self.addParameter(
            with_help(
                advanced(
                    QgsProcessingParameterFile(
                        CLASS_MAP, tr("Class mapping"), QgsProcessingParameterFile.Behavior.File, "json", None, True
                    )
                ),
                tr("JSON: the reference's codes to the model's codes."),
            )
        )
        self.addParameter(
            choice(KIND, tr("The reference is"), KINDS, "auto", key_words.references())
        )
        self.addParameter(
            with_help(
                advanced(whole_number(SAMPLE, tr("Random points to draw"), least=1)),
                tr("Stratified random points, answered by the dense reference. Empty: none."),
            )
        )

    def build(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Request:
        reference, field, name = self._reference(values, context, draft)
        judged = self.parameterAsRasterLayer(values, MAP, context) if values.get(MAP) else None
        html = absolute(self.parameterAsFileOutput(values, OUTPUT, context))
        figures = absolute(self.parameterAsFileOutput(values, JSON, context)) if values.get(JSON) else None
        self._written = {OUTPUT: html, JSON: figures}
        return Report(
            read_scenes(self, values, context, draft.inputs),
            model=absolute(self.parameterAsString(values, MODEL, context)),
            reference=reference,
            field=field,
            class_map=absolute(maybe_text(self, values, CLASS_MAP, context) or "") or None,
            reference_kind=self.parameterAsEnumString(values, KIND, context),
            sample=maybe_int(self, values, SAMPLE, context),
            map=gdal_name(judged) if judged is not None else None,
            html=html,
            json=figures or None,
            seed=self.parameterAsInt(values, SEED, context),
            overwrite=True,
            reference_name=name,
            settings=settings_of(self, values, context),
        )

    def _reference(
        self, values: Values, context: QgsProcessingContext, draft: RunDraft
    ) -> tuple[str, str | None, str]:
        """Its path, its class field, and what the user calls it."""
        raster = self.parameterAsRasterLayer(values, REFERENCE, context) if values.get(REFERENCE) else None
        source = self.parameterAsSource(values, POINTS, context) if values.get(POINTS) else None
        if (raster is None) == (source is None):
            raise InputError("There is no reference, or there are two.", "Choose a dense map, or points or polygons.")
        if raster is not None:
            return gdal_name(raster), None, raster.name()
        field = maybe_text(self, values, FIELD, context) or ""
        return str(requests.reference_from_source(source, field, draft.inputs)), field, source.sourceName()

    def results(self, run: RunDirectory) -> dict[str, Any]:
        return {name: path for name, path in self._written.items() if path}
