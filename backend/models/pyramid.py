"""ResNet, EfficientNet, Swin and ConvNeXt of timm as a :class:`Backbone`: four stages, each coarser than the one before.

They have no CLS token: the summary is the mean of the last map, and there is no
attention to draw.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import torch
from torch import Tensor, nn

from backend.contract.errors import ModelError, RequestError
from backend.models.backbone import Backbone
from backend.models.spec import HALF, BackboneSpec, Level
from backend.models.torchvision_guard import import_torchvision

import_torchvision()

import timm  # noqa: E402 - needs the guard first
from timm.layers.conv2d_same import Conv2dSame  # noqa: E402
from timm.models.convnext import ConvNeXt  # noqa: E402
from timm.models.efficientnet import EfficientNet  # noqa: E402
from timm.models.resnet import ResNet  # noqa: E402
from timm.models.swin_transformer import SwinTransformer  # noqa: E402
from timm.models.swin_transformer import checkpoint_filter_fn as fit_swin  # noqa: E402

STAGES = 4


def describe(name: str, bands: int, sizes: Mapping[str, int | None]) -> BackboneSpec:
    """timm's definition of ``name`` (no weights are made). Raises :class:`RequestError` for sizes of a transformer."""
    asked = sorted(key for key, value in sizes.items() if value is not None)
    if asked:
        raise RequestError(
            f"{name} has fixed stages: {', '.join(asked)} cannot be set.", "Leave them open, or choose a ViT.", name
        )
    with torch.device("meta"):
        network = _create(name, bands, 224)
    maps = [Level(int(info["num_chs"]), int(info["reduction"])) for info in cast(Any, network.feature_info)]
    levels, half = tuple(maps[-STAGES:]), sum(level.width for level in maps[:-STAGES])
    if isinstance(network, EfficientNet):
        half = network.conv_stem.out_channels  # timm lists the map after the first group of blocks instead
    return BackboneSpec(name, bands, 224, levels[-1].stride, levels[-1].width, STAGES, 0, "pyramid", levels, half)


def build(spec: BackboneSpec, drop_path: float) -> PyramidBackbone:
    """A randomly initialised pyramid as ``spec`` says; ``drop_path`` rises over the blocks."""
    return _wrap(spec, _create(spec.name, spec.bands, spec.image_size, drop_path_rate=drop_path))


def published(spec: BackboneSpec, drop_path: float, file: Path) -> PyramidBackbone:
    """With timm's published weights, adapted to the spec's bands and sizes by timm's own loader."""
    overlay = {"file": str(file)}
    network = _create(
        spec.name, spec.bands, spec.image_size, drop_path_rate=drop_path, pretrained=True, pretrained_cfg_overlay=overlay
    )
    return _wrap(spec, network)


class PyramidBackbone(Backbone):
    """What the kinds share; each names its stem, its stages and where channels stand."""

    root = "network"
    channels_last = False

    def __init__(self, spec: BackboneSpec, network: nn.Module) -> None:
        super().__init__(spec)
        self.network = network
        self.stem_level = self._stem_level()

    @property
    def core(self) -> nn.Module:
        return self.network

    def fitted(self, state: dict[str, Tensor]) -> dict[str, Tensor]:
        return state

    def tokens(self, x_BCHW: Tensor, stem_shift_BShw: Tensor | None = None) -> tuple[Tensor, Tensor]:
        map_BDhw = self._run(x_BCHW, len(self._stages()), stem_shift_BShw)[-1]
        return map_BDhw.mean(dim=(2, 3)), map_BDhw

    def features(self, x_BCHW: Tensor, blocks: Sequence[int]) -> list[Tensor]:
        wanted = [self._stage_index(block) for block in blocks]
        maps = self._run(x_BCHW, max(wanted) + 1)
        return [maps[index] for index in wanted]

    def attention(self, x_BCHW: Tensor, blocks: Sequence[int]) -> list[Tensor]:
        raise self._no_attention()

    def cls_attention(self, x_BCHW: Tensor, block: int) -> Tensor:
        raise self._no_attention()

    def _run(self, x_BCHW: Tensor, stages: int, stem_shift_BShw: Tensor | None = None) -> list[Tensor]:
        """The maps B,D,h,w after each of the first ``stages`` stages."""
        self._require_divisible(x_BCHW)
        x = self._stem(x_BCHW)
        if stem_shift_BShw is not None:
            x = x + (stem_shift_BShw.permute(0, 2, 3, 1) if self.channels_last else stem_shift_BShw)
        return self._through(x, stages)

    def _through(self, x: Tensor, stages: int) -> list[Tensor]:
        """The maps after each of the first ``stages`` stages, from the stem's output."""
        maps = []
        for number, stage in enumerate(self._stages()[:stages]):
            x = stage(x)
            out = self._final_norm(x) if number == len(self._stages()) - 1 else x
            maps.append(out.permute(0, 3, 1, 2) if self.channels_last else out)
        return maps

    @abstractmethod
    def _stem(self, x_BCHW: Tensor) -> Tensor:
        """Before the first stage, as that wants it."""

    @abstractmethod
    def _stem_level(self) -> Level:
        """Width and stride of :meth:`_stem`."""

    @abstractmethod
    def _stages(self) -> list[nn.Module]:
        """The four stages, in order."""

    def _final_norm(self, x: Tensor) -> Tensor:
        return x

    def _stage_index(self, block: int) -> int:
        if not -STAGES <= block < STAGES:
            raise RequestError(f"Stage {block} does not exist.", f"This model has the stages 0 to {STAGES - 1}.")
        return block % STAGES

    def _no_attention(self) -> ModelError:
        return ModelError(
            f"{self.spec.name} has no CLS token, hence no attention to draw.",
            "Pretrain a vision transformer (such as vit_tiny_patch16_224) for attention maps.",
        )

    def _require_divisible(self, x_BCHW: Tensor) -> None:
        stride, (_, bands, height, width) = self.spec.patch_size, x_BCHW.shape
        if bands != self.spec.bands:
            raise ModelError(f"The model takes {self.spec.bands} bands, not {bands}.", subject=self.spec.name)
        if height % stride or width % stride:
            raise ModelError(f"A window of {height} x {width} px is not a multiple of the stride of {stride} px.")


