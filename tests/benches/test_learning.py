"""The learning benches' own parts: a bench that splits, scores or averages wrongly would prove nothing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
from sklearn.metrics import jaccard_score

from backend.contract.requests import Scene, Source
from bench.learning import labels
from bench.learning.places import Place, split
from bench.learning.probe import Frozen, segmentation
from bench.learning.scores import mean_average_precision, mean_iou
from bench.learning.table import show, spread, verdict
from tests.backend.models_on_disk import backbone_model
from tests.making import raster


def place(folder: Path, name: str, codes: np.ndarray | None = None, group: str = "") -> Place:  # type: ignore[type-arg]
    """Two smooth bands of 64² pixels; classes follow the first band unless given."""
    path = raster(folder / f"{name}.tif", size=64, seed=len(name))
    with rasterio.open(path) as file:
        values, grid = file.read(1), {"crs": file.crs, "transform": file.transform}
    if codes is None:
        codes = np.where(values > np.median(values), 7, 3)
    with rasterio.open(
        folder / f"{name}-label.tif", "w", driver="GTiff", dtype="uint8", count=1, height=64, width=64, **grid
    ) as out:
        out.write(codes.astype(np.uint8), 1)
    return Place(name, group or name, {"all": Source(str(path))}, folder / f"{name}-label.tif")


def test_groups_are_never_on_both_sides() -> None:
    places = [Place(str(n), f"group {n // 3}", {}) for n in range(30)]
    for seed in range(20):
        training, test = split(places, 0.3, seed)
        assert not {p.group for p in training} & {p.group for p in test}
        assert len(training) + len(test) == 30 and 9 <= len(test) <= 11
    assert {split(places, 0.3, seed)[1][0].name for seed in range(20)} != {"0"}


def test_mean_iou_is_scikit_learns() -> None:
    draw = np.random.default_rng(0)
    answer, said = draw.integers(0, 4, (2, 20, 20)), draw.integers(1, 4, (2, 20, 20))
    known = answer > 0
    expected = jaccard_score(answer[known], said[known], average="macro")
    assert mean_iou(list(answer), list(said)) == pytest.approx(expected)


def test_mean_average_precision_leaves_out_what_always_or_never_holds() -> None:
    answers = np.array([[1, 0, 1], [0, 0, 1], [1, 0, 1]], bool)
    assert mean_average_precision(answers, np.array([[3, 0, 0], [1, 0, 0], [2, 0, 0]], float)) == 1.0
    assert mean_average_precision(answers, np.array([[1, 0, 0], [3, 0, 0], [2, 0, 0]], float)) == pytest.approx(7 / 12)


def test_a_share_of_the_labels_is_whole_squares_of_two_classes(tmp_path: Path) -> None:
    places = [place(tmp_path, name) for name in ("a", "bb", "ccc")]
    scenes = labels.taught(places, 0.3, 0, tmp_path / "labels")
    again = labels.taught(places, 0.3, 0, tmp_path / "again")
    held = []
    for scene, other in zip(scenes, again, strict=True):
        assert scene.labels is not None and other.labels is not None
        with rasterio.open(scene.labels.path) as one, rasterio.open(other.labels.path) as two:
            codes = one.read(1)
            assert np.array_equal(codes, two.read(1))
        squares = (codes > 0).reshape(2, 32, 2, 32).transpose(0, 2, 1, 3).reshape(4, -1)
        assert all(square.all() or not square.any() for square in squares)
        held.append(codes)
    assert set(np.unique(np.stack(held))) == {0, 3, 7}
    assert 0 < np.mean(np.stack(held) > 0) < 1


def test_masks_of_zero_and_one_become_two_classes(tmp_path: Path) -> None:
    mask = (np.arange(64 * 64).reshape(64, 64) % 2).astype(int)
    assert np.array_equal(labels.codes(place(tmp_path, "m", mask)), mask + 1)


def test_weighting_maps_where_they_lie_is_weighting_interpolated_channels(tmp_path: Path) -> None:
    here = place(tmp_path, "a")
    frozen = Frozen(backbone_model(tmp_path / "model", here.scene(), 2))
    spec = here.scene()
    at = np.argwhere(np.ones((64, 64), bool))
    channels = frozen.at(spec, at)
    weight, bias = torch.randn(3, channels.shape[1]), torch.randn(3)
    scores = frozen.scores(spec, weight, bias)
    expected = channels @ weight.numpy().T + bias.numpy()
    assert np.allclose(scores.reshape(3, -1).T, expected, atol=1e-4)


def test_a_probe_finds_what_is_there_to_find(tmp_path: Path) -> None:
    training, test = [place(tmp_path, n) for n in ("a", "bb", "ccc")], [place(tmp_path, "dddd")]
    model = backbone_model(tmp_path / "model", training[0].scene(), 2)
    found = segmentation(Frozen(model), training, test, 0)
    shuffled = np.random.default_rng(0).choice([3, 7], (64, 64))
    blind = segmentation(Frozen(model), training, [place(tmp_path, "eeeee", shuffled)], 0)
    assert found > blind + 0.1


def test_tables_compare_seed_by_seed() -> None:
    rows = {"ours": {0: 0.5, 1: 0.7}, "control": {0: 0.4, 1: 0.5}}
    text = show("Water", rows, ["control"], "mIoU")
    assert "| ours | 0.600 ± 0.141 | +0.150 ± 0.071 |" in text and "| control | 0.450 ± 0.071 |  |" in text
    assert spread([0.25]) == "0.250 (1 seed)"


@pytest.mark.parametrize(
    ("values", "said"),
    [([0.1, 0.2, 0.3], "an effect of +0.200"), ([-0.1, 0.1, 0.0], "no effect"), ([-0.3, -0.2, -0.1], "worse"), ([0.5], "too few")],
)
def test_an_effect_is_more_than_its_own_spread(values: list[float], said: str) -> None:
    assert said in verdict("ours", "control", values)


def test_scenes_of_a_place_take_the_sensors_asked_for() -> None:
    both = Place("p", "g", {"sar": Source("a.tif"), "optical": Source("b.tif")})
    assert both.scene() == Scene([Source("a.tif"), Source("b.tif")], name="p")
    assert both.scene("optical") == Scene([Source("b.tif")], name="p")
