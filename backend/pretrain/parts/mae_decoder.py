"""MAE's light decoder: visible tokens and mask tokens in their places, a few blocks, pixels (MAE, section 3)."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from backend.models.attention import Block, init_xavier
from backend.models.positions import sine_cosine

HEAD_DIM = 32
"""Entries of one head, where they divide the width."""


class LightDecoder(nn.Module):
    """``width``: of the encoder's tokens; ``dim``, ``depth``: its own; predicts ``bands`` × ``patch``² numbers a patch."""

    def __init__(self, width: int, dim: int, depth: int, bands: int, patch: int) -> None:
        super().__init__()
        self.bands = bands
        self.enter = nn.Linear(width, dim)
        self.mask_token = nn.Parameter(torch.zeros(dim))
        heads = dim // HEAD_DIM if dim % HEAD_DIM == 0 else 1
        self.blocks = nn.ModuleList(Block(dim, heads) for _ in range(depth))
        self.norm, self.leave = nn.LayerNorm(dim), nn.Linear(dim, bands * patch * patch)
        self.apply(init_xavier)
        nn.init.normal_(self.mask_token, std=0.02)

    def forward(
        self, cls_B1D: Tensor, x_BMD: Tensor, keep_BM: Tensor, grid: tuple[int, int], seen_BM: Tensor | None = None
    ) -> Tensor:
        """Predicted pixels of all patches of the ``grid`` (rows, columns), B,N,C,P.

        ``keep``: where the tokens lie; those not ``seen`` (an absent sensor's) become mask tokens too.
        """
        rows, cols = grid
        cls, x = self.enter(cls_B1D), self.enter(x_BMD)
        mask = self.mask_token.to(x.dtype)
        if seen_BM is not None:
            x = torch.where(seen_BM[:, :, None], x, mask)
        tokens = mask.expand(len(x), rows * cols, -1).scatter(1, keep_BM[:, :, None].expand_as(x), x)
        tokens = tokens + sine_cosine(rows, cols, x.shape[-1]).to(x.device)
        tokens = torch.cat([cls, tokens.to(cls.dtype)], dim=1)
        for block in self.blocks:
            tokens = block(tokens)
        pixels: Tensor = self.leave(self.norm(tokens[:, 1:]))
        return pixels.reshape(*pixels.shape[:2], self.bands, -1)
