"""Curves, charts and pictures."""

from __future__ import annotations

import base64
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.io import MemoryFile

from backend.contract import run_directory
from backend.contract.events import EventLog
from backend.contract.requests import Report
from backend.labels.class_scheme import ClassScheme
from backend.report import numbers, thumbnails
from backend.report.charts import line_chart, short, ticks
from backend.report.curves import Curve, read_story
from backend.scene.grid import Grid


def test_curves_come_from_events_and_the_later_value_of_a_step_counts(tmp_path: Path) -> None:
    run = run_directory.create(tmp_path / "run", Report([], model="m", reference="r"))
    log = EventLog(run.events_file)
    for step in (1, 2, 3, 2, 3, 4):
        log.append("metrics", {"step": step, "loss": step + log.last_seq / 100, "samples_per_s": 5.0, "empty": None})
    log.append("note", {"text": "hello"})
    log.close()
    with run.events_file.open("ab") as file:
        file.write(b'{"seq":99,"kind":"metrics","data":{"step":5,"loss":1e9}}\n')
    story = read_story(run)
    assert story.curves["loss"].steps == [1, 2, 3, 4]
    assert story.curves["loss"].values == pytest.approx([1.0, 2.03, 3.04, 4.05])
    assert "empty" not in story.curves


def test_long_curves_are_thinned_and_keep_their_end() -> None:
    curve = Curve("x", list(range(5000)), [float(i) for i in range(5000)]).thinned()
    assert len(curve.steps) <= 600
    assert curve.steps[-1] == 4999


def test_ticks_are_round_and_enclose_the_data() -> None:
    assert ticks(0.13, 2.9, 4) == [0.0, 1.0, 2.0, 3.0]
    assert ticks(6.41, 6.93, 4) == pytest.approx([6.4, 6.6, 6.8, 7.0])
    assert ticks(3, 3, 4) == [3]


def test_a_chart_stays_inside_its_frame_and_skips_what_is_not_finite() -> None:
    chart = line_chart("t", [Curve("a", [0, 1, 2, 3], [1.0, float("nan"), 3.0, -2.0])])
    assert chart is not None
    points = [tuple(map(float, pair.split())) for pair in chart.lines[0].path[1:].split("L")]
    assert len(points) == 3
    assert all(chart.left <= x <= chart.right and chart.top <= y <= chart.bottom for x, y in points)
    assert line_chart("t", [Curve("a", [0], [1.0])]) is None


def test_numbers_as_printed() -> None:
    assert numbers.percent(0.6321) == "63.2"
    assert numbers.percent(None) == numbers.percent(float("nan")) == "–"
    assert numbers.percent_signed(-0.011) == "−1.1"
    assert numbers.percent_signed(-0.0004) == "0.0"
    assert numbers.percent_signed(0.02) == "+2.0"
    assert numbers.whole(1234567) == "1\u202f234\u202f567"
    assert short(1.2e-5) == "1.2e-5"
    assert short(25_000) == "25k"


def test_png_holds_exactly_the_pixels() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (13, 29, 4), dtype=np.uint8)
    with MemoryFile(thumbnails.png(pixels)) as memory, memory.open() as image:
        assert np.array_equal(np.moveaxis(image.read(), 0, -1), pixels)
    assert base64.b64decode(thumbnails.data_url(pixels).split(",")[1]) == thumbnails.png(pixels)


def test_a_class_picture_shows_classes_in_their_colours_and_no_more_pixels_than_needed() -> None:
    scheme = ClassScheme.named({1: "a", 2: "b"}, {1: "#010203", 2: "#ff0000"})
    grid = Grid(2000, 1000, Affine.identity(), None)
    index = np.zeros((2000, 1000), np.int16)
    index[1000:] = 1
    index[:, :100] = -1
    picture = thumbnails.class_picture(lambda window: index[window.slices], grid, scheme)
    assert picture.shape == (720, 360, 4)
    assert picture[10, 200].tolist() == [1, 2, 3, 255]
    assert picture[700, 200].tolist() == [255, 0, 0, 255]
    assert picture[10, 5, 3] == 0, "no class is transparent"


def test_a_ramp_picture_goes_from_dark_to_light_and_leaves_nodata_clear(tmp_path: Path) -> None:
    values = np.linspace(-1, 1, 100, dtype=np.float32).reshape(1, 10, 10)
    values[0, 0, 0] = np.nan
    path = tmp_path / "a.tif"
    profile = {"driver": "GTiff", "height": 10, "width": 10, "count": 1, "dtype": "float32", "nodata": float("nan")}
    with rasterio.open(path, "w", transform=Affine.scale(2, -2), crs="EPSG:32633", **profile) as raster:
        raster.write(values)
        raster.set_band_description(1, "block 3, head 0")
    picture = thumbnails.ramp_picture(path, 1, -1, 1)
    assert picture[0, 0, 3] == 0
    assert picture[0, 1, :3].sum() < picture[9, 9, :3].sum()
    assert picture[9, 9].tolist() == [253, 231, 37, 255]
    assert thumbnails.band_names(path) == ["block 3, head 0"]
    low, high = thumbnails.band_range(path, [1])
    assert (low, high) == pytest.approx((-0.94, 0.96), abs=0.03)
