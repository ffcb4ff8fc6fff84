"""MAE's parts and whole runs: who sees what, what "auto" becomes, resume to the bit, a backbone like any other."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from backend.contract.errors import RequestError
from backend.contract.requests import Pretrain
from backend.models.backbone import create_backbone, resolve_spec
from backend.models.folder import load_card, load_weights
from backend.models.vit import VisionTransformerBackbone
from backend.pretrain import job, mae
from backend.pretrain.batch import Batch
from backend.pretrain.mae import Mae
from backend.pretrain.mae_settings import Arguments
from backend.training.checkpoints import Checkpoints
from backend.training.loop import Plan, train
from backend.training.method import Share
from backend.training.optimiser import adamw, set_rates
from tests.backend.pretrain.runs import losses, run_here, tiny_request
from tests.backend.pretrain.small import CPU, SPEC, accelerator, crops, facts, frame
from tests.backend.training.toy import context_at, first_step
from tests.backend.training.toy import losses as losses_in

TINY = {"image_size": 32, "patch_size": 8, "embed_dim": 24, "depth": 2, "heads": 3, "decoder_depth": 1, "save_every": 3}


def small_mae(steps: int = 20, **settings: float | str) -> Mae:
    made = frame(steps=steps)
    asked = mae.sizes(replace(Arguments(), **({"decoder_depth": 1} | settings)), SPEC, made.facts)  # type: ignore[arg-type]
    method = mae.build(mae.resolve(asked, made), made, lambda drop: create_backbone(SPEC, 3, drop), crops)
    return method


def vit() -> VisionTransformerBackbone:
    backbone = create_backbone(resolve_spec("tiny", 2, 32, patch_size=8, embed_dim=24, depth=2, heads=3), 1)
    assert isinstance(backbone, VisionTransformerBackbone)
    return backbone.eval()


def test_all_patches_visible_are_the_plain_forward() -> None:
    backbone, x = vit(), torch.randn(2, 2, 32, 32)
    tokens = backbone.encode_visible(x, torch.arange(16).expand(2, -1))
    cls, grid = backbone.tokens(x)
    torch.testing.assert_close(tokens[:, 0], cls)
    torch.testing.assert_close(tokens[:, 1:], grid.flatten(2).transpose(1, 2))


def test_the_encoder_sees_nothing_of_hidden_patches() -> None:
    backbone, x = vit(), torch.randn(1, 2, 32, 32)
    keep = torch.tensor([[0, 5, 10]])
    changed = x.clone()
    changed[:, :, 8:16, 16:24] += 7  # patch 6
    assert torch.equal(backbone.encode_visible(x, keep), backbone.encode_visible(changed, keep))
    changed[:, :, 8:16, 8:16] += 7  # patch 5
    assert not torch.allclose(backbone.encode_visible(x, keep), backbone.encode_visible(changed, keep))


def one_loss(method: Mae, batch: Batch) -> Tensor:
    method.start(accelerator())
    loss = method.loss(method.module, batch, 0)["loss"]
    assert isinstance(loss, Tensor)
    return loss


def test_a_first_loss_is_near_1_as_targets_are_normalised() -> None:
    method = small_mae()
    loss = one_loss(method, method.load(Share(0, 4)))
    assert 0.7 < float(loss.detach()) < 2.0


def test_crops_of_nodata_give_a_finite_loss_without_gradient() -> None:
    method = small_mae()
    batch = Batch(torch.zeros(4, 2, 20, 20), torch.zeros(4, 20, 20, dtype=torch.bool))
    loss = one_loss(method, batch)
    loss.backward()  # type: ignore[no-untyped-call]
    assert float(loss.detach()) == 0.0
    assert all(not p.grad.any() for p in method.module.parameters() if p.grad is not None)


def smooth(count: int, bands: int, side: int) -> tuple[Tensor, Tensor]:
    """Samples that are one wave each."""
    rows, cols = np.mgrid[:side, :side] / side * 2
    draw = np.random.default_rng(0)
    phase = draw.uniform(0, 6, (count, bands, 1, 1))
    x = np.sin(rows * draw.uniform(0.5, 2, (count, 1, 1, 1)) + phase) + np.cos(cols + phase)
    return torch.from_numpy(x.astype(np.float32)), torch.ones(count, side, side, dtype=torch.bool)


def test_eight_smooth_samples_are_learnt_by_heart() -> None:
    torch.manual_seed(0)
    spec = resolve_spec("tiny", 2, 16, patch_size=4, embed_dim=48, depth=2, heads=3)
    made = replace(frame(), spec=spec)
    asked = Arguments(decoder_dim=48, decoder_depth=2, source_size=16, normalise="none")
    method = mae.build(mae.resolve(asked, made), made, lambda drop: create_backbone(spec, 3, drop), crops)
    method.start(accelerator())
    x, valid = smooth(8, 2, 16)
    keep = torch.stack([torch.randperm(16)[:4].sort().values for _ in range(8)])
    optimiser = adamw(method.parameter_groups(), mae.BETAS)
    found = []
    for step in range(200):
        set_rates(optimiser, 4e-3 * min(1, step / 20) * (1 - step / 220), 0.0)
        optimiser.zero_grad()
        loss = method.error(method.module(x, keep), x, valid[:, None], keep)
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        found.append(float(loss.detach()))
    assert found[-1] < 0.01 < 0.3 < found[0]


# -- "auto" ---------------------------------------------------------------


def test_auto_settings_follow_the_paper() -> None:
    made = replace(frame(), batch=256, steps=20_000, spec=replace(SPEC, embed_dim=384))
    found = mae.resolve(mae.sizes(Arguments(), SPEC, facts()), made)
    assert (found.base_learning_rate, found.warmup_steps, found.decoder_dim) == (1.5e-4, 1_000, 192)
    assert (found.mask_share, found.normalise, found.source_size) == (0.75, "patch", 20)
    plan: Plan = mae.plan(found, made)
    assert plan.betas == (0.9, 0.95)
    assert (plan.learning_rate(1_000), plan.learning_rate(20_000), plan.weight_decay(400)) == (1.5e-4, 0.0, 0.05)


@pytest.mark.parametrize(("batch", "steps", "peak"), [(16, 400, 5e-4), (256, 400, 5e-4), (4096, 400, 2.4e-3), (64, 10_000, 7.5e-5)])
def test_a_short_run_hurries(batch: int, steps: int, peak: float) -> None:
    made = replace(frame(), batch=batch, steps=steps)
    plan: Plan = mae.plan(mae.resolve(mae.sizes(Arguments(), SPEC, facts()), made), made)
    assert max(plan.learning_rate(step) for step in range(0, steps, 10)) == pytest.approx(peak, rel=0.02)


def test_a_network_that_cannot_leave_patches_out_is_refused_in_words() -> None:
    with pytest.raises(RequestError, match="cannot leave patches out"):
        mae.sizes(Arguments(), resolve_spec("resnet18", 2, 64), facts())
    with pytest.raises(RequestError, match="between 0 and 1"):
        mae.sizes(Arguments(mask_share=1.0), SPEC, facts())


# -- runs -----------------------------------------------------------------


def mae_request(folder: Path, steps: int = 6) -> Pretrain:
    return replace(tiny_request(folder, steps), method="mae", settings=TINY)


def test_a_run_leaves_a_backbone_and_says_what_auto_became(tmp_path: Path) -> None:
    run, code = run_here(tmp_path / "run", mae_request(tmp_path))
    assert code == 0, run.state().error
    card = load_card(run.path)
    assert (card.training["method"], card.training["arguments"]["decoder_dim"]) == ("mae", 32)
    create_backbone(card.backbone).load_state_dict(load_weights(run.path))
    assert all(math.isfinite(value) for value in losses(run).values())
    again, _ = run_here(tmp_path / "again", mae_request(tmp_path))
    assert losses(again) == losses(run)


def test_three_steps_and_a_resume_are_six_steps(tmp_path: Path) -> None:
    def go(folder: Path, stop: int | None) -> dict[int, float]:
        method = small_mae(steps=6)
        first.append(first_step(method))
        plan = replace(mae.plan(method.arguments, frame(steps=6)), save_every=3)
        context = context_at(folder)
        plan = plan if stop is None else replace(plan, steps=stop)
        train(method, plan, CPU, context, Checkpoints(context.run.checkpoints))
        context.close()
        return losses_in(folder)

    first: list[Callable[[], int]] = []
    whole = go(tmp_path / "whole", None)
    go(tmp_path / "parts", 3)
    assert go(tmp_path / "parts", None) == whole
    assert [begun() for begun in first] == [0, 0, 3], "the second part goes on, it does not begin anew"
    one, two = (Checkpoints(tmp_path / name / "checkpoints").require_latest() for name in ("whole", "parts"))
    assert one.step == two.step == 6
    assert all(torch.equal(tensor, two.tensors[name]) for name, tensor in one.tensors.items())


def test_an_estimate_can_be_made(tmp_path: Path) -> None:
    found = job.estimate(mae_request(tmp_path))
    assert found.seconds is not None
    assert found.seconds > 0


