"""What a job will cost, said before it starts."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

WHOLE_UNITS_UP_TO = 90
"""Seconds before minutes are used, minutes before hours are."""
THREE_DIGITS = 1000


@dataclass(frozen=True)
class Estimate:
    """Expected cost of a job; None is unknown.

    ``seconds``: wall time on this machine. ``memory_bytes``: peak of main or device
    memory, whichever is short. ``disk_bytes``: cache, checkpoints and outputs together.
    ``warnings``: what speaks against the job without forbidding it. ``batch``: how many samples or windows are in
    memory at once, and ``batch_bytes`` what each of them takes: what a smaller one would save. ``shortages``: what this
    machine has too little of, and what would make the job fit (see ``room.py``).
    """

    seconds: float | None = None
    memory_bytes: int | None = None
    disk_bytes: int | None = None
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    batch: int | None = None
    batch_bytes: int | None = None
    shortages: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    def words(self) -> str:
        """One line for people, such as “about 4 min, 1.2 GiB of memory, 300 MiB of disk”."""
        parts = [] if self.seconds is None else [f"about {duration(self.seconds)}"]
        if self.memory_bytes is not None:
            parts.append(f"{size(self.memory_bytes)} of memory")
        if self.disk_bytes is not None:
            parts.append(f"{size(self.disk_bytes)} of disk")
        return ", ".join(parts) or "unknown"


def duration(seconds: float) -> str:
    """“40 s”, “12 min”, “3 h 20 min”."""
    if seconds < WHOLE_UNITS_UP_TO:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < WHOLE_UNITS_UP_TO else f"{minutes // 60} h {minutes % 60:02d} min"


def size(number: float) -> str:
    """“812 KiB”, “1.4 GiB”."""
    for unit in ("bytes", "KiB", "MiB"):
        if number < THREE_DIGITS:
            return f"{number:.0f} {unit}"
        number /= 1024
    return f"{number:.1f} GiB"
