"""The segmentation network: pretrained backbone → decoder, plus a branch on single pixels.

Scores are the sum of both: where patches are too coarse, the pixel's own
spectrum decides.

*Window size.* A ViT's features depend on how many tokens attend to one another
and on how far its position embeddings are stretched, so a head must map with
windows like those it learned from. The training windows (``finetune/sites.py``)
are therefore cut out of feature maps computed on exactly the mapper's ``tile``,
and the engine is told to use that tile: whatever the stretching does to the
features, it does alike in training and in mapping. Where a site lies in its
tile is varied, so that no position is learned along with a class.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from backend.models.backbone import Backbone, create_backbone
from backend.models.decoder import OURS, Form
from backend.models.decoders import SpectralBranch, create_decoder
from backend.models.spec import BackboneSpec
from backend.scene.statistics import Statistics
from backend.training.device import Device

MIN_MARGIN = 10
"""Pixels: the widest smoothing offered (σ = 3) reaches 9."""

TOKENS_PER_SIDE = 32
"""Side of a ViT's window in tokens: attention's cost grows with the square of the tokens, 1,024 is cheap yet wide."""


@dataclass(frozen=True)
class Windows:
    """How a network wants to be fed, in pixels; see :class:`backend.models.mapper.Mapper`."""

    tile: int
    margin: int
    multiple: int


def windows_of(spec: BackboneSpec, token_multiple: int) -> Windows:
    """A margin of one patch (at least :data:`MIN_MARGIN`) and a tile of at least 24 margins.

    With a ramp as wide as the margin the redundancy is (tile / (tile − 3·margin))² ≤ 1.31.
    """
    multiple = spec.patch_size * token_multiple
    margin = max(spec.patch_size, MIN_MARGIN)
    side = max(0 if spec.levels else TOKENS_PER_SIDE * spec.patch_size, 24 * margin)
    return Windows(-(-side // multiple) * multiple, margin, multiple)


class Head(nn.Module):
    """What the polygons teach on a frozen backbone: decoder (maps → scores) + spectral branch (pixels → scores).

    ``spectral``: whether there is such a branch (none where labels pretrain the network, see ``pretrain/supervised.py``).
    """

    def __init__(
        self, spec: BackboneSpec, decoder: str, classes: int, spectral: bool = True, form: Form = OURS
    ) -> None:
        super().__init__()
        self.decoder = create_decoder(decoder, spec, classes, form)
        self.spectral = SpectralBranch(spec.bands, classes) if spectral else None
        self._gaps = spec.fusion is not None

    def forward(self, maps_BDhw: Sequence[Tensor], x: Tensor, at_N3: Tensor | None = None) -> Tensor:
        """Class scores B,K,H,W from maps and the normalised pixels B,C,H,W they were computed from.

        With ``at`` (int64 N,3: item, row, column) and those pixels N,C as ``x``, only their
        scores N,K: all that training needs. An absent sensor's pixels count as the mean.
        """
        x = x.nan_to_num(nan=0.0) if self._gaps else x
        from_maps: Tensor = self.decoder(maps_BDhw, at_N3)
        if self.spectral is None:
            return from_maps
        if at_N3 is not None:
            return from_maps + cast(Tensor, self.spectral(x))
        return from_maps + cast(Tensor, self.spectral(x.permute(0, 2, 3, 1))).permute(0, 3, 1, 2)


class SegmentationNetwork(nn.Module):
    """``backbone`` B,C,H,W → token maps; ``head`` maps and pixels → scores B,K,H,W."""

    def __init__(
        self, backbone: Backbone, decoder: str, classes: int, spectral: bool = True, form: Form = OURS
    ) -> None:
        super().__init__()
        self.backbone, self.form = backbone, form
        self.head = Head(backbone.spec, decoder, classes, spectral, form)

    @property
    def windows(self) -> Windows:
        found = windows_of(self.backbone.spec, self.head.decoder.token_multiple)
        return replace(found, tile=self.form.window) if self.form.window else found

    def maps(self, x_BCHW: Tensor) -> list[Tensor]:
        """The token maps B,D,h,w the decoder reads."""
        return self.backbone.features(x_BCHW, self.head.decoder.blocks)

    def forward(self, x_BCHW: Tensor) -> Tensor:
        return cast(Tensor, self.head(self.maps(x_BCHW), x_BCHW))


class NetworkMember:
    """A trained network that maps physical values; normalises with the card's statistics."""

    def __init__(self, network: SegmentationNetwork, statistics: Statistics, device: Device) -> None:
        self.network = network.to(device.device).eval()
        self.statistics, self.device = statistics, device
        self.windows = network.windows

    @torch.inference_mode()
    def probabilities(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]:
        """B,K,H,W for physical B,C,H,W; 0 where invalid."""
        x_BCHW = torch.from_numpy(self.statistics.normalise(values, valid)).to(self.device.device)
        with torch.autocast(self.device.device.type, torch.bfloat16, enabled=self.device.autocast):
            scores = self.network(x_BCHW)
        found = scores.float().softmax(dim=1).cpu().numpy() * valid[:, None]
        return cast(NDArray[np.float32], found.astype(np.float32, copy=False))


def architecture(network: SegmentationNetwork, decoder: str) -> dict[str, Any]:
    """The ``architecture`` of the model card."""
    blocks = list(network.head.decoder.blocks)
    described: dict[str, Any] = {"name": decoder, "blocks": blocks, **network.form.to_json()}
    if network.head.spectral is None:
        described["spectral"] = False
    return {"backbone": network.backbone.spec.to_json(), "decoder": described}


def build_network(raw: dict[str, Any], classes: int) -> SegmentationNetwork:
    """The network of a card's ``architecture``, its weights still to be loaded."""
    backbone = create_backbone(BackboneSpec.from_json(raw["backbone"]))
    decoder = raw["decoder"]
    spectral, form = bool(decoder.get("spectral", True)), Form.from_json(decoder)
    return SegmentationNetwork(backbone, str(decoder["name"]), classes, spectral, form)
