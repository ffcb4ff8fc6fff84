"""What the backend found in a scene, in sentences."""

from __future__ import annotations

from typing import Any

from .texts import tr

_UNITS = {
    "db": "dB",
    "power": "linear power",
    "amplitude": "amplitude",
    "reflectance": "reflectance",
    "scaled": "scaled",
    "dn": "digital numbers",
}


def in_words(found: dict[str, Any]) -> str:
    """A paragraph for one answer of ``scene.describe``."""
    lines = [_size(found), _bands(found.get("bands", []))]
    lines += [str(note) for note in found.get("notes", [])]
    return "\n".join(line for line in lines if line)


def _size(found: dict[str, Any]) -> str:
    grid = found.get("grid", {})
    height, width, gsd = grid.get("height", 0), grid.get("width", 0), float(found.get("gsd_m") or 0)
    pixels = tr("{name}: {width:,} × {height:,} pixels").format(name=found.get("name", ""), width=width, height=height)
    if not gsd:
        return pixels
    return pixels + tr(" of {gsd}, {wide} × {high}").format(
        gsd=_length(gsd), wide=_length(width * gsd), high=_length(height * gsd)
    )


def _length(metres: float) -> str:
    return f"{metres / 1000:.3g} km" if metres >= 1000 else f"{metres:.3g} m"


def _bands(bands: list[dict[str, Any]]) -> str:
    if not bands:
        return ""
    units = sorted({_UNITS.get(band.get("units", ""), band.get("units", "")) for band in bands})
    shown = ", ".join(_band(band) for band in bands[:13]) + (" …" if len(bands) > 13 else "")
    count = tr("1 band") if len(bands) == 1 else tr("{} bands").format(len(bands))
    return tr("{count} ({bands}), values: {units}").format(count=count, bands=shown, units=", ".join(units))


def _band(band: dict[str, Any]) -> str:
    return str(band.get("role") or band.get("name") or "?")
