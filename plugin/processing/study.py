"""``patchwork:study``."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterLayer,
)

from ...backend.contract.errors import InputError
from ...backend.contract.requests import Labels, Request, Study
from ...backend.contract.run_directory import RunDirectory
from ..core import requests
from ..core.i18n import tr
from ..core.requests import RunDraft
from .algorithm import JobAlgorithm
from .parameters import (
    DEVICE,
    MODEL,
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
    with_help,
)
from .scene_input import add_scene, read_scenes

LABELS, FIELD, NAME_FIELD, LABEL_RASTER = "LABELS", "FIELD", "NAME_FIELD", "LABEL_RASTER"
OUTPUT, JSON, PICTURES = "OUTPUT", "JSON", "PICTURES"


class StudyAlgorithm(JobAlgorithm):
    job = "study"
    icon_name = "attention"
    help_page = "attention"

    def __init__(self) -> None:
        super().__init__()
        self._written: dict[str, Any] = {}

    def displayName(self) -> str:
        return tr("Attention study")

    def group(self) -> str:
        return tr("Map")

    def groupId(self) -> str:
        return "map"

    def shortHelpString(self) -> str:
        return tr(
            "Measures how well each attention head of a vision transformer finds each class of your labels, and "
            "whether that was learned. Head and threshold are chosen on some blocks of land and scored on others; so "
            "are the controls: an untrained network, the attention of another window, brightness and texture, the "
            "place in the window, and random maps.\n\n"
            "“No effect” is a possible answer. Pretrained networks only: one trained on these labels has seen the "
            "answers."
        )

    def define(self) -> None:
        add_scene(self, several=True)
        self.addParameter(model_folder(tr("Model")))
        self._define_labels()
        add_seed(self)
        add_compute(self, precision=False)
        add_settings(self)
        self.addParameter(QgsProcessingParameterFileDestination(OUTPUT, tr("Study"), tr("HTML files (*.html)")))
        self.addParameter(
            QgsProcessingParameterFileDestination(
                JSON, tr("Figures for other programs"), tr("JSON files (*.json)"), None, True, False
            )
        )
        self.addParameter(
            with_help(
                QgsProcessingParameterFolderDestination(PICTURES, tr("Pictures"), None, True, False),
                tr("The best map of each class as PNG. Empty: in the run's folder."),
            )
        )

    def _define_labels(self) -> None:
        polygons = [QgsProcessing.TypeVectorPolygon]
        self.addParameter(QgsProcessingParameterFeatureSource(LABELS, tr("Labelled polygons"), polygons, None, True))
        for name, title in ((FIELD, tr("Attribute with the class")), (NAME_FIELD, tr("Attribute with its name"))):
            field = QgsProcessingParameterField(name, title, None, LABELS, QgsProcessingParameterField.Any, False, True)
            self.addParameter(field if name == FIELD else advanced(field))
        self.addParameter(
            with_help(
                QgsProcessingParameterRasterLayer(LABEL_RASTER, tr("Raster of class codes"), None, True),
                tr("Instead of polygons."),
            )
        )

    def build(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Request:
        labels = self._labels(values, context, draft)
        page = absolute(self.parameterAsFileOutput(values, OUTPUT, context))
        figures = absolute(self.parameterAsFileOutput(values, JSON, context)) if values.get(JSON) else None
        pictures = absolute(self.parameterAsString(values, PICTURES, context)) if values.get(PICTURES) else None
        self._written = {OUTPUT: page, JSON: figures, PICTURES: pictures}
        return Study(
            read_scenes(self, values, context, draft.inputs, labels),
            model=absolute(self.parameterAsString(values, MODEL, context)),
            html=page,
            json=figures,
            pictures=pictures,
            seed=self.parameterAsInt(values, SEED, context),
            overwrite=True,
            device=self.parameterAsEnumString(values, DEVICE, context),
            settings=settings_of(self, values, context),
        )

    def _labels(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Labels:
        source = self.parameterAsSource(values, LABELS, context) if values.get(LABELS) else None
        raster = self.parameterAsRasterLayer(values, LABEL_RASTER, context) if values.get(LABEL_RASTER) else None
        if (source is None) == (raster is None):
            raise InputError("There are no labels, or there are two.", "Choose polygons, or a raster of class codes.")
        if raster is not None:
            return requests.labels_from_raster(raster)
        field = maybe_text(self, values, FIELD, context) or ""
        return requests.labels_from_source(source, field, draft.inputs, maybe_text(self, values, NAME_FIELD, context))

    def results(self, run: RunDirectory) -> dict[str, Any]:
        return {name: path for name, path in self._written.items() if path}
