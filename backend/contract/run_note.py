"""A person's note about a run: ``note.txt`` in its folder, replaced atomically; ``request.json`` never changes."""

from __future__ import annotations

from . import atomic
from .errors import InputError, RequestError
from .run_directory import RunDirectory

NOTE_FILE = "note.txt"
MAX_NOTE_CHARS = 4000


def read_note(run: RunDirectory) -> str:
    """The note; empty where there is none. Raises :class:`InputError` where it cannot be read."""
    try:
        return (run.path / NOTE_FILE).read_text(encoding="utf-8", errors="replace").strip()
    except FileNotFoundError:
        return ""
    except OSError as error:
        remedy = "Check the folder's permissions."
        raise InputError(f"The note cannot be read ({error.strerror}).", remedy, run.name) from error


def write_note(run: RunDirectory, text: str) -> None:
    """Replace the note; an empty one is taken away.

    Raises :class:`RequestError` for one that is too long, :class:`InputError` where the folder is no run or cannot be
    written.
    """
    run.raw_request()
    note = text.strip()
    if len(note) > MAX_NOTE_CHARS:
        raise RequestError(f"The note has {len(note)} characters.", f"Keep it within {MAX_NOTE_CHARS}.", run.name)
    try:
        if note:
            atomic.write_bytes(run.path / NOTE_FILE, (note + "\n").encode("utf-8", "backslashreplace"))
        else:
            (run.path / NOTE_FILE).unlink(missing_ok=True)
    except OSError as error:
        remedy = "Check the folder's permissions and the free disk space."
        raise InputError(f"The note cannot be written ({error.strerror}).", remedy, run.name) from error
