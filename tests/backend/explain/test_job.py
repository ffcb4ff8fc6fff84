"""The attention job, whole: right place, right names, seamless, honest about what it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from affine import Affine

from backend.contract.errors import InputError, ModelError, OutputExistsError, RequestError
from backend.contract.events import EventTail
from backend.contract.requests import Attention, Scene
from backend.contract.run_directory import create
from backend.explain import job
from backend.explain.settings import Settings, tiling_of
from backend.jobs.context import JobContext
from backend.models.backbone import resolve_spec
from tests.backend.models_on_disk import NORTH_UP, backbone_model, hills, mapper_model, write_raster

HEIGHT, WIDTH = 101, 139


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> tuple[Scene, Path]:
    """A scene with a hole of nodata, and a backbone made for it."""
    folder = tmp_path_factory.mktemp("material")
    values = hills(2, HEIGHT, WIDTH)
    values[:, 30:60, 40:75] = -9999
    spec = write_raster(folder / "scene.tif", values)
    return spec, backbone_model(folder / "model", spec, 2)


def attend(folder: Path, material: tuple[Scene, Path], **more: Any) -> list[dict[str, Any]]:
    """Run the job into ``folder``; the run's events of kind output."""
    spec, model = material
    request = replace(Attention([spec], str(model), str(folder / "attention.tif")), **more)
    run = create(folder / "run", request)
    job.run(request, JobContext(run))
    return [event.data for event in EventTail(run.events_file).read() if event.kind == "output"]


def test_every_head_is_a_band_at_the_scenes_pixels(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    events = attend(tmp_path, material, mass=0.6)
    with rasterio.open(tmp_path / "attention.tif") as file:
        bands = file.read()
        assert file.transform == NORTH_UP
        assert file.crs.to_epsg() == 32633
        assert file.descriptions == (
            "block 2, mean of 3 heads", "block 2, head 0", "block 2, head 1", "block 2, head 2",
            "block 2, mask of 60% of the attention",
        )  # fmt: skip
        tags = file.tags()
    hole = np.zeros((HEIGHT, WIDTH), bool)
    hole[30:60, 40:75] = True
    assert np.array_equal(np.isnan(bands), np.broadcast_to(hole, bands.shape))
    assert bands[:4, ~hole].min() < 0 < bands[:4, ~hole].max()
    assert set(np.unique(bands[4, ~hole])) == {0.0, 1.0}
    assert tags["VALUES"].startswith("log2")
    assert "not why a class was chosen" in tags["MEANING"]
    rows, cols = (float(text) for text in tags["WINDOW_PX"].split(" x "))
    assert [float(text) for text in tags["WINDOW_M"].split(" x ")] == pytest.approx([rows * 10, cols * 10], rel=0.01)
    assert [(event["role"], len(event["bands"])) for event in events] == [("attention", 5)]


def test_the_token_grid_has_one_pixel_a_patch(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    attend(tmp_path, material, resolution="token", heads="mean", values="mass")
    with rasterio.open(tmp_path / "attention.tif") as file:
        assert file.shape == (13, 18)
        assert file.transform == NORTH_UP * Affine.scale(8)
        assert np.isnan(file.read(1)).sum() == 3 * 4  # patches wholly inside the hole


def test_rollout_is_one_band(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    attend(tmp_path, material, heads="rollout", block=1)
    with rasterio.open(tmp_path / "attention.tif") as file:
        assert file.descriptions == ("roll-out of blocks 0 to 1",)


def test_random_weights_are_the_control_and_say_so(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    attend(tmp_path / "a", material, heads="mean")
    events = attend(tmp_path / "b", material, heads="mean", weights="random", settings={"seed": 3})
    with rasterio.open(tmp_path / "a" / "attention.tif") as one, rasterio.open(tmp_path / "b" / "attention.tif") as two:
        assert not np.allclose(one.read(), two.read(), equal_nan=True)
        assert two.tags()["WEIGHTS"] == "random"
    assert "control" in events[0]["title"]


def test_there_are_no_seams(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    """Between neighbouring windows the map changes no more abruptly than inside them."""
    spec = write_raster(tmp_path / "large.tif", hills(2, 64, 400, seed=5))
    attend(tmp_path, (spec, material[1]), heads="mean", settings={"window": 64})
    with rasterio.open(tmp_path / "attention.tif") as file:
        steps = np.abs(np.diff(file.read(1), axis=1)).max(axis=0)
    assert steps.max() < 4 * np.percentile(steps, 75)


def test_a_finetuned_model_shows_its_own_backbone(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    model = mapper_model(tmp_path / "mapper", material[0], 2)
    attend(tmp_path, (material[0], model), heads="mean")
    assert (tmp_path / "attention.tif").is_file()


def test_the_result_defaults_into_the_run(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    attend(tmp_path, material, out=None, heads="mean")
    assert (tmp_path / "run" / "outputs" / "attention.tif").is_file()


@pytest.mark.parametrize(
    "wrong",
    [{"heads": "some"}, {"values": "db"}, {"resolution": "m"}, {"weights": "other"}, {"mass": 1.0}, {"block": 3},
     {"settings": {"windows": 3}}, {"settings": {"overlap": 0.5}}, {"settings": {"window": "x"}}],
)  # fmt: skip
def test_what_cannot_be_done_is_said(tmp_path: Path, material: tuple[Scene, Path], wrong: dict[str, Any]) -> None:
    with pytest.raises(RequestError):
        attend(tmp_path, material, **wrong)
    assert not (tmp_path / "attention.tif").exists()


def test_an_existing_file_is_refused(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    (tmp_path / "attention.tif").write_bytes(b"mine")
    with pytest.raises(OutputExistsError):
        attend(tmp_path, material, heads="mean")
    attend(tmp_path / "again", material, heads="mean", out=str(tmp_path / "attention.tif"), overwrite=True)
    assert (tmp_path / "attention.tif").stat().st_size > 4


def test_layers_without_crs_or_of_other_bands_are_refused(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    nowhere = write_raster(tmp_path / "nowhere.tif", hills(2, 40, 40), epsg=None)
    with pytest.raises(InputError, match="no coordinate reference system"):
        attend(tmp_path / "a", (nowhere, material[1]))
    attend(tmp_path / "b", (replace(nowhere, crs="EPSG:32633"), material[1]), heads="mean", out=None)
    three = write_raster(tmp_path / "three.tif", hills(3, 40, 40))
    with pytest.raises(ModelError, match="2 bands"):
        attend(tmp_path / "c", (three, material[1]))


def test_the_estimate_knows_time_memory_and_disk(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    found = job.estimate(Attention([material[0]], str(material[1]), str(tmp_path / "a.tif")))
    assert found.seconds and found.memory_bytes and found.disk_bytes
    assert found.disk_bytes > HEIGHT * WIDTH * 4


def test_windows_are_whole_patches_with_room_for_their_ramps() -> None:
    spec = resolve_spec("tiny", 2, 32, patch_size=8, embed_dim=24, depth=3, heads=3)
    for window in (0, 8, 17, 40, 500):
        tiling = tiling_of(spec, Settings(window), "all", "token")
        assert tiling.tile % 8 == tiling.blend % 8 == 0
        assert tiling.tile >= 3 * tiling.blend + 16 or tiling.blend == 0
    assert tiling_of(spec, Settings(9000), "rollout", "pixel").tile == 32 * 8
