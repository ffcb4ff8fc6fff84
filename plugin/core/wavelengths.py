"""Roles of optical bands from the central wavelengths a file states.

Ranges follow the common names of the STAC electro-optical extension, split
where Sentinel-2 has several red-edge bands.
"""

from __future__ import annotations

import re

from osgeo import gdal

_RANGES_UM = (
    ("coastal", 0.40, 0.455),
    ("blue", 0.455, 0.53),
    ("green", 0.53, 0.59),
    ("red", 0.62, 0.69),
    ("rededge1", 0.69, 0.72),
    ("rededge2", 0.72, 0.76),
    ("rededge3", 0.76, 0.80),
    ("nir", 0.80, 0.855),
    ("nir08", 0.855, 0.90),
    ("nir09", 0.93, 0.96),
    ("cirrus", 1.35, 1.40),
    ("swir1", 1.55, 1.75),
    ("swir2", 2.08, 2.35),
    ("thermal", 10.0, 12.5),
)

_NANOMETRES_FROM = 100.0
"""A bare number above this cannot be micrometres of any band mapped here."""


def roles_from_wavelengths(path: str, bands: list[int]) -> list[str] | None:
    """One role a band, or None unless *every* band states a wavelength that fits a role of its own."""
    dataset = gdal.Open(path)
    if dataset is None:
        return None
    roles = [role_of_wavelength(_wavelength_um(dataset.GetRasterBand(band))) for band in bands]
    return roles if all(roles) and len(set(roles)) == len(roles) else None


def role_of_wavelength(micrometres: float | None) -> str:
    """The role of a central wavelength, ``""`` where there is none or it fits nothing."""
    if micrometres is None:
        return ""
    return next((role for role, low, high in _RANGES_UM if low <= micrometres < high), "")


def _wavelength_um(band: gdal.Band) -> float | None:
    imagery = band.GetMetadataItem("CENTRAL_WAVELENGTH_UM", "IMAGERY")
    if imagery:
        return _number(imagery)
    stated = {key.lower(): value for key, value in (band.GetMetadata() or {}).items()}
    text = stated.get("wavelength") or stated.get("center_wavelength") or stated.get("central_wavelength")
    value = _number(text or "")
    if value is None:
        return None
    unit = f"{stated.get('wavelength_units', '')} {text}".lower()
    nanometres = "nano" in unit or re.search(r"\bnm\b|\dnm\b", unit) is not None or value > _NANOMETRES_FROM
    return value / 1000.0 if nanometres else value


def _number(text: str) -> float | None:
    match = re.search(r"\d+(\.\d+)?", text)
    return float(match.group()) if match else None
