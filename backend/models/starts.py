"""What training may start from, by name; free of torch, so that a wrong one is refused at once."""

from __future__ import annotations

from pathlib import Path

from backend.models.card import ModelCard
from backend.models.folder import load_card, require_safetensors
from backend.models.timm_names import TIMM, require_known

SCRATCH = "scratch"


def starting_card(init: str) -> ModelCard | None:
    """The card of the run or model that ``init`` names; None for scratch, timm's networks and files of weights.

    Raises :class:`RequestError` for a network timm does not know, :class:`ModelError` where there is no model.
    """
    if init.startswith(TIMM):
        require_known(init)
        return None
    if Path(init).is_file():
        require_safetensors(Path(init))
        return None
    return None if init == SCRATCH else load_card(init)
