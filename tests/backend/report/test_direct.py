"""A model fine-tuned from a network that learned from labels is judged beside that network, on the same pixels."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio

from backend.contract import run_directory
from backend.contract.requests import Finetune, Labels, Predict, Pretrain, Report
from backend.jobs import worker
from backend.labels.class_scheme import ClassScheme
from backend.report.direct import match, miou_of_reference
from tests.backend.finetune import world
from tests.backend.report.conftest import write_truth

NOISY = {
    "crop_size": 64, "decoder": "linear", "patch_size": 8, "embed_dim": 24, "depth": 2, "heads": 3, "image_size": 32,
}  # fmt: skip


def work(folder: Path, request: Any) -> Path:
    run = run_directory.create(folder, request)
    assert worker.execute(run) == 0, run.log_file.read_text()
    return run.path


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], str, Path]:
    """A report's figures and page, and the folder of everything."""
    folder = tmp_path_factory.mktemp("direct")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATCHWORK_HOME", str(folder / "home"))
        scene = world.scene(folder)
        wrong = write_truth(folder / "old-map.tif", (0, 7))
        noisy_scene = replace(scene, labels=Labels(str(wrong)))
        noisy = work(
            folder / "noisy",
            Pretrain([noisy_scene], "noisy", "vit_tiny_patch16_224", steps=6, batch=2, device="cpu", settings=NOISY),
        )
        plain = replace(scene, labels=None)
        work(folder / "map", Predict([plain], str(noisy), out=str(folder / "direct.tif")))
        taught = work(folder / "taught", Finetune([scene], init=str(noisy), quick=True, settings={"trees": 10}))
        truth = write_truth(folder / "truth.tif")
        report = work(folder / "report", Report([plain], str(taught), str(truth), settings={"candidates": "none"}))
        out = report / "outputs"
        return json.loads((out / "report.json").read_text()), (out / "report.html").read_text(encoding="utf-8"), folder


def test_the_start_is_judged_on_the_same_pixels(figures: tuple[dict[str, Any], str, Path]) -> None:
    found, page, folder = figures
    direct = found["direct"]
    assert direct["pixels"] == found["overall"]["pixels"]
    assert direct["accuracy"]["model"] == pytest.approx(found["overall"]["accuracy"])
    with rasterio.open(folder / "direct.tif") as mapped, rasterio.open(folder / "truth.tif") as truth:
        a, b = mapped.read(1), truth.read(1)
    with rasterio.open(folder / "report" / "outputs" / "applied-directly.tif") as again:
        np.testing.assert_array_equal(again.read(1), a, "the map is the one that predict makes")
    share = float((a == b)[6:, 6:].mean())
    assert direct["accuracy"]["start"] == pytest.approx(share, abs=0.05), "training pixels are left out here"
    assert "applied directly" in page and "Against applying the start directly" in page


def test_the_difference_is_that_of_the_two(figures: tuple[dict[str, Any], str, Path]) -> None:
    direct = figures[0]["direct"]
    gain = direct["miou"]["model"] - direct["miou"]["start"]
    assert direct["ahead"]["miou"] == pytest.approx(gain, abs=1e-6)
    assert direct["ahead"]["low"] <= gain <= direct["ahead"]["high"]


def test_a_model_that_learned_from_label_maps_is_reported_itself(
    figures: tuple[dict[str, Any], str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = figures[2]
    monkeypatch.setenv("PATCHWORK_HOME", str(folder / "home"))
    scene = replace(world.scene(tmp_path), labels=None)
    report = work(tmp_path / "r", Report([scene], str(folder / "noisy"), str(folder / "truth.tif")))
    found = json.loads((report / "outputs" / "report.json").read_text())
    assert found["excluded_training_pixels"] == 0 and "direct" not in found
    assert "learned from label maps" in " ".join(found["notes"])
    own = work(tmp_path / "own", Report([scene], str(folder / "taught"), str(folder / "old-map.tif")))
    warnings = json.loads((own / "outputs" / "report.json").read_text())["warnings"]
    assert any("labels of the pretraining" in text for text in warnings)


def test_classes_are_matched_by_name_then_by_anonymous_code() -> None:
    joint = ClassScheme.named({1: "Forest", 2: "Class 2", 80: "Water"})
    start = ClassScheme.named({80: "Tree cover", 10: "forest", 2: "Grass", 3: "Built"})
    table, notes = match(start, joint)
    assert table.tolist() == [3, 0, 1, 3, -1], "80 is water here and trees there: no match by code"
    assert len(notes) == 2 and "80 Tree cover" in notes[0]


def test_a_class_only_the_map_knows_is_an_error_and_no_class() -> None:
    counts = np.asarray([[8, 1], [0, 6], [2, 3]])  # the last row: classes the reference does not have
    expected = np.mean([8 / (9 + 10 - 8), 6 / (6 + 10 - 6)])
    assert float(miou_of_reference(counts)) == pytest.approx(expected)
