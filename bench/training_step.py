"""P8, P14 and P9: where a DINO step's time goes, and how it compares with the same step written plainly.

    python -m bench.training_step [--steps 60] [--preset tiny] [--rounds 5] [--plain]

P8 is the share of a real run's time spent waiting for data, P14 the share spent on logging and checkpoints
(saved by time, as users' runs are, the last one included). P9 (``--plain``) times our step and a plain one, written
with timm and, where it is installed, lightly, in turn on the same views: one forward a view, PyTorch's defaults.
"""

from __future__ import annotations

import argparse
import copy
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import torch
from rasterio.transform import from_origin
from torch import Tensor, nn

from backend.contract.requests import Pretrain, Scene, Source
from backend.contract.run_directory import RunDirectory, create
from backend.jobs.context import JobContext
from backend.models.backbone import create_backbone
from backend.pretrain import work
from backend.pretrain.methods import method_module
from backend.pretrain.resolved import Resolved, resolve
from backend.scene.scene import open_scenes
from backend.scene.statistics import compute_statistics
from backend.scene.training_data import TrainingData
from backend.training.checkpoints import Checkpoints
from backend.training.device import pick_device
from backend.training.journal import Outcome
from backend.training.loop import start_accelerator, train
from backend.training.method import Method, Share
from backend.training.optimiser import adamw, clip_each, set_rates

LR, DECAY, MOMENTUM = 1e-4, 0.04, 0.99


