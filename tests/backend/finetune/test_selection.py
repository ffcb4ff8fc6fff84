"""The one-standard-error rule and the honest figure, on counts made by hand."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from backend.finetune.selection import Counts, Mask, choose, difference, honest, iou, mean_iou, scores

K, BLOCKS, FOLDS = 3, 20, 5
ALL = np.ones(K, bool)
FOLD = (np.arange(BLOCKS) % FOLDS)[None]


def counts_of(accuracy: np.ndarray, seed: int, repeats: int = 1) -> Counts:
    """A,R,B,K,K: candidate a is right on the share accuracy[a, b] of 100 pixels of block b, errors spread at random."""
    draw = np.random.default_rng(seed)
    out = np.zeros((len(accuracy), repeats, BLOCKS, K, K))
    for a, b, r in np.ndindex(len(accuracy), BLOCKS, repeats):
        true = b % K
        right = draw.binomial(100, np.clip(accuracy[a, b], 0, 1))
        out[a, r, b, true, true] = right
        wrong = draw.multinomial(100 - right, [0.5, 0.5])
        out[a, r, b, true, [k for k in range(K) if k != true]] = wrong
    return out


def test_iou_by_hand() -> None:
    confusion = np.asarray([[3.0, 1, 0], [2, 4, 0], [0, 0, 0]])
    found = iou(confusion, ALL)
    np.testing.assert_allclose(found[:2], [3 / 6, 4 / 7])
    assert np.isnan(found[2])
    assert mean_iou(confusion, ALL) == pytest.approx((3 / 6 + 4 / 7) / 2)


def test_truths_of_classes_not_validated_do_not_count_but_mistakes_for_them_do() -> None:
    confusion = np.asarray([[6.0, 0, 4], [0, 5, 0], [9, 9, 9]])
    found = iou(confusion, np.asarray([True, True, False]))
    np.testing.assert_allclose(found[:2], [0.6, 1.0])
    assert np.isnan(found[2])


def test_a_clear_winner_wins_whatever_its_complexity() -> None:
    counts = counts_of(np.stack([np.full(BLOCKS, 0.6), np.full(BLOCKS, 0.9)]), 0)
    choice = choose(counts, [0, 5], ALL)
    assert choice.winner == choice.best == 1 and choice.behind == 0


def test_within_one_standard_error_the_simpler_wins() -> None:
    draw = np.random.default_rng(1)
    shared = draw.uniform(0.5, 0.9, BLOCKS)
    near = shared + draw.normal(0.005, 0.1, BLOCKS)
    counts = counts_of(np.stack([shared, near, shared - 0.3]), 1)
    mean = scores(counts, ALL).mean(axis=1)
    better = int(mean[:2].argmax())
    complexity = [0, 0, 0]
    complexity[better] = 4
    choice = choose(counts, complexity, ALL)
    assert choice.best == better
    assert choice.winner == 1 - better and 0 < choice.behind <= choice.standard_error


def test_among_equally_simple_ones_the_better_wins() -> None:
    counts = counts_of(np.stack([np.full(BLOCKS, 0.80), np.full(BLOCKS, 0.83)]), 2)
    assert choose(counts, [0, 0], ALL).winner == 1


def test_the_error_is_paired() -> None:
    """Blocks differ much from one another, candidates hardly: the difference is known well."""
    hard = np.linspace(0.2, 0.95, BLOCKS)
    counts = counts_of(np.stack([hard, hard + 0.04]), 3, repeats=3)
    gap, error = difference(counts, 1, 0, ALL)
    assert error < gap
    assert choose(counts, [0, 3], ALL).winner == 1


@pytest.mark.parametrize("seed", range(3))
def test_noise_candidates_cannot_win(seed: int) -> None:
    draw = np.random.default_rng(seed)
    noise = 1 / K + draw.normal(0, 0.15, (60, BLOCKS))
    counts = counts_of(np.concatenate([np.full((1, BLOCKS), 0.75), noise]), seed)
    assert choose(counts, [9] + [0] * 60, ALL).winner == 0


def everything(counts: Counts) -> Callable[[Mask], Counts]:
    """A view without anything to tune."""
    return lambda blocks: counts


def test_the_honest_figure_is_not_flattered_by_choosing_among_noise() -> None:
    """Sixty candidates of the same quality: the best looks better than it is, the honest figure does not."""
    flattered, found, true = [], [], []
    for seed in range(8):
        draw = np.random.default_rng(seed)
        accuracy = 0.6 + draw.normal(0, 0.12, (60, BLOCKS))
        counts = counts_of(accuracy, seed)
        complexity = list(range(60, 0, -1))
        flattered.append(scores(counts, ALL).mean(axis=1).max())
        found.append(honest(everything(counts), FOLD, complexity, ALL).miou)
        true.append(scores(counts, ALL).mean())
    assert np.mean(flattered) - np.mean(true) > 0.04
    assert abs(np.mean(found) - np.mean(true)) < 0.02


def test_folds_never_choose_for_themselves() -> None:
    """A candidate that is perfect on one fold and useless elsewhere must not be credited for it."""
    accuracy = np.full((2, BLOCKS), 0.7)
    accuracy[1] = np.where(FOLD[0] == 0, 1.0, 0.0)
    counts = counts_of(accuracy, 4)
    seen = []

    def view(blocks: np.ndarray) -> Counts:
        seen.append(blocks)
        return counts

    figure = honest(view, FOLD, [0, 1], ALL)
    assert figure.miou == pytest.approx(float(scores(counts, ALL)[0, 0]))
    assert [(~blocks).sum() for blocks in seen] == [BLOCKS // FOLDS] * FOLDS


def test_nothing_seen_is_no_score_and_no_failure() -> None:
    counts = np.zeros((2, 1, BLOCKS, K, K))
    assert mean_iou(counts[0, 0, 0], ALL) == 0
    assert choose(counts, [1, 0], ALL).winner == 1
    figure = honest(everything(counts), FOLD, [1, 0], ALL)
    assert figure.miou == 0 and np.isnan(figure.per_class).all()


def test_one_block_chooses_the_simplest() -> None:
    counts = counts_of(np.stack([np.full(BLOCKS, 0.5), np.full(BLOCKS, 0.9)]), 5)
    counts[:, :, 1:] = 0
    assert choose(counts, [0, 4], ALL).winner == 0
