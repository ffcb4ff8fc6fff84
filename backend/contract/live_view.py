"""What of a running pretraining shall be seen on the map: a control file that may change while the run works."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import List, Optional

from . import atomic, codec
from .errors import RequestError
from .pointing import check_ring
from .run_directory import RunDirectory

VIEW_FILE = "view.json"
LIVE = "live"
"""Role of the output: one small raster that is replaced whenever there is a newer one."""

SHARE = 0.01
"""Of the training's time that looking may take. The first picture is taken to cost as much as a step, so it comes after
``1 / SHARE`` steps."""

NOT_SHOWN = "Not shown on the map: "
"""How the run's note begins where it cannot show what was asked for."""


@dataclass(frozen=True)
class LiveView:
    """``scene``: which of the run's, from 0; ``corners``: the ring of what is on screen, in its coordinates."""

    scene: int = 0
    corners: List[List[float]] = field(default_factory=list)


def ask(run: RunDirectory, view: Optional[LiveView]) -> None:
    """Ask the run to show this view from now on; None = nothing any more."""
    if view is None:
        run.withdraw(VIEW_FILE)
        return
    check_ring(view.corners, "A view")
    run.control.mkdir(exist_ok=True)
    atomic.write_json(run.control / VIEW_FILE, codec.to_json(view), durable=False)


def asked(run: RunDirectory) -> Optional[LiveView]:
    """The view wanted now, or None. Raises :class:`RequestError` where it cannot be understood."""
    path = run.control / VIEW_FILE
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except ValueError as error:
        raise RequestError(f"The view to show is damaged ({error}).", "Ask for it again.", str(path)) from error
    view = codec.from_json(LiveView, raw)
    check_ring(view.corners, "A view")
    return view
