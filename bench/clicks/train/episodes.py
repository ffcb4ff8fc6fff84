"""Episodes: one object, one simulated user, the head's own answers; every step adds a click."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from backend.segment import smoothing
from backend.segment.features import describe
from backend.segment.graph import Graph
from backend.segment.head_cues import HeadCues
from bench.clicks.train.imagery import Imagery
from bench.clicks.train.pseudo import objects
from bench.clicks.user import User

Values = NDArray[np.float32]
Mask = NDArray[np.bool_]

OBJECTS_A_WINDOW = 4
LONGEST = 20
"""Clicks of an episode at most; its length is drawn so that short ones are more common."""

FORGETS = 0.25
"""Share of episodes in which the head is not told its answer before."""


class Episode:
    """``cues`` and ``truth`` are what the head learns from after :meth:`advance`."""

    def __init__(self, cues: HeadCues, truth: Mask, draw: np.random.Generator, name: str, ends: float) -> None:
        self._maker, self.truth = cues, truth
        valid = cues.graph.valid_N.reshape(truth.shape)
        self._valid = valid
        self._user = User(truth, valid, 1 + int(draw.integers(1000)), name)
        self._include: list[int] = []
        self._exclude: list[int] = []
        self._left = 1 + int(draw.geometric(ends))
        self._remembers = draw.random() > FORGETS
        self._before: Values | None = None
        self._mask: Mask = np.zeros(truth.shape, bool)
        self.cues: Values

    def advance(self) -> bool:
        """Click, and make the cues; False where the episode is over."""
        click = self._user.click(self._mask)
        if click is None or self._left == 0 or len(self._include) + len(self._exclude) >= LONGEST:
            return False
        self._left -= 1
        node = click.row * self.truth.shape[1] + click.col
        (self._include if click.include else self._exclude).append(node)
        self.cues = self._maker.maps(self._include, self._exclude, node, self._before if self._remembers else None)
        return True

    def learn(self, probability: Values) -> None:
        """What the head answered."""
        self._before = probability
        width = self.truth.shape[1]
        cells = [[(n // width, n % width) for n in nodes] for nodes in (self._include, self._exclude)]
        self._mask = smoothing.settled(probability - 0.5, self._valid, cells[0], cells[1])


class Episodes:
    """``size`` episodes side by side, renewed as they end; a pure function of the seed and of the head's answers."""

    def __init__(self, imagery: Imagery, size: int, seed: int, ends: float) -> None:
        self._imagery, self._seed, self._number, self._ends = imagery, seed, 0, ends
        self._waiting: list[Episode] = []
        self._running = [self._next() for _ in range(size)]

    def batch(self) -> tuple[torch.Tensor, torch.Tensor]:
        """Cues N,C,H,W and truth N,H,W after everybody's next click."""
        for place, episode in enumerate(self._running):
            while not episode.advance():
                episode = self._running[place] = self._next()
        cues = torch.from_numpy(np.stack([e.cues for e in self._running]))
        return cues, torch.from_numpy(np.stack([e.truth for e in self._running]).astype(np.float32))

    def learn(self, probabilities: Values) -> None:
        for episode, probability in zip(self._running, probabilities, strict=True):
            episode.learn(probability)

    def _next(self) -> Episode:
        while not self._waiting:
            self._number += 1
            draw = np.random.default_rng([self._seed, self._number])
            values, valid = self._imagery.window(draw)
            found = objects(values, valid, draw, OBJECTS_A_WINDOW)
            if found:
                cues = HeadCues(Graph(describe(values, valid), valid))
                self._waiting = [
                    Episode(cues, thing, draw, f"{self._number}-{i}", self._ends) for i, thing in enumerate(found)
                ]
                draw.shuffle(self._waiting)  # type: ignore[arg-type]
        return self._waiting.pop()
