"""A transformer of two sensors, fused early by cross-attention (Fus-MAE, arXiv 2401.02764).

Each sensor has a patch and a position embedding of its own on one token grid; the first
block lets each look at the other, the rest is an ordinary transformer over both. A sensor
may be absent, everywhere or under clouds: its bands are NaN there, its tokens are left out
of every attention, and the cross-attention to it is skipped.

Shape suffixes: B batch, C bands, H and W pixels, D embedding, h and w token rows and
columns, N = h·w patches, M visible ones, T all tokens (CLS first, then sensor after sensor).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from backend.contract.errors import ModelError, RequestError
from backend.models.attention import Attention, Block, DropPath, Mlp, init_xavier
from backend.models.backbone import Backbone
from backend.models.positions import resized, sine_cosine
from backend.models.spec import BackboneSpec, Fusion, Level

SENSORS = 2
"""Cross-attention is between two; more sensors are refused in words (see :mod:`backend.models.sensors`)."""

MERGES = ("mean", "concat")


@dataclass(frozen=True)
class Part:
    """One sensor's tokens B,M,D, and which of them the sensor has seen, B,M (None: all)."""

    tokens: Tensor
    seen: Tensor | None = None

    def seen_or_true(self) -> Tensor:
        return torch.ones(self.tokens.shape[:2], dtype=torch.bool, device=self.tokens.device) if self.seen is None else self.seen


def describe(name: str, bands: int, sizes: Mapping[str, int | None]) -> BackboneSpec:
    raise RequestError(f"“{name}” cannot be chosen as a backbone.", "Two sensors are fused by the method fusmae.")


def build(spec: BackboneSpec, drop_path: float) -> FusionBackbone:
    """A randomly initialised transformer as ``spec`` says; ``drop_path`` rises linearly over the blocks."""
    return FusionBackbone(spec, FusionTransformer(spec, drop_path))


def published(spec: BackboneSpec, drop_path: float, file: Path) -> FusionBackbone:
    raise RequestError("Nobody publishes weights of this two-sensor network.", "Start from random ones.", spec.name)


class CrossAttentionEncoder(nn.Module):
    """The first block (Fus-MAE's early fusion): x' = x + CA(q=x, kv=y), y' = y + CA(q=y, kv=x), then LN-MLP over both.

    Weights of their own each way, LayerNorm before.
    """

    def __init__(self, dim: int, heads: int, drop_path: float) -> None:
        super().__init__()
        self.norms = nn.ModuleList(nn.LayerNorm(dim) for _ in range(SENSORS))
        self.cross = nn.ModuleList(Attention(dim, heads) for _ in range(SENSORS))
        self.norm, self.mlp = nn.LayerNorm(dim), Mlp(dim)
        self.drop_path = DropPath(drop_path)

    def forward(self, parts: Sequence[Part | None]) -> list[Part | None]:
        """Both sensors' tokens after the block; None stays None and is looked at by nobody."""
        looked = self.look(parts)
        return [None if p is None else Part(p.tokens + self.drop_path(self.mlp(self.norm(p.tokens))), p.seen) for p in looked]

    def look(self, parts: Sequence[Part | None]) -> list[Part | None]:
        """The two cross-attentions alone."""
        normed = [None if p is None else norm(p.tokens) for p, norm in zip(parts, self.norms, strict=True)]
        found: list[Part | None] = []
        for own, (part, mine) in enumerate(zip(parts, normed, strict=True)):
            other, theirs = parts[1 - own], normed[1 - own]
            if part is None or mine is None or other is None or theirs is None:
                found.append(part)
                continue
            taken = self.cross[own](mine, theirs, other.seen)
            found.append(Part(part.tokens + self.drop_path(taken), part.seen))
        return found

    def rows(self, parts: Sequence[Part], own: int) -> Tensor:
        """softmax(qkᵀ/√d) of sensor ``own``'s tokens over the other's: B,heads,N,N."""
        q, kv = self.norms[own](parts[own].tokens), self.norms[1 - own](parts[1 - own].tokens)
        return cast(Attention, self.cross[own]).rows(q, kv, parts[1 - own].seen)


