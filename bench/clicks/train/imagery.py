"""Unlabelled real imagery that the head learns on: none of it is scored or tuned on, all of it may be published.

Sentinel-1 and Sentinel-2 patches of BigEarthNet (CDLA-Permissive-1.0), Sentinel-1 scenes of ten cities and one
Sentinel-2 crop (Copernicus, free with attribution), Landsat 8 (public domain), two Landsat 7 scenes of Taizhou
(public domain), NAIP aerial pictures (public domain).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import rasterio
from numpy.typing import NDArray
from scipy import ndimage

from bench.learning.places import DATA

Values = NDArray[np.float32]
Mask = NDArray[np.bool_]

SIDE = 80
"""Cells along a window: fewer than in use (backend/segment/view.py), for the head has no sense of where it is."""

FOLDERS = (
    ("bigearthnet_s1_s2/S1", 0.2),
    ("bigearthnet_s1_s2/S2", 0.2),
    ("sentinel1_vv_bitemporal", 0.2),
    ("sentinel2_l1c_13band", 0.05),
    ("landsat8_l1_all_bands/l8_b1_b7.tif", 0.1),
    ("change/landsat_taizhou/t*.tif", 0.1),
    ("naip_rgbn_bitemporal", 0.15),
)
"""Where, and the share of windows that come from there."""


class Imagery:
    """All files in memory (about 90 MB)."""

    def __init__(self, folders: Sequence[tuple[str, float]] = FOLDERS) -> None:
        self._groups: list[list[tuple[Values, Mask]]] = []
        shares = []
        for place, share in folders:
            paths = sorted(DATA.glob(place if place.endswith(".tif") else f"{place}/*.tif"))
            if not paths:
                raise FileNotFoundError(f"{DATA / place} holds no imagery to learn on")
            self._groups.append([_load(str(path)) for path in paths])
            shares.append(share)
        self._shares = np.array(shares) / sum(shares)

    def window(self, draw: np.random.Generator) -> tuple[Values, Mask]:
        """Bands C,SIDE,SIDE and valid cells: some of the bands in any order, at the file's resolution or half of it."""
        while True:
            group = self._groups[draw.choice(len(self._groups), p=self._shares)]
            values, valid = group[draw.integers(len(group))]
            factor = 2 if min(valid.shape) >= 3 * SIDE and draw.random() < 0.3 else 1
            row, col = (int(draw.integers(0, size - SIDE * factor + 1)) for size in valid.shape)
            cut = np.s_[row : row + SIDE * factor, col : col + SIDE * factor]
            if valid[cut].mean() < 0.9:
                continue
            bands = draw.permutation(len(values))[: draw.integers(1, len(values) + 1)]
            return _shrunk(values[bands][:, *cut], factor), _shrunk(valid[None][:, *cut], factor)[0] > 0.5


def _shrunk(values: NDArray[np.generic], factor: int) -> Values:
    count, height, width = values.shape
    cells = values.reshape(count, height // factor, factor, width // factor, factor).astype(np.float32)
    return np.asarray(cells.mean(axis=(2, 4)), np.float32)


def _load(path: str) -> tuple[Values, Mask]:
    with rasterio.open(path) as file:
        values = file.read().astype(np.float32)
        valid = np.isfinite(values).all(axis=0)
        if file.nodata is not None:
            valid &= (values != file.nodata).any(axis=0)
    return np.where(valid, values, 0), valid


def smooth(values: Values, sigma: float) -> Values:
    return np.stack([ndimage.gaussian_filter(band, sigma) for band in values])
