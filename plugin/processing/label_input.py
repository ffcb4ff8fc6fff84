"""The label parameters of algorithms, and the contract's labels from them."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterLayer,
)

from ...backend.contract.class_mapping import PRESETS, TITLES
from ...backend.contract.errors import InputError
from ...backend.contract.requests import Labels
from ..core import requests
from ..core.i18n import tr
from .parameters import Values, absolute, advanced, maybe_text, text, with_help

LABELS, FIELD, NAME_FIELD, LABEL_RASTER, MAPPING, MAPPING_FILE = (
    "LABELS", "FIELD", "NAME_FIELD", "LABEL_RASTER", "MAPPING", "MAPPING_FILE",
)  # fmt: skip


def add_labels(algorithm: QgsProcessingAlgorithm, polygons: str, raster: str) -> None:
    """Define the parameters; ``polygons``, ``raster``: titles of the two kinds, of which one is to be given."""
    kinds = [QgsProcessing.SourceType.TypeVectorPolygon]
    algorithm.addParameter(QgsProcessingParameterFeatureSource(LABELS, polygons, kinds, None, True))
    for name, title in ((FIELD, tr("Attribute with the class")), (NAME_FIELD, tr("Attribute with the class's name"))):
        field = QgsProcessingParameterField(name, title, None, LABELS, QgsProcessingParameterField.DataType.Any, False, True)
        algorithm.addParameter(field if name == FIELD else advanced(field))
    algorithm.addParameter(
        with_help(
            QgsProcessingParameterRasterLayer(LABEL_RASTER, raster, None, True),
            tr("Instead of polygons: a raster of class codes of any grid and CRS."),
        )
    )
    legend = text(MAPPING, tr("Legend of the labels"))
    legend.setMetadata({"widget_wrapper": {"value_hints": list(PRESETS)}})  # a list in the dialog, free text in scripts
    known = ", ".join(f"{name} ({TITLES[name]})" for name in PRESETS)
    algorithm.addParameter(with_help(advanced(legend), tr("{}. Empty: codes are classes.").format(known)))
    table = QgsProcessingParameterFile(
        MAPPING_FILE, tr("Class table of the labels"), QgsProcessingParameterFile.Behavior.File, "", None, True,
        tr("Class tables") + " (*.csv *.json)",
    )  # fmt: skip
    algorithm.addParameter(
        with_help(advanced(table), tr("Instead of a legend: a CSV or JSON file with code, class, name, color."))
    )


def read_labels(
    algorithm: QgsProcessingAlgorithm, values: Values, context: QgsProcessingContext, inputs: Path
) -> Labels:
    """The labels chosen; polygons are written below ``inputs``. Raises :class:`InputError` where there is not one kind."""
    source = algorithm.parameterAsSource(values, LABELS, context) if values.get(LABELS) else None
    raster = algorithm.parameterAsRasterLayer(values, LABEL_RASTER, context) if values.get(LABEL_RASTER) else None
    if (source is None) == (raster is None):
        raise InputError("There are no labels, or there are two.", "Choose polygons, or a raster of class codes.")
    mapping, table = (maybe_text(algorithm, values, name, context) for name in (MAPPING, MAPPING_FILE))
    if mapping and table:
        raise InputError("There are two legends.", "Choose a known legend or a class table.", mapping)
    mapping = mapping or table
    if mapping is not None and mapping not in PRESETS:
        mapping = absolute(mapping)
    if raster is not None:
        return requests.labels_from_raster(raster, mapping)
    field = maybe_text(algorithm, values, FIELD, context) or ""
    return requests.labels_from_source(source, field, inputs, maybe_text(algorithm, values, NAME_FIELD, context), mapping)
