"""Every real raster at hand is read, or refused for the right reason."""

from __future__ import annotations

import numpy as np
import pytest

from backend.contract.errors import InputError
from backend.scene.statistics import scan_statistics
from tests.backend.scene.rasters import open_scene
from tests.data import shared_data

CASES = [
    ("bigearthnet_s1_s2/S1", ["VV", "VH"], "db"),
    ("bigearthnet_s1_s2/S2", ["coastal", "blue", "green", "red"], "scaled"),
    ("chiapas_landsat7_bitemporal", ["blue", "green", "red", "nir", "swir1", "swir2", "thermal"], "scaled"),
    ("hls_worldcover_water/images", ["coastal", "blue", "green", "red", "nir", "swir1", "swir2"], "scaled"),
    ("landsat8_l1_all_bands", ["coastal", "blue", "green", "red", "nir", "swir1", "swir2"], "reflectance"),
    ("naip_rgbn_bitemporal", ["", "", "", ""], "scaled"),
    ("sentinel1_vv_bitemporal", ["VV"], "scaled"),
    ("terramesh_s1_s2_lulc/S1RTC", ["VV", "VH"], "db"),
    ("detection/neon_tree", ["red", "green", "blue"], "scaled"),
]
EXTRA = ("training", "bqa")
"""Labels and quality bits that lie beside the images."""


@pytest.mark.parametrize(("folder", "roles", "units"), CASES, ids=[case[0] for case in CASES])
def test_real_imagery(folder: str, roles: list[str], units: str) -> None:
    files = sorted(path for path in shared_data(folder).glob("*.tif") if not any(word in path.name for word in EXTRA))
    for path in files[:3]:
        with open_scene(path) as scene:
            assert [band.role for band in scene.bands][: len(roles)] == roles
            assert {band.units for band in scene.bands} == {units}
            found = scan_statistics([scene])
            values, valid = scene.read(scene.grid.whole)
            normalised = found.normalise(values, valid)[:, valid]
            assert np.abs(normalised.mean(axis=1)).max() < 1e-3 and np.abs(normalised).max() < 40


def test_real_class_maps_are_refused_as_imagery() -> None:
    with pytest.raises(InputError, match="paletted"):
        open_scene(shared_data("nc_landsat7_landcover", "landclass96.tif"))
