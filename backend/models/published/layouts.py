"""Key maps: whose names the tensors of a file have, and which network they are.

Each layout is found by a tensor no other has, says in timm's words which network it is, from the tensors' shapes
alone, and renames what is called otherwise. To know another publisher's files add one entry to :data:`LAYOUTS`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from torch import Tensor

from backend.contract.errors import ModelError, RequestError
from backend.models.roots import network_part
from backend.models.sam import sam_state

State = dict[str, Tensor]
WIDTH_OF_HEAD = 64
"""Width of a head in every published plain ViT but a few; the tensors do not say it."""


@dataclass(frozen=True)
class Shape:
    """``name``: timm's; ``image_size``: px the network was made for; ``sizes``: of a ViT, where they are not the name's."""

    name: str
    bands: int
    image_size: int = 224
    sizes: Mapping[str, int] | None = None


@dataclass(frozen=True)
class Layout:
    """``title``: whose files it is; ``anchor``: the tensor it is found by; ``shape``: (tensors, heads asked for) → which
    network; ``renamed``: the tensors under timm's names."""

    title: str
    anchor: str
    shape: Callable[[State, int | None], Shape]
    renamed: Callable[[State], State] = lambda state: state
    head: Callable[[Mapping[str, Tensor]], State] = lambda tensors: {}
    """(the file's tensors) → a decoder's under our names, where the file holds one that is known."""

    def state(self, tensors: Mapping[str, Tensor]) -> State:
        """The network's tensors under timm's names; empty where the file has another layout."""
        found = network_part(tensors, self.anchor)
        return self.renamed(found) if found else {}


SHOWN = 5
"""Names of tensors in an error."""


def recognise(tensors: Mapping[str, Tensor], subject: str) -> tuple[Layout, State]:
    """The layout of a file. Raises :class:`ModelError` with those that are known, and where a SAM belongs elsewhere."""
    if sam_state(tensors) is not None:
        cause = "This is the image encoder of a Segment Anything model, which serves clicking alone."
        raise ModelError(cause, "Give the file itself, as .safetensors, where clicking asks for a model.", subject)
    for layout in LAYOUTS:
        state = layout.state(tensors)
        if state:
            return layout, state
    names = sorted(tensors)
    seen = ", ".join(names[:SHOWN]) + (" …" if len(names) > SHOWN else "")
    what = "This tensor is" if len(names) == 1 else f"These {len(names)} tensors are"
    raise ModelError(
        f"{what} of no network that is known ({seen}).",
        f"Known are: {'; '.join(layout.title for layout in LAYOUTS)}.",
        subject,
    )


# -- vision transformers ----------------------------------------------------

VIT_ANCHOR = "blocks.0.attn.qkv.weight"
WIDTHS = {192: "tiny", 384: "small", 768: "base", 1024: "large"}


def _vit(state: State, heads: int | None) -> Shape:
    width, bands, patch, _ = state["patch_embed.proj.weight"].shape
    depth = _count(state, r"blocks\.(\d+)\.")
    scaled, registers = "blocks.0.ls1.gamma" in state, "reg_token" in state or "register_tokens" in state
    size = WIDTHS.get(width)
    if heads is None:
        if size is None:
            cause = f"This vision transformer is {width} wide, and the tensors do not say how many heads it has."
            raise RequestError(cause, "Give --heads N as its publisher says.")
        heads = width // WIDTH_OF_HEAD
    own = f"_patch14_{'reg4_' if registers else ''}dinov2" if scaled else "_patch16_224"
    if scaled and size == "tiny":
        size = "small"  # there is no smaller one of that kind
    tokens = state["pos_embed"].shape[1]
    side = math.isqrt(tokens)
    if side**2 not in (tokens, tokens - 1):
        raise ModelError(f"Its {tokens} positions are no square image's.", "Only square images are known.")
    sizes = {"patch_size": patch, "embed_dim": width, "depth": depth, "heads": heads}
    return Shape(f"vit_{size or 'tiny'}{own}", bands, side * patch, sizes)


def _vit_renamed(state: State) -> State:
    """Without the decoders of masked autoencoders and the parts self-supervision alone needs."""
    foreign = ("decoder_", "mask_token", "head", "fc_norm")
    return {name: tensor for name, tensor in state.items() if not name.startswith(foreign)}


# -- ResNets -----------------------------------------------------------------

Blocks = tuple[int, ...]
BASIC: dict[Blocks, str] = {(2, 2, 2, 2): "resnet18", (3, 4, 6, 3): "resnet34"}
BOTTLENECK: dict[Blocks, str] = {(3, 4, 6, 3): "resnet50", (3, 4, 23, 3): "resnet101", (3, 8, 36, 3): "resnet152"}
PLAIN_WIDTH = 64


