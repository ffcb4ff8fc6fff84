"""Every way a polygon layer can be wrong, and the real one that has two."""

from __future__ import annotations

from collections import Counter
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
import rasterio
import shapely
from numpy.typing import NDArray
from rasterio import warp

from backend.contract.errors import InputError
from backend.contract.requests import Labels
from backend.labels.polygons import read_labels, read_scheme
from backend.labels.rasterise import rasterise
from backend.scene.grid import Grid
from tests.backend.labels.making import GRID, UTM, square, write_layer
from tests.data import shared_data

TWO = [square(2, 2, 6, 6), square(20, 10, 8, 4)]


NAMES = ["zone 10", "Water", "zone 9", "water "]


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_names_have_the_same_codes_whatever_their_order(tmp_path: Path, order: tuple[int, ...]) -> None:
    shapes = [square(12 * i, 10, 6, 6) for i in order]
    labels = write_layer(tmp_path / "a.gpkg", shapes, {"class": [NAMES[i] for i in order]})
    found = read_labels(labels, GRID)
    assert dict(zip(found.scheme.codes, found.scheme.names, strict=True)) == {1: "Water", 2: "zone 9", 3: "zone 10"}
    codes = {int((shapely.bounds(p.geometry)[0] - 500_000) // 120): p.code for p in found.polygons}
    assert codes == {0: 3, 1: 1, 2: 2, 3: 1}


def test_accented_names_stand_where_a_reader_looks_for_them(tmp_path: Path) -> None:
    names = ["Wald", "Öde", "Ofen", "Äcker", "Acker"]
    shapes = [square(12 * i, 10, 6, 6) for i in range(len(names))]
    found = read_labels(write_layer(tmp_path / "a.gpkg", shapes, {"class": names}), GRID)
    assert found.scheme.names == ("Acker", "Äcker", "Öde", "Ofen", "Wald")


def test_names_of_several_layers_have_the_same_codes_whatever_their_order(tmp_path: Path) -> None:
    first = write_layer(tmp_path / "a.gpkg", TWO, {"class": ["water", "forest"]})
    second = write_layer(tmp_path / "b.gpkg", TWO, {"class": ["rock", "Forest"]})
    assert read_scheme([first, second])[0].to_json() == read_scheme([second, first])[0].to_json()


def test_numbers_are_their_own_codes_and_take_names_from_the_name_field(tmp_path: Path) -> None:
    shapes = [*TWO, square(40, 20, 5, 5)]
    labels = write_layer(tmp_path / "a.gpkg", shapes, {"code": [50, 10, 10], "title": ["Built", "Trees", "Trees"]})
    scheme = read_labels(labels, GRID).scheme
    assert scheme.codes == (10, 50)
    assert scheme.names == ("Trees", "Built")


def test_text_that_is_numbers_counts_as_numbers(tmp_path: Path) -> None:
    assert read_labels(write_layer(tmp_path / "a.gpkg", TWO, {"class": ["20", "10"]}), GRID).scheme.codes == (10, 20)


def test_contradicting_names_are_listed_and_the_most_frequent_wins(tmp_path: Path) -> None:
    shapes = [*TWO, square(40, 20, 5, 5)]
    labels = write_layer(tmp_path / "a.gpkg", shapes, {"code": [1, 1, 1], "title": ["Forest", "Wood", "Forest"]})
    found = read_labels(labels, GRID)
    assert found.scheme.names == ("Forest",)
    assert [problem.kind for problem in found.problems] == ["name-conflict"]


@pytest.mark.parametrize("suffix", ["gpkg", "shp", "geojson", "fgb"])
@pytest.mark.parametrize("crs", ["EPSG:32633", "EPSG:4326", "EPSG:3857"])
def test_any_format_and_crs_labels_the_same_pixels(tmp_path: Path, suffix: str, crs: str) -> None:
    def move(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(warp.transform(UTM, crs, points[:, 0].tolist(), points[:, 1].tolist()))

    moved = [shapely.transform(shape, move) for shape in TWO]
    labels = write_layer(tmp_path / f"a.{suffix}", moved, {"class": ["a", "b"]}, crs, "Polygon")
    found = read_labels(labels, GRID)
    index, _, _ = rasterise(found, GRID, GRID.whole)
    a, b = found.scheme.index_of_name("a"), found.scheme.index_of_name("b")  # FlatGeobuf sorts its features
    assert found.problems == []
    assert np.count_nonzero(index[2:8, 2:8] == a) == np.count_nonzero(index == a) == 36
    assert np.count_nonzero(index[10:14, 20:28] == b) == np.count_nonzero(index == b) == 32


def test_every_fault_is_listed_with_its_place_and_nothing_stops(tmp_path: Path) -> None:
    bow_tie = shapely.Polygon([(500_300, 5_000_300), (500_400, 5_000_200), (500_400, 5_000_300), (500_300, 5_000_200)])
    shapes = {
        "good": TWO[0],
        "null": square(50, 2, 4, 4),
        "empty": None,
        "invalid-repaired": bow_tie,
        "outside": square(200, 200, 5, 5),
        "partly-outside": square(56, 30, 20, 4),
        "smaller-than-pixel": square(30.6, 30.6, 0.3, 0.3),
        "overlap": square(6, 6, 4, 4),
    }
    classes = ["a", None, "a", "b", "a", "a", "a", "b"]
    found = read_labels(write_layer(tmp_path / "a.gpkg", list(shapes.values()), {"class": classes}), GRID)
    kinds = Counter(problem.kind for problem in found.problems)
    expected = [
        "null-class",
        "no-geometry",
        "invalid-repaired",
        "outside",
        "partly-outside",
        "smaller-than-pixel",
        "overlap",
    ]
    assert kinds == Counter(expected)
    places = {problem.kind: problem.bounds for problem in found.problems}
    assert places["no-geometry"] is None
    assert places["outside"] == pytest.approx(shapely.bounds(shapes["outside"]))
    assert places["overlap"] == pytest.approx(shapely.bounds(square(6, 6, 2, 2)))
    assert len(found.polygons) == 4
    index, _, _ = rasterise(found, GRID, GRID.whole)
    assert (index[6:8, 6:8] == -1).all(), "what two classes claim is ignored"
    assert index[5, 5] == 0
    assert index[9, 9] == 1


def test_bounds_are_in_the_layers_crs(tmp_path: Path) -> None:
    def move(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(warp.transform(UTM, "EPSG:4326", points[:, 0].tolist(), points[:, 1].tolist()))

    moved = [shapely.transform(shape, move) for shape in (TWO[0], square(5, 5, 9, 9))]
    found = read_labels(write_layer(tmp_path / "a.gpkg", moved, {"class": ["a", "b"]}, "EPSG:4326"), GRID)
    bounds = found.problems[0].bounds
    assert bounds is not None
    assert 14 < bounds[0] < 16
    assert 45 < bounds[1] < 46


def test_polygons_that_only_touch_do_not_overlap(tmp_path: Path) -> None:
    shapes = [square(2, 2, 5, 5), square(7, 2, 5, 5)]
    assert read_labels(write_layer(tmp_path / "a.gpkg", shapes, {"class": ["a", "b"]}), GRID).problems == []


def test_a_models_scheme_is_binding(tmp_path: Path) -> None:
    scheme = read_labels(write_layer(tmp_path / "a.gpkg", TWO, {"class": ["water", "forest"]}), GRID).scheme
    other = write_layer(tmp_path / "b.gpkg", TWO, {"class": [" Forest ", "lava"]})
    found = read_labels(other, GRID, scheme)
    assert found.scheme == scheme
    assert [polygon.code for polygon in found.polygons] == [1]
    assert [problem.kind for problem in found.problems] == ["unknown-class"]


def test_several_layers_share_one_scheme(tmp_path: Path) -> None:
    first = write_layer(tmp_path / "a.gpkg", TWO, {"class": ["water", "forest"]})
    second = write_layer(tmp_path / "b.gpkg", TWO, {"class": ["forest", "rock"]})
    assert read_scheme([first, second])[0].names == ("forest", "rock", "water")


@pytest.mark.parametrize(
    "shape", [shapely.Point(500_100, 5_000_100), shapely.LineString([(500_100, 5_000_100), (500_200, 5_000_200)])]
)
def test_points_and_lines_are_refused_with_the_remedy(tmp_path: Path, shape: shapely.Geometry) -> None:
    with pytest.raises(InputError, match=r"not polygons.*buffer"):
        read_labels(write_layer(tmp_path / "a.gpkg", [shape], {"class": ["a"]}), GRID)


def test_a_layer_elsewhere_is_refused_with_both_places(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"None of the polygons lies on the raster"):
        read_labels(write_layer(tmp_path / "a.gpkg", [square(900, 900, 5, 5)], {"class": ["a"]}), GRID)


def test_faulty_requests_name_what_is_wrong(tmp_path: Path) -> None:
    labels = write_layer(tmp_path / "a.gpkg", TWO, {"class": ["a", "b"]})
    with pytest.raises(InputError, match=r"no field “klass”.*class"):
        read_labels(Labels(labels.path, "klass"), GRID)
    with pytest.raises(InputError, match="does not exist"):
        read_labels(Labels(str(tmp_path / "absent.gpkg"), "class"), GRID)
    (tmp_path / "notes.txt").write_text("no layer", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be read") as refused:
        read_labels(Labels(str(tmp_path / "notes.txt"), "class"), GRID)
    assert "CSV:" not in str(refused.value), "advice about GDAL's prefixes helps nobody"
    with pytest.raises(InputError, match="CRS"):
        read_labels(write_layer(tmp_path / "b.gpkg", TWO, {"class": ["a", "b"]}, crs=None), GRID)
    with pytest.raises(InputError, match=r"fraction 1\.5"):
        read_labels(write_layer(tmp_path / "c.gpkg", TWO, {"class": [1.5, 2.0]}), GRID)
    with pytest.raises(InputError, match="-3"):
        read_labels(write_layer(tmp_path / "d.gpkg", TWO, {"class": [-3, 2]}), GRID)
    with pytest.raises(InputError, match="empty in every feature"):
        read_labels(write_layer(tmp_path / "e.gpkg", TWO, {"class": [None, None]}), GRID)


def test_a_grid_without_crs_cannot_take_polygons(tmp_path: Path) -> None:
    labels = write_layer(tmp_path / "a.gpkg", TWO, {"class": ["a", "b"]})
    with pytest.raises(InputError, match="coordinate reference system") as raised:
        read_labels(labels, Grid(GRID.height, GRID.width, GRID.transform, None))
    assert "a.gpkg" not in str(raised.value), "it is the raster that lacks one"


def test_the_34_polygons_of_raleigh() -> None:
    folder = shared_data("nc_landsat7_landcover")
    with rasterio.open(folder / "lsat7_2000.tif") as raster:
        grid = Grid(raster.height, raster.width, raster.transform, raster.crs)
    found = read_labels(Labels(str(folder / "landsat96_polygons.shp"), "label"), grid)
    names = ("agriculture", "developed", "forest", "herbaceous", "sediment", "shrubland", "water")
    assert found.scheme.names == names, "numbered by name; the dense map's codes are in the field “id”"
    assert [(p.kind, p.fid) for p in found.problems] == [("outside", 26), ("partly-outside", 28)]
    index, _, _ = rasterise(found, grid, grid.whole)
    with rasterio.open(folder / "labelled_pixels.tif") as raster:
        burned = raster.read(1)
    labelled = index >= 0
    assert 2000 < labelled.sum() < (burned > 0).sum(), "the published raster also took pixels the outlines only touch"
    coded = read_labels(Labels(str(folder / "landsat96_polygons.shp"), "id", "label"), grid).scheme
    code_of = np.asarray([coded.codes[coded.index_of_name(name) or 0] for name in names])
    assert (burned[labelled] == code_of[index[labelled]]).all()
