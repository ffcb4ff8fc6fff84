"""Two runs side by side, and the map of what changed against plain numpy."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from affine import Affine
from numpy.typing import NDArray

from backend.cli.compare import table
from backend.compare.change_map import write_changes
from backend.compare.runs import compare_runs
from backend.contract import run_directory
from backend.contract.errors import InputError, OutputExistsError, RequestError
from backend.contract.events import EventLog
from backend.contract.requests import Predict, Pretrain, Request, Scene, Source
from backend.contract.run_directory import RunDirectory
from backend.contract.state import State, write_state
from backend.labels.class_scheme import LandClass
from backend.labels.legend import read_raster_legend
from backend.tiles.tables import class_tables

SCENES = [Scene([Source("/data/a.tif")])]
NORTH_UP = Affine(20, 0, 500_000, 0, -20, 4_000_000)
FOREST, WATER, URBAN = (
    LandClass(c, n, k) for c, n, k in [(3, "forest", "#00aa00"), (7, "water", "#0000ff"), (9, "urban", "#ff0000")]
)
OTHER = [LandClass(1, "Water", "#0000ff"), LandClass(2, "forest", "#00aa00"), LandClass(4, "bare", "#aaaa55")]


def write_map(path: Path, codes: NDArray[np.uint8], classes: list[LandClass], transform: Affine = NORTH_UP) -> Path:
    size = {"height": codes.shape[0], "width": codes.shape[1], "count": 1, "dtype": "uint8", "nodata": 0}
    with rasterio.open(path, "w", "GTiff", crs="EPSG:32633", transform=transform, **size) as file:
        file.write(codes[None])
    Path(f"{path}.aux.xml").write_text(class_tables(classes), encoding="utf-8")
    return path


def make(folder: Path, name: str, request: Request, *outputs: tuple[str, Path]) -> RunDirectory:
    run = run_directory.create(folder / name, request)
    log = EventLog(run.events_file)
    for role, path in outputs:
        log.append("output", {"role": role, "path": str(path), "title": role})
    log.close()
    write_state(run.state_file, State("done"))
    return run


@pytest.fixture
def maps(tmp_path: Path) -> tuple[RunDirectory, RunDirectory, NDArray[np.uint8], NDArray[np.uint8]]:
    """Two maps of the same grid whose codes mean other classes, 700 px wide so that several windows are needed."""
    generator = np.random.default_rng(3)
    one = generator.choice(np.array([0, 3, 7, 9], np.uint8), (40, 700), p=[0.1, 0.5, 0.3, 0.1])
    other = generator.choice(np.array([0, 1, 2, 4], np.uint8), (40, 700), p=[0.1, 0.3, 0.4, 0.2])
    first = write_map(tmp_path / "one.tif", one, [FOREST, WATER, URBAN])
    second = write_map(tmp_path / "other.tif", other, OTHER)
    runs = [
        make(tmp_path / "runs", f"map-{n}", Predict(SCENES, "/m"), ("classes", p))
        for n, p in (("a", first), ("b", second))
    ]
    return runs[0], runs[1], one, other


def test_the_change_map_says_pixel_by_pixel_what_became_what(maps: Any, tmp_path: Path) -> None:
    run_a, run_b, one, other = maps
    out = tmp_path / "change.tif"
    found = write_changes(run_a, run_b, out)
    names_one = {3: "forest", 7: "water", 9: "urban"}
    names_other = {1: "water", 2: "forest", 4: "bare"}
    counts: dict[tuple[str, str], int] = {}
    for a, b in zip(one.ravel().tolist(), other.ravel().tolist(), strict=True):
        if a and b and names_one[a] != names_other[b]:
            counts[names_one[a], names_other[b]] = counts.get((names_one[a], names_other[b]), 0) + 1
    told = {(row["one"], row["other"]): row["pixels"] for row in found["pairs"]}
    assert told == counts
    common = int(((one > 0) & (other > 0)).sum())
    assert found["pixels"] == common
    assert found["share"] == pytest.approx(sum(counts.values()) / common)
    assert found["pairs"][0]["hectares"] == pytest.approx(found["pairs"][0]["pixels"] * 0.04)
    with rasterio.open(out) as file:
        codes, names = file.read(1), read_raster_legend(file).names
        assert file.nodata == 0 and file.transform == NORTH_UP
    for (a, b), code in zip(
        zip(one.ravel().tolist(), other.ravel().tolist(), strict=True), codes.ravel().tolist(), strict=True
    ):
        if not a or not b:
            assert code == 0
        elif names_one[a] == names_other[b]:
            assert names[code] == "the same"
        else:
            assert names[code] == f"{names_one[a]} → {names_other[b]}"
    assert not [p.name for p in tmp_path.iterdir() if p.name.startswith(".patchwork")]


def test_a_map_on_another_grid_is_seen_by_nearest_on_the_first(maps: Any, tmp_path: Path) -> None:
    run_a, _run_b, one, _other = maps
    coarse = np.full((20, 350), 3, np.uint8)
    path = write_map(tmp_path / "coarse.tif", coarse, [FOREST, WATER, URBAN], NORTH_UP @ Affine.scale(2))
    run_c = make(tmp_path / "runs", "map-c", Predict(SCENES, "/m"), ("classes", path))
    found = write_changes(run_a, run_c, tmp_path / "change.tif")
    assert found["pixels"] == int((one > 0).sum())
    assert {row["other"] for row in found["pairs"]} == {"forest"}


def test_maps_whose_legends_share_no_class_are_refused_and_unmatched_classes_are_said(maps: Any, tmp_path: Path) -> None:
    run_a, run_b, one, other = maps
    codes = np.full((40, 700), 5, np.uint8)
    path = write_map(tmp_path / "alien.tif", codes, [LandClass(5, "Class 5", "#123456")])
    alien = make(tmp_path / "runs", "alien", Predict(SCENES, "/m"), ("classes", path))
    with pytest.raises(InputError, match=r"no class in common: forest.* Class 5") as refused:
        write_changes(run_a, alien, tmp_path / "change.tif")
    assert refused.value.subject == str(path) and not (tmp_path / "change.tif").exists()
    found = write_changes(run_a, run_b, tmp_path / "change.tif")
    common = (one > 0) & (other > 0)
    urban, bare = int((common & (one == 9)).sum()), int((common & (other == 4)).sum())
    assert len(found["warnings"]) == 2
    assert "second map's legend lacks" in found["warnings"][0] and f"urban. All {urban:,} pixels" in found["warnings"][0]
    assert "first map's legend lacks" in found["warnings"][1] and f"bare. All {bare:,} pixels" in found["warnings"][1]
    assert any(found["warnings"][0] in line for line in table(compare_runs(run_a, run_b), found).splitlines())


def test_maps_of_one_legend_without_a_common_mapped_class_have_changed(tmp_path: Path) -> None:
    runs = []
    for name, code in (("a", 3), ("b", 7)):
        path = write_map(tmp_path / f"{name}.tif", np.full((8, 8), code, np.uint8), [FOREST, WATER])
        runs.append(make(tmp_path / "runs", name, Predict(SCENES, "/m"), ("classes", path)))
    found = write_changes(runs[0], runs[1], tmp_path / "change.tif")
    assert found["share"] == 1.0 and found["warnings"] == []
    assert [(row["one"], row["other"]) for row in found["pairs"]] == [("forest", "water")]


def test_refusals_name_what_is_wrong_and_leave_nothing(maps: Any, tmp_path: Path) -> None:
    run_a, run_b, _one, _other = maps
    trained = make(tmp_path / "runs", "net", Pretrain(SCENES))
    out = tmp_path / "change.tif"
    with pytest.raises(InputError, match="no land-cover map") as refused:
        write_changes(run_a, trained, out)
    assert refused.value.subject == "net" and "two runs of predict" in refused.value.remedy
    with pytest.raises(RequestError, match=r"\.tif"):
        write_changes(run_a, run_b, tmp_path / "change.png")
    with pytest.raises(RequestError, match="replace one of the maps"):
        write_changes(run_a, run_b, tmp_path / "other.tif", overwrite=True)
    out.write_bytes(b"mine")
    with pytest.raises(OutputExistsError):
        write_changes(run_a, run_b, out)
    assert out.read_bytes() == b"mine"
    with pytest.raises(RequestError, match="twice"):
        compare_runs(run_a, run_a)


def test_only_what_differs_is_told_and_places_are_not(tmp_path: Path) -> None:
    folder = tmp_path / "runs"
    one = make(folder, "a", Pretrain(SCENES, steps=10, settings={"momentum": 0.9, "augmentation": {"drop": 0.1}}))
    other = make(
        folder,
        "b",
        Pretrain(
            [Scene([Source("/data/b.tif")])], steps=10, settings={"momentum": 0.99, "augmentation": {"drop": 0.1}}
        ),
    )
    log = EventLog(other.events_file)
    for step in (1, 2):
        log.append("metrics", {"step": step, "loss": 3.0 / step})
    log.close()
    found = compare_runs(one, other)
    assert found["settings"] == [{"name": "momentum", "one": 0.9, "other": 0.99}]
    assert {"name": "augmentation.drop", "value": 0.1} in found["same"]
    assert {"name": "steps", "value": 10} in found["same"]
    assert found["data"] == [{"name": "scenes[1].sources[1].path", "one": "/data/a.tif", "other": "/data/b.tif"}]
    assert found["curves"][0] == {} and found["curves"][1]["loss"]["values"] == [3.0, 1.5]
    assert found["maps"] == [None, None] and found["accuracy"] == []


def test_what_was_used_counts_more_than_what_was_asked(tmp_path: Path) -> None:
    """One run was asked for the momentum that the other one chose; both left the batch to Patchwork."""
    folder, runs = tmp_path / "runs", []
    for name, asked, batch in (("a", {"momentum": 0.99}, 8), ("b", {}, 16)):
        run = make(folder, name, Pretrain(SCENES, settings=asked))
        used = {"arguments": {"momentum": 0.99}, "spec": {"name": "vit_t", "depth": 6}, "batch": batch, "save_every": -1}
        resolved = {"pretrain": used, "device": {"device": "cpu"}, "finetune": {"estimate_s": batch}}
        run.resolved_file.write_text(json.dumps(resolved), "utf-8")
        runs.append(run)
    found = compare_runs(*runs)
    assert found["settings"] == [{"name": "batch", "one": 8, "other": 16}]
    same = {row["name"]: row["value"] for row in found["same"]}
    assert same["momentum"] == 0.99 and same["backbone"] == "vit_t" and same["depth"] == 6 and same["device"] == "cpu"
    assert "save_every" not in same and "estimate_s" not in same


def test_accuracy_comes_from_the_report_and_from_the_model(tmp_path: Path) -> None:
    folder, report = tmp_path / "runs", tmp_path / "report.json"
    report.write_text(
        '{"overall": {"accuracy": 0.8, "kind": "x"}, "per_class": [{"name": "water", "iou": 0.5}]}', "utf-8"
    )
    model = tmp_path / "model"
    model.mkdir()
    scores = [{"name": "f", "per_class": {"water": 0.6, "sand": None}}]
    card = {"decision": {"title": "forest", "candidate": "f", "miou_held_out": 0.4}, "candidates": scores}
    (model / "model.json").write_text(json.dumps(card), "utf-8")
    one = make(folder, "a", Pretrain(SCENES), ("report-json", report))
    other = make(folder, "b", Pretrain(SCENES), ("model", model))
    rows = {row["name"]: (row["one"], row["other"]) for row in compare_runs(one, other)["accuracy"]}
    assert rows["accuracy"] == (0.8, None)
    same = make(folder, "c", Pretrain(SCENES), ("report-json", report))
    report.with_name("other.json").write_text('{"overall": {"accuracy": 0.8, "kappa": 0.6}}', "utf-8")
    other = make(folder, "d", Pretrain(SCENES), ("report-json", report.with_name("other.json")))
    first = compare_runs(same, other)["accuracy"]
    assert first[-1]["name"] == "accuracy" and first[-1]["one"] == first[-1]["other"], "what differs comes first"
    assert rows["IoU water"] == (0.5, 0.6)
    assert rows["mIoU on held-out polygons"] == (None, 0.4)
