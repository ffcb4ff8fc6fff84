"""How alike tokens are: cosines with those of chosen places, and where to draw the line.

Shapes: N tokens, P places, D width.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from backend.explore.fit import Arrays, Fit
from backend.tiles.frame import BandInfo
from backend.tiles.sinks import BandsSink

Floats = NDArray[np.float32]
BINS = 2048
"""Of the histogram a threshold is looked for in: steps of 0.002 from −2 to 2."""
LOWEST, HIGHEST = -2.0, 2.0
"""A score is a cosine, or the difference of two."""
BEST, MEAN = "best", "mean"


@dataclass(frozen=True)
class Examples(Fit):
    """Tokens of the places that are alike (P,D) and unlike (Q,D, may be none), and the mean taken from all (D; 0 = none).

    ``several``: of several places the best cosine counts, or their mean.
    """

    like: Floats
    unlike: Floats
    mean: Floats
    several: str = BEST

    channels = 1

    def scores(self, map_BDhw: Tensor) -> Tensor:
        """B,1,h,w: cos with the places that are alike, less that with the unlike ones."""
        mean_D11 = torch.from_numpy(self.mean).to(map_BDhw.device)[:, None, None]
        unit_BDhw = functional.normalize(map_BDhw - mean_D11, dim=1)
        score = self._cosines(unit_BDhw, self.like)
        return score - self._cosines(unit_BDhw, self.unlike) if len(self.unlike) else score

    def _cosines(self, unit_BDhw: Tensor, places_PD: Floats) -> Tensor:
        unit_PD = functional.normalize(torch.from_numpy(places_PD - self.mean).to(unit_BDhw.device), dim=1)
        cosines_BPhw = torch.einsum("bdhw,pd->bphw", unit_BDhw, unit_PD)
        return cosines_BPhw.amax(1, keepdim=True) if self.several == BEST else cosines_BPhw.mean(1, keepdim=True)

    def sink(self, path: Path, tags: Mapping[str, str]) -> BandsSink:
        meaning = "cosine similarity with the tokens of the chosen places"
        meaning += ", less that with the places chosen as unlike" if len(self.unlike) else ""
        meaning += "; the scene's mean token was taken from all tokens first" if self.mean.any() else ""
        return BandsSink(path, [BandInfo("similarity")], {**tags, "VALUES": meaning}, role="similarity")

    @property
    def arrays(self) -> Arrays:
        return {"like": self.like, "unlike": self.unlike, "mean": self.mean}


def histogram(scores: Floats) -> NDArray[np.int64]:
    """Counts of finite scores in :data:`BINS` equal bins."""
    counts, _edges = np.histogram(scores[np.isfinite(scores)], BINS, (LOWEST, HIGHEST))
    return counts.astype(np.int64)


def otsu(counts: NDArray[np.int64]) -> float:
    """The threshold that parts a histogram into the two classes farthest apart (Otsu 1979, equation 18: largest σ²_B).

    The middle between both, where several thresholds part it alike; of a single value that value.
    """
    edges = np.linspace(LOWEST, HIGHEST, len(counts) + 1)
    middles = (edges[:-1] + edges[1:]) / 2
    share = counts / max(1, counts.sum())
    below = share.cumsum()[:-1]
    mean_below = (share * middles).cumsum()
    total, mean_below = mean_below[-1], mean_below[:-1]
    with np.errstate(divide="ignore", invalid="ignore"):
        between = (total * below - mean_below) ** 2 / (below * (1 - below))
    between = np.nan_to_num(between, nan=0.0, posinf=0.0)
    if between.max() <= 0:
        return float(total)
    best = np.flatnonzero(np.isclose(between, between.max(), rtol=1e-9))
    return float((edges[1:-1][best[0]] + edges[1:-1][best[-1]]) / 2)
