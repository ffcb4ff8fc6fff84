"""InfoNCE against a queue of earlier keys (van den Oord et al. 2018; MoCo, He et al. 2020).

Shape suffixes: B images, P width of the projection, Q places of the queue.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class Projector(nn.Module):
    """Linear, ReLU, linear to unit length, without batch norm (2048-2048-256 behind a ResNet-50)."""

    def __init__(self, width: int, hidden: int, out: int) -> None:
        super().__init__()
        self.mlp = nn.Sequential(nn.Linear(width, hidden), nn.ReLU(), nn.Linear(hidden, out))

    def forward(self, x: Tensor) -> Tensor:
        return F.normalize(self.mlp(x).float(), dim=-1)


class Queue(nn.Module):
    """The newest keys, oldest replaced first. A place counts only once a real key lies there.

    It starts empty: invented negatives would be told from keys by their direction alone.
    """

    keys_QP: Tensor
    real_Q: Tensor
    position: Tensor

    def __init__(self, size: int, width: int) -> None:
        super().__init__()
        self.register_buffer("keys_QP", torch.zeros(size, width))
        self.register_buffer("real_Q", torch.zeros(size, dtype=torch.bool))
        self.register_buffer("position", torch.zeros((), dtype=torch.int64))

    @torch.no_grad()
    def push(self, keys_BP: Tensor, real_B: Tensor) -> None:
        """Put keys in, the oldest out; ``real_B`` is False for keys that must never count (nothing was seen)."""
        size = self.keys_QP.shape[0]
        newest_BP, real_B = keys_BP[-size:].to(self.keys_QP.dtype), real_B[-size:]
        places_B = (self.position + torch.arange(newest_BP.shape[0], device=self.position.device)) % size
        self.keys_QP.index_copy_(0, places_B, newest_BP)
        self.real_Q.index_copy_(0, places_B, real_B)
        self.position.copy_((self.position + newest_BP.shape[0]) % size)


def info_nce(query_BP: Tensor, key_BP: Tensor, queue: Queue, temperature: float, count_B: Tensor) -> Tensor:
    """Mean over the samples that count of −log(e^(q·k/τ) / (e^(q·k/τ) + Σ over the queue e^(q·n/τ))).

    All vectors have length 1.
    """
    positive_B1 = (query_BP * key_BP).sum(-1, keepdim=True)
    negative_BQ = (query_BP @ queue.keys_QP.T).masked_fill(~queue.real_Q, -torch.inf)
    logits_BQ = torch.cat([positive_B1, negative_BQ], dim=1) / temperature
    loss_B = torch.logsumexp(logits_BQ, dim=1) - logits_BQ[:, 0]
    count_B = count_B.to(loss_B.dtype)
    return (loss_B * count_B).sum() / count_B.sum().clamp(min=1)
