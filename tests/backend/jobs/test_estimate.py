"""Costs are said in words people use."""

from __future__ import annotations

import pytest

from backend.jobs.estimate import Estimate, duration, size


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.2, "1 s"), (40, "40 s"), (100, "2 min"), (3600, "60 min"), (12_000, "3 h 20 min")]
)
def test_durations(seconds: float, words: str) -> None:
    assert duration(seconds) == words


@pytest.mark.parametrize(
    ("number", "words"), [(12, "12 bytes"), (2048, "2 KiB"), (5 * 2**20, "5 MiB"), (1.5 * 2**30, "1.5 GiB")]
)
def test_sizes(number: float, words: str) -> None:
    assert size(number) == words


def test_the_line() -> None:
    assert Estimate(300, 2**31, 2**20).words() == "about 5 min, 2.0 GiB of memory, 1 MiB of disk"
    assert Estimate().words() == "unknown"
    assert Estimate(1.0, notes=["n"]).to_json() == {
        "seconds": 1.0,
        "memory_bytes": None,
        "disk_bytes": None,
        "notes": ["n"],
        "warnings": [],
        "batch": None,
        "batch_bytes": None,
        "shortages": [],
    }
