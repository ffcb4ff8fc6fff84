"""Checkpoints: whole or absent, two kept, damage passed over, a full disk said in words."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
import torch

from backend.contract import atomic
from backend.contract.errors import ResourceError, RunConflictError
from backend.training.checkpoints import FACTS, TENSORS, Checkpoint, Checkpoints, flatten, part


def checkpoint(step: int) -> Checkpoint:
    return Checkpoint(step, {"w": torch.full((3,), float(step)), "n": torch.tensor(step)}, {"count": step})


def latest(folder: Path) -> Checkpoint:
    return Checkpoints(folder).require_latest()


def test_what_is_saved_is_read_back_and_two_are_kept(tmp_path: Path) -> None:
    checkpoints = Checkpoints(tmp_path)
    for step in (1, 2, 30):
        checkpoints.save(checkpoint(step))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["step-00000002", "step-00000030"]
    found = latest(tmp_path)
    assert (found.step, found.facts) == (30, {"count": 30})
    assert torch.equal(found.tensors["w"], torch.full((3,), 30.0))
    assert found.tensors["n"].dtype == torch.int64


def test_none_is_told_from_some(tmp_path: Path) -> None:
    assert Checkpoints(tmp_path / "absent").latest() is None
    with pytest.raises(RunConflictError, match="no whole checkpoint"):
        Checkpoints(tmp_path).require_latest()


@pytest.mark.parametrize("name", [TENSORS, FACTS])
@pytest.mark.parametrize("damage", ["truncated", "flipped", "gone"])
def test_a_damaged_one_is_passed_over_and_told(tmp_path: Path, name: str, damage: str) -> None:
    checkpoints = Checkpoints(tmp_path)
    checkpoints.save(checkpoint(1))
    file = checkpoints.save(checkpoint(2)) / name
    data = bytearray(file.read_bytes())
    if damage == "gone":
        file.unlink()
    else:
        if damage == "flipped":
            data[len(data) // 2] ^= 0x04
        file.write_bytes(bytes(data) if damage == "flipped" else bytes(data[:-9]))
    again = Checkpoints(tmp_path)
    found = again.require_latest()
    assert found.step == 1 or (damage == "flipped" and name == FACTS)
    assert len(again.warnings) == (found.step == 1)


def test_one_being_written_is_not_seen_and_is_cleaned_later(tmp_path: Path) -> None:
    checkpoints = Checkpoints(tmp_path)
    checkpoints.save(checkpoint(1))
    (tmp_path / "step-00000002.part").mkdir()
    assert latest(tmp_path).step == 1
    checkpoints.save(checkpoint(2))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["step-00000001", "step-00000002"]


def test_the_same_step_may_be_saved_again(tmp_path: Path) -> None:
    checkpoints = Checkpoints(tmp_path)
    checkpoints.save(checkpoint(1))
    checkpoints.save(Checkpoint(1, {"w": torch.zeros(1)}))
    assert torch.equal(latest(tmp_path).tensors["w"], torch.zeros(1))
    assert [p.name for p in tmp_path.iterdir()] == ["step-00000001"]


def test_a_full_disk_names_the_bytes_and_keeps_the_earlier_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checkpoints = Checkpoints(tmp_path)
    checkpoints.save(checkpoint(1))

    def full(part: Path, path: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic, "replace", full)
    with pytest.raises(ResourceError, match=r"[\d,]+ bytes could not be written: the disk is full") as caught:
        checkpoints.save(checkpoint(2))
    assert caught.value.subject == str(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["step-00000001"]
    assert latest(tmp_path).step == 1


def test_names_are_nested_and_unnested() -> None:
    tensors = {"a.b": torch.zeros(1)}
    assert part("x", flatten("x", tensors) | {"y.z": torch.ones(1)}) == tensors
