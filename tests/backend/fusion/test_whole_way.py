"""Two sensors the whole way: pretrain, train on polygons, map and draw attention with both, with one, under clouds."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
import rasterio
import torch
from rasterio.transform import from_origin

from backend.contract.errors import ModelError
from backend.contract.requests import Attention, Explore, Finetune, Labels, Predict, Pretrain, Request, Scene, Source
from backend.contract.run_directory import RunDirectory
from backend.explain.probe import Probe
from backend.jobs.worker import execute
from backend.models.folder import load_card, load_weights
from backend.serve.methods.models import Fit, check
from backend.serve.session import Session
from tests.backend.finetune import world
from tests.backend.pretrain.runs import events
from tests.making import make_run

NO_SESSION = cast(Session, None)
"""The check asks nothing of its conversation."""

TINY: dict[str, Any] = {"image_size": 32, "patch_size": 8, "embed_dim": 24, "depth": 2, "heads": 3, "decoder_depth": 1}


def write(path: Path, bands: int, pixel: float, centre: float, cloud: bool = False) -> Path:
    """The striped world as one sensor sees it; ``cloud``: nodata on the right half."""
    codes = world.truth()[:: int(pixel // 10), :: int(pixel // 10)]
    draw = np.random.default_rng(bands)
    values = np.stack([centre + (b + 1) * codes + draw.normal(0, 1, codes.shape) for b in range(bands)]).astype(np.float32)
    if cloud:
        values[:, :, codes.shape[1] // 2 :] = -999
    place = {"crs": "EPSG:32632", "transform": from_origin(world.LEFT, world.TOP, pixel, pixel), "nodata": -999}
    with rasterio.open(
        path, "w", "GTiff", dtype="float32", count=bands, height=codes.shape[0], width=codes.shape[1], **place
    ) as file:
        file.write(values)
    return path


def do(folder: Path, request: Request, code: int = 0) -> RunDirectory:
    run = make_run(folder, request)
    found = execute(run)
    assert found == code, run.state().error
    return run


class World:
    """1 radar band of 10 m and 13 optical ones of 20 m, a pretrained and a taught model."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.radar = Source(str(write(folder / "s1.tif", 1, 10.0, -15.0)), roles=["VV"], units="db")
        self.optical = Source(str(write(folder / "s2.tif", 13, 20.0, 100.0)), units="scaled")
        self.cloudy = Source(str(write(folder / "cloudy.tif", 13, 20.0, 100.0, cloud=True)), units="scaled")
        own = {"preset": "tiny", "steps": 4, "batch": 4, "device": "cpu", "precision": "fp32", "settings": TINY}
        scenes = [Scene([self.optical, self.radar], reference=1, need="any")]  # radar is put first all the same
        self.pretrained = do(folder / "a", Pretrain(scenes, "fusmae", **own))
        shapes, codes = world.polygons(3)
        labels = Labels(str(world.write_polygons(folder / "polygons.gpkg", shapes, codes)), "code")
        self.labelled = Scene([self.optical, self.radar], reference=1, labels=labels)
        self.taught = do(folder / "b", self.finetune(self.labelled))

    def finetune(self, scene: Scene) -> Finetune:
        settings = {"repeats": 1, "folds": 2, "trees": 5}
        return Finetune([scene], str(self.pretrained.path), steps=8, choose="network", device="cpu", settings=settings)

    def predict(self, name: str, scene: Scene, member: str = "network", code: int = 0) -> RunDirectory:
        out = str(self.folder / f"{name}.tif")
        return do(self.folder / f"run-{name}", Predict([scene], str(self.taught.path), out, member=member), code)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(tmp_path_factory.mktemp("fusion"))


def shares(world: World, name: str) -> dict[str, float]:
    with rasterio.open(world.folder / f"{name}.tif") as file:
        found: dict[str, float] = json.loads(file.tags()["SENSOR_SHARES"])
        assert (file.read(1) > 0).all()  # every pixel is mapped
    return found


def test_radar_comes_first_whatever_the_order_of_the_rasters(made: World) -> None:
    fusion = load_card(made.pretrained.path).backbone.fusion
    assert fusion is not None
    assert (fusion.sensors, fusion.names) == (((13,), tuple(range(13))), ("sar", "optical"))
    last = events(made.pretrained, "metrics")[-1].data
    assert last["loss"] == pytest.approx(last["loss_sar"] + last["loss_optical"])


def test_both_sensors_map(made: World) -> None:
    made.predict("both", made.labelled)
    assert shares(made, "both") == {"both": 1.0}


@pytest.mark.parametrize("name", ["radar", "optical"])
@pytest.mark.parametrize("member", ["network", "forest"])
def test_one_sensor_maps_alone_and_the_map_says_so(made: World, name: str, member: str) -> None:
    run = made.predict(f"{name}-{member}", Scene([getattr(made, name)]), member)
    expected = {"sar alone" if name == "radar" else "optical alone": 1.0}
    assert shares(made, f"{name}-{member}") == expected
    assert run.resolved()["sensor_shares"] == expected
    assert "works alone" in " ".join(event.data["text"] for event in events(run, "note"))
    warned = " ".join(event.data["text"] for event in events(run, "warning"))
    assert ("The forest takes part" in warned) == (member == "forest")


def test_under_clouds_the_other_sensor_maps_and_the_share_is_told(made: World) -> None:
    scene = Scene([made.cloudy, made.radar], reference=1, need="any")
    made.predict("under-clouds", scene)
    found = shares(made, "under-clouds")
    assert found["sar alone"] == pytest.approx(0.5, abs=0.02)
    assert sum(found.values()) == pytest.approx(1.0)
    whole = made.predict("clear", replace(made.labelled, labels=None))
    assert whole.resolved()["sensor_shares"] == {"both": 1.0}


