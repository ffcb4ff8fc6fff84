"""``model.*``: what a model is and whether it fits."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from backend.contract import requests
from backend.serve.methods.method import Method
from backend.serve.session import Session


@dataclass(frozen=True)
class OneModel:
    """``path`` of a run or model folder."""

    path: str


@dataclass(frozen=True)
class Fit:
    """``statistics``: also compare the scene's values (of a sample where it is large) with the training area's."""

    path: str
    scene: requests.Scene
    statistics: bool = False


def describe(session: Session, params: OneModel) -> dict[str, Any]:
    """The model's card. Raises :class:`ModelError`."""
    from backend.models.folder import load_card

    return load_card(Path(params.path)).to_json()


def check(session: Session, params: Fit) -> dict[str, Any]:
    """{"fits": bool, "findings": [{level, text}]}."""
    from backend.models.check import ERROR, WARNING, Finding
    from backend.models.check import check as find
    from backend.models.completed import CompletedScene, open_complete
    from backend.models.folder import load_card
    from backend.models.matched import MatchedScene
    from backend.scene.quick_statistics import quick_statistics

    requests.check_scene(params.scene)
    card = load_card(Path(params.path))
    with open_complete(params.scene, card) as scene:
        whole = params.statistics and not isinstance(scene, CompletedScene)
        findings = find(card, scene, quick_statistics(scene)[0] if whole else None)
        if isinstance(scene, CompletedScene | MatchedScene):
            findings.append(Finding(WARNING, scene.words))
    fits = all(finding.level != ERROR for finding in findings)
    return {"fits": fits, "findings": [asdict(finding) for finding in findings]}


METHODS = {"model.describe": Method(OneModel, describe), "model.check": Method(Fit, check)}
