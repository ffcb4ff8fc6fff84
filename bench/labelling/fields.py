"""Real imagery with dense labels as fields to label in: a pool where polygons may be drawn, and a fixed test apart from it.

Chips and scenes of one kind are laid side by side, black gaps between them, so that a field is one raster; pool
and test never share a chip, or lie in blocks with a guard between.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray

DATA = Path(os.environ.get("PATCHWORK_DATA", Path(__file__).resolve().parents[3] / "shared" / "data"))

GAP = 8
"""Pixels without data between two chips: more than any smoothing or square reaches."""
GUARD = 8
"""Pixels between pool and test within one scene."""
TEST_PIXELS = 10_000
SIDE = 80
"""Of the middle of a chip that is used, in pixels: whole ones would take hours."""
PART = 256
"""Side of the part of a radar scene that is used."""
ENOUGH = 500
"""Pixels of a class that make a chip worth a place in the field."""

Floats = NDArray[np.float32]
Codes = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Field:
    """``values`` C,H,W and ``index`` H,W (class, −1 none) of the pool; ``test`` N,C with ``answer`` N; K ``classes``."""

    name: str
    values: Floats
    index: NDArray[np.int16]
    valid: Mask
    test: Floats
    answer: NDArray[np.int16]
    classes: int


def raleigh() -> Field:
    base = DATA / "nc_landsat7_landcover"
    values, valid = _read(base / "lsat7_2000.tif")
    return _chequered("raleigh", values, valid, _band(base / "landclass96.tif"), 80)


def landcover(number: int) -> Field:
    """Sentinel-2 of one place with ESRI land cover."""
    path = sorted((DATA / "terramesh_s1_s2_lulc" / "LULC").glob("*.tif"))[number]
    values, valid = _read(DATA / "terramesh_s1_s2_lulc" / "S2L2A" / path.name)
    return _chequered(f"sentinel2-{number}", values, valid, _band(path), 56)


def chips(part: int) -> Field:
    """The middles of eight chips with WorldCover to label in, of twelve others to test on."""
    base = DATA / "hls_worldcover_water"
    names = [path.name for path in sorted((base / "images").glob("*.tif")) if _varied(base / "worldcover" / path.name)]
    own = names[20 * part : 20 * part + 20]
    parts = [_middle(*_read(base / "images" / name), _band(base / "worldcover" / name)) for name in own]
    return _apart(f"chips-{part}", parts[:8], parts[8:])


def water(number: int) -> Field:
    """One Sentinel-1 scene with water. Across scenes a forest on two bands learns nothing from more polygons."""
    base = DATA / "sen1floods11"
    names = sorted(path.name.replace("_S1Hand.tif", "") for path in (base / "S1").glob("*_S1Hand.tif"))
    found = [(*_read(base / "S1" / f"{n}_S1Hand.tif"), _band(base / "label" / f"{n}_LabelHand.tif") + 1) for n in names]
    usable = [one for one in found if min(np.sum(one[2] == code) for code in (1, 2)) > ENOUGH]
    return _chequered(f"water-{number}", *_wettest(*usable[number]), 64)


DEVELOPMENT: dict[str, Callable[[], Field]] = {
    "chips-0": lambda: chips(0), "sentinel2-0": lambda: landcover(0), "water-1": lambda: water(1),
}  # fmt: skip
"""The defaults were settled on these."""

SCORED: dict[str, Callable[[], Field]] = {
    "raleigh": raleigh, "chips-1": lambda: chips(1), "chips-2": lambda: chips(2),
    "sentinel2-1": lambda: landcover(1), "sentinel2-2": lambda: landcover(2),
    "water-3": lambda: water(3), "water-4": lambda: water(4),
}  # fmt: skip
"""And these judge them."""

Part = tuple[Floats, Mask, Codes]


def _read(path: Path) -> tuple[Floats, Mask]:
    with rasterio.open(path) as file:
        values = file.read().astype(np.float32)
        valid = (file.dataset_mask() > 0) & np.isfinite(values).all(axis=0)
    return np.where(valid, values, 0), valid


def _band(path: Path) -> Codes:
    """Class codes, 0 where there is none."""
    with rasterio.open(path) as file:
        codes: Codes = file.read(1).astype(np.int64)
        return np.where(codes == file.nodata, -1 if file.nodata == -1 else 0, codes)


def _varied(path: Path) -> bool:
    return int((np.bincount(_band(path).ravel()) >= ENOUGH).sum()) > 1


def _wettest(values: Floats, valid: Mask, codes: Codes) -> Part:
    """The part of a scene with most of the rarer class."""
    rarer, side = min((1, 2), key=lambda code: np.sum(codes == code)), PART
    corners = [(r, c) for axis in [range(0, codes.shape[0] - side + 1, side)] for r in axis for c in axis]
    row, col = max(corners, key=lambda rc: np.sum(codes[rc[0] : rc[0] + side, rc[1] : rc[1] + side] == rarer))
    cut = slice(row, row + side), slice(col, col + side)
    return values[:, *cut], valid[cut], codes[cut]


def _middle(values: Floats, valid: Mask, codes: Codes) -> Part:
    row, col = (codes.shape[0] - SIDE) // 2, (codes.shape[1] - SIDE) // 2
    cut = slice(row, row + SIDE), slice(col, col + SIDE)
    return values[:, *cut], valid[cut], codes[cut]


def _chequered(name: str, values: Floats, valid: Mask, codes: Codes, block: int) -> Field:
    """Blocks of ``block`` pixels in turn for pool and test, a guard off each test block."""
    rows, cols = np.indices(codes.shape)
    pool = (rows // block + cols // block) % 2 == 0
    inner = [(axis % block >= GUARD) & (axis % block < block - GUARD) for axis in (rows, cols)]
    return _field(name, values, valid & pool, codes, [(values, valid & ~pool & inner[0] & inner[1], codes)])


def _apart(name: str, pool: Sequence[Part], test: Sequence[Part]) -> Field:
    """The pool's chips side by side."""
    height = max(codes.shape[0] for _, _, codes in pool)
    width = sum(codes.shape[1] + GAP for _, _, codes in pool)
    values = np.zeros((len(pool[0][0]), height, width), np.float32)
    valid, joined = np.zeros((height, width), bool), np.zeros((height, width), np.int64)
    col = 0
    for own, mask, codes in pool:
        cut = slice(0, codes.shape[0]), slice(col, col + codes.shape[1])
        values[:, *cut], valid[cut], joined[cut] = own, mask, codes
        col += codes.shape[1] + GAP
    return _field(name, values, valid, joined, test)


def _field(name: str, values: Floats, valid: Mask, codes: Codes, test: Sequence[Part]) -> Field:
    """Test pixels are those of classes that the pool holds."""
    present = [int(code) for code in np.unique(codes[valid]) if code > 0]
    table = np.full(max(256, *present) + 1, -1, np.int16)
    table[present] = np.arange(len(present))
    index = np.where(valid & (codes > 0), table[np.maximum(codes, 0)], -1).astype(np.int16)
    pixels = np.concatenate([own[:, mask & (c > 0)].T for own, mask, c in test])
    answer = np.concatenate([table[c[mask & (c > 0)]] for _, mask, c in test])
    kept = np.flatnonzero(answer >= 0)
    kept = np.random.default_rng(0).permutation(kept)[:TEST_PIXELS]
    return Field(name, values, index, valid, pixels[kept], answer[kept], len(present))
