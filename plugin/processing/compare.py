"""``patchwork:compare``: no job but one call, which writes where the maps of two runs differ."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterDestination,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QIcon

from ...backend.contract.errors import PatchworkError
from ...backend.contract.version import ROOT
from ..core import results
from ..core.i18n import tr
from . import styling, work
from .parameters import Values, absolute, with_help

ONE, OTHER, OUTPUT, TABLE, SHARE = "ONE", "OTHER", "OUTPUT", "TABLE", "SHARE"

_TABLE = "None?field=from:string&field=to:string&field=pixels:int8&field=hectares:double"
"""Fields of the table as QGIS's memory provider names their types; int8 has eight bytes."""


class CompareAlgorithm(QgsProcessingAlgorithm):
    """The maps of two runs → a raster of changes, a table of them, the share that changed."""

    def __init__(self) -> None:
        super().__init__()
        self._crs: QgsCoordinateReferenceSystem | None = None

    def name(self) -> str:
        return "compare"

    def displayName(self) -> str:
        return tr("Compare the maps of two runs")

    def group(self) -> str:
        return tr("Map")

    def groupId(self) -> str:
        return "map"

    def createInstance(self) -> CompareAlgorithm:
        return type(self)()

    def icon(self) -> QIcon:
        return QIcon(str(ROOT / "resources" / "icons" / "compare.svg"))

    def helpUrl(self) -> str:
        return QUrl.fromLocalFile(str(ROOT / "resources" / "help" / "compare.md")).toString()

    def shortHelpString(self) -> str:
        return tr(
            "Writes where the land-cover maps of two runs differ: a raster whose classes are “the same” and each change, "
            "from what to what, and a table of the changes with pixels and hectares.\n\n"
            "Classes are the same where their names are. The second map is seen on the grid of the first one, by the "
            "nearest pixel. A difference of two maps is no change of the land: both err."
        )

    def tags(self) -> list[str]:
        return ["patchwork", "change", "difference", "land cover", "compare"]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        behaviour = QgsProcessingParameterFile.Behavior.Folder
        for name, title in ((ONE, tr("First run")), (OTHER, tr("Second run"))):
            parameter = QgsProcessingParameterFile(name, title, behaviour)
            self.addParameter(with_help(parameter, tr("The folder of a run that left a land-cover map.")))
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Changes")))
        kind = QgsProcessing.SourceType.TypeVector
        self.addParameter(
            QgsProcessingParameterFeatureSink(TABLE, tr("Table of changes"), kind, None, True, True)
        )
        self.addOutput(QgsProcessingOutputNumber(SHARE, tr("Share that changed")))

    def prepareAlgorithm(
        self, _parameters: Values, context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> bool:
        self._crs = styling.crs_to_keep(context.project())
        return True

    def processAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        one, other = (absolute(self.parameterAsFile(parameters, name, context)) for name in (ONE, OTHER))
        out = absolute(self.parameterAsOutputLayer(parameters, OUTPUT, context))
        try:
            found = work.answered(lambda backend, heard: backend.map_changes(one, other, out, heard, heard))
        except PatchworkError as error:
            raise QgsProcessingException(str(error)) from error
        share = float(found["share"])
        feedback.pushInfo(tr("{} of {} pixels changed.").format(f"{100 * share:.1f} %", f"{found['pixels']:,}"))
        for text in found.get("warnings", []):
            feedback.pushWarning(text)
        title = str(found.get("title") or tr("Changes"))
        styling.dress_file(results.Output(results.CLASSES, Path(out), title), context, self._crs)
        told = {OUTPUT: out, SHARE: share}
        table = self._write_table(parameters, context, found["pairs"])
        return {**told, TABLE: table} if table else told

    def _write_table(self, parameters: Values, context: QgsProcessingContext, pairs: list[dict[str, Any]]) -> str:
        """One row for each change, the largest first; hectares are empty where a pixel's area depends on the place.
        Empty where nobody wants it."""
        fields = QgsVectorLayer(_TABLE, "", "memory").fields()
        nowhere = QgsCoordinateReferenceSystem()
        sink, place = self.parameterAsSink(parameters, TABLE, context, fields, QgsWkbTypes.Type.NoGeometry, nowhere)
        if sink is None:
            return ""
        for pair in pairs:
            row = QgsFeature(fields)
            row.setAttributes([pair["one"], pair["other"], pair["pixels"], pair["hectares"]])
            if not sink.addFeature(row, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(tr("The table of changes cannot be written: {}").format(place))
        return str(place)
