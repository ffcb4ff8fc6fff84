"""Whether timm knows a name, read from its source: importing timm loads torch, which takes seconds."""

from __future__ import annotations

import difflib
import importlib.util
import re
from functools import cache
from pathlib import Path

from backend.contract.errors import RequestError
from backend.models.spec import PRESETS

TIMM = "timm:"
FAMILIES = ("vit", "resnet", "resnext", "tf_efficientnet_b", "swin", "convnext")
_REGISTERED = re.compile(r"^@register_model\ndef (\w+)\(|^ +'(\w+)': '[\w.]+',$", re.MULTILINE)
"""A network's function, or an older name and the one it now has."""


def require_known(name: str) -> None:
    """Raise :class:`RequestError` for a name that is neither a preset nor timm's, with those it resembles.

    Whether the network is of a kind that can be used is told when it is built. A name with a source
    (``hf-hub:…``) is timm's to resolve, and so is every name where timm's source is not to be found.
    """
    plain = name.removeprefix(TIMM).partition(".")[0]  # what follows the point names published weights
    known = timm_names()
    if plain in PRESETS or plain in known or not known or ":" in plain or "/" in plain:
        return
    alike = difflib.get_close_matches(plain, [*PRESETS, *(other for other in known if other.startswith(FAMILIES))])
    guess = f"Did you mean {', '.join(alike)}? " if alike else ""
    raise RequestError(
        f"timm knows no network called “{plain}”.",
        f"{guess}Choose tiny, small, base, a plain vision transformer of timm such as vit_small_patch16_224, or a ResNet, Swin or "
        "ConvNeXt such as resnet50.",
    )


@cache
def timm_names() -> frozenset[str]:
    """All networks timm registers; empty where its source cannot be read."""
    found = importlib.util.find_spec("timm")
    if found is None or found.origin is None:
        return frozenset()
    files = Path(found.origin).parent.glob("models/*.py")
    pairs = (pair for file in files for pair in _REGISTERED.findall(file.read_text(encoding="utf-8")))
    return frozenset(name or older for name, older in pairs)
