"""The smallest real DINO: two bands, four patches, a handful of prototypes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from accelerate import Accelerator
from numpy.typing import NDArray

from backend.models.backbone import create_backbone, resolve_spec
from backend.models.spec import BackboneSpec
from backend.pretrain import dino
from backend.pretrain.dino import Dino
from backend.pretrain.dino_settings import Arguments
from backend.pretrain.facts import Facts
from backend.pretrain.methods import Frame
from backend.training.device import Device
from backend.training.loop import start_accelerator

CPU = Device(torch.device("cpu"), "fp32", "a test's processor")
BANDS = [{"name": name, "role": name, "units": "db"} for name in ("VV", "VH")]
SPEC = resolve_spec("tiny", 2, 16, patch_size=8, embed_dim=24, depth=2, heads=3)


def facts(side: int = 64, crops: int = 100) -> Facts:
    return Facts(BANDS, [-12.0, -19.0], [5.0, 5.0], side, lambda size: crops, CPU, 8 * 2**30)


def crops(seed: int, first: int, count: int, size: int) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Stripes of random period: something to learn."""
    rows = [np.random.default_rng([seed, first + k]) for k in range(count)]
    x = np.stack([np.sin(np.arange(size) / r.uniform(0.5, 4)) + r.normal(0, 0.3, (2, size, size)) for r in rows])
    return x.astype(np.float32), np.ones((count, size, size), bool)


def frame(batch: int = 4, steps: int = 20, spec: BackboneSpec = SPEC) -> Frame:
    return Frame(spec, facts(), batch, steps, seed=3)


def small_dino(batch: int = 4, steps: int = 20, start: bool = True, **settings: float) -> Dino:
    made = frame(batch, steps)
    asked = {"prototypes": 16, "hidden": 32, "bottleneck": 8, "local_views": 2} | settings
    arguments = dino.sizes(replace(Arguments(), **asked), SPEC, made.facts)  # type: ignore[arg-type]
    arguments = dino.resolve(arguments, made)
    method = dino.build(arguments, made, lambda drop: create_backbone(SPEC, 3, drop), crops)
    if start:
        method.start(accelerator())
    return method


def accelerator() -> Accelerator:
    return start_accelerator(CPU)
