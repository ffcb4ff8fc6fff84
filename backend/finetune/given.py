"""What is given before anything is computed: settings, open scenes, labels, the start's card.

Free of torch, which takes seconds to load: what is wrong here is said at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from backend.contract.requests import Finetune
from backend.finetune.settings import Settings, read_settings
from backend.finetune.teaching import Teaching, read_teaching
from backend.models.card import ModelCard
from backend.models.check import require_start
from backend.models.completed import complete
from backend.models.starts import starting_card
from backend.scene.scene import Scene, open_scenes


@dataclass(frozen=True)
class Given:
    """``scenes``: all; ``taught``: those with labels, in the order of ``teaching.pixels``; ``card``: the start's."""

    request: Finetune
    settings: Settings
    scenes: list[Scene]
    taught: list[Scene]
    teaching: Teaching
    card: ModelCard | None


def _open(request: Finetune, card: ModelCard | None, stack: ExitStack) -> list[Scene]:
    """The scenes as the model started from wants them (one of its two sensors may be missing), closed with ``stack``."""
    found = []
    for scene in open_scenes(request.scenes):
        stack.callback(scene.close)
        found.append(scene if card is None else complete(scene, card))
        stack.callback(found[-1].close)
    return found


def placeless_warnings(scenes: Sequence[Scene]) -> list[str]:
    """A raster without a CRS can teach, but is refused by everything that writes a layer: said before hours of work."""
    names = [scene.name for scene in scenes if scene.grid.crs is None]
    if not names:
        return []
    shown = names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"
    return [
        f"{shown} has no coordinate reference system: predict, report and suggest will refuse it as it is. Assign one in "
        "QGIS with “Assign projection”, or give --crs EPSG:… on the command line."
    ]


def read_given(request: Finetune, stack: ExitStack) -> Given:
    """Open and read; what was opened is closed with ``stack``. Raises the typed errors of scenes, labels, models."""
    settings, card = read_settings(request), starting_card(request.init)
    scenes = _open(request, card, stack)
    taught = [scene for scene in scenes if scene.spec.labels is not None]
    if card is not None:
        for scene in taught:
            require_start(card, scene)
    return Given(request, settings, scenes, taught, read_teaching(taught), card)
