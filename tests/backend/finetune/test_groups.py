"""Groups: boxes, counts, gaps."""

from __future__ import annotations

import numpy as np

from backend.finetune.groups import Groups, collect_groups, gaps, group_of_pixels
from backend.labels.samples import Pixels


def pixels(boxes: list[tuple[int, int, int, int, int]]) -> Pixels:
    """Rectangles (row, col, height, width, class) as polygons 1, 2, …"""
    parts = []
    for number, (row, col, height, width, own) in enumerate(boxes, 1):
        down, right = (g.ravel() for g in np.mgrid[row : row + height, col : col + width])
        parts.append((down, right, np.full(down.size, own), np.full(down.size, number), np.zeros(down.size, bool)))
    rows, cols, index, ids, edge = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Pixels(rows.astype(np.int32), cols.astype(np.int32), index.astype(np.int16), ids.astype(np.int32), edge)


def groups_of(*scenes: list[tuple[int, int, int, int, int]], classes: int = 3) -> Groups:
    return collect_groups([pixels(boxes) for boxes in scenes], classes)


def test_boxes_and_counts() -> None:
    groups = groups_of([(2, 3, 4, 5, 0), (10, 20, 1, 2, 2)], [(0, 0, 3, 3, 1)])
    np.testing.assert_array_equal(groups.scene, [0, 0, 1])
    np.testing.assert_array_equal(groups.box, [[2, 6, 3, 8], [10, 11, 20, 22], [0, 3, 0, 3]])
    np.testing.assert_array_equal(groups.pixels, [[20, 0, 0], [0, 0, 2], [0, 9, 0]])


def test_gaps_are_between_boxes_and_infinite_between_scenes() -> None:
    groups = groups_of([(0, 0, 10, 10, 0), (13, 14, 5, 5, 1), (0, 10, 4, 4, 2)], [(0, 0, 3, 3, 1)])
    found = gaps(groups)
    assert found[0, 1] == 5.0 and found[0, 2] == 0.0 and np.isinf(found[0, 3])
    np.testing.assert_array_equal(found, found.T)


def test_pixels_find_their_group() -> None:
    one, two = [(0, 0, 2, 2, 0), (5, 5, 1, 3, 1)], [(9, 9, 2, 1, 2)]
    groups = groups_of(one, two)
    np.testing.assert_array_equal(group_of_pixels(groups, 0, pixels(one)), [0, 0, 0, 0, 1, 1, 1])
    np.testing.assert_array_equal(group_of_pixels(groups, 1, pixels(two)), [2, 2])
