"""Which patches are hidden, their targets and the loss, each against a plain loop over patches."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from backend.contract.errors import RequestError
from backend.pretrain.parts.masking import (
    EPSILON,
    Scaling,
    band_groups,
    keep_random,
    masked_error,
    masked_patches,
    patchify,
    unpatchify,
    visible_count,
)
from backend.training.seeds import Draws

CPU = torch.device("cpu")


def test_patches_come_in_reading_order_and_go_back() -> None:
    x = torch.arange(2 * 3 * 8 * 12, dtype=torch.float32).reshape(2, 3, 8, 12)
    patches = patchify(x, 4)
    assert patches.shape == (2, 6, 3, 16)
    assert torch.equal(patches[1, 4], x[1, :, 4:8, 4:8].reshape(3, 16))
    assert torch.equal(unpatchify(patches, 8, 12), x)


@pytest.mark.parametrize(("tokens", "visible"), [(64, 16), (196, 49), (4, 1), (2, 1)])
def test_a_quarter_of_the_patches_stays_visible(tokens: int, visible: int) -> None:
    assert visible_count(tokens, 0.75) == visible
    keep = keep_random(5, tokens, 0.75, Draws(CPU, 1))
    assert keep.shape == (5, visible)
    hidden = masked_patches(keep, tokens)
    assert hidden.sum(1).tolist() == [tokens - visible] * 5
    assert not any(hidden[b, n] for b in range(5) for n in keep[b].tolist())


def test_which_patches_stay_is_a_function_of_the_step_and_uniform() -> None:
    assert torch.equal(keep_random(4, 16, 0.75, Draws(CPU, 1, 2)), keep_random(4, 16, 0.75, Draws(CPU, 1, 2)))
    assert not torch.equal(keep_random(4, 16, 0.75, Draws(CPU, 1, 2)), keep_random(4, 16, 0.75, Draws(CPU, 1, 3)))
    often = torch.bincount(keep_random(4000, 16, 0.75, Draws(CPU, 1)).flatten(), minlength=16) / 4000
    assert often.sub(0.25).abs().max() < 0.03


def test_bands_are_grouped_by_what_they_show() -> None:
    roles = ["VV", "VH", "blue", "red", "rededge1", "nir08", "swir1", "", ""]
    assert band_groups("patch", roles) == [list(range(9))]
    assert band_groups("band", roles) == [[n] for n in range(9)]
    assert band_groups("kind", roles) == [[0], [1], [2, 3], [4, 5], [6], [7], [8]]
    assert band_groups("none", roles) == []
    with pytest.raises(RequestError, match="normalisation"):
        band_groups("mean", roles)


def noise(seed: int = 0) -> tuple[torch.Tensor, torch.Tensor]:
    """2 samples of 6 patches of 3 bands of 16 pixels, a third of the pixels invalid, patch 2 of sample 0 wholly."""
    draw = np.random.default_rng(seed)
    patches = torch.from_numpy(draw.normal(3, 2, (2, 6, 3, 16)).astype(np.float32))
    valid = torch.from_numpy(draw.random((2, 6, 1, 16)) > 1 / 3)
    valid[0, 2] = False
    return patches, valid


@pytest.mark.parametrize("groups", [[[0, 1, 2]], [[0], [1], [2]], [[0, 2], [1]]])
def test_targets_have_mean_0_and_unbiased_variance_1_over_valid_pixels(groups: list[list[int]]) -> None:
    patches, valid = noise()
    found = Scaling(patches, valid, groups)
    for b in range(2):
        for n in range(6):
            for group in groups:
                values = patches[b, n, group].numpy()[:, valid[b, n, 0].numpy()].astype(np.float64)
                if not values.size:
                    continue
                expected = (patches[b, n, group].numpy() - values.mean()) / np.sqrt(values.var(ddof=1) + EPSILON)
                np.testing.assert_allclose(found.apply(patches)[b, n, group].numpy(), expected, rtol=1e-4, atol=1e-4)
    torch.testing.assert_close(found.undo(found.apply(patches)), patches)
    assert torch.isfinite(found.apply(patches)).all()


def test_no_normalisation_leaves_the_values() -> None:
    patches, valid = noise()
    assert torch.equal(Scaling(patches, valid, []).apply(patches), patches)


def test_the_error_is_the_mean_over_masked_patches_of_the_mean_over_valid_pixels() -> None:
    (target, valid), prediction = noise(), noise(1)[0]
    counts = torch.from_numpy(np.random.default_rng(3).random((2, 6)) > 0.4)
    counts[0, 2] = True  # masked, but without a valid pixel
    errors = []
    for b, n in counts.nonzero().tolist():
        seen = valid[b, n, 0]
        if seen.any():
            errors.append(float(((prediction - target)[b, n][:, seen] ** 2).double().mean()))
    assert float(masked_error(prediction, target, valid, counts)) == pytest.approx(np.mean(errors), rel=1e-5)


def test_nothing_valid_gives_a_loss_of_0_with_gradient_0() -> None:
    target, valid = noise()
    prediction = torch.zeros_like(target, requires_grad=True)
    loss = masked_error(prediction, target, torch.zeros_like(valid), torch.ones(2, 6, dtype=torch.bool))
    loss.backward()  # type: ignore[no-untyped-call]
    assert float(loss.detach()) == 0.0
    assert prediction.grad is not None
    assert not prediction.grad.any()


def test_visible_patches_get_no_gradient() -> None:
    target, valid = noise()
    prediction = torch.zeros_like(target, requires_grad=True)
    counts = masked_patches(keep_random(2, 6, 0.5, Draws(CPU, 4)), 6)
    masked_error(prediction, target, valid, counts).backward()  # type: ignore[no-untyped-call]
    assert prediction.grad is not None
    reached = prediction.grad.abs().sum(dim=(2, 3)) > 0
    assert torch.equal(reached, counts & valid.any(dim=(2, 3)))
