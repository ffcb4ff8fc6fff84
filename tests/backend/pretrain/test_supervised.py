"""The supervised start and its noisy sister: loss, crops, targets, noise, memorisation, what "auto" becomes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from backend.contract.errors import InputError, RequestError
from backend.labels.class_scheme import ClassScheme
from backend.models.backbone import create_backbone, resolve_spec
from backend.models.card import MAPPER
from backend.models.network import build_network
from backend.models.spec import BackboneSpec
from backend.pretrain import noisy, supervised
from backend.pretrain.facts import Facts, Taught
from backend.pretrain.methods import Frame
from backend.pretrain.noisy import most_confident, neighbourhood
from backend.pretrain.noisy_settings import Noise
from backend.pretrain.parts.augment import Augment, Augmentation
from backend.pretrain.parts.label_noise import corrupted
from backend.pretrain.parts.memorisation import MemorisationWatch
from backend.pretrain.supervised import Supervised
from backend.training.method import Share
from backend.training.seeds import Draws
from backend.training.segmentation_loss import soft_cross_entropy, soft_dice
from tests.backend.pretrain.small import BANDS, CPU, accelerator

RESNET = resolve_spec("resnet18", 2, 64)
VIT = resolve_spec("tiny", 2, 32, patch_size=8, embed_dim=24, depth=4, heads=3)
CLASSES = ClassScheme.named({1: "land", 2: "water", 3: "town"}).to_json()


def values(seed: int, first: int, count: int, size: int) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    rows = [np.random.default_rng([seed, first + k]) for k in range(count)]
    x = np.stack([r.normal(0, 1, (2, size, size)) for r in rows]).astype(np.float32)
    return x, np.ones((count, size, size), bool)


def labels(seed: int, first: int, count: int, size: int) -> NDArray[np.int16]:
    """Classes that follow from the first band; a border without labels."""
    x, _ = values(seed, first, count, size)
    index = np.digitize(x[:, 0], [-0.5, 0.5]).astype(np.int16)
    index[:, :2] = -1
    return index


def facts(side: int = 64, stream: Any = labels) -> Facts:
    taught = Taught(CLASSES, stream)
    return Facts(BANDS, [-12.0, -19.0], [5.0, 5.0], side, lambda size: 100, CPU, 8 * 2**30, taught=taught)


def made(
    module: Any = supervised, spec: BackboneSpec = RESNET, stream: Any = labels, steps: int = 10, **settings: Any
) -> Supervised:
    found = facts(stream=stream)
    frame = Frame(spec, found, 2, steps, seed=3)
    plain = {"crop_size": 32, "augmentation": Augmentation(drop=0.0), "decoder": "linear"} | settings
    arguments = module.resolve(module.sizes(replace(module.Arguments(), **plain), spec, found), frame)
    method: Supervised = module.build(arguments, frame, lambda drop: create_backbone(spec, 3, drop), values)
    method.start(accelerator())
    return method


def library_dice(scores: torch.Tensor, index: torch.Tensor) -> torch.Tensor:
    """segmentation_models_pytorch's own (imported late: the backend's guard must come before)."""
    from segmentation_models_pytorch.losses import DiceLoss

    found: torch.Tensor = DiceLoss("multiclass", ignore_index=-1)(scores, index)
    return found


# -- the loss -------------------------------------------------------------


@pytest.mark.parametrize("classes", [2, 5])
def test_cross_entropy_and_dice_equal_segmentation_models_pytorchs(classes: int) -> None:
    torch.manual_seed(classes)
    scores = torch.randn(3, classes, 9, 7) * 3
    index = torch.randint(-1, classes - 1, (3, 9, 7))  # the last class is absent
    at = index >= 0
    found_NK = scores.permute(0, 2, 3, 1)[at]
    target = torch.nn.functional.one_hot(index[at], classes).float()
    ones = torch.ones(len(target))
    expected = torch.nn.functional.cross_entropy(scores, index, ignore_index=-1)
    torch.testing.assert_close(soft_cross_entropy(found_NK, target, ones), expected, atol=1e-6, rtol=1e-6)
    dice = library_dice(scores, index)
    torch.testing.assert_close(soft_dice(found_NK, target, ones), dice, atol=1e-6, rtol=1e-6)


def test_a_step_is_cross_entropy_plus_dice_of_its_labelled_pixels() -> None:
    method = made(decoder="unet")
    batch = method.load(Share(0, 2))
    found = method.loss(method.module, batch, 0)
    x, index = method.views(batch, 0)
    scores = method.module(x)
    expected = torch.nn.functional.cross_entropy(scores, index, ignore_index=-1)
    expected = expected + library_dice(scores, index)
    torch.testing.assert_close(found["loss"], expected, atol=1e-5, rtol=1e-5)


def test_batches_without_a_label_change_nothing() -> None:
    def none(seed: int, first: int, count: int, size: int) -> NDArray[np.int16]:
        return np.full((count, size, size), -1, np.int16)

    method = made(stream=none)
    found = method.loss(method.module, method.load(Share(0, 2)), 0)
    assert float(found["loss"]) == 0  # type: ignore[arg-type]
    found["loss"].backward()  # type: ignore[union-attr]
    assert all(p.grad is None or float(p.grad.abs().sum()) == 0 for p in method.module.parameters())


def test_values_and_labels_take_the_same_turn() -> None:
    augment = Augment(["reflectance"], [0.0], [1.0], Augmentation(jitter=0.0, blur=0.0, drop=0.0))
    index = torch.randint(-1, 4, (16, 12, 12))
    x = index[:, None].float()
    draws = Draws(torch.device("cpu"), 1, 2)
    view, turned = augment.with_classes(x, torch.ones(16, 12, 12, dtype=torch.bool), index, (1.0, 1.0), draws)
    torch.testing.assert_close(view[:, 0], turned.float(), atol=1e-4, rtol=0)
    assert not torch.equal(turned, index)
    assert torch.equal(turned.flatten(1).sort()[0], index.flatten(1).sort()[0]), "turns lose and mix no pixel"


def test_resampled_labels_are_the_nearest_pixels_and_invalid_ones_have_none() -> None:
    augment = Augment(["reflectance"], [0.0], [1.0], Augmentation(jitter=0.0, blur=0.0, drop=0.0))
    index = torch.zeros(8, 16, 16, dtype=torch.long)
    index[:, :, 8:] = 7
    valid = torch.ones(8, 16, 16, dtype=torch.bool)
    valid[:, :4] = False
    view, found = augment.with_classes(torch.ones(8, 1, 16, 16), valid, index, (0.3, 0.9), Draws(torch.device("cpu"), 5))
    assert set(found.unique().tolist()) <= {-1, 0, 7}, "classes are never mixed"
    assert ((found == -1) == (view[:, 0] == 0)).all()


# -- against noise --------------------------------------------------------


def test_injected_noise_has_the_confusion_matrix_asked_for() -> None:
    matrix = [[0.7, 0.2, 0.1], [0.0, 1.0, 0.0], [0.25, 0.25, 0.5]]
    clean = np.random.default_rng(0).integers(-1, 3, (600, 700)).astype(np.int16)
    noisy_index = corrupted(clean, Noise(matrix=matrix).confusion(3), 1, seed=4, block=0)
    assert ((noisy_index == -1) == (clean == -1)).all()
    found = np.zeros((3, 3))
    np.add.at(found, (clean[clean >= 0], noisy_index[clean >= 0]), 1)
    np.testing.assert_allclose(found / found.sum(axis=1, keepdims=True), matrix, atol=0.01)


def test_noise_comes_at_a_rate_in_patches_and_stays_what_it_is() -> None:
    clean = np.random.default_rng(0).integers(0, 4, (400, 400)).astype(np.int16)
    matrix = Noise(rate=0.36).confusion(4)
    np.testing.assert_allclose(matrix.sum(axis=1), 1)
    once = corrupted(clean, matrix, 1, 4, 0)
    assert (once != clean).mean() == pytest.approx(0.36, abs=0.01)
    np.testing.assert_array_equal(once, corrupted(clean, matrix, 1, 4, 0))
    assert (once != corrupted(clean, matrix, 1, 4, 1)).any()
    flat = np.zeros((64, 64), np.int16)
    hit = corrupted(flat, matrix, 8, 4, 0).reshape(8, 8, 8, 8).transpose(0, 2, 1, 3).reshape(64, 64)
    assert (hit == hit[:, :1]).all() and len(np.unique(hit)) > 1


@pytest.mark.parametrize(
    "noise", [Noise(rate=1.2), Noise(patch=0), Noise(matrix=[[1.0]]), Noise(matrix=[[0.5, 0.4, 0.0]] * 3)]
)
def test_noise_that_cannot_be_meant_is_refused(noise: Noise) -> None:
    with pytest.raises(RequestError):
        noise.confusion(3)


def test_each_class_keeps_its_most_confident_pixels() -> None:
    torch.manual_seed(0)
    scores, index = torch.randn(200, 3), torch.randint(0, 3, (200,))
    index[:3] = torch.tensor([0, 1, 2])
    kept = most_confident(scores, index, 0.4)
    p = scores.softmax(dim=1)[torch.arange(200), index]
    for own in range(3):
        at = index == own
        assert int(kept[at].sum()) == round(0.4 * int(at.sum()))
        assert p[at & kept].min() >= p[at & ~kept].max()
    assert most_confident(scores[:1], index[:1], 0.01).all(), "a class never disappears"


def test_the_selection_begins_with_all_and_ends_with_the_share() -> None:
    method = made(noisy, steps=100, selection=0.5, selection_ramp=0.5)
    assert isinstance(method, noisy.NoisyLabels)
    assert [method.kept_share(step) for step in (0, 25, 50, 99)] == [1.0, 0.75, 0.5, 0.5]


def test_smoothed_targets_are_shares_of_the_labelled_neighbours() -> None:
    index = torch.tensor([[[0, 0, 1], [0, -1, 1], [2, 2, 2]]])
    found = neighbourhood(index, 3)
    torch.testing.assert_close(found[0, 1, 1], torch.tensor([3.0, 2.0, 3.0]) / 8)
    torch.testing.assert_close(found[0, 0, 0], torch.tensor([1.0, 0.0, 0.0]))
    torch.testing.assert_close(found.sum(-1), torch.ones(1, 3, 3))


def test_without_options_noisy_is_the_supervised_step() -> None:
    plain, robust = made(), made(noisy)
    torch.manual_seed(1)
    first = plain.loss(plain.module, plain.load(Share(0, 2)), 0)
    torch.manual_seed(1)
    second = robust.loss(robust.module, robust.load(Share(0, 2)), 0)
    assert float(first["loss"]) == float(second["loss"])  # type: ignore[arg-type]
    torch.manual_seed(1)
    soft = made(noisy, smoothing=0.15, selection=0.5)
    assert float(soft.loss(soft.module, soft.load(Share(0, 2)), 9)["loss"]) != float(first["loss"])  # type: ignore[arg-type]


def test_the_memorisation_transition_is_where_the_rise_dies_down() -> None:
    watch = MemorisationWatch(400)
    curve = [1 - np.exp(-step / 40) for step in range(400)]
    for step, agreement in enumerate(curve):
        watch.look(step, float(agreement))
    assert watch.transition is not None
    assert 100 <= watch.transition <= 200
    other = MemorisationWatch(400)
    for step in range(400):
        other.look(step, 0.2 + step / 1000)
    assert other.transition is None, "a steady rise is no transition"
    again = MemorisationWatch(400)
    for step, agreement in enumerate(curve[:90]):
        again.look(step, float(agreement))
    resumed = MemorisationWatch(400)
    resumed.load_json(again.to_json())
    for step, agreement in enumerate(curve[90:], 90):
        resumed.look(step, float(agreement))
    assert resumed.transition == watch.transition


# -- what "auto" becomes, and what is left ---------------------------------


def test_the_decoder_and_the_rate_follow_from_the_backbone() -> None:
    for spec, decoder, rate in ((RESNET, "unet", 5e-3), (VIT, "dpt", 5e-4)):
        arguments = supervised.sizes(supervised.Arguments(), spec, facts())
        found = supervised.resolve(arguments, Frame(spec, facts(), 2, 10, 0))
        assert (found.decoder, found.crop_size, found.learning_rate) == (decoder, 64, rate)


def test_crops_are_256_px_or_what_fits() -> None:
    sizes = [supervised.sizes(supervised.Arguments(), RESNET, facts(side)).crop_size for side in (1000, 200, 33)]
    assert sizes == [256, 192, 32]
    with pytest.raises(InputError, match="smaller than the 32 px"):
        supervised.sizes(supervised.Arguments(), RESNET, facts(31))
    with pytest.raises(RequestError, match="do not fit"):
        supervised.sizes(supervised.Arguments(crop_size=100), RESNET, facts(200))


def test_what_is_left_is_a_mapper_without_a_spectral_branch() -> None:
    method = made(decoder="unet")
    left = method.leaves("noisy")
    assert left.kind == MAPPER
    assert not [name for name in left.weights if "spectral" in name]
    network = build_network(left.card["architecture"], 3)
    network.load_state_dict(left.weights)
    with_branch = made(decoder="unet", spectral=True).leaves("noisy")
    assert [name for name in with_branch.weights if "spectral" in name]
    build_network(with_branch.card["architecture"], 3).load_state_dict(with_branch.weights)


@pytest.mark.parametrize(("module", "learned_from"), [(supervised, "labels"), (noisy, "noisy labels")])
def test_what_it_learned_from_is_said_in_plain_words(module: Any, learned_from: str) -> None:
    left = made(module).leaves(module.__name__)
    assert left.title == f"Network pretrained on {learned_from}"
    assert left.card["decision"]["title"] == f"network (linear) pretrained on {learned_from}"
