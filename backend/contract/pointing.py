"""What an analyst points at on the map, and the small rasters that answer while the pointer rests.

All coordinates are the scene's: those of its reference raster's CRS, or of its transform
where it has none. The map canvas may have another CRS; the plugin converts.
"""

from __future__ import annotations

import base64
import math
from dataclasses import dataclass, field
from typing import List, Optional

from . import limits
from .errors import ProtocolError, RequestError


@dataclass(frozen=True)
class Click:
    """A place that belongs to the object (``include``) or does not."""

    x: float
    y: float
    include: bool = True


@dataclass(frozen=True)
class Prompts:
    """All clicks so far, in their order, and the ring of a dragged box around the object (at least 3 corners)."""

    clicks: List[Click] = field(default_factory=list)
    box: Optional[List[List[float]]] = None


@dataclass(frozen=True)
class View:
    """What is on screen: the ring of the canvas's corners, and its size in screen pixels."""

    corners: List[List[float]]
    width: int
    height: int


@dataclass(frozen=True)
class ViewMask:
    """A yes/no raster: ``transform`` (a, b, c, d, e, f) takes (column, row) of a cell's outer corner to x = a·column
    + b·row + c, y = d·column + e·row + f; ``bits``: base64 of the cells in reading order, 8 to a byte, first cell
    in the highest bit. ``note``: what to say in the status bar, such as why nothing was found. ``waiting``: the
    model's features of this place are being computed: asked again in some seconds the mask may be another."""

    transform: List[float]
    rows: int
    columns: int
    bits: str
    note: Optional[str] = None
    waiting: bool = False

    def packed(self) -> bytes:
        """⌈rows·columns/8⌉ bytes. Raises :class:`ProtocolError` where they are not."""
        return _decoded(self.bits, self.rows, self.columns, (self.rows * self.columns + 7) // 8)

    def holds(self, x: float, y: float) -> bool:
        """Whether the place lies in a cell of the mask. Raises :class:`ProtocolError` as :meth:`packed`."""
        a, b, c, d, e, f = self.transform
        size = a * e - b * d
        if size == 0:
            return False
        column = math.floor((e * (x - c) - b * (y - f)) / size)
        row = math.floor((a * (y - f) - d * (x - c)) / size)
        if not (0 <= row < self.rows and 0 <= column < self.columns):
            return False
        byte, bit = divmod(row * self.columns + column, 8)
        return bool(self.packed()[byte] >> (7 - bit) & 1)


@dataclass(frozen=True)
class ViewValues:
    """A raster of numbers: ``data`` is base64 of one byte a cell in reading order, 0 = no data, 1 to 255 stand for
    ``low`` to ``high`` in equal steps. ``transform`` and ``note`` as in :class:`ViewMask`."""

    transform: List[float]
    rows: int
    columns: int
    data: str
    low: float
    high: float
    note: Optional[str] = None

    def levels(self) -> bytes:
        """rows·columns bytes. Raises :class:`ProtocolError` where they are not."""
        return _decoded(self.data, self.rows, self.columns, self.rows * self.columns)


def check_prompts(prompts: Prompts) -> None:
    """Raise :class:`RequestError` for prompts that point at nothing."""
    if not prompts.clicks and prompts.box is None:
        raise RequestError("Nothing was pointed at.", "Click into the object, or drag a box around it.")
    if prompts.box is not None:
        check_ring(prompts.box, "A box")


def check_view(view: View) -> None:
    """Raise :class:`RequestError` for a view that shows nothing."""
    check_ring(view.corners, "A view")
    if view.width < 1 or view.height < 1:
        raise RequestError(f"A view of {view.width} × {view.height} pixels shows nothing.")


def check_ring(ring: List[List[float]], what: str) -> None:
    """Raise :class:`RequestError` unless ``ring`` has at least three corners of two numbers each."""
    if len(ring) < 3 or any(len(corner) != 2 for corner in ring):
        raise RequestError(f"{what} needs at least three corners of two coordinates.")


def _decoded(text: str, rows: int, columns: int, expected: int) -> bytes:
    if rows < 1 or columns < 1 or rows * columns > limits.MAX_VIEW_CELLS:
        raise ProtocolError(f"A raster of {rows} × {columns} cells cannot be shown.")
    try:
        found = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise ProtocolError(f"A raster's data are not base64 ({error}).") from error
    if len(found) != expected:
        raise ProtocolError(f"A raster of {rows} × {columns} cells came with {len(found)} bytes.")
    return found
