"""How likely each cell belongs: a logistic regression on what the clicks say of it.

With p the nearest + click's cue and m the nearest − click's (1 where there is none; :mod:`backend.segment.cues`),

    logit = w₀ + Σ_c w_c·p_c + v_c·m_c + u_c·(m_c − p_c)/(m_c + p_c + ε)

The last kind asks who is nearer, whatever the distance: it is what a race between + and − decides. The weights were
fitted once, on clicks simulated on the development objects of ``bench/clicks`` (radar and optical, 42 windows, none
of the objects that are scored) and on 14 made ones (discs, squares and strips on textured ground), each step clicked
at the largest error of the weights before; rounded since. Fitted on one half and clicked on the other, IoU after 1, 3
and 5 clicks was about 0.46, 0.59 and 0.63 on the real ones. No weight knows a band.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from backend.segment.cues import CUES, Cues
from backend.segment.graph import Graph

Values = npt.NDArray[np.float32]

WEIGHTS: dict[str, tuple[float, float, float]] = {
    "feature": (-2.2, 0.9, 2.8),
    "smooth": (2.7, -0.3, 0.1),
    "distance": (-2.5, -5.2, -1.3),
    "geodesic": (-1.1, 2.5, 5.6),
    "alike": (-6.5, -0.6, 0.7),
    "minimax": (-2.6, 1.0, 1.0),
}
"""For each cue the weight of p, of m and of who is nearer."""

BIAS = {False: 0.04, True: 1.81}
"""w₀ without any −, and with one: higher than fitted, for IoU is lost faster by missing half than by doubling."""

HIGHEST, STEP = 3.0, 0.125
LEVELS = np.arange(-HIGHEST, HIGHEST + STEP / 2, STEP)
SIGMA = 1.0
STEEPEST = 2.0
"""A larger step of the logit is no clearer an outline."""

FEWEST = 12
"""An outline of fewer edges is no outline: its contrast is counted as if it had as many."""

EPSILON = np.float32(0.02)


def scores(cues: Cues, include: Sequence[int], exclude: Sequence[int], beyond: Sequence[int] = ()) -> Values:
    """In (−1, 1) for each node (N), above 0 where it belongs: tanh(logit / 2). ``beyond``: nodes around a box."""
    p_CN = cues.nearest(include)
    m_CN = cues.nearest(exclude)
    if beyond:
        m_CN = np.minimum(m_CN, cues.of(tuple(beyond)))
    w_C, v_C, u_C = np.array([WEIGHTS[name] for name in CUES], np.float32).T
    logit_N = w_C @ p_CN + v_C @ m_CN + u_C @ ((m_CN - p_CN) / (m_CN + p_CN + EPSILON))
    logit_N += np.float32(BIAS[bool(exclude or beyond)])
    return np.asarray(np.tanh((logit_N - np.float32(level_of_contrast(cues.graph, logit_N))) / 2), np.float32)


def level_of_contrast(graph: Graph, logit_N: Values) -> float:
    """The level t near 0 at which {logit > t} has the outline that follows the image best.

    Of :data:`LEVELS` the one with the largest mean steepness of the edges it cuts, in the image (hills) and in the logit
    itself, times exp(−t²/2σ²): the further from 0, the better must be the outline. One histogram each of where edges
    begin and end to be cut does for all levels.
    """
    count = len(LEVELS)
    above_N = np.clip(np.ceil((logit_N + HIGHEST) / STEP), 0, count).astype(np.int16)  # the first level not below it
    ends_E = graph.ends(above_N)  # {logit > t} cuts an edge where low ≤ t < high
    cut = np.flatnonzero(graph.open_E & (ends_E[0] != ends_E[1]))
    begins, ends = np.minimum(*ends_E)[cut], np.maximum(*ends_E)[cut]
    a_E, b_E = logit_N[graph.links.first[cut]], logit_N[graph.links.second[cut]]
    steepness_E = graph.hills_E[cut] + np.minimum(np.abs(a_E - b_E), STEEPEST)
    both = []
    for weight in (np.ones(len(cut)), steepness_E):
        change = np.bincount(begins, weight, count + 1) - np.bincount(ends, weight, count + 1)
        both.append(np.cumsum(change)[:count])
    edges, steepness = both
    worth = steepness / np.maximum(edges, FEWEST) * np.exp(-0.5 * (LEVELS / SIGMA) ** 2)
    return float(LEVELS[int(np.argmax(worth))])
