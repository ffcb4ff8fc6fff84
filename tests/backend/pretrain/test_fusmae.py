"""Fus-MAE's masks, its losses by sensor, one sensor missing, learning by heart, resume to the bit."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor

from backend.contract.errors import RequestError
from backend.models.backbone import create_backbone, resolve_spec
from backend.models.fusion import FusionBackbone, Part
from backend.models.spec import BackboneSpec
from backend.pretrain import fusmae, mae
from backend.pretrain.batch import Batch
from backend.pretrain.facts import Facts
from backend.pretrain.fusmae import CrossAttentionDecoder, FusMae
from backend.pretrain.fusmae_settings import Arguments
from backend.pretrain.methods import Frame
from backend.pretrain.parts.masking import masked_patches
from backend.training.checkpoints import Checkpoints
from backend.training.loop import train
from backend.training.method import Share
from backend.training.optimiser import adamw, set_rates
from backend.training.seeds import Draws
from tests.backend.models.test_fusion import jittered, reference
from tests.backend.pretrain.small import CPU, accelerator
from tests.backend.training.toy import context_at, first_step, losses

BANDS = [{"name": n, "role": n, "units": "db"} for n in ("VV", "VH")]
BANDS += [{"name": n, "role": n, "units": "reflectance"} for n in ("red", "nir", "swir1")]
PLAIN = resolve_spec("tiny", 5, 16, patch_size=4, embed_dim=24, depth=2, heads=3)
CPU_DEVICE = torch.device("cpu")


def facts() -> Facts:
    ones = [1.0] * 5
    return Facts(BANDS, ones, ones, 64, lambda size: 100, CPU, 8 * 2**30, [0, 0, 1, 1, 1])


def crops(seed: int, first: int, count: int, size: int) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Stripes that both sensors see."""
    rows = [np.random.default_rng([seed, first + k]) for k in range(count)]
    wave = [np.sin(np.arange(size) / r.uniform(1, 4)) + r.normal(0, 0.2, (5, size, size)) for r in rows]
    return np.stack(wave).astype(np.float32), np.ones((count, size, size), bool)


def small(steps: int = 20, plain: BackboneSpec = PLAIN, start: bool = True, **settings: Any) -> FusMae:
    asked = replace(Arguments(), **({"decoder_depth": 1} | settings))
    spec = fusmae.own_backbone(asked, plain, facts())
    frame = Frame(spec, facts(), 4, steps, seed=3)
    arguments = fusmae.resolve(fusmae.sizes(asked, spec, facts()), frame)
    method = fusmae.build(arguments, frame, lambda drop: create_backbone(spec, 3, drop), crops)
    if start:
        method.start(accelerator())
    return method


def values(method: FusMae, batch: Batch, step: int = 0) -> dict[str, Tensor]:
    return {name: torch.as_tensor(v) for name, v in method.loss(method.module, batch, step).items()}


def test_consistent_masks_are_identical_and_independent_ones_are_not() -> None:
    one, other = small(start=False).keep(8, Draws(CPU_DEVICE, 1))
    assert torch.equal(one, other)
    one, other = small(start=False, masks="independent").keep(8, Draws(CPU_DEVICE, 1))
    assert one.shape == other.shape == (8, 4)
    assert not torch.equal(one, other)


def test_the_loss_is_the_sum_of_both_sensors_and_each_is_logged() -> None:
    method = small(sensor_drop=0.0)
    found = values(method, method.load(Share(0, 4)))
    assert set(found) == {"loss", "loss_sar", "loss_optical"}
    torch.testing.assert_close(found["loss"], found["loss_sar"] + found["loss_optical"])
    assert all(0.7 < float(found[name]) < 2.5 for name in ("loss_sar", "loss_optical"))


@pytest.mark.parametrize("masks", ["consistent", "independent"])
def test_visible_patches_get_no_gradient(masks: str) -> None:
    method = small(masks=masks, sensor_drop=0.5)
    draws = Draws(CPU_DEVICE, 9)
    view, keep, drop = method.view(method.load(Share(0, 4)), draws), method.keep(4, draws), method.drop(4, draws)
    assert drop is not None
    predictions = [p.detach().requires_grad_() for p in method.module(view.x, keep, drop)]
    torch.stack(method.errors(predictions, view, keep, drop)).sum().backward()  # type: ignore[no-untyped-call]
    for number, prediction in enumerate(predictions):
        assert prediction.grad is not None
        reached = prediction.grad.abs().sum(dim=(2, 3)) > 0
        assert torch.equal(reached, masked_patches(keep[number], 16) & ~drop[:, number, None])


