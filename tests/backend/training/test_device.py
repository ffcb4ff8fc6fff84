"""Choosing a device: what is absent is refused, what is chosen is said."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from backend.contract.errors import RequestError
from backend.training.device import cpu_has_bf16, cuda_problem, pick_device


def test_the_processor_is_described() -> None:
    device = pick_device("cpu", "fp32")
    assert device.device == torch.device("cpu")
    assert not device.autocast
    assert f"CPU with {torch.get_num_threads()} thread" in device.text


def test_bf16_can_be_asked_for() -> None:
    assert pick_device("cpu", "bf16").autocast


@pytest.mark.parametrize("name", ["cuda", "cuda:1", "mps"])
def test_an_absent_device_is_refused_in_words(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    with pytest.raises(RequestError, match="not available here") as caught:
        pick_device(name)
    assert caught.value.exit_code == 2, "nothing was started: a bad request, by the README"
    assert pick_device("auto").device.type == "cpu"


@pytest.mark.parametrize("name", ["gpu", "cpu:x", "abacus"])
def test_an_unknown_device_or_precision_is_refused_in_words(name: str) -> None:
    with pytest.raises(RequestError, match=name):
        pick_device(name)
    with pytest.raises(RequestError, match="fp7"):
        pick_device("cpu", "fp7")


@pytest.mark.parametrize(
    ("flags", "expected"), [("fpu avx512_bf16 sse", True), ("fpu amx_bf16", True), ("fpu avx2", False)]
)
def test_native_bf16_is_read_from_the_flags(tmp_path: Path, flags: str, expected: bool) -> None:
    file = tmp_path / "cpuinfo"
    file.write_text(f"processor : 0\nflags : {flags}\n", encoding="utf-8")
    assert cpu_has_bf16(file) is expected
    assert not cpu_has_bf16(tmp_path / "absent")


def test_a_card_that_runs_no_kernel_is_left_for_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_kernel() -> None:
        raise RuntimeError("CUDA error: no kernel image is available for execution on the device\nCompile with …")

    monkeypatch.setattr(torch.version, "cuda", "13.0")
    monkeypatch.setattr(torch.cuda, "init", no_kernel)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    cuda_problem.cache_clear()
    try:
        found = pick_device("auto")
    finally:
        cuda_problem.cache_clear()
    assert found.device.type == "cpu"
    assert "cannot be used: CUDA error: no kernel image is available for execution on the device)" in found.text
