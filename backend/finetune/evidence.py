"""What the folds found: held-out pixels by block, true and predicted class, for every candidate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.finetune.candidates import Candidate
from backend.finetune.material import Material
from backend.finetune.selection import Counts, Mask
from backend.labels.class_scheme import IGNORE

PROBE_PIXELS = 64
"""Held-out pixels of a group that are kept with their probabilities, for the temperature."""


@dataclass(frozen=True)
class FoldResult:
    """One fold. ``counts`` A,S,B,K,K and ``loss`` Q,S,B (weighted log loss of the Q recipes at S rungs);
    ``probe`` A,S,N,K probabilities of N held-out pixels with true class ``index`` N and ``weight`` N."""

    counts: Counts
    loss: NDArray[np.float64]
    probe: NDArray[np.float32]
    index: NDArray[np.int16]
    weight: NDArray[np.float32]

    def to_arrays(self) -> dict[str, NDArray[np.generic]]:
        return {name: np.ascontiguousarray(getattr(self, name)) for name in self.__dataclass_fields__}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[np.generic]]) -> FoldResult:
        return cls(**{name: arrays[name] for name in cls.__dataclass_fields__})  # type: ignore[arg-type]


class Tally:
    """Collects a fold's result, candidate by candidate."""

    def __init__(self, material: Material, tested: NDArray[np.int64], shape: tuple[int, int, int], seed: int) -> None:
        """``tested``: sites of the fold's test groups; ``shape``: candidates, rungs, recipes."""
        candidates, rungs, recipes = shape
        classes, blocks = material.classes, material.blocks.count
        sites = material.sites
        self.place = np.nonzero(sites.index[tested] != IGNORE)
        self.index = sites.index[tested][self.place]
        self._group = sites.group[tested][self.place[0]]
        self._block = material.blocks.of_group[self._group]
        self._weight = material.share[self._group]
        self._kept = _drawn(self._group, PROBE_PIXELS, seed)
        self._blocks, self._classes = blocks, classes
        self._counts = np.zeros((candidates, rungs, blocks, classes, classes))
        self._loss = np.zeros((recipes, rungs, blocks))
        self._probe = np.zeros((candidates, rungs, len(self._kept), classes), np.float32)

    def add(self, candidate: int, rung: int, probabilities: NDArray[np.float32]) -> None:
        """``probabilities``: B,K,W,W of the tested sites, smoothed."""
        found_NK = probabilities[self.place[0], :, self.place[1], self.place[2]]
        flat = (self._block * self._classes + self.index) * self._classes + found_NK.argmax(axis=1)
        size = self._blocks * self._classes**2
        counted = np.bincount(flat, self._weight, minlength=size)
        self._counts[candidate, rung] = counted.reshape(self._blocks, self._classes, self._classes)
        self._probe[candidate, rung] = found_NK[self._kept]

    def add_loss(self, recipe: int, rung: int, probabilities: NDArray[np.float32]) -> None:
        """The network's own log loss, by block."""
        found_N = probabilities[self.place[0], self.index, self.place[1], self.place[2]]
        loss = -np.log(np.maximum(found_N, 1e-4)) * self._weight
        self._loss[recipe, rung] = np.bincount(self._block, loss, minlength=self._blocks)

    def copy_rungs(self, candidate: int) -> None:
        """A candidate that does not train has the same result at every rung."""
        self._counts[candidate, 1:] = self._counts[candidate, :1]
        self._probe[candidate, 1:] = self._probe[candidate, :1]

    def result(self) -> FoldResult:
        weight = self._weight[self._kept].astype(np.float32)
        return FoldResult(self._counts, self._loss, self._probe, self.index[self._kept], weight)


@dataclass(frozen=True)
class Evidence:
    """All folds together. ``counts`` A,S,R,B,K,K; ``loss`` Q,S,R,B; ``fold`` R,B; probes as in :class:`FoldResult`."""

    candidates: list[Candidate]
    counts: Counts
    loss: NDArray[np.float64]
    fold: NDArray[np.int64]
    probe: NDArray[np.float32]
    index: NDArray[np.int16]
    weight: NDArray[np.float32]

    def rungs(self, blocks: Mask) -> NDArray[np.int64]:
        """Q: the rung of least log loss on ``blocks`` for each recipe (early stopping)."""
        return np.asarray(self.loss[..., blocks].sum(axis=(2, 3)).argmin(axis=1), np.int64)

    def view(self, blocks: Mask) -> Counts:
        """A,R,B,K,K with each recipe at its best rung as judged by ``blocks``."""
        rungs = self.rungs(blocks)
        return np.stack([self.counts[a, self._rung(a, rungs)] for a in range(len(self.candidates))])

    def probe_of(self, candidate: int) -> NDArray[np.float32]:
        """N,K held-out probabilities of a candidate at its rung."""
        found: NDArray[np.float32] = self.probe[candidate, self._rung(candidate, self.rungs(self.everywhere))]
        return found

    @property
    def everywhere(self) -> Mask:
        return np.ones(self.counts.shape[3], bool)

    def _rung(self, candidate: int, rungs: NDArray[np.int64]) -> int:
        recipe = self.candidates[candidate].recipe
        return 0 if recipe is None else int(rungs[recipe])


def gather(
    candidates: list[Candidate], results: Mapping[tuple[int, int], FoldResult], fold_RB: NDArray[np.int64]
) -> Evidence:
    """Put the folds (keyed by repeat and number) together."""
    repeats = sorted({repeat for repeat, _ in results})
    counts = np.stack([sum(r.counts for (n, _), r in results.items() if n == repeat) for repeat in repeats], axis=2)
    loss = np.stack([sum(r.loss for (n, _), r in results.items() if n == repeat) for repeat in repeats], axis=2)
    parts = [results[key] for key in sorted(results)]
    probe = np.concatenate([part.probe for part in parts], axis=2)
    index, weight = (np.concatenate([getattr(part, name) for part in parts]) for name in ("index", "weight"))
    return Evidence(candidates, np.asarray(counts), np.asarray(loss), fold_RB, probe, index, weight)


def _drawn(group: NDArray[np.int32], count: int, seed: int) -> NDArray[np.int64]:
    """At most ``count`` places of each group."""
    order = np.random.default_rng(seed).permutation(len(group))
    by_group = order[np.argsort(group[order], kind="stable")]
    sorted_group = group[by_group]
    first = np.searchsorted(sorted_group, sorted_group)
    return np.sort(by_group[np.arange(len(group)) - first < count])
