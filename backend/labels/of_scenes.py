"""The label layers of several scenes together: their classes, and layers that serve twice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from backend.contract import requests
from backend.contract.errors import InputError, LabelsMissError
from backend.contract.requests import Labels
from backend.labels.class_scheme import ClassScheme
from backend.labels.polygons import read_scheme
from backend.labels.raster_labels import open_raster_labels
from backend.scene.scene import Scene


def same_file_warnings(scenes: Sequence[Scene]) -> list[str]:
    """In words, where a file is label and input at once: its scores would be worthless."""
    inputs = {_real(source.path) for scene in scenes for source in scene.spec.sources}
    labels = {_real(scene.spec.labels.path) for scene in scenes if scene.spec.labels is not None}
    return [
        f"{path} is label and input at once: the model can copy its answer from its input, "
        "so every score below is worthless. Take it out of one of the two."
        for path in sorted(inputs & labels)
    ]


def _real(path: str) -> str:
    return str(Path(path).resolve()) if Path(path).exists() else path


def labels_of(scene: Scene) -> Labels:
    """A scene's labels. Raises :class:`InputError` where it has none."""
    if scene.spec.labels is None:
        raise InputError("This scene has no labels.", "Choose a polygon layer and its class field.", scene.name)
    return scene.spec.labels


def with_labels(scenes: Sequence[requests.Scene]) -> list[requests.Scene]:
    """The scenes that bring labels. Raises :class:`InputError` where none does."""
    found = [scene for scene in scenes if scene.labels is not None]
    if not found:
        remedy = "Choose a polygon layer and its class field (--labels, --field on the command line), or a raster of codes."
        raise InputError("No labels were given.", remedy)
    return found


def common_scheme(scenes: Sequence[Scene]) -> ClassScheme:
    """The classes of all label layers together, so that indices mean the same in every scene.

    Raises :class:`LabelsMissError` where a scene and its raster of codes do not meet.
    """
    scheme, missed = scheme_and_missed(scenes)
    for error in missed.values():
        raise error
    return scheme


def scheme_and_missed(scenes: Sequence[Scene]) -> tuple[ClassScheme, dict[str, LabelsMissError]]:
    """The same of those scenes that their rasters of codes meet; by name the others, each with its error."""
    with_labels([scene.spec for scene in scenes])
    vector = [labels_of(scene) for scene in scenes if labels_of(scene).field is not None]
    scheme = read_scheme(vector) if vector else None
    missed: dict[str, LabelsMissError] = {}
    for scene in scenes:
        if labels_of(scene).field is None:
            try:
                with open_raster_labels(labels_of(scene), scene.grid) as opened:
                    scheme = opened.scheme if scheme is None else scheme.extended(opened.scheme.classes)
            except LabelsMissError as error:
                missed[scene.name] = error
    if scheme is None:
        raise next(iter(missed.values()))
    return scheme, missed
