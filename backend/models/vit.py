"""Any plain vision transformer of timm as a :class:`Backbone`.

Attention maps are recomputed from q and k of the one block asked for, so the
fast fused attention (which returns no map) stays on for everything else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from backend.contract.errors import ModelError, RequestError
from backend.models.backbone import Backbone
from backend.models.positions import resized
from backend.models.spec import BackboneSpec, Level
from backend.models.torchvision_guard import import_torchvision

import_torchvision()

import timm  # noqa: E402 - needs the guard first
from timm.layers.attention import Attention  # noqa: E402
from timm.models.vision_transformer import Block, VisionTransformer, checkpoint_filter_fn  # noqa: E402

PATCH_SIZES = range(2, 33)
CONVOLUTION_DIMS = 4
_TIMM_NAMES = {"patch_size": "patch_size", "embed_dim": "embed_dim", "depth": "depth", "heads": "num_heads"}


def describe(name: str, bands: int, sizes: Mapping[str, int | None]) -> BackboneSpec:
    """timm's definition of ``name`` with ``sizes`` in place of its own (no weights are made)."""
    wanted = {_TIMM_NAMES[key]: value for key, value in sizes.items() if value is not None}
    with torch.device("meta"):
        vit = _create(name, bands, **wanted)
    patch, other = vit.patch_embed.patch_size
    if patch != other or patch not in PATCH_SIZES:
        raise RequestError(f"Patches of {patch}x{other} px are not supported.", "Use square ones of 2 to 32 px.", name)
    size = vit.patch_embed.img_size[0]
    heads = cast(Attention, _blocks_of(vit)[0].attn).num_heads
    return BackboneSpec(name, bands, size, patch, vit.embed_dim, len(vit.blocks), heads)


def build(spec: BackboneSpec, drop_path: float) -> VisionTransformerBackbone:
    """A randomly initialised transformer as ``spec`` says; ``drop_path`` rises linearly over the blocks."""
    return VisionTransformerBackbone(spec, create_timm(spec, drop_path))


def published(spec: BackboneSpec, drop_path: float, file: Path) -> VisionTransformerBackbone:
    """With timm's published weights, adapted to the spec's bands and sizes by timm's own loader."""
    vit = create_timm(spec, drop_path, pretrained=True, pretrained_cfg_overlay={"file": str(file)})
    return VisionTransformerBackbone(spec, vit)


def create_timm(spec: BackboneSpec, drop_path: float = 0.0, **extra: Any) -> VisionTransformer:
    """timm's model for ``spec``; ``extra`` goes to ``timm.create_model`` (pretrained weights)."""
    if spec.embed_dim % spec.heads:
        raise RequestError(f"{spec.heads} heads do not divide an embedding of {spec.embed_dim}.", subject=spec.name)
    sizes = {"embed_dim": spec.embed_dim, "depth": spec.depth, "num_heads": spec.heads}
    patch = {"img_size": spec.image_size, "patch_size": spec.patch_size}
    return _create(spec.name, spec.bands, drop_path_rate=drop_path, **sizes, **patch, **extra)


