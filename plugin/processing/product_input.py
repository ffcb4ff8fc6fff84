"""A satellite product instead of raster layers: what the backend finds in it becomes the sources of one scene."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingParameterBoolean

from ...backend.contract import codec
from ...backend.contract.errors import RequestError
from ...backend.contract.quality_masks import QualityMask
from ...backend.contract.requests import Source
from ..core.i18n import tr
from . import work
from .parameters import Values, absolute, maybe_text, text, with_help

PRODUCT, PRODUCT_MASK = "PRODUCT", "PRODUCT_MASK"
CHOICE = "#"


def add_product(algorithm: QgsProcessingAlgorithm) -> None:
    """Define the parameters."""
    algorithm.addParameter(
        with_help(
            text(PRODUCT, tr("Satellite product, instead of layers")),
            tr(
                "A .SAFE or its zip (Sentinel-2, Sentinel-1 GRD), a Landsat folder or tar, a stack of it or one of its bands. "
                "Behind # its bands: …#10m, …#B2,B3,nir, …#all."
            ),
        )
    )
    algorithm.addParameter(
        with_help(
            QgsProcessingParameterBoolean(PRODUCT_MASK, tr("Leave out what the product’s own mask marks"), False),
            tr("Clouds and fill of the product above."),
        )
    )


def product_of(algorithm: QgsProcessingAlgorithm, values: Values, context: QgsProcessingContext) -> str | None:
    """The product's path with what was chosen of it; None where layers are to be read."""
    name = maybe_text(algorithm, values, PRODUCT, context)
    return None if name is None else absolute(name)


def title_of(product: str) -> str:
    """What a run or scene of a product is called after."""
    path, mark, _words = product.rpartition(CHOICE)
    return Path(path if mark and not Path(product).exists() else product).name


def product_sources(
    algorithm: QgsProcessingAlgorithm, values: Values, context: QgsProcessingContext, product: str, like: Source
) -> list[Source]:
    """The chosen bands with the units, scaling and mask of ``like``. Raises :class:`RequestError` where it is no product."""
    if like.bands is not None or like.roles is not None:
        raise RequestError(
            "Bands and roles describe raster layers, and this is a product.",
            "Choose its bands behind its name: …#B2,B3,B8 or …#10m.",
            product,
        )
    found: dict[str, Any] = work.answered(lambda backend, heard: backend.find_product(product, heard, heard))
    if not found:
        raise RequestError("This is no satellite product.", "Check its name, or choose it as a raster layer.", product)
    own_mask = algorithm.parameterAsBool(values, PRODUCT_MASK, context)
    if own_mask and not found.get("mask"):
        raise RequestError("This product brings no cloud mask.", "Choose a mask layer instead.", product)
    mask = codec.from_json(QualityMask, found["mask"]) if own_mask else like.mask
    return [_like(codec.from_json(Source, raw), like, mask) for raw in found["chosen"]]


def _like(source: Source, like: Source, mask: QualityMask | None) -> Source:
    """The product's own scaling stays where its numbers become reflectance and the user gives no other."""
    own = like.scale is None and like.units in ("auto", "reflectance")
    scaling = (source.scale, source.offset) if own else (like.scale, like.offset)
    return replace(source, units=like.units, scale=scaling[0], offset=scaling[1], mask=mask)