def _resnet(state: State, heads: int | None) -> Shape:
    blocks = tuple(_count(state, rf"layer{stage}\.(\d+)\.") for stage in range(1, 5))
    deep = "layer1.0.conv3.weight" in state
    name = (BOTTLENECK if deep else BASIC).get(blocks)
    width = state["layer1.0.conv1.weight"].shape[0]
    plain = width == PLAIN_WIDTH and state["layer1.0.conv2.weight"].shape[1] == width
    if name is None or not plain or "conv1.weight" not in state:
        kind = "lacks a whole stage: the file holds only part of it" if 0 in blocks else "is not of the plain kind"
        cause = f"This ResNet of {'-'.join(map(str, blocks))} blocks {kind}."
        raise ModelError(cause, "Known are ResNet-18, -34, -50, -101 and -152.")
    return Shape(name, state["conv1.weight"].shape[1])


# -- Swin and ConvNeXt -------------------------------------------------------

SWIN = {(96, 6): "tiny", (96, 18): "small", (128, 18): "base", (192, 18): "large"}
CONVNEXT = {
    (40, 6): "atto", (48, 6): "femto", (64, 6): "pico", (80, 8): "nano", (96, 9): "tiny", (96, 27): "small",
    (128, 27): "base", (192, 27): "large",
}  # fmt: skip
"""(width of the first stage, blocks of the third) → the size in timm's names."""
WINDOWS = {7: "window7_224", 12: "window12_384"}


