"""``segment.*``: from clicks to masks and polygons. Every call carries all clicks, so none depends on another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from backend.contract import codec, requests
from backend.contract.errors import ResourceError
from backend.contract.pointing import Prompts, View
from backend.serve.methods.method import Method
from backend.serve.session import Session


@dataclass(frozen=True)
class Prepare:
    """What is on screen; ``model``: a run or model folder whose tokens help, None: without."""

    scene: requests.Scene
    view: View
    model: str | None = None


@dataclass(frozen=True)
class Point:
    """``prompts``: all clicks and the box, on what is on screen."""

    scene: requests.Scene
    view: View
    prompts: Prompts
    model: str | None = None


@dataclass(frozen=True)
class Outline:
    """As :class:`Point`. ``min_pixels``: smaller parts and holes are left out; ``simplify``: within half a pixel."""

    scene: requests.Scene
    view: View
    prompts: Prompts
    model: str | None = None
    min_pixels: float = 0.0
    simplify: bool = False


@dataclass(frozen=True)
class Forget:
    """``prompts``: of the one object to be forgotten; None: every one of this scene."""

    scene: requests.Scene
    prompts: Prompts | None = None


def prepare(session: Session, params: Prepare) -> dict[str, Any]:
    """Open the scene and read the view ahead: {"ready": true, "tokens": whether the model's are at hand, "note"}."""
    from backend.segment import answers
    from backend.segment.sessions import SEGMENTERS

    requests.check_scene(params.scene)
    with SEGMENTERS.lease(params.scene, params.model) as segmenter:
        answer: dict[str, Any] = codec.to_json(answers.prepare(segmenter, params.view))
        return answer


def mask(session: Session, params: Point) -> dict[str, Any]:
    """The :class:`ViewMask` of what the prompts mean; empty with a note where they mean nothing."""
    from backend.segment import answers
    from backend.segment.sessions import SEGMENTERS

    requests.check_scene(params.scene)
    with SEGMENTERS.lease(params.scene, params.model) as segmenter:
        found = answers.segment(segmenter, params.view, params.prompts)
        answer: dict[str, Any] = codec.to_json(answers.view_mask(found, segmenter.scene.grid))
        return answer


def outline(session: Session, params: Outline) -> dict[str, Any]:
    """The same mask as polygons: {"crs": wkt or null, "polygons": [[ring, hole, …], …]}."""
    from backend.segment import answers
    from backend.segment.sessions import SEGMENTERS

    requests.check_scene(params.scene)
    with SEGMENTERS.lease(params.scene, params.model) as segmenter:
        found = answers.segment(segmenter, params.view, params.prompts)
        return answers.outlined(found, segmenter.scene.grid, params.min_pixels, params.simplify)


def accept(session: Session, params: Point) -> dict[str, Any]:
    """Learn from the mask as what the user wanted: {"objects": how many of this scene teach by now}.

    Nothing is learned from an empty one, nor from one too small to tell from what is around it.
    """
    from backend.segment import answers
    from backend.segment.sessions import SEGMENTERS

    requests.check_scene(params.scene)
    with SEGMENTERS.lease(params.scene, params.model) as segmenter:
        found = answers.segment(segmenter, params.view, params.prompts)
        if found.mask.any() and (look := segmenter.look(found)) is not None:
            segmenter.accepted.remember(params.prompts, answers.view_mask(found, segmenter.scene.grid), look)
        return {"objects": len(segmenter.accepted.looks)}


def forget(session: Session, params: Forget) -> dict[str, Any]:
    """Forget what was accepted: {"objects": how many were forgotten}. Raises :class:`ResourceError`."""
    from backend.segment.sessions import SEGMENTERS

    requests.check_scene(params.scene)
    with SEGMENTERS.lease(params.scene, None) as segmenter:
        try:
            return {"objects": segmenter.accepted.forget(params.prompts)}
        except OSError as error:
            cause = f"What was accepted cannot be deleted ({error})."
            raise ResourceError(cause, "Close what uses the file.", str(segmenter.accepted.folder)) from error


METHODS = {
    "segment.prepare": Method(Prepare, prepare),
    "segment.mask": Method(Point, mask),
    "segment.polygons": Method(Outline, outline),
    "segment.accept": Method(Point, accept),
    "segment.forget": Method(Forget, forget),
}
