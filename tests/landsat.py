"""Mini Landsat products as USGS delivers them: one GeoTIFF a band, a quality band and the ``…_MTL.txt``."""

from __future__ import annotations

import tarfile
from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.transform import from_origin

SIDE = 32
CLEAR, CLOUD, FILL = 21824, 22280, 1
"""QA_PIXEL of a clear pixel, of a cloud (bits 3, 6 off, 8 and 9) and of the fill."""

LEVEL_2, LEVEL_1 = "LC08_L2SP_016034_20200607_20200824_02_T1", "LC08_L1TP_016034_20200607_20200824_02_T1"


def product(folder: Path, name: str = LEVEL_2, mtl: bool = True, sun: float = 30.0) -> Path:
    """All band files in a folder of their own; the top row is fill, the first pixels of the next rows are cloud."""
    place = folder / name
    place.mkdir(parents=True)
    middle = "_SR" if name == LEVEL_2 else ""
    for band in range(1, 8):
        _write(place / f"{name}{middle}_B{band}.TIF", numbers(band))
    _write(place / f"{name}{'_ST' if name == LEVEL_2 else ''}_B10.TIF", numbers(10))
    _write(place / f"{name}_QA_PIXEL.TIF", quality())
    if mtl:
        (place / f"{name}_MTL.txt").write_text(metadata(name == LEVEL_2, sun), encoding="utf-8")
    return place


def packed(folder: Path) -> Path:
    """The product's tar beside its folder."""
    path = folder.with_name(folder.name + ".tar")
    with tarfile.open(path, "w") as tar:
        for file in sorted(folder.iterdir()):
            tar.add(file, file.name)
    return path


def numbers(band: int) -> npt.NDArray[np.uint16]:
    values = np.full((SIDE, SIDE), 8000 + 500 * band, np.uint16) + np.arange(SIDE, dtype=np.uint16)
    values[0] = 0
    return values


def quality() -> npt.NDArray[np.uint16]:
    flags = np.full((SIDE, SIDE), CLEAR, np.uint16)
    flags[0], flags[1:5, :4] = FILL, CLOUD
    return flags


def metadata(level_2: bool, sun: float) -> str:
    factor, added, group = (
        (2.75e-05, -0.2, "LEVEL2_SURFACE_REFLECTANCE_PARAMETERS") if level_2 else (2e-05, -0.1, "LEVEL1_RADIOMETRIC_RESCALING")
    )
    lines = [f"    REFLECTANCE_MULT_BAND_{b} = {factor}\n    REFLECTANCE_ADD_BAND_{b} = {added}" for b in range(1, 8)]
    return "\n".join(
        [
            "GROUP = LANDSAT_METADATA_FILE",
            '  GROUP = PRODUCT_CONTENTS\n    COLLECTION_NUMBER = 02\n    PROCESSING_LEVEL = "L2SP"\n  END_GROUP = PRODUCT_CONTENTS',
            '  GROUP = IMAGE_ATTRIBUTES\n    SPACECRAFT_ID = "LANDSAT_8"',
            f"    SUN_ELEVATION = {sun}\n  END_GROUP = IMAGE_ATTRIBUTES",
            f"  GROUP = {group}",
            *lines,
            f"  END_GROUP = {group}",
            "END_GROUP = LANDSAT_METADATA_FILE\nEND\n",
        ]
    )


def _write(path: Path, values: npt.NDArray[np.uint16]) -> None:
    profile = {"driver": "GTiff", "dtype": "uint16", "count": 1, "height": SIDE, "width": SIDE}
    grid = {"crs": "EPSG:32617", "transform": from_origin(300_000, 4_200_000, 30, 30)}
    with rasterio.open(path, "w", **profile, **grid) as out:
        out.write(values, 1)
