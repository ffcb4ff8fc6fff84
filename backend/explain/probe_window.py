"""What one token of a window attends to, and which tokens attend to it, for any block and head at once.

Shape suffixes: n heads, N = h·w patches, T = 1 + N keys (CLS first), d a head's width.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch
from torch import Tensor

FROM, TO = "from", "to"
DIRECTIONS = (FROM, TO)
QueriesKeys = tuple[Tensor, Tensor]
"""Scaled queries n,N,d and keys n,T,d of one block."""

ROWS = 64
"""Rows of a softmax worked on at a time: 600 kB for 2,240 tokens; all at once takes twice the time."""


class WindowAttention:
    """Queries and keys of all blocks of one window, kept so that no block, head or place needs the network again.

    Values are attention × tokens: 1 = as if uniform. As in the attention raster the valid patches alone share what the
    CLS token leaves, heads are averaged before that, and what is not valid is 0.
    """

    def __init__(self, blocks: Sequence[QueriesKeys], valid_hw: Tensor) -> None:
        self._blocks = list(blocks)
        self.valid_hw = valid_hw
        self._valid_N = valid_hw.flatten()
        self._totals: dict[int, QueriesKeys] = {}

    @property
    def heads(self) -> int:
        return len(self._blocks[0][0])

    @property
    def bytes(self) -> int:
        """Memory of what is kept."""
        return sum(part.numel() * part.element_size() for block in self._blocks for part in block)

    def relative(self, token: int, block: int, head: int | None, direction: str) -> Tensor:
        """h,w of the token numbered ``token`` in reading order; ``head`` None is the mean."""
        shares_N = self._from(token, block, head) if direction == FROM else self._to(token, block, head)
        relative_N = shares_N * self._valid_N.sum() * self._valid_N
        return relative_N.reshape(self.valid_hw.shape)

    @torch.inference_mode()
    def prepare_columns(self, go_on: Callable[[], bool]) -> None:
        """What :data:`TO` needs of every block, before it is asked for; until ``go_on`` says no."""
        for block in range(len(self._blocks)):
            if go_on():
                self._row_totals(block)

    def _from(self, token: int, block: int, head: int | None) -> Tensor:
        """Row i of softmax(qkᵀ/√d), of the valid patches: sums to 1 over them."""
        q_nNd, k_nTd = self._blocks[block]
        row_nT = torch.einsum("nd,ntd->nt", q_nNd[:, token], k_nTd).softmax(dim=-1)
        row_N = _one_head(row_nT, head)[1:] * self._valid_N
        return row_N / row_N.sum().clamp_min(torch.finfo(row_N.dtype).tiny)

    def _to(self, token: int, block: int, head: int | None) -> Tensor:
        """Column i: of what each patch gives to the valid patches, the share that patch i gets."""
        q_nNd, k_nTd = self._blocks[block]
        log_nN, given_nN = self._row_totals(block)
        column_nN = (torch.einsum("nqd,nd->nq", q_nNd, k_nTd[:, 1 + token]) - log_nN).exp()
        return _one_head(column_nN, head) / _one_head(given_nN, head).clamp_min(torch.finfo(given_nN.dtype).tiny)

    def _row_totals(self, block: int) -> QueriesKeys:
        """log Σ exp over each row's keys, and the share of it that the valid patches get; n,N both, kept once made."""
        if block not in self._totals:
            self._totals[block] = row_totals(*self._blocks[block], self._valid_N)
        return self._totals[block]


def row_totals(q_nNd: Tensor, k_nTd: Tensor, valid_N: Tensor) -> QueriesKeys:
    """log Σ exp over each row's keys, and the share of it that the valid patches get; n,N both.

    A few rows at a time: their numbers are used five times, and stay where the processor has them at hand.
    """
    rest_T = torch.cat([valid_N.new_zeros(1), valid_N]).to(q_nNd.dtype)
    sums_T2 = torch.stack([torch.ones_like(rest_T), rest_T], dim=1)
    log_nN, given_nN = torch.empty_like(q_nNd[..., 0]), torch.empty_like(q_nNd[..., 0])
    for head, (q_Nd, k_Td) in enumerate(zip(q_nNd, k_nTd, strict=True)):
        for start in range(0, len(q_Nd), ROWS):
            rows = slice(start, start + ROWS)
            logits_RT = q_Nd[rows] @ k_Td.T
            largest_R1 = logits_RT.amax(dim=-1, keepdim=True)
            total_R, kept_R = (logits_RT.sub_(largest_R1).exp_() @ sums_T2).unbind(dim=-1)
            log_nN[head, rows] = largest_R1[:, 0] + total_R.log()
            given_nN[head, rows] = kept_R / total_R
    return log_nN, given_nN


def _one_head(of_heads: Tensor, head: int | None) -> Tensor:
    """One head's numbers, or the mean over the first axis."""
    return of_heads.mean(dim=0) if head is None else of_heads[head]
