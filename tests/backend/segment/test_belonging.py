"""The level of most contrast against each level's outline, edge by edge."""

from __future__ import annotations

import numpy as np
import pytest

from backend.segment.belonging import FEWEST, LEVELS, SIGMA, STEEPEST, level_of_contrast
from backend.segment.graph import Graph


@pytest.mark.parametrize("seed", range(4))
def test_the_level_of_contrast_is_the_best_of_all_outlines(seed: int) -> None:
    draw = np.random.default_rng(seed)
    valid = draw.random((14, 11)) > 0.1
    graph = Graph(draw.normal(size=(3, 14, 11)).astype(np.float32), valid)
    logit = draw.normal(0, 2, valid.size).astype(np.float32)
    worths = []
    for level in LEVELS:
        steepness = []
        for edge, (a, b) in enumerate(zip(graph.links.first, graph.links.second, strict=True)):
            if valid.ravel()[a] and valid.ravel()[b] and (logit[a] > level) != (logit[b] > level):
                steepness.append(graph.hills_E[edge] + min(abs(logit[a] - logit[b]), STEEPEST))
        worths.append(sum(steepness) / max(len(steepness), FEWEST) * np.exp(-0.5 * (level / SIGMA) ** 2))
    assert level_of_contrast(graph, logit) == LEVELS[int(np.argmax(worths))]
