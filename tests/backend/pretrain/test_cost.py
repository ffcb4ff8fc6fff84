"""What a pretraining is said to write, against what it writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest

from backend.contract.home import cache_folder
from backend.contract.run_directory import RunDirectory
from backend.jobs.disk_use import disk_use
from backend.pretrain import job
from backend.pretrain.cost import checkpoints_at_once
from backend.training.checkpoints import KEPT, TENSORS
from backend.training.loop import Plan
from tests.backend.pretrain.runs import run_here, tiny_request

REAL = {"patch_size": 16, "embed_dim": 192, "depth": 2, "hidden": 256, "bottleneck": 64, "prototypes": 4096}
"""Of real width: the weights, not the records beside them, take the disk."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATCHWORK_HOME", str(tmp_path / "home"))


@contextmanager
def widest(folder: Path) -> Iterator[list[int]]:
    """The most bytes that the checkpoints below ``folder`` took together, looked at all the time."""
    found, ended = [0], Event()

    def look() -> None:
        while not ended.wait(0.001):
            sizes = [file.stat().st_size for file in list(folder.glob("*/*")) if file.exists()]
            found[0] = max(found[0], sum(sizes))

    watcher = Thread(target=look)
    watcher.start()
    try:
        yield found
    finally:
        ended.set()
        watcher.join()


def written(run: RunDirectory) -> int:
    """Run and cache, as they are in the end."""
    return disk_use(run).total + sum(file.stat().st_size for file in cache_folder().rglob("*") if file.is_file())


@pytest.mark.parametrize(("method", "save_every"), [("dino", 2), ("dino", 6), ("mae", 2)])
def test_the_disk_is_estimated_within_half_of_what_is_written(tmp_path: Path, method: str, save_every: int) -> None:
    """Six steps: three checkpoints, of which two stay, or one."""
    asked = replace(tiny_request(tmp_path, steps=6), method=method, batch=2)
    settings = {**REAL, "image_size": 32, "local_views": 1, "heads": 3, "save_every": save_every}
    asked = replace(asked, settings=settings if method == "dino" else without_views(settings))
    foreseen = job.estimate(asked).disk_bytes
    run, code = run_here(tmp_path / "run", asked)
    assert code == 0, run.state().error
    assert foreseen is not None
    assert written(run) <= foreseen <= 1.5 * written(run), (foreseen, written(run))
    again = job.estimate(asked).disk_bytes
    assert again is not None and again < foreseen, "the decoded imagery is there already"


def without_views(settings: dict[str, int]) -> dict[str, int]:
    """What MAE knows of them."""
    return {name: settings[name] for name in ("patch_size", "embed_dim", "depth", "heads", "image_size", "save_every")}


def test_while_a_checkpoint_is_written_the_estimate_holds_too(tmp_path: Path) -> None:
    settings = {**REAL, "image_size": 32, "local_views": 1, "heads": 3, "save_every": 1}
    asked = replace(tiny_request(tmp_path, steps=6), batch=2, settings=settings)
    foreseen = job.estimate(asked).disk_bytes
    with widest(tmp_path / "run" / "checkpoints") as most:
        run, code = run_here(tmp_path / "run", asked)
    assert code == 0, run.state().error
    one = max(file.stat().st_size for file in run.checkpoints.rglob(TENSORS))
    assert foreseen is not None and most[0] <= foreseen and foreseen >= (KEPT + 1) * one


@pytest.mark.parametrize(
    ("steps", "save_every", "step_s", "one", "together"),
    [
        (10, 10, 1.0, 10**7, 1), (10, 5, 1.0, 10**7, 2), (100, 5, 1.0, 10**7, KEPT + 1),
        (10, None, 1.0, 10**7, 1),  # over before the first pause is
        (32, None, 1.0, 10**7, 2),  # one after 20 s, one in the end
        (400, None, 1.0, 10**7, KEPT + 1),
        (100, None, 1.0, 10**9, 2),  # large ones are written every five minutes
    ],
)  # fmt: skip
def test_a_short_run_keeps_fewer(steps: int, save_every: int | None, step_s: float, one: int, together: int) -> None:
    plan = Plan(steps, 1, 0, lambda step: 1.0, lambda step: 0.0, save_every=save_every)
    assert checkpoints_at_once(plan, one, step_s) == together
