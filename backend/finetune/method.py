"""Training the network on polygons, as the one loop wants it (:class:`backend.training.method.Method`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from backend.finetune.candidates import RELEASED, Recipe
from backend.finetune.features import Features, cut_map, gain_augmented, without_sensor
from backend.finetune.losses import segmentation_loss
from backend.finetune.material import Material
from backend.finetune.settings import Settings
from backend.finetune.sites import Sites
from backend.models.decoder_names import LINEAR
from backend.models.network import SegmentationNetwork
from backend.training.method import Method, Share
from backend.training.optimiser import Group, layer_decay, parameter_groups
from backend.training.seeds import generator, mix

DENSE_BATCH = 8
"""Sites a step at most where every pixel is computed (DPT) or gradients pass through the backbone's whole tiles."""


@dataclass(frozen=True)
class Inputs:
    """What networks read: ``features`` for frozen backbones, ``tiles`` T,C,t,t normalised for tuned ones."""

    features: Features
    tiles: Tensor
    valid: Tensor


class SiteNetwork(nn.Module):
    """The whole network on tiles, scored on sites or at their teaching pixels."""

    def __init__(self, network: SegmentationNetwork, sites: Sites) -> None:
        super().__init__()
        self.network = network
        self._sites = sites

    def forward(
        self, tiles_TCtt: Tensor, owner: list[int], which: NDArray[np.int64], at_N3: Tensor | None = None
    ) -> Tensor:
        """``tiles``: the distinct tiles of the batch; ``owner``: which of them each site of ``which`` lies in."""
        maps = self.network.maps(tiles_TCtt)
        side, spec = self._sites.side, self.network.backbone.spec
        strides = [spec.level(block).stride for block in self.network.head.decoder.blocks]
        places = list(zip(owner, self._sites.offset[which].tolist(), strict=True))
        cut = [
            torch.stack([cut_map(m[t], offset, side, stride) for t, offset in places])
            for m, stride in zip(maps, strides, strict=True)
        ]
        pixels = torch.stack([tiles_TCtt[t, :, r : r + side, c : c + side] for t, (r, c) in places])
        if at_N3 is not None:
            pixels = pixels[at_N3[:, 0], :, at_N3[:, 1], at_N3[:, 2]]
        return cast(Tensor, self.network.head(cut, pixels, at_N3))


