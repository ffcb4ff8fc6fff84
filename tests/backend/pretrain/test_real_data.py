"""A few steps on real imagery: Sentinel-1 places as scenes of their own, and a Landsat scene with nodata."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

from backend.contract.requests import Pretrain, Scene, Source
from backend.models.folder import load_card
from tests.backend.pretrain.runs import TINY, losses, run_here
from tests.data import shared_data

SMALL = {name: TINY[name] for name in ("embed_dim", "depth", "heads", "hidden", "local_views")}


def pretrain(folder: Path, paths: list[Path]) -> Pretrain:
    scenes = [Scene([Source(str(path))]) for path in paths]
    return Pretrain(scenes, preset="tiny", steps=2, batch=4, device="cpu", precision="fp32", settings=SMALL)


def test_six_sentinel_1_places_of_120_px(tmp_path: Path) -> None:
    paths = sorted(shared_data("bigearthnet_s1_s2", "S1").glob("*.tif"))[:6]
    run, code = run_here(tmp_path / "run", pretrain(tmp_path, paths))
    assert code == 0, run.state().error
    card = load_card(run.path)
    assert [(band["role"], band["units"]) for band in card.bands] == [("VV", "db"), ("VH", "db")]
    assert len(card.training["scenes"]) == 6
    arguments = run.resolved()["pretrain"]["arguments"]
    assert (arguments["global_size"], arguments["local_size"], arguments["source_size"]) == (64, 32, 80)
    assert arguments["prototypes"] == 1024


def test_a_landsat_scene_with_nodata(tmp_path: Path) -> None:
    path = shared_data("nc_landsat7_landcover", "lsat7_2000.tif")
    run, code = run_here(tmp_path / "run", pretrain(tmp_path, [path]))
    assert code == 0, run.state().error
    card = load_card(run.path)
    assert len(card.bands) >= 5
    assert card.statistics["valid_share"] < 1
    assert all(math.isfinite(value) for value in losses(run).values())


def test_cmid_on_a_landsat_scene_with_nodata(tmp_path: Path) -> None:
    path = shared_data("nc_landsat7_landcover", "lsat7_2000.tif")
    asked = replace(pretrain(tmp_path, [path]), method="cmid")
    small = {name: value for name, value in SMALL.items() if name != "local_views"}
    run, code = run_here(tmp_path / "run", replace(asked, settings=small))
    assert code == 0, run.state().error
    assert load_card(run.path).training["arguments"]["block_size"] == 8
    assert all(math.isfinite(value) for value in losses(run).values())


def test_pairs_of_radar_and_optical_are_fused(tmp_path: Path) -> None:
    names = [path.name for path in sorted(shared_data("bigearthnet_s1_s2", "S1").glob("*.tif"))[:9]]
    folders = [shared_data("bigearthnet_s1_s2", name) for name in ("S1", "S2")]
    scenes = [Scene([Source(str(folder / name)) for folder in folders], need="any") for name in names]
    settings = {"embed_dim": 24, "depth": 2, "heads": 3, "decoder_depth": 1}
    asked = Pretrain(scenes, "fusmae", preset="tiny", steps=2, batch=4, device="cpu", precision="fp32", settings=settings)
    run, code = run_here(tmp_path / "run", asked)
    assert code == 0, run.state().error
    fusion = load_card(run.path).backbone.fusion
    assert fusion is not None
    assert ([len(bands) for bands in fusion.sensors], fusion.names) == ([2, 12], ("sar", "optical"))
    assert (run.outputs / "reconstructions.png").is_file()
    assert all(math.isfinite(value) for value in losses(run).values())
