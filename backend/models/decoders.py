"""The decoders by name: which fit a backbone, and those of equal maps (linear, DPT).

Those of a pyramid's maps are in :mod:`backend.models.pyramid_decoders`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from backend.contract.errors import ModelError, RequestError
from backend.models.decoder import Decoder, replace_batch_norm, to_pixels
from backend.models.decoder_names import DECODERS, DPT, LINEAR, PYRAMID_DECODERS, UNET
from backend.models.pyramid_decoders import PyramidDecoder
from backend.models.spec import BackboneSpec

# isort: split
# after decoder, which has run the torchvision guard
from segmentation_models_pytorch.decoders.dpt.decoder import DPTDecoder


class LinearProbe(Decoder):
    """One linear map of the last block's tokens, interpolated to pixels.

    Linear evaluation as in DINO (Caron et al. 2021, section 4.1), for dense labels;
    ``dropout`` acts on whole embedding channels.
    """

    token_multiple = 1

    def __init__(self, spec: BackboneSpec, classes: int, dropout: float = 0.2) -> None:
        super().__init__()
        self.blocks = (spec.depth - 1,)
        self.patch = spec.patch_size
        self.dropout = nn.Dropout2d(dropout)
        self.score = _zero_scores(spec.level(-1).width, classes)

    def forward(self, maps_BDhw: Sequence[Tensor], at_N3: Tensor | None = None) -> Tensor:
        return to_pixels(self.score(self.dropout(maps_BDhw[0])), self.patch, at_N3)


class PyramidProbe(Decoder):
    """One linear map of every stage's channels, each interpolated to pixels, summed: linear on the hypercolumn.

    (Hariharan et al. 2015). Channels are normalised per cell first, since stages differ in scale.
    """

    token_multiple = 1

    def __init__(self, spec: BackboneSpec, classes: int, dropout: float = 0.2) -> None:
        super().__init__()
        self.blocks = tuple(range(spec.depth))
        self.strides = tuple(level.stride for level in spec.levels)
        self.dropout = nn.Dropout2d(dropout)
        self.scores = nn.ModuleList(_zero_scores(level.width, classes) for level in spec.levels)

    def forward(self, maps_BDhw: Sequence[Tensor], at_N3: Tensor | None = None) -> Tensor:
        parts = [
            to_pixels(score(self.dropout(_cell_norm(map_BDhw))), stride, at_N3)
            for map_BDhw, score, stride in zip(maps_BDhw, self.scores, self.strides, strict=True)
        ]
        return torch.stack(parts).sum(dim=0)


class DptDecoder(Decoder):
    """Dense prediction transformer (Ranftl et al. 2021): four blocks, reassembled and fused coarse to fine.

    A small adapter around segmentation_models_pytorch's decoder: it gets the
    token maps without CLS token, and as stride the power of two nearest to the
    patch, so that any patch size works; its output at half (nominal) resolution
    is interpolated to the pixels. Layer norm replaces its batch norm, whose
    statistics a handful of polygons cannot estimate.
    """

    def __init__(self, spec: BackboneSpec, classes: int, channels: int = 64) -> None:
        super().__init__()
        self.patch = spec.patch_size
        self.blocks = _spread_blocks(spec.depth)
        stride = _nominal_stride(spec.patch_size)
        self.token_multiple = dpt_token_multiple(spec.patch_size)
        self.decoder = DPTDecoder(
            encoder_out_channels=(spec.level(-1).width,) * 4,
            encoder_output_strides=(stride,) * 4,
            encoder_has_prefix_tokens=False,
            readout="ignore",
            intermediate_channels=(channels,) * 4,
            fusion_channels=channels,
        )
        replace_batch_norm(self.decoder)
        self.score = nn.Sequential(nn.Dropout2d(0.1), nn.Conv2d(channels, classes, 1))

    def forward(self, maps_BDhw: Sequence[Tensor], at_N3: Tensor | None = None) -> Tensor:
        h, w = maps_BDhw[0].shape[-2:]
        if h % self.token_multiple or w % self.token_multiple:
            raise ModelError(f"A token map of {h}×{w} does not fit the DPT decoder (multiple {self.token_multiple}).")
        scores = self.score(self.decoder(list(maps_BDhw), [None] * 4))
        size = (h * self.patch, w * self.patch)
        dense = functional.interpolate(scores, size=size, mode="bilinear", align_corners=False)
        return dense if at_N3 is None else dense[at_N3[:, 0], :, at_N3[:, 1], at_N3[:, 2]]


class SpectralBranch(nn.Module):
    """A small network on single pixels, so that full-resolution spectra are not lost in patches."""

    def __init__(self, bands: int, classes: int, hidden: int = 64) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(bands, hidden), nn.GELU(), nn.Linear(hidden, hidden), nn.GELU(), nn.Linear(hidden, classes)
        )

    def forward(self, pixels_NC: Tensor) -> Tensor:
        """Scores N,K (any leading shape) of normalised values N,C."""
        return cast(Tensor, self.layers(pixels_NC))


def create_decoder(name: str, spec: BackboneSpec, classes: int) -> Decoder:
    """Raises :class:`RequestError` for unknown names and for decoders that do not fit the backbone."""
    if name not in DECODERS:
        raise RequestError(f"Unknown decoder “{name}”.", f"Known are: auto, {', '.join(DECODERS)}.")
    if name not in fitting_decoders(spec):
        raise RequestError(
            f"The decoder “{name}” does not fit the backbone {spec.name}: {_why_not(spec)}.",
            f"Those that fit: {', '.join(fitting_decoders(spec))}.",
        )
    if name == LINEAR:
        return PyramidProbe(spec, classes) if spec.levels else LinearProbe(spec, classes)
    if name == DPT:
        return DptDecoder(spec, classes)
    return PyramidDecoder(name, spec, classes)


def fitting_decoders(spec: BackboneSpec) -> list[str]:
    """Names of the decoders that can be put on a backbone."""
    if spec.sam:
        return [LINEAR]
    return [LINEAR, *PYRAMID_DECODERS] if spec.levels else [LINEAR, DPT]


def token_multiple(name: str, spec: BackboneSpec) -> int:
    """Divisor of the token map's sides. Raises as :func:`create_decoder` does."""
    with torch.device("meta"):
        return create_decoder(name, spec, 2).token_multiple


