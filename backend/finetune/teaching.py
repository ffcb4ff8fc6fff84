"""The labels of all scenes as lists of pixels, in one class scheme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from backend.contract.errors import InputError
from backend.contract.requests import Labels
from backend.labels.class_scheme import ClassScheme
from backend.labels.polygons import read_labels, read_scheme
from backend.labels.problems import Problem
from backend.labels.raster_labels import open_raster_labels
from backend.labels.samples import Pixels, polygon_pixels
from backend.scene.scene import Scene

POLYGONS, SQUARES = "polygons", "squares of labelled pixels"
"""What is never split between training and test: a polygon, or a square of a raster of codes."""


@dataclass(frozen=True)
class Teaching:
    """``pixels``: one list a scene; ``problems``: (label file, problem) pairs; ``unit``: the groups in words;
    ``named``: the codes merely number names."""

    scheme: ClassScheme
    pixels: list[Pixels]
    problems: list[tuple[str, Problem]]
    unit: str = POLYGONS
    named: bool = False


def read_teaching(scenes: Sequence[Scene]) -> Teaching:
    """Read the labels of every scene that has some.

    Raises :class:`InputError` where no scene has labels, or fewer than two classes are left.
    """
    taught = [scene for scene in scenes if scene.spec.labels is not None]
    scheme = _scheme(taught)
    pixels, problems, named = [], [], False
    for scene in taught:
        found, wrong, by_name = _read(scene, scheme)
        pixels.append(found)
        problems += wrong
        named |= by_name
    held = {int(index) for found in pixels for index in set(found.index.tolist())}
    if len(held) < 2:
        label = _labels(taught[0])
        raise InputError(
            f"Only {len(held)} class has usable labels on the imagery.",
            "Label at least two classes; the list of problems says what was left out.",
            label.path,
        )
    return Teaching(scheme, pixels, problems, _unit(taught), named)


def _unit(scenes: Sequence[Scene]) -> str:
    drawn = [_labels(scene).field is not None for scene in scenes]
    return POLYGONS if all(drawn) else f"{POLYGONS} and {SQUARES}" if any(drawn) else SQUARES


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


def _labels(scene: Scene) -> Labels:
    if scene.spec.labels is None:
        raise InputError("This scene has no labels.", "Choose a polygon layer and its class field.", scene.name)
    return scene.spec.labels


def _scheme(scenes: Sequence[Scene]) -> ClassScheme:
    """The classes of all label layers together, so that indices mean the same in every scene."""
    vector = [_labels(scene) for scene in scenes if _labels(scene).field is not None]
    scheme = read_scheme(vector) if vector else None
    for scene in scenes:
        if _labels(scene).field is None:
            with open_raster_labels(_labels(scene), scene.grid) as opened:
                scheme = opened.scheme if scheme is None else scheme.extended(opened.scheme.classes)
    if scheme is None:
        remedy = "Choose a polygon layer and its class field (--labels, --field on the command line), or a raster of codes."
        raise InputError("No labels were given.", remedy)
    return scheme


def _read(scene: Scene, scheme: ClassScheme) -> tuple[Pixels, list[tuple[str, Problem]], bool]:
    labels = _labels(scene)
    if labels.field is not None:
        found = read_labels(labels, scene.grid, scheme)
        return polygon_pixels(found, scene.grid), [(labels.path, problem) for problem in found.problems], found.named
    with open_raster_labels(labels, scene.grid, scheme) as opened:
        return polygon_pixels(opened, scene.grid), [(labels.path, problem) for problem in opened.problems], False
