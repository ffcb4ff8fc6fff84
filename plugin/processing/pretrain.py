"""``patchwork:pretrain``."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputFolder,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterLayer,
)

from ...backend.contract.class_mapping import PRESETS as PRESETS_OF_LABELS
from ...backend.contract.errors import InputError, RequestError
from ...backend.contract.requests import METHODS, TAUGHT, Labels, Pretrain, Request
from ...backend.contract.run_directory import RunDirectory
from ..core import requests
from ..core.i18n import tr
from ..core.requests import RunDraft
from . import key_words
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

LABELS, FIELD, LABEL_RASTER, MAPPING = "LABELS", "FIELD", "LABEL_RASTER", "MAPPING"

PRESETS = ("auto", "tiny", "small", "base")


class PretrainAlgorithm(JobAlgorithm):
    job = "pretrain"
    icon_name = "pretrain"
    help_page = "pretrain"

    def displayName(self) -> str:
        return tr("Pretrain a backbone")

    def group(self) -> str:
        return tr("Learn")

    def groupId(self) -> str:
        return "learn"

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
        self._define_labels()
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

    def _define_labels(self) -> None:
        raster = QgsProcessingParameterRasterLayer(LABEL_RASTER, tr("Label map, for noisy and supervised"), None, True)
        self.addParameter(with_help(raster, tr("A raster of class codes of any grid and CRS.")))
        polygons = [QgsProcessing.TypeVectorPolygon]
        self.addParameter(
            with_help(
                QgsProcessingParameterFeatureSource(LABELS, tr("Label polygons"), polygons, None, True),
                tr("Instead of a label map."),
            )
        )
        field_type = QgsProcessingParameterField.Any
        self.addParameter(
            QgsProcessingParameterField(FIELD, tr("Attribute with the class"), None, LABELS, field_type, False, True)
        )
        self.addParameter(
            with_help(
                text(MAPPING, tr("Legend of the labels")),
                tr("{}, or a CSV or JSON file with code, class, name, color. Empty: codes are classes.").format(
                    ", ".join(PRESETS_OF_LABELS)
                ),
            )
        )

    def build(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Request:
        scenes = read_scenes(self, values, context, draft.inputs, self._labels(values, context, draft))
        method = self.parameterAsEnumString(values, METHOD, context)
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

    def _labels(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Labels | None:
        """None for methods without labels. Raises :class:`InputError` where a method that needs them has none, or two."""
        if self.parameterAsEnumString(values, METHOD, context) not in TAUGHT:
            return None
        source = self.parameterAsSource(values, LABELS, context) if values.get(LABELS) else None
        raster = self.parameterAsRasterLayer(values, LABEL_RASTER, context) if values.get(LABEL_RASTER) else None
        if (source is None) == (raster is None):
            raise InputError("It is not clear what to learn from.", "Choose a label map, or label polygons.")
        mapping = maybe_text(self, values, MAPPING, context)
        if mapping is not None and mapping not in PRESETS_OF_LABELS:
            mapping = absolute(mapping)
        if raster is not None:
            return requests.labels_from_raster(raster, mapping)
        field = maybe_text(self, values, FIELD, context) or ""
        return requests.labels_from_source(source, field, draft.inputs, mapping=mapping)

    def results(self, run: RunDirectory) -> dict[str, Any]:
        return {MODEL: str(run.model)}
