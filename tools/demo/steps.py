"""The demo's steps as command lines; a step whose run is done is not done again."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import List

from backend.contract import state
from backend.contract.run_directory import RunDirectory

from .sample_data import SampleData


@dataclass(frozen=True)
class Step:
    """One ``python -m backend COMMAND …`` with its run directory and what it must leave behind."""

    title: str
    command: str
    run: Path
    arguments: List[str]
    leaves: List[Path] = field(default_factory=list)

    def done(self) -> bool:
        """Whether an earlier start of the demo finished this step and its files still stand."""
        run = RunDirectory(self.run)
        return run.exists() and run.state().phase == state.DONE and all(path.exists() for path in self.leaves)


@dataclass(frozen=True)
class Budget:
    """How much the demo trains; ``quick`` is the tests' one-minute form."""

    pretrain_steps: int
    sar_steps: int
    finetune: List[str]
    sample: int


FULL = Budget(pretrain_steps=240, sar_steps=60, finetune=[], sample=700)
QUICK = Budget(pretrain_steps=12, sar_steps=4, finetune=["--set", "repeats=1", "--steps", "20"], sample=100)


TITLE = "Raleigh, North Carolina: the demo's map"
REFERENCE = (
    "The reference shows the land of 1996, the image that of 2000, and the two lie about one pixel apart: "
    "all figures against it are agreement with the 1996 map, not accuracy. "
    "A few minutes of pretraining are a smoke test: compare the attention with the untrained network's beside it."
)


def steps(data: SampleData, out: Path, budget: Budget) -> List[Step]:
    """Everything from raw layers to the report, in order."""
    runs = out / "runs"
    scene = ["--raster", str(data.landsat), "--roles", "blue,green,red,nir,swir1"]
    sar = [word for path in data.sar_scenes for word in ("--scene", str(path))]
    labels = ["--labels", str(data.polygons), "--field", "id", "--name-field", "label"]
    landcover, probabilities, uncertainty = (out / f"{name}.tif" for name in ("landcover", "probabilities", "uncertainty"))
    attention, control = out / "attention.tif", out / "attention_random_weights.tif"
    html, numbers = out / "report.html", out / "report.json"
    backbone, model = str(runs / "pretrain"), str(runs / "train")
    look = ["--model", backbone, *scene, "--heads", "all"]
    words = ["--set", f"title={TITLE}", "--set", f"reference_note={REFERENCE}"]
    beside = ["--set", f"attention={attention}", "--set", f"attention_control={control}"]
    return [
        Step("Look at the layers", "prepare", runs / "prepare", scene),
        Step(
            "Pretrain a vision transformer on the scene (DINO)",
            "pretrain", runs / "pretrain",
            [*scene, "--method", "dino", "--preset", "tiny", "--steps", str(budget.pretrain_steps), "--seed", "1"],
        ),
        Step("Train on 34 polygons", "finetune", runs / "train", ["--init", backbone, *scene, *labels, *budget.finetune]),
        Step(
            "Map the land",
            "predict", runs / "map",
            ["--model", model, *scene, "--out", str(landcover), "--probabilities", str(probabilities),
             "--uncertainty", str(uncertainty), "--overwrite"],
            [landcover, probabilities, uncertainty],
        ),
        Step("Look through the attention", "attention", runs / "attention", [*look, "--out", str(attention), "--overwrite"], [attention]),
        Step(
            "The same from an untrained network, as control",
            "attention", runs / "attention-control",
            [*look, "--out", str(control), "--weights", "random", "--overwrite"],
            [control],
        ),
        Step(
            "Compare with the dense map of 1996",
            "report", runs / "report",
            ["--model", model, *scene, "--reference", str(data.dense_map), "--map", str(landcover), "--sample", str(budget.sample),
             "--out", str(html), "--json", str(numbers), *words, *beside, "--overwrite"],
            [html, numbers],
        ),
        Step(
            "Pretrain on Sentinel-1 (six places, VV and VH in dB)",
            "pretrain", runs / "pretrain-sar",
            [*sar, "--method", "dino", "--preset", "tiny", "--steps", str(budget.sar_steps), "--seed", "1"],
        ),
    ]


def perform(step: Step, python: Path) -> float:
    """Run one step in the foreground, progress and all; returns its seconds. Exits as the step did where it failed."""
    start = time.monotonic()
    command = [str(python), "-m", "backend", step.command, *step.arguments, "--run", str(step.run)]
    code = subprocess.run(command, check=False).returncode  # noqa: S603
    if code != 0:
        sys.exit(code)
    return time.monotonic() - start
