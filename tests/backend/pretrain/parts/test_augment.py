"""Augmentations: physics kept where it should be, and every random number from the seed."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
import torch
from torch import Tensor

from backend.pretrain.parts.augment import Augment, blur, drop_band, multilook_db, speckle_db
from backend.pretrain.parts.augment_settings import Augmentation
from backend.training.seeds import Draws

CPU = torch.device("cpu")
QUIET = Augmentation(gain_db=0.0, speckle=0.0, multilook=0.0, jitter=0.0, blur=0.0, drop=0.0)


def draws(*numbers: int) -> Draws:
    return Draws(CPU, *numbers)


def full_views(augment: Augment, x: Tensor, seed: int = 0) -> Tensor:
    """Views of flat images, so that cropping and turning change nothing."""
    return augment(x, torch.ones(x.shape[0], *x.shape[2:], dtype=torch.bool), 16, (0.4, 1.0), draws(seed))


def flat(level: float, bands: int, count: int = 64) -> Tensor:
    return torch.full((count, bands, 20, 20), level)


@pytest.mark.parametrize("looks", [(4.0, 4.0001), (32.0, 32.0001), (4.0, 32.0)])
def test_speckle_keeps_the_level_in_db(looks: tuple[float, float]) -> None:
    db = torch.full((64, 1, 64, 64), -12.0)
    noisy = speckle_db(db, looks, draws(1))
    assert noisy.mean().item() == pytest.approx(-12.0, abs=0.02)


def test_speckle_of_four_looks_has_the_spread_of_the_gamma_law() -> None:
    noisy = speckle_db(torch.zeros(16, 1, 64, 64), (4.0, 4.0001), draws(2))
    trigamma = torch.polygamma(1, torch.tensor(4.0)).item()
    assert noisy.std().item() == pytest.approx(10 / math.log(10) * math.sqrt(trigamma), rel=0.02)


def test_without_the_correction_four_looks_would_shift_by_0_57_db() -> None:
    shift = 10 / math.log(10) * (torch.digamma(torch.tensor(4.0)).item() - math.log(4.0))
    assert shift == pytest.approx(-0.57, abs=0.01)


def test_multilook_averages_linear_power() -> None:
    db = torch.zeros(1, 1, 9, 9)
    db[0, 0, 4, 4] = 10 * math.log10(19.0)
    out = multilook_db(db)
    assert out[0, 0, 4, 4].item() == pytest.approx(10 * math.log10((8 + 19) / 9), abs=1e-4)
    assert out[0, 0, 0, 0].item() == pytest.approx(0.0, abs=1e-5)
    torch.testing.assert_close(multilook_db(torch.full((1, 1, 5, 5), -17.0)), torch.full((1, 1, 5, 5), -17.0))


def test_gain_is_at_most_half_a_db_and_per_polarisation() -> None:
    augment = Augment(["db", "db"], [-12.0, -19.0], [5.0, 4.0], replace(QUIET, gain_db=0.5))
    view = full_views(augment, flat(0.0, 2))
    shift_db = view[:, :, 0, 0] * torch.tensor([5.0, 4.0])
    assert 0.4 < shift_db.abs().max() <= 0.5 + 1e-5
    assert not torch.allclose(shift_db[:, 0], shift_db[:, 1])
    torch.testing.assert_close(view, view[:, :, :1, :1].expand_as(view))


def test_sar_and_optical_bands_of_one_stack_get_their_own() -> None:
    settings = replace(QUIET, jitter=0.1)
    augment = Augment(["db", "reflectance"], [-12.0, 0.2], [5.0, 0.1], settings)
    view = full_views(augment, flat(1.0, 2))
    torch.testing.assert_close(view[:, 0], torch.ones_like(view[:, 0]))
    assert view[:, 1, 0, 0].std() > 0.05


def test_quiet_settings_change_nothing_but_the_crop() -> None:
    for units in (["db", "db"], ["dn", "dn"]):
        view = full_views(Augment(units, [-12.0, -19.0], [5.0, 4.0], QUIET), flat(0.7, 2))
        torch.testing.assert_close(view, torch.full_like(view, 0.7))


def test_look_direction_forbids_turns_for_sar_only() -> None:
    settings = Augmentation(look_direction=True)
    sar, optical = (Augment([unit], [0.0], [1.0], settings).turns for unit in ("db", "dn"))
    assert (sar.left_right, sar.up_down, sar.quarter) == (False, True, False)
    assert (optical.left_right, optical.up_down, optical.quarter) == (True, True, True)


def test_a_fifth_of_the_views_loses_one_band_never_all() -> None:
    out = drop_band(torch.ones(2000, 3, 2, 2), 0.2, draws(3))
    lost = (out[:, :, 0, 0] == 0).sum(1)
    assert set(lost.tolist()) == {0, 1}
    assert lost.float().mean().item() == pytest.approx(0.2, abs=0.03)
    assert torch.equal(drop_band(torch.ones(50, 1, 2, 2), 1.0, draws(3)), torch.ones(50, 1, 2, 2))


def test_blur_keeps_the_mean_and_lowers_the_contrast() -> None:
    x = torch.randn(4, 3, 32, 32, generator=torch.Generator().manual_seed(0))
    out = blur(x, draws(4))
    assert out.shape == x.shape
    assert out.std() < 0.9 * x.std()
    torch.testing.assert_close(blur(torch.full_like(x, 2.0), draws(4)), torch.full_like(x, 2.0))


def test_invalid_pixels_stay_zero_whatever_is_added() -> None:
    augment = Augment(["db", "dn"], [-12.0, 3.0], [5.0, 1.0], Augmentation(speckle=1.0, blur=1.0))
    valid = torch.zeros(8, 20, 20, dtype=torch.bool)
    assert torch.all(augment(torch.randn(8, 2, 20, 20), valid, 16, (0.4, 1.0), draws(5)) == 0)


def test_views_are_a_pure_function_of_the_seed() -> None:
    augment = Augment(["db", "dn"], [-12.0, 3.0], [5.0, 1.0], Augmentation())
    x = torch.randn(16, 2, 20, 20)
    assert torch.equal(full_views(augment, x, 1), full_views(augment, x, 1))
    assert not torch.equal(full_views(augment, x, 1), full_views(augment, x, 2))
    assert torch.isfinite(full_views(augment, x * 30, 1)).all()
