"""``patchwork:study``."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
)

from ...backend.contract.requests import Request, Study
from ..core.i18n import tr
from ..core.requests import RunDraft
from .algorithm import JobAlgorithm
from .label_input import add_labels, read_labels
from .parameters import (
    DEVICE,
    MODEL,
    SEED,
    Values,
    absolute,
    add_compute,
    add_seed,
    add_settings,
    model_folder,
    settings_of,
    with_help,
)
from .scene_input import add_scene, read_scenes

OUTPUT, JSON, PICTURES = "OUTPUT", "JSON", "PICTURES"


class StudyAlgorithm(JobAlgorithm):
    job = "study"
    icon_name = "attention"
    help_page = "attention"
    section = "map"

    def displayName(self) -> str:
        return tr("Attention study")

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
        add_labels(self, tr("Labelled polygons"), tr("Raster of class codes"))
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

    def build(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Request:
        labels = read_labels(self, values, context, draft.inputs)
        page = absolute(self.parameterAsFileOutput(values, OUTPUT, context))
        figures = absolute(self.parameterAsFileOutput(values, JSON, context)) if values.get(JSON) else None
        pictures = absolute(self.parameterAsString(values, PICTURES, context)) if values.get(PICTURES) else None
        self.written = {OUTPUT: page, JSON: figures, PICTURES: pictures}
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
