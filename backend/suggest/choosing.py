"""Which of the candidates, and in which order: doubt × diversity.

Every rule goes place by place and looks at the distance D in feature space from each candidate to the nearest
place that is labelled or already chosen:

* ``farthest``: the candidate of largest w·D, the greedy k-centre of Sener & Savarese 2018 (algorithm 1) weighted by
  doubt;
* ``kmeans++``: drawn with probability ∝ w·D² (Arthur & Vassilvitskii 2007, section 2.2, weighted as in BADGE,
  Ash et al. 2020, section 3, where the gradient's length plays the part of the doubt);
* ``clusters``: k-means of the candidates weighted by w·D (D to what is labelled), then of each cluster the candidate
  nearest its centre, the heaviest cluster first (after Zhdanov 2019, section 3): typical places of what is doubtful
  and new, not outliers.

``w`` = (floor + doubt)^power, so that power 0 is diversity alone, and more where the map's class is rare among the
candidates. In space, no two places are nearer than ``apart``.

Shapes: N candidates, M labelled or taken places, D features.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans

Doubles = NDArray[np.float64]
Integers = NDArray[np.int64]

FARTHEST, KMEANS, CLUSTERS, DOUBT = "farthest", "kmeans++", "clusters", "doubt"
RULES = (FARTHEST, KMEANS, CLUSTERS, DOUBT)

FLOOR = 0.01
"""Added to the doubt: where a model is sure of everything, what looks unlike all labels is still worth a look."""


_TINY = 1e-9
"""So that k-means has some weight left where everything looks exactly like something labelled."""


@dataclass(frozen=True)
class Chosen:
    """``order``: candidates, the most useful first; ``score``: w·D^… they were chosen by; ``novelty``: D when chosen."""

    order: Integers
    score: Doubles
    novelty: Doubles


def weights(doubt_N: NDArray[np.float32], power: float, first_N: Integers, balance: float) -> Doubles:
    """(floor + doubt)^power ÷ (share of the candidates that are mapped as the same class)^balance."""
    share = np.bincount(first_N)[first_N] / max(1, len(first_N)) if len(first_N) else np.zeros(0)
    return np.asarray((FLOOR + doubt_N.astype(np.float64)) ** power / share**balance)


def choose(
    features_ND: Doubles, labelled_MD: Doubles, weight_N: Doubles, position_N2: Doubles,
    count: int, apart: float, rule: str, draw: np.random.Generator, plain: float = 0.0,
) -> Chosen:  # fmt: skip
    """At most ``count`` candidates; fewer where they are nearer to one another than ``apart`` pixels.

    A share ``plain`` of them is drawn at random, every candidate as likely as another, evenly among the ranks.
    """
    drawn = round(plain * count)
    useful = _by_rule(features_ND, labelled_MD, weight_N, position_N2, count - drawn, apart, rule, draw)
    if not drawn:
        return useful
    free_N = np.ones(len(features_ND), bool)
    for pick in useful.order:
        free_N &= _far_from(position_N2, int(pick), apart)
    extra = list[int]()
    while len(extra) < drawn and free_N.any():
        extra.append(int(draw.choice(np.flatnonzero(free_N))))
        free_N &= _far_from(position_N2, extra[-1], apart)
    nearest_N = distance_to(features_ND, labelled_MD)
    order = np.concatenate([useful.order, np.asarray(extra, np.int64)])
    novelty = np.concatenate([useful.novelty, nearest_N[extra]])
    score = np.concatenate([useful.score, np.zeros(len(extra))])
    at = [(np.arange(part) + 0.5) / max(1, part) for part in (len(useful.order), len(extra))]
    ranks = np.argsort(np.concatenate(at), kind="stable")
    return Chosen(order[ranks], score[ranks], novelty[ranks])


def _far_from(position_N2: Doubles, pick: int, apart: float) -> NDArray[np.bool_]:
    """Candidates at least ``apart`` from one of them; itself is none."""
    return np.asarray(np.linalg.norm(position_N2 - position_N2[pick], axis=1) >= max(apart, 1))


def _by_rule(
    features_ND: Doubles, labelled_MD: Doubles, weight_N: Doubles, position_N2: Doubles,
    count: int, apart: float, rule: str, draw: np.random.Generator,
) -> Chosen:  # fmt: skip
    if rule == CLUSTERS:
        return _clusters(features_ND, labelled_MD, weight_N, position_N2, count, apart, draw)
    nearest_N = distance_to(features_ND, labelled_MD)
    free_N = np.ones(len(features_ND), bool)
    order, scores, novelty = list[int](), list[float](), list[float]()
    while len(order) < count and free_N.any():
        score_N = np.where(free_N, _score(weight_N, nearest_N, rule), -1)
        pick = _drawn(score_N, free_N, draw) if rule == KMEANS else int(score_N.argmax())
        order.append(pick)
        scores.append(float(score_N[pick]))
        novelty.append(float(nearest_N[pick]))
        nearest_N = np.minimum(nearest_N, np.linalg.norm(features_ND - features_ND[pick], axis=1))
        free_N &= _far_from(position_N2, pick, apart)
    return Chosen(np.asarray(order, np.int64), np.asarray(scores), np.asarray(novelty))


def distance_to(features_ND: Doubles, others_MD: Doubles) -> Doubles:
    """N: Euclidean distance to the nearest of the others; to the candidates' mean where there are no others."""
    if not len(features_ND):
        return np.zeros(0)
    if not len(others_MD):
        others_MD = features_ND.mean(axis=0, keepdims=True)
    squares = (others_MD**2).sum(axis=1)
    parts = [
        np.sqrt(np.maximum(((block**2).sum(axis=1)[:, None] - 2 * block @ others_MD.T + squares).min(axis=1), 0))
        for block in np.array_split(features_ND, max(1, len(features_ND) // 1024))
    ]
    return np.concatenate(parts)


def _score(weight_N: Doubles, nearest_N: Doubles, rule: str) -> Doubles:
    if rule == DOUBT:
        return weight_N
    return weight_N * (nearest_N**2 if rule == KMEANS else nearest_N)


def _drawn(score_N: Doubles, free_N: NDArray[np.bool_], draw: np.random.Generator) -> int:
    share_N = np.where(free_N, score_N, 0)
    if share_N.sum() <= 0:  # all that is left looks exactly like something labelled
        share_N = free_N.astype(np.float64)
    return int(draw.choice(len(share_N), p=share_N / share_N.sum()))


def _clusters(
    features_ND: Doubles, labelled_MD: Doubles, weight_N: Doubles, position_N2: Doubles,
    count: int, apart: float, draw: np.random.Generator,
) -> Chosen:  # fmt: skip
    """One place a cluster; a cluster all of whose members are too near chosen places gives none, further rounds fill up."""
    nearest_N = distance_to(features_ND, labelled_MD)
    weight_N = weight_N * nearest_N + _TINY
    free_N = np.ones(len(features_ND), bool)
    order, scores = list[int](), list[float]()
    while len(order) < count and free_N.any():
        left = np.flatnonzero(free_N)
        wanted = min(count - len(order), len(np.unique(features_ND[left], axis=0)))
        model = KMeans(wanted, n_init=1, random_state=int(draw.integers(2**31)))
        cluster_L = model.fit_predict(features_ND[left], sample_weight=weight_N[left])
        mass_k = np.bincount(cluster_L, weight_N[left], minlength=wanted)
        away_L = np.linalg.norm(features_ND[left] - model.cluster_centers_[cluster_L], axis=1)
        before = len(order)
        for k in np.argsort(-mass_k, kind="stable"):
            own = left[(cluster_L == k) & free_N[left]]
            if not len(own):
                continue
            pick = int(own[away_L[np.searchsorted(left, own)].argmin()])
            order.append(pick)
            scores.append(float(mass_k[k]))
            free_N &= _far_from(position_N2, pick, apart)
        if len(order) == before:
            break
    ranks = np.argsort(-np.asarray(scores), kind="stable")
    found = np.asarray(order, np.int64)[ranks]
    return Chosen(found, np.asarray(scores)[ranks], nearest_N[found])
