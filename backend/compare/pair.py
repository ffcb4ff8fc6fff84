"""Two maps seen on the grid of the first: class indices of one scheme that holds the classes of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray

from backend.contract.errors import InputError
from backend.contract.requests import Labels
from backend.labels.class_scheme import ClassScheme, LandClass, fold
from backend.labels.raster_labels import RasterLabels, open_raster_labels
from backend.scene.grid import Grid, Window
from backend.scene.opening import placing, quiet_georeference


@dataclass(frozen=True)
class Joined:
    """``names`` and ``colors`` of all classes; ``one`` and ``other``: from each map's index to the common one."""

    names: tuple[str, ...]
    colors: tuple[str, ...]
    one: NDArray[np.int16]
    other: NDArray[np.int16]


def joined(one: ClassScheme, other: ClassScheme) -> Joined:
    """Classes are the same where their names are (case ignored): codes may differ from map to map."""
    classes: list[LandClass] = list(one.classes)
    places: list[int] = []
    for item in other.classes:
        at = next((i for i, known in enumerate(classes) if fold(known.name) == fold(item.name)), None)
        if at is None:
            at = len(classes)
            classes.append(item)
        places.append(at)
    names, colors = tuple(item.name for item in classes), tuple(item.color for item in classes)
    return Joined(names, colors, np.arange(len(one), dtype=np.int16), np.array(places, np.int16))


def require_common(one: RasterLabels, other: RasterLabels) -> None:
    """Raise :class:`InputError` where not one name stands in both legends: every pixel would count as changed.

    Names of classes that no pixel holds count too: of one legend's maps one may be all forest, the other all water.
    """
    left, right = _legend(one), _legend(other)
    if left.keys() & right.keys():
        return
    cause = f"The two maps have no class in common: {_few(left)} in the first, {_few(right)} in the second."
    remedy = "Compare maps of one legend: their models must have learned classes of the same names."
    raise InputError(cause, remedy, other.source)


def _legend(opened: RasterLabels) -> dict[str, str]:
    """Every class that the file knows or holds, by its name as it is compared."""
    return {fold(name): name for name in (*opened.scheme.names, *opened.legend.names.values())}


def _few(names: Mapping[str, str], most: int = 4) -> str:
    listed = list(names.values())
    return ", ".join(listed[:most]) + (" …" if len(listed) > most else "")


class MapPair:
    """A :class:`backend.tiles.reader.TileSource` of two bands, the common class indices; valid where both have one."""

    def __init__(self, one: Path, other: Path) -> None:
        self._paths = one, other
        self.name = f"{one.stem} and {other.stem}"
        self.grid = _grid_of(one)
        self._one = open_raster_labels(Labels(str(one)), self.grid)
        try:
            self._other = open_raster_labels(Labels(str(other)), self.grid)
        except BaseException:
            self._one.close()
            raise
        try:
            require_common(self._one, self._other)
        except InputError:
            self.close()
            raise
        self.legends = frozenset(_legend(self._one)), frozenset(_legend(self._other))
        self.classes = joined(self._one.scheme, self._other.scheme)

    @property
    def extent(self) -> Window:
        return self.grid.whole

    def read(self, window: Window) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """Indices (2,h,w), 0 where invalid, and where both maps have a class."""
        left, right = _indices(self._one, window), _indices(self._other, window)
        valid = (left >= 0) & (right >= 0)
        pair = np.stack([self.classes.one[left], self.classes.other[right]])
        return np.where(valid, pair, 0).astype(np.float32), valid

    def reopen(self) -> MapPair:
        return MapPair(*self._paths)

    def identity(self) -> dict[str, Any]:
        stats = [path.stat() for path in self._paths]
        return {"maps": [[str(p), s.st_size, s.st_mtime_ns] for p, s in zip(self._paths, stats, strict=True)]}

    def close(self) -> None:
        self._one.close()
        self._other.close()

    def __enter__(self) -> MapPair:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def _indices(opened: RasterLabels, window: Window) -> NDArray[np.int16]:
    index: NDArray[np.int16] = opened.read(window)[0]
    return index


def _grid_of(path: Path) -> Grid:
    with quiet_georeference(), rasterio.open(path) as opened:
        grid = Grid(opened.height, opened.width, placing(opened), opened.crs)
    grid.require_crs(str(path))
    return grid
