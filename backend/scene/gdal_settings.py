"""GDAL's settings for the whole backend, in one place.

A user's own environment variable of the same name always wins.
"""

from __future__ import annotations

import os

from rasterio._env import set_gdal_config

SETTINGS: dict[str, str | int] = {
    "GDAL_NUM_THREADS": "ALL_CPUS",  # decode and encode compressed blocks in parallel
    "GDAL_CACHEMAX": 256 * 2**20,  # bytes; the default, 5 % of memory, makes peak memory depend on the machine
    "GDAL_HTTP_CONNECTTIMEOUT": "10",  # seconds; a dead server must become an error, not a hang
    "GDAL_HTTP_TIMEOUT": "60",
    "GDAL_HTTP_MAX_RETRY": "2",
    "GDAL_VRT_ENABLE_PYTHON": "NO",  # a VRT is data; it must never run code
}

_done = False


def configure_gdal() -> None:
    """Apply :data:`SETTINGS` to this process, once."""
    global _done
    if _done:
        return
    for name, value in SETTINGS.items():
        if name not in os.environ:
            set_gdal_config(name, value)
    _done = True
