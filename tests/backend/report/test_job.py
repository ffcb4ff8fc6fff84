"""The whole report on a model really trained: every kind of reference, its page and its figures."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import rasterio
import rasterio.features
import shapely

from backend.contract import run_directory
from backend.contract.errors import ClassesError, from_json
from backend.contract.events import EventTail
from backend.contract.requests import Report
from backend.contract.run_directory import RunDirectory
from backend.jobs import worker
from backend.jobs.disk_use import disk_use
from backend.report import crosswalk
from backend.report.job import estimate
from tests.backend.finetune import world
from tests.backend.report.conftest import World, write_truth


class Page(HTMLParser):
    """Tags, attributes and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("src", "href", "data", "srcset", "xlink:href")]
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_data(self, data: str) -> None:
        self.words += data


def report(folder: Path, made: World, **changes: Any) -> tuple[RunDirectory, dict[str, Any], str]:
    """Run a report; its run, figures and page."""
    settings = {"model": str(made.run), "reference": str(made.dense), **changes}
    run = run_directory.create(folder / "run", Report([made.scene], **settings))
    assert worker.execute(run) == 0, run.log_file.read_text()
    figures = json.loads((run.outputs / "report.json").read_text())
    return run, figures, (run.outputs / "report.html").read_text(encoding="utf-8")


def self_contained(text: str) -> Page:
    """The page, once it is known to need nothing else."""
    page = Page(text)
    assert not {"script", "link", "iframe", "object", "embed", "base"} & set(page.tags)
    assert all(link.startswith("data:image/png;base64,") for link in page.links)
    assert not re.search(r"url\(|@import|https?://|//fonts", text)
    return page


def test_a_dense_reference(tmp_path: Path, taught: World) -> None:
    run, figures, html = report(tmp_path, taught, sample=120, seed=5)
    page = self_contained(html)
    assert figures["schema"] == "patchwork-report/1"
    assert figures["kind"] == "dense"
    assert figures["overall"]["accuracy"] > 0.5
    assert figures["excluded_training_pixels"] == 18 * 100, "18 polygons of 8 × 8 px and a pixel around each"
    assert figures["overall"]["pixels"] + 1800 == 160 * 160 - 36
    assert len(figures["shift"]) == 9
    dense = [row["dense"]["miou"] for row in figures["candidates"]]
    assert len(dense) == 5
    assert all(0.2 < value <= 1 for value in dense)
    chosen = next(row for row in figures["candidates"] if row["chosen"])
    assert chosen["dense"]["accuracy"] == figures["overall"]["accuracy"]
    assert figures["verdict"]["ok"]
    assert figures["sample"]["points"] == 120
    assert "agreement with that map, not accuracy" in page.words
    assert "What one pixel of shift does" in page.words
    assert "majority filter" in page.words
    assert figures["warnings"] == []
    events = run.events_file.read_text(encoding="utf-8")
    assert "Candidates: mIoU" in events
    assert (run.outputs / "sample.gpkg").is_file()


def test_the_report_is_reproducible_and_resumes_its_maps(tmp_path: Path, taught: World) -> None:
    _, first, _ = report(tmp_path / "a", taught, sample=60)
    _, second, _ = report(tmp_path / "b", taught, sample=60)
    for name in ("overall", "per_class", "confusion", "shift", "sample"):
        a, b = (
            {k: v for k, v in f[name].items() if k != "file"} if isinstance(f[name], dict) else f[name]
            for f in (first, second)
        )
        assert a == b


def test_a_shifted_reference_is_noticed(tmp_path: Path, taught: World) -> None:
    moved = write_truth(tmp_path / "moved.tif", (0, 1))
    _, figures, html = report(tmp_path, taught, reference=str(moved), settings={"candidates": "none"})
    best = max(figures["shift"], key=lambda cell: cell["accuracy"])
    assert best["right"] == -1
    assert "moved left" in html or "moved up left" in html or "moved down left" in html


def test_training_labels_as_reference_raise_a_red_banner(tmp_path: Path, taught: World) -> None:
    copy = tmp_path / "innocent-name.gpkg"
    copy.write_bytes(taught.polygons.read_bytes())
    run, figures, html = report(tmp_path, taught, reference=str(copy), field="code", reference_name="My fields")
    assert figures["kind"] == "polygons"
    assert figures["warnings"][0].startswith("My fields is the reference and was the training labels too")
    notes = " ".join(event.data["text"] for event in EventTail(run.events_file).read() if event.kind == "note")
    assert "the reference taught the model, so no pixel could be left out" in notes
    assert "taught the model or lie beside" not in notes
    page = self_contained(html)
    assert "One layer serves twice" in page.words
    assert "not a probability sample: no map accuracy" in page.words
    assert figures["excluded_training_pixels"] == 0, "else nothing would be left to show"


