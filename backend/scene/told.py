"""What a job says of the scenes it reads before it begins: notes for the user, facts for ``run.json``."""

from __future__ import annotations

from collections.abc import Iterable

from backend.jobs.context import JobContext
from backend.scene.scene import Scene


def tell_scenes(scenes: Iterable[Scene], context: JobContext) -> None:
    """Say each note once (among others, which bands an imported network found), and keep the facts."""
    opened = list(scenes)
    for note in dict.fromkeys(note for scene in opened for note in scene.notes):
        context.note(note)
    facts = {name: fact for scene in opened for name, fact in scene.facts.items()}
    if facts:
        context.resolve(**facts)
