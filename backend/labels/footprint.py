"""Where labels taught a model, coarsely: a report then knows land the model was told about, whatever file tells it again.

Files are renamed, re-saved and deleted; the place stays. A footprint goes into the model's card.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS

from backend.scene.grid import Grid, apply, project

CELLS, CELLS_OF_MANY, MANY = 64, 16, 32
"""Cells along a scene's longer side; fewer where more than :data:`MANY` scenes teach, so that the card stays small."""

LEVELS = 15
"""A cell's share of labelled pixels is kept as one hexadecimal digit, rounded up: 0 means none at all."""


@dataclass(frozen=True)
class Footprint:
    """``stage``: the job that taught; ``transform``: (column, row) of a cell's corner → place; ``rows``: one digit a cell."""

    stage: str
    labels: str
    crs: str | None
    transform: list[float]
    rows: list[str]

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Footprint:
        return cls(**{field.name: raw[field.name] for field in fields(cls)})

    def share_at(self, points: NDArray[np.float64], crs: CRS) -> NDArray[np.float64]:
        """How much of the cell around each point (N,2 in ``crs``) taught, 0 … 1; 0 beyond the footprint."""
        if self.crs is None:
            return np.zeros(len(points))
        moved = project(crs, CRS.from_user_input(self.crs), points)
        cols, rows = apply(~Affine(*self.transform), moved)
        cells = np.array([[int(digit, 16) for digit in row] for row in self.rows], float) / LEVELS
        inside = (rows >= 0) & (rows < cells.shape[0]) & (cols >= 0) & (cols < cells.shape[1])
        found = np.zeros(len(points))
        found[inside] = cells[rows[inside].astype(int), cols[inside].astype(int)]
        return found


class Tally:
    """Counts a scene's teaching pixels by cell; ``scenes``: how many teach in all."""

    def __init__(self, grid: Grid, scenes: int) -> None:
        self.grid = grid
        self.step = max(1, -(-max(grid.height, grid.width) // (CELLS if scenes <= MANY else CELLS_OF_MANY)))
        self.counts = np.zeros((-(-grid.height // self.step), -(-grid.width // self.step)), np.int64)

    def add(self, rows: NDArray[Any], cols: NDArray[Any]) -> None:
        """Pixels of the grid that teach."""
        cells = rows.astype(np.int64) // self.step * self.counts.shape[1] + cols.astype(np.int64) // self.step
        self.counts += np.bincount(cells, minlength=self.counts.size).reshape(self.counts.shape)

    def footprint(self, stage: str, labels: str) -> Footprint:
        down = np.diff(np.append(np.arange(0, self.grid.height, self.step), self.grid.height))
        across = np.diff(np.append(np.arange(0, self.grid.width, self.step), self.grid.width))
        digits = np.ceil(LEVELS * self.counts / np.outer(down, across)).clip(0, LEVELS).astype(int)
        rows = ["".join(f"{digit:x}" for digit in row) for row in digits]
        place = self.grid.transform @ Affine.scale(self.step)
        crs = None if self.grid.crs is None else self.grid.crs.to_string()
        return Footprint(stage, labels, crs, list(place)[:6], rows)