def test_where_all_of_the_reference_taught_the_page_says_so_without_figures(tmp_path: Path, taught: World) -> None:
    only = tmp_path / "only.tif"
    with rasterio.open(taught.dense) as whole:
        codes, profile = whole.read(1), whole.profile
        _, _, shapes, _ = pyogrio.raw.read(taught.polygons, columns=[])
        inside = rasterio.features.rasterize(shapely.from_wkb(shapes), codes.shape, transform=whole.transform)
    with rasterio.open(only, "w", **profile) as raster:
        raster.write(np.where(inside, codes, 0).astype(np.uint8), 1)
    _, figures, html = report(tmp_path, taught, reference=str(only))
    assert figures["overall"]["pixels"] == 0 and figures["overall"]["accuracy"] is None
    assert any(text.startswith("Nothing could be compared: all") for text in figures["warnings"])
    assert "verdict" not in figures and "Nothing could be compared" in self_contained(html).words


def test_the_same_polygons_in_another_file_raise_the_banner_too(tmp_path: Path, taught: World) -> None:
    _, _, shapes, _ = pyogrio.raw.read(taught.polygons, columns=[])
    _, _, _, (codes,) = pyogrio.raw.read(taught.polygons, columns=["code"])
    again = tmp_path / "reference.gpkg"
    pyogrio.raw.write(again, shapes, [codes], ["klasse"], geometry_type="Polygon", crs="EPSG:32632")
    _, figures, _ = report(tmp_path, taught, reference=str(again), field="klasse")
    assert "was the training labels too" in figures["warnings"][0]
    assert figures["overall"]["pixels"] > 0


def test_a_reference_of_nothing_but_training_pixels_says_so_first(tmp_path: Path, taught: World) -> None:
    _, _, shapes, _ = pyogrio.raw.read(taught.polygons, columns=[])
    _, _, _, (codes,) = pyogrio.raw.read(taught.polygons, columns=["code"])
    some = tmp_path / "some.gpkg"
    pyogrio.raw.write(some, shapes[:9], [codes[:9]], ["code"], geometry_type="Polygon", crs="EPSG:32632")
    _, figures, html = report(tmp_path, taught, reference=str(some), field="code")
    assert figures["overall"]["pixels"] == 0
    assert "Nothing could be compared" in figures["warnings"][0]
    assert "Before you read the figures" in self_contained(html).words
    assert "One layer serves twice" not in self_contained(html).words


def test_an_input_as_reference_raises_a_red_banner(tmp_path: Path, taught: World) -> None:
    layers = tmp_path / "codes-as-input.tif"
    layers.write_bytes(Path(taught.scene.sources[0].path).read_bytes())
    with rasterio.open(layers, "r+") as raster:
        raster.write(world.truth().astype(np.float32), 1)
    taught_scene = Path(taught.scene.sources[0].path)
    original = taught_scene.read_bytes()
    taught_scene.write_bytes(layers.read_bytes())
    try:
        _, figures, _ = report(tmp_path, taught, reference=str(layers), settings={"candidates": "none"})
    finally:
        taught_scene.write_bytes(original)
    assert any("an input of the model" in text for text in figures["warnings"])


def test_independent_polygons(tmp_path: Path, taught: World) -> None:
    shapes = [world.box(80, 2, 6, 6), world.box(120, 24, 6, 6), world.box(100, 44, 6, 6), world.box(60, 62, 6, 6)]
    layer = world.write_polygons(tmp_path / "check.gpkg", shapes, [1, 2, 3, 1])
    _, figures, html = report(tmp_path, taught, reference=str(layer), field="code")
    rows = {row["code"]: row for row in figures["per_class"]}
    assert rows[1]["polygons"] == 2
    assert rows[1]["recall_interval"][0] is not None
    assert rows[2]["recall_interval"] == [None, None]
    assert "overall" in figures
    assert "Overall accuracy" not in self_contained(html).words


def test_an_answered_sample(tmp_path: Path, taught: World) -> None:
    first, figures, _ = report(tmp_path / "draw", taught, sample=400, settings={"candidates": "none"})
    points = str(first.outputs / "sample.gpkg")
    judged, again, html = report(tmp_path / "judge", taught, reference=points, map=figures["map"])
    foreseen = estimate(replace(judged.request(), settings={"candidates": "none"}))  # type: ignore[type-var]
    assert foreseen.disk_bytes and disk_use(judged).total < foreseen.disk_bytes
    assert again["kind"] == "sample"
    assert again["sample"]["points"] == 400
    assert again["sample"]["overall"]["margin"] > 0
    page = self_contained(html)
    assert "Accuracy and areas" in page.words
    assert "overall" not in again, "counts of sample points are no figure of the map"


