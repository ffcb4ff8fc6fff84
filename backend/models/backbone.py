"""What every backbone can do, and how one is named, resolved and created.

Shape suffixes: B batch, C bands, H and W pixels, D embedding, h and w token
rows and columns, T tokens.
"""

from __future__ import annotations

import importlib
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor, nn

from backend.contract.errors import ModelError, RequestError
from backend.models.spec import PRESETS, BackboneSpec, Level

FAMILIES = {
    "vit": "backend.models.vit",
    "pyramid": "backend.models.pyramid",
    "fusion": "backend.models.fusion",
    "sam": "backend.models.sam_encoder",
}
"""Backbone family → its module: ``describe(name, bands, sizes)``, ``build(spec, drop_path)`` and
``published(spec, drop_path, file)`` (with timm's weights from ``file``)."""

PYRAMIDS = ("resnet", "resnext", "swin_", "convnext_")
"""How timm's names of the second family begin; every other name is taken for a plain vision transformer."""


class Backbone(nn.Module, ABC):
    """Turns normalised imagery into a summary vector, token maps and attention.

    Input: B,C,H,W float, normalised; H and W divisible by ``spec.patch_size``
    (:class:`ModelError` otherwise), of any size.
    """

    anchor: str
    """A tensor every network of the family has and no head: where it lies in a file, the backbone begins."""
    stem: str
    """The convolution weight D,C,p,p that takes the bands; "" where there is no single one."""
    stem_level: Level
    """What the stem gives, before the first block or stage: where masked image modelling puts its mask token."""
    root: str
    """Name of :attr:`core` among the attributes, so that tensors here are called ``root.timm's name``."""

    def __init__(self, spec: BackboneSpec) -> None:
        super().__init__()
        self.spec = spec

    @property
    @abstractmethod
    def core(self) -> nn.Module:
        """timm's network inside, whose tensors have timm's names."""

    @abstractmethod
    def fitted(self, state: dict[str, Tensor]) -> dict[str, Tensor]:
        """``state`` (timm's names) resampled to this image and patch size, where that can be done."""

    def forward(self, x_BCHW: Tensor) -> Tensor:
        """The summary vector alone, B,D."""
        return self.tokens(x_BCHW)[0]

    @abstractmethod
    def depth_of(self, name: str) -> int:
        """Distance of a tensor of :attr:`core` from the input: 0 the stem, ``spec.depth + 1`` the final norm."""

    @abstractmethod
    def tokens(self, x_BCHW: Tensor, stem_shift_BShw: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """Summary vector B,D and token map B,D,h,w, both after the final norm.

        ``stem_shift`` (width and cells of :attr:`stem_level`) is added to the stem's output: a mask token.
        """

    @abstractmethod
    def features(self, x_BCHW: Tensor, blocks: Sequence[int]) -> list[Tensor]:
        """Maps B,D,h,w after the given blocks or stages (0-based, negative from the end), of ``spec.level(block)``.

        A ViT's all go through the final norm, of a pyramid the last one alone. :data:`HALF` where
        ``spec.half_width`` is not 0.
        """

    @abstractmethod
    def attention(self, x_BCHW: Tensor, blocks: Sequence[int]) -> list[Tensor]:
        """softmax(qkᵀ/√d) of the given blocks: B,heads,T,T with T = 1 + h·w, CLS first, rows summing to 1.

        Raises :class:`ModelError` for a backbone without a CLS token, or of two sensors.
        """

    @abstractmethod
    def cls_attention(self, x_BCHW: Tensor, block: int) -> Tensor:
        """The CLS row of one block's attention over the patches: B,heads,h,w; only that row is computed."""

    def cls_attentions(self, x_BCHW: Tensor, blocks: Sequence[int]) -> list[Tensor]:
        """:meth:`cls_attention` of several blocks."""
        return [self.cls_attention(x_BCHW, block) for block in blocks]


def create_backbone(spec: BackboneSpec, seed: int | None = None, drop_path: float = 0.0) -> Backbone:
    """A freshly initialised backbone; the weights are a pure function of ``seed`` (None: torch's own state)."""
    module = importlib.import_module(_family_module(spec.family))
    with torch.random.fork_rng(devices=[], enabled=seed is not None):
        if seed is not None:
            torch.manual_seed(seed)
        backbone: Backbone = module.build(spec, drop_path)
    return backbone


def published_backbone(spec: BackboneSpec, file: Path, drop_path: float = 0.0) -> Backbone:
    """timm's published weights for ``spec.name`` out of ``file``, adapted to the spec."""
    backbone: Backbone = importlib.import_module(_family_module(spec.family)).published(spec, drop_path, file)
    return backbone


def resolve_spec(name: str, bands: int, image_size: int, **sizes: int | None) -> BackboneSpec:
    """The spec of a preset (:data:`PRESETS`) or timm name for these bands and image size (pixels).

    ``sizes``: patch_size, embed_dim, depth, heads; what is absent or None is taken from
    timm's definition. ``image_size`` is rounded down to a multiple of the patch.
    Raises :class:`RequestError` for unknown names.
    """
    timm_name = PRESETS.get(name, name.removeprefix("timm:"))
    family = "pyramid" if timm_name.startswith(PYRAMIDS) else "vit"
    module = importlib.import_module(_family_module(family))
    described: BackboneSpec = module.describe(timm_name, bands, sizes)
    patch = described.patch_size
    if image_size < patch:
        raise RequestError(f"Images of {image_size} px are smaller than the {patch} px patch of {name}.")
    return replace(described, image_size=image_size - image_size % patch)


def _family_module(family: str) -> str:
    if family not in FAMILIES:
        raise ModelError(f"Backbones of the family “{family}” are unknown.", f"Known are: {', '.join(FAMILIES)}.")
    return FAMILIES[family]
