"""Where in a file's tensors the one network that is wanted lies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

HEADS = ("head.", "head_dist.", "fc.")
"""timm's names for classifiers, which no backbone keeps."""
PREFERRED = ("teacher", "encoder_q", "base_encoder")
"""Of several networks in one file the one its publishers go on with: DINO's teacher; of MoCo's pair the one trained by
gradient (its momentum encoder follows)."""

Value = TypeVar("Value")


def network_part(tensors: Mapping[str, Value], anchor: str) -> dict[str, Value]:
    """The tensors below the root at which one called ``anchor`` lies, without that root and without classifiers.

    Empty where there is none; of several roots a :data:`PREFERRED` one, else the shortest.
    """
    roots = sorted((name.removesuffix(anchor) for name in tensors if _ends(name, anchor)), key=len)
    if not roots:
        return {}
    root = next((r for word in PREFERRED for r in roots if word in r), roots[0])
    part = {name.removeprefix(root): tensor for name, tensor in tensors.items() if name.startswith(root)}
    return {name: tensor for name, tensor in part.items() if not name.startswith(HEADS)}


def _ends(name: str, anchor: str) -> bool:
    """Whole names between dots alone: ``decoder_pos_embed`` is no ``pos_embed``."""
    return name == anchor or name.endswith(f".{anchor}")