def _swin(state: State, heads: int | None) -> Shape:
    width, bands = state["patch_embed.proj.weight"].shape[:2]
    depth = _count(state, r"layers\.2\.blocks\.(\d+)\.")
    span = math.isqrt(state["layers.0.blocks.0.attn.relative_position_bias_table"].shape[0])
    size, window = SWIN.get((width, depth)), WINDOWS.get((span + 1) // 2)
    if size is None or window is None:
        raise ModelError(f"This Swin is {width} wide with {depth} blocks in its third stage: not a plain one.", _SIZES)
    return Shape(f"swin_{size}_patch4_{window}", bands, int(window.rpartition("_")[2]))


def _convnext(state: State, heads: int | None) -> Shape:
    width, bands = state["stem.0.weight"].shape[:2]
    depth = _count(state, r"stages\.2\.blocks\.(\d+)\.")
    size = CONVNEXT.get((width, depth))
    if size is None:
        raise ModelError(f"This ConvNeXt is {width} wide with {depth} blocks in its third stage: not a plain one.", _SIZES)
    return Shape(f"convnext_{size}", bands)


def _convnext_of_its_authors(state: State) -> State:
    """Names of the authors' own code: ``downsample_layers.S``, ``stages.S.B.dwconv``, ``pwconv1``, ``gamma``."""
    rules = (
        (r"^downsample_layers\.0\.", "stem."),
        (r"^downsample_layers\.(\d+)\.", r"stages.\1.downsample."),
        (r"^stages\.(\d+)\.(\d+)\.", r"stages.\1.blocks.\2."),
        (r"\.dwconv\.", ".conv_dw."),
        (r"\.pwconv(\d)\.", r".mlp.fc\1."),
        (r"^norm\.", "head.norm."),
    )
    renamed = {_replaced(name, rules): tensor for name, tensor in state.items()}
    return {name: tensor for name, tensor in renamed.items() if not name.startswith("head.")}


_SIZES = "Known are the published sizes of timm."


# -- EfficientNet with a U-Net, of segmentation_models_pytorch ------------------------

EFFICIENTNETS = {
    16: "tf_efficientnet_b0", 23: "tf_efficientnet_b1", 26: "tf_efficientnet_b3", 32: "tf_efficientnet_b4",
    39: "tf_efficientnet_b5", 45: "tf_efficientnet_b6", 55: "tf_efficientnet_b7",
}  # fmt: skip
"""Blocks in all → the network; b2 has as many as b1, with a wider last one."""
B2_WIDTH = 352


def _efficientnet(state: State, heads: int | None) -> Shape:
    count = len({tuple(name.split(".")[1:3]) for name in state if name.startswith("blocks.")})
    name = EFFICIENTNETS.get(count)
    last = state["blocks.6.0.conv_pwl.weight"].shape[0] if "blocks.6.0.conv_pwl.weight" in state else 0
    if name is None:
        raise ModelError(f"This EfficientNet of {count} blocks is not a plain one.", "Known are EfficientNet-B0 to -B7.")
    if name == "tf_efficientnet_b1" and last == B2_WIDTH:
        name = "tf_efficientnet_b2"
    return Shape(name, state["conv_stem.weight"].shape[1], 256)


def _efficientnet_renamed(state: State) -> State:
    """Names of the PyTorch port that library uses: blocks numbered through, ``_bn0`` before ``_bn1``.

    A block's group ends where the next one's kernel, width or stride changes: told by the first block of a group,
    which has no skip, hence another width than its predecessor gave.
    """
    groups = _groups(state)
    plain = {name: tensor for name, tensor in state.items() if not name.startswith(("_conv_head", "_bn1.", "_fc"))}
    return {_efficientnet_name(name, groups): tensor for name, tensor in plain.items()}


def _groups(state: State) -> list[tuple[int, int]]:
    """For each block in a row its group and its number there."""
    found: list[tuple[int, int]] = []
    before = (0, 0)
    for block in range(_count(state, r"_blocks\.(\d+)\.")):
        width = state[f"_blocks.{block}._project_conv.weight"].shape[0]
        kernel = state[f"_blocks.{block}._depthwise_conv.weight"].shape[-1]
        fresh = not found or (width, kernel) != before
        group, number = found[-1] if found else (-1, 0)
        found.append((group + 1, 0) if fresh else (group, number + 1))
        before = (width, kernel)
    return found


_PLAIN_BLOCK = {
    "_depthwise_conv": "conv_dw", "_bn1": "bn1", "_se_reduce": "se.conv_reduce", "_se_expand": "se.conv_expand",
    "_project_conv": "conv_pw", "_bn2": "bn2",
}  # fmt: skip
"""A block of the first group, which does not widen."""
_WIDE_BLOCK = {
    "_expand_conv": "conv_pw", "_bn0": "bn1", "_depthwise_conv": "conv_dw", "_bn1": "bn2", "_se_reduce": "se.conv_reduce",
    "_se_expand": "se.conv_expand", "_project_conv": "conv_pwl", "_bn2": "bn3",
}  # fmt: skip


def _efficientnet_name(name: str, groups: list[tuple[int, int]]) -> str:
    match = re.match(r"_blocks\.(\d+)\.([^.]+)\.(.+)", name)
    if match is None:
        return name.replace("_conv_stem.", "conv_stem.").replace("_bn0.", "bn1.")
    group, number = groups[int(match.group(1))]
    words = _PLAIN_BLOCK if group == 0 else _WIDE_BLOCK
    return f"blocks.{group}.{number}.{words.get(match.group(2), match.group(2))}.{match.group(3)}"


def _unet_head(tensors: Mapping[str, Tensor]) -> State:
    """That library's U-Net decoder and class scores under our names."""
    decoder = re.compile(r"(?:^|.*\.)decoder\.(blocks\.\d+\..+)$")
    scores = re.compile(r"(?:^|.*\.)segmentation_head\.0\.(weight|bias)$")
    found: State = {}
    for name, tensor in tensors.items():
        if match := decoder.match(name):
            found[f"head.decoder.decoder.{match.group(1)}"] = tensor
        elif match := scores.match(name):
            found[f"head.decoder.score.{match.group(1)}"] = tensor
    return found


# -- shared --------------------------------------------------------------------


def _count(state: State, pattern: str) -> int:
    """How many numbers follow one another in the names."""
    found = (re.match(pattern, name) for name in state)
    return 1 + max((int(match.group(1)) for match in found if match), default=-1)


def _replaced(name: str, rules: tuple[tuple[str, str], ...]) -> str:
    for pattern, by in rules:
        name = re.sub(pattern, by, name)
    return name


LAYOUTS: tuple[Layout, ...] = (
    Layout("Swin (timm)", "layers.0.blocks.0.attn.relative_position_bias_table", _swin),
    Layout("ConvNeXt (timm)", "stages.0.blocks.0.conv_dw.weight", _convnext),
    Layout("ConvNeXt (its authors)", "stages.0.0.dwconv.weight", _convnext, _convnext_of_its_authors),
    Layout(
        "EfficientNet, alone or with a U-Net (segmentation_models_pytorch)", "_blocks.0._depthwise_conv.weight",
        _efficientnet, _efficientnet_renamed, _unet_head,
    ),
    Layout("ResNet (timm, torchvision, MoCo and DINO such as SSL4EO-S12)", "layer4.0.conv1.weight", _resnet),
    Layout("vision transformer (timm, DINO, DINOv2, MAE, MoCo v3 such as SSL4EO-S12)", VIT_ANCHOR, _vit, _vit_renamed),
)
"""The more particular first."""
