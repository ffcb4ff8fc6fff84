"""Everything the candidates train on and are tested on, gathered once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from backend.finetune.blocks import Blocks
from backend.finetune.groups import Groups
from backend.finetune.losses import class_weights
from backend.finetune.sites import HALO, Sites
from backend.labels.class_scheme import IGNORE
from backend.models.forest import Samples


@dataclass(frozen=True)
class ForestPixels:
    """N training pixels (edges left out, capped per polygon): ``values`` N,C physical; ``index`` N; ``group`` N."""

    values: NDArray[np.float32]
    index: NDArray[np.int16]
    group: NDArray[np.int32]

    def of_groups(self, groups: NDArray[np.int64], classes: int) -> Samples:
        """Samples for the forest, weighted ∝ 1/√frequency of their classes."""
        own = np.isin(self.group, groups)
        index = self.index[own]
        weight = class_weights(np.bincount(index, minlength=classes))
        return Samples(self.values[own], index, weight[index])


@dataclass(frozen=True)
class Material:
    """``teaches`` S,W,W: pixels of a site that train; ``needed`` S,W,W: pixels whose probabilities validation
    looks at; ``share`` G: weight of a group's pixels in scores, so that no polygon counts more than the cap."""

    groups: Groups
    blocks: Blocks
    sites: Sites
    forest: ForestPixels
    teaches: NDArray[np.bool_]
    needed: NDArray[np.bool_]
    share: NDArray[np.float64]
    validated: NDArray[np.bool_]

    @property
    def classes(self) -> int:
        return self.groups.classes

    def network_weights(self, sites: NDArray[np.int64]) -> NDArray[np.float32]:
        """Class weights from the pixels of these sites that train."""
        index = self.sites.index[sites][self.teaches[sites]]
        return class_weights(np.bincount(index, minlength=self.classes))


def teaching_pixels(sites: Sites, cap: int, seed: int) -> NDArray[np.bool_]:
    """S,W,W: labelled pixels off the edges, at most ``cap`` a group; a class of a group that is all edge keeps it."""
    labelled = sites.index != IGNORE
    teaches: NDArray[np.bool_] = labelled & ~sites.edge
    for site in range(len(sites)):
        for index in np.unique(sites.index[site][labelled[site]]):
            own = sites.index[site] == index
            if not (own & teaches[site]).any():
                teaches[site] |= own
    draw = np.random.default_rng(seed)
    for group, lattice in np.unique(np.stack([sites.group, sites.lattice], axis=1), axis=0):
        own_sites = np.flatnonzero((sites.group == group) & (sites.lattice == lattice))
        places = np.argwhere(teaches[own_sites])
        surplus = draw.permutation(len(places))[cap:]
        gone = places[surplus]
        teaches[own_sites[gone[:, 0]], gone[:, 1], gone[:, 2]] = False
    return teaches


def needed_pixels(sites: Sites) -> NDArray[np.bool_]:
    """S,W,W: labelled pixels and all that smoothing may read around them."""
    labelled = sites.index != IGNORE
    side = 2 * HALO + 1
    reached = ndimage.maximum_filter(labelled, size=(1, side, side), mode="constant")
    return np.asarray(reached & sites.cut(np.arange(len(sites)))[1], bool)


def score_share(sites: Sites, groups: Groups, cap: int) -> NDArray[np.float64]:
    """G: min(1, cap ÷ the group's scored pixels)."""
    labelled = (sites.index != IGNORE).sum(axis=(1, 2)) * (sites.lattice == 0)
    per_group = np.bincount(sites.group, labelled, minlength=len(groups))
    return np.minimum(1.0, cap / np.maximum(1, per_group))