def test_hostile_names_are_shown_and_do_nothing(tmp_path: Path, taught: World) -> None:
    evil = '<script>alert("x")</script>'
    model = tmp_path / "model"
    source = taught.run / "outputs" / "model"
    model.mkdir()
    for file in source.iterdir():
        (model / file.name).write_bytes(file.read_bytes())
    card = json.loads((model / "model.json").read_text())
    card["classes"][0]["name"] = evil
    card["notes"] = ["<img src=http://evil.example/x.png onerror=alert(1)>"]
    (model / "model.json").write_text(json.dumps(card))
    settings = {"title": f"Map of {evil}", "candidates": "none", "reference_note": "</style><script>1</script>"}
    _, figures, html = report(tmp_path, taught, model=str(model), settings=settings)
    assert figures["classes"][0]["name"] == evil
    page = Page(html)
    assert "script" not in page.tags
    assert page.links == [link for link in page.links if link.startswith("data:image/png;base64,")]
    assert evil in page.words
    assert any("could not be left out" in note for note in figures["notes"]), "the run behind a bare model is unknown"


def test_attention_stands_beside_its_control(tmp_path: Path, taught: World) -> None:
    paths = []
    for name in ("trained", "random"):
        path = tmp_path / f"{name}.tif"
        profile = {"driver": "GTiff", "height": 20, "width": 20, "count": 2, "dtype": "float32", "crs": "EPSG:32632"}
        with rasterio.open(path, "w", transform=rasterio.Affine(80, 0, 5e5, 0, -80, 55e5), **profile) as raster:
            raster.write(np.random.default_rng(0).normal(size=(2, 20, 20)).astype(np.float32))
            raster.descriptions = ("block 5, head 0", "block 5, head 1")
        paths.append(str(path))
    settings = {"attention": paths[0], "attention_control": paths[1], "candidates": "none"}
    _, _, html = report(tmp_path, taught, settings=settings)
    page = self_contained(html)
    assert "random weights" in page.words
    assert page.words.count("block 5, head 1") == 2
    assert len(page.links) == 3 + 4


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"reference": "/nowhere/x.tif"}, "cannot be read"),
        ({"settings": {"colour": "red"}}, "Unknown setting"),
        ({"settings": {"candidates": "some"}}, "Unknown choice"),
        ({"reference_kind": "truth"}, "Unknown kind"),
        ({"reference_kind": "polygons"}, "not of the kind"),
        ({"sample": 3}, "too few"),
    ],
)
def test_bad_requests_say_why(tmp_path: Path, taught: World, changes: dict[str, Any], words: str) -> None:
    wanted = {"model": str(taught.run), "reference": str(taught.dense), "settings": {"candidates": "none"}, **changes}
    run = run_directory.create(tmp_path / "run", Report([taught.scene], **wanted))
    assert worker.execute(run) == 2
    error = run.state().error
    assert error is not None
    assert words in error["cause"]


@pytest.mark.parametrize("reference", ["raster", "polygons"])
def test_a_reference_of_other_classes_is_refused_before_anything_is_mapped(
    tmp_path: Path, taught: World, reference: str
) -> None:
    model = str(named_model(tmp_path, taught))
    if reference == "raster":
        other = write_truth(tmp_path / "other.tif")
        with rasterio.open(other, "r+") as raster:
            raster.write((raster.read(1) + 40).astype(np.uint8), 1)
        reason = "Class 41, .*the map has a, b, c"
    else:
        other, reason = tmp_path / "other.gpkg", "moor.*the map has a, b, c"
        meta, _, wkb, _ = pyogrio.raw.read(taught.polygons)
        names = np.array(["moor"] * len(wkb), object)
        pyogrio.raw.write(other, wkb, [names], ["class"], crs=meta["crs"], driver="GPKG", geometry_type=meta["geometry_type"])
    request = Report([taught.scene], model=model, reference=str(other), field="class")
    run = run_directory.create(tmp_path / "run", request)
    assert worker.execute(run) == 2
    error = from_json(run.state().error)
    assert isinstance(error, ClassesError) and re.search(reason, error.cause), error
    assert "--class-map FILE" in error.remedy and ".aux.xml" not in error.remedy
    assert not list(run.outputs.rglob("*.tif")) and not list(run.checkpoints.iterdir()), "nothing was mapped"
    if reference == "polygons":
        with pytest.raises(ClassesError):
            estimate(request)


