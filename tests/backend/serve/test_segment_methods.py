"""``segment.*`` over real pipes."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
import rasterio
import rasterio.features
from rasterio.crs import CRS
from rasterio.transform import Affine
from safetensors import safe_open

from backend.contract import codec, home
from backend.contract.errors import InputError, ModelError, RequestError
from backend.contract.pointing import ViewMask
from tests.backend.models_on_disk import NORTH_UP, backbone_model, hills, write_raster
from tests.backend.segment.making import field, iou, shape, write
from tests.backend.serve.client import Client

pytestmark = pytest.mark.usefixtures("patchwork_home")

PLACE = Affine(10, 0, 700_000, 0, -10, 3_960_000)
SIZE = 96


@pytest.fixture
def raster(tmp_path: Path) -> Path:
    """A bright square (rows 30–59, columns 40–69) on a textured ground; the last 8 columns are nodata."""
    rng = np.random.default_rng(3)
    values = rng.normal(100, 5, (2, SIZE, SIZE)).astype(np.float32)
    values[:, 30:60, 40:70] += 60
    values[:, :, -8:] = -1
    path = tmp_path / "scene.tif"
    profile = {"driver": "GTiff", "dtype": "float32", "count": 2, "height": SIZE, "width": SIZE, "nodata": -1}
    with rasterio.open(path, "w", **profile, crs=CRS.from_epsg(32617), transform=PLACE) as file:
        file.write(values)
    return path


def at(row: float, column: float, include: bool = True) -> dict[str, Any]:
    x, y = PLACE @ (column, row)
    return {"x": x, "y": y, "include": include}


def asked(path: Path, *clicks: dict[str, Any], **more: Any) -> dict[str, Any]:
    corners = [list(PLACE @ corner) for corner in ((0, 0), (SIZE, 0), (SIZE, SIZE), (0, SIZE))]
    view = {"corners": corners, "width": 800, "height": 800}
    return {"scene": {"sources": [{"path": str(path)}]}, "view": view, "prompts": {"clicks": list(clicks)}, **more}


def on_grid(answer: dict[str, Any]) -> npt.NDArray[np.bool_]:
    """The mask placed on the whole raster by its transform."""
    mask = codec.from_json(ViewMask, answer)
    bits = np.unpackbits(np.frombuffer(mask.packed(), np.uint8))[: mask.rows * mask.columns]
    column, row = ~PLACE @ (mask.transform[2], mask.transform[5])
    whole = np.zeros((SIZE, SIZE), np.bool_)
    row, column = round(row), round(column)
    whole[row : row + mask.rows, column : column + mask.columns] = bits.reshape(mask.rows, mask.columns)
    return whole


def test_a_click_finds_the_object(client: Client, raster: Path) -> None:
    request = asked(raster, at(45.5, 55.5))
    prepared = {key: request[key] for key in ("scene", "view")}
    assert client.call("segment.prepare", **prepared)["ready"] is True
    found = on_grid(client.call("segment.mask", **request))
    truth = np.zeros_like(found)
    truth[30:60, 40:70] = True
    assert (found & truth).sum() / (found | truth).sum() > 0.9


def test_polygons_are_the_same_mask(client: Client, raster: Path) -> None:
    request = asked(raster, at(45.5, 55.5))
    mask = on_grid(client.call("segment.mask", **request))
    answer = client.call("segment.polygons", **request, min_pixels=0, simplify=False)
    assert CRS.from_wkt(answer["crs"]) == CRS.from_epsg(32617)
    shapes = [{"type": "Polygon", "coordinates": rings} for rings in answer["polygons"]]
    burnt = rasterio.features.rasterize(shapes, mask.shape, transform=PLACE)
    assert np.array_equal(burnt.astype(bool), mask)


@pytest.mark.parametrize(
    "click, words",
    [
        (at(-5, 5), "outside the raster"),
        (at(20, SIZE - 3), "no data"),
        (at(45, 55, include=False), "do not belong"),
    ],
)
def test_places_that_mean_nothing_are_said_in_words(
    client: Client, raster: Path, click: dict[str, Any], words: str
) -> None:
    answer = client.call("segment.mask", **asked(raster, click))
    assert words in answer["note"] and not on_grid(answer).any()
    assert client.call("segment.polygons", **asked(raster, click))["polygons"] == []


def test_wrong_requests_get_typed_errors(client: Client, raster: Path, tmp_path: Path) -> None:
    assert isinstance(client.refused("segment.mask", **asked(raster)), RequestError)
    assert isinstance(client.refused("segment.mask", **asked(tmp_path / "none.tif", at(3, 3))), InputError)
    nowhere = json.loads(json.dumps(asked(raster, {"x": 1e300, "y": 0.0})))
    assert isinstance(client.refused("segment.mask", **nowhere), RequestError)


def test_a_raster_that_vanished_is_named(client: Client, raster: Path) -> None:
    request = asked(raster, at(45.5, 55.5))
    client.call("segment.mask", **request)
    raster.unlink()
    error = client.refused("segment.mask", **request)
    assert isinstance(error, InputError) and "scene.tif" in str(error)


def test_accepted_objects_are_learned_once_and_can_be_forgotten(client: Client, raster: Path) -> None:
    request = asked(raster, at(45.5, 55.5))
    mask = client.call("segment.mask", **request)
    for _ in range(2):
        assert client.call("segment.accept", **request) == {"objects": 1}
    assert client.call("segment.accept", **asked(raster, at(-9, 0))) == {"objects": 1}
    (file,) = (home.cache_folder() / "accepted").glob("*/*.safetensors")
    with safe_open(file, "np") as kept:
        told = {name: json.loads(text) for name, text in kept.metadata().items()}
    assert told["mask"]["bits"] and told["prompts"]["clicks"] == request["prompts"]["clicks"]
    scene = request["scene"]
    assert client.call("segment.forget", scene=scene, prompts=asked(raster, at(1, 1))["prompts"]) == {"objects": 0}
    assert client.call("segment.forget", scene=scene, prompts=request["prompts"]) == {"objects": 1}
    assert not file.exists()
    assert client.call("segment.accept", **request) == {"objects": 1}
    assert client.call("segment.forget", scene=scene) == {"objects": 1}
    assert client.call("segment.mask", **request) == mask


TURNED = Affine(500, 0, 700_000, 0, -500, 3_960_000) @ Affine.rotation(33) @ Affine.scale(0.02)
PLACES = {
    "turned": (TURNED, "EPSG:32617"),
    "south up": (Affine(10, 0, 700_000, 0, 10, 3_900_000), "EPSG:32617"),
    "degrees": (Affine(1e-4, 0, -78.7, 0, -1e-4, 35.8), "EPSG:4326"),
    "no CRS": (Affine.identity(), None),
}


@pytest.mark.parametrize("name", PLACES)
def test_masks_and_polygons_lie_exactly_on_any_grid(client: Client, tmp_path: Path, name: str) -> None:
    """The same pixels as on a plain north-up grid, placed by the grid's own transform."""
    place, crs = PLACES[name]
    truth = shape("disc")
    values = field(truth, 3)
    found = []
    for file, transform, system in (("a.tif", PLACE, "EPSG:32617"), ("b.tif", place, crs)):
        write(tmp_path / file, values, transform, system)
        corners = [list(transform @ corner) for corner in ((0, 0), (128, 0), (128, 128), (0, 128))]
        x, y = transform @ (70.5, 60.5)
        request = {
            "scene": {"sources": [{"path": str(tmp_path / file), "units": "scaled"}]},
            "view": {"corners": corners, "width": 128, "height": 128},
            "prompts": {"clicks": [{"x": x, "y": y}]},
        }
        mask = codec.from_json(ViewMask, client.call("segment.mask", **request))
        column, row = ~transform @ (mask.transform[2], mask.transform[5])
        assert (round(column, 6), round(row, 6)) == (round(column), round(row))
        rings = client.call("segment.polygons", **request)["polygons"]
        shapes = [{"type": "Polygon", "coordinates": polygon} for polygon in rings]
        burnt = rasterio.features.rasterize(shapes, (128, 128), transform=transform).astype(bool)
        assert burnt.sum() == np.unpackbits(np.frombuffer(mask.packed(), np.uint8)).sum()
        found.append((round(column), round(row), mask.bits, burnt))
    assert found[0][:3] == found[1][:3] and np.array_equal(found[0][3], found[1][3])
    assert iou(found[1][3], truth) > 0.9


