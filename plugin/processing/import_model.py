"""``patchwork:importmodel``: no job but one call, so that a published file becomes a model folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFolder,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
)
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QIcon

from ...backend.contract.errors import PatchworkError
from ...backend.contract.version import ROOT
from ..core.i18n import tr
from . import work
from .parameters import MODEL, Values, absolute, advanced, maybe_text, text, with_help

INPUT, CHANNELS, LICENCE, OUTPUT = "INPUT", "CHANNELS", "LICENCE", "OUTPUT"


class ImportModelAlgorithm(QgsProcessingAlgorithm):
    def name(self) -> str:
        return "importmodel"

    def displayName(self) -> str:
        return tr("Import published weights")

    def group(self) -> str:
        return tr("Learn")

    def groupId(self) -> str:
        return "learn"

    def createInstance(self) -> ImportModelAlgorithm:
        return type(self)()

    def icon(self) -> QIcon:
        return QIcon(str(ROOT / "resources" / "icons" / "pretrain.svg"))

    def helpUrl(self) -> str:
        return QUrl.fromLocalFile(str(ROOT / "resources" / "help" / "models.md")).toString()

    def shortHelpString(self) -> str:
        return tr(
            "Makes a model folder of a file that others published: SSL4EO-S12 (Sentinel-1 and 2), DINOv2, timm, torchvision, "
            "U-Nets as ONNX. The folder starts a training, and shows attention and similar places.\n\n"
            "Only tensors are taken from the file: nothing in it can run a program. What was found and what is missing "
            "is said; with less than 90 % it is refused."
        )

    def tags(self) -> list[str]:
        return ["patchwork", "weights", "pretrained", "foundation model", "deep learning"]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        kinds = tr("Weights") + " (*.safetensors *.pth *.pt *.ckpt *.bin *.onnx)"
        behaviour = QgsProcessingParameterFile.Behavior.File
        self.addParameter(QgsProcessingParameterFile(INPUT, tr("Published file"), behaviour, "", None, False, kinds))
        self.addParameter(
            with_help(
                text(CHANNELS, tr("What its channels show")),
                tr(
                    "sentinel2-13, sentinel2-12, sentinel2-10, sentinel1, rgb, or a role for each between commas. Empty: as "
                    "published, else by their number."
                ),
            )
        )
        self.addParameter(
            with_help(advanced(text(LICENCE, tr("Licence"))), tr("The terms it is published under. Empty: what is known of it."))
        )
        self.addParameter(QgsProcessingParameterFolderDestination(OUTPUT, tr("Model folder")))
        self.addOutput(QgsProcessingOutputFolder(MODEL, tr("Model folder")))

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        file = absolute(self.parameterAsFile(parameters, INPUT, context))
        out = absolute(self.parameterAsString(parameters, OUTPUT, context))
        channels = maybe_text(self, parameters, CHANNELS, context)
        licence = maybe_text(self, parameters, LICENCE, context)
        target = Path(out)
        if target.is_dir() and not any(target.iterdir()):
            target.rmdir()  # QGIS may have made it
        try:
            found = work.answered(
                lambda backend, heard: backend.import_model(file, heard, heard, out, channels, licence)
            )
        except PatchworkError as error:
            raise QgsProcessingException(str(error)) from error
        for words in found["words"]:
            feedback.pushInfo(str(words))
        return {OUTPUT: out, MODEL: str(found["model"])}
