"""From open scenes with labels to :class:`Material`."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from backend.finetune.blocks import spatial_blocks
from backend.finetune.folds import validated_classes
from backend.finetune.groups import Groups, collect_groups, group_of_pixels
from backend.finetune.material import ForestPixels, Material, needed_pixels, score_share, teaching_pixels
from backend.finetune.settings import Settings
from backend.finetune.sites import LATTICES, collect_sites
from backend.finetune.teaching import Teaching
from backend.labels.samples import Pixels
from backend.models.network import Windows
from backend.scene.scene import Scene

READ_BLOCK = 512
"""Side of the windows forest pixels are read in."""


def prepare_material(
    scenes: Sequence[Scene],
    teaching: Teaching,
    windows: Windows,
    patch: int,
    settings: Settings,
    limit_bytes: int,
    seed: int,
    lattices: int = LATTICES,
) -> Material:
    """Group, block, place and read everything. ``windows``, ``patch``: of the network (a forest's own without one)."""
    classes, cap = len(teaching.scheme), settings.pixels_per_polygon
    groups = collect_groups(teaching.pixels, classes)
    blocks = spatial_blocks(groups, settings.folds, seed)
    sites = collect_sites(scenes, teaching.pixels, groups, windows, patch, limit_bytes, seed, lattices)
    return Material(
        groups=groups,
        blocks=blocks,
        sites=sites,
        forest=_forest_pixels(scenes, teaching.pixels, groups, cap, seed),
        teaches=teaching_pixels(sites, cap, seed),
        needed=needed_pixels(sites),
        share=score_share(sites, groups, cap),
        validated=validated_classes(groups, blocks),
    )


def _forest_pixels(
    scenes: Sequence[Scene], pixels: Sequence[Pixels], groups: Groups, cap: int, seed: int
) -> ForestPixels:
    parts = []
    for number, (scene, found) in enumerate(zip(scenes, pixels, strict=True)):
        chosen = found.without_edges().capped(cap, seed)
        values, valid = read_pixels(scene, chosen)
        parts.append((values[valid], chosen.index[valid], group_of_pixels(groups, number, chosen)[valid]))
    values, index, group = (np.concatenate([part[i] for part in parts]) for i in range(3))
    return ForestPixels(values, index, group)


def read_pixels(scene: Scene, pixels: Pixels) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Physical values N,C and validity N of listed pixels, block by block."""
    values = np.zeros((len(pixels), len(scene.bands)), np.float32)
    valid = np.zeros(len(pixels), bool)
    for window in scene.grid.blocks(READ_BLOCK, READ_BLOCK):
        rows, cols = pixels.rows - window.row, pixels.cols - window.col
        inside = (rows >= 0) & (rows < window.height) & (cols >= 0) & (cols < window.width)
        if inside.any():
            read, ok = scene.read(window)
            at = rows[inside], cols[inside]
            values[inside], valid[inside] = read[:, at[0], at[1]].T, ok[at]
    return values, valid
