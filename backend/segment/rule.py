"""The rule that needs no fitting at all: ridge regression on features, then a race of geodesic distances.

Measured behind what answers (:mod:`backend.segment.answerers`); its likeness and its race are cues for a trained head.

1. *Ridge.* P(x) = ½ + ½·Σₖ αₖ·k(x, sₖ) with α = (K + λI)⁻¹y over the clicked cells sₖ (y = ±1) and a Gaussian kernel
   on features: how alike a cell is to what was clicked.
2. *Geodesic.* D±(x): least cost of a path from any + (any −) click, where a step costs ε + its feature distance
   + β·(how unlike + (−) the cells are). Edges of the image and unlike cells are hills.
3. *Race.* The score is (D₋ − D₊)/(D₋ + D₊), in [−1, 1]: who comes first owns the cell.
4. *Without any −,* nobody runs against +: of all regions {D₊ ≤ t} the one is taken whose outline has the most
   contrast (:func:`best_level`), and the score says how far below or above t a cell is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from backend.segment.graph import FAR, Graph, Values

Places = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Rule:
    """Numbers of the rule.

    ``bandwidth`` of the kernel (two random cells are √2 apart), ``ridge`` λ, ``floor`` ε, ``unlike`` β,
    ``levels``: how many thresholds are tried without a −; ``size_power``: how much a longer outline counts.
    """

    bandwidth: float = 0.5
    ridge: float = 0.1
    floor: float = 0.05
    edge: float = 1.0
    unlike: float = 3.0
    levels: int = 128
    size_power: float = 0.35


@dataclass(frozen=True)
class Seeds:
    """Clicked nodes of a graph, in their order; ``beyond``: nodes known to be outside (around a box)."""

    include: Sequence[int]
    exclude: Sequence[int]
    beyond: Places | None = None


@dataclass(frozen=True)
class Outcome:
    """What the rule finds at each node (N): ``score``, step 3 or 4; ``like``, step 1; the two distances of step 2."""

    score: Values
    like: Values
    away: Values
    against: Values


def score(graph: Graph, seeds: Seeds, rule: Rule | None = None) -> Values:
    """How much each node (N) belongs, −1 to 1; above 0 it does."""
    return race(graph, seeds, rule or Rule()).score


def race(graph: Graph, seeds: Seeds, rule: Rule) -> Outcome:
    """All four steps. ``against`` is :data:`FAR` everywhere where nothing was excluded."""
    include = np.asarray(seeds.include, np.int64)
    exclude = np.asarray(seeds.exclude, np.int64)
    if seeds.beyond is not None:
        exclude = np.concatenate([exclude, seeds.beyond])
    like = likeness(graph, include, _thinned(exclude), rule)
    away = graph.geodesic(costs(graph, 1 - like, rule), include)
    if len(exclude) == 0:
        level = best_level(graph, away, rule)
        found = (level - away) / np.maximum(level + away, 1e-6)
        return Outcome(np.asarray(found, np.float32), like, away, np.full_like(away, FAR))
    against = graph.geodesic(costs(graph, like, rule), exclude)
    found = (against - away) / np.maximum(against + away, 1e-6)
    return Outcome(np.asarray(found, np.float32), like, away, against)


def likeness(graph: Graph, include: Places, exclude: Places, rule: Rule) -> Values:
    """Step 1: P in [0, 1] for each node; with no − it is the kernel around + alone."""
    nodes = np.concatenate([include, exclude])
    target = np.concatenate([np.ones(len(include)), -np.ones(len(exclude))])
    seeds_SF = graph.features_NF[nodes]
    within_SS = kernel(seeds_SF, seeds_SF, rule.bandwidth).astype(np.float64)
    alpha_S = np.linalg.solve(within_SS + rule.ridge * np.eye(len(nodes)), target)
    found_N = kernel(graph.features_NF, seeds_SF, rule.bandwidth) @ alpha_S.astype(np.float32)
    if len(exclude) == 0:
        return np.clip(found_N, 0, 1)
    return np.clip((found_N + 1) / 2, 0, 1)


def kernel(a_NF: Values, b_SF: Values, bandwidth: float) -> Values:
    """exp(−‖a − b‖² / 2·bandwidth²), N,S."""
    square_NS = (a_NF**2).sum(axis=1)[:, None] + (b_SF**2).sum(axis=1) - 2 * (a_NF @ b_SF.T)
    return np.asarray(np.exp(np.maximum(square_NS, 0) * np.float32(-0.5 / bandwidth**2)), np.float32)


def costs(graph: Graph, unlike_N: Values, rule: Rule) -> Values:
    """Step 2: what each edge costs somebody to whom the nodes are ``unlike``."""
    mean_E = np.add(*graph.ends(unlike_N)) / 2
    hills = rule.floor + rule.edge * graph.hills_E + rule.unlike * mean_E
    return np.asarray(graph.links.length * hills, np.float32)


def best_level(graph: Graph, away_N: Values, rule: Rule) -> float:
    """Step 4: the t whose region {D ≤ t} has the outline of most contrast, mean step × (edges crossed)^power."""
    reached = away_N[graph.valid_N & (away_N < FAR)]
    if len(reached) == 0:
        return 0.0
    levels = np.unique(np.quantile(reached, np.linspace(0, 0.98, rule.levels)))
    low = np.minimum(away_N[graph.links.first], away_N[graph.links.second])
    high = np.maximum(away_N[graph.links.first], away_N[graph.links.second])
    enter, leave = np.searchsorted(levels, low), np.searchsorted(levels, high)  # crossed by levels enter … leave − 1
    open_E = graph.open_E
    crossed, contrast = (
        np.cumsum(_histogram(enter, weight, len(levels)) - _histogram(leave, weight, len(levels)))
        for weight in (open_E.astype(np.float64), np.where(open_E, graph.hills_E, 0).astype(np.float64))
    )
    worth = np.where(crossed >= 4, contrast / np.maximum(crossed, 1) * crossed**rule.size_power, 0)
    return float(levels[int(np.argmax(worth))])


def _histogram(index: npt.NDArray[np.intp], weight: npt.NDArray[np.float64], count: int) -> npt.NDArray[np.float64]:
    return np.asarray(np.bincount(index, weight, count + 1)[:count], np.float64)


def _thinned(nodes: Places, most: int = 24) -> Places:
    """At most ``most`` of the nodes, the clicked ones at the front first."""
    return nodes if len(nodes) <= most else nodes[np.linspace(0, len(nodes) - 1, most).astype(np.int64)]
