"""Batched augmentations on the device, chosen by each band's units.

Inputs are normalised (z-scored); SAR bands are turned back to decibels where
physics asks for it. Bands in dB get SAR augmentations, all others the
multispectral ones; never hue, saturation or solarise. Crops and flips as in
DINO (Caron et al. 2021); SAR speckle after Ulaby and Dobson, L-look gamma model.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

from backend.pretrain.parts.augment_settings import Augmentation
from backend.pretrain.parts.geometry import random_affine, random_views, resample, resample_classes, turns_for
from backend.training.seeds import Draws

DB_PER_NEPER = 10 / math.log(10)


class Augment:
    """Makes random views for one band signature.

    ``units`` run parallel to the bands; ``scale`` is each band's normalising standard deviation
    and ``centre`` its mean, both in physical units.
    """

    def __init__(
        self, units: Sequence[str], centre: Sequence[float], scale: Sequence[float], settings: Augmentation
    ) -> None:
        self.settings = settings
        self._sar = [i for i, unit in enumerate(units) if unit == "db"]
        self._optical = [i for i, unit in enumerate(units) if unit != "db"]
        self._centre = torch.tensor([centre[i] for i in self._sar], dtype=torch.float32)[None, :, None, None]
        self._scale = torch.tensor([scale[i] for i in self._sar], dtype=torch.float32)[None, :, None, None]
        self.turns = turns_for(units, settings.look_direction)

    def __call__(
        self,
        x_BCHW: Tensor,
        valid_BHW: Tensor,
        size: int,
        scale: tuple[float, float],
        draws: Draws,
    ) -> Tensor:
        """One view of every image, B,C,size,size; invalid pixels are 0 (the mean)."""
        view, valid = random_views(x_BCHW, valid_BHW, size, scale, self.turns, draws)
        return self.disturb(view, valid, draws)

    def with_classes(
        self, x_BCHW: Tensor, valid_BHW: Tensor, index_BHW: Tensor, scale: tuple[float, float], draws: Draws
    ) -> tuple[Tensor, Tensor]:
        """One view of every image in its own size, and the classes B,H,W of its pixels (−1 where it is invalid).

        Geometry is shared, classes are taken from the nearest pixel; a scale of 1 to 1 leaves flips
        and quarter turns, which move pixels without mixing them.
        """
        count, size = x_BCHW.shape[0], x_BCHW.shape[-1]
        stretch = 1.0 if scale == (1.0, 1.0) else 4 / 3
        theta_B23 = random_affine(count, scale, self.turns, draws, stretch)
        view, valid = resample(x_BCHW, valid_BHW, size, theta_B23)
        index = resample_classes(index_BHW, size, theta_B23).masked_fill(~valid[:, 0], -1)
        return self.disturb(view, valid, draws), index

    def disturb(self, view: Tensor, valid: Tensor, draws: Draws) -> Tensor:
        """What the sensor might as well have seen: gain, speckle, blur, a band lost. ``valid``: B,1,H,W."""
        if self._sar:
            view = _replace(view, self._sar, self._sar_view(view[:, self._sar], draws))
        if self._optical:
            view = _replace(view, self._optical, self._optical_view(view[:, self._optical], draws))
        view = drop_band(view, self.settings.drop, draws)
        return view * valid

    def _sar_view(self, x_BCHW: Tensor, draws: Draws) -> Tensor:
        """Gain, then speckle or multilook, in decibels."""
        s, (count, bands) = self.settings, x_BCHW.shape[:2]
        centre, scale = self._centre.to(x_BCHW.device), self._scale.to(x_BCHW.device)
        db = x_BCHW * scale + centre
        db = db + draws.uniform(count * bands, -s.gain_db, s.gain_db).view(count, bands, 1, 1)
        db = _where(draws.chance(count, s.multilook), multilook_db, db)
        db = _where(draws.chance(count, s.speckle), lambda y: speckle_db(y, (s.looks_min, s.looks_max), draws), db)
        return (db - centre) / scale

    def _optical_view(self, x_BCHW: Tensor, draws: Draws) -> Tensor:
        """Per-band gain and offset, then mild blur."""
        s, (count, bands) = self.settings, x_BCHW.shape[:2]
        noise = draws.normal(2, count, bands, 1, 1) * s.jitter
        x_BCHW = x_BCHW * (1 + noise[0]) + noise[1]
        return _where(draws.chance(count, s.blur), lambda y: blur(y, draws), x_BCHW)


def speckle_db(db_BCHW: Tensor, looks: tuple[float, float], draws: Draws) -> Tensor:
    """Multiply power by gamma noise of L looks (drawn per image), added in dB with its mean corrected.

    E[10·log10 G] = (10/ln 10)(ψ(L) − ln L): −0.57 dB for 4 looks, taken out so that the level stays.
    """
    count = db_BCHW.shape[0]
    looks_B = draws.uniform(count, *looks).view(count, 1, 1, 1)
    gamma = torch._standard_gamma(looks_B.expand_as(db_BCHW).contiguous(), generator=draws.noise).clamp(min=1e-6)
    mean_B = DB_PER_NEPER * torch.digamma(looks_B)
    return db_BCHW + DB_PER_NEPER * gamma.log() - mean_B


def multilook_db(db_BCHW: Tensor) -> Tensor:
    """A 3×3 mean of linear power: fewer details, less speckle, the level of power kept."""
    power = torch.exp(db_BCHW / DB_PER_NEPER)
    mean = F.avg_pool2d(F.pad(power, (1, 1, 1, 1), mode="replicate"), 3, stride=1)
    return DB_PER_NEPER * mean.log()


def blur(x_BCHW: Tensor, draws: Draws) -> Tensor:
    """Gaussian blur with a sigma of 0.3 to 1 pixel for each image (5×5 taps, separable)."""
    count, bands, height, width = x_BCHW.shape
    sigma_B1 = draws.uniform(count, 0.3, 1.0)[:, None]
    taps_BT = torch.exp(-0.5 * (torch.arange(-2, 3, device=x_BCHW.device) / sigma_B1) ** 2)
    taps = (taps_BT / taps_BT.sum(1, keepdim=True)).to(x_BCHW.dtype).repeat_interleave(bands, dim=0)
    padded = F.pad(x_BCHW, (2, 2, 2, 2), mode="replicate").reshape(1, count * bands, height + 4, width + 4)
    rows = F.conv2d(padded, taps[:, None, :, None], groups=count * bands)
    return F.conv2d(rows, taps[:, None, None, :], groups=count * bands).reshape(x_BCHW.shape)


def drop_band(x_BCHW: Tensor, probability: float, draws: Draws) -> Tensor:
    """Set one random band to its mean with ``probability``; a single band is never dropped."""
    count, bands = x_BCHW.shape[:2]
    if bands == 1:
        return x_BCHW
    which = draws.integers(count, bands)
    hit = draws.chance(count, probability)
    keep = torch.ones(count, bands)
    keep[torch.arange(count), which] = 1.0 - hit.float()
    return x_BCHW * keep[:, :, None, None].to(draws.device, non_blocking=True)


def _where(picked_B: Tensor, change: Callable[[Tensor], Tensor], x_BCHW: Tensor) -> Tensor:
    """``change`` applied to the picked images only."""
    index = picked_B.nonzero().flatten().to(x_BCHW.device, non_blocking=True)
    if index.numel() == 0:
        return x_BCHW
    return x_BCHW.index_copy(0, index, change(x_BCHW[index]))


def _replace(x_BCHW: Tensor, bands: list[int], new: Tensor) -> Tensor:
    if len(bands) == x_BCHW.shape[1]:
        return new
    return x_BCHW.index_copy(1, torch.tensor(bands, device=x_BCHW.device), new)
