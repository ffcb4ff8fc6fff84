"""The units of validation: polygons (or blocks of a label raster), where they lie and what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.labels.samples import Pixels


@dataclass(frozen=True)
class Groups:
    """G groups over all scenes; a group is never split between training and validation.

    ``scene`` G; ``polygon_id`` G, its number within the scene; ``box`` G,4: first row,
    row past the end, first column, column past the end; ``pixels`` G,K labelled pixels by class.
    """

    scene: NDArray[np.int32]
    polygon_id: NDArray[np.int32]
    box: NDArray[np.int32]
    pixels: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.scene)

    @property
    def classes(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def holds(self) -> NDArray[np.bool_]:
        """G,K: which classes a group holds."""
        return self.pixels > 0


def collect_groups(pixels: Sequence[Pixels], classes: int) -> Groups:
    """Groups of all scenes in order (``pixels``: one entry a scene, without labels an empty one)."""
    parts = [_of_scene(number, found, classes) for number, found in enumerate(pixels)]
    return Groups(*(np.concatenate([part[i] for part in parts]) for i in range(4)))


def group_of_pixels(groups: Groups, scene: int, pixels: Pixels) -> NDArray[np.int32]:
    """The number 0 … G−1 of each pixel's group."""
    here = np.flatnonzero(groups.scene == scene)
    at = np.searchsorted(groups.polygon_id[here], pixels.polygon_id)
    return here[at].astype(np.int32)


def gaps(groups: Groups) -> NDArray[np.float32]:
    """G,G: pixels between the bounding boxes of two groups; infinite between scenes.

    Boxes are never farther apart than what they hold, so "near" errs on the safe side.
    """
    box = groups.box.astype(np.float32)
    rows = np.maximum(box[:, None, 0] - box[None, :, 1], box[None, :, 0] - box[:, None, 1])
    cols = np.maximum(box[:, None, 2] - box[None, :, 3], box[None, :, 2] - box[:, None, 3])
    found = np.hypot(np.maximum(rows, 0), np.maximum(cols, 0))
    return np.where(groups.scene[:, None] == groups.scene[None, :], found, np.float32(np.inf)).astype(np.float32)


_Part = tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32], NDArray[np.int64]]


def _of_scene(number: int, pixels: Pixels, classes: int) -> _Part:
    ids, at = np.unique(pixels.polygon_id, return_inverse=True)
    box = np.empty((len(ids), 4), np.int32)
    for column, (place, reduce) in enumerate(
        ((pixels.rows, np.minimum), (pixels.rows, np.maximum), (pixels.cols, np.minimum), (pixels.cols, np.maximum))
    ):
        found = np.full(len(ids), np.iinfo(np.int32).max if reduce is np.minimum else -1, np.int32)
        reduce.at(found, at, place)
        box[:, column] = found + (reduce is np.maximum)
    counts = np.zeros((len(ids), classes), np.int64)
    np.add.at(counts, (at, pixels.index), 1)
    return np.full(len(ids), number, np.int32), ids.astype(np.int32), box, counts