class VisionTransformerBackbone(Backbone):
    """Pre-norm ViT with learned, interpolated positions; output = tokens after the final LayerNorm.

    Register tokens, where a model has them, take part inside and are left out of every output.
    """

    anchor, stem, root = "pos_embed", "patch_embed.proj.weight", "vit"

    def __init__(self, spec: BackboneSpec, vit: VisionTransformer) -> None:
        super().__init__(spec)
        self.vit = vit
        self.stem_level = Level(spec.embed_dim, spec.patch_size)

    @property
    def core(self) -> nn.Module:
        return self.vit

    def fitted(self, state: dict[str, Tensor]) -> dict[str, Tensor]:
        weight = state.get(self.stem)
        if self.anchor not in state or weight is None or weight.ndim != CONVOLUTION_DIMS:
            return state
        return checkpoint_filter_fn(state, self.vit)

    def forward(self, x_BCHW: Tensor) -> Tensor:
        """The final CLS token, B,D (what DINO's head sees): ``tokens(x)[0]`` without the last block's other rows."""
        self._require_divisible(x_BCHW)
        x_BTD = self._embed(x_BCHW)
        for block in self._blocks[:-1]:
            x_BTD = block(x_BTD)
        return cast(Tensor, self.vit.norm(self._cls_after(self._blocks[-1], x_BTD)))[:, 0]

    def depth_of(self, name: str) -> int:
        block = re.match(r"blocks\.(\d+)\.", name)
        return int(block.group(1)) + 1 if block else (self.spec.depth + 1 if name.startswith("norm") else 0)

    def tokens(self, x_BCHW: Tensor, stem_shift_BShw: Tensor | None = None) -> tuple[Tensor, Tensor]:
        h, w = self._require_divisible(x_BCHW)
        x_BTD = self._normed(x_BCHW, stem_shift_BShw)
        return x_BTD[:, 0], self._as_grid(x_BTD, h, w)

    def features(self, x_BCHW: Tensor, blocks: Sequence[int]) -> list[Tensor]:
        h, w = self._require_divisible(x_BCHW)
        wanted = [self._block_index(block) for block in blocks]
        found: dict[int, Tensor] = {}
        x_BTD = self._embed(x_BCHW)
        for index in range(max(wanted) + 1):
            x_BTD = self._blocks[index](x_BTD)
            if index in wanted:
                found[index] = self._as_grid(self.vit.norm(x_BTD), h, w)
        return [found[index] for index in wanted]

    def attention(self, x_BCHW: Tensor, blocks: Sequence[int]) -> list[Tensor]:
        self._require_divisible(x_BCHW)
        wanted = [self._block_index(block) for block in blocks]
        found: dict[int, Tensor] = {}
        x_BTD = self._embed(x_BCHW)
        for index in range(max(wanted) + 1):
            if index in wanted:
                found[index] = self._without_registers(self._softmax_rows(x_BTD, index, slice(None)))
            x_BTD = self._blocks[index](x_BTD)
        return [found[index] for index in wanted]

    def cls_attention(self, x_BCHW: Tensor, block: int) -> Tensor:
        return self.cls_attentions(x_BCHW, [block])[0]

    def cls_attentions(self, x_BCHW: Tensor, blocks: Sequence[int]) -> list[Tensor]:
        """All in one pass; the network ends before the last block asked for."""
        h, w = self._require_divisible(x_BCHW)
        wanted = [self._block_index(block) for block in blocks]
        found: dict[int, Tensor] = {}
        x_BTD = self._embed(x_BCHW)
        for index in range(max(wanted) + 1):
            if index in wanted:
                row_Bn1T = self._without_registers(self._softmax_rows(x_BTD, index, slice(0, 1)))
                found[index] = row_Bn1T[:, :, 0, 1:].reshape(*row_Bn1T.shape[:2], h, w)
            if index < max(wanted):
                x_BTD = self._blocks[index](x_BTD)
        return [found[index] for index in wanted]

    def encode_visible(self, x_BCHW: Tensor, keep_BM: Tensor) -> Tensor:
        """CLS and the patches numbered in ``keep`` alone, B,1+M,D after the final norm (MAE, section 3: no mask tokens).

        The other patches are not seen by any block.
        """
        self._require_divisible(x_BCHW)
        x_BTD, prefix = self._embed(x_BCHW), self.vit.num_prefix_tokens
        at_BMD = keep_BM[:, :, None].expand(-1, -1, x_BTD.shape[-1])
        x_BTD = torch.cat([x_BTD[:, :prefix], x_BTD[:, prefix:].gather(1, at_BMD)], dim=1)
        for block in self._blocks:
            x_BTD = block(x_BTD)
        x_BTD = self.vit.norm(x_BTD)
        return torch.cat([x_BTD[:, :1], x_BTD[:, prefix:]], dim=1)

    @property
    def _blocks(self) -> list[Block]:
        return _blocks_of(self.vit)

    def _normed(self, x_BCHW: Tensor, stem_shift_BShw: Tensor | None) -> Tensor:
        """All tokens after the final norm: B,T,D."""
        x_BTD = self._embed(x_BCHW, stem_shift_BShw)
        for block in self._blocks:
            x_BTD = block(x_BTD)
        return cast(Tensor, self.vit.norm(x_BTD))

    def _cls_after(self, block: Block, x_BTD: Tensor) -> Tensor:
        """The CLS token after ``block``, B,1,D: its query alone looks at all keys, its row alone goes on."""
        attention = cast(Attention, block.attn)
        b, t, _ = x_BTD.shape
        d, heads, head_dim = attention.attn_dim, attention.num_heads, attention.head_dim
        weight, bias = attention.qkv.weight, attention.qkv.bias
        y_BTD = block.norm1(x_BTD)
        q = functional.linear(y_BTD[:, :1], weight[:d], None if bias is None else bias[:d])
        kv = functional.linear(y_BTD, weight[d:], None if bias is None else bias[d:])
        q = attention.q_norm(q.reshape(b, 1, heads, head_dim).transpose(1, 2))
        k, v = kv.reshape(b, t, 2, heads, head_dim).permute(2, 0, 3, 1, 4).unbind(0)
        mixed = functional.scaled_dot_product_attention(q, attention.k_norm(k), v)
        seen_B1D = attention.proj(attention.norm(mixed.transpose(1, 2).reshape(b, 1, d)))
        cls_B1D = x_BTD[:, :1] + block.drop_path1(block.ls1(seen_B1D))
        return cast(Tensor, cls_B1D + block.drop_path2(block.ls2(block.mlp(block.norm2(cls_B1D)))))

    def _embed(self, x_BCHW: Tensor, stem_shift_BShw: Tensor | None = None) -> Tensor:
        """Tokens with positions, as they enter the first block: B,T,D."""
        vit = self.vit
        patches_BhwD = vit.patch_embed(x_BCHW)
        if stem_shift_BShw is not None:
            patches_BhwD = patches_BhwD + stem_shift_BShw.permute(0, 2, 3, 1)
        b, h, w, _ = patches_BhwD.shape
        before, grid_hwD = self._positions(h, w)
        x_BND = (patches_BhwD + grid_hwD).flatten(1, 2)
        prefix: list[Tensor] = [token for token in (vit.cls_token, vit.reg_token) if token is not None]
        prefix_1PD = torch.cat(prefix, dim=1) + before
        return cast(Tensor, vit.norm_pre(torch.cat([prefix_1PD.expand(b, -1, -1).to(x_BND.dtype), x_BND], dim=1)))

    def _positions(self, h: int, w: int) -> tuple[Tensor | float, Tensor]:
        """Position embeddings of the prefix (0 where it has none) and of an h × w grid, interpolated."""
        vit = self.vit
        embedded = cast(Tensor, vit.pos_embed)[0]
        count = 0 if vit.no_embed_class else vit.num_prefix_tokens
        rows, cols = vit.patch_embed.grid_size
        grid = embedded[count:].reshape(rows, cols, -1)
        return embedded[:count] if count else 0.0, resized(grid, h, w)

    def _as_grid(self, x_BTD: Tensor, h: int, w: int) -> Tensor:
        """The patches' tokens as a map B,D,h,w."""
        x_BDN = x_BTD[:, self.vit.num_prefix_tokens :].transpose(1, 2)
        return x_BDN.reshape(*x_BDN.shape[:2], h, w)

    def queries_keys(self, x_BCHW: Tensor) -> list[tuple[Tensor, Tensor]]:
        """Of every block the patches' queries, scaled by 1/√d, B,heads,N,d, and the keys of CLS and patches, B,heads,1+N,d.

        The softmax of their products is :meth:`attention` without the CLS token's own row, whatever the registers took.
        """
        self._require_divisible(x_BCHW)
        found, prefix = [], self.vit.num_prefix_tokens
        x_BTD = self._embed(x_BCHW)
        for index, block in enumerate(self._blocks):
            q, k = self._queries_keys(x_BTD, index)
            found.append((q[:, :, prefix:], torch.cat([k[:, :, :1], k[:, :, prefix:]], dim=2)))
            if index < len(self._blocks) - 1:
                x_BTD = block(x_BTD)
        return found

    def _softmax_rows(self, x_BTD: Tensor, index: int, rows: slice) -> Tensor:
        """softmax(qkᵀ/√d) of block ``index`` for the queries in ``rows``: B,heads,rows,T."""
        q, k = self._queries_keys(x_BTD, index, rows)
        logits: Tensor = q @ k.transpose(-2, -1)
        return logits.softmax(dim=-1)

    def _queries_keys(self, x_BTD: Tensor, index: int, rows: slice = slice(None)) -> tuple[Tensor, Tensor]:
        """Queries in ``rows``, scaled by 1/√d, and all keys of block ``index``: B,heads,rows,d and B,heads,T,d."""
        block = self._blocks[index]
        attention = cast(Attention, block.attn)
        b, t, _ = x_BTD.shape
        qkv = attention.qkv(block.norm1(x_BTD)).reshape(b, t, 3, attention.num_heads, attention.head_dim)
        q, k, _v = qkv.permute(2, 0, 3, 1, 4).unbind(0)
        return attention.q_norm(q[:, :, rows]) * attention.scale, attention.k_norm(k)

    def _without_registers(self, rows_BnRT: Tensor) -> Tensor:
        """Leave register tokens out and let the rest sum to 1 again."""
        prefix = self.vit.num_prefix_tokens
        if prefix == 1:
            return rows_BnRT
        keys = torch.cat([rows_BnRT[..., :1], rows_BnRT[..., prefix:]], dim=-1)
        if keys.shape[2] > 1:
            keys = torch.cat([keys[:, :, :1], keys[:, :, prefix:]], dim=2)
        return keys / keys.sum(dim=-1, keepdim=True)

    def _block_index(self, block: int) -> int:
        depth = len(self._blocks)
        if not -depth <= block < depth:
            raise RequestError(f"Block {block} does not exist.", f"This model has the blocks 0 to {depth - 1}.")
        return block % depth

    def _require_divisible(self, x_BCHW: Tensor) -> tuple[int, int]:
        """Token rows and columns of an input, or :class:`ModelError`."""
        patch, (_, bands, height, width) = self.spec.patch_size, x_BCHW.shape
        if bands != self.spec.bands:
            raise ModelError(f"The model takes {self.spec.bands} bands, not {bands}.", subject=self.spec.name)
        if height % patch or width % patch:
            raise ModelError(f"A window of {height} x {width} px is not a multiple of the {patch} px patch.")
        return height // patch, width // patch


