"""Places that a model chose to be labelled never enter an accuracy estimate."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import shapely
from numpy.typing import NDArray

from backend.contract import run_directory
from backend.contract.errors import RequestError
from backend.contract.home import runs_folder
from backend.contract.requests import Finetune, Labels, Report, Suggest
from backend.contract.run_directory import RunDirectory
from backend.jobs import worker
from backend.labels.suggested import marked
from backend.models.folder import load_card
from backend.report.check import require_sound
from backend.report.kinds import DENSE, POLYGONS
from backend.report.suggested import suggested_banners
from tests.backend.finetune import world
from tests.backend.report.conftest import World


@pytest.fixture
def suggestion(taught: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunDirectory:
    """A finished ``suggest`` run on the made world, in a home of its own."""
    monkeypatch.setenv("PATCHWORK_HOME", str(tmp_path / "home"))
    runs_folder().mkdir(parents=True)
    run = run_directory.create(runs_folder() / "2026-01-01-suggest-a", Suggest([taught.scene], str(taught.run), count=6))
    assert worker.execute(run) == 0, run.log_file.read_text()
    return run


def layer(
    path: Path, shapes: NDArray[np.object_], kind: str, marks: list[object] | None = None, **more: NDArray[np.generic]
) -> Path:
    """Features with the class 1, perhaps with the mark and further columns."""
    columns: dict[str, NDArray[np.generic]] = {"code": np.ones(len(shapes), np.int32), **more}
    if marks is not None:
        columns["suggested"] = np.asarray(marks)
    pyogrio.raw.write(
        path, shapely.to_wkb(shapes), list(columns.values()), list(columns), geometry_type=kind, crs="EPSG:32632"
    )
    return path


def places_of(run: RunDirectory) -> NDArray[np.object_]:
    found: NDArray[np.object_] = shapely.from_wkb(pyogrio.raw.read(run.outputs / "next.gpkg")[2])
    return found


SAMPLE = {"stratum": np.array([1, 1, 1], np.int32), "weight": np.array([10.0, 10.0, 10.0])}
POINTS = shapely.points([world.LEFT + 300, world.LEFT + 700, world.LEFT + 900], [world.TOP - 300] * 3)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [([True, False, True], 2), ([1, 0, 0], 1), (["yes", "no", ""], 1), ([None, None, "TRUE"], 1), ([0.0, np.nan, 1.0], 1)],
)
def test_the_mark_is_read_as_people_write_it(tmp_path: Path, marks: list[object], expected: int) -> None:
    values = np.asarray(marks, object) if any(isinstance(mark, str) or mark is None for mark in marks) else np.asarray(marks)
    assert marked(str(layer(tmp_path / "a.gpkg", POINTS, "Point", list(values)))) == expected
    assert marked(str(layer(tmp_path / "plain.gpkg", POINTS, "Point"))) == 0
    assert marked(str(tmp_path / "absent.gpkg")) == 0


def test_a_sample_of_suggested_places_is_refused_early(taught: World, tmp_path: Path) -> None:
    path = layer(tmp_path / "sample.gpkg", POINTS, "Point", [False, True, False], **SAMPLE)
    request = Report([taught.scene], str(taught.run), str(path), field="code", html=str(tmp_path / "r.html"))
    with pytest.raises(RequestError, match="1 of the sample's points") as caught:
        require_sound(request)
    assert "random sample" in caught.value.remedy
    run = run_directory.create(tmp_path / "run", request)
    assert worker.execute(run) == RequestError.exit_code
    assert not (tmp_path / "r.html").exists()


def test_a_sample_without_them_is_not(taught: World, tmp_path: Path) -> None:
    path = layer(tmp_path / "sample.gpkg", POINTS, "Point", [False, False, False], **SAMPLE)
    require_sound(Report([taught.scene], str(taught.run), str(path), field="code"))


def test_the_suggestions_themselves_are_refused_as_a_sample(taught: World, suggestion: RunDirectory) -> None:
    path = str(suggestion.outputs / "next.gpkg")
    request = Report([taught.scene], str(taught.run), path, field="class_code", reference_kind="sample")
    with pytest.raises(RequestError, match="6 of the sample's points"):
        require_sound(request)


def test_marked_polygons_get_the_red_banner(taught: World, tmp_path: Path) -> None:
    shapes, codes = world.polygons(2)
    moved = shapely.transform(np.asarray(shapes, object), lambda points: points - (0, 120))
    path = layer(tmp_path / "p.gpkg", moved, "Polygon", [True, True, *([False] * 4)], id=np.asarray(codes, np.int32))
    request = Report(
        [taught.scene], str(taught.run), str(path), field="id", html=str(tmp_path / "r.html"), json=str(tmp_path / "r.json")
    )
    run = run_directory.create(tmp_path / "run", request)
    assert worker.execute(run) == 0, run.log_file.read_text()
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "2 labels at places that a model suggested" in page
    warnings = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["warnings"]
    assert any("in doubt there" in text for text in warnings)


def test_unmarked_polygons_at_suggested_places_are_known_from_the_runs(
    taught: World, suggestion: RunDirectory, tmp_path: Path
) -> None:
    around, away = shapely.buffer(places_of(suggestion)[:3], 15), shapely.box(0, 0, 10, 10)
    path = layer(tmp_path / "p.gpkg", np.asarray([*around, away], object), "Polygon")
    request = Report([taught.scene], str(taught.run), str(path), field="code")
    (text,) = suggested_banners(request, POLYGONS)
    assert text.startswith("3 features of p.gpkg lie at places")
    assert suggested_banners(request, DENSE) == []
    elsewhere = layer(tmp_path / "q.gpkg", np.asarray([away], object), "Polygon")
    assert suggested_banners(Report([taught.scene], str(taught.run), str(elsewhere), field="code"), POLYGONS) == []
    (suggestion.outputs / "next.gpkg").unlink()
    assert suggested_banners(request, POLYGONS) == []


def test_the_model_remembers_how_many_of_its_labels_were_suggested(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATCHWORK_HOME", str(tmp_path / "home"))
    shapes, codes = world.polygons()
    scene = world.scene(tmp_path)
    path = layer(
        tmp_path / "marked.gpkg", np.asarray(shapes, object), "Polygon", [n < 4 for n in range(len(shapes))],
        id=np.asarray(codes, np.int32),
    )  # fmt: skip
    from dataclasses import replace

    labelled = replace(scene, labels=Labels(str(path), "id"))
    run = run_directory.create(tmp_path / "train", Finetune([labelled], quick=True, settings={"trees": 5, "repeats": 1}))
    assert worker.execute(run) == 0, run.log_file.read_text()
    assert load_card(run.path).training["suggested"] == 4
