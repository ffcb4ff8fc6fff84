"""What is scored chooses nothing; luck is worth nothing."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from backend.study.blocks import Fold
from backend.study.classifiers import classify
from backend.study.contest import Source, Truth, score
from backend.study.document import favourite
from backend.study.verdict import judge_class

COUNT = 400


def halves(index: NDArray[np.int16]) -> Truth:
    """The first half trains, the second is scored, and the reverse."""
    first = np.arange(len(index)) < len(index) // 2
    return Truth(index, np.ones(len(index)), 2, [Fold(first, ~first), Fold(~first, first)])


def labels(seed: int = 0, count: int = COUNT) -> NDArray[np.int16]:
    return np.random.default_rng(seed).integers(0, 2, count).astype(np.int16)


def test_the_head_is_chosen_on_training_land() -> None:
    """Map 0 is right on the first half and noise on the second, map 1 the reverse: chosen fairly, both are noise."""
    index, noise = labels(), np.random.default_rng(1).normal(size=COUNT)
    first = np.arange(COUNT) < COUNT // 2
    values = np.stack([np.where(first, index, noise), np.where(first, noise, index)], axis=1)
    found = score(Source(["a", "b"], values.astype(np.float32)), halves(index))
    assert found.best[:, 1].tolist() == [0, 1]
    assert (np.abs(found.chosen(found.test)[:, 1] - 0.5) < 0.1).all()  # chosen on test it would be 1


def test_the_threshold_is_chosen_on_training_land() -> None:
    """On the second half all values are shifted: the training threshold then takes in everything."""
    index = labels()
    first = np.arange(COUNT) < COUNT // 2
    values = (index + np.where(first, 0.0, 10.0))[:, None].astype(np.float32)
    found = score(Source(["a"], values), halves(index))
    share = (index[~first] == 1).mean()
    assert found.test[0, 0, 1] == 1.0
    assert abs(found.iou[0, 0, 1] - share) < 1e-9  # a threshold from the second half would give 1


def test_the_sign_is_chosen_on_training_land() -> None:
    index = labels()
    first = np.arange(COUNT) < COUNT // 2
    values = np.where(first, index, -index)[:, None].astype(np.float32)
    found = score(Source(["a"], values), halves(index))
    assert (found.train[:, 0, 1] == 1).all()
    assert (found.test[:, 0, 1] == 0).all()


def test_a_head_that_avoids_the_class_finds_it_too() -> None:
    index = labels()
    found = score(Source(["a"], -index[:, None].astype(np.float32)), halves(index))
    assert (found.test[:, 0] == 1).all()
    assert favourite(found, 1)["avoids"] and not favourite(found, 0)["avoids"]


def test_many_random_maps_are_no_better_than_one() -> None:
    """In training the best of 60 looks good; on held-out land it is chance."""
    draw = np.random.default_rng(3)
    tests, trains = [], []
    for seed in range(10):
        truth = halves(labels(seed, 120))
        found = score(Source([str(a) for a in range(60)], draw.normal(size=(120, 60)).astype(np.float32)), truth)
        tests.append(found.chosen(found.test).mean())
        trains.append(found.chosen(found.train).mean())
    assert 0.46 < np.mean(tests) < 0.54
    assert np.mean(trains) > 0.58


def test_a_fold_without_the_class_is_unknown_not_zero() -> None:
    index = np.zeros(COUNT, np.int16)
    index[:20] = 1
    truth = halves(index)
    assert not truth.scored.any()
    found = score(Source(["a"], index[:, None].astype(np.float32)), truth)
    assert np.isnan(found.test).all()
    assert judge_class({"trained": [found], "random": [found]}, 1, "x").kind == "unknown"


def test_classifiers_learn_on_training_land_alone() -> None:
    """A feature that tells the classes apart on one half and misleads on the other must fail."""
    index = labels()
    first = np.arange(COUNT) < COUNT // 2
    turned = np.where(first, index, 1 - index)[:, None].astype(np.float32)
    sets = {"honest": index[:, None].astype(np.float32), "turned": turned}
    found = classify(sets, halves(index), np.arange(COUNT, dtype=np.uint64), ["logistic", "forest"], 100, 5, 0)
    for result in found:
        wanted = 1.0 if result.features == "honest" else 0.0
        assert (result.balanced == wanted).all() and (result.miou == wanted).all()
