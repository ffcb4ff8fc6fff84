"""What Patchwork computes on, in words; loud where a graphics card is there and PyTorch does not use it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Dict, Mapping, Optional

from . import gpu, locks


@dataclass(frozen=True)
class RunningOn:
    """``text``: “CPU, 2 cores”, “NVIDIA …”. ``warning`` and ``remedy`` are empty where all is as it should be."""

    text: str
    warning: str = ""
    remedy: str = ""

    def to_json(self) -> Dict[str, str]:
        """For the pipe."""
        return asdict(self)


def judge(tested: Mapping[str, Any], card: Optional[gpu.Gpu], processors: int, channel: str = "") -> RunningOn:
    """From the self-test's answer, the card the driver tells of, and the channel that was installed (empty: unknown)."""
    device = str(tested.get("device", "cpu"))
    if device.startswith("cuda"):
        return RunningOn(str(tested.get("device_name") or "NVIDIA graphics card"))
    if device.startswith("mps"):
        return RunningOn("Apple GPU")
    text = f"CPU, {processors} core{'s' * (processors != 1)}"
    if card is None:
        return RunningOn(text)
    why, remedy = _why(tested, card, channel)
    return RunningOn(text, f"{card.name} is there, but Patchwork computes on the processor: {why}.", remedy)


def _why(tested: Mapping[str, Any], card: gpu.Gpu, channel: str) -> "tuple[str, str]":
    chosen = gpu.choose(card)
    if chosen.name == locks.CPU:
        return chosen.reason, chosen.remedy
    if channel == locks.CPU or not tested.get("built_for"):
        return (
            "the installed PyTorch is the one for processors",
            "Press Repair under Settings → Options → Patchwork → Set up: it takes the one for NVIDIA cards.",
        )
    return (
        f"PyTorch cannot use it ({tested.get('gpu_error') or 'no reason was given'})",
        f"Update NVIDIA's driver ({gpu.OLDEST_DRIVER} or newer), restart the computer, then press Repair.",
    )
