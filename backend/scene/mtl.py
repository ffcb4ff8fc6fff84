"""Landsat's metadata file ``…_MTL.txt``: which spacecraft, which collection, how numbers become reflectance.

Level 1: ρ = (M·Q + A) / sin(sun elevation), top of the atmosphere. Level 2 (Collection 2): ρ = M·Q + A at the surface.
(Landsat 8-9 Calibration and Validation Algorithm Description; the factors are REFLECTANCE_MULT_BAND_n and …_ADD_BAND_n.)
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from backend.contract.errors import InputError
from backend.scene.roles import LANDSAT_OLI, LANDSAT_TM

SUFFIX = "_MTL.txt"
LEVEL_2 = "LEVEL2_SURFACE_REFLECTANCE_PARAMETERS"
Groups = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Mtl:
    """``groups``: innermost group → name → value as it stands, without quotes."""

    path: str
    groups: Groups

    @property
    def product(self) -> str:
        """The spacecraft as roles are told by: ``LANDSAT_8``."""
        return self.value("SPACECRAFT_ID") or ""

    @property
    def collection(self) -> int:
        """0 before Collection 1."""
        return int(self.value("COLLECTION_NUMBER") or 0)

    def value(self, name: str) -> str | None:
        """The first value of this name in any group."""
        return next((group[name] for group in self.groups.values() if name in group), None)

    def band_of(self, role: str) -> str:
        """``4`` for red of Landsat 8; "" where there is none."""
        table = LANDSAT_OLI if re.search(r"[89]$", self.product) else LANDSAT_TM
        return next((band[1:] for band, known in table.items() if known == role), "")

    def scaling(self, role: str, surface: bool) -> tuple[float, float] | None:
        """(scale, offset) to reflectance of a band with this role; None for thermal bands and unknown ones."""
        band = self.band_of(role)
        group = self.groups.get(LEVEL_2) if surface else self._level_1()
        if not band or group is None:
            return None
        factor, added = (group.get(f"REFLECTANCE_{word}_BAND_{band}") for word in ("MULT", "ADD"))
        if factor is None or added is None:
            return None
        sine = 1.0 if surface else math.sin(math.radians(self._sun_elevation()))
        return float(factor) / sine, float(added) / sine

    def _level_1(self) -> dict[str, str] | None:
        names = ("LEVEL1_RADIOMETRIC_RESCALING", "RADIOMETRIC_RESCALING")
        return next((self.groups[name] for name in names if name in self.groups), None)

    def _sun_elevation(self) -> float:
        elevation = float(self.value("SUN_ELEVATION") or 90.0)
        if not 0 < elevation <= 90:
            raise InputError(
                f"The sun stood at {elevation:g}° when this was taken: there is no reflectance.",
                "Choose the units dn.",
                self.path,
            )
        return elevation


def parse(text: str, path: str) -> Mtl:
    """Nested ``GROUP = …`` blocks of ``NAME = value``. Raises :class:`InputError` where it is none."""
    groups: Groups = {}
    open_groups: list[str] = []
    for line in text.splitlines():
        name, equals, value = (part.strip() for part in line.partition("="))
        if not equals:
            continue
        if name == "GROUP":
            open_groups.append(value)
        elif name == "END_GROUP":
            open_groups = open_groups[:-1]
        elif open_groups:
            groups.setdefault(open_groups[-1], {})[name] = value.strip('"')
    if not any("SPACECRAFT_ID" in group for group in groups.values()):
        raise InputError("This is no Landsat metadata file (…_MTL.txt).", "Fetch it again.", path)
    return Mtl(path, groups)


def beside(raster: str) -> Mtl | None:
    """The metadata of the product a raster belongs to: the file whose name begins like the raster's."""
    folder = Path(raster).parent
    name = Path(raster).name
    if raster.startswith("/vsi") or not folder.is_dir():
        return None
    found = [path for path in sorted(folder.glob("*" + SUFFIX)) if name.startswith(path.name.removesuffix("MTL.txt"))]
    return _read(str(found[-1]), found[-1].stat().st_mtime_ns) if found else None


@lru_cache(maxsize=32)
def _read(path: str, _modified: int) -> Mtl:
    return parse(Path(path).read_text(encoding="utf-8", errors="replace"), path)
