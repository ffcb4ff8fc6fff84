"""Temperature scaling mends confidence and never the map."""

from __future__ import annotations

import numpy as np
import pytest

from backend.models.temperature import RANGE, fit_temperature, temper


def raw(count: int = 4000, classes: int = 4, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Well calibrated probabilities N,K and classes drawn from them."""
    draw = np.random.default_rng(seed)
    probabilities = draw.dirichlet(np.full(classes, 0.7), count).astype(np.float32)
    index = (draw.random(count)[:, None] > probabilities.cumsum(axis=1)).sum(axis=1).clip(0, classes - 1)
    return probabilities, index.astype(np.int16)


@pytest.mark.parametrize("true", [0.5, 1.0, 2.0, 3.0])
def test_the_temperature_that_spoiled_is_found(true: float) -> None:
    probabilities, index = raw()
    spoiled = temper(probabilities.T[:, :, None], 1 / true)[:, :, 0].T
    found = fit_temperature(spoiled, index, np.ones(len(index), np.float32))
    assert found == pytest.approx(true, rel=0.1)


def test_tempering_keeps_order_sums_and_nodata() -> None:
    draw = np.random.default_rng(1)
    probabilities = draw.dirichlet(np.ones(5), (6, 7)).transpose(2, 0, 1).astype(np.float32)
    probabilities[:, 2, 3] = 0
    for temperature in (0.5, 1.0, 4.0):
        found = temper(probabilities, temperature)
        np.testing.assert_array_equal(found.argmax(axis=0), probabilities.argmax(axis=0))
        np.testing.assert_allclose(found.sum(axis=0), probabilities.sum(axis=0), atol=1e-5)
        assert (found[:, 2, 3] == 0).all() and np.isfinite(found).all()


def test_certainties_that_are_wrong_stay_finite() -> None:
    probabilities = np.asarray([[1, 0], [1, 0], [0, 1]], np.float32)
    found = fit_temperature(probabilities, np.asarray([1, 0, 1], np.int16), np.ones(3, np.float32))
    assert RANGE[0] <= found <= RANGE[1] and found > 1
    assert fit_temperature(probabilities[:0], np.zeros(0, np.int16), np.zeros(0, np.float32)) == 1.0
