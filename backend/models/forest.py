"""A random forest on the raw bands (Breiman 2001), kept without pickle.

What is stored are the training samples, the settings and the seed; scikit-learn
grows the same trees from them again in a second. 256 probe rows with the
probabilities expected of them prove it on every load.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import sklearn
from numpy.typing import NDArray
from sklearn.ensemble import RandomForestClassifier

from backend.contract import operating_system
from backend.contract.errors import ModelError, TrainingError

PROBE_ROWS = 256
_TOLERANCE = 1e-5
_CHUNK = 8192
"""Rows handled at once: small enough that they stay in a core's cache while all trees pass over them."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class ForestSettings:
    """As a careful user of scikit-learn would set them; ``min_leaf`` in samples."""

    trees: int = 150
    min_leaf: int = 1
    max_features: str = "sqrt"
    seed: int = 0


@dataclass(frozen=True)
class Samples:
    """Training pixels: ``values`` N,C physical; ``index`` N class index; ``weight`` N ≥ 0."""

    values: Floats
    index: NDArray[np.int16]
    weight: Floats


class Forest:
    """Class probabilities of single pixels. Deterministic: neither threads nor chunks change a bit."""

    def __init__(self, samples: Samples, classes: int, settings: ForestSettings) -> None:
        """Grow the trees. ``classes`` may exceed what the samples hold; absent ones get probability 0.

        Raises :class:`TrainingError` where there is nothing to learn from.
        """
        if not len(samples.index):
            raise TrainingError("No labelled pixel is left to train the forest on.", "Draw larger polygons.")
        self.samples, self.classes, self.settings = samples, classes, settings
        model = RandomForestClassifier(
            n_estimators=settings.trees,
            min_samples_leaf=settings.min_leaf,
            max_features=settings.max_features,
            random_state=settings.seed,
            n_jobs=operating_system.processors(),
        )
        model.fit(samples.values, samples.index.astype(np.int64), samples.weight)
        self._trees = [tree.tree_ for tree in model.estimators_]
        self._leaves = [_spread(tree.value[:, 0], model.classes_, classes) for tree in self._trees]

    def probabilities(self, values: Floats) -> Floats:
        """N,K for N,C physical values; every row sums to 1."""
        rows = np.ascontiguousarray(values, dtype=np.float32)
        starts = range(0, len(rows), _CHUNK)
        out = np.empty((len(rows), self.classes), np.float32)

        def fill(start: int) -> None:
            out[start : start + _CHUNK] = self._mean(rows[start : start + _CHUNK])

        with ThreadPoolExecutor(operating_system.processors()) as pool:
            list(pool.map(fill, starts))
        return out

    def _mean(self, rows: Floats) -> Floats:
        """The trees' mean, always summed in their order (a pool over trees would change the last bits)."""
        total = np.zeros((len(rows), self.classes), np.float64)
        for tree, leaves in zip(self._trees, self._leaves, strict=True):
            total += leaves[tree.apply(rows)]
        return np.asarray(total / len(self._trees), np.float32)

    def to_arrays(self) -> dict[str, NDArray[np.generic]]:
        """What ``forest.safetensors`` holds."""
        about = {**asdict(self.settings), "classes": self.classes, "scikit-learn": sklearn.__version__}
        probe = self._probe()
        return {
            "values": self.samples.values,
            "index": self.samples.index,
            "weight": self.samples.weight,
            "probe": probe,
            "expected": self.probabilities(probe),
            "about": np.frombuffer(json.dumps(about).encode(), np.uint8).copy(),
        }

    def _probe(self) -> Floats:
        """Rows drawn from the samples, half of them moved between two samples, so that inner splits are met too."""
        draw = np.random.default_rng(self.settings.seed)
        first, second = draw.integers(0, len(self.samples.index), (2, PROBE_ROWS))
        share = np.where(np.arange(PROBE_ROWS) % 2, draw.random(PROBE_ROWS), 0)[:, None]
        values = self.samples.values
        return np.asarray(values[first] * (1 - share) + values[second] * share, np.float32)

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]], subject: str = "") -> Forest:
        """Grow the stored forest again. Raises :class:`ModelError` where it is not the same forest."""
        about = _about(arrays, subject)
        settings = ForestSettings(**{name: about[name] for name in ForestSettings.__dataclass_fields__})
        samples = Samples(arrays["values"], arrays["index"], arrays["weight"])
        forest = cls(samples, int(about["classes"]), settings)
        found, expected = forest.probabilities(arrays["probe"]), arrays["expected"]
        if found.shape != expected.shape or not np.allclose(found, expected, rtol=0, atol=_TOLERANCE):
            raise ModelError(
                "The forest grown from the stored samples is not the one that was validated "
                f"(written with scikit-learn {about['scikit-learn']}, here is {sklearn.__version__}).",
                "The file was changed or the library grows other trees: train again, or choose the member “network”.",
                subject,
            )
        return forest


def _about(arrays: Mapping[str, NDArray[Any]], subject: str) -> dict[str, Any]:
    """The settings beside the samples. Raises :class:`ModelError` where the file is not a stored forest."""
    try:
        about: dict[str, Any] = json.loads(bytes(arrays["about"]).decode("utf-8"))
        sizes = {len(arrays[name]) for name in ("values", "index", "weight")}
        whole = len(sizes) == 1 and {"classes", "scikit-learn", *ForestSettings.__dataclass_fields__} <= set(about)
        fits = int(arrays["index"].min()) >= 0 and int(arrays["index"].max()) < int(about["classes"])
    except (KeyError, ValueError, TypeError) as error:
        raise ModelError(f"forest.safetensors is damaged ({error}).", "Train the model again.", subject) from error
    if not (whole and fits):
        raise ModelError("forest.safetensors is incomplete.", "Train the model again.", subject)
    return about


def _spread(value: NDArray[np.float64], present: NDArray[np.int64], classes: int) -> NDArray[np.float64]:
    """Leaf values (nodes × classes seen) as probabilities over all classes."""
    out = np.zeros((len(value), classes))
    out[:, present] = value / value.sum(axis=1, keepdims=True)
    return out