def test_hidden_patches_of_neither_sensor_reach_the_encoder() -> None:
    method = small()
    x = torch.randn(1, 5, 16, 16)
    keep = [torch.tensor([[0, 5]]), torch.tensor([[3, 6]])]
    changed = x.clone()
    changed[:, :2, 0:4, 12:16] += 3  # patch 3: hidden from radar
    changed[:, 2:, 0:4, 0:4] += 3  # patch 0: hidden from optical
    for a, b in zip(method.module(x, keep), method.module(changed, keep), strict=True):
        assert torch.equal(a, b)
    changed[:, 2:, 0:4, 12:16] += 3  # patch 3 of optical is visible: both predictions change
    for a, b in zip(method.module(x, keep), method.module(changed, keep), strict=True):
        assert not torch.allclose(a, b)


@pytest.mark.parametrize("fusion", ["early", "feature", "both", "none"])
@pytest.mark.parametrize("number", [0, 1])
def test_one_sensor_missing_leaves_the_other_as_if_alone(fusion: str, number: int) -> None:
    """Dropped in a mixed batch, or NaN in a batch without any of it: the same prediction."""
    method = small(fusion=fusion)
    jittered(method.module)
    x = torch.randn(2, 5, 16, 16)
    keep = method.keep(2, Draws(CPU_DEVICE, 2))
    drop = torch.tensor([[False, False], [False, False]])
    drop[0, 1 - number] = True
    alone = x.clone()
    alone[:, list(method.fusion.sensors[1 - number])] = torch.nan
    expected = method.module(alone[:1], [k[:1] for k in keep])[number]
    torch.testing.assert_close(method.module(x, keep, drop)[number][:1], expected, atol=1e-5, rtol=1e-4)
    assert not torch.allclose(method.module(x, keep)[number][:1], expected, atol=1e-3)


def test_the_fusion_variants_have_the_parts_they_name() -> None:
    for fusion, early, feature in [("early", 1, 0), ("feature", 0, 1), ("both", 1, 1), ("none", 0, 0)]:
        method = small(start=False, fusion=fusion)
        assert method.fusion.early == bool(early)
        assert (method.module.fuse is not None) == bool(feature)


def test_feature_level_fusion_is_torchs_attention_each_way_and_an_mlp_of_its_own() -> None:
    torch.manual_seed(0)
    fuse = jittered(CrossAttentionDecoder(24, 3))
    assert isinstance(fuse, CrossAttentionDecoder)
    z = [torch.randn(2, 5, 24), torch.randn(2, 5, 24)]
    found = fuse([Part(z[0]), Part(z[1])])
    for own in (0, 1):
        q, kv = fuse.norms[own](z[own]), fuse.norms[1 - own](z[1 - own])
        expected = z[own] + reference(fuse.cross[own], 24)(q, kv, kv)[0]  # type: ignore[arg-type]
        expected = expected + fuse.mlps[own](fuse.norms2[own](expected))
        torch.testing.assert_close(found[own].tokens, expected, atol=1e-5, rtol=1e-4)


def test_crops_of_nodata_and_of_clouds_give_a_finite_loss() -> None:
    method = small()
    nothing = Batch(torch.zeros(4, 5, 20, 20), torch.zeros(4, 20, 20, dtype=torch.bool))
    found = values(method, nothing)
    assert float(found["loss"].detach()) == 0.0
    found["loss"].backward()  # type: ignore[no-untyped-call]
    assert all(torch.isfinite(p.grad).all() for p in method.module.parameters() if p.grad is not None)
    cloudy = method.load(Share(0, 4))
    cloudy.values[:, 2:] = torch.nan  # no optical at all in the batch
    cloudy.values[0, :2, :10] = torch.nan
    cloudy.valid[0, :10] = False
    found = values(small(sensor_drop=0.0), cloudy)
    assert float(found["loss_optical"]) == 0.0
    assert 0.5 < float(found["loss_sar"]) < 3


