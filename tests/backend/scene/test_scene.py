"""One stack from several rasters: alignment, validity, areas, signatures, turned and south-up grids."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from affine import Affine
from rasterio.transform import from_origin

from backend.contract.errors import InputError
from backend.contract.requests import Scene as SceneRequest
from backend.contract.requests import Source
from backend.scene.aligned import AlignedSource
from backend.scene.grid import Window
from backend.scene.scene import Scene, _said_once, open_scenes
from tests.backend.scene.rasters import NORTH_UP, open_scene, texture, write_polygons, write_raster
from tests.data import shared_data


@pytest.mark.parametrize(
    "dtype", ["uint8", "int8", "uint16", "int16", "uint32", "int32", "int64", "float32", "float64"]
)
def test_every_real_type_is_read_exactly(tmp_path: Path, dtype: str) -> None:
    data = np.arange(2 * 7 * 5).reshape(2, 7, 5).astype(dtype)
    scene = open_scene(write_raster(tmp_path / "a.tif", data, nodata=3))
    values, valid = scene.read(scene.grid.whole)
    np.testing.assert_array_equal(values[:, valid], data[:, valid].astype(np.float32))
    assert values.dtype == np.float32 and (~valid).sum() == 1 and values[0, 0, 3] == 0


@pytest.mark.parametrize(
    ("dtype", "nodata"),
    [("float32", np.nan), ("float32", -3.4028234663852886e38), ("float64", 1e300), ("uint8", -9999), ("int16", -32768)],
)
def test_nodata_of_every_kind(tmp_path: Path, dtype: str, nodata: float) -> None:
    data = np.ones((1, 4, 4), dtype)
    representable = dtype.startswith("float") or nodata == np.iinfo(dtype).min
    data[0, 1, 2] = nodata if representable else 0
    path = write_raster(tmp_path / "a.tif", data, nodata=nodata if representable else None)
    scene = Scene.open(SceneRequest([Source(str(path), nodata=None if representable else nodata)]))
    _, valid = scene.read(scene.grid.whole)
    assert (~valid).sum() == int(representable)


def test_nan_and_infinity_are_never_valid(tmp_path: Path) -> None:
    data = np.ones((2, 3, 3), np.float32)
    data[0, 0, 0], data[1, 1, 1], data[1, 2, 2] = np.nan, np.inf, -np.inf
    values, valid = (scene := open_scene(write_raster(tmp_path / "a.tif", data))).read(scene.grid.whole)
    assert (~valid).sum() == 3 and np.isfinite(values).all()


def test_the_user_may_overrule_nodata(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", np.arange(9, dtype=np.uint8).reshape(1, 3, 3), nodata=0)
    scene = Scene.open(SceneRequest([Source(str(path), nodata=8)]))
    _, valid = scene.read(scene.grid.whole)
    assert valid[0, 0] and not valid[2, 2]


def test_bands_and_roles_follow_the_request(tmp_path: Path) -> None:
    data = texture(4, 8, 8)
    path = write_raster(tmp_path / "a.tif", data, names=["blue", "green", "red", "nir"])
    scene = Scene.open(SceneRequest([Source(str(path), bands=[4, 3], roles=["NIR", "my own"])]))
    assert [(b.name, b.role) for b in scene.bands] == [("nir", "nir"), ("red", "my own")]
    np.testing.assert_array_equal(scene.read(scene.grid.whole)[0], data[[3, 2]])


def test_sources_on_one_grid_are_stacked_untouched(tmp_path: Path) -> None:
    a, b = texture(1, 20, 30), (texture(1, 20, 30, 1) * 100).astype(np.int16)
    scene = open_scene(write_raster(tmp_path / "a.tif", a), write_raster(tmp_path / "b.tif", b))
    np.testing.assert_array_equal(scene.read(scene.grid.whole)[0], np.concatenate([a, b]))
    assert [band.name for band in scene.bands] == ["band 1", "band 1 (2)"]


def test_without_crs_the_same_pixels_are_enough(tmp_path: Path) -> None:
    a = write_raster(tmp_path / "a.tif", texture(1, 20, 30), crs=None)
    b = write_raster(tmp_path / "b.tif", texture(1, 20, 30), crs=None)
    scene = open_scene(a, b)
    assert scene.grid.crs is None and sum("no coordinate reference system" in note for note in scene.notes) == 1
    assert open_scene(a, b, crs="EPSG:32633").grid.crs == "EPSG:32633"
    other = write_raster(tmp_path / "c.tif", texture(1, 10, 15), crs=None)
    with pytest.raises(InputError, match=r"c\.tif.*cannot be aligned"):
        open_scene(a, other)


def test_no_overlap(tmp_path: Path) -> None:
    a = write_raster(tmp_path / "a.tif", texture(1, 20, 20))
    far = write_raster(tmp_path / "far.tif", texture(1, 20, 20), transform=from_origin(700_000, 5_500_000, 10, 10))
    with pytest.raises(InputError, match=r"far\.tif.*does not overlap"):
        open_scene(a, far)


# -- resampling ------------------------------------------------------------


def ramp(transform: Affine, height: int, width: int) -> np.ndarray[Any, Any]:
    """A plane over map coordinates: bilinear resampling must return it exactly."""
    rows, cols = np.mgrid[:height, :width] + 0.5
    x, y = transform.a * cols + transform.c, transform.e * rows + transform.f
    plane: np.ndarray[Any, Any] = (x - 500_000) / 100 + (5_500_000 - y) / 50
    return plane.astype(np.float32)[None]


def test_bilinear_reproduces_a_plane_on_a_shifted_finer_grid(tmp_path: Path) -> None:
    fine, coarse = from_origin(500_103, 5_499_903, 10, 10), from_origin(500_000, 5_500_000, 20, 20)
    reference = write_raster(tmp_path / "fine.tif", ramp(fine, 40, 50), transform=fine)
    other = write_raster(tmp_path / "coarse.tif", ramp(coarse, 60, 60), transform=coarse)
    values, valid = (scene := open_scene(reference, other)).read(scene.grid.whole)
    assert valid.all()
    np.testing.assert_allclose(values[1], values[0], atol=1e-3)


def test_radar_is_averaged_in_linear_power(tmp_path: Path) -> None:
    stripes = np.where(np.arange(40) % 2, 0.0, -20.0).astype(np.float32)[None, None].repeat(40, axis=1)
    fine = write_raster(tmp_path / "fine.tif", stripes, names=["VV"])
    coarse = write_raster(
        tmp_path / "coarse.tif", texture(1, 10, 10), transform=from_origin(500_000, 5_500_000, 40, 40)
    )
    values, _ = (scene := open_scene(coarse, fine)).read(scene.grid.whole)
    inner = values[1, 2:-2, 2:-2]
    np.testing.assert_allclose(inner, 10 * np.log10((1 + 0.01) / 2), atol=0.3)


def test_masks_are_nearest_and_nodata_never_bleeds(tmp_path: Path) -> None:
    data = np.full((1, 30, 30), 5, np.float32)
    data[0, 10:20, 10:20] = -9999
    other = write_raster(tmp_path / "o.tif", data, nodata=-9999)
    shifted = write_raster(tmp_path / "r.tif", texture(1, 20, 20), transform=from_origin(500_043, 5_499_957, 10, 10))
    values, valid = (scene := open_scene(shifted, other)).read(scene.grid.whole)
    np.testing.assert_allclose(values[1][valid], 5, atol=1e-5)
    rows, cols = np.mgrid[:20, :20] + 0.5
    nearest = data[0][np.floor(rows + 4.3).astype(int), np.floor(cols + 4.3).astype(int)] > 0
    np.testing.assert_array_equal(valid, nearest)


@pytest.mark.parametrize("case", ["coarser", "finer", "other-crs", "turned"])
def test_a_pixel_does_not_depend_on_the_window_it_is_read_in(tmp_path: Path, case: str) -> None:
    transform, crs = {
        "coarser": (from_origin(499_900, 5_500_100, 33, 33), "EPSG:32632"),
        "finer": (from_origin(499_990, 5_500_010, 3.1, 3.1), "EPSG:32632"),
        "other-crs": (from_origin(8.9986, 49.654, 0.0001, 0.0001), "EPSG:4326"),
        "turned": (from_origin(499_900, 5_500_100, 9, 9) * Affine.rotation(20), "EPSG:32632"),
    }[case]
    reference = write_raster(tmp_path / "r.tif", texture(1, 70, 80))
    other = write_raster(tmp_path / "o.tif", texture(1, 300, 300), transform=transform, crs=crs, names=["VV"])
    scene = open_scene(reference, other)
    assert any(isinstance(source, AlignedSource) for source in scene._sources)
    values, valid = scene.read(scene.grid.whole)
    assert valid.mean() > 0.3
    for window in scene.grid.blocks(19, 23):
        part, seen = scene.read(window)
        rows, cols = window.slices
        np.testing.assert_array_equal(seen, valid[rows, cols])
        np.testing.assert_array_equal(part, values[:, rows, cols])


def test_a_very_fine_source_is_read_in_bounded_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reference = write_raster(
        tmp_path / "r.tif", texture(1, 16, 16), transform=from_origin(500_000, 5_500_000, 100, 100)
    )
    scene = open_scene(reference, write_raster(tmp_path / "fine.tif", texture(1, 160, 160)))
    whole = scene.read(scene.grid.whole)
    monkeypatch.setattr("backend.scene.aligned.MAX_SOURCE_PX", 5000)
    parts = scene.read(scene.grid.whole)
    np.testing.assert_allclose(parts[0], whole[0], atol=1e-5)
    np.testing.assert_array_equal(parts[1], whole[1])


# -- grids and areas -------------------------------------------------------

GRIDS = {
    "north-up": NORTH_UP,
    "south-up": Affine(10, 0, 500_000, 0, 10, 5_499_000),
    "turned": NORTH_UP * Affine.rotation(30),
    "sheared": NORTH_UP * Affine.shear(10, 5),
}


@pytest.mark.parametrize("transform", GRIDS.values(), ids=GRIDS.keys())
def test_an_area_covers_exactly_the_pixels_whose_centre_it_holds(tmp_path: Path, transform: Affine) -> None:
    path = write_raster(tmp_path / "a.tif", texture(1, 60, 80), transform=transform)
    centre = shapely.Point(transform * (41.3, 28.7))
    area = write_polygons(tmp_path / "area.gpkg", [centre.buffer(123), shapely.Point(transform * (3, 3)).buffer(15)])
    scene = open_scene(path, area=str(area))
    _, valid = scene.read(scene.grid.whole)
    rows, cols = np.mgrid[:60, :80] + 0.5
    x, y = transform.a * cols + transform.b * rows + transform.c, transform.d * cols + transform.e * rows + transform.f
    shapes = shapely.union_all([centre.buffer(123), shapely.Point(transform * (3, 3)).buffer(15)])
    np.testing.assert_array_equal(valid, shapely.contains_xy(shapes, x, y))
    assert valid[scene.extent.slices].sum() == valid.sum()
    for window in scene.grid.blocks(17, 31):
        np.testing.assert_array_equal(scene.read(window)[1], valid[window.slices])


def test_an_area_in_another_crs_is_moved_to_the_grid(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", texture(1, 100, 100))
    area = write_polygons(tmp_path / "area.gpkg", [shapely.box(9.002, 49.645, 9.006, 49.648)], crs="EPSG:4326")
    _, valid = (scene := open_scene(path, area=str(area))).read(scene.grid.whole)
    assert 0 < valid.sum() < valid.size
    east, north = (9.006 - 9.002) * 72_200, (49.648 - 49.645) * 111_200
    assert valid.sum() * 100 == pytest.approx(east * north, rel=0.05)


def test_areas_that_cannot_serve_are_refused(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", texture(1, 50, 50))
    far = write_polygons(tmp_path / "far.gpkg", [shapely.box(0, 0, 10, 10)])
    tiny = write_polygons(tmp_path / "tiny.gpkg", [shapely.box(500_001, 5_499_991, 500_002, 5_499_992)])
    points = write_polygons(tmp_path / "points.gpkg", [shapely.Point(500_050, 5_499_950)])
    (tmp_path / "broken.gpkg").write_text("nothing")
    for name, words in [("far", "does not overlap"), ("tiny", "no pixel's centre"), ("points", "no polygons"),
                        ("broken", "cannot be read"), ("absent", "does not exist")]:  # fmt: skip
        with pytest.raises(InputError, match=words) as caught:
            open_scene(path, area=str(tmp_path / f"{name}.gpkg"))
        assert f"{name}.gpkg" in str(caught.value)
    assert far.exists() and tiny.exists() and points.exists()
    bare = write_raster(tmp_path / "bare.tif", texture(1, 50, 50), crs=None)
    with pytest.raises(InputError, match="no coordinate reference system"):
        open_scene(bare, area=str(far))


# -- several scenes --------------------------------------------------------


def test_scenes_of_one_run_need_one_signature(tmp_path: Path) -> None:
    names = ["red", "nir"]
    a = write_raster(tmp_path / "a.tif", texture(2, 8, 8), names=names)
    b = write_raster(tmp_path / "b.tif", texture(2, 9, 9), names=["B04", "nir"])
    c = write_raster(tmp_path / "c.tif", texture(2, 8, 8), names=names[::-1])
    requests = [SceneRequest([Source(str(path))]) for path in (a, b, c)]
    same = SceneRequest([Source(str(b), roles=["red", "nir"])])
    assert [scene.name for scene in open_scenes([requests[0], same])] == ["a", "b"]
    with pytest.raises(InputError, match=r"c\.tif.*Its bands are nir"):
        open_scenes([requests[0], requests[2]])
    d = write_raster(tmp_path / "d.tif", texture(13, 8, 8))
    with pytest.raises(InputError, match=r"d\.tif.*It has 13 bands, but a has 2\. Leave one out"):
        open_scenes([requests[0], SceneRequest([Source(str(d))])])


def test_looking_at_a_layer_in_qgis_does_not_change_its_identity(tmp_path: Path) -> None:
    """QGIS writes statistics beside the file; a nodata value written there does count."""
    path = write_raster(tmp_path / "a.tif", texture(1, 8, 8))
    before = open_scene(path).identity()
    beside = tmp_path / "a.tif.aux.xml"
    statistics = '<Metadata><MDI key="STATISTICS_MEAN">1</MDI></Metadata>'
    beside.write_text(f'<PAMDataset><PAMRasterBand band="1">{statistics}</PAMRasterBand></PAMDataset>', encoding="utf-8")
    assert open_scene(path).identity() == before
    nodata = "<NoDataValue>7</NoDataValue>"
    beside.write_text(f'<PAMDataset><PAMRasterBand band="1">{nodata}</PAMRasterBand></PAMDataset>', encoding="utf-8")
    assert open_scene(path).identity() != before


def test_identity_changes_with_the_file_and_reopening_keeps_it(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", texture(1, 8, 8))
    scene = open_scene(path)
    with scene.reopen() as again:
        assert again.identity() == scene.identity() and again.signature == scene.signature
    time.sleep(0.02)  # file systems count time in steps of some milliseconds
    write_raster(path, texture(1, 8, 8, seed=5))
    assert open_scene(path).identity() != scene.identity()


def test_real_radar_and_optical_align_over_one_place() -> None:
    folder = shared_data("sen1floods11")
    radar, optical = (next((folder / kind).glob("Spain_7370579*")) for kind in ("S1", "S2"))
    scene = open_scene(radar, optical)
    values, valid = scene.read(Window(100, 100, 128, 128))
    assert values.shape == (15, 128, 128) and valid.mean() > 0.9
    assert 8 < scene.grid.gsd_m < 10.1


def test_one_sentence_on_several_files_is_said_once() -> None:
    notes = [("b2.tif", "b2.tif: taken as scaled."), ("b3.tif", "b3.tif: taken as scaled."), ("b3.tif", "b3.tif: has alpha."),
             ("b4.tif", "The mask is used."), ("b5.tif", "The mask is used.")]  # fmt: skip
    assert _said_once(notes) == ["b2.tif, b3.tif: taken as scaled.", "b3.tif: has alpha.", "The mask is used."]


def test_roles_given_several_times_are_a_note_and_no_refusal(tmp_path: Path) -> None:
    path = str(write_raster(tmp_path / "a.tif", texture(4, 16, 16)))
    for roles, said in ((["red"] * 4, "4 bands are red, as given"), (["VV", "VH", "VV", "VH"], "2 bands are VV, 2 bands are VH")):
        with Scene.open(SceneRequest([Source(path, roles=roles)])) as scene:
            assert any(said in note and "several dates" in note for note in scene.notes)
    with Scene.open(SceneRequest([Source(path, roles=["red", "nir", "", ""])])) as scene:
        assert not any("as given" in note for note in scene.notes)
