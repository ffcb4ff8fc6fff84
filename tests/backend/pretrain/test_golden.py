"""A tiny run's losses against a file of them: equal to the bit on the processor that wrote it, close on any other.

Written anew with ``PATCHWORK_WRITE_GOLDEN=1`` after a change that is meant to change them.
"""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

from backend.pretrain import dino
from backend.training.checkpoints import Checkpoints
from backend.training.loop import train
from tests.backend.pretrain.small import CPU, frame, small_dino
from tests.backend.training.toy import context_at, losses

GOLDEN = Path(__file__).with_name("golden_dino.json")
STEPS = 12


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def here() -> dict[str, str]:
    """What decides whether two machines compute the same bits."""
    flags = Path("/proc/cpuinfo")
    lines = flags.read_text(encoding="utf-8").splitlines() if flags.is_file() else []
    model = sorted({line for line in lines if line.startswith(("model", "cpu family"))})
    return {
        "torch": torch.__version__,
        "kernels": torch.backends.cpu.get_cpu_capability(),
        "machine": platform.machine(),
        "processor": "; ".join(" ".join(line.split()) for line in model),
    }


def run(folder: Path) -> list[float]:
    method = small_dino(steps=STEPS, start=False)
    context = context_at(folder)
    train(method, dino.plan(method.arguments, frame(steps=STEPS)), CPU, context, Checkpoints(context.run.checkpoints))
    context.close()
    return list(losses(folder).values())


def test_losses_are_golden(tmp_path: Path) -> None:
    found, machine = run(tmp_path / "run"), here()
    if os.environ.get("PATCHWORK_WRITE_GOLDEN"):
        GOLDEN.write_text(json.dumps({"machine": machine, "losses": found}, indent=1) + "\n", encoding="utf-8")
    golden: dict[str, Any] = json.loads(GOLDEN.read_text(encoding="utf-8"))
    assert found == pytest.approx(golden["losses"], rel=1e-3)
    if machine != golden["machine"]:
        pytest.skip(f"close to the golden losses; not compared to the bit, as they are from {golden['machine']}")
    assert found == golden["losses"]


def test_the_run_is_the_same_bit_for_bit_twice(tmp_path: Path) -> None:
    assert run(tmp_path / "first") == run(tmp_path / "second")