def test_the_check_before_a_map_names_the_missing_sensor(made: World) -> None:
    found = check(NO_SESSION, Fit(str(made.taught.path), Scene([made.radar]), statistics=True))
    assert found["fits"]
    assert "optical was not given" in " ".join(finding["text"] for finding in found["findings"])
    gaps = check(NO_SESSION, Fit(str(made.taught.path), replace(made.labelled, need="any"), statistics=True))
    assert gaps["fits"]


def test_what_is_no_sensor_of_the_model_stays_an_error(made: World) -> None:
    few = replace(made.optical, bands=[1, 2, 3])
    run = made.predict("few", Scene([few]), code=2)
    error = run.state().error
    assert error is not None
    assert "takes 14 bands" in error["cause"]


def test_a_model_of_one_sensor_refuses_gaps_in_words(made: World) -> None:
    scene = replace(made.labelled, need="any")
    scratch = replace(made.finetune(scene), init="scratch")
    run = do(made.folder / "scratch", scratch, code=2)
    assert "knows no missing sensors" in str(run.state().error)
    asked = Pretrain([scene], "dino", steps=1, device="cpu")
    assert "needs all rasters" in str(do(made.folder / "dino", asked, code=2).state().error)


def test_an_earlier_run_starts_a_later_one_of_the_same_fusion_only(made: World) -> None:
    scene = Scene([made.radar, made.optical])
    settings = {"decoder_depth": 1, "base_learning_rate": 0.0}
    first = load_weights(made.pretrained.path)
    asked = Pretrain([replace(scene, sources=[made.optical, made.radar], reference=1)], "fusmae", steps=1, batch=2,
                     init=str(made.pretrained.path), device="cpu", precision="fp32", settings=settings)  # fmt: skip
    again = load_weights(do(made.folder / "again", asked).path)
    assert all(torch.equal(tensor, again[name]) for name, tensor in first.items())
    other = replace(asked, settings=settings | {"merge": "concat"})
    run = do(made.folder / "concat", other, code=2)
    assert "needs another network" in str(run.state().error)


def test_training_on_one_sensor_of_two(made: World) -> None:
    labels = made.labelled.labels
    run = do(made.folder / "one", made.finetune(Scene([made.radar], labels=labels)))
    card = load_card(run.path)
    assert len(card.bands) == 14
    out = str(made.folder / "taught-alone.tif")
    do(made.folder / "run-taught-alone", Predict([Scene([made.radar])], str(run.path), out, member="network"))


@pytest.mark.parametrize(("block", "heads", "count"), [(0, "mean", 2), (1, "all", 8)])
def test_attention_names_who_looks_at_what(made: World, block: int, heads: str, count: int) -> None:
    name = f"attention-{block}"
    out = made.folder / f"{name}.tif"
    scene = replace(made.labelled, labels=None)
    do(made.folder / name, Attention([scene], str(made.taught.path), str(out), block=block, heads=heads, device="cpu"))
    with rasterio.open(out) as file:
        assert file.count == count
        words = ["sar looks at optical", "optical looks at sar"] if block == 0 else ["CLS looks at sar", "CLS looks at optical"]
        assert words[0] in file.descriptions[0]
        assert words[1] in file.descriptions[count // 2]
        assert np.isfinite(file.read()).all()


def test_attention_of_one_sensor_alone_and_no_roll_out(made: World) -> None:
    asked = Attention([Scene([made.radar])], str(made.pretrained.path), str(made.folder / "alone.tif"), device="cpu")
    run = do(made.folder / "alone", asked)
    with rasterio.open(made.folder / "alone.tif") as file:
        held = [np.isfinite(band).mean() for band in file.read()]
        looks = [name.split(", ")[1] for name in file.descriptions]
    assert {held[i] for i, what in enumerate(looks) if what.endswith("looks at optical")} == {0.0}, "nodata, not −20"
    assert {held[i] for i, what in enumerate(looks) if what.endswith("looks at sar")} == {1.0}
    assert "its band is nodata" in " ".join(event.data["text"] for event in events(run, "warning"))
    rolled = replace(asked, heads="rollout", out=str(made.folder / "rolled.tif"))
    run = do(made.folder / "rolled", rolled, code=2)
    assert "roll-out" in str(run.state().error)


@pytest.mark.parametrize("sensors", ["both", "radar", "cloudy"])
def test_tokens_of_two_sensors_are_explored_too(made: World, sensors: str) -> None:
    """With both, with one missing everywhere and with one under clouds; no data only where none has any."""
    sources = {"both": [made.optical, made.radar], "radar": [made.radar], "cloudy": [made.cloudy, made.radar]}[sensors]
    scene = Scene(sources, reference=len(sources) - 1, need="any")
    out = str(made.folder / f"explored-{sensors}.tif")
    request = Explore([scene], str(made.pretrained.path), "clusters", out, clusters=3, device="cpu")
    do(made.folder / f"run-explored-{sensors}", request)
    with rasterio.open(out) as file:
        found = file.read(1)
    assert set(np.unique(found)) <= {1, 2, 3} and len(np.unique(found)) > 1


def test_the_probe_refuses_two_sensors_in_words(made: World) -> None:
    with pytest.raises(ModelError, match="two sensors"):
        Probe(Scene([made.optical, made.radar], reference=1), str(made.pretrained.path))
