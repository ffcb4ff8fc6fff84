"""Sentinel-2's product metadata ``MTD_MSIL1C.xml`` and ``MTD_MSIL2A.xml``: from numbers to reflectance.

ρ = (number + offset) / quantification. The offset is −1000 from processing baseline 04.00 (25 January 2022) on, and
0 before; products name it band by band (``RADIO_ADD_OFFSET``, ``BOA_ADD_OFFSET``), read here rather than from GDAL,
whose versions differ in what they pass on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from xml.etree import ElementTree  # nosec B405 - see _tree

from backend.contract.errors import InputError
from backend.scene.archives import exists, read
from backend.scene.roles import SENTINEL2

BANDS = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B10", "B11", "B12")
"""In the order of ``band_id``."""

NAMES = ("MTD_MSIL2A.xml", "MTD_MSIL1C.xml")
OFFSET_BASELINE, OFFSET = 4.0, -1000.0
"""From this processing baseline on numbers are shifted by +1000."""

QUANTIFICATION = 10_000.0


@dataclass(frozen=True)
class Mtd:
    """``offsets`` by name of the band (``B8A``); ``images``: paths in the product without ``.jp2``."""

    level: str
    baseline: float
    quantification: float
    offsets: dict[str, float]
    images: tuple[str, ...]

    def scaling(self, role: str) -> tuple[float, float] | None:
        """(scale, offset) to reflectance of the band with this role; None where it is none of Sentinel-2's."""
        band = next((name for name, known in SENTINEL2.items() if known == role), None)
        if band is None:
            return None
        return 1.0 / self.quantification, self.offsets.get(band, self._usual()) / self.quantification

    def _usual(self) -> float:
        return OFFSET if self.baseline >= OFFSET_BASELINE else 0.0


def beside(raster: str) -> Mtd | None:
    """The metadata of the product that a raster, or a sub-dataset's name, belongs to."""
    named = re.match(r"SENTINEL2_L\w+:(.+\.xml):", raster)
    if named:
        return load(named.group(1)) if exists(named.group(1)) else None
    folder, inside, _rest = raster.replace("\\", "/").rpartition("/GRANULE/")
    found = next((f"{folder}/{name}" for name in NAMES if inside and exists(f"{folder}/{name}")), None)
    return None if found is None else load(found)


def _tree(path: str) -> ElementTree.Element:
    """A product's metadata declare no entities: a file that does is none, and could be a bomb of them."""
    content = read(path)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise InputError("These are no metadata of a product.", "Fetch the product again.", path)
    try:
        return ElementTree.fromstring(content)  # noqa: S314 # nosec B314 - without entities
    except ElementTree.ParseError as error:
        raise InputError(f"The product's metadata are damaged ({error}).", "Fetch the product again.", path) from error


@lru_cache(maxsize=32)
def load(path: str) -> Mtd:
    """Raises :class:`InputError` where the file is damaged or of another product."""
    root = _tree(path)
    found: dict[str, list[ElementTree.Element]] = {}
    for element in root.iter():
        found.setdefault(element.tag.rpartition("}")[2], []).append(element)

    def text(*names: str) -> str:
        return next((str(found[name][0].text or "").strip() for name in names if name in found), "")

    baseline = _number(text("PROCESSING_BASELINE"))
    if baseline is None:
        raise InputError("These metadata state no processing baseline.", "Fetch the product again.", path)
    offsets = [*found.get("BOA_ADD_OFFSET", []), *found.get("RADIO_ADD_OFFSET", [])]
    return Mtd(
        level=text("PROCESSING_LEVEL").removeprefix("Level-"),
        baseline=baseline,
        quantification=_number(text("BOA_QUANTIFICATION_VALUE", "QUANTIFICATION_VALUE")) or QUANTIFICATION,
        offsets={BANDS[int(e.get("band_id", ""))]: float(e.text or 0) for e in offsets if _is_band(e.get("band_id", ""))},
        images=tuple(str(e.text).strip() for name in ("IMAGE_FILE", "IMAGE_FILE_2A") for e in found.get(name, [])),
    )


def _is_band(number: str) -> bool:
    return number.isdigit() and int(number) < len(BANDS)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
