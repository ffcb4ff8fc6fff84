"""How the validation's figure moved from one training to the next on the same scene."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ...backend.contract import state as phases
from ...backend.contract.errors import PatchworkError
from ...backend.contract.requests import Finetune, Scene
from ...backend.contract.run_directory import RunDirectory


@dataclass(frozen=True)
class Round:
    """One finished training. ``figure``: mean IoU on held-out polygons, None where it was not validated;
    ``change`` since the round before that has one; ``suggested`` of its ``polygons`` were drawn at suggested places."""

    run: RunDirectory
    began: float
    polygons: int
    suggested: int
    figure: float | None
    change: float | None
    candidate: str


def rounds(runs: Iterable[RunDirectory], raster: str) -> list[Round]:
    """Finished trainings on the scene whose reference raster is ``raster``, the oldest first.

    Runs that cannot be read are left out: another version's, or a folder somebody emptied.
    """
    found = [(run, card) for run in runs if (card := _card_of(run, raster)) is not None]
    found.sort(key=lambda pair: pair[0].request_file.stat().st_mtime)
    listed: list[Round] = []
    for run, card in found:
        before = next((one.figure for one in reversed(listed) if one.figure is not None), None)
        listed.append(_round(run, card, before))
    return listed


def _round(run: RunDirectory, card: dict[str, Any], before: float | None) -> Round:
    training, decision = card.get("training", {}), card.get("decision", {})
    figure = decision.get("miou_held_out")
    return Round(
        run,
        run.request_file.stat().st_mtime,
        sum(int(count) for count in training.get("polygons", {}).values()),
        int(training.get("suggested", 0)),
        None if figure is None else float(figure),
        None if figure is None or before is None else float(figure) - before,
        str(decision.get("title", "")),
    )


def _card_of(run: RunDirectory, raster: str) -> dict[str, Any] | None:
    """The model's card of a finished training on this raster."""
    try:
        request = run.request()
        if not isinstance(request, Finetune) or run.phase() != phases.DONE:
            return None
        if raster not in [_raster(scene) for scene in request.scenes]:
            return None
        card = json.loads((run.model / "model.json").read_text(encoding="utf-8"))
    except (PatchworkError, OSError, ValueError):
        return None
    return card if isinstance(card, dict) else None


def _raster(scene: Scene) -> str:
    return scene.sources[scene.reference].path
