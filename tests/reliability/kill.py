"""R1: kill -9 at random times inside training and inside the save, resume, compare with the run never killed.

``python -m tests.reliability.kill --kills 20``
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from backend.contract.events import EventTail
from backend.contract.requests import METHODS, Pretrain, Scene, Source
from backend.contract.run_directory import RunDirectory
from tests.making import make_run, raster
from tests.reliability.figures import show

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 300.0
CLOCKS = ("samples_per_s", "wait_share")
SETTINGS = {
    "image_size": 32,
    "embed_dim": 96,
    "depth": 4,
    "heads": 3,
    "hidden": 1024,
    "prototypes": 4096,
    "save_every": 2,
}


@dataclass
class Findings:
    """``kills``: where each struck; ``differences``: what does not equal the run never killed."""

    kills: list[str] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)

    @property
    def inside_save(self) -> int:
        return self.kills.count("save")


def request(folder: Path, steps: int, method: str = METHODS[0]) -> Pretrain:
    """A real pretraining, small: 10 MB of checkpoint and more every second step."""
    scene = Scene([Source(str(raster(folder / "input.tif", bands=2, size=256)))])
    return Pretrain(
        [scene], method, steps=steps, batch=2, seed=7, preset="tiny", device="cpu", precision="fp32", settings=SETTINGS
    )


def start(run: RunDirectory) -> subprocess.Popen[bytes]:
    """A worker of ``run``."""
    return subprocess.Popen(
        [sys.executable, "-m", "backend", "run", str(run.path), "--worker"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def finish(run: RunDirectory) -> None:
    """Let the run come to its end."""
    code = start(run).wait(PATIENCE_S)
    if code != 0:
        raise RuntimeError(f"the run ended with {code}: {run.state().error}")


def metrics(run: RunDirectory) -> list[dict[str, Any]]:
    """Every step's numbers in the order written, repeats after a kill included; without timings."""
    events = [event.data for event in EventTail(run.events_file).read() if event.kind == "metrics"]
    return [{name: value for name, value in data.items() if name not in CLOCKS} for data in events]


def weights(run: RunDirectory) -> str:
    """Digest of the final weights."""
    return hashlib.sha256((run.model / "weights.safetensors").read_bytes()).hexdigest()


def kill_once(run: RunDirectory, rng: random.Random, inside_save: bool) -> str:
    """Start a worker and kill it; returns where it struck: save, training, or missed (it was done before)."""
    tail, before = EventTail(run.events_file), _parts(run)
    tail.read()
    process = start(run)
    try:
        _wait_for_steps(process, tail, rng.randrange(1, 4))
        if inside_save:
            while process.poll() is None and not _parts(run) - before:
                pass  # a save lasts milliseconds: no sleeping
            time.sleep(rng.random() * 0.02)
        else:
            time.sleep(rng.random() * 0.5)
    finally:
        done = process.poll() is not None
        process.kill()
        process.wait()
    if done:
        return "missed"
    if run.phase() != "interrupted":
        raise RuntimeError(f"a killed run shows as {run.phase()}")
    return "save" if _parts(run) - before else "training"


def _wait_for_steps(process: subprocess.Popen[bytes], tail: EventTail, count: int) -> None:
    give_up = time.monotonic() + PATIENCE_S
    while count > 0 and process.poll() is None and time.monotonic() < give_up:
        count -= sum(event.kind == "metrics" for event in tail.read())
        time.sleep(0.002)


def _parts(run: RunDirectory) -> set[tuple[str, int]]:
    """Unfinished checkpoints, by name and inode: those of an earlier kill lie there until the next save."""
    found = set()
    for path in run.checkpoints.glob("step-*.part"):
        with suppress(FileNotFoundError):  # just renamed
            found.add((path.name, path.stat().st_ino))
    return found


def compare(reference: RunDirectory, victim: RunDirectory) -> list[str]:
    """What differs between a run never killed and one killed many times."""
    wanted = {data["step"]: data for data in metrics(reference)}
    found = metrics(victim)
    differences = [f"step {data['step']}" for data in found if data != wanted.get(data["step"])]
    missing = set(wanted) - {data["step"] for data in found}
    differences += [f"step {step} is missing" for step in sorted(missing)]
    if weights(reference) != weights(victim):
        differences.append("final weights")
    return differences


def measure(folder: Path, kills: int, seed: int = 0, method: str = METHODS[0]) -> Findings:
    """Run both, kill one ``kills`` times (every other time inside a save), compare."""
    asked = request(folder, 6 * kills + 4, method)
    reference, victim = make_run(folder / "reference", asked), make_run(folder / "victim", asked)
    finish(reference)
    rng, findings = random.Random(seed), Findings()
    while len(findings.kills) < kills:
        struck = kill_once(victim, rng, inside_save=len(findings.kills) % 2 == 0)
        if struck == "missed":
            break
        findings.kills.append(struck)
    if victim.phase() != "done":
        finish(victim)
    findings.differences = compare(reference, victim)
    return findings


def report(findings: Findings, kills: int) -> None:
    """The figure."""
    where = f"{findings.inside_save} inside a save, {len(findings.kills) - findings.inside_save} inside training"
    show("R1 kill -9 and resume", f"{len(findings.kills)} kills, {where}", f"{kills} kills")
    differing = ", ".join(findings.differences) or "none"
    show("R1 steps and weights that differ from the run never killed", differing, "none")


def main() -> int:
    """Exit code 0 where the figure is reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--method", choices=METHODS, default=METHODS[0])
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PATCHWORK_HOME"] = str(Path(folder) / "home")
        findings = measure(Path(folder), args.kills, args.seed, args.method)
    report(findings, args.kills)
    return int(bool(findings.differences) or len(findings.kills) < args.kills)


if __name__ == "__main__":
    sys.exit(main())
