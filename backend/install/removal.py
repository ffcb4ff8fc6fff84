"""Taking the backend's environment away again. Runs, models and maps stay."""

from __future__ import annotations

from pathlib import Path
from typing import List, Optional

from ..contract.errors import RunConflictError
from ..contract.home import code_folder, env_folder, home, runs_folder
from ..contract.run_directory import list_runs
from . import locate, workplace
from .python_search import python_folder

TOOLS = "tools"
"""uv lies here where it had to be fetched."""


def removable(base: Optional[Path] = None) -> List[Path]:
    """This code's environments with what was left of them; for the installed plugin those of its older versions,
    the backend copies, and the Python that uv brought. Never what belongs to another checkout."""
    inside = workplace.folders_in(env_folder(base))
    if locate.is_checkout():
        names = {found.folder.name for found in locate.candidates(base)}
        return [path for path in inside if path.name.split(".")[0] in names]
    shared = [code_folder(base), python_folder(base), tools_folder(base)]
    return [path for path in inside if "-" not in path.name] + [folder for folder in shared if workplace.folders_in(folder)]


def tools_folder(base: Optional[Path] = None) -> Path:
    """Where a fetched uv lies."""
    return (base or home()) / TOOLS


def removable_bytes(base: Optional[Path] = None) -> int:
    """How much disk a removal gives back."""
    return sum(workplace.size_of(folder) for folder in removable(base))


def require_idle(runs: Optional[Path] = None) -> None:
    """Raises :class:`RunConflictError` while a job runs: it would lose the ground under its feet."""
    busy = [run.name for run in list_runs(runs or runs_folder()) if run.alive()]
    if busy:
        raise RunConflictError(
            f"A job is running: {', '.join(busy[:3])}{' …' if len(busy) > 3 else ''}.",
            "Wait until it has ended, or cancel it under Runs; then remove Patchwork's environment.",
        )


def remove(base: Optional[Path] = None) -> int:
    """Delete all of it; how many bytes that gave back. Raises :class:`RunConflictError` while it is in use."""
    require_idle(runs_folder(base))
    size = removable_bytes(base)
    with workplace.alone(env_folder(base)):
        for folder in removable(base):
            workplace.remove(folder)
    return size
