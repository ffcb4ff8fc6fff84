"""What accepted objects say about the next one of the same scene: a discriminant of inside and outside (Fisher, "The use
of multiple measurements in taxonomic problems", 1936), added to the answer as far as it can be trusted.

Each accepted object leaves a :class:`Look`: mean and scatter of :func:`appearance` inside of it and around it, no more.
With Looks a, the discriminant of pooled moments is

    l(x) = wᵀx + b,   w = S⁻¹(μ_in − μ_out),   b = −wᵀ(μ_in + μ_out)/2,   cut at ±:data:`MOST`.

(1) *Which Looks count.* Somebody who accepts lakes and then clicks into a field must not be told what a lake looks like. A
Look counts trust(l_a) of its own discriminant l_a at what was clicked with +; trust(l) = (1 + l)/2, cut to [0, 1].
(2) *How much.* The answer's logit becomes logit + :data:`WEIGHT`·t·l/√n after n clicks: the more is clicked, the less there
is to be told. t is the trust in ±l at the clicks, + for + and − for −, and less where no Look counts fully.

Bands are in the scene's own units here, unlike in :mod:`backend.segment.features`, for what was learned in one window is
used in another. What was measured: decision 10.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from backend.segment.answerers import Clicks
from backend.segment.features import blurred
from backend.segment.graph import Mask, Values

WEIGHT, MOST = 0.8, 4.0
FINE, COARSE = 0.7, 2.0
"""σ in cells of the two scales."""

SHRINKAGE = 0.1
"""Of the pooled correlations, what is taken for none: neighbouring cells are less than they count."""

FEWEST = 12
"""An object or its surroundings of fewer cells teach nothing."""

MOST_BANDS = 16
"""More bands than this are averaged with their neighbours into as many: 200 of them would take a second a click."""

SURELY = 0.995
"""Scores are cut here before they become logits."""

Double = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Look:
    """Moments of an accepted object: ``means`` (2,F) inside and outside, ``scatters`` (2,F,F) likewise."""

    means: Values
    scatters: Values

    @cached_property
    def own(self) -> tuple[Double, float]:
        """The discriminant of this object alone."""
        return discriminant([self], [1.0])


def appearance(values_CHW: Values, valid_HW: Mask) -> Values:
    """F,H,W of a window's cells: bands at two scales and the logarithm of their local deviation; 0 where invalid."""
    bands_CHW = _few(np.where(valid_HW, values_CHW, 0))
    whole, found = valid_HW.all(), []
    for band_HW in bands_CHW:
        fine, coarse = (blurred(band_HW, valid_HW, sigma, whole) for sigma in (FINE, COARSE))
        square = blurred(band_HW * band_HW, valid_HW, COARSE, whole)
        usual = float(np.abs(band_HW[valid_HW]).mean()) if valid_HW.any() else 0.0
        deviation = np.sqrt(np.maximum(square - coarse**2, 0)) + 1e-3 * usual + 1e-6
        found += [fine, coarse, np.where(valid_HW, np.log(deviation), 0)]
    return np.stack(found).astype(np.float32)


def look(appearance_FHW: Values, mask_HW: Mask, valid_HW: Mask) -> Look | None:
    """What is kept of an object; None where it or its surroundings are too small to tell."""
    parts = [appearance_FHW[:, chosen] for chosen in (mask_HW & valid_HW, ~mask_HW & valid_HW)]
    if min(part.shape[1] for part in parts) < FEWEST:
        return None
    wide = [part.astype(np.float64) for part in parts]
    scatters = [np.cov(part, bias=True).reshape(len(part), -1) for part in wide]
    return Look(np.stack([p.mean(axis=1) for p in wide]).astype(np.float32), np.stack(scatters).astype(np.float32))


def discriminant(looks: Sequence[Look], weights: Sequence[float]) -> tuple[Double, float]:
    """w (F) and b of the pooled moments; ``weights`` are those of the Looks."""
    share_A = np.asarray(weights, np.float64) / np.sum(weights)
    means_A2F = np.stack([one.means for one in looks]).astype(np.float64)
    scatters_A2FF = np.stack([one.scatters for one in looks]).astype(np.float64)
    mean_2F = np.einsum("a,asf->sf", share_A, means_A2F)
    away_A2F = means_A2F - mean_2F
    within_FF = np.einsum("a,asfg->fg", share_A, scatters_A2FF) / 2
    within_FF += np.einsum("a,asf,asg->fg", share_A, away_A2F, away_A2F) / 2
    spread_F = np.sqrt(np.diag(within_FF)) + 1e-9
    related_FF = (1 - SHRINKAGE) * within_FF / np.outer(spread_F, spread_F) + SHRINKAGE * np.eye(len(spread_F))
    w_F = np.linalg.solve(related_FF, (mean_2F[0] - mean_2F[1]) / spread_F) / spread_F
    return w_F, float(-w_F @ mean_2F.mean(axis=0))


def trust(logit: float) -> float:
    """(1 + l)/2 in [0, 1]."""
    return float(np.clip((1 + logit) / 2, 0, 1))


def told(looks: Sequence[Look], appearance_FHW: Values, valid_HW: Mask, clicks: Clicks) -> Values | None:
    """What is added to the logits (N); None where nothing accepted looks like what was clicked."""
    places = _clicked(appearance_FHW, valid_HW, clicks)
    plus = np.array([place for place, include in places if include])
    if not looks or len(plus) == 0:
        return None
    counts = [trust(float(np.mean(plus @ w_F)) + b) for w_F, b in (one.own for one in looks)]
    if sum(counts) < 1e-3:
        return None
    w_F, b = discriminant(looks, counts)
    at_clicks = [(1 if include else -1) * float(np.clip(place @ w_F + b, -MOST, MOST)) for place, include in places]
    weight = WEIGHT * trust(float(np.mean(at_clicks))) * min(1.0, sum(counts)) / len(clicks) ** 0.5
    logit_N = w_F.astype(np.float32) @ appearance_FHW.reshape(len(w_F), -1) + np.float32(b)
    return np.asarray(np.where(valid_HW.ravel(), weight * logit_N.clip(-MOST, MOST), 0), np.float32)


def adjusted(scores_N: Values, told_N: Values) -> Values:
    """Scores in (−1, 1) with what was told added to their logits."""
    return np.asarray(np.tanh(np.arctanh(scores_N.clip(-SURELY, SURELY)) + told_N / 2), np.float32)


def _clicked(appearance_FHW: Values, valid_HW: Mask, clicks: Clicks) -> list[tuple[Double, bool]]:
    """The mean appearance of the valid cells of 3 × 3 around each click."""
    width, found = valid_HW.shape[1], []
    for node, include in clicks:
        row, col = divmod(int(node), width)
        near = np.s_[max(0, row - 1) : row + 2, max(0, col - 1) : col + 2]
        seen = appearance_FHW[:, *near][:, valid_HW[near]]
        if seen.shape[1]:
            found.append((seen.mean(axis=1).astype(np.float64), include))
    return found


def _few(bands_CHW: Values) -> Values:
    if len(bands_CHW) <= MOST_BANDS:
        return bands_CHW
    groups = np.array_split(np.arange(len(bands_CHW)), MOST_BANDS)
    return np.stack([bands_CHW[group].mean(axis=0) for group in groups])


class Seen:
    """A working window's values, whose :func:`appearance` is found when it is first asked for."""

    def __init__(self, values_CHW: Values, valid_HW: Mask) -> None:
        self._values, self._valid = values_CHW, valid_HW

    @cached_property
    def appearance(self) -> Values:
        return appearance(self._values, self._valid)
