"""DINO's parts and one step: who gets gradients, who follows, what stays frozen, what "auto" becomes."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from backend.contract.errors import RequestError
from backend.models.backbone import create_backbone, resolve_spec
from backend.pretrain import dino
from backend.pretrain.dino import Dino
from backend.pretrain.dino_settings import Arguments
from backend.pretrain.distillation import Head, Prototypes
from backend.pretrain.presets import AUTO
from backend.training.method import Share
from backend.training.optimiser import adamw, set_rates
from tests.backend.pretrain.small import SPEC, crops, facts, frame, small_dino


def one_step(method: Dino, step: int = 0, lr: float = 1e-2) -> dict[str, float]:
    torch.manual_seed(step)  # drop path draws from torch's own generator, which the loop seeds
    optimiser = adamw(method.parameter_groups())
    set_rates(optimiser, lr, 0.04)
    values = method.loss(method.module, method.load(Share(4 * step, 4)), step)
    values["loss"].backward()  # type: ignore[union-attr]
    method.before_update(step)
    optimiser.step()
    method.after_update(step)
    return {name: float(torch.as_tensor(value).detach()) for name, value in values.items()}


def test_the_teacher_starts_as_the_student_without_drop_path_or_gradient() -> None:
    method = small_dino()
    student, teacher = method.module.state_dict(), method.teacher.state_dict()
    assert all(torch.equal(student[name], teacher[name]) for name in student)
    assert not any(p.requires_grad for p in method.teacher.parameters())
    rates = [[getattr(m, "drop_prob", 0.0) for m in net.modules()] for net in (method.module, method.teacher)]
    assert (max(rates[0]), max(rates[1])) == (pytest.approx(0.1), 0.0)


def test_views_are_two_global_and_n_local_ones() -> None:
    method = small_dino(local_views=3)
    shapes = [tuple(view.shape) for view in method.views(method.load(Share(0, 4)), 0)]
    assert shapes == [(4, 2, 16, 16)] * 2 + [(4, 2, 8, 8)] * 3


def test_logits_come_view_after_view() -> None:
    method = small_dino()
    method.module.eval()
    views = method.views(method.load(Share(0, 4)), 0)
    together = method.module(views).unflatten(0, (len(views), 4))
    for view, logits in zip(views, together, strict=True):
        torch.testing.assert_close(method.module([view]), logits, atol=1e-5, rtol=1e-4)


def test_prototype_rows_have_norm_one_after_steps_too() -> None:
    method = small_dino(frozen_prototype_steps=0)
    for step in range(3):
        one_step(method, step)
    torch.testing.assert_close(method.module.head.prototypes.weight.norm(dim=1), torch.ones(16))
    assert method.module.head.prototypes.directions.norm(dim=1).std() > 1e-6


def test_the_head_is_three_layers_to_unit_length_to_prototypes() -> None:
    head = Head(24, 32, 8, 16)
    logits = head(torch.randn(5, 24))
    assert logits.shape == (5, 16)
    assert logits.abs().max() <= 1.0 + 1e-6
    assert [name for name, _ in head.named_parameters() if "bias" in name and "prototypes" in name] == []
    assert isinstance(head.prototypes, Prototypes)


def test_the_students_prototypes_rest_at_first() -> None:
    method = small_dino(frozen_prototype_steps=1)
    before = method.module.head.prototypes.directions.detach().clone()
    stem = method.module.backbone.state_dict()["vit.patch_embed.proj.weight"].clone()
    one_step(method, 0)
    assert torch.equal(method.module.head.prototypes.directions, before)
    assert not torch.equal(method.module.backbone.state_dict()["vit.patch_embed.proj.weight"], stem)
    one_step(method, 1)
    assert not torch.equal(method.module.head.prototypes.directions, before)


def test_the_teacher_follows_by_the_momentum_after_the_step() -> None:
    method = small_dino(momentum=0.9)
    before = {name: tensor.clone() for name, tensor in method.teacher.state_dict().items()}
    one_step(method)
    student = method.module.state_dict()
    for name, tensor in method.teacher.state_dict().items():
        torch.testing.assert_close(tensor, 0.9 * before[name] + 0.1 * student[name], atol=1e-6, rtol=1e-5)


def test_the_centre_is_a_tenth_of_the_mean_teacher_logits_after_one_step() -> None:
    method = small_dino()
    views = method.views(method.load(Share(0, 4)), 0)
    expected = 0.1 * method.teacher(views[:2]).mean(0)
    one_step(method)
    torch.testing.assert_close(method.criterion.centre, expected)


def test_a_step_reports_what_dino_needs_to_be_watched() -> None:
    values = one_step(small_dino())
    assert set(values) == {"loss", "teacher_entropy", "mean_entropy", "teacher_temperature", "momentum"}
    assert values["teacher_temperature"] == pytest.approx(0.04)
    assert 0 < values["teacher_entropy"] <= values["mean_entropy"] <= 2.7726


def test_the_result_is_the_teachers_backbone() -> None:
    method = small_dino()
    one_step(method)
    assert method.result is method.teacher.backbone
    assert method.result.spec == SPEC


def test_state_and_facts_bring_a_fresh_method_to_the_same_place() -> None:
    method, other = small_dino(), small_dino()
    one_step(method)
    other.module.load_state_dict(method.module.state_dict())
    other.load_state({name: tensor.clone() for name, tensor in method.state().items()})
    other.load_facts(method.facts())
    assert one_step(method, 1) == one_step(other, 1)


# -- "auto" ---------------------------------------------------------------


@pytest.mark.parametrize(("distinct", "expected"), [(28, 1024), (50_000, 2048), (1_281_167, 65_536), (10**8, 65_536)])
def test_prototypes_follow_from_the_number_of_distinct_crops(distinct: int, expected: int) -> None:
    made = replace(frame(), facts=facts(crops=distinct))
    assert dino.resolve(Arguments(source_size=80), made).prototypes == expected


@pytest.mark.parametrize(
    ("steps", "batch", "expected"), [(400, 16, 0.99), (5_000, 16, 0.996), (10**5, 256, 0.9995), (10**5, 1024, 0.996)]
)
def test_momentum_follows_from_the_length_of_the_run(steps: int, batch: int, expected: float) -> None:
    made = replace(frame(), steps=steps, batch=batch)
    assert dino.resolve(Arguments(source_size=80), made).momentum == pytest.approx(expected)


@pytest.mark.parametrize(("batch", "expected"), [(16, 2e-3), (64, 1e-3), (256, 5e-4), (1024, 5e-4)])
def test_small_batches_scale_the_learning_rate_by_the_square_root(batch: int, expected: float) -> None:
    made = replace(frame(), batch=batch)
    assert dino.resolve(Arguments(source_size=80), made).base_learning_rate == pytest.approx(expected)


@pytest.mark.parametrize(("steps", "expected"), [(400, 0.04), (10_000, 0.07)])
def test_the_teacher_warms_up_in_long_runs_only(steps: int, expected: float) -> None:
    found = dino.resolve(Arguments(source_size=80), replace(frame(), steps=steps))
    assert (found.teacher_temperature_start, found.teacher_temperature) == (0.04, expected)
    assert found.teacher_temperature_steps == steps * 3 // 10


def test_what_was_set_is_kept_and_nothing_stays_open() -> None:
    asked = Arguments(prototypes=64, momentum=0.5, local_size=8)
    found = dino.resolve(dino.sizes(asked, SPEC, facts()), frame())
    assert (found.prototypes, found.momentum, found.local_size) == (64, 0.5, 8)
    assert AUTO not in [value for value in vars(found).values() if isinstance(value, int | float)]


def test_views_that_are_no_multiple_of_the_patch_are_refused() -> None:
    with pytest.raises(RequestError, match="12 px are not a multiple of the 8 px patch"):
        dino.sizes(Arguments(local_size=12), SPEC, facts())


@pytest.mark.parametrize(
    ("image", "patch", "side", "expected"),
    [(64, 8, 500, (32, 80)), (112, 8, 120, (48, 120)), (224, 16, 4000, (96, 280))],
)
def test_view_sizes_follow_from_image_and_patch(image: int, patch: int, side: int, expected: tuple[int, int]) -> None:
    spec = resolve_spec("tiny", 2, image, patch_size=patch)
    found = dino.sizes(Arguments(), spec, facts(side))
    assert (found.local_size, found.source_size) == expected


def test_the_plan_scales_the_learning_rate_with_the_batch() -> None:
    made = replace(frame(), batch=512, steps=100)
    plan = dino.plan(dino.resolve(Arguments(source_size=80), made), made)
    assert plan.learning_rate(10) == pytest.approx(1e-3)
    assert plan.learning_rate(100) == pytest.approx(1e-6)
    assert plan.weight_decay(0) == pytest.approx(0.04)
    assert plan.weight_decay(100) == 0.4


def test_both_networks_start_from_the_same_first_weights() -> None:
    made = frame()
    arguments = dino.resolve(dino.sizes(Arguments(prototypes=16, hidden=32), SPEC, facts()), made)
    method = dino.build(arguments, made, lambda drop: create_backbone(SPEC, 9, drop), crops)
    expected = create_backbone(SPEC, 9).state_dict()
    for backbone in (method.module.backbone, method.teacher.backbone):
        assert all(torch.equal(tensor, expected[name]) for name, tensor in backbone.state_dict().items())
