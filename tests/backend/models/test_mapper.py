"""From a model folder to probabilities: every member, and every refusal in words."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch

from backend.cli.main import parser
from backend.contract.errors import ModelError, RequestError
from backend.contract.requests import MEMBERS
from backend.models.backbone import create_backbone
from backend.models.card import ModelCard
from backend.models.folder import load_card, save_model
from backend.models.forest import Forest, ForestSettings, Samples
from backend.models.mapper import load_mapper
from backend.models.network import SegmentationNetwork, architecture
from backend.models.smoothing import GAUSSIAN, MAJORITY, Smoothing
from backend.models.spec import BackboneSpec
from backend.scene.statistics import BandStatistics, Statistics

CLASSES = [{"code": 7, "name": "water", "color": "#0000ff"}, {"code": 9, "name": "forest", "color": "#008000"}]
STATISTICS = Statistics([BandStatistics("a", "", "dn", -9, 9, 0, 1, 0, -9, 9, 0, 1, {}, [])] * 2, 1.0, 100)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch.manual_seed(0)
    spec = BackboneSpec("vit_tiny_patch16_224", 2, 32, 8, 16, 2, 2)
    network = SegmentationNetwork(create_backbone(spec, 0), "linear", 2)
    draw = np.random.default_rng(0)
    index = (np.arange(200) % 2).astype(np.int16)
    values = (draw.normal(0, 0.6, (200, 2)) + index[:, None]).astype(np.float32)
    forest = Forest(Samples(values, index, np.ones(200, np.float32)), 2, ForestSettings(trees=10))
    none, gaussian = Smoothing().to_json(), Smoothing(GAUSSIAN, 2).to_json()
    card = ModelCard(
        kind="mapper",
        bands=[{"name": "a", "role": "", "units": "dn"}] * 2,
        statistics=STATISTICS.to_json(),
        gsd_m=10.0,
        architecture=architecture(network, "linear"),
        classes=CLASSES,
        members={
            "network": {"smoothing": none, "temperature": 1.0},
            "forest": {"smoothing": none, "temperature": 1.0},
            "forest-majority": {"smoothing": Smoothing(MAJORITY, 5).to_json(), "temperature": 1.0},
            "average": {"smoothing": gaussian, "temperature": 2.0},
        },
        decision={"member": "average", "smoothing": gaussian, "reason": ""},
    )
    path = tmp_path_factory.mktemp("run") / "outputs" / "model"
    save_model(path, card, network.state_dict(), forest.to_arrays())
    return path


def window(side: int = 64) -> tuple[np.ndarray, np.ndarray]:
    draw = np.random.default_rng(1)
    return draw.normal(0.5, 0.7, (1, 2, side, side)).astype(np.float32), draw.random((1, side, side)) > 0.2


@pytest.mark.parametrize("member", MEMBERS)
def test_the_command_line_offers_every_member(member: str) -> None:
    command = ["predict", "--model", "m", "--raster", "a.tif", "--out", "o.tif", "--member", member]
    assert parser().parse_args(command).member == member


@pytest.mark.parametrize("member", ["auto", *MEMBERS])
def test_every_member_maps(folder: Path, member: str) -> None:
    mapper = load_mapper(folder, member, "cpu", "fp32")
    values, valid = window(mapper.multiple * 8)
    found = mapper.probabilities(values, valid)
    assert [c.code for c in mapper.classes] == [7, 9]
    assert found.shape == (1, 2, *valid.shape[1:]) and found.dtype == np.float32
    np.testing.assert_allclose(found.sum(axis=1), valid, atol=1e-5)
    assert mapper.tile % mapper.multiple == 0
    assert (mapper.tile / (mapper.tile - 2 * mapper.margin)) ** 2 <= 1.31


def test_the_average_is_one(folder: Path) -> None:
    values, valid = window()
    members = {m: load_mapper(folder, m, "cpu", "fp32") for m in ("network", "forest", "average")}
    mean = (members["network"].probabilities(values, valid) + members["forest"].probabilities(values, valid)) / 2
    smoothed = Smoothing(GAUSSIAN, 2).apply(np.asarray(mean, np.float32), valid)
    found = members["average"].probabilities(values, valid)
    np.testing.assert_array_equal(found.argmax(axis=1)[valid], smoothed.argmax(axis=1)[valid])
    assert (found.max(axis=1)[valid] <= smoothed.max(axis=1)[valid] + 1e-5).all(), "temperature 2 lowers confidence"


def test_the_margin_covers_the_smoothing(folder: Path) -> None:
    for member in MEMBERS:
        mapper = load_mapper(folder, member, "cpu", "fp32")
        assert mapper.margin >= {"average": 6, "forest-majority": 2}.get(member, 0)


def test_without_context_the_forest_maps_pixels(folder: Path) -> None:
    mapper = load_mapper(folder, "forest")
    values, valid = window()
    whole = mapper.probabilities(values, valid)
    part = mapper.probabilities(values[:, :, 3:40, 5:30], valid[:, 3:40, 5:30])
    np.testing.assert_array_equal(whole[:, :, 3:40, 5:30], part)


def test_a_backbone_says_fine_tune_first(folder: Path, tmp_path: Path) -> None:
    card = dataclasses.replace(load_card(folder), kind="backbone")
    save_model(tmp_path / "model", card, {})
    with pytest.raises(ModelError, match="pretrained backbone") as caught:
        load_mapper(tmp_path / "model")
    assert "Fine-tune" in caught.value.remedy and str(tmp_path) in caught.value.subject


def test_members_that_are_not_there_are_named(folder: Path, tmp_path: Path) -> None:
    card = load_card(folder)
    card.members.pop("network")
    save_model(tmp_path / "model", card)
    with pytest.raises(ModelError, match="no member “network”") as caught:
        load_mapper(tmp_path / "model", "network")
    assert "forest-majority" in caught.value.remedy
    with pytest.raises(RequestError, match="unet"):
        load_mapper(folder, "unet")


def test_other_weights_are_refused_in_words(folder: Path, tmp_path: Path) -> None:
    save_model(tmp_path / "model", load_card(folder), {"head.decoder.score.weight": torch.zeros(2, 16, 1, 1)})
    with pytest.raises(ModelError, match="do not fit its description"):
        load_mapper(tmp_path / "model", "network", "cpu", "fp32")