class HalfBackbone(PyramidBackbone):
    """A pyramid that also has the map :data:`HALF`, of one cell every 2 pixels."""

    def features(self, x_BCHW: Tensor, blocks: Sequence[int]) -> list[Tensor]:
        if HALF not in blocks:
            return super().features(x_BCHW, blocks)
        self._require_divisible(x_BCHW)
        wanted = [HALF if block == HALF else self._stage_index(block) for block in blocks]
        half = self._half(x_BCHW)
        stages = 1 + max((block for block in wanted if block != HALF), default=-1)
        maps = dict(enumerate(self._through(self._pooled(half), stages))) | {HALF: half}
        return [maps[block] for block in wanted]

    @abstractmethod
    def _half(self, x_BCHW: Tensor) -> Tensor:
        """The map :data:`HALF`."""

    @abstractmethod
    def _pooled(self, half_BShw: Tensor) -> Tensor:
        """From that map to what the first stage takes."""

    def _stem(self, x_BCHW: Tensor) -> Tensor:
        return self._pooled(self._half(x_BCHW))


class ResNetBackbone(HalfBackbone):
    """ResNet (He et al. 2016); its stem ends with the max pooling before ``layer1``."""

    anchor, stem = "layer4.0.conv1.weight", "conv1.weight"

    def depth_of(self, name: str) -> int:
        return int(name[len("layer")]) if name.startswith("layer") else 0

    def _half(self, x_BCHW: Tensor) -> Tensor:
        net = cast(ResNet, self.network)
        return cast(Tensor, net.act1(net.bn1(net.conv1(x_BCHW))))

    def _pooled(self, half_BShw: Tensor) -> Tensor:
        return cast(Tensor, cast(ResNet, self.network).maxpool(half_BShw))

    def _stem_level(self) -> Level:
        return Level(cast(nn.BatchNorm2d, self.network.bn1).num_features, 4)

    def _stages(self) -> list[nn.Module]:
        return [cast(nn.Module, getattr(self.network, f"layer{number}")) for number in range(1, STAGES + 1)]


class EfficientNetBackbone(HalfBackbone):
    """EfficientNet (Tan and Le 2019), as published for TensorFlow: seven groups of blocks in four stages.

    What follows the last group serves classification, and no map goes through it. Borders are padded as for images
    of the size that the network was published for (:func:`pad_as_published`).
    """

    anchor, stem = "blocks.0.0.conv_dw.weight", "conv_stem.weight"

    def depth_of(self, name: str) -> int:
        group = int(name.split(".")[1]) if name.startswith("blocks.") else -1
        return next((stage for stage, own in enumerate(GROUPS, 1) if group in own), 0)

    def _half(self, x_BCHW: Tensor) -> Tensor:
        net = cast(EfficientNet, self.network)
        return cast(Tensor, net.bn1(net.conv_stem(x_BCHW)))  # its batch norm brings the activation along

    def _pooled(self, half_BShw: Tensor) -> Tensor:
        return half_BShw

    def _stem_level(self) -> Level:
        return Level(cast(nn.Conv2d, self.network.conv_stem).out_channels, 2)

    def _stages(self) -> list[nn.Module]:
        blocks = cast(nn.Sequential, self.network.blocks)
        return [nn.Sequential(*(blocks[group] for group in own)) for own in GROUPS]


GROUPS = ((0, 1), (2,), (3, 4), (5, 6))
"""An EfficientNet's groups of blocks by stage: each ends where the next halves the map."""


class FixedPadding(nn.Conv2d):
    """A convolution after zeros at left, right, top and bottom."""

    def __init__(self, like: nn.Conv2d, pads: tuple[int, int, int, int]) -> None:
        super().__init__(
            like.in_channels, like.out_channels, cast(Any, like.kernel_size), cast(Any, like.stride), 0,
            cast(Any, like.dilation), like.groups, like.bias is not None,
            device=like.weight.device, dtype=like.weight.dtype,
        )  # fmt: skip
        self.weight, self.bias, self.pads = like.weight, like.bias, pads

    def forward(self, input: Tensor) -> Tensor:
        return super().forward(nn.functional.pad(input, self.pads))


