"""The best map of each class beside the labels and an untrained network's best."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.contract.run_directory import slug
from backend.report import thumbnails
from backend.report.thumbnails import Rgba
from backend.scene.grid import Window
from backend.study.case import TRAINED, Case
from backend.study.document import favourite
from backend.study.features import Floats, Network, extract
from backend.study.gathering import FIRST_RANDOM
from backend.study.results import RANDOM, Results
from backend.study.settings import GAP
from backend.study.windows import shares

OTHERS = (178, 184, 189, 255)
"""Colour of the other classes."""


@dataclass(frozen=True)
class Triptych:
    """One class in one view: labels, trained and untrained attention; ``low`` and ``high`` of their common ramp."""

    name: str
    file: str
    where: str
    titles: list[str]
    pictures: list[Rgba]
    low: float
    high: float

    def joined(self) -> Rgba:
        """All three side by side."""
        height = self.pictures[0].shape[0]
        gap = np.zeros((height, GAP, 4), np.uint8)
        return np.concatenate([self.pictures[0], gap, self.pictures[1], gap, self.pictures[2]], axis=1)


def draw(case: Case, results: Results, networks: Mapping[str, Network]) -> list[Triptych]:
    """One for each class that was scored."""
    wanted = [k for k in range(len(case.scheme)) if case.truth.scored[:, k].any()]
    case.context.stage("Draw the best maps", len(wanted), "picture")
    out = []
    for done, k in enumerate(wanted, 1):
        out.append(_triptych(case, results, networks, k))
        case.context.advance(done)
    return out


def _triptych(case: Case, results: Results, networks: Mapping[str, Network], k: int) -> Triptych:
    item, scene, view = case.scheme.classes[k], *_view(case, k)
    chosen = [favourite(results.scores[row][0], k) for row in (TRAINED, RANDOM)]
    maps = [
        _attention(case, networks[name], scene, view, pick["number"])
        for name, pick in zip((TRAINED, FIRST_RANDOM), chosen, strict=True)
    ]
    known = np.concatenate([found[np.isfinite(found)] for found in maps])
    low, high = (float(v) for v in np.percentile(known, [2, 98])) if len(known) else (0.0, 1.0)
    labels = case.labelled[scene].read(view)
    titles = [f"Labels: {item.name}"]
    for who, pick in zip(("Trained", "Untrained"), chosen, strict=True):
        titles.append(f"{who}: {pick['map']}" + (" (looks away from the class)" if pick["avoids"] else ""))
    drawn = [_labels(labels, k, item.color), *(thumbnails.ramp_pixels(found, low, high) for found in maps)]
    name = case.labelled[scene].scene.name
    where = f"{name}, rows {view.row} to {view.row + view.height}, columns {view.col} to {view.col + view.width}"
    return Triptych(item.name, f"{item.code}-{slug(item.name)}.png", where, titles, drawn, low, high)


def _view(case: Case, k: int) -> tuple[int, Window]:
    """The part of a scene where the class and others both have most sampled pixels."""
    side, sample = case.settings.picture, case.sample
    rows, cols = sample.row // side, sample.col // side
    cell = np.stack([sample.scene, rows, cols])
    cells, at = np.unique(cell, axis=1, return_inverse=True)
    own = np.bincount(at.ravel(), sample.index == k, cells.shape[1])
    rest = np.bincount(at.ravel(), sample.index != k, cells.shape[1])
    scene, row, col = cells[:, int(np.argmax(np.sqrt(own * (rest + 0.1))))].tolist()
    grid = case.labelled[scene].scene.grid
    top, left = max(0, min(row * side, grid.height - side)), max(0, min(col * side, grid.width - side))
    return scene, Window(top, left, min(side, grid.height), min(side, grid.width))


def _attention(case: Case, network: Network, scene: int, view: Window, number: int) -> Floats:
    """One attention map in every pixel of the view, NaN where nothing is valid."""
    rows, cols = (a.ravel() + start for a, start in zip(
        np.mgrid[: view.height, : view.width], (view.row, view.col), strict=True
    ))  # fmt: skip
    item = case.labelled[scene].scene
    pairs = shares(case.layouts[scene], rows, cols)
    alone = _only(network, number)
    found = extract(item, case.layouts[scene], pairs, len(rows), alone, case.batch, lambda done: case.context.check())
    drawn = found.attention[:, 0].reshape(view.height, view.width)
    return np.where(item.read(view)[1], drawn, np.float32("nan"))


def _only(network: Network, number: int) -> Network:
    layer, head = divmod(number, len(network.heads))
    layers, heads = [network.layers[layer]], [network.heads[head]]
    return Network(network.backbone, network.statistics, layers, heads, network.device)


def _labels(index: NDArray[np.int16], k: int, color: str) -> Rgba:
    """The class in its colour, others grey, unlabelled transparent."""
    picture = np.zeros((*index.shape, 4), np.uint8)
    picture[index >= 0] = OTHERS
    picture[index == k] = [*(int(color[i : i + 2], 16) for i in (1, 3, 5)), 255]
    return picture
