"""What "auto" becomes: network recipes, steps, repeats; and what it will cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from backend.contract.requests import Finetune
from backend.finetune.candidates import Recipe
from backend.finetune.settings import Settings
from backend.models.decoder_names import DECODERS, DPT, LINEAR
from backend.models.spec import BackboneSpec, Level

STEPS = 200
REPEATS_NETWORK, REPEATS_FOREST = 3, 5

CORE_FLOPS = 6e10
"""Floating-point operations a second one processor core reaches in such networks, for the estimate."""

GPU_FLOPS = 2e13
FOREST_FIT_S = 0.8
"""Growing and asking one forest of some thousand pixels."""

STEP_OVERHEAD_S = 0.004

PYRAMID_FLOPS = 70
"""Of one stage per cell and squared width: about four 3×3 convolutions, as in ResNet-18 (1.8 GMAC at 224 px)."""


@dataclass(frozen=True)
class Work:
    """How much there is to do, in countable things."""

    sites: int
    tiles: int
    site_side: int
    tile_side: int
    folds: int
    repeats: int


def choose_recipes(
    request: Finetune, settings: Settings, labelled_scenes: int, accelerated: bool, dense: str = DPT
) -> list[Recipe]:
    """The networks that compete; none in the quick mode.

    Decoder ``auto``: the linear probe, and ``dense`` (DPT, or the U-Net of a pyramid) beside it where a GPU pays for it.
    Tuning ``auto``: frozen on a CPU or when asked for, layer-wise decayed beside it on a GPU.
    Gain augmentation competes where several scenes teach, or when asked for.
    """
    if request.quick:
        return []
    auto = (LINEAR, dense) if accelerated else (LINEAR,)
    decoders: Sequence[str] = auto if request.decoder == "auto" else (request.decoder,)
    recipes = [Recipe(decoder, tuning) for tuning in _tunings(request, settings, accelerated) for decoder in decoders]
    if settings.gain == "on" or (settings.gain == "auto" and labelled_scenes > 1):
        recipes += [Recipe(recipe.decoder, recipe.tuning, gain=True) for recipe in recipes]
    known = [name for name in DECODERS if name in decoders]
    return sorted(recipes, key=lambda r: (r.tuning != "frozen", r.gain, known.index(r.decoder)))


def _tunings(request: Finetune, settings: Settings, accelerated: bool) -> list[str]:
    if request.freeze or settings.tuning == "frozen":
        return ["frozen"]
    if settings.tuning != "auto":
        return [settings.tuning]
    return ["frozen", "layer-decay"] if accelerated else ["frozen"]


def choose_repeats(settings: Settings, recipes: Sequence[Recipe]) -> int:
    """More repeats where they cost little."""
    if settings.repeats is not None:
        return settings.repeats
    return REPEATS_NETWORK if recipes else REPEATS_FOREST


def estimate_seconds(
    work: Work, recipes: Sequence[Recipe], spec: BackboneSpec | None, steps: int, cores: int, accelerated: bool
) -> float:
    """Rough wall time of validation and final training (floating-point operations ÷ speed + overheads)."""
    fits = work.folds * work.repeats
    seconds = (fits + 1) * FOREST_FIT_S / cores
    if spec is None or not recipes:
        return seconds
    speed = GPU_FLOPS if accelerated else CORE_FLOPS * cores
    tile = forward_flops(spec, work.tile_side)
    copies = _copies(recipes, spec)
    seconds += copies * work.tiles * tile / speed
    for recipe in recipes:
        head = 3 * _head_flops(recipe, spec, work.site_side) * min(32 if recipe.decoder == LINEAR else 8, work.sites)
        tuned = 3 * tile * min(8, work.tiles) if recipe.tuning != "frozen" else 0.0
        seconds += (fits + 1) * steps * ((head + tuned) / speed + STEP_OVERHEAD_S)
    return seconds


def _copies(recipes: Sequence[Recipe], spec: BackboneSpec) -> int:
    """How often the backbone reads every tile: plain, with changed gain, without each of two sensors."""
    return (5 if any(recipe.gain for recipe in recipes) else 1) + (len(spec.fusion.sensors) if spec.fusion else 0)


def forward_flops(spec: BackboneSpec, side: int) -> float:
    """Floating-point operations of one forward over ``side``² pixels."""
    if spec.levels:
        return sum(PYRAMID_FLOPS * level.width**2 * (side / level.stride) ** 2 for level in spec.levels)
    tokens = (side / spec.patch_size) ** 2 * (len(spec.fusion.sensors) if spec.fusion else 1)
    linear = 24 * tokens * spec.embed_dim**2
    attention = 4 * tokens**2 * spec.embed_dim
    return spec.depth * (linear + attention) + 2 * side**2 * spec.bands * spec.embed_dim


def _head_flops(recipe: Recipe, spec: BackboneSpec, side: int) -> float:
    tokens = (side / spec.patch_size) ** 2
    if recipe.decoder == LINEAR:
        return 40 * tokens * spec.embed_dim + 200 * side**2
    return 8e6 * tokens


def estimate_memory(work: Work, recipes: Sequence[Recipe], spec: BackboneSpec) -> int:
    """Bytes: libraries, tiles (physical, normalised, validity) and the sites' maps."""
    tiles = work.tiles * work.tile_side**2 * (8 * spec.bands + 1)
    if not recipes:
        return int(3e8 + tiles)
    blocks = 4 if any(recipe.decoder == DPT for recipe in recipes) else 1
    levels = [*spec.levels, Level(spec.half_width, 2)] if spec.levels else []
    cells = sum(level.width / level.stride**2 for level in levels) or blocks * spec.embed_dim / spec.patch_size**2
    maps = work.sites * work.site_side**2 * cells * 4
    copies = _copies(recipes, spec)
    return int(7e8 + tiles + copies * (maps + work.sites * work.site_side**2 * 4 * spec.bands))


def weight_bytes(spec: BackboneSpec) -> int:
    """A backbone's size on disk, roughly."""
    if spec.levels:
        return sum(4 * PYRAMID_FLOPS // 2 * level.width**2 for level in spec.levels)
    return spec.depth * 12 * spec.embed_dim**2 * 4


def estimate_disk(recipes: Sequence[Recipe], spec: BackboneSpec) -> int:
    """Bytes: the model folder, and two checkpoints with Adam's moments where the backbone is tuned."""
    weights = weight_bytes(spec)
    if not recipes:
        return int(2e7)
    tuned = any(recipe.tuning != "frozen" for recipe in recipes)
    return int(3e7 + weights * (7 if tuned else 1))
