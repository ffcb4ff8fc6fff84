"""What becomes of the blended values: class codes, probabilities, ambiguity, named bands.

A sink turns a block K,h,w with its validity mask h,w into the stored bands; it
is pure. Files are the business of :mod:`backend.tiles.raster_files`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import InputError
from backend.labels.class_scheme import LandClass
from backend.tiles.frame import BandInfo, Format, Rgb
from backend.tiles.tables import class_tables

AMBIGUITY_NOTE = (
    "Entropy of the class probabilities divided by the logarithm of the number of classes: "
    "0 = one class certain, 1 = all classes equally likely. It measures how undecided the model is; "
    "it is not the probability of an error."
)


class Sink(ABC):
    """One output raster at ``path``; ``role`` names it in the run's events."""

    role: str

    def __init__(self, path: Path, form: Format) -> None:
        self.path = path
        self.format = form

    @abstractmethod
    def encode(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[Any]:
        """Bands,h,w of the format's dtype from K,h,w; nodata exactly where ``valid`` (h,w) is False."""

    def sidecar(self) -> str | None:
        """Content of the ``.aux.xml`` beside the file, if it needs one."""
        return None


class ClassSink(Sink):
    """The code of the most probable class, with colours, names and an attribute table.

    Channel k belongs to ``classes[k]``. Raises :class:`InputError` for codes outside 0…65534.
    """

    role = "classes"
    band = "land cover"

    def __init__(self, path: Path, classes: Sequence[LandClass], metadata: Mapping[str, str] | None = None) -> None:
        self.classes = tuple(classes)
        codes = [entry.code for entry in self.classes]
        dtype, nodata = code_type(codes)
        palette = {entry.code: rgb(entry.color) for entry in self.classes}
        super().__init__(path, Format(dtype, nodata, (BandInfo(self.band),), metadata or {}, palette, "MODE"))
        self._codes = np.array(codes, dtype)

    def encode(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[Any]:
        codes: NDArray[Any] = self._codes[values.argmax(axis=0)]
        codes[~valid] = self.format.nodata
        return codes[None]

    def sidecar(self) -> str:
        return class_tables(self.classes)


class BandsSink(Sink):
    """The channels themselves as float32 bands; nodata is NaN, which no value can be mistaken for."""

    def __init__(
        self, path: Path, bands: Sequence[BandInfo], metadata: Mapping[str, str] | None = None, role: str = "bands"
    ) -> None:
        self.role = role
        super().__init__(path, Format("float32", float("nan"), tuple(bands), metadata or {}))

    def encode(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[Any]:
        return np.where(valid, values, np.float32("nan"))


class ProbabilitySink(BandsSink):
    """One band a class, 0 to 1, named after the class."""

    def __init__(self, path: Path, classes: Sequence[LandClass], metadata: Mapping[str, str] | None = None) -> None:
        bands = [BandInfo(entry.name, {"class_code": str(entry.code)}) for entry in classes]
        super().__init__(path, bands, metadata, role="probabilities")


class AmbiguitySink(BandsSink):
    """Normalised entropy −Σ p·ln p / ln K of the (already temperature-scaled) probabilities: 0 … 1, one class 0."""

    def __init__(self, path: Path, metadata: Mapping[str, str] | None = None) -> None:
        band = BandInfo("ambiguity (normalised entropy)", {"meaning": AMBIGUITY_NOTE})
        super().__init__(path, [band], metadata, role="ambiguity")

    def encode(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[Any]:
        return super().encode(normalised_entropy(values)[None], valid)


def normalised_entropy(probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
    """Entropy over axis 0 (K,…) divided by ln K, clipped to 0…1; rescales sums that are not quite 1."""
    count = probabilities.shape[0]
    total = probabilities.sum(axis=0)
    if count == 1:
        return np.zeros_like(total)
    tiny = np.float32(np.finfo(np.float32).tiny)
    share = probabilities / np.maximum(total, tiny)
    entropy = -(share * np.log(np.maximum(share, tiny))).sum(axis=0)
    return np.asarray(np.clip(entropy / np.log(count), 0, 1), np.float32)


def code_type(codes: Sequence[int]) -> tuple[str, int]:
    """The smallest unsigned type that holds the codes and a nodata value that is none of them.

    Nodata is 0 where no class has that code (what map readers expect), else the type's largest free value.
    """
    if not codes or min(codes) < 0 or max(codes) > np.iinfo(np.uint16).max - 1:
        raise InputError("Class codes must lie between 0 and 65534 to be stored in a map.", "Recode the classes.")
    taken = set(codes)
    for dtype in ("uint8", "uint16"):
        top = int(np.iinfo(dtype).max)
        free = [value for value in (0, *range(top, 0, -1)) if value not in taken]
        if max(codes) <= top and free:
            return dtype, free[0]
    raise InputError("There are more classes than a map can hold.", "Merge some of them.")


def rgb(color: str) -> Rgb:
    """``#rrggbb`` as three numbers 0…255."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