def write_raster(path: Path, side: int = 1024, bands: int = 5) -> None:
    """Hills, fields and noise: five uint16 bands."""
    rng = np.random.default_rng(0)
    fields = np.kron(rng.integers(500, 3000, (bands, side // 16, side // 16)), np.ones((16, 16), np.int64))
    profile = {"driver": "GTiff", "height": side, "width": side, "count": bands, "dtype": "uint16"}
    grid = {"crs": "EPSG:32632", "transform": from_origin(500_000, 5_500_000, 10, 10)}
    with rasterio.open(path, "w", **profile, **grid) as out:
        out.write((fields + rng.normal(0, 60, fields.shape)).clip(1).astype(np.uint16))


class Setting:
    """A run's parts on a raster of its own."""

    def __init__(self, folder: Path, preset: str, steps: int) -> None:
        write_raster(folder / "scene.tif")
        self.request = Pretrain([Scene([Source(str(folder / "scene.tif"))])], preset=preset, steps=steps)
        self.run: RunDirectory = create(folder / "run", self.request)
        scenes = open_scenes(self.request.scenes)
        numbers = compute_statistics(scenes)
        self.data = TrainingData.open(scenes, numbers, folder=folder / "tiles")
        self.facts = work._facts(scenes, numbers, self.data, pick_device())
        self.resolved: Resolved = resolve(self.request, self.facts)
        self.module = method_module("dino")

    def method(self) -> Any:
        frame = self.resolved.frame(self.facts)

        def make(drop: float) -> Any:
            return create_backbone(self.resolved.spec, 0, drop)

        return self.module.build(self.resolved.arguments, frame, make, self.data.batch)

    def train(self) -> Outcome:
        context = JobContext(self.run)
        plan = self.module.plan(self.resolved.arguments, self.resolved.frame(self.facts))
        try:
            return train(self.method(), plan, self.facts.device, context, Checkpoints(self.run.checkpoints))
        finally:
            context.close()


def shares(setting: Setting) -> None:
    """P8 and P14 of one run."""
    outcome, resolved = setting.train(), setting.resolved
    saved = sum(1 for _ in setting.run.checkpoints.iterdir())
    rate = outcome.steps * resolved.batch / outcome.seconds
    done = f"{outcome.steps} steps of {resolved.batch} in {outcome.seconds:.1f} s"
    say(f"{done}, {rate:.1f} samples/s, {saved} checkpoints kept")
    say(f"P8: {outcome.waited_s / outcome.seconds:.2%} of the time waiting for data (goal ≤ 3 %)")
    say(f"P14: {(outcome.logged_s + outcome.saved_s) / outcome.seconds:.2%} for log and checkpoints (goal ≤ 0.5 %)")


# -- P9 -------------------------------------------------------------------


class PlainHead(nn.Module):
    """DINO's head with torch's own weight normalisation."""

    def __init__(self, width: int, hidden: int, bottleneck: int, prototypes: int) -> None:
        super().__init__()
        self.mlp = nn.Sequential(
            nn.Linear(width, hidden), nn.GELU(), nn.Linear(hidden, hidden), nn.GELU(), nn.Linear(hidden, bottleneck)
        )
        last = nn.Linear(bottleneck, prototypes, bias=False)
        self.last = nn.utils.parametrizations.weight_norm(last)

    def forward(self, x: Tensor) -> Tensor:
        logits: Tensor = self.last(nn.functional.normalize(self.mlp(x), dim=-1))
        return logits


def plain_loss() -> tuple[str, Any]:
    """lightly's DINOLoss, else the same formula pair by pair."""
    try:
        from lightly.loss import DINOLoss
    except ImportError:
        return "torch", None
    return "lightly", DINOLoss


class Plain:
    """The same networks and views, trained as a tutorial would: a forward a view, defaults everywhere."""

    def __init__(self, ours: Any, resolved: Resolved) -> None:
        a, vit = resolved.arguments, ours.module.backbone.vit
        head = PlainHead(resolved.spec.embed_dim, a.hidden, a.bottleneck, a.prototypes)
        self.student = nn.Sequential(copy.deepcopy(vit), head)
        self.teacher = copy.deepcopy(self.student).requires_grad_(False)
        self.optimiser = torch.optim.AdamW(self.student.parameters(), lr=LR, weight_decay=DECAY)
        self.name, made = plain_loss()
        self.loss = made(a.prototypes) if made else None
        self.centre = torch.zeros(a.prototypes)

    def step(self, views: list[Tensor]) -> None:
        with torch.no_grad():
            teacher = [self.teacher(view) for view in views[:2]]
        student = [self.student(view) for view in views]
        loss = self.loss(teacher, student, teacher_temp=0.04) if self.loss else self._by_pairs(teacher, student)
        self.optimiser.zero_grad()
        loss.backward()
        for parameter in self.student.parameters():
            nn.utils.clip_grad_norm_(parameter, 3.0)
        self.optimiser.step()
        with torch.no_grad():
            for old, new in zip(self.teacher.parameters(), self.student.parameters(), strict=True):
                old.data = old.data * MOMENTUM + new.data * (1 - MOMENTUM)

    def _by_pairs(self, teacher: list[Tensor], student: list[Tensor]) -> Tensor:
        terms = []
        for i, t in enumerate(teacher):
            p = ((t - self.centre) / 0.04).softmax(-1)
            terms += [-(p * (s / 0.1).log_softmax(-1)).sum(-1).mean() for j, s in enumerate(student) if i != j]
        self.centre = 0.9 * self.centre + 0.1 * torch.cat(teacher).mean(0)
        return torch.stack(terms).mean()


class Ours:
    """Our step on views made beforehand, as the loop takes it."""

    def __init__(self, method: Any) -> None:
        self.method: Method[Any] = method
        self.module = method.accelerator.prepare(method.module)
        self.optimiser = adamw(method.parameter_groups())
        set_rates(self.optimiser, LR, DECAY)

    def step(self, views: list[Tensor]) -> None:
        self.optimiser.zero_grad(set_to_none=True)
        self.method.views = lambda batch, step: views  # type: ignore[attr-defined]
        values = self.method.loss(self.module, None, 0)
        values["loss"].backward()  # type: ignore[union-attr]
        clip_each(self.method.module.parameters(), 3.0)
        self.optimiser.step()
        self.method.after_update(0)


def against_plain(setting: Setting, rounds: int) -> None:
    """P9 without augmentation on either side: alternating steps, medians."""
    method = setting.method()
    method.start(start_accelerator(setting.facts.device))
    views = method.views(method.load(Share(0, setting.resolved.batch)), 0)
    plain, ours = Plain(method, setting.resolved), Ours(method)
    plain.student.to(views[0].device), plain.teacher.to(views[0].device)
    times: dict[str, list[float]] = {"ours": [], plain.name: []}
    for _ in range(rounds + 1):
        for name, side in (("ours", ours), (plain.name, plain)):
            times[name].append(timed(side, views))
    ours_s, plain_s = (statistics.median(values[1:]) for values in times.values())
    batch = setting.resolved.batch
    say(f"step: ours {batch / ours_s:.1f} samples/s, plain with {plain.name} {batch / plain_s:.1f}")
    say(f"P9: {plain_s / ours_s:.2f} × (goal ≥ 1.5 × on a CPU, ≥ 3 × on a GPU)")


def timed(side: Ours | Plain, views: list[Tensor]) -> float:
    start = time.perf_counter()
    side.step(views)
    if torch.cuda.is_available():
        torch.cuda.synchronize()
    return time.perf_counter() - start


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, default=60)
    parser.add_argument("--preset", default="tiny")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--plain", action="store_true", help="time the plain step instead (P9)")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        setting = Setting(Path(folder), options.preset, options.steps)
        spec, device = setting.resolved.spec, setting.facts.device
        say(f"{spec.name}, {spec.depth} blocks, patch {spec.patch_size}, {spec.image_size} px, {device.text}")
        if options.plain:
            against_plain(setting, options.rounds)
        else:
            shares(setting)


if __name__ == "__main__":
    main(sys.argv[1:])
