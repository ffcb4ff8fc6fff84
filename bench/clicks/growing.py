"""Region growing by tolerance, the "magic wand" that a QGIS user has, as a control.

From each + click grows the connected region of pixels whose bands lie within a tolerance of the clicked place
(root mean square over the bands, the place smoothed over 3 × 3 pixels). A user turns the tolerance down until no −
click is taken: each region takes the largest step of :data:`TOLERANCES` up to the usual one that leaves out all −
clicks. Regions grown around − clicks with half that tolerance are cut out.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from bench.clicks.user import Placed

Mask = NDArray[np.bool_]

TOLERANCES = tuple(float(t) for t in np.geomspace(0.05, 3.0, 24))
USUAL = 0.8
"""The tolerance of a region no − click bounds, in units of the bands' own spread; best on the development objects."""


class RegionGrowing:
    """``bands`` C,H,W scaled alike; pixels that are not ``usable`` are never taken."""

    def __init__(self, bands: NDArray[np.float32], usable: Mask, usual: float = USUAL) -> None:
        self._bands, self._usable, self._usual = bands, usable, usual
        self._smooth = np.stack([ndimage.uniform_filter(band, 3, mode="nearest") for band in bands])
        self._distances: dict[tuple[int, int], NDArray[np.float32]] = {}

    def mask(self, clicks: Sequence[Placed]) -> Mask:
        minus = [c for c in clicks if not c.include]
        taken = np.zeros(self._usable.shape, bool)
        for click in clicks:
            if click.include:
                taken |= self._bounded(click, minus)
        for click in minus:
            taken &= ~self._region(click, self._usual / 2)
        for click in clicks:
            taken[click.row, click.col] = click.include
        return taken

    def _bounded(self, click: Placed, minus: Sequence[Placed]) -> Mask:
        for tolerance in reversed([t for t in TOLERANCES if t <= self._usual]):
            region = self._region(click, tolerance)
            if not any(region[m.row, m.col] for m in minus):
                return region
        return np.zeros_like(self._usable)

    def _region(self, click: Placed, tolerance: float) -> Mask:
        near = (self._distance(click) <= tolerance) & self._usable
        near[click.row, click.col] = True
        parts, _ = ndimage.label(near)
        return np.asarray(parts == parts[click.row, click.col])

    def _distance(self, click: Placed) -> NDArray[np.float32]:
        key = click.row, click.col
        if key not in self._distances:
            seed = self._smooth[:, click.row, click.col]
            self._distances[key] = np.sqrt(((self._smooth - seed[:, None, None]) ** 2).mean(axis=0))
        return self._distances[key]
