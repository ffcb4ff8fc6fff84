"""The devices that can be asked for; free of torch, so that a wrong word is refused at once."""

from __future__ import annotations

import re

from backend.contract.errors import RequestError
from backend.contract.requests import PRECISIONS

_DEVICE = re.compile(r"auto|(cpu|cuda|mps)(:\d+)?")


def require_known(device: str, precision: str = "auto") -> None:
    """Raise :class:`RequestError` for another word; whether the device is there is asked when it is used."""
    if not _DEVICE.fullmatch(device):
        raise RequestError(f"The device “{device}” is unknown.", "Choose auto, cpu, cuda, cuda:1 or mps.")
    if precision not in PRECISIONS:
        raise RequestError(f"The precision “{precision}” is unknown.", f"Choose {', '.join(PRECISIONS)}.")
