"""Which processor and precision training runs on, chosen and said in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import torch

from backend.contract.errors import RequestError
from backend.training.device_names import require_known

_BF16_FLAGS = ("avx512_bf16", "amx_bf16")


@dataclass(frozen=True)
class Device:
    """``precision`` is fp32 or bf16 (autocast; weights stay fp32); ``text`` is for the user."""

    device: torch.device
    precision: str
    text: str

    @property
    def autocast(self) -> bool:
        return self.precision == "bf16"

    def to_json(self) -> dict[str, str]:
        return {"device": str(self.device), "precision": self.precision, "text": self.text}


def pick_device(device: str = "auto", precision: str = "auto") -> Device:
    """The device to run on. ``auto``: CUDA, else Apple's GPU, else the CPU.

    bf16 is chosen where it pays: NVIDIA from Ampere on, and processors with AVX512-BF16 or AMX.
    Raises :class:`RequestError` for an unknown word and for a device that is not there: another request would do.
    """
    require_known(device, precision)
    chosen = torch.device(_first_present() if device == "auto" else device)
    _require_present(chosen)
    bf16_pays = _bf16_pays(chosen)
    kind = ("bf16" if bf16_pays else "fp32") if precision == "auto" else precision
    return Device(chosen, kind, _describe(chosen, kind, bf16_pays))


def _first_present() -> str:
    if torch.cuda.is_available() and not cuda_problem():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


@cache
def cuda_problem() -> str:
    """Why torch, built for CUDA, cannot compute on the graphics card; empty where it can, or was not built for one.

    A driver that answers is no proof: a card may be too old for every kernel that was compiled.
    """
    if not torch.version.cuda:
        return ""
    try:
        torch.cuda.init()  # type: ignore[no-untyped-call]
        float((torch.ones(8, 8, device="cuda") @ torch.ones(8, 8, device="cuda")).sum())
    except (RuntimeError, AssertionError) as error:
        return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    return ""


def _require_present(device: torch.device) -> None:
    present = {
        "cpu": True,
        "cuda": torch.cuda.is_available() and (device.index or 0) < torch.cuda.device_count(),
        "mps": torch.backends.mps.is_available(),
    }
    if not present.get(device.type, False):
        raise RequestError(
            f"The device “{device}” is not available here.",
            "Choose cpu, or check the driver and that the backend's torch was installed for your GPU.",
        )


def _bf16_pays(device: torch.device) -> bool:
    if device.type == "cuda":
        return torch.cuda.get_device_capability(device) >= (8, 0)
    return device.type == "cpu" and cpu_has_bf16()


def cpu_has_bf16(cpuinfo: Path = Path("/proc/cpuinfo")) -> bool:
    """Whether the processor multiplies bf16 natively (Linux; elsewhere the answer is no)."""
    try:
        text = cpuinfo.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    flags = next((line for line in text.splitlines() if line.startswith("flags")), "").split()
    return any(flag in flags for flag in _BF16_FLAGS)


def _describe(device: torch.device, precision: str, bf16_pays: bool) -> str:
    if device.type == "cuda":
        where = f"{torch.cuda.get_device_name(device)} ({device})"
    elif device.type == "mps":
        where = "Apple GPU"
    else:
        threads = torch.get_num_threads()
        where = f"CPU with {threads} thread{'s' * (threads > 1)}"
        if torch.cuda.is_available() and cuda_problem():
            where += f" (the graphics card cannot be used: {cuda_problem()})"
    why = "" if precision == "bf16" or bf16_pays else " as it has no fast bf16"
    return f"{where}, in {precision}{why}"