class FusionTransformer(nn.Module):
    """Embeddings, the first block, the other L − 1, the final norm."""

    def __init__(self, spec: BackboneSpec, drop_path: float) -> None:
        super().__init__()
        fusion, dim, patch = fusion_of(spec), spec.embed_dim, spec.patch_size
        side = spec.image_size // patch
        rates = torch.linspace(0, drop_path, spec.depth).tolist()
        self.embeds = nn.ModuleList(nn.Conv2d(len(bands), dim, patch, patch) for bands in fusion.sensors)
        start = sine_cosine(side, side, dim).reshape(side, side, dim)
        self.positions = nn.ParameterList(nn.Parameter(start.clone()) for _ in fusion.sensors)
        self.cls_token = nn.Parameter(torch.zeros(1, 1, dim))
        first = CrossAttentionEncoder if fusion.early else Block
        self.first = first(dim, spec.heads, rates[0])
        self.blocks = nn.ModuleList(Block(dim, spec.heads, rate) for rate in rates[1:])
        self.norm = nn.LayerNorm(dim)
        self.apply(init_xavier)
        for embed in self.embeds:
            nn.init.xavier_uniform_(cast(nn.Conv2d, embed).weight.data.view(dim, -1))
            nn.init.zeros_(cast(Tensor, cast(nn.Conv2d, embed).bias))
        nn.init.normal_(self.cls_token, std=0.02)

    def run(self, parts: Sequence[Part | None]) -> Iterator[tuple[Tensor, Tensor | None]]:
        """After each block: all tokens B,T,D, CLS first, and which are seen, B,T.

        CLS joins after the first block (Fus-MAE): behind block 0 it is what the next block gets.
        """
        present = [part for part in self._first(parts) if part is not None]
        x_BTD = torch.cat([part.tokens for part in present], dim=1)
        seen_BT = None if all(p.seen is None for p in present) else torch.cat([p.seen_or_true() for p in present], dim=1)
        x_BTD = torch.cat([self.cls_token.expand(len(x_BTD), -1, -1).to(x_BTD.dtype), x_BTD], dim=1)
        seen_BT = None if seen_BT is None else functional.pad(seen_BT, (1, 0), value=True)
        yield x_BTD, seen_BT
        for block in self.blocks:
            x_BTD = block(x_BTD, seen_BT)
            yield x_BTD, seen_BT

    def _first(self, parts: Sequence[Part | None]) -> list[Part | None]:
        if isinstance(self.first, CrossAttentionEncoder):
            return cast("list[Part | None]", self.first(parts))
        present = [part for part in parts if part is not None]
        seen = None if all(p.seen is None for p in present) else torch.cat([p.seen_or_true() for p in present], dim=1)
        after = self.first(torch.cat([part.tokens for part in present], dim=1), seen)
        pieces = iter(after.split([part.tokens.shape[1] for part in present], dim=1))
        return [None if part is None else Part(next(pieces), part.seen) for part in parts]


