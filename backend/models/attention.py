"""Attention written out once: self-attention blocks and cross-attention that can leave absent tokens out.

Shape suffixes: B batch, Q queries, K keys, D embedding, n heads.
"""

from __future__ import annotations

from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

MLP_RATIO = 4


class Attention(nn.Module):
    """softmax(qkᵀ/√d)·v of n heads (Vaswani et al. 2017, section 3.2.2), queries and keys from two sequences or one."""

    def __init__(self, dim: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.q, self.kv, self.proj = nn.Linear(dim, dim), nn.Linear(dim, 2 * dim), nn.Linear(dim, dim)

    def forward(self, x_BQD: Tensor, y_BKD: Tensor, seen_BK: Tensor | None = None) -> Tensor:
        """What each query takes from the keys that are ``seen`` (None: all); 0 where a sample has no key at all."""
        q, k, v = self._heads(x_BQD, y_BKD)
        if seen_BK is None:
            return self._join(functional.scaled_dot_product_attention(q, k, v))
        some_B11 = seen_BK.any(dim=1)[:, None, None]
        open_BK = seen_BK | ~some_B11[:, :, 0]  # a row without a key would be 0/0; it is taken out below
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=open_BK[:, None, None])
        return self._join(mixed) * some_B11

    def rows(self, x_BQD: Tensor, y_BKD: Tensor, seen_BK: Tensor | None = None) -> Tensor:
        """The softmax itself, B,n,Q,K: 0 for keys that are not seen, rows summing to 1 (0 without any key)."""
        q, k, _ = self._heads(x_BQD, y_BKD)
        logits = (q @ k.transpose(-2, -1)) * q.shape[-1] ** -0.5
        if seen_BK is None:
            return cast(Tensor, logits.softmax(dim=-1))
        masked = logits.masked_fill(~seen_BK[:, None, None], torch.finfo(logits.dtype).min)
        return cast(Tensor, masked.softmax(dim=-1) * seen_BK[:, None, None])

    def _heads(self, x_BQD: Tensor, y_BKD: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """q, k, v as B,n,tokens,d."""
        k, v = self.kv(y_BKD).chunk(2, dim=-1)
        q, k, v = (t.unflatten(-1, (self.heads, -1)).transpose(1, 2) for t in (self.q(x_BQD), k, v))
        return q, k, v

    def _join(self, mixed_BnQd: Tensor) -> Tensor:
        return cast(Tensor, self.proj(mixed_BnQd.transpose(1, 2).flatten(2)))


class Mlp(nn.Sequential):
    """Two layers with GELU."""

    def __init__(self, dim: int) -> None:
        super().__init__(nn.Linear(dim, MLP_RATIO * dim), nn.GELU(), nn.Linear(MLP_RATIO * dim, dim))


class DropPath(nn.Module):
    """Leaves a residual branch out of whole samples at random while training (Huang et al. 2016)."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.drop_prob = rate

    def forward(self, x_BTD: Tensor) -> Tensor:
        if not self.training or self.drop_prob == 0:
            return x_BTD
        keep = 1 - self.drop_prob
        return x_BTD * x_BTD.new_empty(x_BTD.shape[0], 1, 1).bernoulli_(keep) / keep


class Block(nn.Module):
    """Pre-norm transformer block: x + SA(LN x), then x + MLP(LN x)."""

    def __init__(self, dim: int, heads: int, drop_path: float = 0.0) -> None:
        super().__init__()
        self.norm1, self.attn = nn.LayerNorm(dim), Attention(dim, heads)
        self.norm2, self.mlp = nn.LayerNorm(dim), Mlp(dim)
        self.drop_path = DropPath(drop_path)

    def forward(self, x_BTD: Tensor, seen_BT: Tensor | None = None) -> Tensor:
        y_BTD = self.norm1(x_BTD)
        x_BTD = x_BTD + self.drop_path(self.attn(y_BTD, y_BTD, seen_BT))
        return cast(Tensor, x_BTD + self.drop_path(self.mlp(self.norm2(x_BTD))))

    def rows(self, x_BTD: Tensor, seen_BT: Tensor | None, queries: slice) -> Tensor:
        """The block's softmax for some queries: B,n,queries,T."""
        y_BTD = self.norm1(x_BTD)
        return self.attn.rows(y_BTD[:, queries], y_BTD, seen_BT)


def init_xavier(module: nn.Module) -> None:
    """Linear layers as MAE starts them (He et al. 2021, appendix A.1): Xavier-uniform weights, no bias."""
    if isinstance(module, nn.Linear):
        nn.init.xavier_uniform_(module.weight)
        nn.init.zeros_(module.bias)
