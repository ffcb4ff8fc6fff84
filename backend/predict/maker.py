"""Which run made a map: written into the map, so that it is known wherever the run lies."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from backend.contract.errors import InputError, RequestError
from backend.contract.requests import Predict
from backend.contract.run_directory import RunDirectory

RUN, MODEL = "RUN", "MODEL"


def run_tag(run: Path, out: Path) -> str:
    """Relative to the map's folder where the run lies below it or below its parent, so that both may be moved, and a map
    handed on tells nothing of its maker's home; else the whole path."""
    here, beside = run.resolve(), out.resolve().parent
    if here.is_relative_to(beside) or here.is_relative_to(beside.parent):
        return Path(os.path.relpath(here, beside)).as_posix()
    return str(here)


def tagged_run(path: Path, tags: Mapping[str, str]) -> Predict | None:
    """What the run that a map's tags name was asked for; None where it is gone, or another by now: a map may have been
    copied beside a run of the same name."""
    if not tags.get(RUN):
        return None
    made = mapping(RunDirectory(path.resolve().parent / tags[RUN]))
    return made if made is not None and Path(made.model).name == tags.get(MODEL) else None


def mapping(run: RunDirectory) -> Predict | None:
    """What a mapping run was asked for; None where this is none."""
    try:
        made = run.request() if run.exists() else None
    except (InputError, RequestError):  # a folder that only looks like a run
        return None
    return made if isinstance(made, Predict) else None
