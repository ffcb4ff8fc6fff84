"""The attention probe over real pipes."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import rasterio

from backend.contract import codec
from backend.contract.errors import ModelError, RequestError
from backend.contract.pointing import ViewValues
from backend.contract.requests import Scene
from tests.backend.models_on_disk import backbone_model, hills, write_raster
from tests.backend.serve.client import Client

AT = [500_500.0, 3_999_500.0]


@pytest.fixture
def material(tmp_path: Path) -> tuple[Scene, Path]:
    spec = write_raster(tmp_path / "scene.tif", hills(2, 120, 120))
    return spec, backbone_model(tmp_path / "model", spec, 2)


def test_a_place_is_looked_through(client: Client, material: tuple[Scene, Path], tmp_path: Path) -> None:
    asked = {"scene": codec.to_json(material[0]), "model": str(material[1]), "at": AT}
    first = codec.from_json(ViewValues, client.call("attention.probe", **asked))
    assert len(first.levels()) == first.rows * first.columns > 1 and "evenly" in str(first.note)
    begun = time.perf_counter()
    blocks = [client.call("attention.probe", **asked, block=block)["data"] for block in range(3)]
    assert time.perf_counter() - begun < 3 * 0.05 * 4, "50 ms each, with room for a busy machine"
    assert len(set(blocks)) == 3 and blocks[2] == first.data
    outside = client.call("attention.probe", **{**asked, "at": [0.0, 0.0]}, head=1, direction="to")
    assert "outside" in outside["note"]
    kept = client.call("attention.keep", **asked, out=str(tmp_path / "kept.tif"), head=0)
    assert kept["title"] == "Attention, block 2, head 0, what the place attends to"
    with rasterio.open(kept["path"]) as file:
        assert file.count == 1
    assert "note" in client.call("attention.keep", **{**asked, "at": [0.0, 0.0]}, out=str(tmp_path / "no.tif"))
    assert isinstance(client.refused("attention.probe", **asked, head=9), RequestError)
    assert isinstance(client.refused("attention.probe", **{**asked, "model": "/nowhere"}), ModelError)


def test_a_model_trained_again_is_opened_again(client: Client, material: tuple[Scene, Path]) -> None:
    asked = {"scene": codec.to_json(material[0]), "model": str(material[1]), "at": AT}
    before = client.call("attention.probe", **asked)["data"]
    from backend.models.backbone import create_backbone
    from backend.models.folder import load_card, save_model

    card = load_card(material[1])
    save_model(material[1], card, create_backbone(card.backbone, seed=8).state_dict())
    assert client.call("attention.probe", **asked)["data"] != before
