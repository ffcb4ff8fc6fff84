"""Two processes over gloo train what one does: the batch is shared, gradients are averaged, one of them saves."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from tests.backend.training.toy import losses


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def start(folder: Path, rank: int, world: int, port: int) -> subprocess.Popen[bytes]:
    folder.mkdir(exist_ok=True)
    place = {"RANK": str(rank), "LOCAL_RANK": str(rank), "WORLD_SIZE": str(world), "OMP_NUM_THREADS": "1"}
    place |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port)}
    environment = {**os.environ, **(place if world > 1 else {"OMP_NUM_THREADS": "1"})}
    return subprocess.Popen([sys.executable, "-m", "tests.backend.training.rank", str(folder)], env=environment)


@pytest.mark.slow
def test_two_processes_equal_one(tmp_path: Path) -> None:
    port = free_port()
    workers = [start(tmp_path / "one", 0, 1, port)]
    workers += [start(tmp_path / "two", rank, 2, port) for rank in range(2)]
    assert [worker.wait(timeout=180) for worker in workers] == [0, 0, 0]
    files = ("one/0.safetensors", "two/0.safetensors", "two/1.safetensors")
    alone, first, second = (load_file(tmp_path / name) for name in files)
    for name, tensor in alone.items():
        torch.testing.assert_close(first[name], tensor, atol=1e-5, rtol=1e-4)
        assert torch.equal(first[name], second[name])
    assert sorted(losses(tmp_path / "two" / "run0")) == list(range(1, 9))
    assert losses(tmp_path / "two" / "run1") == {}
    assert len(list((tmp_path / "two" / "checkpoints").iterdir())) == 2
