"""What is explored and how, checked and resolved before anything is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backend.contract import codec
from backend.contract.errors import RequestError
from backend.contract.ranges import ranged
from backend.contract.requests import CLUSTERS, EXPLORATIONS, PCA, SIMILARITY, Explore
from backend.tiles.layout import Tiling
from backend.training import device_names

if TYPE_CHECKING:
    from backend.models.spec import BackboneSpec

RESOLUTIONS = ("pixel", "token")
MOST_COMPONENTS, MOST_CLUSTERS = 64, 64
PYRAMID_STRIDE = 16
"""Of a pyramid the last stage with cells this fine is looked at: its deepest one has cells of 32 pixels, in which small
objects drown. Of a transformer it is the last block."""


@dataclass(frozen=True)
class Settings:
    """``settings`` of the request. ``window``: side in pixels (0 = twice the size trained with, as attention has it);
    ``overlap``: share of it blended with each neighbour, 0…⅓; ``batch``: windows at once (0 = by device);
    ``several``: with several places their best or mean score counts (best: examples may look different);
    ``centre``: take the scene's mean token from every token before cosines are taken;
    ``windows`` and ``tokens``: at most so many are looked at before (mean, components, clusters);
    ``restarts``: k-means begins so often, and the tightest result counts;
    ``min_pixels``: smaller polygons are left out (0 = those smaller than a token); ``simplify``: how far, in pixels,
    a polygon's line may leave the pixels' edges.
    """

    window: int = ranged(0, 0, 65_536)
    overlap: float = ranged(0.125, 0, 1 / 3)
    batch: int = ranged(0, 0, 4096)
    several: str = "best"
    centre: bool = True
    windows: int = ranged(64, 1, 1_000_000)
    tokens: int = ranged(32_768, 1, 10_000_000)
    restarts: int = ranged(4, 1, 1000)
    min_pixels: int = ranged(0, 0, 1_000_000)
    simplify: float = ranged(0.5, 0, 100)

    @classmethod
    def of(cls, request: Explore) -> Settings:
        """Raises :class:`RequestError` for unknown or impossible settings and choices."""
        _check_request(request)
        found = codec.from_json(cls, request.settings)
        if found.several not in ("best", "mean"):
            raise RequestError(f"Unknown value “{found.several}” of several.", "Known are: best, mean.")
        return found


def _check_request(request: Explore) -> None:
    if request.kind not in EXPLORATIONS:
        raise RequestError(f"Unknown kind “{request.kind}”.", f"Known are: {', '.join(EXPLORATIONS)}.")
    if request.resolution not in RESOLUTIONS:
        raise RequestError(f"Unknown resolution “{request.resolution}”.", f"Known are: {', '.join(RESOLUTIONS)}.")
    device_names.require_known(request.device)
    if request.kind == SIMILARITY:
        if not any(place.include for place in request.places):
            raise RequestError("No place was given to be similar to.", "Click on at least one, or give --at X,Y.")
        if request.polygons is not None and not request.polygons.lower().endswith(".gpkg"):
            cause = "Polygons are written as GeoPackage."
            raise RequestError(cause, "Choose a name that ends in .gpkg.", request.polygons)
        _require_reachable(request)
    if request.kind == PCA and not 1 <= request.components <= MOST_COMPONENTS:
        raise RequestError(f"{request.components} components cannot be drawn.", f"Choose 1 to {MOST_COMPONENTS}.")
    if request.kind == CLUSTERS and not 2 <= request.clusters <= MOST_CLUSTERS:
        raise RequestError(f"{request.clusters} clusters cannot be told apart.", f"Choose 2 to {MOST_CLUSTERS}.")


def _require_reachable(request: Explore) -> None:
    """A score is a cosine, −1 to 1, or with unlike places the difference of two, −2 to 2."""
    widest = 1 if all(place.include for place in request.places) else 2
    if request.threshold is not None and abs(request.threshold) > widest:
        raise RequestError(
            f"No score reaches a threshold of {request.threshold:g}.", f"Choose one from −{widest} to {widest}, or none."
        )


def block_of(spec: BackboneSpec, wanted: int | None) -> int:
    """0-based block or stage. Raises :class:`RequestError` where there is none."""
    if wanted is None:
        fine = [number for number, level in enumerate(spec.levels) if level.stride <= PYRAMID_STRIDE]
        return fine[-1] if fine else spec.depth - 1
    if not -spec.depth <= wanted < spec.depth:
        kind = "Stage" if spec.levels else "Block"
        raise RequestError(f"{kind} {wanted} does not exist.", f"This model has 0 to {spec.depth - 1}.")
    return wanted % spec.depth


def tiling_of(spec: BackboneSpec, settings: Settings, block: int, resolution: str) -> Tiling:
    """Windows in whole patches (of a pyramid: its deepest cells), all of which is used: the rim is blended."""
    unit, stride = spec.patch_size, spec.level(block).stride
    units = -(-(settings.window or 2 * spec.image_size) // unit)
    widest = (units * unit - 2 * stride) // (3 * stride)  # or a pixel could lie in the ramps of three windows
    cells = round(units * unit * settings.overlap / stride)
    blend = min(max(1, cells), max(0, widest)) if settings.overlap else 0
    return Tiling(units * unit, 0, blend * stride, unit, stride if resolution == "token" else 1)
