"""Pretraining on labels end to end: any bands, sparse and missing labels, exact resume, what the run can do then."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import torch
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.transform import from_origin

from backend.contract.errors import Cancelled
from backend.contract.requests import Finetune, Labels, Predict, Pretrain, Scene, Source
from backend.jobs.context import JobContext
from backend.models.folder import load_card, load_weights
from backend.pretrain import job
from tests.backend.finetune import world
from tests.backend.pretrain.runs import events, losses, run_here
from tests.making import make_run, raster
from tests.reliability import kill

SMALL: dict[str, Any] = {"crop_size": 32, "decoder": "linear", "save_every": 3}
VIT = {"patch_size": 8, "embed_dim": 24, "depth": 2, "heads": 3, "image_size": 32}


def label_raster(path: Path, codes: NDArray[Any], nodata: int | None = 0) -> Path:
    """Codes on the grid of :func:`tests.making.raster`."""
    profile = {"driver": "GTiff", "dtype": codes.dtype, "count": 1, "height": codes.shape[0], "width": codes.shape[1]}
    grid = {"crs": CRS.from_epsg(32617), "transform": from_origin(700_000, 3_960_000, 10, 10)}
    with rasterio.open(path, "w", **profile, **grid, nodata=nodata) as file:
        file.write(codes, 1)
    return path


def codes_of(path: Path) -> NDArray[np.uint8]:
    """Two classes that follow from the first band."""
    with rasterio.open(path) as file:
        return (1 + (file.read(1) > 100)).astype(np.uint8)


def request(
    folder: Path, steps: int = 4, bands: int = 2, codes: NDArray[Any] | None = None, method: str = "noisy", **more: Any
) -> Pretrain:
    """A scene of 96 px with labels, and a small ViT."""
    image = raster(folder / "image.tif", bands=bands)
    file = label_raster(folder / "labels.tif", codes_of(image) if codes is None else codes)
    scene = Scene([Source(str(image))], labels=Labels(str(file)))
    return Pretrain(
        [scene], method=method, backbone="vit_tiny_patch16_224", steps=steps, batch=2, seed=5, device="cpu",
        precision="fp32", settings=SMALL | VIT | more,
    )  # fmt: skip


@pytest.mark.parametrize("bands", [1, 13])
def test_any_number_of_bands_trains_and_maps(tmp_path: Path, bands: int) -> None:
    run, code = run_here(tmp_path / "run", request(tmp_path, bands=bands))
    assert code == 0, run.state().error
    card = load_card(run.path)
    assert (card.kind, [item["code"] for item in card.classes]) == ("mapper", [1, 2])
    assert {"cross_entropy", "dice", "agreement", "loss"} <= set(events(run, "metrics")[-1].data)
    scene = replace(request(tmp_path, bands=bands).scenes[0], labels=None)
    mapped, code = run_here(tmp_path / "map", Predict([scene], str(run.path), out=str(tmp_path / "map.tif")))  # type: ignore[arg-type]
    assert code == 0, mapped.state().error
    with rasterio.open(tmp_path / "map.tif") as file:
        assert set(np.unique(file.read(1))) <= {1, 2}
        assert file.shape == (96, 96)


@pytest.mark.parametrize("name", ["vit_tiny_patch16_224", "resnet18"])
def test_the_control_with_clean_labels_runs_and_leaves_a_network_that_maps(tmp_path: Path, name: str) -> None:
    asked = replace(request(tmp_path, steps=2, method="supervised"), backbone=name)
    if name == "resnet18":
        asked = replace(asked, settings=SMALL)
    run, code = run_here(tmp_path / "run", asked)
    assert code == 0, run.state().error
    card = load_card(run.path)
    assert (card.kind, card.training["method"], [c["code"] for c in card.classes]) == ("mapper", "supervised", [1, 2])


def test_a_resnet_with_unet_learns_the_map_it_is_shown(tmp_path: Path) -> None:
    settings = {"decoder": "unet", "crop_size": 32, "augmentation": {"drop": 0.0, "jitter": 0.0, "blur": 0.0}}
    asked = replace(request(tmp_path, steps=12), backbone=None, settings=settings)
    run, code = run_here(tmp_path / "run", asked)
    assert code == 0, run.state().error
    assert load_card(run.path).backbone.name == "resnet18"
    found = list(losses(run).values())
    assert np.mean(found[-3:]) < 0.7 * found[0], "half a dozen steps suffice to see it learn"


def test_a_cancelled_and_resumed_run_equals_an_unbroken_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = request(tmp_path, steps=6, selection=0.5, smoothing=0.1, memorisation="watch", noise={"rate": 0.2})
    whole, _ = run_here(tmp_path / "whole", asked)
    broken = make_run(tmp_path / "broken", asked)
    advance = JobContext.advance

    def stop_after_three(self: JobContext, step: int) -> None:
        advance(self, step)
        if len(events(self.run, "metrics")) == 3:
            raise Cancelled("Cancelled.")

    monkeypatch.setattr(JobContext, "advance", stop_after_three)
    assert _execute(broken) == 130
    assert sorted(losses(broken)) == [1, 2, 3]
    monkeypatch.undo()
    assert _execute(broken) == 0, broken.state().error
    assert losses(whole) == losses(broken)
    assert len(losses(whole)) == 6
    one, two = load_weights(whole.path), load_weights(broken.path)
    assert all(torch.equal(one[name], two[name]) for name in one)
    assert not list(broken.checkpoints.glob("labels")), "the work file is gone in the end"


def test_a_killed_run_goes_on_bit_for_bit(tmp_path: Path) -> None:
    asked = request(tmp_path, steps=40, noise={"rate": 0.2}, selection=0.5)
    whole, victim = make_run(tmp_path / "whole", asked), make_run(tmp_path / "victim", asked)
    kill.finish(whole)
    assert kill.kill_once(victim, random.Random(1), inside_save=True) != "missed"
    kill.finish(victim)
    assert kill.compare(whole, victim) == []


def _execute(run: Any) -> int:
    from backend.jobs.worker import execute

    return execute(run)


def test_a_class_in_one_place_only_and_crops_without_labels_are_survived(tmp_path: Path) -> None:
    codes = np.zeros((96, 96), np.uint8)
    codes[:8, :8], codes[80:84, 80:84] = 1, 9
    run, code = run_here(tmp_path / "run", request(tmp_path, codes=codes, steps=8))
    assert code == 0, run.state().error
    assert [item["code"] for item in load_card(run.path).classes] == [1, 9]
    assert any(value > 0 for value in losses(run).values())
    assert all(np.isfinite(value) for value in losses(run).values())


def test_crops_are_drawn_where_there_are_labels(tmp_path: Path) -> None:
    codes = np.zeros((96, 96), np.uint8)
    codes[60:, 60:] = 1
    codes[80:, 80:] = 2
    run, code = run_here(tmp_path / "run", request(tmp_path, codes=codes, steps=12))
    assert code == 0, run.state().error
    assert all(value > 0 for value in losses(run).values()), "no crop was cut where nothing is labelled"


@pytest.mark.parametrize(
    ("codes", "words"),
    [(np.zeros((96, 96), np.uint8), "no labelled pixel"), (np.ones((96, 96), np.uint8), "Only the class")],
)
def test_labels_that_teach_nothing_are_an_error(tmp_path: Path, codes: NDArray[Any], words: str) -> None:
    run, code = run_here(tmp_path / "run", request(tmp_path, codes=codes))
    error = run.state().error
    assert code == 2 and error is not None
    assert words in error["cause"]
    assert error["subject"].endswith("labels.tif")


def test_labels_that_miss_the_raster_are_an_error_that_names_them(tmp_path: Path) -> None:
    asked = request(tmp_path)
    elsewhere = world.write_raster(tmp_path / "elsewhere.tif")
    with rasterio.open(elsewhere) as file:
        profile = file.profile | {"count": 1, "dtype": "uint8", "nodata": 0}
    with rasterio.open(tmp_path / "far.tif", "w", **profile) as file:
        file.write(np.ones((1, world.SIDE, world.SIDE), np.uint8))
    scene = replace(asked.scenes[0], labels=Labels(str(tmp_path / "far.tif")))
    run, code = run_here(tmp_path / "run", replace(asked, scenes=[scene]))
    error = run.state().error
    assert code == 2 and error is not None
    assert "no labelled pixel on the scene" in error["cause"] and error["subject"].endswith("far.tif")


def test_no_labels_are_a_bad_request(tmp_path: Path) -> None:
    asked = request(tmp_path)
    run, code = run_here(tmp_path / "run", replace(asked, scenes=[replace(asked.scenes[0], labels=None)]))
    error = run.state().error
    assert code == 2 and error is not None
    assert "--labels" in error["remedy"]


def test_a_layer_that_is_label_and_input_is_warned_about(tmp_path: Path) -> None:
    asked = request(tmp_path)
    scene = asked.scenes[0]
    assert scene.labels is not None
    both = replace(scene, sources=[*scene.sources, Source(scene.labels.path, units="dn")])
    run, _ = run_here(tmp_path / "run", replace(asked, scenes=[both]))
    assert "label and input at once" in " ".join(event.data["text"] for event in events(run, "warning"))


def test_a_run_told_to_stop_at_the_transition_stops_and_stays_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.pretrain.parts.memorisation.MIN_WINDOW", 1)
    monkeypatch.setattr("backend.pretrain.parts.memorisation.FLAT", 1e9)
    run, code = run_here(tmp_path / "run", request(tmp_path, steps=10, memorisation="stop"))
    assert code == 0, run.state().error
    done = len(losses(run))
    assert done < 10
    assert "memorising, where the run was ended" in load_card(run.path).notes[0]
    again, code = run_here_again(run)
    assert code == 0 and len(losses(again)) == done


def run_here_again(run: Any) -> tuple[Any, int]:
    """Work on a finished run once more, from its last checkpoint."""
    (run.path / "state.json").unlink()
    code = _execute(run)
    return run, code


def test_the_run_starts_a_finetune(tmp_path: Path) -> None:
    scene = world.scene(tmp_path)
    dense = Labels(str(tmp_path / "dense.tif"))
    codes = world.truth().astype(np.uint8)
    with rasterio.open(tmp_path / "image.tif") as file:
        profile = file.profile | {"count": 1, "dtype": "uint8", "nodata": 0}
    with rasterio.open(tmp_path / "dense.tif", "w", **profile) as file:
        file.write(codes, 1)
    asked = replace(
        request(tmp_path / "other", steps=3), scenes=[replace(scene, labels=dense)], settings=SMALL | VIT | {"crop_size": 64}
    )
    noisy, code = run_here(tmp_path / "noisy", asked)
    assert code == 0, noisy.state().error
    settings = {"repeats": 1, "folds": 2, "trees": 5, "transfer": "all"}
    taught, code = run_here(
        tmp_path / "taught",
        Finetune([scene], init=str(noisy.path), choose="network", steps=8, device="cpu", precision="fp32", settings=settings),  # type: ignore[arg-type]
    )
    assert code == 0, taught.state().error
    assert load_card(taught.path).training["transfer"] == "all"
    assert load_card(taught.path).statistics == load_card(noisy.path).statistics
    assert not events(taught, "warning"), "the classes are the same"


def test_an_estimate_needs_no_imagery(tmp_path: Path) -> None:
    found = job.estimate(request(tmp_path, steps=50))
    assert found.seconds is not None and 0.05 < found.seconds < 600
    assert "50 steps of 2 crops" in found.notes[0]
