"""Similarity, components and clusters against plain implementations."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from backend.contract.errors import RequestError
from backend.explain.attention import to_pixels
from backend.explore.clusters import Clusters, fit_clusters
from backend.explore.principal import fit_components
from backend.explore.similarity import BINS, HIGHEST, LOWEST, Examples, histogram, otsu


def tokens(count: int = 300, width: int = 7, seed: int = 0) -> NDArray[np.float32]:
    """Correlated, with a mean that is not 0."""
    generator = np.random.default_rng(seed)
    mixing = generator.normal(size=(width, width)) * np.linspace(2, 0.2, width)[:, None]
    return np.asarray(generator.normal(size=(count, width)) @ mixing + 3, np.float32)


def blobs(seed: int = 0) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Three heaps of 50, 100 and 200 tokens, well apart, and which one each token is of."""
    generator = np.random.default_rng(seed)
    centres = np.array([[0, 0, 8], [8, 0, 0], [0, 8, 0]], float)
    of = np.repeat([0, 1, 2], [50, 100, 200])
    return np.asarray(centres[of] + generator.normal(0, 0.4, (350, 3)), np.float32), of


# -- principal components ---------------------------------------------------------


def test_components_are_those_of_numpys_svd() -> None:
    found_ND = tokens()
    centred = found_ND - found_ND.mean(axis=0)
    _u, singular, directions = np.linalg.svd(centred.astype(float), full_matrices=False)
    fit = fit_components(found_ND, 4)
    assert np.allclose(np.abs((fit.directions * directions[:4]).sum(axis=1)), 1, atol=1e-5), "but for the sign"
    assert np.allclose(fit.shares, (singular**2 / (singular**2).sum())[:4], atol=1e-6)
    map_1Dhw = torch.from_numpy(found_ND.T.reshape(1, 7, 15, 20).copy())
    scores = fit.scores(map_1Dhw)[0].reshape(4, -1).numpy().T
    signs = np.sign((fit.directions * directions[:4]).sum(axis=1))
    assert np.allclose(scores, centred @ directions[:4].T * signs, atol=1e-3)


def test_signs_do_not_depend_on_the_order_or_sign_of_the_tokens() -> None:
    found_ND = tokens()
    fit, shuffled = fit_components(found_ND, 3), fit_components(found_ND[::-1].copy(), 3)
    mirrored = fit_components(-found_ND, 3)
    for other in (shuffled, mirrored):
        assert np.allclose(fit.directions, other.directions, atol=1e-5)
    assert (fit.directions[np.arange(3), np.abs(fit.directions).argmax(axis=1)] > 0).all()


def test_more_components_than_there_are_is_refused() -> None:
    with pytest.raises(RequestError, match="at most 7"):
        fit_components(tokens(), 8)
    with pytest.raises(RequestError, match="at most 2"):
        fit_components(tokens(3), 3)


# -- k-means ------------------------------------------------------------------------


def test_clusters_find_heaps_and_number_them_by_size() -> None:
    found_ND, of = blobs()
    fit = fit_clusters(found_ND, 3, seed=5, restarts=3)
    assert np.allclose(fit.shares, [200 / 350, 100 / 350, 50 / 350])
    expected = np.stack([found_ND[of == heap].mean(axis=0) for heap in (2, 1, 0)])
    assert np.allclose(fit.centres, expected, atol=1e-4)
    assert np.isclose(float(fit.inertia), ((found_ND - expected[2 - of]) ** 2).sum(axis=1).mean(), rtol=1e-4)


def test_the_seed_alone_decides() -> None:
    found_ND = tokens(400, 5)
    one, same = (fit_clusters(found_ND, 6, seed=1, restarts=1) for _ in range(2))
    assert np.array_equal(one.centres, same.centres) and one.inertia == same.inertia
    others = [fit_clusters(found_ND, 6, seed, 1).centres for seed in range(2, 6)]
    assert any(not np.allclose(one.centres, other) for other in others)
    best = fit_clusters(found_ND, 6, seed=1, restarts=8)
    assert best.inertia <= one.inertia


