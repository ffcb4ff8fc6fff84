"""A mask as polygons: along pixel edges, or with each single step cut at its middle.

Along pixel edges a polygon holds exactly the mask's pixels. Simplified, an edge of one cell between a left and a
right turn (a step of a staircase) is replaced by its middle, so that a slanted border becomes one line; no vertex
of the mask is then further than half a cell from the outline, and true corners stay.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import rasterio.features
import shapely
from affine import Affine

from backend.scene.grid import Grid
from backend.segment.segmenter import Segmentation

Ring = npt.NDArray[np.float64]
Rings = list[list[list[float]]]


def of_segmentation(found: Segmentation, grid: Grid, min_pixels: float = 0, simplify: bool = False) -> list[Rings]:
    """Polygons of the mask in the scene's coordinates: outer ring, then holes; each ring is closed.

    ``min_pixels``: smaller parts and smaller holes are left out, in pixels of the scene.
    """
    cells = found.factor**2
    place = grid.window_transform(found.window) @ Affine.scale(found.factor)
    kept = (rings for rings in outlines(found.mask) if abs(_area(rings[0])) * cells >= min_pixels)
    polygons = []
    for outer, *holes in kept:
        large = [hole for hole in holes if abs(_area(hole)) * cells >= min_pixels]
        rings = _simplified([outer, *large]) if simplify else [outer, *large]
        polygons.append([_placed(ring, place) for ring in rings])
    return polygons


def outlines(mask: npt.NDArray[np.bool_]) -> list[list[Ring]]:
    """Of each 4-connected part: closed rings (N,2: column, row) along cell edges, the outer one first."""
    shapes = rasterio.features.shapes(mask.astype(np.uint8), mask=mask, connectivity=4)
    return [[np.array(ring, np.float64) for ring in shape["coordinates"]] for shape, _ in shapes]


def _simplified(rings: Sequence[Ring]) -> list[Ring]:
    """Rings with steps cut; the pixel edges again where that would make them cross."""
    cut = [without_steps(ring) for ring in rings]
    if shapely.Polygon(cut[0], cut[1:]).is_valid:
        return cut
    return list(rings)


def without_steps(ring: Ring) -> Ring:
    """A closed rectilinear ring with every single step replaced by its middle, and no vertex on a straight line."""
    corners = ring[:-1]
    edge = np.roll(corners, -1, axis=0) - corners
    turn = _cross(np.roll(edge, 1, axis=0), edge)  # at each corner, between the edge before and the edge after
    unit = np.abs(edge).sum(axis=1) == 1
    step = unit & (np.sign(turn) == -np.sign(np.roll(turn, -1)))  # edge i runs from corner i to corner i + 1
    gone = step | np.roll(step, 1)
    points = []
    for i in range(len(corners)):
        if not gone[i]:
            points.append(corners[i])
        if step[i]:
            points.append(corners[i] + edge[i] / 2)
    return _straight(np.array(points))


def _straight(points: Ring) -> Ring:
    """Closed, without points in the middle of a line."""
    before, after = points - np.roll(points, 1, axis=0), np.roll(points, -1, axis=0) - points
    kept = points[np.abs(_cross(before, after)) > 1e-9]
    return np.concatenate([kept, kept[:1]])


def _cross(a: Ring, b: Ring) -> npt.NDArray[np.float64]:
    return np.asarray(a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0])


def _area(ring: Ring) -> float:
    return float(_cross(ring[:-1], ring[1:]).sum() / 2)


def _placed(ring: Ring, place: Affine) -> list[list[float]]:
    x = place.a * ring[:, 0] + place.b * ring[:, 1] + place.c
    y = place.d * ring[:, 0] + place.e * ring[:, 1] + place.f
    return [[float(a), float(b)] for a, b in zip(x, y, strict=True)]
