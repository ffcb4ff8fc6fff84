"""Features: the same for any sensor's units, blind to nodata, muted by noise."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

from backend.segment import features
from tests.backend.segment.making import field, shape


@pytest.mark.parametrize("bands", [1, 2, 4, 13])
def test_units_do_not_matter(bands: int) -> None:
    values = field(shape("disc"), bands).astype(np.float32)
    valid = np.ones(values.shape[1:], np.bool_)
    other = values * np.float32(0.0001) - np.float32(3)
    np.testing.assert_allclose(features.describe(values, valid), features.describe(other, valid), atol=0.02)


def test_all_features_together_have_variance_one() -> None:
    found = features.describe(field(shape("disc"), 5).astype(np.float32), np.ones((128, 128), np.bool_))
    assert found.dtype == np.float32 and np.isfinite(found).all()
    assert found.reshape(len(found), -1).var(axis=1).sum() == pytest.approx(1, rel=0.05)


def test_invalid_cells_have_no_say() -> None:
    values = field(shape("disc"), 3).astype(np.float32)
    valid = np.random.default_rng(0).random(values.shape[1:]) > 0.2
    zero, huge = np.where(valid, values, 0), np.where(valid, values, 1e6).astype(np.float32)
    found = features.describe(zero, valid)
    assert (found[:, ~valid] == 0).all()
    np.testing.assert_allclose(features.describe(np.where(valid, huge, 0), valid), found)


def test_blurring_over_gaps_is_a_weighted_mean() -> None:
    rng = np.random.default_rng(1)
    part, valid = rng.normal(size=(40, 40)).astype(np.float32), rng.random((40, 40)) > 0.3
    valid[20, 20] = True
    weights = np.zeros((40, 40), np.float32)
    weights[20, 20] = 1
    weights = gaussian_filter(weights, 1.0, truncate=features.TRUNCATE) * valid
    expected = (weights * part).sum() / weights.sum()
    found = features.blurred(np.where(valid, part, 0).astype(np.float32), valid, 1.0, False)
    assert found[20, 20] == pytest.approx(expected, rel=1e-4)


def test_noise_is_measured_beside_edges_and_slopes() -> None:
    rng = np.random.default_rng(2)
    slope = np.add.outer(np.arange(100), np.arange(100)) * 0.5 + 40 * shape("square", 100)
    noisy = slope + rng.normal(0, 3, (100, 100))
    found = features.noise(np.stack([slope, noisy]).astype(np.float32), np.ones((100, 100), np.bool_))
    assert found[0] == 0 and found[1] == pytest.approx(9, rel=0.15)


def test_speckle_mutes_the_finest_channel() -> None:
    truth = shape("disc")
    rng = np.random.default_rng(3)
    clean = np.where(truth, 1.0, 0.0) + gaussian_filter(rng.normal(0, 2, truth.shape), 3)
    noisy = clean + rng.normal(0, 2, truth.shape)
    gains = [features.describe(v[None].astype(np.float32), np.ones_like(truth))[0].var() for v in (clean, noisy)]
    assert gains[1] < 0.5 * gains[0]


def test_tokens_take_their_share() -> None:
    values = field(shape("disc"), 3).astype(np.float32)
    valid = np.ones(values.shape[1:], np.bool_)
    tokens = gaussian_filter(np.random.default_rng(4).normal(size=(6, *valid.shape)), (0, 5, 5)).astype(np.float32)
    found = features.describe(values, valid, tokens)
    assert found[-6:].reshape(6, -1).var(axis=1).sum() == pytest.approx(features.TOKEN_SHARE, rel=0.05)
