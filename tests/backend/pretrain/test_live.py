"""A run that is watched shows the view on screen, keeps within its share of time, and learns just the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import torch
from affine import Affine
from rasterio.crs import CRS

from backend.contract import live_view, requests
from backend.contract.errors import RequestError
from backend.contract.live_view import LiveView
from backend.contract.requests import Pretrain
from backend.contract.run_directory import RunDirectory
from backend.jobs.worker import execute
from backend.models.folder import load_card, load_weights
from backend.models.init import load_initial
from backend.pretrain import live
from backend.pretrain.live import LivePictures, middle_window
from backend.scene.grid import Grid
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics
from backend.training.checkpoints import Checkpoints
from tests.backend.pretrain.runs import events, losses, tiny_request
from tests.making import make_run, raster

VIEW = LiveView(1, [[700_200, 3_959_800], [700_700, 3_959_800], [700_700, 3_959_300], [700_200, 3_959_300]])
"""50 × 50 pixels of the second scene: rows and columns 20 to 70."""

MAE = {"image_size": 32, "patch_size": 8, "embed_dim": 24, "depth": 2, "heads": 3, "save_every": 3}


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw after every step, whatever it costs."""
    monkeypatch.setattr(live, "SHARE", 1e9)


def work(folder: Path, request: Pretrain, view: LiveView | None) -> RunDirectory:
    run = make_run(folder, request)
    live_view.ask(run, view)
    assert execute(run) == 0, run.state().error
    return run


def of_method(folder: Path, method: str) -> Pretrain:
    request = tiny_request(folder, steps=4)
    return request if method == "dino" else replace(request, method=method, settings=MAE)


@pytest.mark.parametrize("method", ["dino", "mae"])
@pytest.mark.usefixtures("eager")
def test_a_watched_run_learns_bit_for_bit_the_same(tmp_path: Path, method: str) -> None:
    request = of_method(tmp_path, method)
    watched, alone = work(tmp_path / "a", request, VIEW), work(tmp_path / "b", request, None)
    assert losses(watched) == losses(alone) and len(losses(alone)) == 4
    one, other = (Checkpoints(run.checkpoints).require_latest().tensors for run in (watched, alone))
    assert one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)
    shown = [event.data for event in events(watched, "output") if event.data["role"] == "live"]
    assert [data["step"] for data in shown] == [1, 2, 3, 4]
    assert not (alone.outputs / live.FILE).exists()
    assert not list(watched.outputs.glob("*.part")), "only whole files have a name"


@pytest.mark.usefixtures("eager")
def test_what_is_shown_is_the_teachers_attention_of_the_view(tmp_path: Path) -> None:
    request = of_method(tmp_path, "dino")
    run = work(tmp_path / "run", request, VIEW)
    with rasterio.open(run.outputs / live.FILE) as file:
        shown, transform, tags = file.read(1), file.transform, file.tags()
    assert transform == Affine(80, 0, 700_210, 0, -80, 3_959_790) and shown.shape == (6, 6) and tags["STEP"] == "4"
    card = load_card(run.path)
    net = load_initial(str(run.path), card.backbone, card.bands).eval()
    assert load_weights(run.path)
    with Scene.open(request.scenes[1]) as scene:
        values, valid = scene.read(middle_window(VIEW, scene.grid, 8, 64))
    x = torch.from_numpy(Statistics.from_json(card.statistics).normalise(values[None], valid[None]))
    with torch.inference_mode():
        rows = net.attention(x, [-1])[0][0, :, 0, 1:].mean(dim=0)
    expected = torch.log2(rows / rows.sum() * 36).reshape(6, 6).numpy()
    assert np.allclose(shown, expected, atol=1e-4), "the last picture is of the network that was saved"


@pytest.mark.usefixtures("eager")
def test_what_is_shown_of_an_autoencoder_is_its_reconstruction(tmp_path: Path) -> None:
    request = of_method(tmp_path, "mae")
    run = work(tmp_path / "run", request, VIEW)
    with rasterio.open(run.outputs / live.FILE) as file:
        shown = file.read()
        assert file.transform == Affine(10, 0, 700_290, 0, -10, 3_959_710) and shown.shape == (2, 32, 32)
    card = load_card(run.path)
    with Scene.open(request.scenes[1]) as scene:
        values, valid = scene.read(middle_window(VIEW, scene.grid, 8, 32, exact=True))
    real = Statistics.from_json(card.statistics).normalise(values[None], valid[None])[0]
    same = np.isclose(shown, real, atol=1e-5).reshape(2, 4, 8, 4, 8).all(axis=(0, 2, 4))
    assert same.sum() == 4, "a quarter of the patches was seen, the others are filled in"


