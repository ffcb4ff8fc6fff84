"""Names of files on two computers."""

from __future__ import annotations

import pytest
from patchwork.backend.contract.errors import InputError, RequestError
from patchwork.plugin.core.path_map import PathMap

MAP = PathMap.parsed("/mnt/share = /data/share\n/mnt/share/fast=/scratch\n", "gpu")


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("/mnt/share/a b/ü.tif", "/data/share/a b/ü.tif"),
        ("/mnt/share", "/data/share"),
        ("/mnt/share/fast/x.tif", "/scratch/x.tif"),
        ("/vsizip//mnt/share/s2.zip/b.jp2", "/vsizip//data/share/s2.zip/b.jp2"),
        ('NETCDF:"/mnt/share/x.nc":band', 'NETCDF:"/data/share/x.nc":band'),
        ("SENTINEL2_L2A:/mnt/share/m.xml:10m:EPSG_32633", "SENTINEL2_L2A:/data/share/m.xml:10m:EPSG_32633"),
    ],
)
def test_there_and_back(here: str, there: str) -> None:
    assert MAP.to_remote({"sources": [{"path": here}]}) == {"sources": [{"path": there}]}
    assert MAP.to_local({"path": there}) == {"path": here}


@pytest.mark.parametrize(
    "text", ["scratch", "timm:vit_small.dino", "EPSG:32633", "/vsicurl/https://x.org/a.tif", "auto", "", "VV", "12"]
)
def test_what_names_no_file_of_ours_stays(text: str) -> None:
    assert MAP.to_remote({"path": text}) == {"path": text}


@pytest.mark.parametrize(
    "path", ["/mnt/sharey/a.tif", "/home/me/a.tif", "/vsizip//home/a.zip/b.tif", 'NETCDF:"/home/x.nc":b', "/vsimem/x.tif"]
)
def test_a_file_elsewhere_is_an_error_that_names_the_layer(path: str) -> None:
    scene = {"name": "Raleigh 2000", "sources": [{"path": path}]}
    with pytest.raises(InputError) as refused:
        MAP.to_remote({"request": {"scenes": [scene]}})
    assert "Raleigh 2000" in str(refused.value) and "gpu" in refused.value.cause
    assert "/mnt/share" in refused.value.remedy and refused.value.subject == path


def test_words_are_no_paths_and_sentences_come_back_in_our_names() -> None:
    assert MAP.to_remote({"name": "/home/me", "text": "/etc"}) == {"name": "/home/me", "text": "/etc"}
    told = MAP.to_local({"cause": "Details: “/data/share/runs/a/worker.log”, not /data/shared/x or /data/share.old"})
    assert told["cause"] == "Details: “/mnt/share/runs/a/worker.log”, not /data/shared/x or /data/share.old"
    assert MAP.to_remote({"path": "/data/share/x.tif"}) == {"path": "/data/share/x.tif"}, "already theirs"


def test_numbers_lists_and_an_empty_map_stay() -> None:
    params = {"at": [1.5, 2], "flag": True, "none": None, "out": "/home/me/x.tif"}
    assert PathMap().to_remote(params) == params and PathMap().to_local(params) == params


def test_a_windows_share() -> None:
    share = PathMap.parsed(r"Z:\images = /data/images")
    assert share.to_remote({"path": r"z:\Images\2024\a.tif"}) == {"path": "/data/images/2024/a.tif"}
    assert share.to_remote({"path": "Z:/images/a.tif"}) == {"path": "/data/images/a.tif"}
    assert share.to_local({"path": "/data/images/2024/a.tif"}) == {"path": r"Z:\images/2024/a.tif"}
    with pytest.raises(InputError):
        share.to_remote({"path": r"C:\images\a.tif"})


@pytest.mark.parametrize("line", ["/mnt/share", "share = /data", "/mnt = data", "= /x"])
def test_a_faulty_line_is_named(line: str) -> None:
    with pytest.raises(RequestError, match="pair of folders"):
        PathMap.parsed(f"/a = /b\n{line}")
