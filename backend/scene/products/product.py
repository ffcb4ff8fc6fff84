"""A product of a satellite: its bands in groups with names, the mask it brings, and what one takes of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from backend.contract import codec
from backend.contract.errors import RequestError
from backend.contract.quality_masks import QualityMask
from backend.contract.requests import Source
from backend.scene.files import place_and_date


@dataclass(frozen=True)
class ProductBand:
    """A band: its name (``B8A``), role, and which band of which file (GDAL's name) holds it.

    ``number``: the satellite's name (``B2``) where the file calls the band otherwise.
    """

    name: str
    role: str
    path: str
    index: int = 1
    scaling: tuple[float, float] | None = None
    number: str = ""

    @property
    def called(self) -> tuple[str, ...]:
        """Every name the band may be chosen by, in small letters."""
        return self.name.lower(), self.role.lower(), self.number.lower()


@dataclass(frozen=True)
class Part:
    """Bands that belong together, such as those of one resolution. ``usual``: taken unless something is chosen."""

    key: str
    words: str
    bands: tuple[ProductBand, ...]
    usual: bool

    @property
    def title(self) -> str:
        """``10 m: B2 B3 B4 B8``."""
        return f"{self.words}: {' '.join(band.name for band in _in_order(self.bands))}"


@dataclass(frozen=True)
class Product:
    """``subject``: the file or folder it was found by."""

    kind: str
    name: str
    subject: str
    parts: tuple[Part, ...]
    mask: QualityMask | None = None
    notes: tuple[str, ...] = field(default=())

    @property
    def short(self) -> str:
        """Tile or path and row, and the date: ``T32TQM 2022-02-15``."""
        return place_and_date(self.name)

    @property
    def bands(self) -> list[ProductBand]:
        return [band for part in self.parts for band in part.bands]

    def choose(self, words: Sequence[str] = ()) -> list[ProductBand]:
        """The bands meant by names of parts (``10m``), of bands (``B8A``, ``B08``) or roles; the usual ones by none.

        Raises :class:`RequestError` that says what there is.
        """
        if not words:
            return [band for part in self.parts if part.usual for band in part.bands]
        wanted: list[ProductBand] = []
        for word in words:
            found = self._named(word)
            if not found:
                raise RequestError(
                    f"This product has no “{word}”.", f"Choose among: {'; '.join(p.title for p in self.parts)}; all.", self.subject
                )
            wanted += found
        return [band for band in self.bands if band in wanted]

    def _named(self, word: str) -> list[ProductBand]:
        plain = word.strip().lower().replace(" ", "")
        if plain == "all":
            return self.bands
        parts = [band for part in self.parts if part.key.lower() == plain for band in part.bands]
        short = re.sub(r"^b0(?=\d)", "b", plain)
        return parts or [band for band in self.bands if {short, plain} & set(band.called) - {""}]

    def sources(self, bands: Sequence[ProductBand], units: str = "auto", nodata: float | None = None) -> list[Source]:
        """One source a file (two where only some of its bands are scaled), in the order of the parts; bands in the file's order."""
        files = dict.fromkeys((band.path, band.scaling is None) for band in bands)  # (a stack may hold thermal bands too)
        return [
            self._source(path, [b for b in bands if (b.path, b.scaling is None) == (path, plain)], units, nodata)
            for path, plain in files
        ]

    def _source(self, path: str, bands: Sequence[ProductBand], units: str, nodata: float | None) -> Source:
        scalings = [band.scaling for band in bands if band.scaling is not None]
        given = scalings if len(scalings) == len(bands) and units in ("auto", "reflectance") else []
        return Source(
            path,
            [band.index for band in bands],
            [band.role for band in bands],
            units,
            nodata,
            [scale for scale, _offset in given] or None,
            [offset for _scale, offset in given] or None,
        )

    def in_words(self, chosen: Sequence[ProductBand]) -> str:
        """What was taken and what was left, for the user."""
        taken = [_part_words(part, [b for b in part.bands if b in chosen]) for part in self.parts]
        left = [_part_words(part, [b for b in part.bands if b not in chosen]) for part in self.parts]
        rest = "; ".join(text for text in left if text)
        words = f"{self.kind} {self.name}: taking {'; '.join(text for text in taken if text)}"
        return f"{words} (left out: {rest})." if rest else f"{words}."

    def to_json(self) -> dict[str, Any]:
        """For clients: each part with its sources, and the mask."""
        return {
            "kind": self.kind,
            "name": self.name,
            "short": self.short,
            "subject": self.subject,
            "notes": list(self.notes),
            "mask": None if self.mask is None else codec.to_json(self.mask),
            "parts": [
                {
                    "key": part.key,
                    "title": part.title,
                    "words": part.words,
                    "usual": part.usual,
                    "sources": [codec.to_json(source) for source in self.sources(part.bands)],
                }
                for part in self.parts
            ],
        }


def _part_words(part: Part, bands: Sequence[ProductBand]) -> str:
    return f"{part.words}: {' '.join(band.name for band in _in_order(bands))}" if bands else ""


def _in_order(bands: Sequence[ProductBand]) -> list[ProductBand]:
    """By number, B8A after B8: files hold them in other orders. Bands without a number stay as the file has them."""

    def key(band: ProductBand) -> tuple[int, str]:
        number = re.match(r"B(\d+)(A?)", band.number or band.name)
        return (int(number.group(1)), number.group(2)) if number else (99, "")

    return sorted(bands, key=key)