def test_centres_are_the_means_of_their_own_points() -> None:
    """The fixed point of Lloyd's algorithm, checked without it; and no cluster is empty."""
    found_ND = tokens(500, 4, seed=3)
    fit = fit_clusters(found_ND, 9, seed=0, restarts=1)
    nearest = ((found_ND[:, None].astype(float) - fit.centres) ** 2).sum(axis=2).argmin(axis=1)
    for k in range(9):
        assert np.allclose(found_ND[nearest == k].mean(axis=0), fit.centres[k], atol=1e-3)


def test_scores_are_largest_for_the_nearest_centre() -> None:
    found_ND, _of = blobs()
    fit = fit_clusters(found_ND, 3, 0, 2)
    chosen = fit.scores(torch.from_numpy(found_ND.T.reshape(1, 3, 14, 25).copy()))[0].argmax(dim=0).reshape(-1).numpy()
    assert np.array_equal(chosen, ((found_ND[:, None] - fit.centres) ** 2).sum(axis=2).argmin(axis=1))


def test_shuffled_features_make_no_heaps() -> None:
    """The control: with each channel shuffled by itself the same clusters are much looser."""
    found_ND, _of = blobs()
    generator = np.random.default_rng(1)
    shuffled = np.stack([generator.permutation(column) for column in found_ND.T], axis=1)
    assert fit_clusters(shuffled, 3, 0, 4).inertia > 3 * fit_clusters(found_ND, 3, 0, 4).inertia


def test_fewer_tokens_than_clusters_is_refused() -> None:
    with pytest.raises(RequestError, match="at most 2"):
        fit_clusters(np.repeat(tokens(2), 10, axis=0), 3, 0, 1)


# -- similarity ---------------------------------------------------------------------


def cosine(a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    return float(sum(x * y for x, y in zip(a, b, strict=True)) / (sum(x * x for x in a) * sum(y * y for y in b)) ** 0.5)


@pytest.mark.parametrize("several", ["best", "mean"])
def test_scores_are_cosines(several: str) -> None:
    found_ND = tokens(12)
    like, unlike, mean = found_ND[:2], found_ND[5:6], found_ND.mean(axis=0)
    fit = Examples(like, unlike, mean, several)
    scores = fit.scores(torch.from_numpy(found_ND.T.reshape(1, 7, 3, 4).copy()))[0, 0].reshape(-1)
    together = max if several == "best" else (lambda values: sum(values) / len(values))
    for token, score in zip(found_ND, scores.tolist(), strict=True):
        to_like = together([cosine(token - mean, other - mean) for other in like])
        assert score == pytest.approx(to_like - cosine(token - mean, unlike[0] - mean), abs=1e-5)


def test_the_threshold_parts_two_heaps_where_otsu_does() -> None:
    generator = np.random.default_rng(0)
    scores = np.concatenate([generator.normal(-0.2, 0.1, 9000), generator.normal(0.7, 0.05, 1000)]).astype(np.float32)
    candidates = np.linspace(-0.5, 1, 301)

    def between(threshold: float) -> float:
        """w₀ w₁ (μ₀ − μ₁)², from the scores themselves."""
        low, high = scores[scores < threshold], scores[scores >= threshold]
        if not len(low) or not len(high):
            return 0.0
        return float(len(low) * len(high) * (low.mean() - high.mean()) ** 2)

    best = max(candidates, key=between)
    found = otsu(histogram(np.append(scores, np.float32("nan"))))
    assert between(found) == pytest.approx(between(best), rel=1e-3) and 0.1 < found < 0.6
    assert histogram(scores).sum() == 10_000


def test_a_single_value_is_its_own_threshold() -> None:
    counts = histogram(np.full(10, 0.5, np.float32))
    assert otsu(counts) == pytest.approx(0.5, abs=(HIGHEST - LOWEST) / BINS)


def test_between_two_clusters_lies_no_third() -> None:
    """Two tokens of clusters on either side of a third: interpolated, their border is a border of the two."""
    fit = Clusters(np.array([[-4.0], [0.0], [4.0]], np.float32), np.ones(3) / 3, np.zeros(()))
    map_BDhw = torch.tensor([-4.0, 4.0]).reshape(1, 1, 1, 2)
    votes = to_pixels(fit.scores(map_BDhw), torch.ones(1, 1, 2, dtype=torch.bool), 8)
    assert votes.argmax(dim=1)[0, 0].tolist() == [0] * 8 + [2] * 8
