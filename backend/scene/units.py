"""From a file's numbers to physical values: decibels, reflectance, or what they are.

========== ==========================================================================
power      10·log10, becomes ``db``; values ≤ 0 are nodata
amplitude  20·log10, becomes ``db``; values ≤ 0 are nodata
db         as it is
reflectance scale and offset from the file's or product's metadata; floats as they are
scaled, dn as they are (per-band z-score later, never a logarithm)
auto       VV, VH, HH, HV with a median in (−60, 0) → db; Sentinel-2 integers with
           scale in their metadata → reflectance; all else → scaled, with a note
========== ==========================================================================
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from backend.contract.errors import InputError
from backend.scene.roles import OPTICAL, POLARISATIONS

LOGARITHM = {"power": 10.0, "amplitude": 20.0}
DB_FLOOR = -60.0
"""A median below this is no backscatter in dB (perhaps dB × 100 in integers)."""

REFLECTIVE = tuple(role for role in OPTICAL if not role.startswith("thermal"))
"""Bands whose numbers may become reflectance."""

UNKNOWN_SCALING = (
    "nothing says how these Sentinel-2 numbers become reflectance: taken as scaled, each band by its own statistics. "
    "Scenes from before and after 2022 (processing baseline 04.00) differ by 1000: give --scale 0.0001 and --offset=-0.1 "
    "(after) or 0 (before); in QGIS under Bands."
)

S2_OFFSET_BASELINE = 4.0
"""From processing baseline 04.00 on, Sentinel-2 numbers are shifted by +1000."""


@dataclass(frozen=True)
class Conversion:
    """``units`` after conversion; physical = factor·log10(number) if ``factor`` else number·scale + offset."""

    units: str
    scale: float = 1.0
    offset: float = 0.0
    factor: float = 0.0

    @property
    def linear(self) -> bool:
        return self.factor == 0.0

    @property
    def identity(self) -> bool:
        return self.linear and self.scale == 1.0 and self.offset == 0.0


@dataclass(frozen=True)
class Evidence:
    """What is known of a band: ``median`` of the file's numbers, (scale, offset) from metadata; None = unknown.

    ``asked``: the scaling is the request's; ``told``: the metadata say the same (a product's bands bring theirs).
    ``sentinel2``: name or bands say that it is Sentinel-2.
    """

    role: str
    dtype: str
    median: float | None
    scaling: tuple[float, float] | None
    path: str
    asked: bool = False
    told: bool = False
    sentinel2: bool = False


def decide(asked: str, band: Evidence) -> tuple[Conversion, str]:
    """The conversion of one band and a note for the user ("" = nothing to say).

    Raises :class:`InputError` where ``reflectance`` is asked of numbers nobody can convert.
    """
    if asked in LOGARITHM:
        return Conversion("db", factor=LOGARITHM[asked]), ""
    if asked == "reflectance":
        return _reflectance(band), ""
    if asked in ("scaled", "db") and band.asked and band.scaling is not None:
        return Conversion(asked, *band.scaling), ""
    if asked != "auto":
        return Conversion(asked), ""
    if band.role in POLARISATIONS:
        return _radar(band.role, band.median, band.scaling or (1.0, 0.0))
    if band.scaling is not None and band.role in REFLECTIVE and np.dtype(band.dtype).kind in "iu":
        scale, offset = band.scaling
        source = "as given" if band.asked and not band.told else "from the metadata"
        added = f" {'−' if offset < 0 else '+'} {abs(offset):.6g}" if offset else ""
        note = f"Reflectance = number × {scale:.6g}{added}, {source}."
        return Conversion("reflectance", scale, offset), note
    if band.asked and band.scaling is not None:
        return Conversion("scaled", *band.scaling), ""
    if band.sentinel2 and band.role in REFLECTIVE and np.dtype(band.dtype).kind in "iu":
        return Conversion("scaled"), UNKNOWN_SCALING
    return Conversion("scaled"), ""


def _radar(role: str, median: float | None, scaling: tuple[float, float]) -> tuple[Conversion, str]:
    if median is None:
        return Conversion("scaled"), f"{role} has no valid pixel, so its units are unknown: taken as scaled."
    if DB_FLOOR < median * scaling[0] + scaling[1] < 0:
        return Conversion("db", *scaling), ""
    return Conversion("scaled"), (
        f"{role} has a median of {median:.4g}, so it is not in dB: taken as scaled numbers, without a logarithm. "
        "Declare the units power or amplitude if that is what they are."
    )


def _reflectance(band: Evidence) -> Conversion:
    if band.scaling is not None:
        return Conversion("reflectance", *band.scaling)
    if np.dtype(band.dtype).kind == "f":
        return Conversion("reflectance")
    raise InputError(
        "Its numbers are integers, and the file does not say how they become reflectance.",
        "Give them: --scale 0.0001 --offset 0 (Sentinel-2 since baseline 04.00: --offset=-0.1), in QGIS under Bands, "
        "or in the file with gdal_edit.py; or choose the units dn.",
        band.path,
    )


class Scaled(Protocol):
    """A band's number and GDAL's own scale and offset."""

    @property
    def index(self) -> int: ...
    @property
    def scale(self) -> float: ...
    @property
    def offset(self) -> float: ...


def scaling_from_metadata(band: Scaled, tags: Mapping[str, str], path: str = "") -> tuple[float, float] | None:
    """(scale, offset) of a band from GDAL's own fields, else from a Sentinel-2 product's tags or path, else None."""
    if np.isfinite([band.scale, band.offset]).all() and band.scale not in (0.0, 1.0):
        return float(band.scale), float(band.offset)
    upper = {key.upper(): value for key, value in tags.items()}
    quantification = _number(upper, ("BOA_QUANTIFICATION_VALUE", "QUANTIFICATION_VALUE"))
    baseline = _number(upper, ("PROCESSING_BASELINE", "S2:PROCESSING_BASELINE"))
    if baseline is None or not _is_sentinel2(upper):
        named = re.search(r"S2[ABCD]_MSIL[12][AC]_\d{8}T\d{6}_N(\d{2})(\d{2})_", path)
        baseline = float(f"{named.group(1)}.{named.group(2)}") if named else None
    if not quantification and baseline is None:
        return None
    quantification = quantification or 10_000.0
    added = _number(
        upper,
        (
            f"BOA_ADD_OFFSET_{band.index - 1}",
            f"RADIO_ADD_OFFSET_{band.index - 1}",
            "BOA_ADD_OFFSET",
            "RADIO_ADD_OFFSET",
        ),
    )
    if added is None:
        added = -1000.0 if baseline is not None and baseline >= S2_OFFSET_BASELINE else 0.0
    return 1.0 / quantification, added / quantification


def _is_sentinel2(tags: Mapping[str, str]) -> bool:
    return any(re.search(r"SENTINEL-?2|S2[ABCD]_|S2MSI|MSIL[12]", str(value).upper()) for value in tags.values())


def _number(tags: Mapping[str, str], names: Sequence[str]) -> float | None:
    for name in names:
        try:
            return float(tags[name])
        except (KeyError, ValueError):
            continue
    return None


def to_physical(
    numbers: npt.NDArray[np.generic], valid: npt.NDArray[np.bool_], conversions: Sequence[Conversion]
) -> npt.NDArray[np.float32]:
    """Numbers (C,h,w) to physical float32, 0 where invalid; pixels without a logarithm turn invalid in ``valid``."""
    with np.errstate(over="ignore", invalid="ignore"):  # float64 fill values beyond float32 are invalid already
        values = numbers.astype(np.float32)
    for band, conversion in zip(values, conversions, strict=True):
        if conversion.factor:
            np.logical_and(valid, band > 0, out=valid)
            np.log10(band, out=band, where=band > 0)
            band *= np.float32(conversion.factor)
        elif not conversion.identity:
            band *= np.float32(conversion.scale)
            band += np.float32(conversion.offset)
    if not valid.all():
        values[:, ~valid] = 0
    return values
