"""Views: where their pixels come from, which symmetries occur, what is valid."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from backend.pretrain.parts.geometry import Turns, random_views
from backend.training.seeds import Draws

CPU = torch.device("cpu")
NO_TURNS = Turns(False, False, False)


def ramp(count: int, size: int) -> Tensor:
    """Band 0 is the column, band 1 the row, in pixels from the centre."""
    line = torch.arange(size, dtype=torch.float32) - (size - 1) / 2
    rows, cols = torch.meshgrid(line, line, indexing="ij")
    return torch.stack([cols, rows])[None].repeat(count, 1, 1, 1)


def views(turns: Turns, scale: tuple[float, float] = (1.0, 1.0), count: int = 64) -> Tensor:
    x = ramp(count, 16)
    return random_views(x, torch.ones(count, 16, 16, dtype=torch.bool), 16, scale, turns, Draws(CPU, 1))[0]


def orientations(view: Tensor) -> set[tuple[int, ...]]:
    """Signs of the derivatives (d col/dx, d col/dy, d row/dx, d row/dy) of each image."""
    dx, dy = view[..., 8, 9] - view[..., 8, 7], view[..., 9, 8] - view[..., 7, 8]
    signs = torch.stack([dx[:, 0], dy[:, 0], dx[:, 1], dy[:, 1]], dim=1)
    return {tuple(int(v) for v in row) for row in torch.where(signs.abs() < 0.1, 0.0, signs.sign())}


def test_all_eight_symmetries_occur() -> None:
    assert len(orientations(views(Turns()))) == 8


def test_only_up_down_flips_when_the_look_direction_matters() -> None:
    assert orientations(views(Turns(left_right=False, up_down=True, quarter=False))) == {(1, 0, 0, 1), (1, 0, 0, -1)}


def test_without_turns_the_whole_crop_is_the_image_but_for_its_aspect() -> None:
    assert orientations(views(NO_TURNS)) == {(1, 0, 0, 1)}


@pytest.mark.parametrize("scale", [(0.05, 0.4), (0.4, 1.0)])
def test_crops_lie_inside_and_cover_the_share_asked_for(scale: tuple[float, float]) -> None:
    view = views(NO_TURNS, scale, count=256)
    assert view.abs().max() <= 7.5 + 1e-4
    width = (view[:, 0, :, -1] - view[:, 0, :, 0]).amax(1) + 1
    height = (view[:, 1, -1] - view[:, 1, 0]).amax(1) + 1
    share = (width * height / 256).sort().values
    assert share[5] > 0.6 * scale[0]
    assert share[-5] < 1.2 * scale[1]
    assert share[-5] - share[5] > 0.5 * (scale[1] - scale[0])


def test_invalid_pixels_are_zero_and_spread_to_what_touches_them() -> None:
    x, valid = torch.full((32, 1, 16, 16), 5.0), torch.ones(32, 16, 16, dtype=torch.bool)
    x[:, :, :, :8], valid[:, :, :8] = 0, False
    view, seen = random_views(x, valid, 12, (0.4, 1.0), Turns(), Draws(CPU, 2))
    assert seen.shape == (32, 1, 12, 12)
    assert torch.all(view[~seen] == 0)
    torch.testing.assert_close(view[seen], torch.full_like(view[seen], 5.0), atol=0.01, rtol=0)
    assert 0.2 < seen.float().mean() < 0.8


def test_views_are_a_pure_function_of_the_seed_and_step() -> None:
    def view(*numbers: int) -> Tensor:
        return random_views(ramp(4, 16), torch.ones(4, 16, 16), 8, (0.4, 1), Turns(), Draws(CPU, *numbers))[0]

    assert torch.equal(view(1, 2), view(1, 2))
    assert not torch.equal(view(1, 2), view(1, 3))
