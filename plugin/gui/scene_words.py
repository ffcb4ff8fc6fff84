"""What the backend found in a scene, in sentences."""

from __future__ import annotations

import math
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsDistanceArea, QgsPointXY, QgsProject, QgsUnitTypes

from .texts import number, tr, whole

MOST_BANDS = 13
SEGMENTS = 16
"""Pieces of a line that is measured: along a parallel the shortest way is another."""

QUICK_NUMBERS = 20_000_000
"""Pixels × bands that are read within a second or two."""


def in_words(found: dict[str, Any], valid: str = "") -> str:
    """A paragraph for one answer of ``scene.describe``; ``valid``: what is known of the valid pixels."""
    bands = found.get("bands", [])
    lines = [
        str(found.get("name", "")),
        _size(found),
        _crs(found.get("grid", {})),
        _resolution(found),
        _bands(bands),
        *_values(bands),
        tr("Valid pixels: {}").format(valid) if valid else "",
        *(str(note) for note in found.get("notes", [])),
    ]
    return "\n".join(line for line in lines if line)


def is_quickly_read(found: dict[str, Any]) -> bool:
    """Whether the whole scene is read in the time one waits for an answer."""
    grid = found.get("grid", {})
    return 0 < grid.get("height", 0) * grid.get("width", 0) * len(found.get("bands", [])) <= QUICK_NUMBERS


def valid_share(statistics: dict[str, Any]) -> str:
    """“97.3 % (210,000)” from an answer of ``scene.statistics``."""
    share, count = float(statistics.get("valid_share", 0.0)), int(statistics.get("valid_pixels", 0))
    return tr("{share} % ({count})").format(share=number(100 * share), count=whole(count))


def not_counted() -> str:
    """In place of the share where counting takes longer than one waits for an answer."""
    return tr("not counted yet, “Prepare now” counts them.")


def next_step() -> str:
    """What one most likely wants to do once the data are as they should be."""
    return tr("Next: pretrain on this imagery (Pretrain), or train on your polygons at once (Train).")


def _size(found: dict[str, Any]) -> str:
    grid = found.get("grid", {})
    height, width, gsd = grid.get("height", 0), grid.get("width", 0), float(found.get("gsd_m") or 0)
    pixels = tr("Size: {width} × {height} pixels").format(width=whole(width), height=whole(height))
    if not gsd:
        return pixels
    across, down = _sides(grid) or (width * gsd, height * gsd)
    return pixels + f", {_length(across)} × {_length(down)}"


def _sides(grid: dict[str, Any]) -> tuple[float, float] | None:
    """Width and height in metres through the middle of a grid in degrees, whose pixels are no squares on the ground."""
    crs = _read_crs(grid)
    if not crs.isGeographic() or len(grid.get("transform") or []) < 6:
        return None
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, QgsProject.instance().transformContext())
    measure.setEllipsoid(crs.ellipsoidAcronym())
    a, b, c, d, e, f = grid["transform"][:6]
    shares = [number / SEGMENTS for number in range(SEGMENTS + 1)]
    height, width = grid.get("height", 0), grid.get("width", 0)

    def length(ends: list[tuple[float, float]]) -> float:
        return float(measure.measureLine([QgsPointXY(a * x + b * y + c, d * x + e * y + f) for x, y in ends]))

    return length([(s * width, height / 2) for s in shares]), length([(width / 2, s * height) for s in shares])


def _crs(grid: dict[str, Any]) -> str:
    if not grid.get("crs"):
        return tr("CRS: none. Assign one in QGIS for work with polygons or with other rasters.")
    crs = _read_crs(grid)
    words = ", ".join(part for part in (crs.authid(), crs.description()) if part)
    return tr("CRS: {}").format(words or grid["crs"])


def _resolution(found: dict[str, Any]) -> str:
    """In metres, after the size in the CRS's own unit where that is another one."""
    grid, gsd = found.get("grid", {}), float(found.get("gsd_m") or 0)
    crs = _read_crs(grid)
    own = _pixel_size(grid)
    if not gsd and own:
        return tr("Resolution: {}, in an unknown unit").format(number(own))
    if not gsd:
        return ""
    if own and crs.isValid() and crs.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceMeters:
        unit = QgsUnitTypes.toAbbreviatedString(crs.mapUnits())
        return tr("Resolution: {own} {unit}, about {gsd}").format(own=number(own), unit=unit, gsd=_length(gsd))
    return tr("Resolution: {}").format(_length(gsd))


def _read_crs(grid: dict[str, Any]) -> QgsCoordinateReferenceSystem:
    crs = QgsCoordinateReferenceSystem()
    crs.createFromUserInput(str(grid.get("crs") or ""))
    return crs


def _pixel_size(grid: dict[str, Any]) -> float:
    """√(pixel area) in the CRS's unit, rotated grids too; 0.0 where unknown."""
    if len(grid.get("transform") or []) < 6:
        return 0.0
    a, b, _c, d, e, _f = grid["transform"][:6]
    return math.sqrt(abs(a * e - b * d))


def _length(metres: float) -> str:
    return f"{metres / 1000:.3g} km" if metres >= 1000 else f"{metres:.3g} m"


def _bands(bands: list[dict[str, Any]]) -> str:
    if not bands:
        return ""
    count = tr("1 band") if len(bands) == 1 else tr("{} bands").format(len(bands))
    roles = any(band.get("role") for band in bands)
    words = tr("{count}: {bands}") if roles else tr("{count}, roles unknown: {bands}")
    return words.format(count=count, bands=_listed([_band(band, roles) for band in bands]))


def _band(band: dict[str, Any], roles: bool) -> str:
    """Its role, and its name where that says something else."""
    name, role = str(band.get("name") or "?"), str(band.get("role") or "")
    if role:
        return role if name.lower() == role.lower() else f"{role} ({name})"
    return tr("{} (role unknown)").format(name) if roles else name


def _values(bands: list[dict[str, Any]]) -> list[str]:
    """A line for each kind of values, naming its bands where there are several kinds."""
    kinds: dict[str, list[str]] = {}
    for band in bands:
        kinds.setdefault(str(band.get("units") or ""), []).append(str(band.get("role") or band.get("name") or "?"))
    meanings = _meanings()
    lines = []
    for units, names in kinds.items():
        words = tr("Values: {}").format(meanings.get(units, units or tr("unknown")))
        lines.append(f"{words} ({_listed(names)})" if len(kinds) > 1 else words)
    return lines


def _listed(names: list[str]) -> str:
    return ", ".join(names[:MOST_BANDS]) + (" …" if len(names) > MOST_BANDS else "")


def _meanings() -> dict[str, str]:
    """Units of the contract → their name and what it means."""
    return {
        "db": tr("dB, radar backscatter in decibels"),
        "power": tr("linear power, turned into dB"),
        "amplitude": tr("amplitude, turned into dB"),
        "reflectance": tr("reflectance, 0 to about 1"),
        "scaled": tr("scaled, the file's own numbers; each band is brought to mean 0 and spread 1 before learning"),
        "dn": tr("digital numbers; each band is brought to mean 0 and spread 1 before learning"),
    }