class FusionBackbone(Backbone):
    """``spec.fusion`` says which bands belong to which sensor. NaN means: this sensor saw nothing here."""

    anchor, root = "cls_token", "network"
    stem = ""
    """No single one: each sensor has its own, and other bands are not fitted to it."""

    def __init__(self, spec: BackboneSpec, network: FusionTransformer) -> None:
        super().__init__(spec)
        self.fusion = fusion_of(spec)
        self.network = network
        self.stem_level = Level(spec.embed_dim, spec.patch_size)

    @property
    def core(self) -> nn.Module:
        return self.network

    def fitted(self, state: dict[str, Tensor]) -> dict[str, Tensor]:
        """Positions are stretched to this image size."""
        side = self.spec.image_size // self.spec.patch_size
        names = [name for name in state if name.startswith("positions.")]
        return {**state, **{name: resized(state[name], side, side) for name in names}}

    def depth_of(self, name: str) -> int:
        block = re.match(r"blocks\.(\d+)\.", name)
        if block:
            return int(block.group(1)) + 2
        return self.spec.depth + 1 if name.startswith("norm.") else int(name.startswith("first."))

    # -- maps ---------------------------------------------------------------

    def tokens(self, x_BCHW: Tensor, stem_shift_BShw: Tensor | None = None) -> tuple[Tensor, Tensor]:
        if stem_shift_BShw is not None:
            raise ModelError("A two-sensor network takes no mask token at its stem.", "Choose the method fusmae.")
        parts, grid = self.embed(x_BCHW)
        *_, (x_BTD, _seen) = self.network.run(parts)
        x_BTD = self.network.norm(x_BTD)
        return x_BTD[:, 0], self._as_grid(x_BTD, parts, grid)

    def features(self, x_BCHW: Tensor, blocks: Sequence[int]) -> list[Tensor]:
        wanted = [self._block_index(block) for block in blocks]
        parts, grid = self.embed(x_BCHW)
        found: dict[int, Tensor] = {}
        for index, (x_BTD, _seen) in enumerate(self.network.run(parts)):
            if index in wanted:
                found[index] = self._as_grid(self.network.norm(x_BTD), parts, grid)
            if index == max(wanted):
                break
        return [found[index] for index in wanted]

    def encode_visible(
        self, x_BCHW: Tensor, keep_BM: Sequence[Tensor], drop_B2: Tensor | None = None
    ) -> tuple[Tensor, list[Part]]:
        """CLS B,1,D and each sensor's visible tokens, after the final norm; ``drop``: sensors to be taken for absent."""
        parts, _ = self.embed(x_BCHW, keep_BM, drop_B2)
        *_, (x_BTD, _seen) = self.network.run(parts)
        x_BTD = self.network.norm(x_BTD)
        return x_BTD[:, :1], self._split(x_BTD[:, 1:], parts)

    def embed(
        self, x_BCHW: Tensor, keep_BM: Sequence[Tensor] | None = None, drop_B2: Tensor | None = None
    ) -> tuple[list[Part | None], tuple[int, int]]:
        """Each sensor's tokens with positions (``keep``: those alone), None where it is absent everywhere; the grid."""
        grid = self._require_divisible(x_BCHW)
        parts: list[Part | None] = []
        for number, bands in enumerate(self.fusion.sensors):
            keep = None if keep_BM is None else keep_BM[number]
            parts.append(self._part(x_BCHW[:, list(bands)], number, grid, keep, None if drop_B2 is None else drop_B2[:, number]))
        if all(part is None for part in parts):
            raise ModelError("Both sensors are absent in a window.", subject=self.spec.name)
        return parts, grid

    def _part(
        self, x_BCHW: Tensor, number: int, grid: tuple[int, int], keep_BM: Tensor | None, drop_B: Tensor | None
    ) -> Part | None:
        absent_BHW = x_BCHW.isnan().any(dim=1)
        gaps = bool(absent_BHW.any())
        seen_BN: Tensor | None = None
        if gaps:
            x_BCHW = x_BCHW.masked_fill(absent_BHW[:, None], 0.0)
            seen_BN = functional.max_pool2d((~absent_BHW)[:, None].float(), self.spec.patch_size).flatten(1) > 0
        if drop_B is not None and bool(drop_B.any()):
            every = torch.ones(len(x_BCHW), grid[0] * grid[1], dtype=torch.bool, device=x_BCHW.device)
            seen_BN = (every if seen_BN is None else seen_BN) & ~drop_B[:, None]
        if seen_BN is not None and not bool(seen_BN.any()):
            return None
        tokens_BND = self.network.embeds[number](x_BCHW).flatten(2).transpose(1, 2)
        tokens_BND = tokens_BND + resized(self.network.positions[number], *grid).reshape(1, -1, self.spec.embed_dim)
        if keep_BM is None:
            return Part(tokens_BND, seen_BN)
        seen_BM = None if seen_BN is None else seen_BN.gather(1, keep_BM)
        return Part(tokens_BND.gather(1, keep_BM[:, :, None].expand(-1, -1, tokens_BND.shape[-1])), seen_BM)

    def _split(self, x_BTD: Tensor, parts: Sequence[Part | None]) -> list[Part]:
        """All tokens (without CLS) by sensor; one that is absent everywhere gets zeros, none of them seen."""
        present = [part for part in parts if part is not None]
        pieces = iter(torch.split(x_BTD, [part.tokens.shape[1] for part in present], dim=1))
        found = []
        for part in parts:
            if part is not None:
                found.append(Part(next(pieces), part.seen))
                continue
            nothing = torch.zeros_like(x_BTD[:, : present[0].tokens.shape[1]])
            found.append(Part(nothing, torch.zeros(nothing.shape[:2], dtype=torch.bool, device=nothing.device)))
        return found

    def _as_grid(self, x_BTD: Tensor, parts: Sequence[Part | None], grid: tuple[int, int]) -> Tensor:
        """The halves as one map B,D,h,w: their mean over the sensors that see a place, or side by side (0 where absent)."""
        halves = self._split(x_BTD[:, 1:], parts)
        weights = [half.seen_or_true()[:, :, None].to(x_BTD.dtype) for half in halves]
        weighted = [half.tokens * weight for half, weight in zip(halves, weights, strict=True)]
        if self.fusion.merge == "concat":
            merged = torch.cat(weighted, dim=2)
        else:
            merged = torch.stack(weighted).sum(0) / torch.stack(weights).sum(0).clamp(min=1)
        return merged.transpose(1, 2).reshape(len(merged), -1, *grid)

    # -- attention ----------------------------------------------------------

    def attention(self, x_BCHW: Tensor, blocks: Sequence[int]) -> list[Tensor]:
        raise ModelError(
            "A roll-out goes through blocks over one image, this network has the tokens of two sensors.",
            "Draw the heads or their mean instead.",
            self.spec.name,
        )

    def cls_attention(self, x_BCHW: Tensor, block: int) -> Tensor:
        return self.sensor_attention(x_BCHW, block).sum(dim=1)

    def sensor_attention(self, x_BCHW: Tensor, block: int) -> Tensor:
        """Two maps, B,2,heads,h,w, zeros for a sensor that is absent.

        Block 0: the cross-attentions, from each sensor to the other: what a patch of the other is
        given by the sensor's patches, their mean. Later blocks: the CLS token's row over each sensor's patches.
        """
        index = self._block_index(block)
        parts, grid = self.embed(x_BCHW)
        maps = self._cross_rows(parts) if index == 0 else self._cls_rows(parts, index)
        stacked = torch.stack(maps, dim=1)
        return stacked.reshape(*stacked.shape[:-1], *grid)

    def _cross_rows(self, parts: Sequence[Part | None]) -> list[Tensor]:
        first = self.network.first
        if not isinstance(first, CrossAttentionEncoder):
            raise ModelError(
                "Block 0 of this network has neither cross-attention nor a CLS token.",
                "Choose block 1 or a later one.",
                self.spec.name,
            )
        present = [part for part in parts if part is not None]
        if len(present) < SENSORS:
            one = present[0].tokens
            return [one.new_zeros(len(one), self.spec.heads, one.shape[1])] * SENSORS
        maps = []
        for own in range(SENSORS):
            rows_BnNN = first.rows(present, own)
            asking_BN = present[own].seen_or_true().to(rows_BnNN.dtype)
            total = torch.einsum("bnqk,bq->bnk", rows_BnNN, asking_BN)
            maps.append(total / asking_BN.sum(dim=1).clamp(min=1)[:, None, None])
        return maps

    def _cls_rows(self, parts: Sequence[Part | None], index: int) -> list[Tensor]:
        for number, (x_BTD, seen_BT) in enumerate(self.network.run(parts)):
            if number < index - 1:
                continue
            block = cast(Block, self.network.blocks[index - 1])
            row_BnN = block.rows(x_BTD, seen_BT, slice(0, 1))[:, :, 0, 1:]
            halves = self._split(row_BnN.transpose(1, 2), parts)
            return [half.tokens.transpose(1, 2) for half in halves]
        raise AssertionError(index)

    def _block_index(self, block: int) -> int:
        if not -self.spec.depth <= block < self.spec.depth:
            cause = f"Block {block} does not exist."
            raise RequestError(cause, f"This model has the blocks 0 to {self.spec.depth - 1}.")
        return block % self.spec.depth

    def _require_divisible(self, x_BCHW: Tensor) -> tuple[int, int]:
        """Token rows and columns of an input, or :class:`ModelError`."""
        patch, (_, bands, height, width) = self.spec.patch_size, x_BCHW.shape
        if bands != self.spec.bands:
            raise ModelError(f"The model takes {self.spec.bands} bands, not {bands}.", subject=self.spec.name)
        if height % patch or width % patch:
            raise ModelError(f"A window of {height} x {width} px is not a multiple of the {patch} px patch.")
        return height // patch, width // patch


def fusion_of(spec: BackboneSpec) -> Fusion:
    """The spec's own. Raises :class:`ModelError` where it does not cover the bands or fit the heads."""
    fusion = spec.fusion
    if fusion is None or len(fusion.sensors) != SENSORS or fusion.merge not in MERGES:
        raise ModelError("The model's architecture does not say which bands belong to which sensor.", subject=spec.name)
    if sorted(band for bands in fusion.sensors for band in bands) != list(range(spec.bands)):
        cause = f"The model was made for other bands than these {spec.bands}."
        raise ModelError(cause, "Use the layers it was trained for.", spec.name)
    if spec.embed_dim % spec.heads:
        raise RequestError(f"{spec.heads} heads do not divide an embedding of {spec.embed_dim}.", subject=spec.name)
    return fusion