def test_points_without_a_design_are_no_sample_unless_said_so(tmp_path: Path, taught: World) -> None:
    draw = np.random.default_rng(0)
    rows, cols = draw.integers(0, world.SIDE, (2, 80))
    xs, ys = world.LEFT + 10 * cols + 5, world.TOP - 10 * rows - 5
    path = tmp_path / "points.gpkg"
    codes = world.truth()[rows, cols]
    wkb = shapely.to_wkb(shapely.points(xs, ys))
    pyogrio.raw.write(path, wkb, [codes], ["class"], geometry_type="Point", crs="EPSG:32632")
    run = run_directory.create(
        tmp_path / "refused", Report([taught.scene], model=str(taught.run), reference=str(path), field="class")
    )
    assert worker.execute(run) == 2
    error = run.state().error
    assert error is not None
    assert "do not say how they were drawn" in error["cause"]
    _, figures, _ = report(tmp_path, taught, reference=str(path), field="class", reference_kind="sample")
    assert any("simple random sample" in note for note in figures["notes"])
    assert figures["sample"]["points"] == 80


def test_existing_outputs_are_kept_without_overwrite(tmp_path: Path, taught: World) -> None:
    page = tmp_path / "report.html"
    page.write_text("mine")
    request = Report([taught.scene], model=str(taught.run), reference=str(taught.dense), html=str(page))
    run = run_directory.create(tmp_path / "run", request)
    assert worker.execute(run) == 2
    assert page.read_text() == "mine"
    assert "polygons" not in (run.state().error or {})


def test_the_estimate_is_ready_before_the_work(taught: World) -> None:
    found = estimate(Report([taught.scene], model=str(taught.run), reference=str(taught.dense)))
    assert found.seconds is not None
    assert "candidates" in found.notes[0]


NAMED = {2: "a", 3: "b", 1: "c"}
"""Codes of a reference in another order than the model's, and their names."""


def named_model(folder: Path, taught: World) -> Path:
    """The taught model as if its labels had been the names a, b, c."""
    copied = Path(shutil.copytree(taught.run / "outputs" / "model", folder / "named"))
    card = json.loads((copied / "model.json").read_text("utf-8"))
    for item, name in zip(card["classes"], "abc", strict=True):
        item["name"] = name
    card["training"]["named"] = True
    (copied / "model.json").write_text(json.dumps(card), "utf-8")
    return copied


def test_a_nameless_reference_for_classes_that_are_names_is_warned_of(tmp_path: Path, taught: World) -> None:
    model = str(named_model(tmp_path, taught))
    run, figures, html = report(tmp_path, taught, model=model, settings={"candidates": "none"})
    warnings = [event.data["text"] for event in EventTail(run.events_file).read() if event.kind == "warning"]
    assert crosswalk.GUESSED in warnings
    assert crosswalk.GUESSED in figures["warnings"], "the red banner: a wrong guess spoils every figure"
    assert "merely number its class names" in html


def test_a_named_reference_for_classes_that_are_names_is_matched_by_name(tmp_path: Path, taught: World) -> None:
    reference = write_truth(tmp_path / "other-codes.tif")
    with rasterio.open(reference, "r+") as raster:
        raster.write(np.choose(world.truth(), [0, 2, 3, 1]).astype(np.uint8), 1)
    rows = "".join(f'<Row index="{i}"><F>{code}</F><F>{name}</F></Row>' for i, (code, name) in enumerate(NAMED.items()))
    reference.with_name(reference.name + ".aux.xml").write_text(
        '<PAMDataset><PAMRasterBand band="1"><GDALRasterAttributeTable>'
        '<FieldDefn index="0"><Name>Value</Name><Type>0</Type><Usage>5</Usage></FieldDefn>'
        '<FieldDefn index="1"><Name>Class</Name><Type>2</Type><Usage>2</Usage></FieldDefn>'
        f"{rows}</GDALRasterAttributeTable></PAMRasterBand></PAMDataset>",
        "utf-8",
    )
    model, plain = str(named_model(tmp_path, taught)), {"candidates": "none"}
    _, by_name, _ = report(tmp_path / "named-run", taught, model=model, reference=str(reference), settings=plain)
    _, by_code, _ = report(tmp_path / "plain-run", taught, settings=plain)
    assert by_name["overall"]["accuracy"] == pytest.approx(by_code["overall"]["accuracy"], abs=0.1)
