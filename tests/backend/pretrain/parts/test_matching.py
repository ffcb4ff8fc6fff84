"""CMID's matching: cells that look at the same place find each other, whatever the box, flips and turns."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import torch
from torch import Tensor

from backend.pretrain.parts.geometry import Turns, random_affine, resample
from backend.pretrain.parts.matching import POSITIONS, cells, geometric, kept_cells, match, pick, published, seen_cells
from backend.training.seeds import Draws

CELL, SIDE, SOURCE = 4, 7, 64
"""Pixels of a cell, cells of a view, pixels of the source."""
OVERLAP = SIDE * (SIDE - 1)
"""Cells two views share when one is shifted by one cell."""
SYMMETRIES = [
    swap @ np.diag(flips) for swap in (np.eye(2), np.eye(2)[::-1]) for flips in itertools.product((1, -1), repeat=2)
]


def theta(column: int, row: int, symmetry: int) -> Tensor:
    """The matrix of a box of 7 × 7 cells with its corner at this cell, flipped and turned."""
    half = SIDE * CELL / SOURCE
    centre = [(corner + SIDE / 2) * CELL * 2 / SOURCE - 1 for corner in (column, row)]
    return torch.tensor(np.c_[half * SYMMETRIES[symmetry], centre][None], dtype=torch.float32)


def places(theta_B23: Tensor) -> Tensor:
    """What is really seen in each cell: the number of its place in the source, found by resampling."""
    numbers = torch.arange((SOURCE // CELL) ** 2, dtype=torch.float32).view(1, 1, SOURCE // CELL, SOURCE // CELL)
    source = numbers.repeat_interleave(CELL, 2).repeat_interleave(CELL, 3)
    view, _ = resample(source, torch.ones(1, SOURCE, SOURCE), SIDE * CELL, theta_B23)
    return view.view(SIDE, CELL, SIDE, CELL)[:, CELL // 2, :, CELL // 2].round().flatten()


def matched(mine: Tensor, other: Tensor, matching: str, share: float) -> tuple[Tensor, Tensor]:
    """The places of the kept student cells and of their teacher cells."""
    positions, seen = POSITIONS[matching], torch.ones(1, SIDE**2, dtype=torch.bool)
    found = match(positions(mine, SIDE, SOURCE), positions(other, SIDE, SOURCE), seen, seen, share)
    assert found.counted_BM.all()
    return places(mine)[found.student_BM[0]], places(other)[found.teacher_BM[0]]


@pytest.mark.parametrize("shift", [(1, 0), (0, -1)])
def test_a_view_shifted_by_one_cell_matches_identical_cells_under_all_flips_and_turns(shift: tuple[int, int]) -> None:
    assert len({tuple(places(theta(2, 3, s)).tolist()) for s in range(8)}) == 8
    for one, two in itertools.product(range(8), repeat=2):
        mine, other = matched(
            theta(2, 3, one), theta(2 + shift[0], 3 + shift[1], two), "geometric", OVERLAP / SIDE**2
        )
        assert len(set(mine.tolist())) == OVERLAP
        assert torch.equal(mine, other)


def test_the_published_matching_loses_the_offset() -> None:
    """Why it is not the default: six cells apart, it pairs cells as if the boxes lay on top of each other."""
    first, second = theta(2, 3, 0), theta(8, 3, 0)
    mine, other = matched(first, second, "geometric", 7 / 49)
    assert torch.equal(mine, other)
    mine, other = matched(first, second, "published", 7 / 49)
    assert torch.equal(other - mine, torch.full_like(mine, 6))


def test_both_matchings_agree_where_there_is_no_offset() -> None:
    whole = torch.tensor([[[1.0, 0, 0], [0, 1, 0]]])
    torch.testing.assert_close(geometric(whole, SIDE, SOURCE), published(whole, SIDE, SOURCE))


def test_positions_are_the_centres_of_cells_in_pixels() -> None:
    found = geometric(theta(2, 3, 0), SIDE, SOURCE)[0]
    expected = [[(2 + x + 0.5) * CELL, (3 + y + 0.5) * CELL] for y in range(SIDE) for x in range(SIDE)]
    torch.testing.assert_close(found, torch.tensor(expected))


def test_matches_are_those_of_a_plain_search() -> None:
    draws = Draws(torch.device("cpu"), 5)
    thetas = [random_affine(6, (0.3, 1.0), Turns(), draws) for _ in range(2)]
    one, two = (geometric(t, SIDE, SOURCE) for t in thetas)
    seen = [torch.rand(6, SIDE**2) > 0.3 for _ in range(2)]
    found = match(one, two, seen[0], seen[1], 20 / 49)
    for b in range(6):
        pairs = []
        for i in range(SIDE**2):
            options = [(float((one[b, i] - two[b, j]).norm()), j) for j in range(SIDE**2) if seen[1][b, j]]
            if seen[0][b, i]:
                pairs.append((*min(options), i))
        pairs = sorted(pairs, key=lambda pair: pair[0])[:20]
        expected = {(i, j) for _, j, i in pairs}
        assert set(zip(found.student_BM[b].tolist(), found.teacher_BM[b].tolist(), strict=True)) == expected
        assert found.counted_BM[b].all()


def test_cells_that_saw_nothing_never_match() -> None:
    positions = geometric(theta(2, 3, 0), SIDE, SOURCE)
    seen, blind = torch.ones(1, 49, dtype=torch.bool), torch.zeros(1, 49, dtype=torch.bool)
    assert not match(positions, positions, seen, blind, 20 / 49).counted_BM.any()
    assert not match(positions, positions, blind, seen, 20 / 49).counted_BM.any()
    few = blind.clone()
    few[0, :3] = True
    found = match(positions, positions, few, seen, 20 / 49)
    assert found.student_BM[found.counted_BM].tolist() == found.teacher_BM[found.counted_BM].tolist() == [0, 1, 2]


@pytest.mark.parametrize(("cells", "expected"), [(49, 20), (64, 26), (16, 7), (4, 2), (1, 1)])
def test_the_same_share_of_other_grids_is_kept(cells: int, expected: int) -> None:
    assert kept_cells(cells, 20 / 49) == expected


def test_cells_are_picked_image_by_image() -> None:
    x = torch.arange(12.0).view(2, 3, 2)
    assert pick(x, torch.tensor([[2, 0], [1, 1]])).tolist() == [[[4, 5], [0, 1]], [[8, 9], [8, 9]]]


@pytest.mark.parametrize(("old", "new"), [(14, 7), (28, 7), (8, 7), (7, 7), (4, 4)])
def test_finer_maps_are_pooled_to_49_cells_whose_centres_stay(old: int, new: int) -> None:
    line = (torch.arange(old) + 0.5) / old
    ramp = torch.stack(torch.meshgrid(line, line, indexing="ij"))[None]
    expected = (torch.arange(new) + 0.5) / new
    found = cells(ramp)
    assert found.shape == (1, new * new, 2)
    torch.testing.assert_close(found[0, :, 0].view(new, new)[:, 0], expected, atol=0.5 / old / new, rtol=0)
    torch.testing.assert_close(cells(torch.ones(1, 1, old, old)), torch.ones(1, new * new, 1))
    if old % new == 0:
        torch.testing.assert_close(found, torch.nn.functional.avg_pool2d(ramp, old // new).flatten(2).transpose(1, 2))


def test_cells_count_when_more_than_half_of_their_pixels_are_valid() -> None:
    valid = torch.zeros(1, 64, 64, dtype=torch.bool)
    valid[:, :, :32] = True
    assert torch.equal(seen_cells(valid, 2)[0], torch.tensor([True, False, True, False]))
    columns = seen_cells(valid, 7)[0].view(7, 7)
    assert columns.sum(1).tolist() == [3] * 7  # the middle column is half valid: not enough
    assert columns[0].tolist() == [True] * 3 + [False] * 4
