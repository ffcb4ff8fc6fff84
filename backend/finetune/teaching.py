"""The labels of all scenes as lists of pixels, in one class scheme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from backend.contract.errors import InputError
from backend.labels.class_scheme import ClassScheme
from backend.labels.of_scenes import common_scheme, labels_of
from backend.labels.polygons import read_labels
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
    scheme = common_scheme(taught)
    pixels, problems, named = [], [], False
    for scene in taught:
        found, wrong, by_name = _read(scene, scheme)
        pixels.append(found)
        problems += wrong
        named |= by_name
    held = {int(index) for found in pixels for index in set(found.index.tolist())}
    if len(held) < 2:
        label = labels_of(taught[0])
        raise InputError(
            f"Only {len(held)} class has usable labels on the imagery.",
            "Label at least two classes; the list of problems says what was left out.",
            label.path,
        )
    return Teaching(scheme, pixels, problems, _unit(taught), named)


def _unit(scenes: Sequence[Scene]) -> str:
    drawn = [labels_of(scene).field is not None for scene in scenes]
    return POLYGONS if all(drawn) else f"{POLYGONS} and {SQUARES}" if any(drawn) else SQUARES


def _read(scene: Scene, scheme: ClassScheme) -> tuple[Pixels, list[tuple[str, Problem]], bool]:
    labels = labels_of(scene)
    if labels.field is not None:
        found = read_labels(labels, scene.grid, scheme)
        return polygon_pixels(found, scene.grid), [(labels.path, problem) for problem in found.problems], found.named
    with open_raster_labels(labels, scene.grid, scheme) as opened:
        return polygon_pixels(opened, scene.grid), [(labels.path, problem) for problem in opened.problems], False
