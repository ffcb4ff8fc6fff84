"""Labelled polygons on one grid, ready to be rasterised."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from backend.labels.class_scheme import ClassScheme
from backend.labels.problems import Problem


@dataclass(frozen=True)
class LabelPolygon:
    """One labelled area. ``id`` 1 … n in the layer's order; ``index`` of its class in the scheme."""

    id: int
    geometry: BaseGeometry
    index: int
    code: int
    fid: int


@dataclass(frozen=True)
class Overlap:
    """A place two classes claim: its pixels are ignored."""

    geometry: BaseGeometry
    first: LabelPolygon
    second: LabelPolygon


@dataclass(frozen=True)
class LabelSet:
    """Usable polygons in the grid's CRS, their scheme, and what was wrong.

    ``named``: the class field holds names, so that codes merely number them.
    """

    polygons: tuple[LabelPolygon, ...]
    scheme: ClassScheme
    problems: list[Problem] = field(default_factory=list)
    overlaps: tuple[Overlap, ...] = ()
    source: str = ""
    named: bool = False

    @cached_property
    def tree(self) -> shapely.STRtree:
        """Spatial index over :attr:`polygons`, same order."""
        return shapely.STRtree([polygon.geometry for polygon in self.polygons])

    @cached_property
    def overlap_tree(self) -> shapely.STRtree:
        return shapely.STRtree([overlap.geometry for overlap in self.overlaps])

    @cached_property
    def class_table(self) -> NDArray[np.int16]:
        """Class index by polygon id; entry 0 (no polygon) is −1."""
        return np.asarray([-1, *(polygon.index for polygon in self.polygons)], np.int16)
