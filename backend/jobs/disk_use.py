"""How much disk a run takes, and by what."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backend.contract import atomic
from backend.contract.run_directory import RunDirectory

BLOCK = 512
"""Unit of ``st_blocks`` on POSIX."""


@dataclass(frozen=True)
class DiskUse:
    """Bytes on disk. ``work``: checkpoints and half-written files; ``kept``: model and results; ``rest``: the others."""

    work: int = 0
    kept: int = 0
    rest: int = 0

    @property
    def total(self) -> int:
        return self.work + self.kept + self.rest

    def to_json(self) -> dict[str, Any]:
        return {"work": self.work, "kept": self.kept, "rest": self.rest, "total": self.total}


def disk_use(run: RunDirectory) -> DiskUse:
    """What ``run`` takes now; files that vanish meanwhile count nothing, links are not followed."""
    work = kept = rest = 0
    for path, size in _files(run.path):
        inside = path.relative_to(run.path).parts[0]
        if inside == run.checkpoints.name or path.name.endswith(atomic.PART):
            work += size
        elif inside == run.outputs.name:
            kept += size
        else:
            rest += size
    return DiskUse(work, kept, rest)


def _files(folder: Path) -> list[tuple[Path, int]]:
    found = []
    for place, _folders, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            try:
                stat = path.lstat()
            except OSError:
                continue
            blocks = getattr(stat, "st_blocks", None)
            found.append((path, stat.st_size if blocks is None else blocks * BLOCK))
    return found
