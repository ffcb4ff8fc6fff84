"""Roll-out, masks and relative values have the properties they promise."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from backend.explain.attention import cls_row, mass_mask, relative_to_uniform, rollout, to_pixels, valid_tokens


def softmax(*shape: int, seed: int = 0) -> torch.Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed)).mul(2).softmax(dim=-1)


def test_rollout_rows_sum_to_one() -> None:
    found = rollout([softmax(2, 3, 10, 10, seed=n) for n in range(4)])
    assert found.shape == (2, 10, 10)
    assert torch.allclose(found.sum(dim=-1), torch.ones(2, 10), atol=1e-6)


def test_rollout_of_one_block_is_the_mean_of_heads_beside_the_identity() -> None:
    block = softmax(1, 4, 6, 6)
    assert torch.allclose(rollout([block]), (block.mean(dim=1) + torch.eye(6)) / 2)


def test_rollout_multiplies_later_blocks_from_the_left() -> None:
    first, second = softmax(1, 2, 5, 5, seed=1), softmax(1, 2, 5, 5, seed=2)
    one, two = ((block.mean(dim=1) + torch.eye(5)) / 2 for block in (first, second))
    assert torch.allclose(rollout([first, second]), two @ one, atol=1e-6)
    assert not torch.allclose(rollout([first, second]), one @ two, atol=1e-4)


def test_rollout_of_tokens_that_see_only_themselves_is_the_identity() -> None:
    assert torch.equal(rollout([torch.eye(5).expand(1, 2, 5, 5)] * 3), torch.eye(5)[None])


def test_rollout_of_uniform_attention_is_uniform_over_other_tokens() -> None:
    row = rollout([torch.full((1, 2, 5, 5), 0.2)] * 3)[0, 0]
    assert torch.allclose(row[1:], row[1].expand(4))


def test_rollout_needs_a_block() -> None:
    with pytest.raises(ValueError, match="at least one"):
        rollout([])


def test_the_cls_row_leaves_the_cls_token_out() -> None:
    attention = torch.arange(49.0).reshape(1, 7, 7)
    assert cls_row(attention, 2, 3)[0].tolist() == [[1, 2, 3], [4, 5, 6]]


@given(st.integers(0, 10_000), st.floats(0.05, 0.99))
def test_the_mask_is_the_smallest_set_that_holds_the_mass(seed: int, share: float) -> None:
    maps = softmax(1, 36, seed=seed).reshape(1, 6, 6).double()
    mask = mass_mask(maps, share)
    held = maps[mask].sum()
    assert held >= share * maps.sum() - 1e-9
    assert held - maps[mask].min() < share * maps.sum() + 1e-9
    assert mask.all() or maps[mask].min() >= maps[~mask].max()


def test_equal_attention_masks_as_many_patches_as_the_share_asks() -> None:
    assert int(mass_mask(torch.full((1, 10, 10), 0.01, dtype=torch.float64), 0.6).sum()) == 60


def test_uniform_attention_is_one_whatever_is_nodata() -> None:
    valid = torch.ones(1, 4, 4, dtype=torch.bool)
    valid[0, :2] = False
    found = relative_to_uniform(torch.full((1, 2, 4, 4), 0.05), valid)
    assert torch.allclose(found[:, :, 2:], torch.ones(1, 2, 2, 4))
    assert (found[:, :, :2] == 0).all()


def test_relative_values_equal_the_softmax_over_valid_patches_alone() -> None:
    logits = torch.randn(1, 1, 17, generator=torch.Generator().manual_seed(3))
    valid = torch.tensor([True, False] * 8).reshape(1, 4, 4)
    found = relative_to_uniform(logits.softmax(-1)[..., 1:].reshape(1, 1, 4, 4), valid)
    alone = logits[0, 0, 1:][valid.flatten()].softmax(-1) * 8
    assert torch.allclose(found[0, 0][valid[0]], alone, atol=1e-6)


def test_relative_values_average_to_one() -> None:
    found = relative_to_uniform(softmax(2, 3, 26)[..., 1:].reshape(2, 3, 5, 5), torch.ones(2, 5, 5, dtype=torch.bool))
    assert torch.allclose(found.mean(dim=(-2, -1)), torch.ones(2, 3), atol=1e-5)


def test_nothing_valid_is_zero_not_nan() -> None:
    nothing = torch.zeros(1, 2, 2, dtype=torch.bool)
    assert (relative_to_uniform(softmax(1, 1, 4).reshape(1, 1, 2, 2), nothing) == 0).all()


def test_a_token_is_valid_with_one_valid_pixel() -> None:
    valid = torch.zeros(1, 8, 8, dtype=torch.bool)
    valid[0, 0, 7] = True
    assert valid_tokens(valid, 4)[0].tolist() == [[False, True], [False, False]]


def test_interpolation_takes_nothing_from_invalid_patches() -> None:
    maps = torch.full((1, 1, 3, 3), 2.0)
    maps[0, 0, 1, 1] = 1000.0
    valid = torch.ones(1, 3, 3, dtype=torch.bool)
    valid[0, 1, 1] = False
    found = to_pixels(maps, valid, 4)
    outside = torch.ones(12, 12, dtype=torch.bool)
    outside[4:8, 4:8] = False
    assert torch.allclose(found[0, 0][outside], torch.tensor(2.0))
