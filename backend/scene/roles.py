"""What a band shows, from its description, its file's name and products' conventions.

Roles are lower-case STAC-like names for optical bands (:data:`OPTICAL`) and the
upper-case polarisation for SAR. A band nobody can tell has the role ``""``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

POLARISATIONS = ("VV", "VH", "HH", "HV")
OPTICAL = (
    "coastal", "blue", "green", "red", "rededge1", "rededge2", "rededge3",
    "nir", "nir08", "nir09", "cirrus", "swir1", "swir2", "thermal", "thermal2", "pan",
)  # fmt: skip
ROLES = POLARISATIONS + OPTICAL

SENTINEL2 = {
    "B1": "coastal", "B2": "blue", "B3": "green", "B4": "red", "B5": "rededge1", "B6": "rededge2", "B7": "rededge3",
    "B8": "nir", "B8A": "nir08", "B9": "nir09", "B10": "cirrus", "B11": "swir1", "B12": "swir2",
}  # fmt: skip
LANDSAT_OLI = {
    "B1": "coastal", "B2": "blue", "B3": "green", "B4": "red", "B5": "nir", "B6": "swir1", "B7": "swir2",
    "B8": "pan", "B9": "cirrus", "B10": "thermal", "B11": "thermal2",
}  # fmt: skip
LANDSAT_TM = {
    "B1": "blue", "B2": "green", "B3": "red", "B4": "nir", "B5": "swir1", "B6": "thermal", "B7": "swir2", "B8": "pan",
}  # fmt: skip

_SYNONYMS = {
    "aerosol": "coastal", "coastalaerosol": "coastal", "ultrablue": "coastal",
    "b": "blue", "g": "green", "r": "red", "n": "nir", "nearinfrared": "nir", "infrared": "nir",
    "nir1": "nir", "nir2": "nir08", "nirnarrow": "nir08", "narrownir": "nir08", "rededge4": "nir08", "nir8a": "nir08",
    "watervapour": "nir09", "watervapor": "nir09",
    "rededge": "rededge1", "re1": "rededge1", "re2": "rededge2", "re3": "rededge3",
    "rededge071": "rededge1", "rededge075": "rededge2", "rededge078": "rededge3",
    "swir": "swir1", "swir16": "swir1", "swir22": "swir2", "lwir": "thermal", "lwir11": "thermal", "lwir12": "thermal2",
    "tir": "thermal", "panchromatic": "pan",
}  # fmt: skip

_MASK_NAMES = re.compile(
    r"^(fmask|cfmask|scl|bqa|qa|qapixel|qaradsat|qa60|srqaaerosol|cloudmask|mask|datamask|udm2?|cldprb|clouds?|cld|snw)$"
)
_AUXILIARY = re.compile(r"^(AOT|WVP), ")
"""Bands that GDAL's Sentinel-2 driver puts beside the reflectance: aerosol and water vapour."""


def role_of(name: str) -> str:
    """The role a band's own name states, else ``""``."""
    plain = re.sub(r"[^a-z0-9]", "", name.lower())
    if plain in OPTICAL:
        return plain
    if plain in _SYNONYMS:
        return _SYNONYMS[plain]
    tokens = re.split(r"[^A-Za-z0-9]+", name.upper())
    polarisations = [p for p in POLARISATIONS if p in tokens]
    return polarisations[0] if len(polarisations) == 1 else ""


def is_mask_name(name: str) -> bool:
    """Whether a band's name says that it holds quality flags, not measurements (``SCL, Scene Classification`` too)."""
    if _AUXILIARY.match(name):
        return True
    return bool(_MASK_NAMES.match(re.sub(r"[^a-z0-9]", "", name.partition(", ")[0].lower())))


def canonical(role: str) -> str:
    """A role as the user typed it, in Patchwork's spelling; unknown words stay as they are."""
    return role_of(role) or role.strip()


def guess_roles(
    names: Sequence[str | None], file_name: str, colours: Sequence[str] = (), product: str = ""
) -> list[str]:
    """Roles of a raster's bands.

    ``names``: band descriptions (None where the file has none); ``file_name``:
    consulted for products' conventions and polarisations; ``colours``: GDAL's
    colour interpretations, believed only for 3- and 4-band rasters without names;
    ``product``: what the metadata say of satellite and product.
    """
    own = [role_of(name or "") for name in names]
    if not any(own):
        own = _by_convention(names, f"{PurePath(file_name).name} {product}")
    if not any(own) and len(names) == 1:
        own = [_from_file_name(file_name)]
    if not any(own) and not any(names) and len(names) in (3, 4) and list(colours[:3]) == ["red", "green", "blue"]:
        own = ["red", "green", "blue", ""][: len(names)]
    return own if _distinct(own) else ["" if own.count(role) > 1 else role for role in own]


def _distinct(roles: Sequence[str]) -> bool:
    known = [role for role in roles if role]
    return len(known) == len(set(known))


def _by_convention(names: Sequence[str | None], product: str) -> list[str]:
    short = [_short_band(name or "") for name in names]
    table = _table_for(short, product)
    return [table.get(band, "") for band in short]


def _short_band(name: str) -> str:
    """``B02``, ``SR_B2``, ``band 2`` and ``Band2`` become ``B2``; anything else ``""``."""
    match = re.search(r"(?:^|[^A-Za-z0-9])(?:B|BAND[ _]?)0?(\d{1,2}A?)(?:$|[^A-Za-z0-9])", name, re.IGNORECASE)
    return f"B{match.group(1).upper()}" if match else ""


def _table_for(short: Sequence[str], product: str) -> dict[str, str]:
    upper = product.upper()
    if re.search(r"(^|[^A-Z0-9])L[COT]0?[89]|LANDSAT[ _-]?[89]", upper):
        return LANDSAT_OLI
    if re.search(r"(^|[^A-Z0-9])L[ETM]0?[457]|LANDSAT[ _-]?[457]", upper):
        return LANDSAT_TM
    if (
        "B8A" in short
        or re.search(r"(^|[^A-Z0-9])(S2[ABC_]|SENTINEL-?2|MSIL[12])", upper)
        or {"B11", "B12"} <= set(short)
    ):
        return SENTINEL2
    return {}


def _from_file_name(file_name: str) -> str:
    """One band a file, as most products are delivered: ``T33UUP_20200101_B04.jp2``, ``…_VV.tif``, or GDAL's name of a
    Sentinel-1 product's polarisation."""
    radar = re.match(r"SENTINEL1_CALIB:.*_([VH]{2}):AMPLITUDE$", file_name)
    if radar:
        return radar.group(1)
    stem = PurePath(file_name).stem
    table = _table_for([], stem) or (SENTINEL2 if re.match(r"T\d{2}[A-Z]{3}_\d{8}T\d{6}_", stem) else {})
    band = table.get(_short_band(re.sub(r"_(10|20|60)m$", "", stem)), "")
    return band or next((role for token in re.split(r"[_\-. ]", stem)[::-1] if (role := _spelled(token))), "")


def _spelled(token: str) -> str:
    """Roles written out in a file's name; one-letter synonyms are too common there to believe."""
    return role_of(token) if len(token) > len("re") or token.upper() in POLARISATIONS else ""
