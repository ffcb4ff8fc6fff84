"""Decoders over any patch size, and the shortcut that scores single pixels."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from backend.contract.errors import ModelError, RequestError
from backend.models.decoder import bilinear_at
from backend.models.decoders import SpectralBranch, create_decoder, dpt_token_multiple
from backend.models.spec import BackboneSpec


def spec(patch: int, depth: int = 4) -> BackboneSpec:
    return BackboneSpec("vit_tiny_patch16_224", 3, 8 * patch, patch, 16, depth, 2)


@pytest.mark.parametrize("name", ["linear", "dpt"])
@pytest.mark.parametrize("patch", [4, 5, 8, 14, 16])
def test_scores_are_at_pixel_resolution(name: str, patch: int) -> None:
    decoder = create_decoder(name, spec(patch), 5)
    side = 2 * decoder.token_multiple
    maps = [torch.randn(2, 16, side, 2 * side) for _ in decoder.blocks]
    assert decoder(maps).shape == (2, 5, side * patch, 2 * side * patch)


@pytest.mark.parametrize("name", ["linear", "dpt"])
def test_single_pixels_get_the_scores_of_the_whole(name: str) -> None:
    torch.manual_seed(0)
    decoder = create_decoder(name, spec(8), 5).eval()
    torch.nn.init.normal_(list(decoder.parameters())[-2])  # the last layer's weight: a linear probe starts at 0
    maps = [torch.randn(3, 16, 8, 8) for _ in decoder.blocks]
    at = torch.rand(3, 64, 64) > 0.9
    at[0, 0, 0] = at[1, 63, 63] = True
    dense = decoder(maps).permute(0, 2, 3, 1)[at]
    torch.testing.assert_close(decoder(maps, at.nonzero()), dense, atol=1e-5, rtol=1e-5)


def test_bilinear_at_equals_interpolate() -> None:
    grid = torch.randn(2, 3, 5, 7, requires_grad=True)
    at = torch.ones(2, 5 * 6, 7 * 6).nonzero()
    expected = functional.interpolate(grid, scale_factor=6.0, mode="bilinear", align_corners=False)
    found = bilinear_at(grid, at, 6)
    torch.testing.assert_close(found, expected.permute(0, 2, 3, 1).reshape(-1, 3), atol=1e-5, rtol=1e-5)
    (one,) = torch.autograd.grad(found.square().sum(), grid)
    (other,) = torch.autograd.grad(expected.square().sum(), grid)
    torch.testing.assert_close(one, other, atol=1e-3, rtol=1e-4)


def test_dpt_reads_four_blocks_ending_with_the_last() -> None:
    assert create_decoder("dpt", spec(8, 12), 3).blocks == (2, 5, 8, 11)
    assert create_decoder("linear", spec(8, 12), 3).blocks == (11,)


def test_dpt_refuses_token_maps_it_cannot_halve() -> None:
    decoder = create_decoder("dpt", spec(8), 3)
    assert dpt_token_multiple(8) == 4 and dpt_token_multiple(16) == 2 and dpt_token_multiple(14) == 2
    with pytest.raises(ModelError, match="does not fit"):
        decoder([torch.randn(1, 16, 6, 8)] * 4)


def test_dpt_has_no_batch_statistics() -> None:
    decoder = create_decoder("dpt", spec(8), 3)
    assert not [m for m in decoder.modules() if isinstance(m, torch.nn.BatchNorm2d)]
    assert not list(decoder.buffers())


def test_the_spectral_branch_sees_single_pixels() -> None:
    branch = SpectralBranch(3, 4)
    pixels = torch.randn(10, 3)
    changed = pixels.clone()
    changed[3] += 1
    same = (branch(pixels) == branch(changed)).all(dim=1)
    assert same.sum() == 9 and not same[3]


def test_unknown_decoders_are_named() -> None:
    with pytest.raises(RequestError, match="unet"):
        create_decoder("unet", spec(8), 3)
