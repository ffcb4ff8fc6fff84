"""Puts together what maps: a member (network, forest, their average), its temperature and its smoothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import ModelError
from backend.labels.class_scheme import ClassScheme, LandClass
from backend.models.card import ModelCard
from backend.models.folder import FOREST, load_forest, load_weights, model_folder
from backend.models.forest import Forest
from backend.models.network import NetworkMember, build_network
from backend.models.smoothing import Smoothing
from backend.models.temperature import temper
from backend.scene.statistics import Statistics
from backend.training.device import pick_device

FOREST_TILE = 512
"""A forest sees single pixels: its window is a matter of memory only."""


class Member(Protocol):
    """Raw probabilities of one model, before temperature and smoothing."""

    def probabilities(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]: ...


@dataclass(frozen=True)
class ForestMember:
    """A forest asked for the valid pixels of windows."""

    forest: Forest

    def probabilities(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]:
        """B,K,H,W for physical B,C,H,W; 0 where invalid."""
        out = np.zeros((*valid.shape, self.forest.classes), np.float32)
        out[valid] = self.forest.probabilities(np.moveaxis(values, 1, -1)[valid])
        return np.ascontiguousarray(np.moveaxis(out, -1, 1))


@dataclass(frozen=True)
class AverageMember:
    """The mean of the members' probabilities."""

    members: Sequence[Member]

    def probabilities(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]:
        total = sum(member.probabilities(values, valid) for member in self.members)
        return np.asarray(total, np.float32) / np.float32(len(self.members))


@dataclass(frozen=True)
class FinishedMapper:
    """A member with its smoothing and temperature: a :class:`backend.models.mapper.Mapper`."""

    member: Member
    smoothing: Smoothing
    temperature: float
    classes: Sequence[LandClass]
    tile: int
    margin: int
    multiple: int

    def probabilities(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]:
        raw = self.member.probabilities(values, valid)
        return temper(self.smoothing.apply(raw, valid), self.temperature) * valid[:, None]


def assemble(path: Path, card: ModelCard, member: str, device: str, precision: str) -> FinishedMapper:
    """The mapper of a card; see :func:`backend.models.mapper.load_mapper`."""
    name = card.member(member)
    settings = card.members[name]
    smoothing = Smoothing.from_json(settings["smoothing"])
    parts: list[Member] = []
    tile, margin, multiple = FOREST_TILE, smoothing.reach, 1
    if name in ("network", "average"):
        network = _network(path, card, device, precision)
        parts.append(network)
        windows = network.windows
        tile, margin, multiple = windows.tile, max(windows.margin, smoothing.reach), windows.multiple
    if name != "network":
        parts.append(ForestMember(Forest.from_arrays(load_forest(path), str(model_folder(path) / FOREST))))
    classes = ClassScheme.from_json(card.classes).classes
    base = parts[0] if len(parts) == 1 else AverageMember(parts)
    return FinishedMapper(base, smoothing, float(settings["temperature"]), classes, tile, margin, multiple)


def _network(path: Path, card: ModelCard, device: str, precision: str) -> NetworkMember:
    network = build_network(card.architecture, len(card.classes))
    try:
        network.load_state_dict(load_weights(path))
    except RuntimeError as error:
        raise ModelError(
            f"The network's weights do not fit its description ({str(error).splitlines()[0]}).",
            "Train the model again or restore the folder.",
            str(model_folder(path)),
        ) from error
    return NetworkMember(network, Statistics.from_json(card.statistics), pick_device(device, precision))
