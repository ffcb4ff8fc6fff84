"""What a cell looks like: a few numbers whose distances mean the same for any sensor.

Nothing is known about the bands but their values in the working window. (1) Each band is centred on its median and
divided by its spread; (2) principal components leave at most :data:`COMPONENTS` of them; (3) each is seen at several
scales (Gaussians) and with its local deviation (texture); (4) each such channel counts as much as it is signal:
its weight is the Wiener gain 1 − noise/variance, and a coarser scale counts for what finer ones leave (:func:`shares`).
Speckle therefore mutes the finest channels of SAR, and clean imagery keeps its edges. (5) All is scaled so that two random
cells are at distance √2. (6) Where a model's tokens are at hand, they take :data:`TOKEN_SHARE` of that.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter

Values = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

COMPONENTS = 4
"""Principal components of the bands; 13 bands of Sentinel-2 hold 99 % of their variance in 3 or 4."""

SCALES = (0.0, 1.0, 2.0)
"""σ in cells; 0 is the cell itself."""

TEXTURE_SCALE = 2.0
SMOOTH_SCALE = 3.0
TRUNCATE = 3.0
SMALLEST_SHARE = 0.002
"""Components with less of the variance than this are rounding."""

TOKEN_SHARE = 0.3
"""Of the variance of all features, what tokens have: they know what a place is, but not where its edge runs."""

SHARES = (0.4, 0.2, 0.4)
"""What σ = 1, σ = 2 and texture count at least: they blur the edges that the cell itself would show."""

SAMPLE = 4096
"""Cells from which spreads and components are estimated."""


def describe(values_CHW: Values, valid_HW: Mask, tokens_KHW: Values | None = None) -> Values:
    """Features F,H,W float32 of the cells of a working window; 0 where invalid."""
    parts_KHW = components(standardised(values_CHW, valid_HW), valid_HW)
    channels = [channel for part_HW in parts_KHW for channel in _at_scales(part_HW, valid_HW)]
    seen_FHW = weighted(np.stack(channels), valid_HW)
    if tokens_KHW is None:
        return seen_FHW
    known_KHW = _centred(tokens_KHW, valid_HW) * np.float32(np.sqrt(TOKEN_SHARE))
    return np.concatenate([seen_FHW * np.float32(np.sqrt(1 - TOKEN_SHARE)), known_KHW])


def _centred(tokens_KHW: Values, valid_HW: Mask) -> Values:
    """Channels of mean 0, all together of variance 1: they keep their proportions."""
    seen_KN = _sample(tokens_KHW, valid_HW)
    total = np.sqrt(seen_KN.var(axis=1).sum())
    out = (tokens_KHW - seen_KN.mean(axis=1)[:, None, None]) / max(float(total), 1e-6)
    return np.asarray(np.where(valid_HW, out, 0), np.float32)


def surroundings(features_FHW: Values, valid_HW: Mask) -> Values:
    """The features smoothed over :data:`SMOOTH_SCALE` cells: what a place is part of."""
    whole = valid_HW.all()
    smooth = [blurred(channel_HW, valid_HW, SMOOTH_SCALE, whole) for channel_HW in features_FHW]
    return _centred(np.stack(smooth), valid_HW)


def standardised(values_CHW: Values, valid_HW: Mask) -> Values:
    """Bands minus their median over their spread (half the distance of the 16 % and 84 % quantiles); 0 where invalid."""
    seen_CN = _sample(values_CHW, valid_HW)
    low, centre, high = np.quantile(seen_CN, (0.16, 0.5, 0.84), axis=1).astype(np.float32)
    spread = np.maximum((high - low) / 2, seen_CN.std(axis=1) / 4)  # a band that is mostly one number has no quantiles
    scale = np.where(spread > 0, 1 / np.where(spread > 0, spread, 1), 0).astype(np.float32)
    out = (values_CHW - centre[:, None, None]) * scale[:, None, None]
    np.clip(out, -6, 6, out=out)  # one bright roof must not be all the variance there is
    return np.where(valid_HW, out, np.float32(0))


def components(bands_CHW: Values, valid_HW: Mask) -> Values:
    """At most :data:`COMPONENTS` principal components K,H,W of the bands, in their own scale."""
    if len(bands_CHW) == 1:
        return bands_CHW
    seen_CN = _sample(bands_CHW, valid_HW).astype(np.float64)
    if seen_CN.shape[1] < 2:  # a window without data: one cell has no covariance
        return bands_CHW[:1]
    variances, axes = np.linalg.eigh(np.cov(seen_CN))
    order = np.argsort(variances)[::-1][:COMPONENTS]
    kept = order[variances[order] > SMALLEST_SHARE * max(variances.sum(), 1e-12)]
    if len(kept) == 0:
        return bands_CHW[:1]
    axes_KC = axes[:, kept].T.astype(np.float32)
    height, width = valid_HW.shape
    return (axes_KC @ bands_CHW.reshape(len(bands_CHW), -1)).reshape(-1, height, width)


def _at_scales(part_HW: Values, valid_HW: Mask) -> list[Values]:
    """The component smoothed at each scale, then its local deviation."""
    whole = valid_HW.all()
    smooth = {scale: blurred(part_HW, valid_HW, scale, whole) for scale in {*SCALES, TEXTURE_SCALE}}
    square = blurred(part_HW * part_HW, valid_HW, TEXTURE_SCALE, whole)
    texture = np.sqrt(np.maximum(square - smooth[TEXTURE_SCALE] ** 2, 0))
    return [*(smooth[scale] for scale in SCALES), texture]


def blurred(part_HW: Values, valid_HW: Mask, sigma: float, whole: bool | np.bool_) -> Values:
    """A Gaussian over valid cells alone (normalised convolution)."""
    if sigma == 0:
        return part_HW
    smooth: Values = gaussian_filter(part_HW, sigma, mode="nearest", truncate=TRUNCATE)
    if whole:
        return smooth
    weight = gaussian_filter(valid_HW.astype(np.float32), sigma, mode="nearest", truncate=TRUNCATE)
    return np.where(valid_HW, smooth / np.maximum(weight, 1e-6), np.float32(0))


def weighted(channels_FHW: Values, valid_HW: Mask) -> Values:
    """Channels of mean 0 scaled to their share of signal; all together of variance 1."""
    seen_FN = _sample(channels_FHW, valid_HW)
    variance = seen_FN.var(axis=1)
    gain = np.clip(1 - noise(channels_FHW, valid_HW) / np.maximum(variance, 1e-12), 0.02, 1)
    gain *= shares(gain)
    scale = np.where(variance > 1e-10, gain / np.sqrt(np.maximum(variance, 1e-10)), 0)
    total = np.sqrt((scale**2 * variance).sum())
    scale = (scale / max(total, 1e-12)).astype(np.float32)
    out = (channels_FHW - seen_FN.mean(axis=1)[:, None, None]) * scale[:, None, None]
    return np.where(valid_HW, out, np.float32(0)).astype(np.float32, copy=False)


def shares(gain_F: npt.NDArray[np.floating[Any]]) -> npt.NDArray[np.floating[Any]]:
    """How much each channel counts beside the finer ones of its component, from the channels' gains.

    A coarser scale counts :data:`SHARES` and, of the rest, what the noise of the finer ones leaves it to say.
    """
    cell, fine, _, _ = gain_F.reshape(-1, 4).T
    small, large, texture = SHARES
    left, less = 1 - cell, (1 - cell) * (1 - fine)
    counted = [np.ones_like(cell), small + (1 - small) * left, large + (1 - large) * less, np.full_like(cell, texture)]
    return np.stack(counted, axis=1).ravel()


def noise(channels_FHW: Values, valid_HW: Mask) -> npt.NDArray[np.float32]:
    """Variance of what changes from cell to cell: the median of squared second differences, as if Gaussian (F).

    x(i−1) − 2x(i) + x(i+1) of white noise has 6 times its variance; the median of a squared Gaussian is 0.455 of it.
    Edges are too few to move the median, slopes vanish in second differences.
    """
    second = channels_FHW[:, :, :-2] - 2 * channels_FHW[:, :, 1:-1] + channels_FHW[:, :, 2:]
    inside = valid_HW[:, :-2] & valid_HW[:, 1:-1] & valid_HW[:, 2:]
    if second.size == 0 or not inside.any():
        return np.zeros(len(channels_FHW), np.float32)
    found_FN = _sample(second, inside)
    return np.asarray(np.median(found_FN**2, axis=1) / (6 * 0.455), np.float32)


def _sample(channels_FHW: Values, valid_HW: Mask) -> Values:
    """Valid cells F,N: every one, or about :data:`SAMPLE` at equal steps."""
    places = np.flatnonzero(valid_HW)
    if len(places) == 0:
        return np.zeros((len(channels_FHW), 1), np.float32)
    chosen = places[:: max(1, len(places) // SAMPLE)]
    return np.ascontiguousarray(channels_FHW.reshape(len(channels_FHW), -1)[:, chosen])
