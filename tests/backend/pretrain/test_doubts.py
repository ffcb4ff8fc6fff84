"""Imagery that teaches little is trained on, but not without a word at the start and at the end."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio

from backend.contract.requests import Pretrain, Scene, Source
from backend.models.folder import load_card
from tests.backend.pretrain.runs import TINY, events, run_here
from tests.backend.scene.rasters import texture, write_raster
from tests.making import raster


def test_constant_and_mostly_missing_imagery_is_warned_of_at_both_ends(tmp_path: Path) -> None:
    path = raster(tmp_path / "image.tif", bands=2)
    with rasterio.open(path, "r+") as file:
        values = file.read()
        values[1] = 7
        values[:, :, 20:] = np.nan
        file.write(values)
    asked = Pretrain([Scene([Source(str(path))])], "mae", steps=1, batch=2, device="cpu", settings=small())
    run, code = run_here(tmp_path / "run", asked)
    assert code == 0, run.state().error
    told = [event.data["text"] for event in events(run, "warning")]
    assert sum("the same value everywhere" in text for text in told) == 2
    assert sum("Only 20.8% of the pixels have data" in text for text in told) == 2
    assert any("the same value everywhere" in note for note in load_card(run.path).notes)


def test_a_raster_of_one_value_is_said_to_teach_nothing_and_a_full_one_is_not_warned_of(tmp_path: Path) -> None:
    path = raster(tmp_path / "image.tif", bands=1)
    for constant in (False, True):
        if constant:
            with rasterio.open(path, "r+") as file:
                file.write(np.full((1, 96, 96), 5, np.float32))
        asked = Pretrain([Scene([Source(str(path))])], "mae", steps=1, batch=2, device="cpu", settings=small())
        run, _ = run_here(tmp_path / f"run{constant}", asked)
        told = [event.data["text"] for event in events(run, "warning")]
        assert any("nothing to learn from this imagery" in text for text in told) == constant


def small() -> dict[str, object]:
    return {name: TINY[name] for name in ("patch_size", "embed_dim", "depth", "heads")} | {"image_size": 16, "decoder_depth": 1}


def test_what_the_scenes_say_of_their_files_is_said_before_pretraining_once_for_many(tmp_path: Path) -> None:
    """As mapping and training say it: a network pretrained on unscaled Sentinel-2 numbers is not found out afterwards."""
    numbers = (texture(2, 48, 48) * 100 + 3000).astype(np.uint16)
    paths = [write_raster(tmp_path / f"{letter}.tif", numbers + index) for index, letter in enumerate("abcde")]
    roles = ["rededge1", "nir"]
    asked = Pretrain([Scene([Source(str(p), roles=roles)]) for p in paths], "mae", steps=1, batch=2, device="cpu", settings=small())
    run, code = run_here(tmp_path / "run", asked)
    assert code == 0, run.state().error
    told = [text for event in events(run, "note") if "Sentinel-2 numbers become" in (text := event.data["text"])]
    assert len(told) == 1 and told[0].startswith("a.tif, b.tif, c.tif and 2 more: ")
    assert "--offset=-0.1" in told[0], "argparse takes “--offset -0.1” for two options"
