"""DINO on ResNet, ConvNeXt and Swin: the head's norm, the teacher's statistics, any bands, small areas, exact resume."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from backend.contract.errors import ModelError, RequestError
from backend.contract.requests import Pretrain, Scene, Source
from backend.contract.run_directory import RunDirectory
from backend.models.backbone import create_backbone, resolve_spec
from backend.models.check import require_attention
from backend.models.folder import load_card, load_weights
from backend.pretrain import dino
from backend.pretrain.dino import Dino
from backend.pretrain.dino_settings import Arguments
from backend.pretrain.distillation import Head
from backend.training.checkpoints import Checkpoints
from backend.training.method import Share
from tests.backend.pretrain.runs import losses, run_here
from tests.backend.pretrain.small import accelerator, crops, facts, frame
from tests.making import raster

RESNET, CONVNEXT, SWIN = "resnet18", "convnext_atto", "swin_tiny_patch4_window7_224"
HEAD = {"prototypes": 32, "hidden": 32, "bottleneck": 16, "local_views": 1, "image_size": 64}


def small(name: str, **settings: Any) -> Dino:
    spec = resolve_spec(name, 2, 64)
    made = frame(batch=2, spec=spec)
    asked = Arguments(prototypes=16, hidden=32, bottleneck=8, local_views=1, **settings)
    arguments = dino.resolve(dino.sizes(asked, spec, facts(80)), made)
    method = dino.build(arguments, made, lambda drop: create_backbone(spec, 3, drop), crops)
    method.start(accelerator())
    return method


def request(folder: Path, name: str, bands: int = 2, size: int = 96, steps: int = 2, **settings: Any) -> Pretrain:
    source = Source(str(raster(folder / "scene.tif", bands, size)))
    made = HEAD | {"save_every": 2} | settings
    asked = Pretrain([Scene([source])], "dino", name, steps=steps, batch=2, seed=5, device="cpu", precision="fp32")
    return replace(asked, settings=made)


def test_a_head_with_batch_norm_is_the_papers() -> None:
    torch.manual_seed(0)
    head, x = Head(24, 32, 8, 16, batch_norm=True), torch.randn(10, 24)
    one, norm_one, _, two, norm_two, _, three = head.mlp
    y = x
    for linear, norm in ((one, norm_one), (two, norm_two)):
        assert isinstance(linear, nn.Linear) and isinstance(norm, nn.BatchNorm1d)
        y = y @ linear.weight.T + linear.bias
        y = (y - y.mean(0)) / (y.var(0, unbiased=False) + norm.eps).sqrt()
        y = 0.5 * y * (1 + torch.erf(y / 2**0.5))
    assert isinstance(three, nn.Linear)
    y = y @ three.weight.T + three.bias
    expected = (y / y.norm(dim=1, keepdim=True)) @ head.prototypes.weight.T
    torch.testing.assert_close(head(x), expected, atol=1e-5, rtol=1e-4)


@pytest.mark.parametrize(("name", "normed"), [(RESNET, True), (CONVNEXT, True), (SWIN, False), ("tiny", False)])
def test_only_cnns_have_batch_norm_in_the_head(name: str, normed: bool) -> None:
    spec = resolve_spec(name, 2, 64)
    found = dino.sizes(Arguments(), spec, facts(80))
    assert found.head_norm == ("batch" if normed else "none")
    other = "none" if normed else "batch"
    assert dino.sizes(Arguments(head_norm=other), spec, facts(80)).head_norm == other


@pytest.mark.parametrize(("setting", "said"), [("head_norm", "no head norm"), ("teacher_statistics", "no teacher statistics")])
def test_words_nobody_knows_are_refused(setting: str, said: str) -> None:
    with pytest.raises(RequestError, match=said):
        dino.sizes(Arguments(**{setting: "layer"}), resolve_spec(RESNET, 2, 64), facts(80))  # type: ignore[arg-type]


@pytest.mark.parametrize("whose", ["own", "student"])
def test_the_teachers_statistics_are_of_its_own_views_or_the_students(whose: str) -> None:
    method = small(RESNET, teacher_statistics=whose)
    batch = method.load(Share(0, 2))
    views = method.views(batch, 0)
    alone = create_backbone(method.result.spec, 3).train()
    alone(torch.cat(views[: dino.GLOBALS]))
    before = method.result.core.bn1.running_mean.clone()  # type: ignore[union-attr, operator]
    values = method.loss(method.module, batch, 0)
    values["loss"].backward()  # type: ignore[union-attr]
    method.after_update(0)
    teacher, student = (net.state_dict() for net in (method.result, method.module.backbone))
    means = [name for name in teacher if name.endswith("running_mean")]
    expected = alone.state_dict() if whose == "own" else student
    assert all(torch.allclose(teacher[name], expected[name], atol=1e-6) for name in means)
    assert not torch.equal(before, teacher["network.bn1.running_mean"])
    other = student if whose == "own" else alone.state_dict()
    assert not torch.allclose(teacher["network.bn1.running_mean"], other["network.bn1.running_mean"])


@pytest.mark.parametrize(("name", "bands"), [(RESNET, 1), (CONVNEXT, 13)])
def test_pyramids_learn_any_number_of_bands_and_say_why_they_have_no_attention(
    tmp_path: Path, name: str, bands: int
) -> None:
    run, code = run_here(tmp_path / "run", request(tmp_path, name, bands))
    assert code == 0, run.state().error
    card = load_card(run.path)
    assert card.backbone.bands == bands and len(losses(run)) == 2
    create_backbone(card.backbone).load_state_dict(load_weights(run.path))
    with pytest.raises(ModelError, match=f"{name} has no CLS token") as caught:
        require_attention(card, "it")
    assert "vision transformer" in caught.value.remedy


def test_an_area_smaller_than_two_cells_names_the_way_out(tmp_path: Path) -> None:
    run, code = run_here(tmp_path / "run", request(tmp_path, RESNET, size=56))
    error = run.state().error
    assert code == 2 and error is not None
    assert "56 px" in error["cause"] and "64 px" in error["cause"] and "vision transformer" in error["remedy"]


def test_a_killed_run_goes_on_to_the_same_losses_and_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = request(tmp_path, RESNET, steps=3)
    unbroken, code = run_here(tmp_path / "unbroken", asked)
    assert code == 0, unbroken.state().error
    healthy = Dino.loss

    def dying(self: Dino, module: Any, batch: Any, step: int) -> Any:
        if step == 2:
            raise SystemExit(137)
        return healthy(self, module, batch, step)

    monkeypatch.setattr(Dino, "loss", dying)
    with pytest.raises(SystemExit):
        run_here(tmp_path / "run", asked)
    monkeypatch.undo()
    assert Checkpoints(RunDirectory(tmp_path / "run").checkpoints).require_latest().step == 2
    run, code = run_here(tmp_path / "run", asked)
    assert code == 0, run.state().error
    assert losses(run) == losses(unbroken)
    one, two = (Checkpoints(r.checkpoints).require_latest().tensors for r in (unbroken, run))
    assert set(one) == set(two) and all(torch.equal(one[name], two[name]) for name in one)
    first, second = load_weights(unbroken.path), load_weights(run.path)
    assert all(torch.equal(first[name], second[name]) for name in first)
