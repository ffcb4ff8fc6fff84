"""k-means of tokens.

Shapes: N tokens, D width, K clusters.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from backend.contract.errors import RequestError
from backend.explore.fit import Arrays, Fit
from backend.labels.class_scheme import LandClass
from backend.labels.colors import choose_colors
from backend.tiles.sinks import ClassSink
from backend.training.seeds import mix

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
MOST_ROUNDS = 100


class ClusterSink(ClassSink):
    """Clusters look like classes and mean nothing until someone names them."""

    role, band = "clusters", "cluster"


@dataclass(frozen=True)
class Clusters(Fit):
    """``centres`` K,D, the one with most tokens first; ``shares`` K of the tokens; ``inertia`` (one number): mean of d²."""

    centres: Floats
    shares: Doubles
    inertia: Doubles

    def scores(self, map_BDhw: Tensor) -> Tensor:
        """B,K,h,w: 1 for the nearest centre, else 0. Interpolated to pixels and blended over windows these are votes:
        a pixel between two clusters gets one of them, not a third that lies between them in the space of tokens.

        ‖x − c‖² is smallest where 2x·c − ‖c‖² is largest.
        """
        centres_KD = torch.from_numpy(self.centres).to(map_BDhw.device)
        nearness_BKhw = 2 * torch.einsum("bdhw,kd->bkhw", map_BDhw, centres_KD) - (centres_KD**2).sum(dim=1)[:, None, None]
        votes = functional.one_hot(nearness_BKhw.argmax(dim=1), len(self.centres))
        return votes.permute(0, 3, 1, 2).to(map_BDhw.dtype)

    def sink(self, path: Path, tags: Mapping[str, str]) -> ClusterSink:
        names = {k: f"cluster {k}" for k in range(1, self.channels + 1)}
        classes = [LandClass(k, names[k], color) for k, color in choose_colors(names, {}).items()]
        meaning = "number of the nearest k-means cluster of the tokens, the largest in the sample first"
        return ClusterSink(path, classes, {**tags, "VALUES": meaning})

    @property
    def channels(self) -> int:
        return len(self.centres)

    @property
    def arrays(self) -> Arrays:
        return {"centres": self.centres, "shares": self.shares, "inertia": self.inertia}

    @property
    def facts(self) -> dict[str, Any]:
        return {"cluster_shares": [round(float(share), 6) for share in self.shares], "inertia": float(self.inertia)}


def fit_clusters(
    tokens_ND: Floats, count: int, seed: int, restarts: int, told: Callable[[int], None] = lambda done: None
) -> Clusters:
    """Lloyd's algorithm from k-means++ starts; of ``restarts`` runs the tightest. A pure function of the seed.

    ``told`` hears how many runs are done. Raises :class:`RequestError` where fewer distinct tokens than clusters are there.
    """
    points_ND = tokens_ND.astype(np.float64)
    distinct = len(np.unique(tokens_ND, axis=0))
    if distinct < count:
        raise RequestError(f"{distinct} different tokens cannot make {count} clusters.", f"Choose at most {distinct}.")
    runs = []
    for run in range(restarts):
        runs.append(_lloyd(points_ND, _plus_plus(points_ND, count, mix(seed, run))))
        told(run + 1)
    centres_KD, nearest_N, inertia = min(runs, key=lambda run: run[2])
    sizes = np.bincount(nearest_N, minlength=count)
    order = np.lexsort((centres_KD[:, 0], -sizes))
    return Clusters(centres_KD[order].astype(np.float32), sizes[order] / len(points_ND), np.array(inertia))


def _plus_plus(points_ND: Doubles, count: int, seed: int) -> Doubles:
    """Starting centres: each next one drawn with probability ∝ d² to the nearest (Arthur & Vassilvitskii 2007, 2.2)."""
    generator = np.random.default_rng(seed)
    chosen = [int(generator.integers(len(points_ND)))]
    squared_N = ((points_ND - points_ND[chosen[0]]) ** 2).sum(axis=1)
    while len(chosen) < count:
        cumulated = squared_N.cumsum()
        at = int(np.searchsorted(cumulated, generator.random() * cumulated[-1], side="right"))
        chosen.append(min(at, len(points_ND) - 1))
        squared_N = np.minimum(squared_N, ((points_ND - points_ND[chosen[-1]]) ** 2).sum(axis=1))
    return points_ND[chosen]


def _lloyd(points_ND: Doubles, centres_KD: Doubles) -> tuple[Doubles, NDArray[np.intp], float]:
    """Centres, the nearest one of each point, and the mean squared distance, once no point changes any more."""
    squares_N = (points_ND**2).sum(axis=1)
    before: NDArray[np.intp] | None = None
    for _ in range(MOST_ROUNDS):
        squared_NK = squares_N[:, None] - 2 * points_ND @ centres_KD.T + (centres_KD**2).sum(axis=1)
        nearest_N = squared_NK.argmin(axis=1)
        if before is not None and np.array_equal(nearest_N, before):
            break
        before, least_N = nearest_N, squared_NK.min(axis=1)
        centres_KD = _means(points_ND, nearest_N, least_N, len(centres_KD))
    return centres_KD, nearest_N, float(np.maximum(squared_NK.min(axis=1), 0).mean())


def _means(points_ND: Doubles, nearest_N: NDArray[np.intp], least_N: Doubles, count: int) -> Doubles:
    """Each cluster's mean; one that lost all its points begins again at the point farthest from its centre."""
    sizes = np.bincount(nearest_N, minlength=count)
    member_KN = (np.arange(count)[:, None] == nearest_N).astype(np.float64)
    means_KD: Doubles = member_KN @ points_ND / np.maximum(sizes, 1)[:, None]
    farthest = np.argsort(-least_N, kind="stable")
    for number, cluster in enumerate(np.flatnonzero(sizes == 0)):
        means_KD[cluster] = points_ND[farthest[number]]
    return means_KD
