"""The scenes that have labels, opened, in one class scheme."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import InputError, LabelsMissError
from backend.contract.requests import Labels
from backend.jobs.context import JobContext
from backend.labels.class_scheme import IGNORE, ClassScheme
from backend.labels.label_set import LabelSet
from backend.labels.opening import open_labels, read_window
from backend.labels.polygons import read_scheme
from backend.labels.problems import summary
from backend.labels.raster_labels import RasterLabels, open_raster_labels
from backend.scene.grid import Window
from backend.scene.scene import Scene


@dataclass(frozen=True)
class Labelled:
    """A scene and what is known about it."""

    scene: Scene
    labels: LabelSet | RasterLabels

    def read(self, window: Window) -> NDArray[np.int16]:
        """Class index h,w; −1 where there is no label or no imagery."""
        index: NDArray[np.int16] = read_window(self.labels, self.scene.grid, window)[0]
        if (index != IGNORE).any():
            index = np.where(self.scene.read(window)[1], index, np.int16(IGNORE))
        return index


def open_labelled(scenes: Sequence[Scene], stack: ExitStack, context: JobContext) -> tuple[list[Labelled], ClassScheme]:
    """All scenes with labels on them; ``stack`` closes the labels.

    A scene that its labels miss is left out with a warning. Raises :class:`InputError` where none is left.
    """
    wanted = [scene for scene in scenes if scene.spec.labels is not None]
    if not wanted:
        raise InputError("No labels were given.", "Name polygons and their class field, or a raster of class codes.")
    scheme, missed = _scheme(wanted)
    found = []
    for scene in wanted:
        try:
            labels = open_labels(_labels(scene), scene.grid, scheme)
        except LabelsMissError as error:
            missed.setdefault(scene.name, error)
            continue
        if isinstance(labels, RasterLabels):
            stack.enter_context(labels)
        found.append(Labelled(scene, labels))
        for line in summary(labels.problems):
            context.warn(f"{scene.name}, labels: {line}.")
    if not found:
        raise next(iter(missed.values()))
    for name, why in missed.items():
        context.warn(f"{name} is left out: {why.cause}")
    return found, scheme


def _labels(scene: Scene) -> Labels:
    if scene.spec.labels is None:
        raise InputError("This scene has no labels.", "Name polygons or a raster of class codes.", scene.name)
    return scene.spec.labels


def _scheme(scenes: Sequence[Scene]) -> tuple[ClassScheme, dict[str, LabelsMissError]]:
    """The classes of all scenes together, so that indices mean the same in each; and the scenes labels miss."""
    vector = [_labels(scene) for scene in scenes if _labels(scene).field is not None]
    scheme = read_scheme(vector) if vector else None
    missed: dict[str, LabelsMissError] = {}
    for scene in scenes:
        if _labels(scene).field is None:
            try:
                with open_raster_labels(_labels(scene), scene.grid) as opened:
                    scheme = opened.scheme if scheme is None else scheme.extended(opened.scheme.classes)
            except LabelsMissError as error:
                missed[scene.name] = error
    if scheme is None:
        raise next(iter(missed.values()))
    return scheme, missed