def dense_decoder(spec: BackboneSpec) -> str:
    """The one with more than a linear map that suits a backbone without being asked for, where there is one."""
    if spec.sam:
        return LINEAR
    return UNET if spec.levels else DPT


def _why_not(spec: BackboneSpec) -> str:
    if spec.sam:
        return "it gives one map"
    if spec.levels:
        return "it is made for the equal maps of a vision transformer"
    return "it wants maps that get coarser from stage to stage (ResNet, Swin, ConvNeXt)"


def _zero_scores(width: int, classes: int) -> nn.Conv2d:
    """A 1×1 convolution that begins with equal scores for all classes."""
    score = nn.Conv2d(width, classes, 1)
    nn.init.zeros_(score.weight)
    nn.init.zeros_(cast(Tensor, score.bias))
    return score


def _cell_norm(map_BDhw: Tensor) -> Tensor:
    """Channels of each cell with mean 0 and deviation 1."""
    return functional.layer_norm(map_BDhw.movedim(1, -1), map_BDhw.shape[1:2]).movedim(-1, 1)


def dpt_token_multiple(patch: int) -> int:
    """Divisor of a token map's sides that DPT's coarsest level (1/32 of the nominal stride) asks for."""
    return 32 // _nominal_stride(patch)


def _nominal_stride(patch: int) -> int:
    return int(min(16, max(4, 2 ** round(math.log2(patch)))))


def _spread_blocks(depth: int) -> tuple[int, ...]:
    """Four blocks at equal distances ending with the last, as in DPT (2, 5, 8, 11 of 12)."""
    return tuple(max(0, round(depth * (i + 1) / 4) - 1) for i in range(4))
