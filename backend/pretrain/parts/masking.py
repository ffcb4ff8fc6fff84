"""What masked autoencoders share: which patches are hidden, what is to be predicted of them, and the loss.

MAE: He et al. 2021 (arXiv 2111.06377). Shape suffixes: B samples, C bands, N patches of
a crop, M visible ones, P pixels of a patch.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from backend.contract.errors import RequestError
from backend.training.seeds import Draws

EPSILON = 1e-6
"""Added to a patch's variance before the root."""

PATCH, BAND, KIND, NONE = "patch", "band", "kind", "none"
NORMALISE = (PATCH, BAND, KIND, NONE)

_KINDS = (
    ("blue", "green", "red", "coastal", "pan", "nir"),
    ("rededge1", "rededge2", "rededge3", "nir08"),
    ("swir1", "swir2"),
    ("nir09", "cirrus"),
    ("thermal", "thermal2"),
)
"""Roles that look alike; every other role, each polarisation too, is a kind of its own."""


def visible_count(tokens: int, share: float) -> int:
    """Patches left visible where ``share`` of them is masked; at least one, and at least one is masked."""
    return min(max(1, round(tokens * (1 - share))), max(1, tokens - 1))


def keep_random(count: int, tokens: int, share: float, draws: Draws) -> Tensor:
    """Numbers of the visible patches of each sample, B,M, drawn uniformly without repetition, in reading order."""
    noise = draws.uniform(count * tokens, 0, 1).view(count, tokens)
    return noise.argsort(dim=1)[:, : visible_count(tokens, share)].sort(dim=1).values


def masked_patches(keep_BM: Tensor, tokens: int) -> Tensor:
    """True where a patch is hidden: bool B,N."""
    hidden = torch.ones(len(keep_BM), tokens, dtype=torch.bool, device=keep_BM.device)
    return hidden.scatter(1, keep_BM, False)


def patchify(x_BCHW: Tensor, patch: int) -> Tensor:
    """Pixels by patch, B,N,C,P, patches in reading order."""
    b, c, height, width = x_BCHW.shape
    cut = x_BCHW.reshape(b, c, height // patch, patch, width // patch, patch)
    return cut.permute(0, 2, 4, 1, 3, 5).reshape(b, -1, c, patch * patch)


def unpatchify(patches_BNCP: Tensor, height: int, width: int) -> Tensor:
    """The inverse of :func:`patchify`, B,C,H,W."""
    b, _, c, pixels = patches_BNCP.shape
    patch = round(pixels**0.5)
    cut = patches_BNCP.reshape(b, height // patch, width // patch, c, patch, patch)
    return cut.permute(0, 3, 1, 4, 2, 5).reshape(b, c, height, width)


def band_groups(normalise: str, roles: Sequence[str]) -> list[list[int]]:
    """Bands whose pixels are normalised together: all, each alone, or by kind of role. Empty: no normalisation.

    Which groups Fus-MAE used is open; together (MAE's own way) is the default of the methods.
    """
    if normalise not in NORMALISE:
        raise RequestError(f"Unknown normalisation “{normalise}”.", f"Known are: {', '.join(NORMALISE)}.")
    if normalise == NONE:
        return []
    if normalise == PATCH:
        return [list(range(len(roles)))]
    kinds: dict[object, list[int]] = {}
    for band, role in enumerate(roles):
        kind = next((names for names in _KINDS if role in names), (band,))
        kinds.setdefault(kind if normalise == KIND else band, []).append(band)
    return list(kinds.values())


class Scaling:
    """Mean and deviation of each patch's valid pixels by band group: what normalised targets are made with.

    ``patches`` B,N,C,P; ``valid`` bool B,N,1,P. The variance is the unbiased one (MAE's code).
    """

    def __init__(self, patches_BNCP: Tensor, valid_BN1P: Tensor, groups: Sequence[Sequence[int]]) -> None:
        self.mean = torch.zeros_like(patches_BNCP[..., :1])
        self.deviation = torch.ones_like(self.mean)
        for group in groups:
            bands = list(group)
            x, known = patches_BNCP[:, :, bands], valid_BN1P.to(patches_BNCP.dtype)
            count = known.sum(dim=(2, 3), keepdim=True) * len(bands)
            mean = (x * known).sum(dim=(2, 3), keepdim=True) / count.clamp(min=1)
            squares = ((x - mean).square() * known).sum(dim=(2, 3), keepdim=True)
            variance = squares / (count - 1).clamp(min=1)
            self.mean[:, :, bands] = mean.expand(-1, -1, len(bands), -1)
            self.deviation[:, :, bands] = (variance + EPSILON).sqrt().expand(-1, -1, len(bands), -1)

    def apply(self, patches_BNCP: Tensor) -> Tensor:
        return (patches_BNCP - self.mean) / self.deviation

    def undo(self, patches_BNCP: Tensor) -> Tensor:
        return patches_BNCP * self.deviation + self.mean


def masked_error(prediction_BNCP: Tensor, target_BNCP: Tensor, valid_BN1P: Tensor, counts_BN: Tensor) -> Tensor:
    """Mean squared error of the patches in ``counts`` (MAE, section 3: the masked ones).

    Within a patch it is the mean over valid pixels and bands; patches without a valid pixel never
    count, and without any patch the loss is 0 (with gradient 0), not 0/0.
    """
    known = valid_BN1P.to(target_BNCP.dtype)
    squares = (prediction_BNCP.float() - target_BNCP).square() * known
    pixels = known.sum(dim=(2, 3)) * target_BNCP.shape[2]
    error_BN = squares.sum(dim=(2, 3)) / pixels.clamp(min=1)
    counted = counts_BN & (pixels > 0)
    return (error_BN * counted).sum() / counted.sum().clamp(min=1)
