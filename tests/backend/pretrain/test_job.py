"""The pretrain job end to end: from rasters to a backbone, through the worker that users' runs go through."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest
import rasterio
import torch

from backend.contract.errors import InputError
from backend.contract.requests import Pretrain, Scene, Source
from backend.models.backbone import create_backbone
from backend.models.card import BACKBONE
from backend.models.folder import load_card, load_weights
from backend.pretrain import job
from backend.pretrain.dino import Dino
from backend.training.checkpoints import Checkpoints
from tests.backend.pretrain.runs import TINY, events, losses, run_here, sar_raster, tiny_request
from tests.making import raster


def test_a_run_leaves_the_teachers_backbone_with_its_card(tmp_path: Path) -> None:
    run, code = run_here(tmp_path / "run", tiny_request(tmp_path))
    assert code == 0, run.state().error
    card = load_card(run.path)
    assert card.kind == BACKBONE
    assert card.gsd_m == pytest.approx(10.0, rel=0.01)
    assert [band["units"] for band in card.bands] == ["scaled", "scaled"]
    assert len(card.statistics["bands"]) == 2
    assert card.training["arguments"]["prototypes"] == 32
    assert len(card.training["scenes"]) == 2
    backbone = create_backbone(card.backbone)
    backbone.load_state_dict(load_weights(run.path))
    checkpoint = Checkpoints(run.checkpoints).require_latest().tensors
    teacher = checkpoint["method.teacher.backbone.vit.pos_embed"]
    assert torch.equal(backbone.state_dict()["vit.pos_embed"], teacher)
    assert not torch.equal(teacher, checkpoint["module.backbone.vit.pos_embed"])
    assert events(run, "output")[-1].data["role"] == "model"


@pytest.mark.parametrize("name", ["resnet18", "swin_tiny_patch4_window7_224"])
def test_a_pyramid_learns_too_and_the_teacher_follows_its_statistics(tmp_path: Path, name: str) -> None:
    settings = {"prototypes": 32, "hidden": 32, "bottleneck": 16, "local_views": 1}
    asked = replace(tiny_request(tmp_path, steps=2), backbone=name, batch=2, settings=settings)
    run, code = run_here(tmp_path / "run", asked)
    assert code == 0, run.state().error
    backbone = create_backbone(load_card(run.path).backbone)
    backbone.load_state_dict(load_weights(run.path))
    if name == "resnet18":
        assert int(backbone.core.bn1.num_batches_tracked) > 0  # type: ignore[union-attr, arg-type]


def test_auto_settings_are_written_before_the_first_step_and_said(tmp_path: Path) -> None:
    run, _ = run_here(tmp_path / "run", tiny_request(tmp_path))
    resolved = run.resolved()
    arguments = resolved["pretrain"]["arguments"]
    assert (arguments["global_size"], arguments["local_size"], arguments["source_size"]) == (32, 16, 40)
    assert (arguments["momentum"], resolved["pretrain"]["batch"]) == (0.99, 4)
    assert resolved["device"]["device"] == "cpu"
    assert "8 steps of 4 crops" in " ".join(event.data["text"] for event in events(run, "note"))


def test_every_step_is_logged_and_waits_for_nothing(tmp_path: Path) -> None:
    run, _ = run_here(tmp_path / "run", tiny_request(tmp_path))
    metrics = events(run, "metrics")
    assert [event.data["step"] for event in metrics] == list(range(1, 9))
    wanted = {"loss", "lr", "momentum", "grad_norm", "samples_per_s", "wait_share", "teacher_entropy", "mean_entropy"}
    assert wanted <= set(metrics[-1].data)


def test_sar_scenes_with_holes_train_as_several_scenes_in_db(tmp_path: Path) -> None:
    paths = [sar_raster(tmp_path / f"s{i}.tif", i, holes=i == 1) for i in range(3)]
    request = replace(tiny_request(tmp_path), scenes=[Scene([Source(str(path))]) for path in paths])
    run, code = run_here(tmp_path / "run", request)
    assert code == 0, run.state().error
    card = load_card(run.path)
    assert [(band["role"], band["units"]) for band in card.bands] == [("VV", "db"), ("VH", "db")]
    assert all(math.isfinite(value) for value in losses(run).values())


def test_two_runs_of_one_seed_are_the_same_bit_for_bit(tmp_path: Path) -> None:
    first, code = run_here(tmp_path / "first", tiny_request(tmp_path))
    second, again = run_here(tmp_path / "second", tiny_request(tmp_path))
    other, _ = run_here(tmp_path / "other", replace(tiny_request(tmp_path), seed=6))
    assert code == again == 0, (first.state().error, second.state().error)
    assert losses(first) == losses(second)
    assert losses(first) != losses(other)
    one, two = load_weights(first.path), load_weights(second.path)
    assert all(torch.equal(one[name], two[name]) for name in one)


def test_bf16_trains_too(tmp_path: Path) -> None:
    run, code = run_here(tmp_path / "run", replace(tiny_request(tmp_path, steps=3), precision="bf16"))
    assert code == 0, run.state().error
    assert run.resolved()["device"]["precision"] == "bf16"
    assert all(math.isfinite(value) for value in losses(run).values())
    assert all(tensor.dtype == torch.float32 for tensor in load_weights(run.path).values())


def test_an_earlier_run_starts_a_later_one(tmp_path: Path) -> None:
    first, _ = run_here(tmp_path / "first", tiny_request(tmp_path))
    request = replace(tiny_request(tmp_path, steps=1, momentum=1.0), init=str(first.path))
    second, code = run_here(tmp_path / "second", request)
    assert code == 0, second.state().error
    assert not any("learned in" in event.data["text"] for event in events(second, "warning"))
    one, two = load_weights(first.path), load_weights(second.path)
    assert all(torch.equal(one[name], two[name]) for name in one)


def test_a_start_that_learned_in_other_units_is_warned_of(tmp_path: Path) -> None:
    first, _ = run_here(tmp_path / "first", tiny_request(tmp_path, steps=1))
    file = first.outputs / "model" / "model.json"
    card = json.loads(file.read_text("utf-8"))
    for band in card["bands"]:
        band["units"] = "db"
    file.write_text(json.dumps(card), "utf-8")
    second, code = run_here(tmp_path / "second", replace(tiny_request(tmp_path, steps=1), init=str(first.path)))
    assert code == 0, second.state().error
    (warning,) = [event.data["text"] for event in events(second, "warning") if "learned in" in event.data["text"]]
    assert warning.count("is in scaled, there in db") == 2 and "--units" in warning


def test_a_collapse_ends_the_run_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backend.pretrain.parts.collapse.MIN_PATIENCE", 6)
    request = tiny_request(tmp_path, steps=60, teacher_temperature_start=50.0, teacher_temperature=50.0)
    run, code = run_here(tmp_path / "run", request)
    assert code == 3
    error = run.state().error
    assert error is not None
    assert error["kind"] == "training"
    assert "evenly over all prototypes" in error["cause"]


def test_a_nan_loss_stops_within_one_step_and_keeps_the_last_good_checkpoint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    healthy = Dino.views

    def poisoned(self: Dino, batch: object, step: int) -> list[torch.Tensor]:
        views = healthy(self, batch, step)  # type: ignore[arg-type]
        return [view * float("nan") for view in views] if step == 4 else views

    monkeypatch.setattr(Dino, "views", poisoned)
    request = tiny_request(tmp_path)
    run, code = run_here(tmp_path / "run", request)
    assert code == 3
    error = run.state().error
    assert error is not None
    assert "not a finite number at step 5" in error["cause"]
    assert max(event.data["step"] for event in events(run, "metrics")) == 5
    kept = Checkpoints(run.checkpoints).require_latest()
    assert kept.step == 3
    assert all(torch.isfinite(tensor).all() for tensor in kept.tensors.values())
    monkeypatch.undo()
    assert run_here(tmp_path / "run", request)[1] == 0


def test_a_full_disk_is_told_before_the_first_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Usage:
        free = 1000

    monkeypatch.setattr("backend.pretrain.work.shutil.disk_usage", lambda path: Usage)
    monkeypatch.setattr("backend.scene.tile_cache.make_room", lambda *args: None)
    monkeypatch.setattr("backend.scene.tile_cache.budget_bytes", lambda *args: 2**30)
    run, code = run_here(tmp_path / "run", tiny_request(tmp_path))
    error = run.state().error
    assert code == 3
    assert error is not None
    assert error["kind"] == "resource"
    assert "bytes" in error["cause"]
    assert events(run, "metrics") == []


def test_scenes_of_different_pixel_sizes_are_warned_about(tmp_path: Path) -> None:
    fine = raster(tmp_path / "a.tif")
    with rasterio.open(fine) as file:
        profile, values = file.profile, file.read()
    profile["transform"] = profile["transform"] @ profile["transform"].scale(3)
    with rasterio.open(tmp_path / "b.tif", "w", **profile) as file:
        file.write(values)
    scenes = [Scene([Source(str(tmp_path / name))]) for name in ("a.tif", "b.tif")]
    request = replace(tiny_request(tmp_path, steps=1), scenes=scenes)
    run, _ = run_here(tmp_path / "run", request)
    assert "10 to 30 m" in " ".join(event.data["text"] for event in events(run, "warning"))


def test_an_estimate_says_time_memory_and_disk(tmp_path: Path) -> None:
    found = job.estimate(tiny_request(tmp_path, steps=100))
    assert found.seconds is not None
    assert found.memory_bytes is not None
    assert found.disk_bytes is not None
    assert 0.1 < found.seconds < 600
    assert 2**28 < found.memory_bytes < 2**33
    assert found.disk_bytes < 2**24
    assert "100 steps of 4 crops" in found.notes[0]


def test_a_missing_raster_is_named_by_the_estimate_too(tmp_path: Path) -> None:
    request = Pretrain([Scene([Source(str(tmp_path / "gone.tif"))])], settings=TINY)
    with pytest.raises(InputError, match=r"gone\.tif"):
        job.estimate(request)