def test_a_cloud_stays_a_cloud_through_flips_and_turns() -> None:
    method = small()
    batch = method.load(Share(0, 4))
    batch.values[:, 2:, :, :8] = torch.nan
    view = method.view(batch, Draws(CPU_DEVICE, 5))
    assert torch.isfinite(view.x[:, :2]).all()
    absent = view.x[:, 2:].isnan()
    assert torch.equal(absent.any(1, keepdim=True), absent.all(1, keepdim=True))
    assert torch.equal(view.valid[1], ~absent[:, :1])
    assert view.valid[0].all()
    assert 0 < int(absent.sum()) < absent.numel()


def test_a_share_of_samples_loses_one_sensor_and_none_loses_both() -> None:
    drop = small(start=False, sensor_drop=0.4).drop(4000, Draws(CPU_DEVICE, 1))
    assert drop is not None
    assert not drop.all(1).any()
    assert drop.float().mean(0).sub(0.2).abs().max() < 0.03
    assert small(start=False, sensor_drop=0.0).drop(8, Draws(CPU_DEVICE, 1)) is None


def test_eight_smooth_samples_are_learnt_by_heart() -> None:
    torch.manual_seed(0)
    plain = resolve_spec("tiny", 5, 16, patch_size=4, embed_dim=48, depth=2, heads=3)
    method = small(plain=plain, decoder_dim=48, decoder_depth=2, normalise="none", sensor_drop=0.0, source_size=16)
    rows, cols = np.mgrid[:16, :16] / 8
    draw = np.random.default_rng(0)
    phase, pace = draw.uniform(0, 6, (8, 5, 1, 1)), draw.uniform(0.5, 2, (8, 1, 1, 1))
    x = torch.from_numpy((np.sin(rows * pace + phase) + np.cos(cols + phase)).astype(np.float32))
    view = fusmae.View(x, [torch.ones(8, 1, 16, 16, dtype=torch.bool)] * 2)
    keep = method.keep(8, Draws(CPU_DEVICE, 2))
    optimiser = adamw(method.parameter_groups(), mae.BETAS)
    found = []
    for step in range(200):
        set_rates(optimiser, 4e-3 * min(1, step / 20) * (1 - step / 220), 0.0)
        optimiser.zero_grad()
        errors = method.errors(method.module(x, keep), view, keep, None)
        torch.stack(errors).sum().backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        found.append([float(error.detach()) for error in errors])
    assert min(found[0]) > 0.3
    assert max(found[-1]) < 0.01


def test_what_fits_no_two_sensors_is_said_in_words() -> None:
    with pytest.raises(RequestError, match="are of one"):
        fusmae.own_backbone(Arguments(), replace(PLAIN, bands=2), replace(facts(), bands=BANDS[:2], rasters=[0, 0]))
    with pytest.raises(RequestError, match="masks"):
        fusmae.own_backbone(Arguments(masks="same"), PLAIN, facts())
    with pytest.raises(RequestError, match="lose a sensor"):
        fusmae.own_backbone(Arguments(sensor_drop=1.0), PLAIN, facts())
    with pytest.raises(RequestError, match="fuses tokens"):
        fusmae.own_backbone(Arguments(), resolve_spec("resnet18", 5, 64), facts())


def test_three_steps_and_a_resume_are_six_steps(tmp_path: Path) -> None:
    def go(folder: Path, stop: int) -> dict[int, float]:
        method = small(steps=6, start=False, sensor_drop=0.5, drop_path=0.2)
        first.append(first_step(method))
        frame = Frame(method.spec, facts(), 4, 6, seed=3)
        plan = replace(fusmae.plan(method.arguments, frame), save_every=3, steps=stop)
        context = context_at(folder)
        train(method, plan, CPU, context, Checkpoints(context.run.checkpoints))
        context.close()
        return losses(folder)

    first: list[Callable[[], int]] = []
    whole = go(tmp_path / "whole", 6)
    go(tmp_path / "parts", 3)
    assert go(tmp_path / "parts", 6) == whole
    assert [begun() for begun in first] == [0, 0, 3], "the second part goes on, it does not begin anew"
    assert all(math.isfinite(value) for value in whole.values())
    one, two = (Checkpoints(tmp_path / name / "checkpoints").require_latest() for name in ("whole", "parts"))
    assert all(torch.equal(tensor, two.tensors[name]) for name, tensor in one.tensors.items())


def test_the_result_is_the_encoder_alone() -> None:
    method = small()
    assert isinstance(method.result, FusionBackbone)
    assert method.result.spec.fusion == method.fusion
