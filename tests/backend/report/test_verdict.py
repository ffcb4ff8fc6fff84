"""The chosen map against what a QGIS user has without us."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from backend.models.smoothing import Smoothing
from backend.report.candidate_maps import CandidateRow
from backend.report.dense import Agreement
from backend.report.verdict import MAJORITY, stand


def row(member: str, chosen: bool = False) -> CandidateRow:
    return CandidateRow(member, member, member, Smoothing(), chosen, {})


def blocks(shares: list[float], blocks: int = 40) -> NDArray[np.int64]:
    """Maps (first: the map judged) that are right in these shares of 200 pixels a block, with scatter."""
    draw = np.random.default_rng(0)
    out = np.zeros((len(shares), blocks, 2, 2), np.int64)
    for number, share in enumerate(shares):
        right = draw.binomial(100, share, (blocks, 2))
        out[number, :, [0, 1], [0, 1]] = right.T
        out[number, :, [1, 0], [0, 1]] = 100 - right.T
    return out


@pytest.mark.parametrize(
    ("network", "ok", "words"),
    [(0.6, False, "FAILED"), (0.801, True, "not worse"), (0.9, True, "is better")],
)
def test_worse_beyond_noise_is_a_failure(network: float, ok: bool, words: str) -> None:
    rows = [row("forest"), row(MAJORITY), row("network", chosen=True)]
    agreement = Agreement(blocks([network, 0.7, 0.8, network]), {}, 0)
    found = stand(rows, 1, agreement, 0)
    assert found.ok is ok
    assert found.text is not None
    assert words in found.text
    assert set(found.ahead) == {"forest", "network"}
    assert found.ahead["forest"][2] < 0


def test_forest_with_majority_itself_cannot_fail() -> None:
    found = stand([row(MAJORITY, chosen=True)], 1, Agreement(blocks([0.8, 0.8]), {}, 0), 0)
    assert found.ok
    assert "itself" in (found.text or "")


def test_without_forest_with_majority_there_is_no_verdict() -> None:
    assert stand([row("network", chosen=True)], 1, Agreement(blocks([0.8, 0.8]), {}, 0), 0).text is None


def test_where_nothing_was_compared_there_is_no_verdict() -> None:
    rows = [row(MAJORITY), row("network", chosen=True)]
    agreement = Agreement(np.zeros((3, 4, 2, 2), np.int64), {}, 100)
    assert np.isnan(agreement.difference(1, 2, 0)).all()
    found = stand(rows, 1, agreement, 0)
    assert found.ok and found.text is None and found.ahead == {}
