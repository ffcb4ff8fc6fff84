"""Published weights that were imported: model folders among Patchwork's own, read without the backend."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ...backend.contract import home

log = logging.getLogger("patchwork")

IMPORT = "import"
"""Stands where a run has its job."""
CARD = "model.json"


@dataclass(frozen=True)
class Imported:
    """``backbone``: timm's name; ``maps``: whether it knows classes; ``created``: when, seconds since 1970."""

    name: str
    path: str
    created: float
    backbone: str
    maps: bool


def imported_models() -> list[Imported]:
    """The newest first; a folder whose card cannot be read is left out, which the log says."""
    folder = home.models_folder()
    cards = list(folder.glob(f"*/{CARD}")) if folder.is_dir() else []
    found = [model for model in (_read(card, _changed(card)) for card in cards) if model is not None]
    return sorted(found, key=lambda model: (-model.created, model.name))


def _changed(card: Path) -> float:
    try:
        return card.stat().st_mtime
    except OSError:  # gone since it was listed
        return 0.0


@lru_cache(maxsize=256)
def _read(card: Path, changed: float) -> Imported | None:
    """Read again only when it has changed: choices ask with every event of a run."""
    try:
        raw = json.loads(card.read_text(encoding="utf-8"))
        backbone = str(raw["architecture"]["backbone"]["name"])
        return Imported(card.parent.name, str(card.parent), changed, backbone, raw["kind"] == "mapper")
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.info("The imported model %s cannot be read: %s", card.parent, error)
        return None
