"""Labels of either kind behind one call: polygons with a class field, or a raster of codes without one."""

from __future__ import annotations

from backend.contract.requests import Labels
from backend.labels.class_scheme import ClassScheme
from backend.labels.polygons import LabelSet, read_labels
from backend.labels.raster_labels import RasterLabels, open_raster_labels
from backend.labels.rasterise import Labelled, rasterise
from backend.scene.grid import Grid, Window


def open_labels(labels: Labels, grid: Grid, scheme: ClassScheme | None = None) -> LabelSet | RasterLabels:
    """A :class:`LabelSet` where a class field is named, else :class:`RasterLabels` (to be closed).

    Raises :class:`InputError` as :func:`read_labels` and :func:`open_raster_labels` do.
    """
    return read_labels(labels, grid, scheme) if labels.field else open_raster_labels(labels, grid, scheme)


def read_window(labels: LabelSet | RasterLabels, grid: Grid, window: Window) -> Labelled:
    """Class index, polygon (or block) id and edge of a window, from either kind."""
    return labels.read(window) if isinstance(labels, RasterLabels) else rasterise(labels, grid, window)