@pytest.mark.usefixtures("eager")
def test_a_reconstruction_says_which_bands_are_red_green_and_blue(tmp_path: Path) -> None:
    """Bands of an image begin with blue as often as with red."""
    source = requests.Source(str(raster(tmp_path / "optical.tif", bands=4)), roles=["blue", "green", "red", "nir"])
    request = replace(of_method(tmp_path, "mae"), scenes=[requests.Scene([source])])
    run = work(tmp_path / "run", request, replace(VIEW, scene=0))
    [*_, last] = [event.data for event in events(run, "output") if event.data["role"] == "live"]
    with rasterio.open(run.outputs / live.FILE) as file:
        assert [file.descriptions[band - 1] for band in last["colours"]] == ["red", "green", "blue"]


@pytest.mark.usefixtures("eager")
def test_what_cannot_be_shown_is_told_once_and_training_goes_on(tmp_path: Path) -> None:
    far = LiveView(0, [[0, 0], [1, 0], [1, 1]])
    run = work(tmp_path / "far", of_method(tmp_path, "dino"), far)
    assert [event.data["text"] for event in events(run, "note") if "Not shown" in event.data["text"]] == [
        "Not shown on the map: The view does not show the raster. Move the map over it."
    ]
    broken = make_run(tmp_path / "broken", of_method(tmp_path, "dino"))
    broken.control.mkdir(exist_ok=True)
    (broken.control / live_view.VIEW_FILE).write_text("{")
    assert execute(broken) == 0
    assert len([event for event in events(broken, "note") if "damaged" in event.data["text"]]) == 1


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize("cost", [0.05, 2.0, 30.0])
def test_looking_takes_a_hundredth_of_the_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cost: float
) -> None:
    """Steps of a second, a pause of an hour among them; the picture's cost is not known before."""
    run, clock = make_run(tmp_path / "run", tiny_request(tmp_path)), Clock()
    live_view.ask(run, VIEW)
    context: Any = type("Context", (), {"run": run})()
    method: Any = None
    pictures = LivePictures(method, [], Statistics([], 1.0, 1), context, clock)
    drawn: list[float] = []

    def draw(view: LiveView, step: int) -> None:
        drawn.append(clock.now)
        clock.now += cost

    monkeypatch.setattr(pictures, "_draw", draw)
    for step in range(20_000):
        clock.now += 3600 if step == 5000 else 1.0
        pictures.after_step(step)
    assert len(drawn) * cost <= 0.01 * clock.now + cost, "but for the first, whose cost was a guess"
    assert len(drawn) > 0.8 * min(20_000 / 100, 0.01 * 20_000 / cost) - 1, "and is not given away"
    gaps = np.diff(drawn)
    assert (gaps >= cost / 0.01).all(), "a pause saves up nothing"


def test_the_window_is_the_middle_of_the_view() -> None:
    grid = Grid(100, 200, Affine(10, 0, 0, 0, -10, 1000), CRS.from_epsg(32633))

    def window(left: float, top: float, right: float, bottom: float, **more: Any) -> tuple[int, ...]:
        ring = [[left, top], [right, top], [right, bottom], [left, bottom]]
        return tuple(middle_window(LiveView(0, ring), grid, 8, 64, **more))

    assert window(500, 900, 1500, 100) == (18, 68, 64, 64), "a large view: its middle"
    assert window(500, 900, 700, 700) == (12, 52, 16, 16), "a small one: all of it, in whole patches"
    assert window(-500, 1200, 30, 970) == (0, 0, 8, 8), "at the rim it stays inside"
    assert window(500, 900, 510, 890, exact=True) == (0, 18, 64, 64), "an autoencoder has its own size"
    assert window(600, 900, 2800, 100) == (18, 136, 64, 64), "half of it off the raster: still around the view's middle"
    assert window(-600, 900, 1400, 100, exact=True) == (18, 8, 64, 64)
    assert window(1500, 300, 3000, -2000) == (76, 152, 24, 48), "moved into the raster as little as needed"
    with pytest.raises(RequestError):
        window(5000, 900, 6000, 700)
