"""A disk that is really full (a small tmpfs) is said in ``state.json``, and the run resumes once there is room."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.jobs.worker import execute
from tests.making import make_run, prepare_request

KIB = 1024


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MiB."""
    mount = shutil.which("mount")
    if sys.platform != "linux" or os.geteuid() != 0 or mount is None:
        pytest.skip("mounting a small disk needs root on Linux")
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run([mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], check=False).returncode:
        pytest.skip("mounting is not permitted here")
    yield folder
    subprocess.run([str(shutil.which("umount")), str(folder)], check=True)


@pytest.mark.parametrize("free_kib", [16, 72, 90])
def test_a_full_disk_is_reported_and_mended(disk: Path, tmp_path: Path, free_kib: int) -> None:
    run = make_run(disk / "run", prepare_request(tmp_path, size=512))
    filler = disk / "filler"
    filler.write_bytes(b"x" * (shutil.disk_usage(disk).free - free_kib * KIB))
    assert execute(run) == 3
    error = run.state().error
    assert run.phase() == "failed" and error is not None and error["kind"] == "resource"
    assert "disk is full" in error["cause"] and str(run.path) in error["cause"]
    filler.unlink()
    assert execute(run) == 0 and run.phase() == "done"
