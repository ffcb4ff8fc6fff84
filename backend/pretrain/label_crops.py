"""Label crops from the same places as the value crops: class indices beside the tile cache's blocks.

The labels of every block are read once (nearest pixel, on the scene's grid) into a memory-mapped file in the
run's work folder; crop k is then a pure function of (seed, k), like its values.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import InputError
from backend.contract.requests import Labels
from backend.jobs.context import JobContext
from backend.labels.class_scheme import IGNORE, ClassScheme
from backend.labels.of_scenes import labels_of
from backend.labels.opening import open_labels, read_window
from backend.labels.problems import Problem, summary
from backend.pretrain.facts import Taught
from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.scene.tile_cache import TileCache
from backend.scene.training_data import TrainingData

Indices = NDArray[np.int16]
Corrupt = Callable[[Indices, int], Indices]
"""(class indices of a block, block number) → indices with noise put in on purpose."""

STRIP = 1024
"""Rows of a block read at once."""


class LabelCrops:
    """The labels of a run's blocks. ``scheme``: the classes of all layers together; ``pixels`` of each class."""

    def __init__(self, data: TrainingData, scheme: ClassScheme, folder: Path) -> None:
        self.data, self.scheme, self.folder = data, scheme, folder
        self._blocks: list[Indices] = []
        self.pixels = np.zeros(len(scheme), np.int64)

    @classmethod
    def open(
        cls, scenes: Sequence[Scene], data: TrainingData, scheme: ClassScheme, folder: Path, context: JobContext
    ) -> LabelCrops:
        """Read every block's labels. Raises :class:`InputError` where nothing, or one class alone, can teach."""
        found = cls(data, scheme, folder)
        found._read(scenes, data.cache, context)
        found._require_classes(scenes)
        data.draw_where([index != IGNORE for index in found._blocks])
        return found

    def corrupt(self, change: Corrupt) -> None:
        """Put noise into the labels, once and for the whole run."""
        for number, index in enumerate(self._blocks):
            index[...] = change(index, number)

    def crops(self, seed: int, first: int, count: int, size: int) -> Indices:
        """Class indices B,size,size of the crops that ``data.batch`` gives for the same numbers; −1 = no label."""
        places = self.data.places(seed, first, count, size)
        return np.stack([self._blocks[b][row : row + size, col : col + size] for b, row, col in places])

    def close(self) -> None:
        """Remove the work file."""
        self._blocks = []
        shutil.rmtree(self.folder, ignore_errors=True)

    def taught(self) -> Taught:
        return Taught(self.scheme.to_json(), self.crops, self.corrupt)

    def _read(self, scenes: Sequence[Scene], cache: TileCache, context: JobContext) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        total = sum(block.window.height * block.window.width for block in cache.blocks)
        whole = np.memmap(self.folder / "labels.bin", np.int16, "w+", shape=(max(1, total),))
        context.stage("Reading labels", len(cache.blocks), "block")
        end = 0
        with ExitStack() as stack:
            layers = {n: self._layer(scene, stack, context) for n, scene in enumerate(scenes) if scene.spec.labels}
            for number, block in enumerate(cache.blocks):
                shape = (block.window.height, block.window.width)
                index: Indices = whole[end : end + shape[0] * shape[1]].reshape(shape)
                end += index.size
                self._read_block(layers.get(block.scene), scenes[block.scene], block.window, index)
                index[~cache.valid(block)] = IGNORE
                self.pixels += np.bincount(index[index != IGNORE], minlength=len(self.scheme))
                self._blocks.append(index)
                context.advance(number + 1)

    def _layer(self, scene: Scene, stack: ExitStack, context: JobContext) -> Any:
        layer = open_labels(labels_of(scene), scene.grid, self.scheme)
        if hasattr(layer, "close"):
            stack.callback(layer.close)
        tell_problems(layer.problems, labels_of(scene), context)
        return layer

    @staticmethod
    def _read_block(layer: Any, scene: Scene, window: Window, out: Indices) -> None:
        """Fill ``out`` strip by strip, so that memory follows the strip."""
        out[...] = IGNORE
        if layer is None:
            return
        for row in range(0, window.height, STRIP):
            strip = Window(window.row + row, window.col, min(STRIP, window.height - row), window.width)
            out[row : row + strip.height] = read_window(layer, scene.grid, strip)[0]

    def _require_classes(self, scenes: Sequence[Scene]) -> None:
        held = int(np.count_nonzero(self.pixels))
        if held >= 2:
            return
        path = next(labels_of(scene).path for scene in scenes if scene.spec.labels)
        only = self.scheme.names[int(np.argmax(self.pixels))]
        found = f"Only the class {only} lies" if held else "No labelled pixel lies"
        raise InputError(
            f"{found} on valid imagery: there is nothing to tell apart.",
            "Check the labels' place, nodata and class mapping, or choose a larger area.",
            path,
        )


def tell_problems(problems: Sequence[Problem], labels: Labels, context: JobContext) -> None:
    """What is wrong with the labels, a line a kind; single codes in full."""
    single = [problem.text for problem in problems if problem.kind.endswith("-code")]
    rest = summary([problem for problem in problems if not problem.kind.endswith("-code")])
    for text in [*single, *rest]:
        context.warn(f"{Path(labels.path).name}: {text}")
