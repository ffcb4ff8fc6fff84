"""What a job says of the scenes it reads before it begins: notes for the user, facts for ``run.json``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from backend.jobs.context import JobContext
from backend.scene.files import short_name
from backend.scene.scene import Scene

NAMED = 3
"""So many files are named in a note that holds for many."""


def tell_scenes(scenes: Iterable[Scene], context: JobContext) -> None:
    """Say each note once (among others, which bands an imported network found), and keep the facts."""
    opened = list(scenes)
    for note in gathered(opened):
        context.note(note)
    facts = {name: fact for scene in opened for name, fact in scene.facts.items()}
    if facts:
        context.resolve(**facts)


def gathered(scenes: Sequence[Scene]) -> list[str]:
    """The scenes' notes in order; a sentence on the files of several scenes is said once and names the first of them."""
    files: dict[str, list[str]] = {}
    for scene in scenes:
        own = {short_name(source.path) for source in scene.spec.sources}
        for note in scene.notes:
            head, mark, rest = note.partition(": ")
            names = head.split(", ") if mark else []
            about_files = bool(names) and own.issuperset(names)
            known = files.setdefault(rest if about_files else note, [])
            known += [name for name in names if about_files and name not in known]
    return [f"{_listed(names)}: {note}" if names else note for note, names in files.items()]


def _listed(names: Sequence[str]) -> str:
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {more} more" if more > 0 else "")