def pad_as_published(network: nn.Module, side: int) -> None:
    """Give every halving convolution the padding that "same" means at the network's own image of ``side`` pixels.

    "Same" padding depends on the size: p = max(0, (⌈n/s⌉ − 1)·s + k − n), the smaller half first. Published weights
    were mostly trained with the padding of one size at all others, and a window's place in a scene shall not decide.
    """
    for name, module in list(network.named_modules()):
        if not isinstance(module, Conv2dSame):
            continue
        kernel, stride = module.kernel_size[0], module.stride[0]
        total = max(0, (-(-side // stride) - 1) * stride + kernel - side)
        side = -(-side // stride)
        first, rest = total // 2, total - total // 2
        parent, _, child = name.rpartition(".")
        setattr(network.get_submodule(parent), child, FixedPadding(module, (first, rest, first, rest)))


class SwinBackbone(PyramidBackbone):
    """Swin (Liu et al. 2021), for windows of any size: its shifted-window masks are made anew for each."""

    anchor, stem = "layers.0.blocks.0.attn.relative_position_bias_table", "patch_embed.proj.weight"
    channels_last = True

    def fitted(self, state: dict[str, Tensor]) -> dict[str, Tensor]:
        return fit_swin(state, self.network)

    def depth_of(self, name: str) -> int:
        if name.startswith("norm"):
            return STAGES + 1
        return int(name.split(".")[1]) + 1 if name.startswith("layers.") else 0

    def _stem(self, x_BCHW: Tensor) -> Tensor:
        return cast(Tensor, cast(SwinTransformer, self.network).patch_embed(x_BCHW))

    def _stem_level(self) -> Level:
        net = cast(SwinTransformer, self.network)
        return Level(net.embed_dim, cast("tuple[int, int]", net.patch_embed.patch_size)[0])

    def _stages(self) -> list[nn.Module]:
        return list(cast(SwinTransformer, self.network).layers)

    def _final_norm(self, x: Tensor) -> Tensor:
        return cast(Tensor, cast(SwinTransformer, self.network).norm(x))


class ConvNeXtBackbone(PyramidBackbone):
    """ConvNeXt (Liu et al. 2022)."""

    anchor, stem = "stages.0.blocks.0.conv_dw.weight", "stem.0.weight"

    def depth_of(self, name: str) -> int:
        return int(name.split(".")[1]) + 1 if name.startswith("stages.") else 0

    def _stem(self, x_BCHW: Tensor) -> Tensor:
        return cast(Tensor, cast(ConvNeXt, self.network).stem(x_BCHW))

    def _stem_level(self) -> Level:
        convolution = cast(nn.Conv2d, cast(ConvNeXt, self.network).stem[0])
        return Level(convolution.out_channels, 4)

    def _stages(self) -> list[nn.Module]:
        return list(cast(ConvNeXt, self.network).stages)


KINDS: dict[type[nn.Module], type[PyramidBackbone]] = {
    ResNet: ResNetBackbone,
    EfficientNet: EfficientNetBackbone,
    SwinTransformer: SwinBackbone,
    ConvNeXt: ConvNeXtBackbone,
}


def _create(name: str, bands: int, image_size: int, **kwargs: Any) -> nn.Module:
    """``timm.create_model`` with its failures turned into words."""
    if name.startswith("swin_"):
        kwargs |= {"img_size": image_size, "strict_img_size": False, "always_partition": True}
    try:
        network = timm.create_model(name, in_chans=bands, num_classes=0, **kwargs)
    except (RuntimeError, TypeError, ValueError) as error:
        raise RequestError(
            f"The backbone “{name}” cannot be built: {error}.",
            "Choose one such as resnet18, resnet50, swin_tiny_patch4_window7_224 or convnext_tiny.",
        ) from error
    _require_known(name, network)
    if isinstance(network, ConvNeXt):
        setattr(network, "head", nn.Identity())  # noqa: B010 - it normalises after pooling, which no map goes through
    if isinstance(network, EfficientNet):
        pad_as_published(network, int(cast(Any, network).default_cfg["input_size"][-1]))
        for name in ("conv_head", "bn2"):  # they widen the last map for the classifier
            setattr(network, name, nn.Identity())
    return network


def _require_known(name: str, network: nn.Module) -> None:
    plain_stem = not isinstance(network, ResNet) or isinstance(network.conv1, nn.Conv2d)
    if type(network) not in KINDS or not plain_stem:
        raise RequestError(
            f"“{name}” is not a ResNet, EfficientNet, Swin or ConvNeXt of the plain kind.",
            "Choose one such as resnet18, resnet50, swin_tiny_patch4_window7_224 or convnext_tiny.",
        )


def _wrap(spec: BackboneSpec, network: nn.Module) -> PyramidBackbone:
    return KINDS[type(network)](spec, network)
