"""The directions in which tokens differ most.

Shapes: N tokens, D width, K components.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from backend.contract.errors import RequestError
from backend.explore.fit import Arrays, Fit
from backend.tiles.frame import BandInfo
from backend.tiles.sinks import BandsSink

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Components(Fit):
    """``mean`` D; ``directions`` K,D of length 1, the one of largest variance first; ``shares`` K of the variance."""

    mean: Floats
    directions: Floats
    shares: NDArray[np.float64]

    def scores(self, map_BDhw: Tensor) -> Tensor:
        """B,K,h,w: how far each token lies from the mean along each direction."""
        mean = torch.from_numpy(self.mean).to(map_BDhw.device)[:, None, None]
        return torch.einsum("bdhw,kd->bkhw", map_BDhw - mean, torch.from_numpy(self.directions).to(map_BDhw.device))

    def sink(self, path: Path, tags: Mapping[str, str]) -> BandsSink:
        bands = [
            BandInfo(f"component {k}, {share:.1%} of the variance", {"variance_share": f"{share:.6f}"})
            for k, share in enumerate(self.shares, 1)
        ]
        meaning = "tokens' distance from their mean along each principal component"
        return BandsSink(path, bands, {**tags, "VALUES": meaning}, role="components")

    @property
    def channels(self) -> int:
        return len(self.shares)

    @property
    def arrays(self) -> Arrays:
        return {"mean": self.mean, "directions": self.directions, "shares": self.shares}

    @property
    def facts(self) -> dict[str, Any]:
        return {"variance_shares": [round(float(share), 6) for share in self.shares]}


def fit_components(tokens_ND: Floats, count: int) -> Components:
    """Principal components of the tokens, from the eigenvectors of their covariance.

    An eigenvector's sign is free: the one is taken whose largest entry is positive, so that the same tokens always get
    the same colours. Raises :class:`RequestError` for more components than there can be.
    """
    most = min(len(tokens_ND) - 1, tokens_ND.shape[1])
    if count > most:
        raise RequestError(f"There are not {count} components in these tokens.", f"Choose at most {most}.")
    mean_D = tokens_ND.mean(axis=0, dtype=np.float64)
    centred_ND = tokens_ND.astype(np.float64) - mean_D
    variances, vectors = np.linalg.eigh(centred_ND.T @ centred_ND / max(1, len(tokens_ND) - 1))
    directions_KD = vectors[:, ::-1].T[:count]
    largest = np.abs(directions_KD).argmax(axis=1)
    directions_KD = directions_KD * np.sign(directions_KD[np.arange(count), largest])[:, None]
    variances = np.maximum(variances[::-1], 0)
    shares = variances[:count] / max(variances.sum(), np.finfo(np.float64).tiny)
    return Components(mean_D.astype(np.float32), directions_KD.astype(np.float32), shares)
