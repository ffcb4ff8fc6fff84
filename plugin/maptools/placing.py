"""Where a small raster's cells lie on a canvas, whatever CRS and rotation either has."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRect
from qgis.PyQt.QtGui import QPolygonF, QTransform

ToCanvas = Callable[[float, float], QPointF]
"""From the scene's coordinates to pixels of the canvas. May raise QgsCsException."""

MAX_ERROR_PX = 0.25
"""Between two CRSs straight lines become curved: pieces are halved until they are as good as straight."""

MAX_PIECES = 32


class Placing:
    """A mesh of canvas points over a raster of ``rows`` × ``columns`` cells, exact at its nodes.

    One piece where the transformation is affine (same CRS, rotated or not), else as many as keep the
    middle of each within :data:`MAX_ERROR_PX`; within a piece bilinear.
    """

    def __init__(self, transform: Sequence[float], rows: int, columns: int, to_canvas: ToCanvas) -> None:
        self.rows, self.columns = rows, columns
        self._transform, self._to_canvas = transform, to_canvas
        pieces = 1
        self._nodes = self._mesh(1)
        while pieces < MAX_PIECES:
            finer = self._mesh(2 * pieces)
            if np.abs(finer[1::2, 1::2] - _middles(self._nodes)).max() <= MAX_ERROR_PX and self._sides_fit(finer):
                break
            pieces, self._nodes = 2 * pieces, finer
        self.pieces = pieces

    def points(self, cells: np.ndarray) -> np.ndarray:
        """Canvas points N,2 (x, y) of the cell corners N,2 (column, row)."""
        at = cells / (self.columns, self.rows) * self.pieces
        whole = np.clip(at.astype(int), 0, self.pieces - 1)
        (u, v), (i, j) = (at - whole).T[:, :, None], whole.T
        nodes = self._nodes
        upper = nodes[j, i] * (1 - u) + nodes[j, i + 1] * u
        lower = nodes[j + 1, i] * (1 - u) + nodes[j + 1, i + 1] * u
        found: np.ndarray = upper * (1 - v) + lower * v
        return found

    def tiles(self) -> list[tuple[QRect, QTransform]]:
        """Parts of the raster (cells) and how each goes to the canvas; together they cover it once."""
        if self.pieces == 1:
            return [(QRect(0, 0, self.columns, self.rows), self._tile(0, 0, self.columns, self.rows))]
        found = []
        for top, bottom in _steps(self.rows, self.pieces):
            for left, right in _steps(self.columns, self.pieces):
                box = QRect(left, top, right - left, bottom - top)
                found.append((box, self._tile(left, top, right, bottom)))
        return found

    def outline(self) -> np.ndarray:
        """The raster's own outline on the canvas, N,2."""
        return np.concatenate([self._nodes[0], self._nodes[:, -1], self._nodes[-1, ::-1], self._nodes[::-1, 0]])

    # -- inside -----------------------------------------------------------

    def _mesh(self, pieces: int) -> np.ndarray:
        """Canvas points (pieces + 1, pieces + 1, 2) of equally spaced cell corners."""
        a, b, c, d, e, f = self._transform
        nodes = np.empty((pieces + 1, pieces + 1, 2))
        for j in range(pieces + 1):
            for i in range(pieces + 1):
                column, row = i * self.columns / pieces, j * self.rows / pieces
                point = self._to_canvas(a * column + b * row + c, d * column + e * row + f)
                nodes[j, i] = point.x(), point.y()
        return nodes

    def _sides_fit(self, finer: np.ndarray) -> bool:
        across = (self._nodes[:, :-1] + self._nodes[:, 1:]) / 2 - finer[::2, 1::2]
        down = (self._nodes[:-1] + self._nodes[1:]) / 2 - finer[1::2, ::2]
        return bool(max(np.abs(across).max(), np.abs(down).max()) <= MAX_ERROR_PX)

    def _tile(self, left: int, top: int, right: int, bottom: int) -> QTransform:
        cells = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], float)
        target = QPolygonF([QPointF(x, y) for x, y in self.points(cells)])
        width, height = right - left, bottom - top
        source = QPolygonF([QPointF(0, 0), QPointF(width, 0), QPointF(width, height), QPointF(0, height)])
        found = QTransform()
        QTransform.quadToQuad(source, target, found)
        return found


def _middles(nodes: np.ndarray) -> np.ndarray:
    found: np.ndarray = (nodes[:-1, :-1] + nodes[1:, :-1] + nodes[:-1, 1:] + nodes[1:, 1:]) / 4
    return found


def _steps(length: int, pieces: int) -> list[tuple[int, int]]:
    edges = sorted({round(k * length / pieces) for k in range(pieces + 1)})
    return list(zip(edges[:-1], edges[1:]))
