"""What methods may know of their conversation."""

from __future__ import annotations

from pathlib import Path

from backend.contract.home import runs_folder
from backend.contract.run_directory import RunDirectory, inside
from backend.serve.calls import Calls
from backend.serve.event_cursors import EventCursors


class Session:
    """State of one conversation; methods in threads only read it."""

    def __init__(self, calls: Calls) -> None:
        self.calls = calls
        self.greeted = False
        self.over = False
        self.runs = runs_folder()
        self.cursors = EventCursors()

    def run(self, name: str) -> RunDirectory:
        """The run ``name``, or the path of one in the runs folder.

        Raises :class:`RequestError` for names that lead elsewhere.
        """
        prefix = f"{self.runs}/"
        return inside(self.runs, name.replace("\\", "/").removeprefix(prefix.replace("\\", "/")))

    def readable(self, name: str) -> RunDirectory:
        """As :meth:`run`; or the run in the folder ``name``, wherever it lies, for what only reads it."""
        elsewhere = RunDirectory(Path(name))
        return elsewhere if Path(name).is_absolute() and elsewhere.exists() else self.run(name)
