"""What the numbers of cloud and quality masks mean: published codes and bits, and which of them make a pixel unusable.

Sentinel-2 SCL: classes of the scene classification (Sen2Cor). Landsat: bit fields of the quality band, which differ
between collections; ``bqa`` is told apart by the product's metadata. Everything named here is a default: with codes
or bits of one's own, any raster of flags serves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Optional, Tuple

from .errors import RequestError

SCL, QA_PIXEL, BQA, BQA_1, BQA_0 = "scl", "qa-pixel", "bqa", "bqa-1", "bqa-0"


@dataclass(frozen=True)
class Code:
    """A class of a mask that holds one class a pixel."""

    number: int
    name: str
    unusable: bool


@dataclass(frozen=True)
class Field:
    """``width`` bits from bit ``first`` on; ``unusable`` from the value ``least`` on (0: never)."""

    name: str
    first: int
    width: int = 1
    least: int = 0

    @property
    def unusable(self) -> bool:
        return self.least > 0


@dataclass(frozen=True)
class Preset:
    """``codes`` or ``fields``. ``stated``: a field that is never 0 outside the fill, by which a wrong preset shows."""

    title: str
    codes: Tuple[Code, ...] = ()
    fields: Tuple[Field, ...] = ()
    stated: str = ""

    def unusable(self) -> List[str]:
        """What makes a pixel unusable, in words."""
        return [code.name for code in self.codes if code.unusable] + [f.name for f in self.fields if f.unusable]

    def kept(self) -> List[str]:
        """What is known and stays usable."""
        return [code.name for code in self.codes if not code.unusable] + [f.name for f in self.fields if not f.unusable]


PRESETS: Dict[str, Preset] = {
    SCL: Preset(
        "Sentinel-2 SCL",
        codes=(
            Code(0, "no data", True),
            Code(1, "saturated or defective", True),
            Code(2, "dark area", False),
            Code(3, "cloud shadow", True),
            Code(4, "vegetation", False),
            Code(5, "not vegetated", False),
            Code(6, "water", False),
            Code(7, "unclassified", False),
            Code(8, "cloud of medium probability", True),
            Code(9, "cloud of high probability", True),
            Code(10, "thin cirrus", True),
            Code(11, "snow or ice", False),
        ),
    ),
    QA_PIXEL: Preset(
        "Landsat QA_PIXEL (Collection 2)",
        fields=(
            Field("fill", 0, 1, 1),
            Field("dilated cloud", 1, 1, 1),
            Field("cirrus", 2, 1, 1),
            Field("cloud", 3, 1, 1),
            Field("cloud shadow", 4, 1, 1),
            Field("snow", 5),
            Field("clear", 6),
            Field("water", 7),
            Field("cloud confidence", 8, 2),
            Field("cloud shadow confidence", 10, 2),
        ),
        stated="cloud confidence",
    ),
    BQA_1: Preset(
        "Landsat BQA (Collection 1)",
        fields=(
            Field("fill", 0, 1, 1),
            Field("terrain occlusion or dropped pixel", 1, 1, 1),
            Field("saturated bands", 2, 2),
            Field("cloud", 4, 1, 1),
            Field("cloud confidence", 5, 2),
            Field("sure cloud shadow", 7, 2, 3),
            Field("snow confidence", 9, 2),
            Field("sure cirrus", 11, 2, 3),
        ),
        stated="cloud confidence",
    ),
    BQA_0: Preset(
        "Landsat BQA (before Collection 1)",
        fields=(
            Field("fill", 0, 1, 1),
            Field("dropped frame", 1, 1, 1),
            Field("terrain occlusion", 2, 1, 1),
            Field("water confidence", 4, 2),
            Field("snow confidence", 10, 2),
            Field("sure cirrus", 12, 2, 3),
            Field("sure cloud", 14, 2, 3),
        ),
        stated="sure cloud",
    ),
}
"""Name on the command line → what it means."""

NAMES = (SCL, QA_PIXEL, BQA, BQA_1, BQA_0)
"""What may be chosen: ``bqa`` becomes one of the two versions by the product's metadata."""


@dataclass(frozen=True)
class QualityMask:
    """A raster that says which pixels of a source cannot be used: exactly one of

    ``meaning`` (one of :data:`NAMES`), ``codes`` (numbers that are unusable), ``bits`` (bit numbers from 0; a pixel
    with any of them set is unusable). ``band`` is the mask's band, from 1.
    """

    path: str
    meaning: Optional[str] = None
    codes: Optional[List[int]] = None
    bits: Optional[List[int]] = None
    band: int = 1


def check(mask: QualityMask) -> None:
    """Raise :class:`RequestError` for a mask that cannot be meant."""
    given = [name for name in ("meaning", "codes", "bits") if getattr(mask, name) not in (None, [])]
    if not mask.path:
        raise RequestError("A mask without a file was given.", "Choose the mask's file.")
    if len(given) != 1:
        what = "nothing says" if not given else f"{' and '.join(given)} both say"
        raise RequestError(
            f"Of the mask {what} which pixels are unusable.",
            f"Give one of: a preset ({', '.join(NAMES)}), codes, or bits.",
            mask.path,
        )
    if mask.meaning is not None and mask.meaning not in NAMES:
        raise RequestError(f"Unknown mask “{mask.meaning}”.", f"Known are: {', '.join(NAMES)}.", mask.path)
    if mask.bits and not all(0 <= bit < 32 for bit in mask.bits):
        raise RequestError("Bits of a mask are numbered from 0 to 31.", "Give other bits.", mask.path)
    if mask.band < 1:
        raise RequestError("Band numbers start at 1.", subject=mask.path)


def from_words(path: str, words: str, band: int = 1) -> QualityMask:
    """A mask as it is written on the command line and in fields: ``scl``, ``3,8,9`` or ``bits:1,3,4``."""
    text = words.strip().lower().replace("_", "-")
    if text in NAMES:
        return QualityMask(path, meaning=text, band=band)
    kind, colon, rest = text.rpartition(":")
    numbers = [part.strip() for part in rest.split(",") if part.strip()]
    if kind not in ("", "bits", "codes") or bool(kind) != bool(colon) or not numbers or not all(_whole(n) for n in numbers):
        raise RequestError(
            f"“{words}” does not say which pixels of the mask are unusable.",
            f"Write a preset ({', '.join(NAMES)}), codes such as 3,8,9,10, or bits such as bits:1,3,4.",
            path,
        )
    whole = [int(number) for number in numbers]
    mask = QualityMask(path, bits=whole, band=band) if kind == "bits" else QualityMask(path, codes=whole, band=band)
    check(mask)
    return mask


def to_words(mask: QualityMask) -> str:
    """The other way round."""
    if mask.meaning:
        return mask.meaning
    numbers = ",".join(str(number) for number in mask.bits or mask.codes or [])
    return f"bits:{numbers}" if mask.bits else numbers


def _whole(text: str) -> bool:
    return text.lstrip("-").isdigit()
