"""The forest kept without pickle: the same one again, or refused in words."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from safetensors import numpy as safe_numpy
from sklearn.ensemble import RandomForestClassifier

from backend.contract.errors import ModelError, TrainingError
from backend.models import forest as module
from backend.models.forest import PROBE_ROWS, Forest, ForestSettings, Samples

SETTINGS = ForestSettings(trees=20, seed=5)


def samples(count: int = 400, classes: int = 3) -> Samples:
    draw = np.random.default_rng(0)
    index = draw.integers(0, classes, count).astype(np.int16)
    values = (draw.normal(0, 1, (count, 4)) + index[:, None]).astype(np.float32)
    return Samples(values, index, np.ones(count, np.float32))


@pytest.fixture(scope="module")
def grown() -> Forest:
    return Forest(samples(), 5, SETTINGS)


def test_probabilities_equal_scikit_learns(grown: Forest) -> None:
    data = samples()
    model = RandomForestClassifier(20, max_features="sqrt", random_state=5)
    model.fit(data.values, data.index.astype(int), data.weight)
    rows = np.random.default_rng(1).normal(1, 2, (3000, 4)).astype(np.float32)
    found = grown.probabilities(rows)
    np.testing.assert_allclose(found[:, :3], model.predict_proba(rows), atol=1e-6)
    assert (found[:, 3:] == 0).all()
    np.testing.assert_allclose(found.sum(axis=1), 1, atol=1e-6)


def test_neither_threads_nor_chunks_change_a_bit(grown: Forest, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = np.random.default_rng(2).normal(1, 2, (5000, 4)).astype(np.float32)
    before = grown.probabilities(rows)
    for threads, chunk in ((1, 8192), (3, 700), (2, 64)):
        monkeypatch.setattr(module.operating_system, "processors", lambda threads=threads: threads)
        monkeypatch.setattr(module, "_CHUNK", chunk)
        np.testing.assert_array_equal(Forest(samples(), 5, SETTINGS).probabilities(rows), before)


def test_round_trip_through_safetensors(grown: Forest, tmp_path: Path) -> None:
    arrays = grown.to_arrays()
    assert arrays["probe"].shape == (PROBE_ROWS, 4)
    (tmp_path / "forest.safetensors").write_bytes(safe_numpy.save(arrays))
    again = Forest.from_arrays(safe_numpy.load_file(tmp_path / "forest.safetensors"))
    rows = np.random.default_rng(3).normal(1, 2, (500, 4)).astype(np.float32)
    np.testing.assert_array_equal(again.probabilities(rows), grown.probabilities(rows))


@pytest.mark.parametrize("what", ["values", "index", "expected"])
def test_a_changed_file_is_refused_in_words(grown: Forest, what: str) -> None:
    arrays = {name: array.copy() for name, array in grown.to_arrays().items()}
    if what == "values":
        arrays["values"] = arrays["values"] + np.float32(0.5) * (np.arange(400) % 7 == 0)[:, None].astype(np.float32)
    elif what == "index":
        arrays["index"] = np.roll(arrays["index"], 40)
    else:
        arrays["expected"] = np.roll(arrays["expected"], 1, axis=0)
    with pytest.raises(ModelError, match="not the one that was validated") as caught:
        Forest.from_arrays(arrays, "forest.safetensors")
    assert "scikit-learn" in str(caught.value) and caught.value.remedy


@pytest.mark.parametrize("broken", ["absent", "garbage", "shorter", "out-of-range"])
def test_a_damaged_file_is_refused_in_words(grown: Forest, broken: str) -> None:
    arrays = dict(grown.to_arrays())
    if broken == "absent":
        del arrays["about"]
    elif broken == "garbage":
        arrays["about"] = np.frombuffer(b"{not json", np.uint8)
    elif broken == "shorter":
        arrays["weight"] = arrays["weight"][:-1]
    else:
        arrays["index"] = np.full(400, 7, np.int16)
    with pytest.raises(ModelError, match=r"damaged|incomplete"):
        Forest.from_arrays(arrays, "forest.safetensors")


def test_no_samples_are_said_in_words() -> None:
    with pytest.raises(TrainingError, match="No labelled pixel"):
        Forest(samples(0), 3, SETTINGS)
