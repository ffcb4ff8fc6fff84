"""SAM's image encoder (Kirillov et al. 2023, section 3: a ViT with windows and relative positions, and a neck) and MobileSAM's
(Zhang et al. 2023: TinyViT with the same neck) as a :class:`Backbone` of one level, the neck's map.

Windows of any size: absolute and relative positions are interpolated by timm, which also pads tokens to whole windows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, cast

from torch import Tensor, nn

from backend.contract.errors import ModelError, RequestError
from backend.models.backbone import Backbone
from backend.models.sam import TINY_STEM, VIT_STEM
from backend.models.spec import BackboneSpec, Level, Sam
from backend.models.torchvision_guard import import_torchvision

import_torchvision()

from timm.layers.norm import LayerNorm2d  # noqa: E402 - needs the guard first
from timm.models.tiny_vit import TinyVit  # noqa: E402
from timm.models.vision_transformer_sam import VisionTransformerSAM  # noqa: E402

RGB = 3


def describe(name: str, bands: int, sizes: Mapping[str, int | None]) -> BackboneSpec:
    raise RequestError(f"“{name}” has no sizes of its own.", "Give a SAM or MobileSAM safetensors file.")


def published(spec: BackboneSpec, drop_path: float, file: Path) -> SamBackbone:
    raise RequestError(f"No weights of “{spec.name}” are fetched.", "Give a SAM or MobileSAM safetensors file.")


def build(spec: BackboneSpec, drop_path: float) -> SamBackbone:
    """A randomly initialised encoder as ``spec`` says."""
    if spec.sam is None:
        raise ModelError("This model's image encoder is not described.", "Make the model folder again.", spec.name)
    network = _vit(spec.sam, spec.bands, drop_path) if spec.sam.kind == "vit" else TinyEncoder(spec.sam, spec.bands, drop_path)
    return SamBackbone(spec, network)


class TinyEncoder(nn.Module):
    """TinyViT, whose last stage keeps the stride of 16 pixels, and SAM's neck."""

    def __init__(self, sam: Sam, bands: int, drop_path: float = 0.0) -> None:
        super().__init__()
        tiny = TinyVit(
            bands, 0, "avg", sam.widths, sam.depths, sam.heads, sam.windows, sam.ratio, drop_path_rate=drop_path
        )
        self.patch_embed, self.stages = tiny.patch_embed, tiny.stages
        thinning = cast(nn.Conv2d, self.stages[-1].downsample.conv2.conv)  # type: ignore[union-attr]
        thinning.stride = (1, 1)
        self.neck = nn.Sequential(
            nn.Conv2d(sam.widths[-1], sam.neck, 1, bias=False),
            LayerNorm2d(sam.neck),
            nn.Conv2d(sam.neck, sam.neck, 3, padding=1, bias=False),
            LayerNorm2d(sam.neck),
        )

    def forward_features(self, x_BCHW: Tensor) -> Tensor:
        return cast(Tensor, self.neck(self.stages(self.patch_embed(x_BCHW))))


class SamBackbone(Backbone):
    """Its tokens are the neck's map, which is normalised already. No CLS token: the summary is the map's mean."""

    root = "network"

    def __init__(self, spec: BackboneSpec, network: nn.Module) -> None:
        super().__init__(spec)
        self.network = network
        self.anchor = self.stem = VIT_STEM if isinstance(network, VisionTransformerSAM) else TINY_STEM
        self.stem_level = Level(spec.embed_dim, spec.patch_size)

    @property
    def core(self) -> nn.Module:
        return self.network

    def fitted(self, state: dict[str, Tensor]) -> dict[str, Tensor]:
        return state

    def depth_of(self, name: str) -> int:
        return 0 if name.startswith(("patch_embed", "pos_embed")) else 1 + name.startswith("neck")

    def tokens(self, x_BCHW: Tensor, stem_shift_BShw: Tensor | None = None) -> tuple[Tensor, Tensor]:
        if stem_shift_BShw is not None:
            raise ModelError("A SAM image encoder cannot be pretrained here.", "Start pretraining from another backbone.")
        stride, (_, bands, height, width) = self.spec.patch_size, x_BCHW.shape
        if bands != self.spec.bands:
            raise ModelError(f"The model takes {self.spec.bands} bands, not {bands}.", subject=self.spec.name)
        if height % stride or width % stride:
            raise ModelError(f"A window of {height} x {width} px is not a multiple of the stride of {stride} px.")
        map_BDhw = cast("TinyEncoder | VisionTransformerSAM", self.network).forward_features(x_BCHW)
        return map_BDhw.mean(dim=(2, 3)), map_BDhw

    def features(self, x_BCHW: Tensor, blocks: Sequence[int]) -> list[Tensor]:
        if any(block not in (0, -1) for block in blocks):
            raise RequestError("A SAM image encoder offers one map.", "Choose block 0.")
        return [self.tokens(x_BCHW)[1]] * len(blocks)

    def attention(self, x_BCHW: Tensor, blocks: Sequence[int]) -> list[Tensor]:
        raise self._no_attention()

    def cls_attention(self, x_BCHW: Tensor, block: int) -> Tensor:
        raise self._no_attention()

    def _no_attention(self) -> ModelError:
        return ModelError(f"{self.spec.name} has no CLS token, hence no attention to draw.", "Choose a plain vision transformer.")


def _vit(sam: Sam, bands: int, drop_path: float) -> VisionTransformerSAM:
    windows = {side for side in sam.windows if side}
    return VisionTransformerSAM(
        img_size=sam.trained,
        patch_size=sam.stride,
        in_chans=bands,
        num_classes=0,
        embed_dim=sam.widths[0],
        depth=sam.depths[0],
        num_heads=sam.heads[0],
        mlp_ratio=sam.ratio,
        drop_path_rate=drop_path,
        norm_layer=cast(Any, partial(nn.LayerNorm, eps=1e-6)),
        use_rel_pos=True,
        window_size=next(iter(windows), 0),
        global_attn_indexes=tuple(i for i, side in enumerate(sam.windows) if not side),
        neck_chans=sam.neck,
    )
