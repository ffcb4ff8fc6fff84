"""Our own checkpoints: a folder of safetensors + JSON, written under a temporary name, renamed when whole.

``checkpoints/step-00000120/{tensors.safetensors, checkpoint.json}``; the newest
two are kept, so that one is always whole whatever happens to the other.
"""

from __future__ import annotations

import errno
import json
import shutil
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from safetensors import SafetensorError
from safetensors import torch as safe_torch
from torch import Tensor

from backend.contract import atomic
from backend.contract.errors import ResourceError, RunConflictError

SCHEMA = "patchwork-checkpoint/1"
TENSORS, FACTS = "tensors.safetensors", "checkpoint.json"
KEPT = 2
CHUNK_BYTES = 2**20
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


@dataclass
class Checkpoint:
    """State after ``step`` whole steps: tensors by name and plain JSON facts."""

    step: int
    tensors: dict[str, Tensor]
    facts: dict[str, Any] = field(default_factory=dict)


class Checkpoints:
    """The checkpoints of one run. ``warnings`` tells which damaged ones were passed over."""

    def __init__(self, folder: Path, kept: int = KEPT) -> None:
        self.folder = folder
        self.kept = kept
        self.warnings: list[str] = []

    def save(self, checkpoint: Checkpoint) -> Path:
        """Write and rename; older ones beyond ``kept`` go afterwards.

        Raises :class:`ResourceError` naming the bytes needed where the disk is full; earlier ones stay.
        """
        final = self.folder / f"step-{checkpoint.step:08d}"
        part = atomic.part_of(final)
        tensors = {name: tensor.detach().cpu().contiguous() for name, tensor in checkpoint.tensors.items()}
        try:
            shutil.rmtree(part, ignore_errors=True)
            part.mkdir(parents=True)
            _write_tensors(part / TENSORS, tensors)
            facts = {"schema": SCHEMA, "step": checkpoint.step, **_fingerprint(part / TENSORS)}
            atomic.write_json(part / FACTS, {**facts, "facts": checkpoint.facts})
        except (OSError, SafetensorError) as error:
            shutil.rmtree(part, ignore_errors=True)
            needed = sum(tensor.numel() * tensor.element_size() for tensor in tensors.values())
            raise _disk_error(error, needed, self.folder) from error
        if final.exists():  # the same step again, after a resume: never a moment without either
            final.rename(atomic.part_of(final.with_name(final.name + "-old")))
        part.rename(final)
        self._remove_old()
        return final

    def latest(self) -> Checkpoint | None:
        """The newest whole checkpoint, None where there is none; damaged ones are passed over and told."""
        for folder in reversed(self._folders()):
            checkpoint = self._read(folder)
            if checkpoint is not None:
                return checkpoint
        return None

    def require_latest(self) -> Checkpoint:
        """As :meth:`latest`; raises :class:`RunConflictError` where there is none."""
        found = self.latest()
        if found is None:
            raise RunConflictError("This run has no whole checkpoint.", "Start it anew.", str(self.folder))
        return found

    def _folders(self) -> list[Path]:
        return sorted(p for p in self.folder.glob("step-*") if p.suffix != atomic.PART and p.is_dir())

    def _read(self, folder: Path) -> Checkpoint | None:
        try:
            facts = json.loads((folder / FACTS).read_text(encoding="utf-8"))
            if facts["schema"] != SCHEMA or facts | _fingerprint(folder / TENSORS) != facts:
                raise ValueError("its checksum does not match")
            return Checkpoint(facts["step"], safe_torch.load_file(folder / TENSORS), facts["facts"])
        except (OSError, ValueError, KeyError, SafetensorError) as error:
            self.warnings.append(f"The checkpoint {folder.name} is damaged ({error}); an earlier one is used.")
            return None

    def _remove_old(self) -> None:
        for folder in self._folders()[: -self.kept]:
            shutil.rmtree(folder, ignore_errors=True)
        for leftover in self.folder.glob(f"step-*{atomic.PART}"):
            shutil.rmtree(leftover, ignore_errors=True)


def flatten(prefix: str, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Names under ``prefix.``."""
    return {f"{prefix}.{name}": tensor for name, tensor in tensors.items()}


def part(prefix: str, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The tensors under ``prefix.``, without it."""
    return {name.removeprefix(f"{prefix}."): t for name, t in tensors.items() if name.startswith(f"{prefix}.")}


def _write_tensors(path: Path, tensors: dict[str, Tensor]) -> None:
    """Straight from the tensors to the disk, without a copy of the whole in memory."""
    part = atomic.part_of(path)
    safe_torch.save_file(tensors, part)
    atomic.replace(part, path)


def _fingerprint(path: Path) -> dict[str, int]:
    """Size and CRC-32 of a file."""
    size = crc = 0
    with path.open("rb") as handle:
        while chunk := handle.read(CHUNK_BYTES):
            size, crc = size + len(chunk), zlib.crc32(chunk, crc)
    return {"bytes": size, "crc32": crc}


def _disk_error(error: Exception, needed: int, folder: Path) -> ResourceError:
    full = isinstance(error, OSError) and error.errno in _FULL
    why = "the disk is full" if full or "os error 28" in str(error).lower() else str(error)
    return ResourceError(
        f"A checkpoint of {needed:,} bytes could not be written: {why}.",
        "Free space there and resume the run; the earlier checkpoint is untouched.",
        str(folder),
    )
