"""Spatial blocks: neighbouring groups stand on one side of every split.

Land cover is alike where it is near (Roberts et al. 2017, Ecography 40:913), so a
polygon beside a training polygon is no test. Groups nearer than a distance form
one block; the distance is the largest that still leaves enough blocks of every
class. Where polygons adjoin one another (a label raster, a parcel map) such
chains would swallow everything: then compact blocks are cut and a dead zone of
the same distance is kept out of the training side of each split.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse.csgraph import connected_components
from sklearn.cluster import KMeans

from backend.finetune.groups import Groups, gaps

DISTANCES = (64, 48, 32, 24, 16, 12, 8)
"""Tried from the largest, in pixels."""

NEAREST = 4
"""Groups this near are always neighbours, in pixels; also the dead zone around compact blocks."""

BLOCKS_PER_CLASS = 3
"""A distance must leave a class this many blocks (or as many as it has at all)."""

_LARGEST_SHARE = 0.4
"""No block may hold more of the groups than this."""


@dataclass(frozen=True)
class Blocks:
    """``of_group`` G: block number; ``distance``: pixels that no training and test groups are nearer than."""

    of_group: NDArray[np.int32]
    distance: float
    by_scene: bool = False

    @property
    def count(self) -> int:
        return int(self.of_group.max()) + 1 if len(self.of_group) else 0

    @property
    def words(self) -> str:
        if self.by_scene:
            return f"{self.count} blocks: each scene is one, so that the figures are for scenes never seen"
        return f"{self.count} blocks, at least {self.distance:g} pixels apart"


def spatial_blocks(groups: Groups, folds: int, seed: int = 0) -> Blocks:
    """Blocks of all groups. With three or more labelled scenes a scene is a block."""
    scenes, of_group = np.unique(groups.scene, return_inverse=True)
    if len(scenes) >= 3:
        return Blocks(of_group.astype(np.int32), float("inf"), by_scene=True)
    between = gaps(groups)
    least = _blocks_per_class(groups, _joined(between, NEAREST))
    for distance in (*DISTANCES, NEAREST):
        found = _joined(between, distance)
        if _enough(groups, found, least, folds):
            return Blocks(found, float(distance))
    return Blocks(_compact(groups, folds, seed), float(NEAREST))


def _joined(between: NDArray[np.float32], distance: float) -> NDArray[np.int32]:
    """Single linkage: groups with a gap of at most ``distance`` share a block."""
    labels: NDArray[np.int32] = connected_components(between <= distance, directed=False)[1]
    return labels


def _blocks_per_class(groups: Groups, of_group: NDArray[np.int32]) -> NDArray[np.int64]:
    """K: in how many blocks each class occurs."""
    return np.asarray([len(np.unique(of_group[held])) for held in groups.holds.T], np.int64)


def _enough(groups: Groups, of_group: NDArray[np.int32], least: NDArray[np.int64], folds: int) -> bool:
    sizes = np.bincount(of_group)
    if len(sizes) < min(2 * folds, len(groups)) or sizes.max() > max(2, _LARGEST_SHARE * len(groups)):
        return False
    return bool((_blocks_per_class(groups, of_group) >= np.minimum(least, BLOCKS_PER_CLASS)).all())


def _compact(groups: Groups, folds: int, seed: int) -> NDArray[np.int32]:
    """Compact clusters of the groups' centres, four for each fold, scenes apart."""
    out, first = np.zeros(len(groups), np.int32), 0
    for scene in np.unique(groups.scene):
        here = np.flatnonzero(groups.scene == scene)
        box = groups.box[here]
        centres = np.stack([box[:, :2].mean(axis=1), box[:, 2:].mean(axis=1)], axis=1)
        count = min(4 * folds, len(np.unique(centres, axis=0)))
        out[here] = first + KMeans(count, n_init=3, random_state=seed).fit_predict(centres)
        first += count
    return out