def _create(name: str, bands: int, **kwargs: Any) -> VisionTransformer:
    """``timm.create_model`` with its failures turned into words."""
    try:
        model = timm.create_model(name, in_chans=bands, num_classes=0, dynamic_img_size=True, **kwargs)
    except (RuntimeError, TypeError, ValueError) as error:
        raise RequestError(
            f"The backbone “{name}” cannot be built: {error}.",
            "Choose tiny, small, base or a plain vision transformer of timm, such as vit_small_patch16_224.",
        ) from error
    _require_plain(name, model)
    return cast(VisionTransformer, model)


def _require_plain(name: str, model: nn.Module) -> None:
    plain = isinstance(model, VisionTransformer) and model.has_class_token and model.pos_embed is not None
    if not plain or not all(_is_plain_block(block) for block in _blocks_of(model)):
        raise RequestError(
            f"“{name}” is not a plain vision transformer with a CLS token.",
            "Choose one such as vit_tiny_patch16_224, vit_small_patch8_224 or vit_base_patch16_224.",
        )


def _is_plain_block(block: nn.Module) -> bool:
    """Pre-norm, with softmax attention from one qkv product and no gate."""
    attention = getattr(block, "attn", None)
    return isinstance(block, Block) and isinstance(attention, Attention) and attention.gate is None


def _blocks_of(vit: nn.Module) -> list[Block]:
    return list(cast("list[Block]", vit.blocks))
