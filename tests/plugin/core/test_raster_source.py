from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from osgeo import gdal
from patchwork.backend.contract.errors import InputError
from patchwork.plugin.core.raster_source import gdal_name, source_from_layer
from patchwork.plugin.core.requests import labels_from_raster, scene_from_layers
from patchwork.plugin.core.wavelengths import role_of_wavelength
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRasterRange

from .rasters import noise, write_land_cover, write_raster


@pytest.fixture
def tif(tmp_path: Path) -> Path:
    return write_raster(tmp_path / "image.tif", noise(4))


def test_a_file_becomes_its_absolute_path_and_the_rest_is_left_to_the_data(tif: Path) -> None:
    source = source_from_layer(QgsRasterLayer(str(tif), "image"))
    assert (source.path, source.bands, source.roles, source.units, source.nodata) == (
        str(tif),
        None,
        None,
        "auto",
        None,
    )


def test_a_choice_of_bands_roles_and_units(tif: Path) -> None:
    source = source_from_layer(QgsRasterLayer(str(tif), "image"), [3, 1], ["red", "blue"], "reflectance")
    assert (source.bands, source.roles, source.units) == ([3, 1], ["red", "blue"], "reflectance")
    with pytest.raises(InputError, match="band 9"):
        source_from_layer(QgsRasterLayer(str(tif), "image"), [9])


def test_a_relative_path_is_resolved(tif: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tif.parent)
    assert gdal_name(QgsRasterLayer("image.tif", "image")) == str(tif)


def test_vrt_zip_and_subdataset_names_stay_openable(tif: Path, tmp_path: Path) -> None:
    vrt = tmp_path / "mosaic.vrt"
    gdal.BuildVRT(str(vrt), [str(tif)]).FlushCache()
    with zipfile.ZipFile(tmp_path / "image.zip", "w") as archive:
        archive.write(tif, "inner/image.tif")
    package = tmp_path / "rasters.gpkg"
    for table in ("first", "second"):
        gdal.Translate(
            str(package), str(tif), format="GPKG", outputType=gdal.GDT_Byte, bandList=[1],
            creationOptions=[f"RASTER_TABLE={table}", "APPEND_SUBDATASET=YES"],
        )  # fmt: skip
    for name in (str(vrt), f"/vsizip/{tmp_path}/image.zip/inner/image.tif", f"GPKG:{package}:second"):
        layer = QgsRasterLayer(name, "layer")
        assert layer.isValid(), name
        path = gdal_name(layer)
        assert path == name
        assert gdal.Open(path) is not None


def test_wavelengths_give_roles(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "optical.tif", noise(3))
    dataset = gdal.Open(str(path), gdal.GA_Update)
    for band, (nm, unit) in enumerate([("490", "Nanometers"), ("0.665", "Micrometers"), ("842.5", "nm")], start=1):
        dataset.GetRasterBand(band).SetMetadata({"wavelength": nm, "wavelength_units": unit})
    dataset = None
    source = source_from_layer(QgsRasterLayer(str(path), "optical"))
    assert (source.bands, source.roles) == ([1, 2, 3], ["blue", "red", "nir"])
    assert source_from_layer(QgsRasterLayer(str(path), "optical"), [3, 1]).roles == ["nir", "blue"]


@pytest.mark.parametrize(
    ("um", "role"), [(0.443, "coastal"), (0.56, "green"), (0.865, "nir08"), (1.61, "swir1"), (5.0, "")]
)
def test_role_of_wavelength(um: float, role: str) -> None:
    assert role_of_wavelength(um) == role


def test_one_nodata_value_set_by_the_user_goes_along_and_more_are_refused(tif: Path) -> None:
    layer = QgsRasterLayer(str(tif), "image")
    for band in range(1, 5):
        layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(-99.0, -99.0)])
    assert source_from_layer(layer).nodata == -99.0
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(0.0, 5.0)])
    with pytest.raises(InputError, match="nodata") as raised:
        source_from_layer(layer)
    assert raised.value.subject == "image"


@pytest.mark.parametrize(
    ("source", "provider"),
    [
        ("type=xyz&url=https://tiles.invalid/{z}/{x}/{y}.png", "wms"),
        ("url=https://maps.invalid/wms&layers=a&styles=&format=image/png&crs=EPSG:4326", "wms"),
    ],
)
def test_pictures_from_servers_are_refused_in_words(source: str, provider: str) -> None:
    layer = QgsRasterLayer(source, "background map", provider)
    with pytest.raises(InputError) as raised:
        source_from_layer(layer)
    assert raised.value.subject == "background map"
    if layer.isValid():
        assert "Save" in raised.value.remedy


def test_layers_in_memory_or_with_open_options_are_refused(tif: Path) -> None:
    gdal.Translate("/vsimem/image.tif", str(tif))
    with pytest.raises(InputError, match="memory"):
        gdal_name(QgsRasterLayer("/vsimem/image.tif", "virtual"))
    gdal.Unlink("/vsimem/image.tif")
    layer = QgsRasterLayer(f"{tif}|option:OVERVIEW_LEVEL=NONE", "image")
    assert layer.isValid()
    with pytest.raises(InputError, match="OVERVIEW_LEVEL"):
        gdal_name(layer)


def test_a_broken_layer_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        source_from_layer(QgsRasterLayer(str(tmp_path / "gone.tif"), "old image"))
    assert raised.value.subject == "old image"


def test_a_scene_stacks_layers_in_order(tif: Path, tmp_path: Path) -> None:
    other = write_raster(tmp_path / "other.tif", noise(1))
    scene = scene_from_layers([QgsRasterLayer(str(tif), "first"), QgsRasterLayer(str(other), "second")])
    assert [source.path for source in scene.sources] == [str(tif), str(other)]
    assert (scene.name, scene.crs, scene.reference) == ("first", None, 0)
    with pytest.raises(InputError):
        scene_from_layers([])


def test_a_crs_assigned_in_qgis_goes_along_where_the_file_has_none(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "bare.tif", noise(1), epsg=None)
    layer = QgsRasterLayer(str(path), "bare")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    assert scene_from_layers([layer]).crs == "EPSG:32633"


def test_a_raster_of_codes_as_labels(tmp_path: Path) -> None:
    path = write_land_cover(tmp_path / "codes.tif")
    labels = labels_from_raster(QgsRasterLayer(str(path), "codes"))
    assert (labels.path, labels.field) == (str(path), None)
