"""Sizes of network, crops and budget that suit a machine, and how "auto" becomes one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from backend.contract.errors import InputError, RequestError
from backend.contract.ranges import ranged
from backend.models.spec import BackboneSpec

if TYPE_CHECKING:
    from backend.pretrain.facts import Facts

GIB = 2**30
AUTO = -1
"""A setting with this value is resolved from the data and the machine and written to ``run.json``."""
AUTO_WORD = "auto"
"""What a user writes for it: the number would slip past every range."""

Arguments = TypeVar("Arguments")


@dataclass(frozen=True)
class Preset:
    """``image_size``: the network's input in pixels; ``batch``: on CPU and GPU; ``steps``: fewest, on CPU and GPU."""

    backbone: str
    patch_size: int
    image_size: int
    depth: int
    cpu_batch: int
    gpu_batch: int
    cpu_steps: int
    gpu_steps: int


PRESETS = {
    "tiny": Preset("vit_tiny_patch16_224", 8, 64, 6, 16, 256, 400, 5_000),
    "small": Preset("vit_small_patch16_224", 8, 112, 12, 16, 128, 2_000, 20_000),
    "base": Preset("vit_base_patch16_224", 16, 224, 12, 16, 64, 5_000, 50_000),
}
"""tiny: about three minutes on two processor cores (ViT-Ti's width, half its depth); small: ViT-S/8 at 112 px as
a close relative of DINO on SAR; base: ViT-B/16 at 224 px, for large archives on a large GPU."""

SMALL_NEEDS_BYTES = 8 * GIB
MIN_BATCH, MEMORY_SHARE = 4, 0.6
EPOCHS = 100
MAX_STEPS_CPU, MAX_STEPS_GPU = 4_000, 200_000


@dataclass(frozen=True)
class Common:
    """Settings every method shares; :data:`AUTO` takes the preset's. ``save_every``: steps between checkpoints."""

    image_size: int = ranged(AUTO, 8, 8192)
    patch_size: int = ranged(AUTO, 2, 32)
    embed_dim: int = ranged(AUTO, 2, 8192)
    depth: int = ranged(AUTO, 1, 200)
    heads: int = ranged(AUTO, 1, 128)
    save_every: int = ranged(AUTO, 1, 10_000_000)


def choose_preset(name: str, facts: Facts) -> str:
    """``auto``: small where a GPU has the memory, else tiny."""
    require_known(name)
    if name == "auto":
        return "small" if facts.on_gpu and facts.memory_bytes >= SMALL_NEEDS_BYTES else "tiny"
    return name


def require_known(name: str) -> None:
    """Raise :class:`RequestError` for another preset's name."""
    if name not in ("auto", *PRESETS):
        raise RequestError(f"The preset “{name}” is unknown.", f"Known are: auto, {', '.join(PRESETS)}.")


def require_counts(steps: int | None, batch: int | None) -> None:
    """Raise :class:`RequestError` for numbers of steps and crops below one."""
    if steps is not None and steps < 1:
        raise RequestError("At least one step is needed.", "Give steps of 1 or more.")
    if batch is not None and batch < 1:
        raise RequestError("At least one crop a step is needed.", "Give a batch of 1 or more.")


def choose_backbone(name: str | None, preset: Preset, common: Common, facts: Facts) -> BackboneSpec:
    """The backbone for the data: the preset's, or timm's ``name`` with its own patch and depth.

    The image shrinks to the smallest scene. Raises :class:`InputError` where even that is too small.
    """
    from backend.models.backbone import resolve_spec  # torch: seconds that a refusal does not need

    own = {"patch_size": preset.patch_size, "depth": preset.depth} if name is None else {}
    asked = {key: getattr(common, key) for key in ("patch_size", "embed_dim", "depth", "heads")}
    sizes = own | {key: value for key, value in asked.items() if value != AUTO}
    wanted = preset.image_size if common.image_size == AUTO else common.image_size
    size = min(wanted, facts.smallest_side)
    spec = resolve_spec(name or preset.backbone, len(facts.bands), max(size, 32), **sizes)
    if common.image_size != AUTO:
        _require_whole(common.image_size, spec)
    if size < 2 * spec.patch_size:
        raise _too_small(spec, facts.smallest_side)
    return resolve_spec(name or preset.backbone, len(facts.bands), size, **sizes)


def _require_whole(image_size: int, spec: BackboneSpec) -> None:
    """Raise :class:`RequestError` for an image that is no whole number of patches."""
    patch = spec.patch_size
    if image_size % patch or image_size < 2 * patch:
        below = max(2, image_size // patch) * patch
        near = f"{below}" if below > image_size else f"{below} or {below + patch}"
        what = f"patches of {patch} px" if not spec.levels else f"cells of {patch} px, as {spec.name} has them"
        raise RequestError(f"The setting “image_size” is {image_size}: not two or more whole {what}.", f"Set it to {near}.")


def _too_small(spec: BackboneSpec, side: int) -> InputError:
    """What helps depends on the network: only a vision transformer has a patch that can be set."""
    what = "cells" if spec.levels else "patches"
    cause = f"The smallest scene or area is {side} px wide, and two {what} of {spec.patch_size} px side by side need "
    cause += f"{2 * spec.patch_size} px."
    remedy = "Use a larger area, or leave the smallest scene out"
    if spec.levels:
        return InputError(cause, f"{remedy}; or choose a vision transformer (--backbone tiny --set patch_size=4).")
    if spec.patch_size > 4 and side >= 2 * 4:
        return InputError(cause, f"{remedy}; or set a smaller patch (--set patch_size=4).")
    return InputError(cause, f"{remedy}.")


def choose_batch(asked: int | None, preset: Preset, facts: Facts, bytes_per_sample: float) -> int:
    """The preset's batch, halved until it fits into 60 % of the free memory (never below 4)."""
    if asked is not None:
        return asked
    batch = preset.gpu_batch if facts.on_gpu else preset.cpu_batch
    while batch > MIN_BATCH and batch * bytes_per_sample > MEMORY_SHARE * facts.memory_bytes:
        batch //= 2
    return batch


def choose_steps(asked: int | None, preset: Preset, facts: Facts, batch: int, crop: int) -> int:
    """100 passes over the distinct crops, within the preset's and the machine's bounds."""
    if asked is not None:
        return asked
    low, high = (preset.gpu_steps, MAX_STEPS_GPU) if facts.on_gpu else (preset.cpu_steps, MAX_STEPS_CPU)
    return max(low, min(high, EPOCHS * facts.distinct_crops(crop) // batch))


def fill(arguments: Arguments, auto: Mapping[str, Any]) -> Arguments:
    """A method's settings with ``auto`` values where the user gave none."""
    chosen = {name: value for name, value in auto.items() if getattr(arguments, name) == AUTO}
    filled: Arguments = replace(arguments, **chosen)  # type: ignore[type-var]
    return filled
