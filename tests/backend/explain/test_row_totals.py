"""What a window's columns need of every softmax row, against the rows themselves."""

from __future__ import annotations

import pytest
import torch

from backend.explain.probe_window import ROWS, row_totals


@pytest.mark.parametrize("tokens", [1, ROWS, 2 * ROWS + 22])
def test_totals_and_shares_are_those_of_the_whole_softmax(tokens: int) -> None:
    torch.manual_seed(tokens)
    q_nNd, k_nTd = torch.randn(3, tokens, 8) * 4, torch.randn(3, 1 + tokens, 8)
    valid_N = torch.rand(tokens) > 0.3
    log_nN, given_nN = row_totals(q_nNd, k_nTd, valid_N)
    logits_nNT = q_nNd.double() @ k_nTd.double().transpose(1, 2)
    torch.testing.assert_close(log_nN.double(), logits_nNT.logsumexp(-1), atol=1e-4, rtol=1e-5)
    shares_nNN = logits_nNT.softmax(-1)[..., 1:]
    torch.testing.assert_close(given_nN.double(), (shares_nNN * valid_N).sum(-1), atol=1e-5, rtol=1e-5)
