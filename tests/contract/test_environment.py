"""What QGIS sets to find its own libraries never reaches the backend."""

from __future__ import annotations

from backend.contract.environment import child_environment

QGIS = dict.fromkeys(
    [
        "PYTHONHOME", "PYTHONPATH", "PROJ_LIB", "PROJ_DATA", "GDAL_DATA", "GDAL_DRIVER_PATH", "QT_PLUGIN_PATH",
        "QGIS_PREFIX_PATH", "LD_LIBRARY_PATH", "LD_PRELOAD", "DYLD_LIBRARY_PATH", "OSGEO4W_ROOT", "VIRTUAL_ENV",
    ],
    "/qgis",
)


def test_only_what_is_listed_passes() -> None:
    kept = child_environment({**QGIS, "PATH": "/bin", "HOME": "/h", "SECRET_TOKEN": "x"})
    assert not set(kept) & (set(QGIS) | {"SECRET_TOKEN"})
    assert (kept["PATH"], kept["HOME"]) == ("/bin", "/h")


def test_our_own_and_windows_names_pass() -> None:
    kept = child_environment({"PATCHWORK_HOME": "/p", "SystemRoot": "C:\\Windows", "LC_ALL": "C", "https_proxy": "http://p"})
    assert {"PATCHWORK_HOME", "SystemRoot", "LC_ALL", "https_proxy"} < set(kept)