def test_a_models_tokens_come_in_the_background_and_survive_the_server(tmp_path: Path) -> None:
    spec = write_raster(tmp_path / "a.tif", hills(3, 96, 96))
    model = str(backbone_model(tmp_path / "model", spec, 3))
    corners = [list(NORTH_UP @ corner) for corner in ((0, 0), (96, 0), (96, 96), (0, 96))]
    request = {
        "scene": codec.to_json(spec),
        "view": {"corners": corners, "width": 96, "height": 96},
        "model": model,
    }
    x, y = NORTH_UP @ (40.5, 40.5)
    prompts = {"clicks": [{"x": x, "y": y}]}
    with Client() as first:
        assert first.call("segment.prepare", **request)["ready"] is True
        deadline = time.monotonic() + 60
        while not first.call("segment.prepare", **request)["tokens"]:
            assert time.monotonic() < deadline
            time.sleep(0.2)
        before = first.call("segment.mask", **request, prompts=prompts)
        first.process.kill()
        first.process.wait()
    with Client() as second:
        assert second.call("segment.prepare", **request)["tokens"] is True
        after = second.call("segment.mask", **request, prompts=prompts)
    assert before == after and "note" not in after


def test_a_model_that_is_none_or_does_not_fit_is_an_error(client: Client, raster: Path, tmp_path: Path) -> None:
    request = asked(raster, at(45.5, 55.5))
    assert isinstance(client.refused("segment.mask", **request, model=str(tmp_path / "none")), ModelError)
    other = write_raster(tmp_path / "b.tif", hills(3, 64, 64))
    model = str(backbone_model(tmp_path / "model", other, 3))
    assert isinstance(
        client.refused("segment.prepare", scene=request["scene"], view=request["view"], model=model), ModelError
    )


def test_a_raster_that_changed_is_read_anew(client: Client, tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    answers = []
    for seed, kind in enumerate(("disc", "square")):
        write(path, field(shape(kind), 2, seed=seed), PLACE, "EPSG:32617")
        answers.append(client.call("segment.mask", **asked(path, at(60.5, 70.5))))
    assert answers[0] != answers[1]
