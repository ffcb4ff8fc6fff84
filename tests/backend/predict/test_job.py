"""The map job, whole: classes, probabilities, ambiguity; right place, nodata kept, errors in words."""

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
from backend.contract.requests import Predict, Scene
from backend.contract.run_directory import create
from backend.jobs.context import JobContext
from backend.predict import job
from tests.backend.models_on_disk import NORTH_UP, backbone_model, hills, mapper_model, write_raster

HEIGHT, WIDTH = 117, 301


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> tuple[Scene, Path]:
    """A scene with nodata in single pixels, and a mapper made for it."""
    folder = tmp_path_factory.mktemp("material")
    values = hills(2, HEIGHT, WIDTH)
    values[:, np.random.default_rng(2).random((HEIGHT, WIDTH)) < 0.1] = -9999
    spec = write_raster(folder / "scene.tif", values)
    return spec, mapper_model(folder / "model", spec, 2)


def predict(folder: Path, material: tuple[Scene, Path], **more: Any) -> list[dict[str, Any]]:
    """Run the job into ``folder``; the run's events of kind output."""
    request = replace(Predict([material[0]], str(material[1]), str(folder / "map.tif"), device="cpu"), **more)
    run = create(folder / "run", request)
    job.run(request, JobContext(run))
    return [event.data for event in EventTail(run.events_file).read() if event.kind == "output"]


def valid_of(spec: Scene) -> np.ndarray:
    with rasterio.open(spec.sources[0].path) as file:
        return np.asarray(file.read(1) != file.nodata)


@pytest.mark.parametrize("member", ["auto", "network", "forest", "average"])
def test_all_three_outputs_agree_and_keep_nodata(tmp_path: Path, material: tuple[Scene, Path], member: str) -> None:
    names = {"probabilities": str(tmp_path / "p.tif"), "uncertainty": str(tmp_path / "u.tif")}
    events = predict(tmp_path, material, member=member, **names)
    valid = valid_of(material[0])
    with rasterio.open(tmp_path / "map.tif") as file:
        codes = file.read(1)
        assert file.transform == NORTH_UP
        assert file.crs.to_epsg() == 32633
        assert np.array_equal(codes == file.nodata, ~valid)
        assert file.tags()["MEMBER"] == ("forest" if member == "auto" else member)
        assert file.tags()["RUN"] == "run", "where its run lies, beside it"
    with rasterio.open(tmp_path / "p.tif") as file:
        shares = file.read()
        assert file.descriptions == ("low", "high")
    with rasterio.open(tmp_path / "u.tif") as file:
        ambiguity = file.read(1)
    assert np.array_equal(np.isnan(ambiguity), ~valid)
    assert np.allclose(shares[:, valid].sum(axis=0), 1, atol=1e-5)
    assert np.array_equal(codes[valid], np.array([1, 5])[shares.argmax(axis=0)[valid]])
    p = np.clip(shares[:, valid], 1e-9, 1)
    assert np.allclose(ambiguity[valid], -(p * np.log2(p)).sum(axis=0), atol=1e-3)
    assert [event["role"] for event in events] == ["classes", "probabilities", "ambiguity"]


def test_tiles_of_the_forest_leave_no_trace(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    """What is mapped in windows equals what the mapper says of the whole scene at once."""
    from backend.models.mapper import load_mapper
    from backend.scene.scene import Scene as OpenScene

    spec = write_raster(tmp_path / "wide.tif", hills(2, 40, 1300, seed=4))
    predict(tmp_path, (spec, material[1]), member="forest", probabilities=str(tmp_path / "p.tif"))
    with OpenScene.open(spec) as scene:
        values, valid = scene.read(scene.grid.whole)
    whole = load_mapper(material[1], "forest", "cpu").probabilities(values[None], valid[None])[0]
    with rasterio.open(tmp_path / "p.tif") as file:
        found = file.read()
    inside = (slice(None), slice(3, -3), slice(3, -3))  # the engine mirrors at the rim without repeating the rim pixel
    assert np.allclose(found[inside], whole[inside], atol=1e-5)


@pytest.mark.parametrize(
    ("transform", "epsg"),
    [
        (Affine(10, 0, 500_000, 0, 10, 4_000_000), 32633),
        (Affine.translation(500_000, 4_000_000) * Affine.rotation(20) * Affine.scale(10, -10), 32633),
        (Affine(1e-4, 0, 14.1, 0, -1e-4, 36.3), 4326),
    ],
    ids=["south-up", "rotated", "EPSG:4326"],
)
def test_the_map_lies_exactly_on_its_scene(
    tmp_path: Path, material: tuple[Scene, Path], transform: Affine, epsg: int
) -> None:
    values = hills(2, 61, 77)
    values[:, :, :38] = -5.0
    values[:, :, 38:] = 5.0
    spec = write_raster(tmp_path / "scene.tif", values, transform, epsg)
    predict(tmp_path, (spec, material[1]), member="forest")
    with rasterio.open(tmp_path / "map.tif") as file:
        assert file.transform == transform
        assert file.crs.to_epsg() == epsg
        assert np.array_equal(file.read(1), np.where(values[0] > 0, 5, 1))


def test_the_map_defaults_into_the_run(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    predict(tmp_path, material, out=None)
    assert (tmp_path / "run" / "outputs" / "landcover.tif").is_file()
    assert (tmp_path / "run" / "outputs" / "landcover.tif.aux.xml").is_file()


def test_a_backbone_is_refused_with_the_remedy(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    model = backbone_model(tmp_path / "backbone", material[0], 2)
    with pytest.raises(ModelError) as caught:
        predict(tmp_path, (material[0], model))
    assert "Fine-tune it" in caught.value.remedy


def test_existing_and_input_files_are_not_replaced(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    (tmp_path / "map.tif").write_bytes(b"mine")
    with pytest.raises(OutputExistsError):
        predict(tmp_path, material)
    with pytest.raises(RequestError, match="replace one of the files"):
        predict(tmp_path / "a", material, out=material[0].sources[0].path, overwrite=True)


def test_layers_without_crs_or_of_other_bands_are_refused(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    nowhere = write_raster(tmp_path / "nowhere.tif", hills(2, 40, 40), epsg=None)
    with pytest.raises(InputError, match="no coordinate reference system"):
        predict(tmp_path / "a", (nowhere, material[1]))
    three = write_raster(tmp_path / "three.tif", hills(3, 40, 40))
    with pytest.raises(ModelError, match="2 bands"):
        predict(tmp_path / "b", (three, material[1]))


def test_unknown_settings_are_refused(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    for settings in ({"tile": 3}, {"batch": -1}, {"batch": "many"}):
        with pytest.raises(RequestError):
            predict(tmp_path / str(settings), material, settings=settings)


def test_the_estimate_knows_time_memory_and_disk(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    found = job.estimate(Predict([material[0]], str(material[1]), str(tmp_path / "a.tif")))
    assert found.seconds and found.memory_bytes and found.disk_bytes
