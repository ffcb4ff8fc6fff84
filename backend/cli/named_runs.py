"""Runs as people name them on the command line: a folder, or a name among all runs; and where all runs lie."""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path
from typing import Any

from backend.contract.errors import InputError
from backend.contract.home import runs_folder
from backend.contract.run_directory import RunDirectory, list_runs


def add_in(parser: argparse.ArgumentParser, default: Any = None) -> None:
    """``--in``; a command below another suppresses the default, which would hide what the one above was given."""
    told = "look in this folder of runs, such as runs where --run said runs/a (default: the runs of your home folder)"
    parser.add_argument("--in", dest="folder", metavar="DIR", type=Path, default=default, help=told)


def asked_folder(args: argparse.Namespace) -> Path | None:
    """The folder that ``--in`` names."""
    folder: Path | None = args.folder
    return None if folder is None else folder.expanduser().absolute()


def folder_of_runs(args: argparse.Namespace) -> Path:
    """The folder that ``--in`` names, else the home folder's."""
    return asked_folder(args) or runs_folder()


def named_run(text: str, folder: Path | None = None) -> RunDirectory:
    """The run in the folder ``text``, else the one of that name in ``folder`` (the home folder's without).

    Raises :class:`InputError`."""
    among = runs_folder() if folder is None else folder
    places = (Path(text).expanduser().absolute(), among / text)
    for path in places if folder is None else reversed(places):
        run = RunDirectory(path)
        if run.exists():
            return run
    hint = elsewhere(among, text) or f"“python -m backend runs{of(folder)}” lists them; or name its folder."
    raise InputError(f"There is no such run, nor one of that name in {among}.", hint, text)


def of(folder: Path | None) -> str:
    """The option that names the folder of runs again, as a part of a command; empty for the home folder's."""
    return "" if folder is None or folder == runs_folder() else f" --in {shlex.quote(str(folder))}"


def elsewhere(searched: Path, name: str = "") -> str:
    """A sentence on runs at hand that lie in another folder: runs stay where ``--run`` put them. Empty where none do."""
    for place in (Path.cwd() / "runs", Path.cwd()):
        found = [] if place == searched else list_runs(place)
        if any(run.name == name for run in found) if name else found:
            there = shlex.quote(str(place.relative_to(Path.cwd())))
            count = f"{len(found)} run{'s' if len(found) > 1 else ''}"
            return f"The folder {place} holds {count if not name else 'one'}: add --in {there}."
    return ""
