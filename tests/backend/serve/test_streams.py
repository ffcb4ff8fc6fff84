"""Bounded lines in, nothing but messages out."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from backend.serve.streams import OVERSIZED, Line, LineSplitter

ROOT = Path(__file__).resolve().parents[3]

NOISE = """
import os
from backend.serve.streams import take_over
source, sink = take_over()
print("noise", flush=True)
os.system("echo noise; cat")
os.write(1, b"noise")
os.write(sink, b"clean " + os.read(source, 100))
"""


def split(data: bytes, sizes: list[int], limit: int) -> list[Line]:
    splitter, start = LineSplitter(limit), 0
    lines: list[Line] = []
    for size in sizes:
        lines += splitter.feed(data[start : start + size])
        start += size
    return lines + list(splitter.feed(data[start:]))


@pytest.mark.parametrize("seed", range(20))
def test_lines_do_not_depend_on_how_they_arrive(seed: int) -> None:
    rng = random.Random(seed)
    wanted = [rng.randbytes(rng.randrange(12)).replace(b"\n", b"x") for _ in range(50)]
    data = b"".join(line + b"\n" for line in wanted)
    lines = split(data, [rng.randrange(20) for _ in range(50)], limit=8)
    assert lines == [line if len(line) <= 8 else OVERSIZED for line in wanted]


def test_an_endless_line_is_not_kept() -> None:
    splitter = LineSplitter(100)
    for _ in range(1000):
        assert list(splitter.feed(b"x" * 64)) == []
    assert sum(map(len, splitter._pieces)) <= 164
    assert list(splitter.feed(b"\nnext\n")) == [OVERSIZED, b"next"]


def test_no_print_reaches_the_stream() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", NOISE], input=b"message\n", capture_output=True, check=True, cwd=ROOT
    )
    assert ran.stdout == b"clean message\n"
    assert ran.stderr.count(b"noise") == 3
