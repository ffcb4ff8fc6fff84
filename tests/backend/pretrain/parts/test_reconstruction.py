"""CMID's reconstruction: focal L1, the blended image and the focal frequency loss against plain implementations."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from torch import Tensor

from backend.pretrain.parts.block_masks import draw_masks
from backend.pretrain.parts.reconstruction import PixelHead, blended, focal_frequency, focal_l1
from backend.training.seeds import Draws

BETA = 0.2


def images(count: int = 3, bands: int = 2, size: int = 8) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(0)
    x, y = torch.randn(2, count, bands, size, size, generator=generator)
    return x, y


def everywhere(x: Tensor) -> Tensor:
    return torch.ones(x.shape[0], *x.shape[2:], dtype=torch.bool)


# -- space ----------------------------------------------------------------


def test_focal_l1_is_zero_without_error_and_so_is_its_gradient() -> None:
    x, _ = images()
    for gamma in (0.0, 0.5, 1.0):
        predicted = x.clone().requires_grad_()
        loss = focal_l1(predicted, x, everywhere(x), BETA, gamma)
        loss.backward()
        assert loss.item() == 0.0
        assert predicted.grad is not None and not predicted.grad.any()


def test_focal_l1_is_plain_l1_at_gamma_zero() -> None:
    x, y = images()
    assert focal_l1(y, x, everywhere(x), BETA, 0.0).item() == pytest.approx((y - x).abs().mean().item(), rel=1e-6)


def test_focal_l1_is_its_formula_over_the_pixels_that_count() -> None:
    x, y = images()
    count = torch.rand(3, 8, 8) > 0.5
    terms = []
    for b, r, c in count.nonzero().tolist():
        for band in range(2):
            e = abs(float(y[b, band, r, c] - x[b, band, r, c]))
            terms.append(e * (2 / (1 + math.exp(-0.2 * e)) - 1))
    assert focal_l1(y, x, count, BETA, 1.0).item() == pytest.approx(sum(terms) / len(terms), rel=1e-5)


def test_large_errors_weigh_more_than_their_size() -> None:
    x, at = torch.zeros(1, 1, 1, 1), torch.ones(1, 1, 1, dtype=torch.bool)
    small, large = (focal_l1(x + e, x, at, BETA, 1.0).item() for e in (0.5, 1.0))
    assert large > 3 * small


# -- frequency ------------------------------------------------------------


def slow_focal_frequency(x: Tensor, y: Tensor, average: bool) -> float:
    """The loss by its definition: every coefficient a double sum."""
    d = (x - y).double().numpy()
    if average:
        d = d.mean(axis=0, keepdims=True)
    count, bands, height, width = d.shape
    delta = np.zeros(d.shape, complex)
    for b in range(count):
        for c in range(bands):
            for u in range(height):
                for v in range(width):
                    total = 0j
                    for r in range(height):
                        for s in range(width):
                            angle = -2 * math.pi * (u * r / height + v * s / width)
                            total += d[b, c, r, s] * complex(math.cos(angle), math.sin(angle))
                    delta[b, c, u, v] = total / math.sqrt(height * width)
    weight = np.log(1 + np.abs(delta))
    return float((weight / weight.max() * np.abs(delta) ** 2).mean())


@pytest.mark.parametrize("average", [True, False])
def test_the_frequency_loss_equals_a_slow_fourier_transform(average: bool) -> None:
    x, y = images(count=2)
    assert focal_frequency(x, y, average).item() == pytest.approx(slow_focal_frequency(x, y, average), rel=1e-5)


@pytest.mark.parametrize("average", [True, False])
def test_the_frequency_loss_of_equal_images_is_zero(average: bool) -> None:
    x, _ = images()
    predicted = x.clone().requires_grad_()
    loss = focal_frequency(predicted, x, average)
    loss.backward()
    assert loss.item() == 0.0
    assert predicted.grad is not None and not predicted.grad.any()


def test_the_frequency_losss_weights_have_no_gradient() -> None:
    x, y = images()
    y.requires_grad_()
    focal_frequency(y, x, False).backward()
    delta = torch.fft.fft2((y - x).detach(), norm="ortho")
    weight = torch.log1p(delta.abs())
    expected = 2 * torch.fft.ifft2(weight / weight.max() * delta, norm="ortho").real / y.numel()
    torch.testing.assert_close(y.grad, expected, atol=1e-7, rtol=1e-4)


# -- what goes into it ----------------------------------------------------


def test_seen_pixels_are_half_prediction_half_image_and_invalid_ones_the_image() -> None:
    x, y = images()
    mask, valid = draw_masks(3, 8, 4, 0.5, Draws(torch.device("cpu"), 1)), torch.rand(3, 8, 8) > 0.2
    image = blended(y, x, mask, valid)
    for b, r, c in np.ndindex(3, 8, 8):
        expected = y[b, :, r, c] if mask[b, r, c] else 0.5 * (x + y)[b, :, r, c]
        torch.testing.assert_close(image[b, :, r, c], expected if valid[b, r, c] else x[b, :, r, c])


def test_the_gradient_outside_the_mask_is_a_thousandth_of_that_inside() -> None:
    generator = torch.Generator().manual_seed(0)
    x, y = torch.randn(2, 8, 2, 32, 32, generator=generator)
    mask = draw_masks(8, 32, 8, 0.5, Draws(torch.device("cpu"), 1))
    y.requires_grad_()
    image = blended(y, x, mask, everywhere(x))
    (through,) = torch.autograd.grad(focal_frequency(image, x, False), image, retain_graph=True)
    focal_frequency(image, x, False).backward()
    assert y.grad is not None
    factor = torch.where(mask[:, None], 1.0, 1e-3).expand_as(y)
    torch.testing.assert_close(y.grad, factor * through, atol=1e-12, rtol=1e-3)
    inside, outside = (y.grad.abs().mean(1)[part].mean().item() for part in (mask, ~mask))
    assert 3e-4 < outside / inside < 1.5e-3


def test_invalid_pixels_get_no_gradient_in_either_loss() -> None:
    x, y = images()
    mask, valid = draw_masks(3, 8, 4, 0.5, Draws(torch.device("cpu"), 1)), torch.rand(3, 8, 8) > 0.5
    y.requires_grad_()
    (focal_frequency(blended(y, x, mask, valid), x, False) + focal_l1(y, x, mask & valid, BETA, 1.0)).backward()
    assert y.grad is not None
    invalid = ~valid[:, None].expand_as(y)
    assert not y.grad[invalid].any() and y.grad[~invalid].any()


def test_the_pixel_head_lays_a_cells_numbers_out_as_its_pixels() -> None:
    head = PixelHead(6, 4, 3)
    x = torch.randn(2, 6, 2, 5)
    image = head(x)
    assert image.shape == (2, 3, 8, 20)
    changed = x.clone()
    changed[:, :, 1, 2] += 1
    where = (head(changed) - image).abs().amax((0, 1)).nonzero()
    assert (where.amin(0).tolist(), where.amax(0).tolist()) == ([4, 8], [7, 11])
