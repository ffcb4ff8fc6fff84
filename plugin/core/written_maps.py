"""Maps that were made already, so that their probabilities need not be computed again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from ...backend.contract import state as phases
from ...backend.contract.errors import PatchworkError
from ...backend.contract.requests import Predict, Scene
from ...backend.contract.run_directory import RunDirectory


def probabilities_of(runs: Iterable[RunDirectory], model: str, scene: Scene) -> str | None:
    """The probabilities of the newest map of ``scene`` by ``model``'s own choice; None where there are none.

    The scene must be read alike, area and units included; labels do not matter to a map.
    """
    wanted = replace(scene, labels=None)
    for run in sorted(runs, key=lambda one: one.name, reverse=True):
        try:
            made = run.request()
            if not isinstance(made, Predict) or not made.probabilities or run.phase() != phases.DONE:
                continue
        except PatchworkError:
            continue
        alike = made.model == model and made.member == "auto" and replace(made.scenes[0], labels=None) == wanted
        if alike and Path(made.probabilities).is_file():
            return made.probabilities
    return None
