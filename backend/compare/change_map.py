"""Where two maps differ: a raster whose classes are "the same" and each change "from → to", through the tile engine."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.compare.pair import Joined, MapPair
from backend.compare.runs import require_map
from backend.contract.errors import InputError, RequestError
from backend.contract.run_directory import RunDirectory
from backend.jobs import outputs
from backend.jobs.context import JobContext, Watcher
from backend.labels.class_scheme import LandClass, fold
from backend.scene.grid import Grid
from backend.tiles import engine
from backend.tiles.layout import Tiling
from backend.tiles.resume import check_outputs
from backend.tiles.sinks import ClassSink, rgb

SAME, FIRST_CHANGE = 1, 2
"""Codes of the change map; 0 is nodata (one of the maps has no class there)."""

SAME_COLOR = "#e6e6e6"
TILE = 512
_SCAN = 1024

Counts = NDArray[np.int64]


class ChangeSink(ClassSink):
    """Codes come ready in one channel."""

    band = "change"

    def encode(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[Any]:
        codes: NDArray[Any] = np.rint(values[0]).astype(self.format.dtype)
        codes[~valid] = self.format.nodata
        return codes[None]


def write_changes(
    one: RunDirectory, other: RunDirectory, out: Path, overwrite: bool = False, watcher: Watcher | None = None
) -> dict[str, Any]:
    """Write the change map of two runs' maps on the grid of the first.

    Returns {"path", "title", "pixels", "share" (of changed pixels, None where the maps share no pixel), "pairs":
    [{one, other, pixels, hectares}], largest first, "warnings"}. Raises :class:`InputError` where a run left no map,
    the maps do not overlap or have no class in common, :class:`OutputExistsError`, :class:`RequestError` for a place
    that cannot be written.
    """
    maps = require_map(one), require_map(other)
    _require_sound(out, maps)
    check_outputs([out], overwrite)
    out.parent.mkdir(parents=True, exist_ok=True)
    with MapPair(*maps) as pair, tempfile.TemporaryDirectory(prefix=".patchwork-", dir=out.parent) as scratch:
        counts = count_pairs(pair)
        if not counts.sum():
            raise InputError("The two maps have no pixel in common.", "Compare maps of the same place.", str(maps[1]))
        sink, table = _sink(out, pair.classes, counts, {"ONE": one.name, "OTHER": other.name})
        context = JobContext(RunDirectory(Path(scratch)), watcher)
        try:
            engine.run(
                pair, _coded(table), 1, [sink], Tiling(TILE), context, Path(scratch) / "tiles",
                overwrite=overwrite, identity={"compare": [one.name, other.name]}, stage="Compare maps",
            )  # fmt: skip
        finally:
            context.close()
        told = {**figures(pair.classes, counts, pair.grid), "warnings": unmatched(pair, counts)}
        return {"path": str(out), "title": f"{one.name} → {other.name}", **told}


def _require_sound(out: Path, maps: tuple[Path, Path]) -> None:
    """The name of the output, before minutes of work."""
    if not out.name.lower().endswith(outputs.RASTER):
        raise RequestError("A GeoTIFF has a name that ends in .tif or .tiff.", "Choose another name.", str(out))
    if out.resolve() in [path.resolve() for path in maps]:
        raise RequestError("The result would replace one of the maps.", "Choose another name.", str(out))
    outputs.require_writable(str(out))


def count_pairs(pair: MapPair) -> Counts:
    """Pixels by class in the first map (rows) and in the other (columns)."""
    classes = len(pair.classes.names)
    counts = np.zeros(classes * classes, np.int64)
    for window in pair.grid.blocks(_SCAN, _SCAN):
        values, valid = pair.read(window)
        index = values.astype(np.int64)
        counts += np.bincount((index[0] * classes + index[1])[valid], minlength=counts.size)
    return counts.reshape(classes, classes)


def figures(classes: Joined, counts: Counts, grid: Grid) -> dict[str, Any]:
    """The counts in words and hectares; ``share`` is the part of the common pixels that changed."""
    total, same = int(counts.sum()), int(np.trace(counts))
    hectares = _pixel_hectares(grid)
    pairs = [
        {
            "one": classes.names[row], "other": classes.names[col], "pixels": pixels,
            "hectares": None if hectares is None else round(pixels * hectares, 4),
        }
        for row, col, pixels in _changed(counts)
    ]  # fmt: skip
    return {"pixels": total, "share": (total - same) / total if total else None, "pairs": pairs}


def unmatched(pair: MapPair, counts: Counts) -> list[str]:
    """Which mapped classes the other map's legend lacks: their pixels count as changed, whatever lies there."""
    left, right = pair.legends
    found = []
    sides = (("first", "second", counts.sum(axis=1), right), ("second", "first", counts.sum(axis=0), left))
    for own, lacking, pixels, known in sides:
        rows = zip(pair.classes.names, pixels.tolist(), strict=True)
        alone = [(name, number) for name, number in rows if number and fold(name) not in known]
        if alone:
            named, number = ", ".join(name for name, _ in alone), sum(number for _, number in alone)
            found.append(
                f"The {lacking} map's legend lacks classes of the {own}: {named}. All {number:,} pixels of them count as changed."
            )
    return found


def _pixel_hectares(grid: Grid) -> float | None:
    """Of one pixel; None where it depends on the place (degrees) or is unknown."""
    if grid.crs is None or not grid.crs.is_projected or not grid.gsd_m:
        return None
    return abs(grid.transform.determinant) * float(grid.crs.linear_units_factor[1]) ** 2 / 10_000


def _changed(counts: Counts) -> list[tuple[int, int, int]]:
    """(from, to, pixels) of every change that occurs, the most frequent first."""
    found = [(int(r), int(c), int(counts[r, c])) for r, c in np.argwhere(counts) if r != c]
    return sorted(found, key=lambda item: (-item[2], item[0], item[1]))


def _sink(out: Path, classes: Joined, counts: Counts, tags: Mapping[str, str]) -> tuple[ChangeSink, Counts]:
    """The output, and its code by class in the first map and class in the other."""
    table = np.full(counts.shape, SAME, np.int64)
    entries = [LandClass(SAME, "the same", SAME_COLOR)]
    for code, (row, col, _pixels) in enumerate(_changed(counts), FIRST_CHANGE):
        table[row, col] = code
        color = _mixed(classes.colors[row], classes.colors[col])
        entries.append(LandClass(code, f"{classes.names[row]} → {classes.names[col]}", color))
    return ChangeSink(out, entries, {"TIFFTAG_SOFTWARE": "Patchwork", **tags}), table


def _mixed(one: str, other: str) -> str:
    """Mostly the colour of what it became, with some of what it was, so that two changes into a class differ."""
    red, green, blue = (round(0.3 * a + 0.7 * b) for a, b in zip(rgb(one), rgb(other), strict=True))
    return f"#{red:02x}{green:02x}{blue:02x}"


def _coded(table: Counts) -> engine.Function:
    def apply(values: NDArray[np.float32], _valid: NDArray[np.bool_]) -> NDArray[np.float32]:
        index = values.astype(np.int64)
        return table[index[:, 0], index[:, 1]][:, None].astype(np.float32)

    return apply