class PolygonTraining(Method[NDArray[np.int64]]):
    """Cross-entropy + Dice on the teaching pixels of a few sites a step.

    Frozen recipes change the head on cached features; tuned ones change the whole network (at once, or from
    a later step on), the backbone at a share of the head's rate that falls layer by layer.
    """

    def __init__(
        self,
        network: SegmentationNetwork,
        recipe: Recipe,
        material: Material,
        inputs: Inputs,
        train_groups: NDArray[np.int64],
        settings: Settings,
        seed: int,
        steps: int,
        after: Callable[[int], None] = lambda step: None,
    ) -> None:
        """``steps``: the schedule's length; ``after`` is called with the number of steps done (for early stopping)."""
        self.network, self.recipe, self.settings, self.seed = network, recipe, settings, seed
        self.frozen = recipe.tuning == "frozen"
        self._released_at = round(settings.release * steps) if recipe.tuning == RELEASED else 0
        self.module = network.head if self.frozen else SiteNetwork(network, material.sites)
        self.material, self.inputs, self._after = material, inputs, after
        sites = material.sites.to_train(train_groups)
        self.sites = sites[material.teaches[sites].any(axis=(1, 2))]
        self.weight = torch.from_numpy(material.network_weights(self.sites))
        self._at = {int(site): torch.from_numpy(np.argwhere(material.teaches[site])) for site in self.sites}
        self._copies = inputs.features.drawn_from(recipe.gain)
        used = set(self._copies) if self.frozen else set()
        self._maps = {copy: self._own(inputs.features.maps[copy]) for copy in used}

    def _own(self, maps: dict[int, Tensor]) -> list[Tensor]:
        """The decoder's maps of this training's sites, in their order."""
        sites = torch.from_numpy(self.sites)
        return [maps[block][sites] for block in self.network.head.decoder.blocks]

    @property
    def batch(self) -> int:
        """Sites a step."""
        cheap = self.frozen and self.recipe.decoder == LINEAR
        return min(self.settings.batch if cheap else min(DENSE_BATCH, self.settings.batch), len(self.sites))

    def parameter_groups(self) -> list[Group]:
        if self.frozen:
            return parameter_groups(self.module)
        decay = self.settings.layer_decay if self.recipe.tuning == "layer-decay" else 1.0
        backbone, share = self.network.backbone, self.settings.backbone_rate
        falling = layer_decay(backbone.spec.depth, decay, backbone.depth_of)
        root = f"network.backbone.{backbone.root}."

        def scale(name: str) -> float:
            return share * falling(name.removeprefix(root)) if name.startswith(root) else 1.0

        return parameter_groups(self.module, scale)

    def load(self, share: Share) -> NDArray[np.int64]:
        """Site numbers: all of them where they fit into a batch, else polygons drawn alike often."""
        if share.count >= len(self.sites):
            return self.sites
        draw = np.random.default_rng([self.seed, share.first])
        groups = self.material.sites.group[self.sites]
        weight = 1 / np.bincount(groups)[groups]
        return draw.choice(self.sites, share.count, replace=False, p=weight / weight.sum())

    def loss(self, module: nn.Module, batch: NDArray[np.int64], step: int) -> dict[str, Tensor | float]:
        device = self.accelerator.device
        at_N3 = self._teaching(batch)
        index = self.material.sites.index[batch[at_N3[:, 0]], at_N3[:, 1], at_N3[:, 2]].astype(np.int64)
        if not self.frozen:
            self._hold_encoder(step)
        with self.accelerator.autocast():
            scores = (self._frozen if self.frozen else self._tuned)(module, batch, at_N3, step)
        return {"loss": segmentation_loss(scores.float(), torch.from_numpy(index).to(device), self.weight.to(device))}

    def _hold_encoder(self, step: int) -> None:
        """Until it is released the backbone gets no gradient, and its batch norm keeps the statistics it came with."""
        released = step >= self._released_at
        self.network.backbone.train(released).requires_grad_(released)

    def _teaching(self, batch: NDArray[np.int64]) -> Tensor:
        """N,3: item of the batch, row, column of every teaching pixel."""
        parts = [nn.functional.pad(self._at[int(site)], (1, 0), value=item) for item, site in enumerate(batch)]
        return torch.cat(parts)

    def _frozen(self, module: nn.Module, batch: NDArray[np.int64], at_N3: Tensor, step: int) -> Tensor:
        device, copy = self.accelerator.device, self._copies[mix(self.seed, step) % len(self._copies)]
        pixels = self.inputs.features.pixels[copy][torch.from_numpy(batch)[at_N3[:, 0]], :, at_N3[:, 1], at_N3[:, 2]]
        maps = self._maps[copy]
        if len(batch) < len(self.sites):
            own = torch.from_numpy(np.searchsorted(self.sites, batch))
            maps = [whole[own] for whole in maps]
        return cast(Tensor, module([m.to(device) for m in maps], pixels.to(device), at_N3.to(device)))

    def _tuned(self, module: nn.Module, batch: NDArray[np.int64], at_N3: Tensor, step: int) -> Tensor:
        device = self.accelerator.device
        distinct, owner = np.unique(self.material.sites.tile[batch], return_inverse=True)
        tiles, valid = self.inputs.tiles[distinct], self.inputs.valid[distinct]
        if self.recipe.gain:
            tiles = gain_augmented(tiles, valid, generator(torch.device("cpu"), self.seed, step))
        fusion = self.network.backbone.spec.fusion
        if fusion is not None:  # half of the time one sensor is missing, as with frozen backbones
            lot = mix(self.seed, step, 1) % (2 * len(fusion.sensors))
            tiles = without_sensor(tiles, fusion.sensors[lot]) if lot < len(fusion.sensors) else tiles
        return cast(Tensor, module(tiles.to(device), owner.tolist(), batch, at_N3.to(device)))

    def after_update(self, step: int) -> None:
        self._after(step + 1)

    def watch(self, step: int, values: dict[str, float]) -> None:
        """Nothing beyond the loop's own check for finite numbers."""

    def facts(self) -> dict[str, Any]:
        return {"recipe": self.recipe.title}


@torch.no_grad()
def site_probabilities(
    network: SegmentationNetwork, recipe: Recipe, material: Material, inputs: Inputs, which: NDArray[np.int64]
) -> NDArray[np.float32]:
    """B,K,W,W of the network on some sites (plain copies), 16 at a time."""
    training = network.training
    network.eval()
    device = next(network.parameters()).device
    parts = []
    for start in range(0, len(which), 16):
        batch = which[start : start + 16]
        if recipe.tuning == "frozen":
            maps, pixels = inputs.features.of(0, network.head.decoder.blocks, torch.from_numpy(batch))
            scores = network.head([m.to(device) for m in maps], pixels.to(device))
        else:
            distinct, owner = np.unique(material.sites.tile[batch], return_inverse=True)
            whole = SiteNetwork(network, material.sites).eval()
            scores = whole(inputs.tiles[distinct].to(device), owner.tolist(), batch)
        parts.append(scores.float().softmax(dim=1).cpu().numpy())
    network.train(training)
    return np.concatenate(parts)
