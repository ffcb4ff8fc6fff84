"""Where a token lies: fixed sine-cosine embeddings, and learned ones at another size."""

from __future__ import annotations

from functools import lru_cache

import torch
from torch import Tensor
from torch.nn import functional


def sine_cosine(rows: int, cols: int, dim: int) -> Tensor:
    """Sines and cosines of row and column at geometric wavelengths, rows·cols,dim (as in MAE; the rest of dim / 4 is 0)."""
    quarter = dim // 4
    rate = 1 / 10_000 ** (torch.arange(quarter, dtype=torch.float64) / max(1, quarter))
    parts = []
    for count in (rows, cols):
        angle = torch.arange(count, dtype=torch.float64)[:, None] * rate
        parts.append(torch.cat([angle.sin(), angle.cos()], dim=1))
    down = parts[0][:, None].expand(rows, cols, -1)
    across = parts[1][None].expand(rows, cols, -1)
    found = torch.cat([down, across], dim=-1).reshape(rows * cols, -1)
    return functional.pad(found, (0, dim - found.shape[1])).float()


def resized(grid_rcD: Tensor, h: int, w: int) -> Tensor:
    """Position embeddings of another grid, bicubic with antialiasing: h,w,D."""
    rows, cols, _ = grid_rcD.shape
    if (h, w) == (rows, cols):
        return grid_rcD
    down, across = resampler(rows, h, grid_rcD.device), resampler(cols, w, grid_rcD.device)
    return torch.einsum("hr,rcd,wc->hwd", down, grid_rcD.float(), across).to(grid_rcD.dtype)


@lru_cache(maxsize=64)
def resampler(old: int, new: int, device: torch.device) -> Tensor:
    """Bicubic, antialiased resampling of ``old`` positions to ``new`` as a matrix new,old.

    As a product its gradient is exact and repeatable on a GPU, where that of the resampling kernel is not.
    """
    with torch.inference_mode(False), torch.autocast(device.type, enabled=False):
        basis = torch.eye(old, device=device)[None, None]
        stretched = functional.interpolate(basis, size=(new, old), mode="bicubic", antialias=True)
    return stretched[0, 0]
