"""Builds the contract's requests from QGIS layers: the dock and Processing use the same functions.

A job with vector layers needs a place for their copies before it exists:
:func:`new_run` gives one, the functions here write into its ``inputs``, and the
request is then submitted together with the draft's path.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureSource, QgsRasterLayer, QgsRectangle, QgsVectorLayer

from ...backend.contract import home, run_directory, sample
from ...backend.contract.errors import InputError
from ...backend.contract.requests import Labels, Scene, Source
from ...backend.contract.suggested import MARK
from . import vector_export
from .raster_source import gdal_name, source_from_layer

__all__ = ["source_from_layer"]  # also offered here, with the other builders

DESIGN_FIELDS = (*sample.DESIGN, sample.UNSURE)
"""How the points of a probability sample were drawn and answered, where the layer says so."""

LABELS_FILE, AREA_FILE, REFERENCE_FILE, AVOID_FILE = "labels.gpkg", "area.gpkg", "reference.gpkg", "avoid.gpkg"


@dataclass(frozen=True)
class RunDraft:
    """A run that is not submitted yet: its folder holds at most ``inputs/``."""

    path: Path

    @property
    def inputs(self) -> Path:
        """Where copies of vector layers go; made when first written to."""
        return self.path / "inputs"

    def discard(self) -> None:
        """Take the folder away again, unless it has become a run."""
        if not run_directory.RunDirectory(self.path).exists():
            shutil.rmtree(self.path, ignore_errors=True)


def new_run(job: str, name: str, folder: Path | None = None) -> RunDraft:
    """Claim a free place ``<date>-<job>-<name>`` for a run, by default in Patchwork's runs folder."""
    base = folder or home.runs_folder()
    base.mkdir(parents=True, exist_ok=True)
    while True:
        path = run_directory.fresh_path(base, job, name)
        try:
            path.mkdir()
        except FileExistsError:  # another client was faster
            continue
        return RunDraft(path)


def scene_from_layers(
    layers: Sequence[QgsRasterLayer],
    sources: Sequence[Source] | None = None,
    area: Path | None = None,
    labels: Labels | None = None,
    name: str | None = None,
) -> Scene:
    """One scene of one or more layers, in band order, on the first one's grid.

    ``sources`` where bands, roles or units were chosen.

    A CRS that the user assigned in QGIS to a file without one goes along.
    """
    if not layers:
        raise InputError("No raster layer was chosen.", "Choose at least one raster layer.")
    chosen = list(sources) if sources is not None else [source_from_layer(layer) for layer in layers]
    title = name or layers[0].name()
    return Scene(chosen, 0, str(area) if area else None, labels, assigned_crs(layers[0]), title)


def labels_from_layer(
    layer: QgsVectorLayer,
    field: str,
    inputs: Path,
    name_field: str | None = None,
    selected_only: bool = False,
    mapping: str | None = None,
) -> Labels:
    """Polygons with the class attribute ``field``, written as the user sees them."""
    _require_fields(layer, layer.name(), field, name_field)
    path = inputs / LABELS_FILE
    vector_export.write_layer(layer, path, _present(field, name_field, MARK), selected_only)
    return Labels(str(path), field, name_field or None, mapping=mapping)


def labels_from_source(
    source: QgsFeatureSource, field: str, inputs: Path, name_field: str | None = None, mapping: str | None = None
) -> Labels:
    """The same from a Processing parameter."""
    _require_fields(source, source.sourceName(), field, name_field)
    path = inputs / LABELS_FILE
    vector_export.write_source(source, path, _present(field, name_field, MARK))
    return Labels(str(path), field, name_field or None, mapping=mapping)


def labels_from_raster(layer: QgsRasterLayer, mapping: str | None = None) -> Labels:
    """A raster of class codes; ``mapping``: what they become."""
    return Labels(gdal_name(layer), mapping=mapping)


def labels_of_layer(
    layer: QgsRasterLayer | QgsVectorLayer, field: str, inputs: Path, mapping: str | None = None
) -> Labels:
    """A raster of class codes, or polygons with the class attribute ``field``."""
    if isinstance(layer, QgsRasterLayer):
        return labels_from_raster(layer, mapping)
    return labels_from_layer(layer, field, inputs, mapping=mapping)


def area_from_extent(extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, inputs: Path) -> Path:
    """A rectangle as the area of interest."""
    return vector_export.write_extent(extent, crs, inputs / AREA_FILE)


def area_from_layer(layer: QgsVectorLayer, inputs: Path, selected_only: bool = False) -> Path:
    """A polygon layer as the area of interest."""
    path = inputs / AREA_FILE
    vector_export.write_layer(layer, path, selected_only=selected_only)
    return path


def avoid_from_layer(layer: QgsVectorLayer, inputs: Path) -> Path:
    """Points or polygons that suggested places keep away from."""
    path = inputs / AVOID_FILE
    vector_export.write_layer(layer, path)
    return path


def avoid_from_source(source: QgsFeatureSource, inputs: Path) -> Path:
    """The same from a Processing parameter."""
    path = inputs / AVOID_FILE
    vector_export.write_source(source, path)
    return path


def reference_from_layer(layer: QgsVectorLayer, field: str, inputs: Path, selected_only: bool = False) -> Path:
    """Points or polygons to judge a map by."""
    _require_fields(layer, layer.name(), field, None)
    path = inputs / REFERENCE_FILE
    vector_export.write_layer(layer, path, [field, *DESIGN_FIELDS, MARK], selected_only)
    return path


def reference_from_source(source: QgsFeatureSource, field: str, inputs: Path) -> Path:
    """The same from a Processing parameter."""
    _require_fields(source, source.sourceName(), field, None)
    path = inputs / REFERENCE_FILE
    vector_export.write_source(source, path, [field, *DESIGN_FIELDS, MARK])
    return path


def _present(*names: str | None) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


def _require_fields(source: QgsFeatureSource, name: str, field: str, name_field: str | None) -> None:
    known = source.fields().names()
    for wanted in (field, name_field):
        if wanted and wanted not in known:
            raise InputError(f"It has no attribute “{wanted}”.", f"Its attributes are: {', '.join(known)}.", name)
    if not field:
        raise InputError("No class attribute was chosen.", "Choose the attribute that holds the classes.", name)


def assigned_crs(layer: QgsRasterLayer) -> str | None:
    """The layer's CRS where its file states none but the user set one."""
    crs = layer.crs()
    stated = layer.dataProvider().crs()
    if stated.isValid() or not crs.isValid():
        return None
    return str(crs.authid() or crs.toWkt())
