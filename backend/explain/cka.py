"""How alike two networks see the same imagery, stage by stage: linear centred kernel alignment.

CKA(X, Y) = ‖YᵀX‖² / (‖XᵀX‖ ‖YᵀY‖) with centred columns (Kornblith et al. 2019, section 3): 1 for the same
representation up to rotation and scale, near 0 for unrelated ones. Rows are the cells of the maps at one place of
the imagery, gathered window by window: XᵀX, YᵀY, YᵀX and the column sums are all it needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from backend.contract.errors import ModelError
from backend.models.applied import applied_statistics
from backend.models.backbone import Backbone
from backend.models.card import ModelCard
from backend.models.check import require_fit
from backend.models.folder import load_card
from backend.models.init import load_initial
from backend.models.matched import FACT, match
from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics

WINDOWS, SIDE = 64, 256
"""Windows looked at, at most, and their side in pixels."""

Floats = NDArray[np.float64]


@dataclass
class Alignment:
    """Sums over rows n of two representations with p and q columns, from which their CKA follows."""

    count: int = 0
    sums: tuple[Floats | float, Floats | float] = (0.0, 0.0)
    own: tuple[Floats | float, Floats | float] = (0.0, 0.0)
    cross: Floats | float = field(default=0.0)

    def add(self, x_np: Floats, y_nq: Floats) -> None:
        self.count += len(x_np)
        self.sums = (self.sums[0] + x_np.sum(axis=0), self.sums[1] + y_nq.sum(axis=0))
        self.own = (self.own[0] + x_np.T @ x_np, self.own[1] + y_nq.T @ y_nq)
        self.cross = self.cross + y_nq.T @ x_np

    def value(self) -> float:
        """The linear CKA; NaN where one of the two never varies."""
        if self.count < 2:
            return float("nan")
        x, y = (np.atleast_1d(total) / self.count for total in self.sums)
        xx = self.own[0] - self.count * np.outer(x, x)
        yy = self.own[1] - self.count * np.outer(y, y)
        yx = self.cross - self.count * np.outer(y, x)
        below = float(np.linalg.norm(xx) * np.linalg.norm(yy))
        return float(np.linalg.norm(yx) ** 2 / below) if below > 0 else float("nan")


def linear_cka(x_np: Floats, y_nq: Floats) -> float:
    """CKA of two representations of the same n rows."""
    found = Alignment()
    found.add(np.asarray(x_np, np.float64), np.asarray(y_nq, np.float64))
    return found.value()


def compare(first: str, second: str, scene: Scene, windows: int = WINDOWS) -> dict[str, Any]:
    """{"a", "b", "cells", "stages": [{stage, a, b, cka}]} of two models' backbones on a scene.

    Each reads the imagery normalised as it was trained, an imported one its own bands of it (``band_match``). Raises
    :class:`ModelError` where one does not fit the scene, or the two have different numbers of stages or strides.
    """
    cards = [load_card(path) for path in (first, second)]
    with ExitStack() as stack:
        seen = [_seen(scene, card, stack) for card in cards]
        one, two = (_backbone(path, card) for path, card in zip((first, second), cards, strict=True))
        stages = _stages(one, two, second)
        found = [Alignment() for _ in stages]
        statistics = [applied_statistics(card, [own]) for card, own in zip(cards, seen, strict=True)]
        for window in _places(scene, max(one.spec.patch_size, two.spec.patch_size), windows):
            read = [own.read(window) for own in seen]
            valid = np.logical_and(*(known for _, known in read))
            maps = [
                _maps(net, known, values, valid, stages)
                for net, known, (values, _) in zip((one, two), statistics, read, strict=True)
            ]
            for stage, alignment in enumerate(found):
                x_Dhw, y_Dhw = maps[0][stage], maps[1][stage]
                inside = _valid_cells(valid, x_Dhw.shape[1:])
                alignment.add(x_Dhw[:, inside].T, y_Dhw[:, inside].T)
    rows = [
        {"stage": stage + 1, "a": one.spec.level(stage).width, "b": two.spec.level(stage).width, "cka": item.value()}
        for stage, item in zip(stages, found, strict=True)
    ]
    facts = {FACT: {name: own.facts[FACT] for name, own in zip("ab", seen, strict=True) if FACT in own.facts}}
    return {"a": first, "b": second, "scene": scene.name, "cells": [item.count for item in found], "stages": rows} | facts


def _seen(scene: Scene, card: ModelCard, stack: ExitStack) -> Scene:
    """The scene as a network wants it, closed with ``stack``. Raises :class:`ModelError` where it does not fit."""
    own = match(scene.reopen(), card)
    stack.callback(own.close)
    require_fit(card, own)
    return own


def table(found: dict[str, Any]) -> str:
    """The figures as lines of text."""
    lines = ["stage  channels A  channels B   CKA"]
    for row in found["stages"]:
        lines.append(f"{row['stage']:>5}  {row['a']:>10}  {row['b']:>10}  {row['cka']:.3f}")
    return "\n".join(lines)


def _backbone(path: str, card: ModelCard) -> Backbone:
    return load_initial(path, card.backbone, card.bands).eval()


def _stages(one: Backbone, two: Backbone, subject: str) -> list[int]:
    """The blocks or stages both have. Raises :class:`ModelError` for networks of different kinds, or other cells."""
    depth = one.spec.depth
    kinds = [(net.spec.name, net.spec.family, net.spec.depth) for net in (one, two)]
    same = kinds[0] == kinds[1] and all(
        one.spec.level(stage).stride == two.spec.level(stage).stride for stage in range(depth)
    )
    if same:
        return list(range(depth))
    raise ModelError(
        f"{one.spec.words} and {two.spec.words} have no stages that can be compared one by one.",
        "Compare two networks of the same kind.",
        subject,
    )


def _places(scene: Scene, multiple: int, count: int) -> list[Window]:
    """Windows spread evenly over the scene, of sides the networks take."""
    extent = scene.extent
    side = min(SIDE, extent.height, extent.width) // multiple * multiple
    if not side:
        raise ModelError(f"The scene is smaller than the {multiple} px the networks need.", "Choose a larger one.")
    found = [
        window
        for window in scene.grid.blocks(side, side, extent)
        if window.height == side and window.width == side
    ]
    at = np.unique(np.linspace(0, len(found) - 1, min(count, len(found))).round().astype(int))
    return [found[i] for i in at]


@torch.inference_mode()
def _maps(
    net: Backbone, statistics: Statistics, values: NDArray[np.float32], valid: NDArray[np.bool_], stages: Sequence[int]
) -> list[Floats]:
    x = torch.from_numpy(statistics.normalise(values[None], valid[None]))
    return [found[0].double().numpy() for found in net.features(x, stages)]


def _valid_cells(valid_HW: NDArray[np.bool_], shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """Cells without an invalid pixel."""
    height, width = shape
    cells = valid_HW.reshape(height, valid_HW.shape[0] // height, width, valid_HW.shape[1] // width)
    return np.asarray(cells.all(axis=(1, 3)), bool)

