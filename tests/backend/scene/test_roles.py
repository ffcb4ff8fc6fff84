"""Roles from names, file names and products' conventions."""

from __future__ import annotations

import pytest

from backend.scene.roles import guess_roles, is_mask_name, role_of

S2 = ["B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B10", "B11", "B12"]


@pytest.mark.parametrize(
    ("name", "role"),
    [("VV", "VV"), ("vh", "VH"), ("Sigma0_VV", "VV"), ("VV-VH", ""), ("Red", "red"), ("near infrared", "nir"),
     ("NIR", "nir"), ("SWIR 1", "swir1"), ("swir22", "swir2"), ("Band 1", ""), ("", ""), ("elevation", ""),
     ("red_edge_1", "rededge1")],
)  # fmt: skip
def test_role_of_a_name(name: str, role: str) -> None:
    assert role_of(name) == role


def test_sentinel2_band_numbers() -> None:
    roles = guess_roles(S2, "stack.tif")
    assert roles[:4] == ["coastal", "blue", "green", "red"]
    assert roles[7:] == ["nir", "nir08", "nir09", "cirrus", "swir1", "swir2"]


@pytest.mark.parametrize(
    ("file", "names", "roles"),
    [
        ("LC08_L2SP_020039.tif", ["SR_B2", "SR_B3", "SR_B4", "SR_B5"], ["blue", "green", "red", "nir"]),
        ("LT05_L2SP_020039.tif", ["SR_B1", "SR_B2", "SR_B3", "SR_B4"], ["blue", "green", "red", "nir"]),
        ("T33UUP_20200101T101031_B04.jp2", [None], ["red"]),
        ("T33UUP_20200101T101031_B8A_20m.jp2", [None], ["nir08"]),
        ("S1A_IW_20200101_VH.tif", [None], ["VH"]),
        ("city_vv.tif", [None], ["VV"]),
        ("a_b.tif", [None], [""]),
        ("bands.tif", ["B1", "B2", "B3"], ["", "", ""]),
    ],
)
def test_products(file: str, names: list[str | None], roles: list[str]) -> None:
    assert guess_roles(names, file) == roles


def test_colours_are_believed_only_without_names() -> None:
    colours = ["red", "green", "blue", "undefined"]
    assert guess_roles([None] * 4, "air.tif", colours) == ["red", "green", "blue", ""]
    assert guess_roles(["k", "l", "m", "o"], "air.tif", colours) == ["", "", "", ""]
    assert guess_roles([None] * 5, "air.tif", [*colours, "undefined"]) == [""] * 5


def test_a_role_claimed_twice_is_nobodys() -> None:
    assert guess_roles(["red", "red", "nir"], "x.tif") == ["", "", "nir"]


def test_mask_names() -> None:
    assert all(map(is_mask_name, ["fmask", "QA_PIXEL", "SCL", "cloud_mask"]))
    assert not any(map(is_mask_name, ["red", "VV", "cloudy red", ""]))
