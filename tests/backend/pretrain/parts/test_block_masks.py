"""CMID's masks: how many blocks, where, filled with what, and the mask token on the stem."""

from __future__ import annotations

import math

import pytest
import torch

from backend.contract.errors import RequestError
from backend.models.backbone import create_backbone, resolve_spec
from backend.models.spec import Level
from backend.pretrain.parts.block_masks import (
    choose_block,
    draw_masks,
    hidden_blocks,
    hide,
    mask_shift,
    require_block,
    stem_stride,
)
from backend.training.seeds import Draws

CPU = torch.device("cpu")
PYRAMIDS = ("resnet18", "swin_tiny_patch4_window7_224", "convnext_atto")


def test_thirty_of_49_blocks_are_hidden_and_masks_are_constant_within_blocks() -> None:
    masks = draw_masks(16, 224, 32, 0.6, Draws(CPU, 1))
    blocks = masks.view(16, 7, 32, 7, 32).transpose(2, 3).flatten(3)
    assert torch.equal(blocks.all(-1), blocks.any(-1))
    assert blocks.any(-1).sum((1, 2)).tolist() == [30] * 16
    assert len({tuple(row) for row in blocks.any(-1).flatten(1).tolist()}) == 16


def test_hidden_blocks_are_six_tenths_rounded_up() -> None:
    counts = range(1, 1000)
    assert [hidden_blocks(count, 0.6) for count in counts] == [-(-count * 6 // 10) for count in counts]


def test_every_block_is_hidden_equally_often() -> None:
    share = draw_masks(4000, 4, 1, 0.6, Draws(CPU, 2)).float().mean(0)
    assert (share - 10 / 16).abs().max() < 5 * math.sqrt(0.24 / 4000)


def test_masks_are_a_pure_function_of_seed_and_step() -> None:
    first, again, other = (draw_masks(4, 32, 4, 0.6, Draws(CPU, 1, step)) for step in (0, 0, 1))
    assert torch.equal(first, again) and not torch.equal(first, other)


@pytest.mark.parametrize("bands", [1, 2, 13])
def test_hidden_pixels_take_each_images_mean_of_its_valid_pixels_band_by_band(bands: int) -> None:
    x, valid = torch.randn(3, bands, 16, 16) * 5, torch.rand(3, 16, 16) > 0.3
    x = x * valid[:, None]
    mask = draw_masks(3, 16, 4, 0.6, Draws(CPU, 3))
    hidden = hide(x, valid, mask)
    for image in range(3):
        for band in range(bands):
            mean = x[image, band].numpy()[valid[image].numpy()].mean()
            assert hidden[image, band][mask[image]].numpy() == pytest.approx(mean, abs=1e-5)
    seen = ~mask[:, None].expand_as(x)
    assert torch.equal(hidden[seen], x[seen])


def test_an_image_without_a_valid_pixel_is_filled_with_zeros() -> None:
    x, valid = torch.zeros(1, 2, 8, 8), torch.zeros(1, 8, 8, dtype=torch.bool)
    assert torch.equal(hide(x, valid, torch.ones(1, 8, 8, dtype=torch.bool)), x)


def test_the_token_is_added_where_the_stems_cells_are_hidden() -> None:
    mask = draw_masks(2, 32, 8, 0.6, Draws(CPU, 4))
    shift = mask_shift(torch.tensor([1.0, -2.0, 3.0]), mask, Level(3, 4))
    assert shift.shape == (2, 3, 8, 8)
    cells = mask.view(2, 8, 4, 8, 4).float().mean((2, 4))
    assert set(cells.unique().tolist()) == {0.0, 1.0}
    torch.testing.assert_close(shift, torch.stack([cells, -2 * cells, 3 * cells], dim=1))


@pytest.mark.parametrize(
    ("name", "image", "patch", "expected"),
    [
        ("resnet18", 224, None, 32), ("resnet18", 64, None, 8), ("swin_tiny_patch4_window7_224", 448, None, 32),
        ("resnet18", 32, None, 4), ("convnext_atto", 96, None, 12),
        ("tiny", 64, 8, 8), ("tiny", 112, 8, 16), ("tiny", 224, 16, 32), ("tiny", 32, 8, 8), ("tiny", 32, 16, 16),
    ],
)  # fmt: skip
def test_blocks_shrink_with_the_image(name: str, image: int, patch: int | None, expected: int) -> None:
    spec = resolve_spec(name, 2, image, **({} if patch is None else {"patch_size": patch}))
    assert choose_block(spec) == expected
    require_block(expected, spec)


@pytest.mark.parametrize("name", [*PYRAMIDS, "vit_tiny_patch16_224"])
def test_the_stems_stride_is_the_backbones(name: str) -> None:
    spec = resolve_spec(name, 2, 64)
    assert stem_stride(spec) == create_backbone(spec, 0).stem_level.stride


@pytest.mark.parametrize("size", [0, 2, 12, 128])
def test_blocks_that_do_not_fit_are_refused_in_words(size: int) -> None:
    with pytest.raises(RequestError, match=f"Blocks of {size} px do not fit.*4 px of one cell.*64 px") as error:
        require_block(size, resolve_spec("resnet18", 2, 64))
    assert "set 8" in error.value.remedy
