"""A new GeoPackage for polygons that teach: on disk from the first polygon on, never in memory only."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Callable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFields,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...backend.contract.errors import InputError, OutputExistsError
from ...backend.contract.suggested import MARK
from . import scene_place
from .i18n import tr
from .layer_classes import LayerClass, categorised

log = logging.getLogger("patchwork")

CLASS_FIELD = "class"
SUFFIX = ".gpkg"
LAYER = "polygons"
"""The layer's name in the file: the file's own may hold signs that OGR refuses in a layer's."""
STYLE = "Patchwork"
"""The name under which our legend lies in the file; a file that has no style of this name is not ours to restyle."""
MAX_NAME = 60
"""Letters of a raster's name in a proposed one; some systems take 255 bytes, and a letter may have four of them."""


def proposed_path(project: QgsProject, raster: QgsRasterLayer | None) -> Path:
    """A free name beside the raster, else (its folder cannot be written to) beside the project, else at home."""
    folders = [Path(raster.source().split("|")[0]).parent] if raster is not None else []
    folders += [Path(project.homePath())] if project.homePath() else []
    stem = f"{raster.name()[:MAX_NAME] if raster is not None else tr('map')} {tr('polygons')}"
    safe = "".join(sign if sign.isalnum() or sign in " -_+" else "-" for sign in stem).strip(" -")
    return free_path(next((folder for folder in folders if _can_write(folder)), Path.home()) / f"{safe}{SUFFIX}")


def free_path(path: Path) -> Path:
    """The path, or the first with a number that does not exist."""
    found, number = path, 2
    while found.exists():
        found, number = path.with_name(f"{path.stem} {number}{path.suffix}"), number + 1
    return found


def make_label_file(path: Path, crs: QgsCoordinateReferenceSystem, classes: list[LayerClass]) -> QgsVectorLayer:
    """An empty layer of polygons with a class attribute and a legend of ``classes``.

    Without a CRS (that of a raster which has none) the file says "undefined Cartesian" and the layer has none either:
    QGIS then draws the polygons where it draws the raster. (Left empty, the file would say "undefined geographic",
    and QGIS would take pixels for degrees.)

    Raises :class:`OutputExistsError` where there is such a file, :class:`InputError` where none can be written.
    """
    target = path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
    if target.exists():
        raise OutputExistsError(tr("This file exists already."), tr("Choose another name."), str(target))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", LAYER
    writer = QgsVectorFileWriter.create(
        str(target), _fields(), QgsWkbTypes.Type.MultiPolygon, _written(crs), QgsCoordinateTransformContext(), options
    )
    problem = writer.errorMessage() if writer.hasError() != QgsVectorFileWriter.WriterError.NoError else ""
    del writer  # closes the file
    layer = QgsVectorLayer(f"{target}|layername={LAYER}", target.stem, "ogr")
    if problem or not layer.isValid():
        raise InputError(
            tr("The polygons' file could not be made. {}").format(problem).strip(), tr("Choose another folder."), str(target)
        )
    if not crs.isValid():
        layer.setCrs(crs)
    layer.setRenderer(categorised(CLASS_FIELD, classes))
    _store_style(layer)
    return layer


def keep_style(layer: QgsVectorLayer) -> str:
    """Store the legend as it is now in a file of ours, so that it comes back in another project; the problem or "".

    Another's file stays as it is. While a transaction holds the file, its end is waited for: asking would block.
    """
    if layer.providerType() != "ogr" or STYLE not in _stored_styles(layer).values():
        return ""
    if layer.dataProvider().transaction() is not None:
        layer.editingStopped.connect(_when_over(layer))
        return ""
    return _store_style(layer)


def _when_over(layer: QgsVectorLayer) -> Callable[[], None]:
    def store() -> None:
        layer.editingStopped.disconnect(store)
        if problem := _store_style(layer):
            log.warning("The legend of %s was not kept: %s", layer.source(), problem)

    return store


def _store_style(layer: QgsVectorLayer) -> str:
    """In place of the one before, which goes first: where it stayed, QGIS would ask in a dialog. The problem or ""."""
    others = False
    for number, name in _stored_styles(layer).items():
        if name == STYLE:
            deleted, problem = layer.deleteStyleFromDatabase(number)
            if not deleted:
                return str(problem)
        else:
            others = True
    if STYLE in _stored_styles(layer).values():
        return tr("The legend stored before cannot be replaced.")
    return str(layer.saveStyleToDatabase(STYLE, "", not others, ""))  # the user's own one stays the default


def _stored_styles(layer: QgsVectorLayer) -> dict[str, str]:
    """Names of the styles that the file holds for this layer, by their numbers."""
    count, numbers, names, _about, _problem = layer.listStylesInDatabase()
    return dict(zip(numbers[: max(0, count)], names))


def _written(crs: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem:
    """The CRS that the file is given."""
    return crs if crs.isValid() else QgsCoordinateReferenceSystem.fromWkt(scene_place.CARTESIAN)


def _fields() -> QgsFields:
    """The class, and the mark of suggested places. (Names of types differ between Qt 5 and Qt 6: let QGIS make them.)"""
    return QgsVectorLayer(f"Polygon?field={CLASS_FIELD}:string&field={MARK}:boolean", "", "memory").fields()


def _can_write(folder: Path) -> bool:
    return folder.is_dir() and os.access(folder, os.W_OK)
