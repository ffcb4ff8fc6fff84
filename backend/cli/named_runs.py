"""Runs as people name them on the command line: a folder, or a name among all runs."""

from __future__ import annotations

from pathlib import Path

from backend.contract.errors import InputError
from backend.contract.home import runs_folder
from backend.contract.run_directory import RunDirectory


def named_run(text: str) -> RunDirectory:
    """The run in the folder ``text``, else the one of that name in the home folder. Raises :class:`InputError`."""
    for path in (Path(text).expanduser().absolute(), runs_folder() / text):
        run = RunDirectory(path)
        if run.exists():
            return run
    raise InputError("There is no such run.", "“python -m backend runs” lists them; or name its folder.", text)
