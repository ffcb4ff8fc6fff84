"""CMID's masked image modelling: pixels from the last map, compared in space and in frequency (arXiv 2304.09670).

Shape suffixes: B images, C bands, H W pixels, D width, h w cells.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

VISIBLE_SHARE, VISIBLE_GRADIENT = 0.5, 1e-3
"""In the frequency loss visible pixels are half the prediction's, half the image's; their gradient is weakened."""


class PixelHead(nn.Module):
    """One 1×1 convolution to stride² · C numbers a cell, laid out as pixels."""

    def __init__(self, width: int, stride: int, bands: int) -> None:
        super().__init__()
        self.stride = stride
        self.numbers = nn.Conv2d(width, stride * stride * bands, 1)

    def forward(self, map_BDhw: Tensor) -> Tensor:
        return F.pixel_shuffle(self.numbers(map_BDhw), self.stride)


def focal_l1(predicted_BCHW: Tensor, x_BCHW: Tensor, count_BHW: Tensor, beta: float, gamma: float) -> Tensor:
    """Mean of e · (2σ(βe) − 1)^γ with e = |x̂ − x| over the pixels that count (masked and valid) and all bands.

    Large errors weigh more; γ = 0 is plain L1.
    """
    e_BCHW = (predicted_BCHW.float() - x_BCHW).abs()
    weight_BCHW = (2 * torch.sigmoid(beta * e_BCHW) - 1).clamp(min=1e-12) ** gamma
    count_B1HW = count_BHW[:, None].to(e_BCHW.dtype)
    total = count_B1HW.sum() * e_BCHW.shape[1]
    return (e_BCHW * weight_BCHW * count_B1HW).sum() / total.clamp(min=1)


def blended(predicted_BCHW: Tensor, x_BCHW: Tensor, mask_BHW: Tensor, valid_BHW: Tensor) -> Tensor:
    """What goes into the frequency loss: the prediction where hidden, a blend where seen, the image where invalid.

    Seen: ½·stopgrad(x̂) + ½·x, with a thousandth of x̂'s gradient.
    """
    predicted_BCHW = predicted_BCHW.float()
    still_BCHW = predicted_BCHW.detach()
    seen_BCHW = VISIBLE_SHARE * still_BCHW + (1 - VISIBLE_SHARE) * x_BCHW
    seen_BCHW = seen_BCHW + VISIBLE_GRADIENT * (predicted_BCHW - still_BCHW)
    image_BCHW = torch.where(mask_BHW[:, None], predicted_BCHW, seen_BCHW)
    return torch.where(valid_BHW[:, None], image_BCHW, x_BCHW)


def focal_frequency(predicted_BCHW: Tensor, x_BCHW: Tensor, average: bool) -> Tensor:
    """Focal frequency loss (Jiang et al. 2021): mean of w · |ΔF|² over orthonormal Fourier coefficients.

    w = log(1 + |ΔF|), divided by its maximum over the batch, without gradient: coefficients that are hard
    to get right weigh most. ``average``: compare the batch's mean spectra (the paper), else each image's.
    """
    difference_BCHW = predicted_BCHW.float() - x_BCHW.float()
    if average:
        difference_BCHW = difference_BCHW.mean(dim=0, keepdim=True)
    delta_BCHW = torch.fft.fft2(difference_BCHW, norm="ortho")
    square_BCHW = delta_BCHW.real.square() + delta_BCHW.imag.square()
    weight_BCHW = torch.log1p(square_BCHW.detach().sqrt())
    weight_BCHW = (weight_BCHW / weight_BCHW.max().clamp(min=1e-12)).clamp(0, 1)
    loss: Tensor = (weight_BCHW * square_BCHW).mean()
    return loss
