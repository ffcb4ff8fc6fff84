"""What a published network's input bands show, as roles in their order; free of torch."""

from __future__ import annotations

from typing import Any

from backend.contract.errors import RequestError
from backend.scene.roles import OPTICAL, POLARISATIONS, SENTINEL2, canonical

SENTINEL2_L1C = tuple(SENTINEL2.values())
SENTINEL2_L2A = tuple(role for role in SENTINEL2_L1C if role != "cirrus")
SENTINEL2_10_20_M = tuple(role for role in SENTINEL2_L2A if role not in ("coastal", "nir09"))
SETS = {
    "sentinel2-13": SENTINEL2_L1C,
    "sentinel2-12": SENTINEL2_L2A,
    "sentinel2-10": SENTINEL2_10_20_M,
    "sentinel1": ("VV", "VH"),
    "rgb": ("red", "green", "blue"),
}
"""Names for ``--bands``: Level-1C, Level-2A (without cirrus), the bands of 10 and 20 m, dual polarisation, colour."""
USUAL = {len(roles): name for name, roles in SETS.items()}
"""What a number of channels usually means, where nobody says more."""


def roles_of(asked: str | None, channels: int) -> tuple[str, ...]:
    """``asked``: a name of :data:`SETS`, or roles and Sentinel-2 band names between commas; None: by the number.

    Raises :class:`RequestError` for another number of bands than ``channels``, and where none can be told.
    """
    known = f"Known are {', '.join(SETS)}, or one role for each channel between commas: {', '.join(POLARISATIONS + OPTICAL)}."
    if asked is None:
        if channels not in USUAL:
            raise RequestError(f"The network takes {channels} channels, and nothing says which.", f"Give --bands. {known}")
        return SETS[USUAL[channels]]
    found = SETS.get(asked.lower()) or tuple(_role(word) for word in asked.split(","))
    if len(found) != channels:
        raise RequestError(f"{len(found)} bands are named, the network takes {channels}.", known)
    if len(set(found)) != len(found):
        raise RequestError("A band is named twice.", known)
    return found


def _role(word: str) -> str:
    """A role from its name, or from a Sentinel-2 band's such as B8A or B04."""
    plain = word.strip().upper()
    short = f"B{plain[1:].lstrip('0')}" if plain.startswith("B") else plain
    return SENTINEL2.get(short) or canonical(word)


def cards(roles: tuple[str, ...], units: str) -> list[dict[str, Any]]:
    """Bands as a model card keeps them."""
    return [{"name": role, "role": role, "units": units} for role in roles]
