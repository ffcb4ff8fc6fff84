"""Options for products, masks and scaling, and what they make of ``--raster product.SAFE.zip#10m``."""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from backend.cli import output, paths
from backend.contract.errors import RequestError
from backend.contract.quality_masks import BQA, NAMES, QA_PIXEL, SCL, QualityMask, from_words
from backend.contract.requests import Source

if TYPE_CHECKING:
    from backend.scene.products.product import Product

RASTER_HELP = (
    "a raster, in anything GDAL opens, or a product: .SAFE, .SAFE.zip (Sentinel-2, Sentinel-1 GRD), a folder or tar of "
    "Landsat bands or a stack of them; FILE#all, FILE#10m, FILE#VV or FILE#B2,B3,nir choose "
    "of a product (or of the one a band file belongs to)"
)
AUTO = "auto"
_MEANINGS = (
    (re.compile(r"_SCL(_\d0m)?\."), SCL),
    (re.compile(r"_QA_PIXEL\.", re.IGNORECASE), QA_PIXEL),
    (re.compile(r"_BQA\.", re.IGNORECASE), BQA),
)
"""What masks' names say of them."""

_LIKE_A_PRODUCT = re.compile(
    r"(\.SAFE|\.zip|\.tar|_MTL\.txt|MTD_MSIL\w+\.xml|manifest\.safe|\.jp2|_B\d{1,2}\.TIF)$|#", re.IGNORECASE
)


def add(group: argparse._ArgumentGroup, ordered: dict[str, Any]) -> None:
    """--scale, --offset, --mask, --mask-codes."""
    scale = "value = number × scale + offset, where the file does not say it (one a band: 1,2,…)"
    own = f"clouds and other pixels to leave out; “{AUTO}”: the product's own mask"
    group.add_argument("--scale", type=_floats, metavar="N", help=scale, **ordered)
    group.add_argument("--offset", type=_floats, metavar="N", help="see --scale; write --offset=-0.1", **ordered)
    group.add_argument("--mask", metavar="FILE", help=own, **ordered)
    group.add_argument(
        "--mask-codes",
        metavar="CODES",
        help=f"which of the mask: {', '.join(NAMES)}, codes (3,8,9) or bits (bits:1,3,4); default: by the mask's name",
        **ordered,
    )


@dataclass(frozen=True)
class Chosen:
    """A product with what was chosen of it."""

    product: Product
    words: list[str]
    own_mask: bool

    @property
    def name(self) -> str:
        return self.product.name

    def sources(self, like: Source) -> list[Source]:
        """The chosen bands with the units, nodata, scaling and mask of ``like``."""
        if like.bands is not None or like.roles is not None:
            raise RequestError(
                "--bands and --roles describe a raster, and this is a product.",
                "Choose its bands behind the name: …#B2,B3,B8 or …#10m.",
                self.product.subject,
            )
        bands = self.product.choose(self.words)
        for text in [self.product.in_words(bands), *self.product.notes]:
            output.say(text)
        mask = self._mask(like)
        found = self.product.sources(bands, like.units, like.nodata)
        found = [replace(source, mask=mask) for source in found]
        return found if like.scale is None else [replace(s, scale=like.scale, offset=like.offset) for s in found]

    def _mask(self, like: Source) -> QualityMask | None:
        own = self.product.mask
        if not self.own_mask:
            if own is not None and like.mask is None:
                output.say(f"Its mask {Path(own.path).name} is not used; --mask {AUTO} leaves out clouds and fill.")
            return like.mask
        return _own_mask(self.product)


def find(name: str, options: dict[str, Any], alone: bool) -> Chosen | None:
    """The product meant by a name with or without a choice; None for a plain raster, also one band or a stack of a product."""
    if not (_LIKE_A_PRODUCT.search(name) or Path(name).is_dir() or options.get("mask") == AUTO):
        return None
    from backend.scene.products import finding

    path, words = finding.split_choice(name)
    product = finding.find(path)
    if product is None:
        if words:
            cause = f"This is no product to choose “{','.join(words)}” of."
            raise RequestError(cause, "Leave out what stands behind #.", path)
        _refuse_own_mask(name, options)
        return None
    if finding.is_raster_file(path) and not words:
        if alone and len(product.bands) > 1 and finding.is_band_file(path):
            file = Path(path).name
            output.say(f"{file} is one of {len(product.bands)} bands of {product.name}; {file}#all takes all.")
        if options.get("mask") == AUTO:
            options["mask"], options["own"] = None, _own_mask(product)
        return None
    return Chosen(product, words, options.get("mask") == AUTO)


def _own_mask(product: Product) -> QualityMask:
    """Raises :class:`RequestError` where there is none."""
    if product.mask is None:
        raise RequestError("This product brings no cloud mask.", "Name one with --mask FILE.", product.subject)
    return product.mask


def mask(path: str, options: dict[str, Any]) -> QualityMask | None:
    """The mask of --mask and --mask-codes."""
    name, codes = options.get("mask"), options.get("mask_codes")
    if options.get("own") is not None:
        own: QualityMask = options["own"]
        return own
    if name is None and codes is not None:
        raise RequestError("--mask-codes without a mask.", f"Name it with --mask FILE, or --mask {AUTO}.", path)
    if name is None or name == AUTO:
        return None
    file = paths.absolute(name)
    known = codes or next((meaning for pattern, meaning in _MEANINGS if pattern.search(Path(file).name)), None)
    if known is None:
        raise RequestError(
            "Nothing says which pixels of this mask are unusable.",
            f"Say it with --mask-codes: {', '.join(NAMES)}, codes such as 3,8,9, or bits such as bits:1,3,4.",
            file,
        )
    return from_words(file, known)


def _refuse_own_mask(name: str, options: dict[str, Any]) -> None:
    if options.get("mask") == AUTO:
        raise RequestError("This is no product, so it brings no mask of its own.", "Name the mask with --mask FILE.", name)


def _floats(text: str) -> list[float]:
    try:
        return [float(part) for part in text.split(",")]
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number, or numbers between commas") from error
