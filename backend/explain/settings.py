"""The settings of an attention raster, checked and resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backend.contract import codec
from backend.contract.errors import RequestError
from backend.contract.ranges import ranged
from backend.contract.requests import Attention
from backend.tiles.layout import Tiling
from backend.training import device_names

if TYPE_CHECKING:
    from backend.models.spec import BackboneSpec

CHOICES = {
    "heads": ("all", "mean", "rollout"),
    "resolution": ("pixel", "token"),
    "values": ("log2", "mass"),
    "weights": ("trained", "random"),
}
ROLLOUT_TOKENS = 32
"""Longest window side in tokens for a roll-out: it needs every block's full T × T attention at once."""


@dataclass(frozen=True)
class Settings:
    """``settings`` of the request. ``window``: side in pixels (0 = twice the size trained with, as DINO's authors
    look at larger images); ``overlap``: share of it blended with each neighbour, 0…⅓; ``batch``: windows at once
    (0 = by device); ``seed``: of the random weights.
    """

    window: int = ranged(0, 0, 65_536)
    overlap: float = ranged(0.125, 0, 1 / 3)
    batch: int = ranged(0, 0, 65_536)
    seed: int = ranged(0, 0, 2**63 - 1)

    @classmethod
    def of(cls, request: Attention) -> Settings:
        """Raises :class:`RequestError` for unknown or impossible settings and choices."""
        for name, allowed in CHOICES.items():
            if getattr(request, name) not in allowed:
                raise RequestError(f"Unknown {name} “{getattr(request, name)}”.", f"Known are: {', '.join(allowed)}.")
        device_names.require_known(request.device)
        if not 0 <= request.mass < 1:
            raise RequestError("The mask's share of the attention must be at least 0 (no mask) and below 1.")
        return codec.from_json(cls, dict(request.settings))


def resolve_block(block: int, depth: int) -> int:
    """0-based block; negative numbers count from the last. Raises :class:`RequestError` where there is none."""
    if not -depth <= block < depth:
        raise RequestError(f"Block {block} does not exist.", f"This model has the blocks 0 to {depth - 1}.")
    return block % depth


def tiling_of(spec: BackboneSpec, settings: Settings, heads: str, resolution: str) -> Tiling:
    """Windows in whole patches. All of a window is used: its rim is blended, not thrown away."""
    patch = spec.patch_size
    tokens = -(-(settings.window or 2 * spec.image_size) // patch)
    if heads == "rollout":
        tokens = min(tokens, ROLLOUT_TOKENS)
    widest = (tokens - 2) // 3  # or a pixel could lie in the ramps of three windows
    blend = min(max(1, round(tokens * settings.overlap)), widest) if settings.overlap else 0
    return Tiling(tokens * patch, 0, max(0, blend) * patch, patch, patch if resolution == "token" else 1)
