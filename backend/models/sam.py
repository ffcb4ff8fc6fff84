"""The image encoder of a Segment Anything model (Kirillov et al. 2023), or MobileSAM's TinyViT (Zhang et al. 2023), in a
user's own safetensors file: which of the two it is, its sizes, and its tensors under timm's names.

Everything is read off the tensors' names and shapes: nothing is downloaded, and nothing in such a file can execute code.
Known are SAM's own names (``image_encoder.…``), MobileSAM's, and timm's, with decoders beside them or alone.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import TypeVar

from torch import Tensor

from backend.contract.errors import ModelError
from backend.models.spec import BackboneSpec, Level, Sam

ROOT = "image_encoder."
NECK = "neck.0.weight"
VIT_STEM, TINY_STEM = "patch_embed.proj.weight", "patch_embed.conv1.conv.weight"
OTHER_STEM = "patch_embed.seq.0.c.weight"
"""TinyViT's stem under its authors' names."""

LOST = ("head.", "norm_head.", "fc.")
"""Classifiers, which no encoder needs."""

RENAMED = (
    (r"\.mlp\.lin(\d)\.", r".mlp.fc\1."),
    (r"^patch_embed\.seq\.0\.", "patch_embed.conv1."),
    (r"^patch_embed\.seq\.2\.", "patch_embed.conv2."),
    (r"^(patch_embed|layers)\.(.*)\.c\.weight$", r"\1.\2.conv.weight"),
    (r"^layers\.0\.downsample\.", "stages.1.downsample."),
    (r"^layers\.1\.downsample\.", "stages.2.downsample."),
    (r"^layers\.2\.downsample\.", "stages.3.downsample."),
    (r"^layers\.", "stages."),
)
"""SAM's and TinyViT's own names → timm's. What TinyViT's authors do at a stage's end, timm does at the next one's beginning."""

TINY_STAGES = 4
TRAINED = 1024
"""Pixels along the images both were trained on; TinyViT's tensors do not say."""

T = TypeVar("T")


def sam_state(tensors: Mapping[str, T]) -> dict[str, T] | None:
    """The encoder's tensors under timm's names; None where the file holds no such encoder."""
    inside = {name.removeprefix(ROOT): tensor for name, tensor in tensors.items() if name.startswith(ROOT)}
    own = inside or dict(tensors)
    if NECK not in own or not {VIT_STEM, TINY_STEM, OTHER_STEM} & set(own):
        return None
    kept = {name: tensor for name, tensor in own.items() if not name.startswith(LOST)}
    return {_renamed(name): tensor for name, tensor in kept.items() if not name.endswith("attention_bias_idxs")}


def sam_spec(state: Mapping[str, Tensor], bands: int, image_size: int, subject: str = "") -> BackboneSpec:
    """The architecture that :func:`sam_state`'s tensors are of, for ``bands``, seen ``image_size`` pixels at a time.

    Raises :class:`ModelError` naming the file where their shapes are no such encoder's.
    """
    try:
        sam = _vit(state) if VIT_STEM in state else _tiny(state)
    except (KeyError, IndexError, ValueError) as error:
        cause = f"The tensors of this image encoder do not belong together ({type(error).__name__}: {error})."
        raise ModelError(cause, "Choose a whole SAM or MobileSAM file.", subject) from error
    size = max(sam.stride, image_size - image_size % sam.stride)
    name = f"sam_{sam.kind}_{sam.widths[-1]}"
    level = Level(sam.neck, sam.stride)
    return BackboneSpec(name, bands, size, sam.stride, sam.neck, 1, 0, "sam", (level,), sam=sam)


def _renamed(name: str) -> str:
    for pattern, written in RENAMED:
        name = re.sub(pattern, written, name)
    return name


def _vit(state: Mapping[str, Tensor]) -> Sam:
    stem = state[VIT_STEM]
    depth = 1 + max(_numbers(state, r"blocks\.(\d+)\."))
    sides = [(state[f"blocks.{i}.attn.rel_pos_h"].shape[0] + 1) // 2 for i in range(depth)]
    grid = state["pos_embed"].shape[1]
    width, patch = stem.shape[0], stem.shape[2]
    heads = width // state["blocks.0.attn.rel_pos_h"].shape[1]
    windows = tuple(0 if side == grid else side for side in sides)
    if len(set(windows) - {0}) > 1:
        raise ValueError(f"windows of {sorted(set(windows) - {0})} tokens")
    ratio = state["blocks.0.mlp.fc1.weight"].shape[0] / width
    return Sam("vit", grid * patch, patch, (width,), (depth,), (heads,), windows, state[NECK].shape[0], ratio)


def _tiny(state: Mapping[str, Tensor]) -> Sam:
    stages = range(TINY_STAGES)
    depths = tuple(1 + max(_numbers(state, rf"stages\.{stage}\.blocks\.(\d+)\.")) for stage in stages)
    widths = [state["patch_embed.conv2.conv.weight"].shape[0]]
    heads, windows = [1], [7]  # the first stage is convolutions
    for stage in stages[1:]:
        biases = state[f"stages.{stage}.blocks.0.attn.attention_biases"]
        widths.append(state[f"stages.{stage}.blocks.0.attn.proj.weight"].shape[0])
        heads.append(biases.shape[0])
        windows.append(math.isqrt(biases.shape[1]))
    ratio = state["stages.1.blocks.0.mlp.fc1.weight"].shape[0] / widths[1]
    return Sam(
        "tiny", TRAINED, 16, tuple(widths), depths, tuple(heads), tuple(windows), state[NECK].shape[0], ratio
    )


def _numbers(state: Mapping[str, Tensor], pattern: str) -> list[int]:
    return [int(found.group(1)) for name in state if (found := re.match(pattern, name))]
