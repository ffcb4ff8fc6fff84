"""``model.*``: what a model is and whether it fits."""

from __future__ import annotations

import itertools
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


@dataclass(frozen=True)
class Import:
    """``path`` of a published file; ``out``: the model folder (None: one among the imported models, named after the
    file); ``bands``: what its channels show (None: as published, else by their number)."""

    path: str
    out: str | None = None
    bands: str | None = None
    licence: str | None = None
    overwrite: bool = False


def describe(session: Session, params: OneModel) -> dict[str, Any]:
    """The model's card. Raises :class:`ModelError`."""
    from backend.models.folder import load_card

    return load_card(Path(params.path)).to_json()


def check(session: Session, params: Fit) -> dict[str, Any]:
    """{"fits": bool, "findings": [{level, text}]}."""
    from backend.models.adapted import AdaptedScene
    from backend.models.check import ERROR, WARNING, Finding
    from backend.models.check import check as find
    from backend.models.completed import CompletedScene, open_complete
    from backend.models.folder import load_card
    from backend.scene.quick_statistics import quick_statistics

    requests.check_scene(params.scene)
    card = load_card(Path(params.path))
    with open_complete(params.scene, card) as scene:
        whole = params.statistics and not isinstance(scene, CompletedScene)
        findings = find(card, scene, quick_statistics(scene)[0] if whole else None)
        if isinstance(scene, AdaptedScene):
            findings.append(Finding(WARNING, scene.words))
    fits = all(finding.level != ERROR for finding in findings)
    return {"fits": fits, "findings": [asdict(finding) for finding in findings]}


def import_published(session: Session, params: Import) -> dict[str, Any]:
    """{"model": folder, "words": […], …}: see :class:`backend.models.published.importing.Found`."""
    from backend.models.published.importing import Asked, import_model

    file = Path(params.path)
    out = Path(params.out) if params.out else _own_place(file)
    overwrite = params.overwrite or params.out is None
    found = import_model(Asked(file, out, params.bands, licence=params.licence, overwrite=overwrite))
    return {"model": str(out), **found.to_json()}


def _own_place(file: Path) -> Path:
    """A folder among the imported models, named after the file: that of the same file, else a new one. Many are called
    ``model.safetensors``."""
    from backend.contract import home
    from backend.contract.run_directory import slug
    from backend.models.folder import load_card

    name = slug(file.stem)
    for number in itertools.count(1):
        place = home.models_folder() / (name if number == 1 else f"{name}-{number}")
        if not place.exists() or not file.is_file():
            break
        known = load_card(place).training
        if (known.get("file"), known.get("bytes")) == (file.name, file.stat().st_size):
            break
    place.parent.mkdir(parents=True, exist_ok=True)
    return place


METHODS = {
    "model.describe": Method(OneModel, describe),
    "model.check": Method(Fit, check),
    "model.import": Method(Import, import_published),
}
