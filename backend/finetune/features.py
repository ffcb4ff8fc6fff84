"""The backbone's maps of all sites, computed once: what makes refitting heads cheap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from backend.finetune.sites import Sites
from backend.jobs.context import JobContext
from backend.models.backbone import Backbone
from backend.scene.statistics import Statistics
from backend.training.device import Device

GAIN = 0.3
"""Strength of the radiometric augmentation: x · (1 + 0.3 n) + 0.3 n′ for each band, n and n′ standard normal."""

GAIN_COPIES = 4
"""Augmented copies beside the plain one; a frozen backbone cannot see a new one at every step."""


@dataclass(frozen=True)
class Features:
    """Per copy: ``pixels`` S,C,W,W normalised; ``maps`` by block S,D,w,w.

    Copy 0 is the plain one; ``gaps`` copies follow in which a sensor is missing, then those of changed gain.
    """

    pixels: list[Tensor]
    maps: list[dict[int, Tensor]]
    gaps: int = 0

    def drawn_from(self, gain: bool) -> list[int]:
        """Copies training draws from alike often: half of the time none lacks a sensor."""
        first = 1 + self.gaps
        whole = [0, *(range(first, len(self.pixels)) if gain else ())]
        return whole * max(1, self.gaps) + list(range(1, first)) * len(whole)

    def of(self, copy: int, blocks: Sequence[int], sites: Tensor) -> tuple[list[Tensor], Tensor]:
        """Maps and pixels of some sites in one copy."""
        return [self.maps[copy][block][sites] for block in blocks], self.pixels[copy][sites]


def normalised_tiles(sites: Sites, statistics: Statistics) -> Tensor:
    """T,C,t,t as the backbone sees them."""
    return torch.from_numpy(statistics.normalise(sites.values, sites.valid))


def cut_pixels(tiles_TCtt: Tensor, sites: Sites) -> Tensor:
    """S,C,W,W out of the tiles."""
    side = sites.side
    parts = [
        tiles_TCtt[int(tile), :, int(row) : int(row) + side, int(col) : int(col) + side]
        for tile, (row, col) in zip(sites.tile, sites.offset, strict=True)
    ]
    return torch.stack(parts)


def cut_map(map_Dhw: Tensor, offset: Sequence[int], side: int, stride: int) -> Tensor:
    """The cells of a site (offset and side in pixels) out of its tile's map with one cell every ``stride`` pixels."""
    row, col, count = offset[0] // stride, offset[1] // stride, side // stride
    return map_Dhw[:, row : row + count, col : col + count]


@torch.no_grad()
def compute_features(
    backbone: Backbone,
    sites: Sites,
    statistics: Statistics,
    blocks: Sequence[int],
    copies: int,
    device: Device,
    context: JobContext,
    seed: int,
) -> Features:
    """Run the backbone over every tile (and its augmented copies) and keep what the sites need, on the CPU."""
    backbone = backbone.to(device.device).eval()
    sensors = backbone.spec.fusion.sensors if backbone.spec.fusion else ()
    copies += len(sensors)
    tiles = normalised_tiles(sites, statistics)
    valid = torch.from_numpy(sites.valid)
    wanted = sorted(set(blocks))
    context.stage("Reading features", copies * len(tiles), "tile")
    pixels, maps = [], []
    for copy in range(copies):
        if copy == 0:
            changed = tiles
        elif copy <= len(sensors):
            changed = without_sensor(tiles, sensors[copy - 1])
        else:
            changed = gain_augmented(tiles, valid, torch.Generator().manual_seed(seed + copy - len(sensors)))
        found: dict[int, list[Tensor]] = {block: [torch.empty(0)] * len(sites) for block in wanted}
        for number in range(len(tiles)):
            _add_tile(backbone, changed[number], sites, number, wanted, found, device)
            context.advance(copy * len(tiles) + number + 1)
        pixels.append(cut_pixels(changed, sites))
        maps.append({block: torch.stack(parts) for block, parts in found.items()})
    return Features(pixels, maps, len(sensors))


def without_sensor(x_BCHW: Tensor, bands: Sequence[int]) -> Tensor:
    """``bands`` made NaN wherever the other sensor has data, so that heads learn to do with one alone."""
    others = [band for band in range(x_BCHW.shape[1]) if band not in bands]
    found = x_BCHW.clone()
    there_B1HW = ~x_BCHW[:, others].isnan().any(dim=1, keepdim=True)
    found[:, list(bands)] = found[:, list(bands)].masked_fill(there_B1HW, torch.nan)
    return found


def gain_augmented(x_BCHW: Tensor, valid_BHW: Tensor, generator: torch.Generator) -> Tensor:
    """x · (1 + 0.3 n) + 0.3 n′ per window and band; invalid pixels stay 0."""
    shape = (*x_BCHW.shape[:2], 1, 1)
    factor = 1 + GAIN * torch.randn(shape, generator=generator).to(x_BCHW.device)
    shift = GAIN * torch.randn(shape, generator=generator).to(x_BCHW.device)
    return (x_BCHW * factor + shift) * valid_BHW[:, None]


def _add_tile(
    backbone: Backbone,
    tile_Ctt: Tensor,
    sites: Sites,
    number: int,
    blocks: Sequence[int],
    found: dict[int, list[Tensor]],
    device: Device,
) -> None:
    """One tile's maps, cut for each of its sites."""
    with torch.autocast(device.device.type, torch.bfloat16, enabled=device.autocast):
        maps = backbone.features(tile_Ctt[None].to(device.device), blocks)
    for block, map_1Dhw in zip(blocks, maps, strict=True):
        whole = map_1Dhw[0].float().cpu()
        for site in np.flatnonzero(sites.tile == number):
            cut = cut_map(whole, sites.offset[site].tolist(), sites.side, backbone.spec.level(block).stride)
            found[block][site] = cut.clone()
