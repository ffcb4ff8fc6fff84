"""Is there room for a job, and what would make it fit?"""

from __future__ import annotations

from pathlib import Path

import pytest

from backend.contract.requests import Finetune, Predict, Pretrain, Scene, Source
from backend.jobs import room
from backend.jobs.estimate import Estimate
from backend.jobs.room import Room, judged, largest_batch, room_for

GIB = 2**30
SCENES = [Scene([Source("/a.tif")])]


def test_enough_room_says_nothing(tmp_path: Path) -> None:
    expected = Estimate(1, 2 * GIB, GIB, batch=16, batch_bytes=GIB // 16)
    assert judged(Pretrain(SCENES), expected, Room(3 * GIB, 2 * GIB, tmp_path)) == expected


def test_a_smaller_batch_is_named_with_what_it_fits_into(tmp_path: Path) -> None:
    """16 samples of half a GiB and one GiB beside them: 9 GiB; of 8 free ones 7.2 may be used, which 8 samples fit."""
    expected = Estimate(1, 9 * GIB, GIB, batch=16, batch_bytes=GIB // 2)
    (words,) = judged(Pretrain(SCENES), expected, Room(8 * GIB, 2 * GIB, tmp_path)).shortages
    assert words == "It needs 9.0 GiB of memory, 8.0 GiB are free. Batch 16 → 8 fits in 7.2 GiB."


@pytest.mark.parametrize(("free", "batch"), [(9, 16), (8, 8), (5, 8), (4, 4), (2, 2), (1.5, 1), (1.2, None)])
def test_the_batch_is_halved_as_often_as_needed(free: float, batch: int | None) -> None:
    expected = Estimate(1, 9 * GIB, 0, batch=16, batch_bytes=GIB // 2)
    assert largest_batch(expected, int(free * GIB)) == batch


def test_where_no_batch_helps_something_else_is_advised(tmp_path: Path) -> None:
    expected = Estimate(1, 9 * GIB, 0, batch=2, batch_bytes=1)
    (words,) = judged(Pretrain(SCENES), expected, Room(GIB, GIB, tmp_path, "the graphics card's memory")).shortages
    assert "graphics card" in words and "smaller size of network" in words
    (words,) = judged(Finetune(SCENES), Estimate(1, 9 * GIB, 0), Room(GIB, GIB, tmp_path)).shortages
    assert "quick mode" in words


def test_a_full_disk_names_folder_and_remedy(tmp_path: Path) -> None:
    request = Predict(SCENES, "/m", probabilities=str(tmp_path / "p.tif"))
    (words,) = judged(request, Estimate(1, 1, 3 * GIB), Room(GIB, GIB, tmp_path)).shortages
    assert str(tmp_path) in words and "3.0 GiB" in words and "probabilities" in words


def test_unknown_needs_are_no_shortage(tmp_path: Path) -> None:
    assert not judged(Pretrain(SCENES), Estimate(), Room(None, 0, tmp_path)).shortages


def test_room_is_looked_for_where_the_result_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_memory", lambda _device: (5, "memory"))
    found = room_for(Predict(SCENES, "/m", out=str(tmp_path / "new" / "map.tif")))
    assert found.folder == tmp_path and found.memory_bytes == 5 and found.disk_bytes > 0
    assert room_for(Pretrain(SCENES)).folder.is_dir()
