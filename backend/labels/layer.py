"""Reading a vector layer as it is: features, class columns, CRS."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyogrio
import shapely
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.errors import CRSError

from backend.contract.errors import InputError
from backend.contract.requests import Labels
from backend.scene.opening import is_raster, require_present

POLYGONS = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)
MIXED = shapely.GeometryType.GEOMETRYCOLLECTION
WORDS = {0: "points", 1: "lines", 2: "lines", 4: "points", 5: "lines"}
"""What a layer holds instead of areas, by shapely's type number."""


def read_layer(labels: Labels, geometry: bool = True) -> tuple[CRS, list[int], list[Any], dict[str, NDArray[Any]]]:
    """CRS, feature ids, shapes (None where a feature has none) and the class columns by name.

    ``geometry=False`` leaves shapes out. Raises :class:`InputError` for an unreadable layer, a missing
    field, or (with geometry) a missing CRS.
    """
    require_present(labels.path)
    if labels.field is None:
        raise InputError("No class field was chosen.", "Name the field that holds the class.", labels.path)
    wanted = [name for name in (labels.field, labels.name_field) if name]
    try:
        known = list(pyogrio.read_info(labels.path, layer=labels.layer)["fields"])
        for name in wanted:
            if name not in known:
                remedy = f"It has: {', '.join(map(str, known))}."
                raise InputError(f"The layer has no field “{name}”.", remedy, labels.path)
        meta, fids, wkb, columns = pyogrio.raw.read(
            labels.path, layer=labels.layer, columns=wanted, return_fids=True, read_geometry=geometry, force_2d=True
        )
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        raise _unreadable(labels, error) from error
    shapes = list(shapely.from_wkb(wkb, on_invalid="ignore")) if geometry else [None] * len(fids)
    crs = _crs(meta["crs"], labels) if geometry else CRS()
    return crs, [int(fid) for fid in fids], shapes, dict(zip(map(str, meta["fields"]), columns, strict=True))


def _unreadable(labels: Labels, error: Exception) -> InputError:
    """A raster with a field, and a layer the file does not have, are the likeliest reasons."""
    if is_raster(labels.path):
        cause = f"This is a raster, which has no field “{labels.field}”."
        return InputError(cause, "Leave the field out (--field): the raster's codes are the classes.", labels.path)
    try:
        held = [str(name) for name, _ in pyogrio.list_layers(labels.path)]
    except pyogrio.errors.DataSourceError:
        held = []
    if labels.layer is not None and held and labels.layer not in held:
        return InputError(f"The file has no layer “{labels.layer}”.", f"It has: {', '.join(held)}.", labels.path)
    detail = str(error).split(";")[0].rstrip(".")  # what follows is advice about GDAL's driver prefixes
    cause, remedy = f"This vector layer cannot be read ({detail}).", "Choose polygons, or a raster without a field."
    return InputError(cause, remedy, labels.path)


def fields_of(path: str) -> list[str] | None:
    """The attributes of a vector layer; None where the file is none."""
    try:
        return [str(name) for name in pyogrio.read_info(path)["fields"]]
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError):
        return None


def require_areas(shapes: Sequence[Any], labels: Labels) -> None:
    """Raises :class:`InputError` for a layer of points or lines throughout."""
    kinds = [int(shapely.get_type_id(shape)) for shape in shapes if shape is not None]
    if kinds and not any(kind in (*POLYGONS, MIXED) for kind in kinds):
        words = WORDS.get(kinds[0], "no polygons")
        raise InputError(
            f"The layer holds {words}, not polygons.",
            "A class needs areas: draw polygons, or buffer the features by a pixel or more.",
            labels.path,
        )


def _crs(text: str | None, labels: Labels) -> CRS:
    try:
        if text:
            return CRS.from_user_input(text)
    except CRSError:
        pass
    raise InputError("The layer has no (known) CRS.", "Set it in QGIS: layer properties → Source.", labels.path)
