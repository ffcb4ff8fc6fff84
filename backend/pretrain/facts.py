"""What is known about the imagery and the machine when "auto" settings are resolved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import psutil
import torch
from numpy.typing import NDArray

from backend.contract import codec
from backend.labels.class_scheme import ClassScheme
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics
from backend.training.device import Device

LabelStream = Callable[[int, int, int, int], NDArray[np.int16]]
"""(seed, first, count, size) → class indices B,size,size of the crops with the same numbers; −1 = no label."""


@dataclass(frozen=True)
class Taught:
    """What label layers teach: ``classes`` [{code, name, color}] in index order, label crops.

    ``corrupt`` puts noise into the labels, once and for good: (class indices, block number) → class indices.
    """

    classes: list[dict[str, Any]]
    crops: LabelStream
    corrupt: Callable[[Callable[[NDArray[np.int16], int], NDArray[np.int16]]], None] = lambda change: None


@dataclass(frozen=True)
class Facts:
    """``bands``: [{name, role, units}]; ``centre``, ``scale``: normalisation per band in physical units;
    ``smallest_side``: pixels of the largest crop every scene holds; ``distinct_crops``: crop size → how many
    fit side by side; ``memory_bytes``: free on the device that trains; ``rasters``: number of the raster each band is
    of; ``taught``: for methods that learn from labels.
    """

    bands: list[dict[str, Any]]
    centre: list[float]
    scale: list[float]
    smallest_side: int
    distinct_crops: Callable[[int], int]
    device: Device
    memory_bytes: int
    rasters: list[int] = field(default_factory=list)
    taught: Taught | None = None

    @property
    def on_gpu(self) -> bool:
        return self.device.device.type != "cpu"


def band_cards(scene: Scene) -> list[dict[str, Any]]:
    """Bands as a model card keeps them."""
    return [{key: codec.to_json(band)[key] for key in ("name", "role", "units")} for band in scene.bands]


def normalisation(statistics: Statistics) -> tuple[list[float], list[float]]:
    """Centre and scale of each band."""
    _, _, centre, scale = statistics.columns()
    return centre.ravel().tolist(), scale.ravel().tolist()


def rough_facts(scenes: Sequence[Scene], device: Device) -> Facts:
    """Facts for an estimate, from the scenes' headers alone: every pixel counts as valid, normalisation is a guess."""
    bands = band_cards(scenes[0])
    extents = [scene.extent for scene in scenes]
    pixels = sum(extent.height * extent.width for extent in extents)
    side = min(min(extent.height, extent.width) for extent in extents)
    zeros, ones = [0.0] * len(bands), [1.0] * len(bands)
    memory, rasters = free_memory(device), list(scenes[0].rasters)
    return Facts(bands, zeros, ones, side, lambda size: max(1, pixels // size**2), device, memory, rasters)


def rough_labels(scheme: ClassScheme) -> Taught:
    """Labels for an estimate: the classes are the layers' own, which pixel has which is made up."""

    def crops(seed: int, first: int, count: int, size: int) -> NDArray[np.int16]:
        draw = np.random.default_rng([seed, first])
        return draw.integers(0, len(scheme), (count, size, size)).astype(np.int16)

    return Taught(scheme.to_json(), crops)


def free_memory(device: Device) -> int:
    """Free bytes where training will live."""
    if device.device.type == "cuda":
        return int(torch.cuda.mem_get_info(device.device)[0])
    return int(psutil.virtual_memory().available)
