"""The attention of a backbone as a function of windows, for the tile engine."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from backend.explain.attention import cls_row, mass_mask, relative_to_uniform, rollout, to_pixels, valid_tokens
from backend.models.backbone import Backbone
from backend.models.fusion import FusionBackbone
from backend.scene.statistics import Statistics
from backend.tiles.frame import BandInfo

ALL, MEAN, ROLLOUT = "all", "mean", "rollout"
LOG2, MASS = "log2", "mass"
PIXEL, TOKEN = "pixel", "token"


@dataclass(frozen=True)
class Choice:
    """What is drawn; names and values as in :class:`backend.contract.requests.Attention`. ``block`` counts from 0.

    ``sensors``: names of a two-sensor backbone's: then every map is there twice, in block 0 one
    for each cross-attention, later one for what the CLS token takes from each sensor.
    """

    block: int
    heads: str = ALL
    values: str = LOG2
    resolution: str = PIXEL
    mass: float = 0.0
    sensors: tuple[str, ...] = ()

    def bands(self, head_count: int) -> list[BandInfo]:
        """One for each map, named by block and head; the mask, if any, last."""
        block = {"block": str(self.block)}
        if self.sensors:
            return self._sensor_bands(head_count)
        if self.heads == ROLLOUT:
            maps = [BandInfo(f"roll-out of blocks 0 to {self.block}", {**block, "head": "roll-out"})]
        else:
            maps = [BandInfo(f"block {self.block}, mean of {head_count} heads", {**block, "head": "mean"})]
        if self.heads == ALL:
            maps += [BandInfo(f"block {self.block}, head {n}", {**block, "head": str(n)}) for n in range(head_count)]
        if self.mass:
            text = f"block {self.block}, mask of {self.mass:.0%} of the attention"
            maps.append(BandInfo(text, {**block, "head": "mask", "mass": str(self.mass)}))
        return maps


    def _sensor_bands(self, head_count: int) -> list[BandInfo]:
        """For each of the two maps its mean and, where wanted, its heads; the mask of the first mean last."""
        maps = []
        for own, name in enumerate(self.sensors):
            looks = f"{name} looks at {self.sensors[1 - own]}" if self.block == 0 else f"CLS looks at {name}"
            heads = ["mean", *(map(str, range(head_count)) if self.heads == ALL else ())]
            for head in heads:
                text = f"block {self.block}, {looks}, {f'head {head}' if head != 'mean' else f'mean of {head_count} heads'}"
                maps.append(BandInfo(text, {"block": str(self.block), "head": head, "looks": looks}))
        if self.mass:
            text = f"block {self.block}, mask of {self.mass:.0%} of the attention of the first band"
            maps.append(BandInfo(text, {"block": str(self.block), "head": "mask", "mass": str(self.mass)}))
        return maps


class AttentionMaps:
    """Windows of physical values → K maps, one for each band of ``choice``.

    With ``values`` log2 the maps are attention ÷ uniform (the logarithm is taken
    after blending, by the sink); with mass they are the softmax's own numbers,
    whose remainder to 1 is the CLS token's own share. The mask is 0 or 1.
    """

    def __init__(self, backbone: Backbone, statistics: Statistics, choice: Choice, device: torch.device) -> None:
        self._backbone = backbone.to(device).eval()
        self._statistics, self._choice, self._device = statistics, choice, device

    @torch.inference_mode()
    def __call__(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]:
        x_BCHW = torch.from_numpy(self._statistics.normalise(values, valid)).to(self._device)
        patch = self._backbone.spec.patch_size
        valid_Bhw = valid_tokens(torch.from_numpy(valid).to(self._device), patch)
        maps_BKhw = self._maps(x_BCHW, valid_Bhw)
        if self._choice.resolution == PIXEL:
            maps_BKhw = to_pixels(maps_BKhw, valid_Bhw, patch)
        found: NDArray[np.float32] = maps_BKhw.float().cpu().numpy()
        return found

    def _maps(self, x_BCHW: Tensor, valid_Bhw: Tensor) -> Tensor:
        choice = self._choice
        softmax_BKhw = self._softmax(x_BCHW)
        relative_BKhw = relative_to_uniform(softmax_BKhw, valid_Bhw)
        maps = relative_BKhw if choice.values == LOG2 else softmax_BKhw
        if not choice.mass:
            return maps
        mask_Bhw = mass_mask(relative_BKhw[:, 0], choice.mass)
        return torch.cat([maps, mask_Bhw[:, None].to(maps.dtype)], dim=1)

    def _softmax(self, x_BCHW: Tensor) -> Tensor:
        """The CLS token's attention over the patches, B,K,h,w: mean (and heads), or the roll-out."""
        choice = self._choice
        if isinstance(self._backbone, FusionBackbone):
            both_B2nhw = self._backbone.sensor_attention(x_BCHW, choice.block)
            mean = both_B2nhw.mean(dim=2, keepdim=True)
            maps = mean if choice.heads == MEAN else torch.cat([mean, both_B2nhw], dim=2)
            return maps.flatten(1, 2)
        if choice.heads == ROLLOUT:
            blocks = self._backbone.attention(x_BCHW, range(choice.block + 1))
            patch = self._backbone.spec.patch_size
            return cls_row(rollout(blocks), x_BCHW.shape[-2] // patch, x_BCHW.shape[-1] // patch)[:, None]
        heads_Bnhw = self._backbone.cls_attention(x_BCHW, choice.block)
        mean_B1hw = heads_Bnhw.mean(dim=1, keepdim=True)
        return mean_B1hw if choice.heads == MEAN else torch.cat([mean_B1hw, heads_Bnhw], dim=1)
