"""What this machine has left, against what a job needs: is it enough, and if not, what would make it fit?"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from backend.contract.home import runs_folder
from backend.contract.requests import Finetune, Predict, Pretrain, Request, Study, job_of
from backend.jobs import outputs
from backend.jobs.estimate import Estimate, size

MEMORY_SHARE = 0.9
"""Of the free memory, how much a job may plan with: estimates err, and the desktop needs some to stay alive."""


@dataclass(frozen=True)
class Room:
    """Free bytes: of memory where the job computes (``device`` in words), of disk where its results go (``folder``)."""

    memory_bytes: int | None
    disk_bytes: int
    folder: Path
    device: str = "memory"


def room_for(request: Request) -> Room:
    """Free memory of the device that ``request`` asks for, free disk where it writes most."""
    folder = _existing(_place(request))
    memory, device = _memory(str(getattr(request, "device", "auto")))
    return Room(memory, shutil.disk_usage(folder).free, folder, device)


def judged(request: Request, expected: Estimate, room: Room) -> Estimate:
    """``expected`` with what is too little here, each with what would make it fit."""
    found = [*_memory_words(request, expected, room), *_disk_words(request, expected, room)]
    return replace(expected, shortages=[*expected.shortages, *found])


def largest_batch(expected: Estimate, free: int) -> int | None:
    """The batch, halved until the job fits into ``free`` bytes; None where not even one sample fits, or it is unknown."""
    if expected.memory_bytes is None or not expected.batch or not expected.batch_bytes:
        return None
    fixed = expected.memory_bytes - expected.batch * expected.batch_bytes
    batch = expected.batch
    while batch and fixed + batch * expected.batch_bytes > free:
        batch //= 2
    return batch or None


def _memory_words(request: Request, expected: Estimate, room: Room) -> list[str]:
    if expected.memory_bytes is None or room.memory_bytes is None:
        return []
    free = int(MEMORY_SHARE * room.memory_bytes)
    if expected.memory_bytes <= free:
        return []
    cause = f"It needs {size(expected.memory_bytes)} of {room.device}, {size(room.memory_bytes)} are free."
    batch = largest_batch(expected, free)
    if batch is not None and batch != expected.batch:
        return [f"{cause} Batch {expected.batch} → {batch} fits in {size(free)}."]
    return [f"{cause} {_SMALLER.get(job_of(request), 'Close other programs or use another computer.')}"]


def _disk_words(request: Request, expected: Estimate, room: Room) -> list[str]:
    if expected.disk_bytes is None or expected.disk_bytes <= room.disk_bytes:
        return []
    cause = f"It needs {size(expected.disk_bytes)} of disk, {size(room.disk_bytes)} are free in {room.folder}."
    return [f"{cause} {_disk_remedy(request)}"]


def _disk_remedy(request: Request) -> str:
    if isinstance(request, Predict) and (request.probabilities or request.uncertainty):
        return "Leave the probabilities and the ambiguity out, map a smaller area, or clean up runs."
    if isinstance(request, Pretrain):
        return "Choose a smaller network, or clean up runs (“python -m backend runs clean”, or on the page Runs)."
    return "Work on a smaller area, clean up runs, or write to another disk."


_SMALLER = {
    "pretrain": "Choose a smaller size of network or smaller views (image_size).",
    "finetune": "Choose the quick mode (the forest alone), or train on fewer polygons at a time.",
    "predict": "Map with the forest, or on the device “cpu”.",
    "attention": "Draw the last block alone instead of the roll-out, or use the device “cpu”.",
    "study": "Look at fewer windows (windows) or layers.",
    "explore": "Sample fewer tokens (tokens), or use the device “cpu”.",
    "report": "Judge a map that is there, or use the device “cpu”.",
    "suggest": "Give the probabilities of a map that is there.",
    "prepare": "Let the cache take a smaller share of the disk (--cache-share).",
}
"""What helps where a smaller batch does not."""


def _place(request: Request) -> Path:
    """Where most is written: the first output named outside the run, else among the runs."""
    named = outputs.files(request)
    return Path(named[0][0]).parent if named and not isinstance(request, (Finetune, Study)) else runs_folder()


def _memory(device: str) -> tuple[int | None, str]:
    """Free bytes on the device; None where it cannot be known without starting it."""
    import psutil

    main = int(psutil.virtual_memory().available)
    if device == "cpu":
        return main, "memory"
    from backend.training.device import pick_device

    chosen = pick_device(device).device
    if chosen.type == "cuda":
        import torch

        return int(torch.cuda.mem_get_info(chosen)[0]), "the graphics card's memory"
    return main, "memory"


def _existing(folder: Path) -> Path:
    return next(place for place in (folder, *folder.absolute().parents) if place.exists())
