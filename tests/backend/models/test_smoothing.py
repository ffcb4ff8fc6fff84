"""Probability smoothing: normalised, blind to nodata, and a majority filter that is one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import ndimage

from backend.contract.errors import ModelError
from backend.models.smoothing import GAUSSIAN, MAJORITY, Smoothing

ALL = [Smoothing(), Smoothing(GAUSSIAN, 1.0), Smoothing(GAUSSIAN, 3.0), Smoothing(MAJORITY, 5)]


def probabilities(seed: int, classes: int, height: int, width: int) -> tuple[np.ndarray, np.ndarray]:
    draw = np.random.default_rng(seed)
    valid = draw.random((height, width)) > 0.3
    raw = draw.dirichlet(np.ones(classes), (height, width)).transpose(2, 0, 1).astype(np.float32)
    return raw * valid, valid


@pytest.mark.parametrize("smoothing", ALL, ids=lambda s: s.title)
@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 999), height=st.integers(1, 24), width=st.integers(1, 24))
def test_sums_are_one_where_valid_and_zero_elsewhere(smoothing: Smoothing, seed: int, height: int, width: int) -> None:
    raw, valid = probabilities(seed, 4, height, width)
    found = smoothing.apply(raw, valid)
    assert found.shape == raw.shape and found.dtype == np.float32
    np.testing.assert_allclose(found.sum(axis=0), valid.astype(float), atol=1e-5)


@pytest.mark.parametrize("smoothing", ALL[1:], ids=lambda s: s.title)
def test_what_lies_under_nodata_does_not_matter(smoothing: Smoothing) -> None:
    raw, valid = probabilities(1, 3, 30, 30)
    dirty = np.where(valid, raw, np.float32(7))
    np.testing.assert_allclose(smoothing.apply(dirty, valid), smoothing.apply(raw, valid), atol=1e-6)


@pytest.mark.parametrize("smoothing", ALL[1:], ids=lambda s: s.title)
def test_nothing_beyond_the_reach_matters(smoothing: Smoothing) -> None:
    raw, valid = probabilities(2, 3, 60, 60)
    other = raw.copy()
    other[:, :, 45:] = other[::-1, :, 45:]
    near = 45 - smoothing.reach
    one, two = smoothing.apply(raw, valid), smoothing.apply(other, valid)
    np.testing.assert_allclose(one[..., :near], two[..., :near], atol=1e-6)
    assert not np.allclose(one[..., near:45], two[..., near:45])


def test_majority_is_the_mode_of_the_window() -> None:
    raw, _ = probabilities(3, 4, 40, 40)
    valid = np.ones((40, 40), bool)
    raw = np.random.default_rng(3).dirichlet(np.ones(4), (40, 40)).transpose(2, 0, 1).astype(np.float32)
    labels = raw.argmax(axis=0)
    votes = np.stack([ndimage.uniform_filter((labels == k).astype(float), 5) for k in range(4)])
    clear = np.sort(votes, axis=0)[-1] - np.sort(votes, axis=0)[-2] > 1e-2
    found = Smoothing(MAJORITY, 5).apply(raw, valid).argmax(axis=0)
    clear[:2] = clear[-2:] = clear[:, :2] = clear[:, -2:] = False
    assert clear.sum() > 500
    np.testing.assert_array_equal(found[clear], votes.argmax(axis=0)[clear])


def test_gaussian_equals_scipy_where_all_is_valid() -> None:
    raw = np.random.default_rng(4).random((2, 3, 20, 21)).astype(np.float32)
    expected = ndimage.gaussian_filter(raw, (0, 0, 2, 2), truncate=3)
    np.testing.assert_allclose(Smoothing(GAUSSIAN, 2).apply(raw, np.ones((2, 20, 21), bool)), expected, atol=1e-5)


def test_json_round_trip_and_unknown_kinds() -> None:
    for smoothing in ALL:
        assert Smoothing.from_json(smoothing.to_json()) == smoothing
    with pytest.raises(ModelError, match="not known"):
        Smoothing("median", 3)
    with pytest.raises(ModelError, match="not known"):
        Smoothing(GAUSSIAN, 0)
