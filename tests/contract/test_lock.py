"""The lock: one holder, alive means held, freed by kill -9, probed without disturbing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Iterator

import pytest

from backend.contract.errors import RunConflictError
from backend.contract.lock import RunLock, is_held

ROOT = Path(__file__).resolve().parents[2]

HOLD = """
import sys, subprocess
from pathlib import Path
from backend.contract.lock import RunLock, is_held
path = Path(sys.argv[1])
with RunLock(path):
    assert is_held(path) and is_held(path)
    helper = subprocess.Popen(["sleep", "60"], close_fds=False) if "helper" in sys.argv else None
    print(helper.pid if helper else "held", flush=True)
    sys.stdin.readline()
"""

PROBE = """
import sys
from pathlib import Path
from backend.contract.lock import is_held
path = Path(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
print(sum(is_held(path) for _ in range(20000)), flush=True)
"""


def start(script: str, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def tell(process: "subprocess.Popen[str]") -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


@pytest.fixture
def holder(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    process = start(HOLD, str(tmp_path / "lock"))
    assert line(process) == "held"
    yield process
    process.kill()
    process.communicate()


def test_a_missing_lock_is_free(tmp_path: Path) -> None:
    assert not is_held(tmp_path / "lock")


def test_held_by_another_process(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    assert is_held(tmp_path / "lock")
    with pytest.raises(RunConflictError, match="busy"), RunLock(tmp_path / "lock", wait_s=0.05):
        pytest.fail("two holders")


def test_free_after_the_holder_leaves(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    tell(holder)
    assert holder.wait(10) == 0
    assert not is_held(tmp_path / "lock")
    with RunLock(tmp_path / "lock"):
        assert is_held(tmp_path / "lock")
    assert not is_held(tmp_path / "lock")


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL on Windows")
def test_kill_9_frees_it_even_when_a_child_lives_on(tmp_path: Path) -> None:
    process = start(HOLD, str(tmp_path / "lock"), "helper")
    helper = int(line(process))
    try:
        process.kill()
        process.wait()
        assert not is_held(tmp_path / "lock")
    finally:
        os.kill(helper, 9)
        process.communicate()


def test_the_holder_is_not_disturbed_by_probes(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    assert all(is_held(tmp_path / "lock") for _ in range(1000))


def test_two_probes_never_take_each_other_for_a_worker(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    path.touch()
    probes = [start(PROBE, str(path)) for _ in range(2)]
    for probe in probes:
        assert line(probe) == "ready"
    for probe in probes:
        tell(probe)
    assert [line(probe) for probe in probes] == ["0", "0"]
    for probe in probes:
        probe.communicate()


def test_a_probe_does_not_keep_a_worker_out(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    path.touch()
    probe = start(PROBE, str(path))
    assert line(probe) == "ready"
    tell(probe)
    for _ in range(200):
        with RunLock(path):
            pass
    probe.communicate()


def test_one_process_takes_it_once(tmp_path: Path) -> None:
    with RunLock(tmp_path / "lock"), pytest.raises(RunConflictError), RunLock(tmp_path / "lock"):
        pytest.fail("taken twice")


def test_a_read_only_lock_can_be_probed(tmp_path: Path, holder: "subprocess.Popen[str]") -> None:
    (tmp_path / "lock").chmod(0o444)
    assert is_held(tmp_path / "lock")
