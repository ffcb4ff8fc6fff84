"""A label layer's legend turned into the classes wanted: presets, tables, rasters and polygons."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from affine import Affine
from rasterio.crs import CRS
from rasterio.warp import transform

from backend.contract.class_mapping import PRESETS, read_mapping
from backend.contract.errors import InputError
from backend.contract.requests import Labels
from backend.labels.mapping import mapping_of
from backend.labels.polygons import read_labels
from backend.labels.raster_labels import open_raster_labels
from backend.scene.grid import Grid
from tests.backend.labels.making import GRID, square, write_codes, write_layer

TABLE = "code,class,name,color\n10,1,Trees,#006400\n95,1,,\n80,2,Water,\n50,,Built,\n"


def with_mapping(labels: Labels, mapping: Path | str) -> Labels:
    return Labels(labels.path, labels.field, labels.name_field, labels.layer, str(mapping))


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_maps_to_classes_with_names_and_colours(preset: str) -> None:
    rows = read_mapping(preset)
    assert len(rows) >= 5
    assert all(row.target is not None and row.name and row.color.startswith("#") for row in rows)


def test_corine_is_joined_to_its_levels_in_both_of_its_codings() -> None:
    three, two, one = ({r.code: r.target for r in read_mapping(name)} for name in ("corine", "corine-2", "corine-1"))
    assert (three["311"], two["311"], one["311"]) == (311, 31, 3)
    assert (three["23"], two["23"], one["23"]) == (311, 31, 3), "23 is the raster's own number of 311"
    assert (three["44"], one["1"], len(one)) == (523, 1, 88)


def test_a_raster_is_read_in_the_mappings_classes(tmp_path: Path) -> None:
    codes = np.full((40, 60), 10, np.uint8)
    codes[:, 20:], codes[:, 30:], codes[:, 40:], codes[:, 50:] = 95, 80, 50, 7
    (tmp_path / "map.csv").write_text(TABLE)
    labels = with_mapping(write_codes(tmp_path / "codes.tif", codes), tmp_path / "map.csv")
    with open_raster_labels(labels, GRID) as opened:
        assert [(c.code, c.name) for c in opened.scheme.classes] == [(1, "Trees"), (2, "Water")]
        assert opened.scheme.classes[0].color == "#006400"
        index = opened.read(GRID.whole)[0]
        kinds = [problem.kind for problem in opened.problems]
    assert index[0, [0, 25, 35, 45, 55]].tolist() == [0, 0, 1, -1, -1]
    assert kinds == ["unmapped-code"], "50 is left out on purpose, 7 is not listed"


def test_labels_of_another_grid_crs_and_legend_land_on_the_right_pixels(tmp_path: Path) -> None:
    coarse = Grid(60, 60, Affine(0.0002, 0, 14.9980, 0, -0.0002, 45.1600), CRS.from_epsg(4326))
    codes = np.random.default_rng(0).choice([10, 80], (60, 60)).astype(np.uint8)
    labels = with_mapping(write_codes(tmp_path / "wgs.tif", codes, coarse), "worldcover")
    with open_raster_labels(labels, GRID) as opened:
        index = opened.read(GRID.whole)[0]
        found = np.asarray(opened.scheme.codes)[index]
    rows, cols = np.mgrid[0:40, 0:60]
    x, y = GRID.transform @ (cols + 0.5, rows + 0.5)
    lon, lat = transform(GRID.crs, coarse.crs, x.ravel(), y.ravel())
    col, row = ~coarse.transform @ (np.asarray(lon), np.asarray(lat))
    expected = codes[np.floor(row).astype(int), np.floor(col).astype(int)].reshape(40, 60)
    near_rim = np.minimum(col % 1, row % 1).reshape(40, 60)
    sure = (near_rim > 0.02) & (near_rim < 0.98) & (np.maximum(col % 1, row % 1).reshape(40, 60) < 0.98)
    assert sure.mean() > 0.8 and (index >= 0).all()
    np.testing.assert_array_equal(found[sure], expected[sure])


def test_polygons_are_mapped_by_code_and_by_name(tmp_path: Path) -> None:
    shapes = [square(1, 1, 5, 5), square(10, 1, 5, 5), square(20, 1, 5, 5)]
    (tmp_path / "names.csv").write_text("code,class,name\nForest,1,Trees\nlake,2,Water\n")
    named = write_layer(tmp_path / "names.gpkg", shapes, {"kind": ["forest", "Lake", "road"]})
    found = read_labels(with_mapping(named, tmp_path / "names.csv"), GRID)
    assert [(p.code, found.scheme.names[p.index]) for p in found.polygons] == [(1, "Trees"), (2, "Water")]
    assert [problem.kind for problem in found.problems] == ["unmapped-class"]
    coded = write_layer(tmp_path / "codes.gpkg", shapes, {"code": [10, 95, 80]})
    (tmp_path / "map.csv").write_text(TABLE)
    assert [p.code for p in read_labels(with_mapping(coded, tmp_path / "map.csv"), GRID).polygons] == [1, 1, 2]


def test_zero_is_a_class_where_the_mapping_lists_it(tmp_path: Path) -> None:
    codes = np.repeat(np.asarray([[0, 1]], np.uint8), 30, axis=1).repeat(40, axis=0)
    labels = with_mapping(write_codes(tmp_path / "dw.tif", codes), "dynamic-world")
    with open_raster_labels(labels, GRID) as opened:
        assert opened.scheme.names == ("Water", "Trees")
        assert opened.problems == []


def test_json_tables_and_legends_are_read(tmp_path: Path) -> None:
    file = tmp_path / "m.json"
    file.write_text(json.dumps([{"code": 10, "class": 3, "name": "a"}, {"code": 20, "class": None}]))
    mapping = mapping_of(Labels("x", mapping=str(file)))
    assert mapping is not None
    assert (mapping.target(10), mapping.target(20), mapping.lists(20), mapping.lists(30)) == (3, None, True, False)
    file.write_text(json.dumps({"classes": [{"code": 10, "name": "a", "color": "#ffffff"}]}))
    assert [row.target for row in read_mapping(str(file))] == [10]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a,b\n1,2\n", "no column"),
        ("code,class\n1,tree\n", "no whole number"),
        ("code,class\n1,1\n1,2\n", "twice"),
        ("code,class\n1,\n", "every code out"),
        ("", "is empty"),
        ("code;class\n1;tree\n", "Line 2 .* no whole number"),
        ("# mine\ncode,class,name,color\n1,1,a,#00ff00\n\n2,2,b,green\n", "Line 5 .*“green”"),
        ("code,class\n1,1\n1.5,2\n", "Line 3 .*“1.5”"),
        ("code,class\n-1,2\n", "Line 2 .*“-1”"),
        ("code,class\n1,1\n,2\n", "Line 3 .* no code"),
    ],
)
def test_faulty_tables_are_named(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "faulty.csv"
    file.write_text(text)
    with pytest.raises(InputError, match=words) as error:
        read_mapping(str(file))
    assert error.value.subject == str(file)


def test_a_mapping_that_leaves_nothing_is_an_error(tmp_path: Path) -> None:
    labels = with_mapping(write_codes(tmp_path / "c.tif", np.full((40, 60), 7, np.uint8)), "worldcover")
    with pytest.raises(InputError, match=r"leaves none .* \(7\)"):
        open_raster_labels(labels, GRID)
    with pytest.raises(InputError, match="cannot be read"):
        read_mapping(str(tmp_path / "gone.csv"))


def test_a_mistyped_preset_is_guessed_and_no_system_message_is_shown() -> None:
    with pytest.raises(InputError) as caught:
        read_mapping("/some/where/worldcove")
    assert "Did you mean worldcover?" in caught.value.remedy and "Errno" not in str(caught.value)


@pytest.mark.parametrize("text", ["code;class;name\n10;1;Bäume\n", "code\tclass\tname\n10\t1\tBäume\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_spreadsheets_write_is_read(tmp_path: Path, text: str, encoding: str) -> None:
    file = tmp_path / "m.csv"
    file.write_bytes(text.encode(encoding))
    assert [(row.code, row.target, row.name) for row in read_mapping(str(file))] == [("10", 1, "Bäume")]


def test_other_encodings_folders_and_empty_json_are_refused_in_words(tmp_path: Path) -> None:
    file = tmp_path / "m.csv"
    file.write_bytes("code,class,name\n10,1,Bäume\n".encode("latin-1"))
    with pytest.raises(InputError, match="not UTF-8 text"):
        read_mapping(str(file))
    with pytest.raises(InputError, match="a folder"):
        read_mapping(str(tmp_path))
    (tmp_path / "m.json").write_text('{"title": "mine"}')
    with pytest.raises(InputError, match="no list of classes"):
        read_mapping(str(tmp_path / "m.json"))
    (tmp_path / "m.json").write_text('[{"code": 1, "class": 1}, {"code": 2, "class": 1, "color": "red"}]')
    with pytest.raises(InputError, match=r"Entry 2 .*“red”"):
        read_mapping(str(tmp_path / "m.json"))


def test_joined_codes_have_a_joined_name(tmp_path: Path) -> None:
    file = tmp_path / "joined.csv"
    file.write_text(
        "code,class,name\n10,1,Tree cover\n20,1,Shrubland\n30,1,Grassland\n"
        "40,2,Fields\n50,2,Fields\n60,2,\n70,3,\n" + "".join(f"{code},4,n{code}\n" for code in range(80, 86))
    )
    mapping = mapping_of(Labels("x", mapping=str(file)))
    assert mapping is not None
    assert mapping.names == {1: "Tree cover + Shrubland + Grassland", 2: "Fields", 4: "n80 + n81 + n82 + n83 + 2 more"}
    preset = mapping_of(Labels("x", mapping="corine-1"))
    assert preset is not None and preset.names[3] == "Forest and semi-natural areas"
