"""Layers of a product that the backend found: one group, the layers in the order of their bands, its mask beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsLayerTreeGroup, QgsProject, QgsRasterLayer

from ...backend.contract import codec
from ...backend.contract.errors import InputError
from ...backend.contract.quality_masks import QualityMask
from ...backend.contract.requests import Source
from .raster_source import gdal_name

_BAND_FILE = re.compile(
    r"^(L[COTEM]\w+?_(SR_|ST_)?B\d{1,2}\.TIF|(L[12]\w_)?T\d{2}[A-Z]{3}_\d{8}T\d{6}_B\d[\dA](_\d0m)?\.jp2)$", re.IGNORECASE
)


@dataclass(frozen=True)
class ProductLayer:
    """A layer of a product with what is to be read of it."""

    layer: QgsRasterLayer
    source: Source


def is_band_file(path: str) -> bool:
    """Whether a name is that of one band of a product: worth asking the backend."""
    return bool(_BAND_FILE.match(Path(path).name)) and not path.startswith("/vsi")


def add_product(project: QgsProject, product: dict[str, Any], keys: Sequence[str], masked: bool) -> list[ProductLayer]:
    """Add the parts named by ``keys`` in a group of their own; ``masked``: with the mask that the product brings.

    Layers that the project shows already move into the group. Raises :class:`InputError` naming what cannot be opened.
    """
    parts = [part for part in product["parts"] if part["key"] in keys]
    mask = codec.from_json(QualityMask, product["mask"]) if masked and product.get("mask") else None
    wanted = [
        (str(part["words"]), codec.from_json(Source, raw), _are_files(part)) for part in parts for raw in part["sources"]
    ]
    short = str(product["short"])
    made = [(_layer(project, s.path, Path(s.path).stem if files else f"{short} {title}"), s) for title, s, files in wanted]
    flags = None if mask is None else _layer(project, mask.path, Path(mask.path).stem)
    group = project.layerTreeRoot().insertGroup(0, f"{product['kind']} {short}")
    for layer, _source in made:
        _place(project, group, layer)
    if flags is not None:
        _place(project, group, flags).setItemVisibilityChecked(False)
    return [ProductLayer(layer, Source(**{**vars(source), "mask": mask})) for layer, source in made]


def _are_files(part: dict[str, Any]) -> bool:
    """Whether each band is a file of its own, with a name of its own."""
    return not any(str(source["path"]).startswith(("SENTINEL2_", "SENTINEL1_")) for source in part["sources"])


def _layer(project: QgsProject, path: str, title: str) -> QgsRasterLayer:
    for known in project.mapLayers().values():
        if isinstance(known, QgsRasterLayer) and known.isValid() and known.providerType() == "gdal" and _name(known) == path:
            return known
    layer = QgsRasterLayer(path, title)
    if path.startswith("SENTINEL1_") and not layer.crs().isValid():
        layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))  # its ground points are degrees, which GDAL does not say
    if not layer.isValid():
        raise InputError(
            "QGIS cannot open this part of the product.", "Is GDAL's JPEG 2000 driver (JP2OpenJPEG) there? Check the file.", path
        )
    return layer


def _name(layer: QgsRasterLayer) -> str:
    try:
        return gdal_name(layer)
    except InputError:
        return ""


def _place(project: QgsProject, group: QgsLayerTreeGroup, layer: QgsRasterLayer) -> Any:
    """The layer's node at the end of the group."""
    node = project.layerTreeRoot().findLayer(layer.id())
    if node is None:
        project.addMapLayer(layer, False)
        return group.addLayer(layer)
    moved = node.clone()
    group.addChildNode(moved)
    node.parent().removeChildNode(node)
    return moved
