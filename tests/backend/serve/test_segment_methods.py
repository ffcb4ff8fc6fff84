"""``segment.*`` over real pipes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
import rasterio
import rasterio.features
from rasterio.crs import CRS
from rasterio.transform import Affine

from backend.contract import codec
from backend.contract.errors import InputError, RequestError
from backend.contract.pointing import ViewMask
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
def test_places_that_mean_nothing_are_said_in_words(client: Client, raster: Path, click: dict[str, Any], words: str) -> None:
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
