"""CMID end to end: ViT, ResNet and Swin from rasters to a backbone that starts other jobs, and exact resume."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import torch

from backend.contract.requests import Finetune, Labels, Pretrain, Scene, Source
from backend.contract.run_directory import RunDirectory
from backend.models.backbone import create_backbone
from backend.models.folder import load_card, load_weights
from backend.pretrain import job
from backend.pretrain.cmid import Cmid
from backend.training.checkpoints import Checkpoints
from tests.backend.pretrain.runs import TINY, events, run_here, sar_raster, tiny_request
from tests.making import raster

NETWORK = {name: TINY[name] for name in ("image_size", "patch_size", "embed_dim", "depth", "heads")}
HEADS = {"prototypes": 32, "hidden": 32, "bottleneck": 16, "projector_hidden": 16, "projection": 8, "save_every": 3}
TIMED = ("samples_per_s", "wait_share")


def request(folder: Path, backbone: str | None = None, steps: int = 3, **settings: Any) -> Pretrain:
    network = NETWORK if backbone is None else {"image_size": 64}
    asked = replace(tiny_request(folder, steps), method="cmid", backbone=backbone)
    return replace(asked, settings=network | HEADS | settings)


def numbers(run: RunDirectory) -> dict[int, dict[str, float]]:
    """step → everything logged but timings; a step repeated after a resume must repeat all of it."""
    found: dict[int, dict[str, float]] = {}
    for event in events(run, "metrics"):
        data = {name: value for name, value in event.data.items() if name not in TIMED}
        assert found.setdefault(data["step"], data) == data
    return found


@pytest.fixture(scope="module")
def vit(tmp_path_factory: pytest.TempPathFactory) -> tuple[RunDirectory, Pretrain]:
    folder = tmp_path_factory.mktemp("vit")
    asked = request(folder, steps=6)
    run, code = run_here(folder / "run", asked)
    assert code == 0, run.state().error
    return run, asked


def test_a_run_leaves_the_teachers_backbone_and_logs_every_loss(vit: tuple[RunDirectory, Pretrain]) -> None:
    run, _ = vit
    card = load_card(run.path)
    assert (card.training["method"], card.training["arguments"]["block_size"]) == ("cmid", 8)
    backbone = create_backbone(card.backbone)
    backbone.load_state_dict(load_weights(run.path))
    teacher = Checkpoints(run.checkpoints).require_latest().tensors["method.teacher.backbone.vit.pos_embed"]
    assert torch.equal(backbone.state_dict()["vit.pos_embed"], teacher)
    for values in numbers(run).values():
        assert {"loss_spatial", "loss_frequency", "loss_global", "loss_local", "mean_entropy"} <= set(values)
        assert all(math.isfinite(value) for value in values.values())


@pytest.mark.parametrize("name", ["resnet18", "swin_tiny_patch4_window7_224", "convnext_atto"])
def test_pyramids_learn_too(tmp_path: Path, name: str) -> None:
    asked = replace(request(tmp_path, name, steps=2, save_every=2), batch=2)
    run, code = run_here(tmp_path / "run", asked)
    assert code == 0, run.state().error
    backbone = create_backbone(load_card(run.path).backbone)
    backbone.load_state_dict(load_weights(run.path))
    assert len(numbers(run)) == 2


def test_a_killed_run_goes_on_to_the_same_losses_and_weights(
    tmp_path: Path, vit: tuple[RunDirectory, Pretrain], monkeypatch: pytest.MonkeyPatch
) -> None:
    unbroken, asked = vit
    healthy = Cmid.loss

    def dying(self: Cmid, module: Any, batch: Any, step: int) -> Any:
        if step == 4:
            raise SystemExit(137)
        return healthy(self, module, batch, step)

    monkeypatch.setattr(Cmid, "loss", dying)
    with pytest.raises(SystemExit):
        run_here(tmp_path / "run", asked)
    monkeypatch.undo()
    run = RunDirectory(tmp_path / "run")
    assert Checkpoints(run.checkpoints).require_latest().step == 3
    run, code = run_here(tmp_path / "run", asked)
    assert code == 0, run.state().error
    assert numbers(run) == numbers(unbroken)
    one, two = (Checkpoints(r.checkpoints).require_latest().tensors for r in (unbroken, run))
    assert set(one) == set(two) and all(torch.equal(one[name], two[name]) for name in one)
    first, second = load_weights(unbroken.path), load_weights(run.path)
    assert all(torch.equal(first[name], second[name]) for name in first)


def test_another_seed_is_another_run(tmp_path: Path, vit: tuple[RunDirectory, Pretrain]) -> None:
    run, asked = vit
    other, _ = run_here(tmp_path / "run", replace(asked, seed=6, steps=1))
    assert numbers(other)[1]["loss"] != numbers(run)[1]["loss"]


def test_a_collapse_ends_the_run_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backend.pretrain.parts.collapse.MIN_PATIENCE", 6)
    asked = request(tmp_path, steps=40, teacher_temperature_start=50.0, teacher_temperature=50.0)
    run, code = run_here(tmp_path / "run", asked)
    error = run.state().error
    assert code == 3 and error is not None
    assert "evenly over all prototypes" in error["cause"]


def test_bf16_trains_too(tmp_path: Path) -> None:
    run, code = run_here(tmp_path / "run", replace(request(tmp_path, steps=2), precision="bf16"))
    assert code == 0, run.state().error
    assert run.resolved()["device"]["precision"] == "bf16"
    assert all(math.isfinite(value) for values in numbers(run).values() for value in values.values())


def test_it_starts_dino_and_another_cmid(tmp_path: Path, vit: tuple[RunDirectory, Pretrain]) -> None:
    run, asked = vit
    for method, own in (("dino", TINY | {"momentum": 1.0}), ("cmid", NETWORK | HEADS | {"momentum": 1.0})):
        later = replace(asked, method=method, steps=1, init=str(run.path), settings=own)
        started, code = run_here(tmp_path / method, later)
        assert code == 0, started.state().error
        one, two = load_weights(run.path), load_weights(started.path)
        assert all(torch.equal(one[name], two[name]) for name in one)


def test_it_starts_training_on_labels(tmp_path: Path, vit: tuple[RunDirectory, Pretrain]) -> None:
    run, asked = vit
    source = asked.scenes[0].sources[0].path
    with rasterio.open(source) as file:
        profile, values = file.profile, file.read(1)
    with rasterio.open(tmp_path / "labels.tif", "w", **(profile | {"count": 1, "dtype": "uint8"})) as file:
        file.write((values > np.median(values)).astype(np.uint8) + 1, 1)
    taught = Scene(asked.scenes[0].sources, labels=Labels(str(tmp_path / "labels.tif")))
    settings = {"trees": 5, "pixels_per_polygon": 50, "repeats": 1, "folds": 2}
    finetune = Finetune([taught], str(run.path), steps=2, device="cpu", precision="fp32", settings=settings)
    found, code = run_here(tmp_path / "run", finetune)
    assert code == 0, found.state().error


def test_scenes_with_holes_in_db_train(tmp_path: Path) -> None:
    scenes = [Scene([Source(str(sar_raster(tmp_path / "s.tif", holes=True)))])]
    run, code = run_here(tmp_path / "run", replace(request(tmp_path, steps=2), scenes=scenes))
    assert code == 0, run.state().error
    assert all(math.isfinite(value) for values in numbers(run).values() for value in values.values())


@pytest.mark.parametrize(
    ("backbone", "settings", "words"),
    [("resnet18", {}, "two patches of 32 px"), (None, {"source_size": 80}, "smaller than one crop of 80 × 80")],
)
def test_an_area_smaller_than_one_crop_is_told(
    tmp_path: Path, backbone: str | None, settings: dict[str, int], words: str
) -> None:
    scenes = [Scene([Source(str(raster(tmp_path / "small.tif", size=40)))])]
    asked = replace(request(tmp_path, backbone, **settings), scenes=scenes)
    run, code = run_here(tmp_path / "run", asked)
    error = run.state().error
    assert code == 2 and error is not None
    assert words in error["cause"]


def test_an_estimate_says_time_memory_and_disk(tmp_path: Path) -> None:
    found = job.estimate(request(tmp_path, steps=100))
    assert found.seconds is not None and found.memory_bytes is not None
    assert 0.1 < found.seconds < 600
    assert "100 steps of 4 crops" in found.notes[0]
