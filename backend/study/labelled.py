"""The scenes that have labels, opened, in one class scheme."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import InputError, LabelsMissError
from backend.labels.class_scheme import IGNORE, ClassScheme
from backend.labels.label_set import LabelSet
from backend.labels.of_scenes import labels_of, scheme_and_missed
from backend.labels.opening import open_labels, read_window
from backend.labels.problems import summary
from backend.labels.raster_labels import RasterLabels
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


def open_labelled(
    scenes: Sequence[Scene], stack: ExitStack, warn: Callable[[str], None]
) -> tuple[list[Labelled], ClassScheme]:
    """All scenes (each with labels) that have labels on them; ``stack`` closes the labels.

    A scene that its labels miss is left out with a warning. Raises :class:`LabelsMissError` where none is left,
    :class:`InputError` where there is one class alone.
    """
    scheme, missed = scheme_and_missed(scenes)
    if len(scheme) < 2:
        raise single_class(labels_of(scenes[0]).path)
    found = []
    for scene in scenes:
        try:
            labels = open_labels(labels_of(scene), scene.grid, scheme)
        except LabelsMissError as error:
            missed.setdefault(scene.name, error)
            continue
        if isinstance(labels, RasterLabels):
            stack.enter_context(labels)
        found.append(Labelled(scene, labels))
        for line in summary(labels.problems):
            warn(f"{scene.name}, labels: {line}.")
    if not found:
        raise next(iter(missed.values()))
    for name, why in missed.items():
        warn(f"{name} is left out: {why.cause}")
    return found, scheme


def single_class(path: str) -> InputError:
    """There is nothing to tell a class from."""
    cause = "Only one class lies on the imagery: there is nothing to tell it from."
    return InputError(cause, "Label a second class; “everything else” will do.", path)
