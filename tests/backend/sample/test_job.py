"""The job's file, and the report of what was labelled."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import rasterio

from backend.contract import sample
from backend.contract.errors import InputError, OutputExistsError, RequestError
from backend.contract.requests import Predict, Report, Sample, Scene, Source
from backend.contract.run_directory import RunDirectory, create
from backend.jobs import registry, worker
from backend.predict.maker import run_tag
from backend.report.job import estimate as estimate_report
from backend.sample.job import estimate
from backend.sample.taught import taught_of
from tests.backend.cli.terminal import patchwork
from tests.backend.labels.making import write_codes
from tests.backend.sample.answering import answer, places
from tests.backend.sample.conftest import CODES, GRID, NAMES, World

Json = dict[str, Any]


def drawn(world: World, tmp_path: Path, **how: object) -> Path:
    run = create(tmp_path / f"run-{len(list(tmp_path.iterdir()))}", world.request(**{"size": 150, "seed": 1, **how}))
    assert worker.execute(run) == 0, run.log_file.read_text()
    return run.outputs / "sample.gpkg"


def table(path: Path) -> Json:
    meta, _, _, data = pyogrio.raw.read(path)
    return dict(zip(map(str, meta["fields"]), data, strict=True))


def reported(world: World, points: Path, tmp_path: Path, code: int = 0, **how: Any) -> tuple[RunDirectory, Json]:
    request = Report([Scene([Source(str(how.pop("map", world.path)))])], "", str(points), **how)
    run = create(tmp_path / f"report-{len(list(tmp_path.iterdir()))}", request)
    assert worker.execute(run) == code, run.log_file.read_text()
    figures: Json = {} if code else json.loads((run.outputs / "report.json").read_text())
    return run, figures


def test_the_file_says_how_it_was_drawn_and_gives_nothing_away_by_its_order(world: World, tmp_path: Path) -> None:
    held, info = table(path := drawn(world, tmp_path)), pyogrio.read_info(path)
    rows, cols = places(path)
    assert held["id"].tolist() == list(range(1, 151))
    assert np.array_equal(held[sample.STRATUM], world.mapped[rows, cols])
    assert set(held["class"].tolist()) == {None} and not held["unsure"].any()
    assert held[sample.WEIGHT].sum() == pytest.approx((world.mapped > 0).sum())
    assert held[sample.HECTARES].sum() == pytest.approx((world.mapped > 0).sum() * 0.04, rel=0.002)
    assert set(held[sample.MAP]) == {str(world.path)} and len(set(held[sample.MAP_HASH])) == 1
    known = json.loads(info["layer_metadata"][sample.CLASSES])
    assert [(one["code"], one["name"]) for one in known] == list(zip(CODES, NAMES, strict=True))
    assert info["crs"] == "EPSG:32633"
    runs = 1 + int((np.diff(held[sample.STRATUM]) != 0).sum())
    assert runs > 40, "classes come mixed"
    again = table(drawn(world, tmp_path))
    assert all(np.array_equal(held[name], again[name]) for name in (sample.ID, sample.STRATUM))


def test_the_estimate_says_how_many(world: World) -> None:
    found = estimate(world.request(target_se=0.03, minimum=20))
    assert found.notes[0].startswith("191 points (113 forest, 58 open water, 20 built) ") and "± 5.9" in found.notes[0]
    assert "To label them takes about" in found.notes[1] and "175 points would do" in found.notes[2]
    assert found == registry.estimate(world.request(target_se=0.03, minimum=20))


def test_the_report_gives_hectares_near_the_truth(world: World, tmp_path: Path) -> None:
    answer(path := drawn(world, tmp_path, size=400), world.truth)
    run, figures = reported(world, path, tmp_path)
    inside = world.mapped > 0
    assert figures["hectares"] == pytest.approx(inside.sum() * 0.04, rel=0.002)
    right = float((world.mapped == world.truth)[inside].mean())
    overall = figures["sample"]["overall"]
    assert abs(overall["value"] - right) <= overall["margin"] < 0.05
    for row in figures["sample"]["per_class"][:2]:  # the third is too rare for a promise about one sample
        area = row["hectares"]
        assert abs(area["value"] - (world.truth[inside] == row["code"]).sum() * 0.04) <= area["margin"], row["name"]
    page = (run.outputs / "report.html").read_text()
    assert "estimated area, ha" in page and "open water" in page and str(world.path) in page
    assert "Olofsson et al. 2014" in figures["sample"]["method"]


@pytest.mark.parametrize("right", [True, False])
def test_points_that_all_agree_or_none_give_no_interval_instead_of_one_of_no_width(
    world: World, tmp_path: Path, right: bool
) -> None:
    swapped = np.select([world.mapped == code for code in CODES], [20, 50, 10]).astype(np.uint8)
    answer(path := drawn(world, tmp_path), world.mapped if right else swapped)
    run, figures = reported(world, path, tmp_path)
    assert figures["sample"]["overall"]["value"] == float(right) and figures["sample"]["overall"]["margin"] is None
    assert all(row["hectares"]["margin"] is None for row in figures["sample"]["per_class"])
    said, page = run.log_file.read_text() + run.events_file.read_text(), (run.outputs / "report.html").read_text()
    assert "0.0 % (no interval: within each mapped class all points agree)" in said and "no interval" in page
    assert "± 0" not in said and "± 0" not in page
    assert not any("labelled points are" in text for text in figures["warnings"])


def test_points_that_are_all_one_class_are_warned_of_and_their_missing_interval_has_its_true_reason(
    world: World, tmp_path: Path
) -> None:
    """There are errors in plenty; it is within the strata that nothing varies."""
    answer(path := drawn(world, tmp_path), np.full_like(world.mapped, 10))
    run, figures = reported(world, path, tmp_path)
    assert 0 < figures["sample"]["overall"]["value"] < 1 and figures["sample"]["overall"]["margin"] is None
    (warning,) = figures["warnings"]
    assert warning.startswith("All 150 labelled points are “forest”, while the map shows 3 classes.")
    said, page = run.events_file.read_text(encoding="utf-8"), (run.outputs / "report.html").read_text(encoding="utf-8")
    assert "within each mapped class all points agree" in said and "too few" not in said
    assert "labelled points are “forest”" in page


def test_missing_unsure_and_rare_are_said(world: World, tmp_path: Path) -> None:
    path = drawn(world, tmp_path)
    unsure = np.zeros(150, bool)
    unsure[:4] = True
    answer(path, world.truth, {100: None, 101: None}, unsure=unsure.tolist())
    _, figures = reported(world, path, tmp_path)
    notes = " ".join(figures["notes"])
    assert "2 points have no (usable) answer" in notes and figures["warnings"] == []
    assert "4 of the labelled points are marked unsure" in notes and "without them the overall accuracy" in notes
    answer(path, world.truth, dict.fromkeys(range(100, 115)))
    _, figures = reported(world, path, tmp_path)
    assert "15 points have no (usable) answer" in figures["warnings"][0] and "seldom missing" in figures["warnings"][0]


def test_a_class_without_two_labelled_points_is_refused(world: World, tmp_path: Path) -> None:
    path = drawn(world, tmp_path)
    built = table(path)
    numbers = built["id"][built[sample.STRATUM] == 50].tolist()
    answer(path, world.truth, dict.fromkeys(numbers[1:]))
    run, _ = reported(world, path, tmp_path, code=InputError.exit_code)
    assert "built 1" in run.state().error["cause"] and "Label 2 or more" in run.state().error["remedy"]


def test_lost_points_do_not_make_the_map_smaller(world: World, tmp_path: Path) -> None:
    answer(path := drawn(world, tmp_path), world.truth)
    whole = reported(world, path, tmp_path)[1]
    meta, _, wkb, data = pyogrio.raw.read(path)
    kept = data[list(meta["fields"]).index(sample.STRATUM)] != 50
    for keep in (np.arange(150) < 120, kept):
        pyogrio.raw.write(
            path, wkb[keep], [column[keep] for column in data], list(meta["fields"]), layer="sample", driver="GPKG",
            geometry_type="Point", crs=meta["crs"],
        )  # fmt: skip
        if keep is not kept:
            assert reported(world, path, tmp_path)[1]["hectares"] == whole["hectares"]
    run, _ = reported(world, path, tmp_path, code=InputError.exit_code)
    assert "built 0" in run.state().error["cause"], "all of a stratum's points are gone"


def test_the_original_strata_keep_their_weight_on_another_map(world: World, tmp_path: Path) -> None:
    answer(path := drawn(world, tmp_path), world.truth)
    other = np.where((world.mapped == 10) & (np.indices(world.mapped.shape)[0] < 30), 20, world.mapped)
    write_codes(tmp_path / "new.tif", other.astype(np.uint8), GRID, nodata=0)
    names = Path(f"{world.path}.aux.xml").read_text()
    (tmp_path / "new.tif.aux.xml").write_text(names)
    _, figures = reported(world, path, tmp_path, map=tmp_path / "new.tif")
    assert "Stehman" in figures["sample"]["method"] and "original strata" in " ".join(figures["notes"])
    shares = [row["share"]["value"] for row in figures["sample"]["per_class"]]
    before = reported(world, path, tmp_path)[1]["sample"]["per_class"]
    assert shares == pytest.approx([row["share"]["value"] for row in before]), "areas do not depend on the map"


def test_a_map_without_its_sidecar_is_judged_with_the_samples_legend(world: World, tmp_path: Path) -> None:
    answer(path := drawn(world, tmp_path), world.truth)
    before = reported(world, path, tmp_path)[1]
    bare = tmp_path / "elsewhere" / "map.tif"
    bare.parent.mkdir()
    write_codes(bare, world.mapped, GRID, nodata=0)
    _, figures = reported(world, path, tmp_path, map=bare)
    assert [row["name"] for row in figures["sample"]["per_class"]] == list(NAMES)
    assert figures["sample"]["overall"] == before["sample"]["overall"] and "Olofsson" in figures["sample"]["method"]
    assert ".aux.xml" in figures["notes"][0]
    held = pyogrio.raw.read(path)
    pyogrio.raw.write(
        path, held[2], held[3], list(held[0]["fields"]), layer="sample", driver="GPKG", geometry_type="Point",
        crs=held[0]["crs"],
    )  # fmt: skip
    run, _ = reported(world, path, tmp_path, code=InputError.exit_code, map=bare)
    assert "Not one class" in run.state().error["cause"] and ".aux.xml" in run.state().error["remedy"]


def test_a_class_of_the_legend_that_is_nowhere_mapped_is_a_row_of_no_hectares(world: World, tmp_path: Path) -> None:
    answer(path := drawn(world, tmp_path), world.truth)
    poorer = tmp_path / "poorer.tif"
    write_codes(poorer, np.where(world.mapped == 50, 10, world.mapped).astype(np.uint8), GRID, nodata=0)
    Path(f"{poorer}.aux.xml").write_text(Path(f"{world.path}.aux.xml").read_text())
    _, figures = reported(world, path, tmp_path, map=poorer)
    built = next(row for row in figures["sample"]["per_class"] if row["name"] == "built")
    assert built["mapped_share"] == 0 and built["share"]["value"] > 0 and built["code"] == 50
    assert any("built is nowhere mapped" in note for note in figures["notes"])
    assert not any("no class for" in note for note in figures["notes"])


@pytest.mark.parametrize(
    ("broken", "said"),
    [("bands", "3 bands"), ("crs", "no coordinate reference system"), ("fractions", "fractions"), ("names", "is another's too")],
)
def test_what_is_no_map_of_classes_is_refused(world: World, tmp_path: Path, broken: str, said: str) -> None:
    import rasterio

    path = tmp_path / "bad.tif"
    size = {"driver": "GTiff", "height": 90, "width": 120, "transform": GRID.transform}
    values = world.mapped.astype(np.float32) + (0.5 if broken == "fractions" else 0)
    crs = None if broken == "crs" else GRID.crs
    with rasterio.open(path, "w", count=3 if broken == "bands" else 1, dtype="float32", crs=crs, **size) as file:
        for band in file.indexes:
            file.write(values, band)
    if broken == "names":
        text = Path(f"{world.path}.aux.xml").read_text().replace("open water", "Forest ")
        Path(f"{path}.aux.xml").write_text(text)
    with pytest.raises(InputError, match=said):
        estimate(Sample([Scene([Source(str(path))])]))


def test_what_cannot_be_is_refused_early(world: World, tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="5 points are too few for the 3 classes"):
        estimate(world.request(size=5))
    with pytest.raises(RequestError, match="2 expected accuracies were given, and the map has 3 classes: 10 forest"):
        estimate(world.request(settings={"expected": "0.8,0.9"}))
    with pytest.raises(InputError, match="no model here"):
        estimate(world.request(model=str(tmp_path)))
    path = drawn(world, tmp_path)
    with pytest.raises(InputError, match="No point of this sample is labelled yet"):
        estimate_report(Report([Scene([Source(str(world.path))])], "", str(path)))
    with pytest.raises(RequestError, match="only a sample can judge"):
        estimate_report(Report([Scene([Source(str(world.path))])], "", str(world.path)))


def test_answers_are_never_overwritten(world: World, tmp_path: Path) -> None:
    answer(path := drawn(world, tmp_path), world.truth, dict.fromkeys(range(4, 151)))
    run = create(tmp_path / "again", world.request(size=100, out=str(path), overwrite=True))
    assert worker.execute(run) == OutputExistsError.exit_code
    assert "3 answers" in run.state().error["cause"] and len(table(path)["id"]) == 150


def test_the_model_of_a_map_written_elsewhere_is_found_among_the_runs(
    world: World, tmp_path: Path, patchwork_home: Path
) -> None:
    """`predict --out map.tif` puts the map where its user wants it; the run remembers which model made it."""
    for name, land in (("other", None), ("right", [])):
        (tmp_path / name).mkdir()
        (tmp_path / name / "model.json").write_text(json.dumps({"training": {"land": land}}))
    scenes, runs = [Scene([Source("/scene.tif")])], patchwork_home / "runs"
    create(runs / "a", Predict(scenes, str(tmp_path / "other"), out=str(tmp_path / "another.tif")))
    assert taught_of(world.request()).land is None and "--model" in taught_of(world.request()).unknown
    create(runs / "b", Predict(scenes, str(tmp_path / "right"), out=str(tmp_path / "x" / ".." / world.path.name)))
    assert taught_of(world.request()).land == []
    create(runs / "c", Predict(scenes, str(tmp_path / "gone"), out=str(world.path)))
    os.utime(runs / "c" / "request.json", (2e9, 2e9))
    assert "is gone" in taught_of(world.request()).unknown, "the newest counts"


@pytest.mark.usefixtures("patchwork_home")
def test_the_model_is_found_by_what_the_map_itself_says(world: World, tmp_path: Path) -> None:
    """`predict --run runs/map --out map.tif`, as the README says it: the run lies beside the map, not at home."""
    (tmp_path / "taught").mkdir()
    (tmp_path / "taught" / "model.json").write_text(json.dumps({"training": {"land": []}}))
    asked = Predict([Scene([Source("/scene.tif")])], str(tmp_path / "taught"), out="/elsewhere.tif")
    run = create(tmp_path / "runs" / "map", asked)
    assert taught_of(world.request()).land is None
    with rasterio.open(world.path, "r+") as file:
        file.update_tags(MODEL="taught", RUN=run_tag(run.path, world.path))
        assert file.tags()["RUN"] == "runs/map"
    assert taught_of(world.request()).land == []
    with rasterio.open(world.path, "r+") as file:
        file.update_tags(MODEL="another")
    assert taught_of(world.request()).land is None, "another run of that name"


def test_a_run_is_named_relatively_only_where_it_lies_beside_its_map(tmp_path: Path) -> None:
    assert run_tag(tmp_path / "p" / "runs" / "a", tmp_path / "p" / "maps" / "map.tif") == "../runs/a"
    assert run_tag(tmp_path / "home" / "a", tmp_path / "p" / "maps" / "map.tif") == str((tmp_path / "home" / "a").resolve())


@pytest.mark.usefixtures("patchwork_home")
def test_by_hand(world: World, tmp_path: Path) -> None:
    """From the map to the report, as the README says it."""
    ran = patchwork("sample", "--map", "map.tif", "--size", "120", "--seed", "2", "--out", "s.gpkg", cwd=tmp_path)
    assert ran.returncode == 0 and "Sample to label: " in ran.stdout, ran.stderr
    assert "Which model made this map is not known" in ran.stderr
    assert ran.stderr.count("120 points (") == 1, "the estimate has said it"
    answer(tmp_path / "s.gpkg", world.truth)
    ran = patchwork("report", "--sample", "s.gpkg", "--out", "r.html", cwd=tmp_path)
    assert ran.returncode == 0 and (tmp_path / "r.html").is_file(), ran.stderr
    assert "Overall accuracy estimated from 120 points" in ran.stderr and "open water: " in ran.stderr
    world.path.rename(tmp_path / "moved.tif")
    ran = patchwork("report", "--sample", "s.gpkg", "--out", "q.html", cwd=tmp_path)
    assert ran.returncode == 2 and "--map" in ran.stderr and "no longer there" in ran.stderr
    ran = patchwork("report", "--sample", "s.gpkg", "--reference", "t.tif", "--out", "q.html", cwd=tmp_path)
    assert ran.returncode == 2 and "two references" in ran.stderr
