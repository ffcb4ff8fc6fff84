"""Prefetching: order, errors at their step, no thread left behind."""

from __future__ import annotations

import threading
import time

import pytest

from backend.contract.errors import InputError
from backend.training.prefetch import Prefetch


def alive() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("prefetch")]


def test_batches_come_in_order_and_ahead() -> None:
    loaded: list[int] = []

    def load(step: int) -> int:
        loaded.append(step)
        return step * 10

    with Prefetch(load, 3, 9) as data:
        assert data.get() == 30
        time.sleep(0.1)
        assert len(loaded) >= 3
        assert [data.get() for _ in range(5)] == [40, 50, 60, 70, 80]
    assert loaded == [3, 4, 5, 6, 7, 8]
    assert alive() == []


def test_an_error_is_raised_at_its_step() -> None:
    def load(step: int) -> int:
        if step == 2:
            raise InputError("The file is gone.")
        return step

    with Prefetch(load, 0, 9) as data:
        assert [data.get(), data.get()] == [0, 1]
        with pytest.raises(InputError, match="gone"):
            data.get()
    assert alive() == []


def test_leaving_early_ends_the_thread() -> None:
    with pytest.raises(KeyError), Prefetch(lambda step: step, 0, 10_000) as data:
        data.get()
        raise KeyError
    assert alive() == []


def test_waiting_is_measured() -> None:
    def slow(step: int) -> int:
        time.sleep(0.05)
        return step

    with Prefetch(slow, 0, 2) as data:
        data.get()
        assert data.waited_s > 0.03
