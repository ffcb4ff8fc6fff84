"""``attention.*``: what a place on the map attends to, while the pointer rests."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from backend.contract import codec, requests
from backend.contract.errors import RequestError
from backend.contract.pointing import View
from backend.scene.recent import Recent
from backend.serve.methods.method import Method
from backend.serve.session import Session

if TYPE_CHECKING:
    from backend.explain.probe import Look, Probe

_PROBES: Recent[Probe] = Recent(2)
"""Opened scenes with their models: two, so that going back and forth between layers stays quick."""


@dataclass(frozen=True)
class ProbeParams:
    """``at``: x and y in the scene's coordinates; ``head`` None = mean of all; ``direction``: from or to."""

    scene: requests.Scene
    model: str
    at: list[float]
    block: int = -1
    head: int | None = None
    direction: str = "from"
    view: View | None = None
    """Which part of the map is on screen; the answer covers the model's window whatever it is."""


@dataclass(frozen=True)
class KeepParams:
    """As :class:`ProbeParams`, and ``out``, the GeoTIFF to write."""

    scene: requests.Scene
    model: str
    at: list[float]
    out: str
    block: int = -1
    head: int | None = None
    direction: str = "from"


def probe(session: Session, params: ProbeParams) -> dict[str, Any]:
    """A :class:`ViewValues` of log2(attention × tokens) over the window; empty, with a note, outside the data."""
    look = _look(params)
    with _probe(params) as opened:
        answer: dict[str, Any] = codec.to_json(opened.answer(look))
        return answer


def keep(session: Session, params: KeepParams) -> dict[str, Any]:
    """Write the exact values as a GeoTIFF: {"path", "title"}; {"note"} where there is nothing to write."""
    look = _look(params)
    with _probe(params) as opened:
        note = opened.keep(look, Path(params.out))
        return {"note": note} if note else {"path": params.out, "title": f"Attention, {opened.words(look)}"}


def _look(params: ProbeParams | KeepParams) -> Look:
    from backend.explain.probe import Look

    requests.check_scene(params.scene)
    if len(params.at) != 2:
        raise RequestError("A place has two coordinates.")
    return Look((params.at[0], params.at[1]), params.block, params.head, params.direction)


def _probe(params: ProbeParams | KeepParams) -> AbstractContextManager[Probe]:
    """The opened scene and model, kept while the files stay what they are."""
    from backend.explain.probe import Probe
    from backend.tiles.outputs import model_identity

    key = repr([codec.to_json(params.scene), model_identity(Path(params.model))])
    return _PROBES.lend(key, lambda: Probe(params.scene, params.model))


METHODS = {"attention.probe": Method(ProbeParams, probe), "attention.keep": Method(KeepParams, keep)}
