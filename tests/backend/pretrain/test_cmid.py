"""CMID's step: who sees what, who gets gradients, what each loss is made of, what "auto" becomes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from backend.contract.errors import RequestError
from backend.contract.requests import METHODS, Pretrain
from backend.models.backbone import create_backbone, resolve_spec
from backend.models.spec import BackboneSpec, Fusion
from backend.pretrain import cmid
from backend.pretrain.cmid import Cmid
from backend.pretrain.cmid_settings import Arguments
from backend.pretrain.distillation import entropies
from backend.pretrain.methods import Frame, method_module
from backend.pretrain.parts import matching
from backend.pretrain.presets import AUTO
from backend.pretrain.settings import read_settings
from backend.training.method import Share
from backend.training.optimiser import adamw, set_rates
from tests.backend.pretrain.small import SPEC, accelerator, facts, frame

SMALL = {"prototypes": 16, "hidden": 32, "bottleneck": 8, "projector_hidden": 16, "projection": 8, "queue": 12}
MODULE_PARTS = ("sizes", "resolve", "source_size", "tokens_per_sample", "build", "plan")
LOSSES = {"loss", "loss_reconstruction", "loss_spatial", "loss_frequency", "loss_global", "loss_local"}


def stripes(bands: int, valid: bool = True) -> Any:
    """Crops of stripes of random period; all invalid (hence 0) where not ``valid``."""

    def crops(seed: int, first: int, count: int, size: int) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        rows = [np.random.default_rng([seed, first + k]) for k in range(count)]
        x = np.stack([np.sin(np.arange(size) / r.uniform(0.5, 4)) + r.normal(0, 0.3, (bands, size, size)) for r in rows])
        return x.astype(np.float32) * valid, np.full((count, size, size), valid)

    return crops


def small_cmid(spec: BackboneSpec = SPEC, valid: bool = True, **settings: Any) -> Cmid:
    bands = [{"name": f"b{i}", "role": "", "units": "db" if i % 2 else "scaled"} for i in range(spec.bands)]
    known = replace(facts(), bands=bands, centre=[0.0] * spec.bands, scale=[1.0] * spec.bands)
    made = Frame(spec, known, batch=4, steps=20, seed=3)
    arguments = cmid.sizes(replace(Arguments(), **(SMALL | settings)), spec, known)
    arguments = cmid.resolve(arguments, made)
    method = cmid.build(arguments, made, lambda drop: create_backbone(spec, 3, drop), stripes(spec.bands, valid))
    method.start(accelerator())
    return method


def one_step(method: Cmid, step: int = 0, lr: float = 1e-2) -> dict[str, float]:
    torch.manual_seed(step)
    optimiser = adamw(method.parameter_groups())
    set_rates(optimiser, lr, 0.04)
    values = method.loss(method.module, method.load(Share(4 * step, 4)), step)
    values["loss"].backward()  # type: ignore[union-attr]
    method.before_update(step)
    optimiser.step()
    method.after_update(step)
    return {name: float(torch.as_tensor(value).detach()) for name, value in values.items()}


@pytest.mark.parametrize("name", METHODS)
def test_every_method_of_the_contract_brings_what_the_job_asks_for(name: str) -> None:
    module = method_module(name)
    assert all(callable(getattr(module, part)) for part in MODULE_PARTS)
    assert read_settings(Pretrain([], name))[1] == module.Arguments()


def test_a_network_of_two_sensors_is_refused_at_once() -> None:
    two = replace(SPEC, family="fusion", fusion=Fusion(((0,), (1,)), ("radar", "optical")))
    with pytest.raises(RequestError, match="one stack of bands"):
        cmid.sizes(Arguments(), two, facts())


def test_a_step_reports_every_part_of_the_loss() -> None:
    method = small_cmid()
    one_step(method, 0)
    values = one_step(method, 1)
    assert set(values) == LOSSES | {"teacher_entropy", "mean_entropy", "teacher_temperature", "momentum"}
    assert values["loss"] == pytest.approx(
        values["loss_reconstruction"] + values["loss_global"] + values["loss_local"], rel=1e-5
    )
    assert values["loss_reconstruction"] == pytest.approx(values["loss_spatial"] + values["loss_frequency"], rel=1e-5)
    assert 0 < values["teacher_entropy"] <= values["mean_entropy"] <= 2.7726
    assert min(values[name] for name in LOSSES) > 0


@pytest.mark.parametrize("name", ["reconstruction", "global", "local"])
def test_the_losses_weights_are_settings(name: str) -> None:
    method = small_cmid(**{f"{kind}_weight": float(kind == name) for kind in ("reconstruction", "global", "local")})
    one_step(method, 0)
    values = one_step(method, 1)
    assert values["loss"] == pytest.approx(values[f"loss_{name}"])


def test_every_part_of_the_student_learns_and_nothing_of_the_teacher_does() -> None:
    method = small_cmid(frozen_prototype_steps=0)
    one_step(method, 0)
    one_step(method, 1)
    still = [name for name, p in method.module.named_parameters() if p.grad is None or not p.grad.any()]
    assert still == []
    assert method.module.mask_token.any()
    assert all(p.grad is None for p in method.teacher.parameters())


def test_the_mask_token_begins_at_zero_and_reaches_the_student_alone() -> None:
    method = small_cmid()
    assert not method.module.mask_token.any()
    assert not any("mask_token" in name for name in method.state())
    batch = method.load(Share(0, 4))
    with torch.no_grad():
        weak, _ = method.views(batch, 0)
        method.module.eval()
        cells = torch.zeros(4, 1, dtype=torch.int64)
        before = method.module(weak.masked, weak.mask, cells)[2]
        method.module.mask_token += 1
        after = method.module(weak.masked, weak.mask, cells)[2]
        untouched = method.module(weak.masked, torch.zeros_like(weak.mask), cells)[2]
    assert not torch.allclose(before, after)
    torch.testing.assert_close(untouched, before)


def test_the_weak_view_is_cut_and_the_strong_one_disturbed_besides(monkeypatch: pytest.MonkeyPatch) -> None:
    method = small_cmid()
    calls = []
    disturb = method.augment.disturb
    monkeypatch.setattr(method.augment, "disturb", lambda *given: calls.append(1) or disturb(*given))
    weak, strong = method.views(method.load(Share(0, 4)), 0)
    assert len(calls) == 1
    assert weak.image.shape == strong.image.shape == (4, 2, 16, 16)
    assert not torch.equal(weak.theta, strong.theta) and not torch.equal(weak.mask, strong.mask)
    again = method.views(method.load(Share(0, 4)), 0)
    assert all(torch.equal(one, two) for one, two in zip((*weak, *strong), (*again[0], *again[1]), strict=True))


def test_the_local_loss_is_the_matched_cross_entropy_pair_by_pair() -> None:
    method = small_cmid()
    weak, strong = method.views(method.load(Share(0, 4)), 0)
    logits, p = torch.randn(4, 4, 16), torch.randn(4, 4, 16).softmax(-1)
    seen = torch.ones(4, 4, dtype=torch.bool)
    places = [matching.geometric(view.theta, 2, method.arguments.source_size) for view in (weak, strong)]
    terms = []
    for b in range(4):
        pairs = [min((float((places[0][b, i] - places[1][b, j]).norm()), j) for j in range(4)) for i in range(4)]
        for i in sorted(range(4), key=lambda i: pairs[i][0])[:2]:  # 20 of 49 are 2 of 4
            terms.append(-float((p[b, pairs[i][1]] * torch.log_softmax(logits[b, i] / 0.1, 0)).sum()))
    found = method.match(weak, strong, seen, seen)
    loss = method.local(matching.pick(logits, found.student_BM), p, found)
    assert loss.item() == pytest.approx(sum(terms) / len(terms), rel=1e-5)


def test_the_head_is_asked_about_the_matched_cells_alone() -> None:
    method = small_cmid()
    weak, _ = method.views(method.load(Share(0, 4)), 0)
    method.module.eval()
    cells = torch.tensor([[3, 1]] * 4)
    every = method.module.encoder(weak.image).logits
    torch.testing.assert_close(method.module.encoder(weak.image, None, cells).logits, every[:, [3, 1]])


def test_entropies_count_the_cells_that_saw_something() -> None:
    p, seen = torch.randn(3, 4, 16).softmax(-1), torch.rand(3, 4) > 0.5
    found, expected = entropies(p, seen.float()), entropies(p[seen])
    assert {name: float(v) for name, v in found.items()} == pytest.approx({n: float(v) for n, v in expected.items()})


def test_the_teacher_follows_and_queue_and_centre_move_after_the_step() -> None:
    method = small_cmid(momentum=0.9)
    before = {name: tensor.clone() for name, tensor in method.teacher.state_dict().items()}
    weak, strong = method.views(method.load(Share(0, 4)), 0)
    keys, logits, _ = method.teacher(torch.cat([weak.image, strong.image]))
    one_step(method)
    student = method.module.encoder.state_dict()
    for name, tensor in method.teacher.state_dict().items():
        torch.testing.assert_close(tensor, 0.9 * before[name] + 0.1 * student[name], atol=1e-6, rtol=1e-5)
    torch.testing.assert_close(method.queue.keys_QP[:8], keys)
    assert method.queue.real_Q.tolist() == [True] * 8 + [False] * 4
    torch.testing.assert_close(method.distillation.centre, 0.1 * logits.mean((0, 1)))


def test_batch_norms_statistics_are_copied_to_the_teacher() -> None:
    method = small_cmid(resolve_spec("resnet18", 2, 32))
    one_step(method)
    student = dict(method.module.encoder.named_buffers())
    copied = dict(method.teacher.named_buffers())
    assert any("running_mean" in name for name in copied)
    assert all(torch.equal(student[name], tensor) for name, tensor in copied.items())


def test_the_teacher_can_keep_statistics_of_whole_images() -> None:
    method = small_cmid(resolve_spec("resnet18", 2, 32), teacher_statistics="own")
    with torch.no_grad():
        weak, strong = method.views(method.load(Share(0, 4)), 0)
        stem = method.teacher.backbone.core.conv1(torch.cat([weak.image, strong.image]))  # type: ignore[union-attr, operator]
    one_step(method)
    mean = method.teacher.state_dict()["backbone.network.bn1.running_mean"]
    torch.testing.assert_close(mean, 0.1 * stem.mean((0, 2, 3)))
    assert not torch.equal(mean, method.module.encoder.state_dict()["backbone.network.bn1.running_mean"])


@pytest.mark.parametrize("bands", [1, 13])
@pytest.mark.parametrize("name", ["tiny", "resnet18"])
def test_any_number_of_bands_learns(bands: int, name: str) -> None:
    sizes = {"patch_size": 8, "embed_dim": 24, "depth": 2, "heads": 3} if name == "tiny" else {}
    method = small_cmid(resolve_spec(name, bands, 32, **sizes))
    values = [one_step(method, step) for step in range(3)]
    assert all(np.isfinite(list(value.values())).all() for value in values)
    assert values[2]["loss_global"] > 0


@pytest.mark.parametrize("spec", [SPEC, resolve_spec("resnet18", 2, 32)], ids=["vit", "resnet"])
def test_crops_without_a_valid_pixel_teach_nothing(spec: BackboneSpec) -> None:
    method = small_cmid(spec, valid=False)
    centre = method.distillation.centre.clone()
    for step in range(2):
        values = method.loss(method.module, method.load(Share(0, 4)), step)
        values["loss"].backward()  # type: ignore[union-attr]
        method.after_update(step)
        assert {name: float(torch.as_tensor(values[name]).detach()) for name in LOSSES} == dict.fromkeys(LOSSES, 0.0)
        assert all(p.grad is None or not p.grad.any() for p in method.module.parameters())
    assert not method.queue.real_Q.any()
    assert torch.equal(method.distillation.centre, centre)


def test_state_and_facts_bring_a_fresh_method_to_the_same_place() -> None:
    method, other = small_cmid(), small_cmid()
    one_step(method)
    other.module.load_state_dict(method.module.state_dict())
    other.load_state({name: tensor.clone() for name, tensor in method.state().items()})
    other.load_facts(method.facts())
    assert one_step(method, 1) == one_step(other, 1)


# -- "auto" ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("distinct", "batch", "expected"), [(81, 16, 64), (10_000, 16, 512), (10**6, 256, 65_536), (10**9, 256, 65_536)]
)
def test_the_queue_follows_from_the_number_of_distinct_crops(distinct: int, batch: int, expected: int) -> None:
    made = replace(frame(batch), facts=facts(crops=distinct))
    assert cmid.resolve(Arguments(source_size=80), made).queue == expected


def test_what_was_set_is_kept_and_nothing_stays_open() -> None:
    asked = Arguments(queue=64, momentum=0.5, block_size=16)
    found = cmid.resolve(cmid.sizes(asked, SPEC, facts()), frame())
    assert (found.queue, found.momentum, found.block_size) == (64, 0.5, 16)
    assert AUTO not in [value for value in vars(found).values() if isinstance(value, int | float)]


def test_long_runs_get_the_papers_schedules() -> None:
    made = replace(frame(batch=1024), steps=20_000)
    found = cmid.resolve(Arguments(source_size=280), made)
    assert (found.momentum, found.teacher_temperature_start, found.teacher_temperature) == (0.996, 0.04, 0.07)
    assert found.teacher_temperature_steps == 5_000
    plan = cmid.plan(found, made)
    assert (plan.weight_decay(0), plan.weight_decay(10_000)) == (0.05, pytest.approx(0.05))


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"block_size": 12}, "Blocks of 12 px"),
        ({"matching": "nearest"}, "“nearest” is no matching"),
        ({"teacher_statistics": "none"}, "“none” is no teacher statistics"),
        ({"mask_ratio": 1.0}, "hides nothing or everything"),
    ],
)
def test_settings_that_cannot_be_meant_are_refused(settings: dict[str, Any], words: str) -> None:
    with pytest.raises(RequestError, match=words):
        cmid.sizes(replace(Arguments(), **settings), SPEC, facts())


def test_the_published_matching_can_be_asked_for() -> None:
    assert small_cmid(matching="published").positions is matching.published
    assert small_cmid().positions is matching.geometric


