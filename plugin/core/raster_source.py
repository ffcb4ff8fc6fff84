"""From a raster layer to what the backend can open: a GDAL name, or a refusal in words."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsRasterLayer

from ...backend.contract.errors import InputError
from ...backend.contract.requests import Source
from .wavelengths import roles_from_wavelengths

_REMOTE = re.compile(r"^(https?://|ftp://|WMS:|WMTS:|WCS:|<GDAL_WMS|<WMS_|<GDAL_WCS|PG:)", re.IGNORECASE)
_VIRTUAL = re.compile(r"^(/vsi|[A-Za-z][A-Za-z0-9_]+:|<)")

_EXPORT = "Save the part you need as a GeoTIFF (on the Data page under “More”, or right-click the layer → Export → Save As…)."


def source_from_layer(
    layer: QgsRasterLayer,
    bands: list[int] | None = None,
    roles: list[str] | None = None,
    units: str = "auto",
) -> Source:
    """The contract's source of a raster layer.

    ``bands`` are 1-based, None = all. Without ``roles`` those of the file's
    wavelengths are taken where it states them; else None, and the backend tells
    them from band names and product conventions (``scene.describe`` shows which).
    A user-defined nodata value of the layer goes along. Raises :class:`InputError` naming the layer.
    """
    path = gdal_name(layer)
    chosen = bands if bands is not None else list(range(1, layer.bandCount() + 1))
    beyond = [band for band in chosen if not 1 <= band <= layer.bandCount()]
    if beyond:
        raise InputError(
            f"It has {layer.bandCount()} bands; band {beyond[0]} was asked for.", "Choose other bands.", layer.name()
        )
    known = roles if roles is not None else roles_from_wavelengths(path, chosen)
    return Source(path, chosen if bands is not None or known else None, known, units, _user_nodata(layer, chosen))


def gdal_name(layer: QgsRasterLayer) -> str:
    """What GDAL opens: an absolute file, a sub-dataset, a /vsi… path. Raises :class:`InputError` naming the layer."""
    name = layer.name()
    if not layer.isValid():
        raise InputError("This layer's data cannot be read.", "Mend its data source or remove the layer.", name)
    if layer.providerType() != "gdal":
        raise InputError(f"This is no raster file but comes from “{layer.providerType()}”.", _EXPORT, name)
    path, *options = layer.source().split("|")
    if _REMOTE.match(path):
        raise InputError("This layer's pixels come from a server as pictures.", _EXPORT, name)
    if path.startswith("/vsimem/") or path.startswith("MEM:"):
        raise InputError("This layer lives in QGIS's memory only.", _EXPORT, name)
    return _with_options(_absolute(path), options, name)


def _with_options(path: str, options: list[str], name: str) -> str:
    for option in options:
        key, _, value = option.partition("=")
        if key.lower() == "layername" and value:
            path = f"GPKG:{path}:{value}"
        else:
            raise InputError(
                f"This layer is opened with the GDAL option “{option.partition(':')[2] or key}”, "
                "which other programs do not see.",
                _EXPORT,
                name,
            )
    return path


def _absolute(path: str) -> str:
    if _VIRTUAL.match(path) and not Path(path).exists():
        return path
    return str(Path(path).absolute())


def _user_nodata(layer: QgsRasterLayer, bands: list[int]) -> float | None:
    """The one value the user declared as nodata in the layer's properties; None where there is none.

    Raises :class:`InputError` for ranges and several values, which a source cannot carry.
    """
    provider = layer.dataProvider()
    ranges = {(item.min(), item.max()) for band in bands for item in provider.userNoDataValues(band)}
    if not ranges:
        return None
    if len(ranges) > 1 or any(low != high for low, high in ranges):
        raise InputError(
            "Its properties declare several values or a range as nodata; one value is possible.",
            "Reduce the additional nodata values to one, or save the layer as a GeoTIFF.",
            layer.name(),
        )
    return float(next(iter(ranges))[0])
