"""Training through the product's own jobs: what a bench measures is what a user's run does."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from backend.contract import run_directory
from backend.contract.requests import Pretrain, Request
from backend.contract.requests import Scene as Spec
from backend.jobs.worker import execute
from backend.models.backbone import create_backbone
from backend.models.card import BACKBONE, ModelCard
from backend.models.folder import load_card, model_folder, save_model
from backend.models.mapper import load_mapper
from backend.scene.scene import Scene


@dataclass(frozen=True)
class Budget:
    """``pretrain`` and ``teach``: steps; ``batch``: crops a step; ``crop``: pixels of those that teach; ``preset``."""

    pretrain: int
    teach: int
    batch: int
    crop: int
    preset: str


BUDGETS = {
    "smoke": Budget(4, 4, 4, 32, "tiny"),
    "minutes": Budget(150, 100, 16, 64, "tiny"),
    "long": Budget(1_500, 300, 16, 64, "tiny"),
    "gpu": Budget(20_000, 2_000, 128, 112, "small"),
}
"""smoke: does it run; minutes: two cores; long: two cores overnight; gpu: as the presets are meant."""


def execute_run(folder: Path, request: Request) -> Path:
    """The finished run's folder; one that is already there and finished is reused. Its checkpoints are not kept."""
    run = run_directory.create(folder, request) if not folder.exists() else run_directory.RunDirectory(folder)
    if run.phase() != "done" and execute(run) != 0:
        raise RuntimeError(f"{folder.name}: {run.state().error}")
    shutil.rmtree(run.checkpoints, ignore_errors=True)
    return folder


def pretrain(
    folder: Path, scenes: Sequence[Spec], method: str, budget: Budget, seed: int, **more: Any
) -> Path:
    """A pretraining run; ``more`` are fields of :class:`Pretrain`."""
    asked = Pretrain(list(scenes), method, steps=budget.pretrain, batch=budget.batch, preset=budget.preset, seed=seed)
    return execute_run(folder, replace(asked, **more))


def teach(
    folder: Path, scenes: Sequence[Spec], init: Path, budget: Budget, seed: int, decoder: str
) -> Path:
    """A segmentation network trained on the scenes' dense labels, from the backbone in ``init``."""
    asked = Pretrain(list(scenes), "supervised", steps=budget.teach, batch=budget.batch, preset=budget.preset, seed=seed)
    return execute_run(folder, replace(asked, init=str(init), settings={"decoder": decoder, "crop_size": budget.crop}))


def untrained(folder: Path, like: Path, seed: int) -> Path:
    """The scratch control: a model folder with the backbone of ``like`` and random weights."""
    card = load_card(like)
    bare = ModelCard(BACKBONE, card.bands, card.statistics, card.gsd_m, {"backbone": card.backbone.to_json()})
    save_model(folder, bare, create_backbone(card.backbone, seed).state_dict())
    return folder


def map_of(model: Path, spec: Spec) -> NDArray[np.int64]:
    """Class codes of a whole small scene, 0 where it has no data."""
    mapper = load_mapper(model_folder(model), "network")
    with Scene.open(spec) as scene:
        values, valid = scene.read(scene.grid.whole)
    height, width = valid.shape
    down, right = -height % mapper.multiple, -width % mapper.multiple
    values = np.pad(values, ((0, 0), (0, down), (0, right)))
    padded = np.pad(valid, ((0, down), (0, right)))
    with torch.inference_mode():
        found = mapper.probabilities(values[None], padded[None])[0, :, :height, :width]
    codes = np.array([c.code for c in mapper.classes])
    return np.where(valid, codes[found.argmax(axis=0)], 0).astype(np.int64)
