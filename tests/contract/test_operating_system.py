"""The Windows halves, with stand-ins for what only Windows has: they were never run there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import List, Tuple

import pytest

from backend.contract import atomic, operating_system
from backend.contract.errors import RunConflictError
from backend.contract.lock import RunLock, is_held


class Msvcrt(SimpleNamespace):
    """Locks on the first byte, by file: what another descriptor has cannot be taken."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        super().__init__(holders={}, modes=[])

    def locking(self, fd: int, how: int, count: int) -> None:
        assert (how, count, os.lseek(fd, 0, os.SEEK_CUR)) == (self.LK_NBLCK, 1, 0)
        file, holder = os.fstat(fd).st_ino, self.holders.get(os.fstat(fd).st_ino)
        if holder is not None and holder != fd and _open(holder, file):
            raise PermissionError(13, "Permission denied")
        self.holders[file] = fd

    def setmode(self, fd: int, mode: int) -> None:
        self.modes.append((fd, mode))


def _open(fd: int, file: int) -> bool:
    try:
        return os.fstat(fd).st_ino == file
    except OSError:
        return False  # Windows gives a lock back when its descriptor is closed


@pytest.fixture
def msvcrt(monkeypatch: pytest.MonkeyPatch) -> Msvcrt:
    stand_in = Msvcrt()
    monkeypatch.setitem(sys.modules, "msvcrt", stand_in)
    monkeypatch.setitem(sys.modules, "fcntl", None)  # importing it fails, as there
    monkeypatch.setattr(operating_system, "WINDOWS", True)
    return stand_in


def test_a_lock_is_held_once_and_given_back(msvcrt: Msvcrt, tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    assert not is_held(lock)
    with RunLock(lock):
        assert is_held(lock)
        fd = os.open(str(lock), os.O_RDWR)
        assert not operating_system.lock_exclusively(fd)
        os.close(fd)
    assert not is_held(lock)


def test_another_s_lock_is_a_conflict(msvcrt: Msvcrt, tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    other = os.open(str(lock), os.O_RDWR | os.O_CREAT)
    assert operating_system.lock_exclusively(other)
    with pytest.raises(RunConflictError), RunLock(lock, wait_s=0.05):
        pytest.fail("it was taken twice")
    assert is_held(lock)
    os.close(other)
    assert not is_held(lock)


def test_a_probe_that_meets_a_probe_tries_again(msvcrt: Msvcrt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = tmp_path / "lock"
    probe = os.open(str(lock), os.O_RDWR | os.O_CREAT)
    assert operating_system.lock_exclusively(probe)
    monkeypatch.setattr(operating_system.time, "sleep", lambda _seconds: os.close(probe))  # the other one is done
    assert not is_held(lock)


def test_a_reader_s_open_file_is_waited_for(
    msvcrt: Msvcrt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = os.replace, []  # type: ignore[var-annotated]

    def replace(part: Path, path: Path) -> None:
        calls.append(path)
        if len(calls) < 3:
            raise PermissionError(13, "Access is denied")
        real(part, path)

    monkeypatch.setattr(os, "replace", replace)
    atomic.write_json(tmp_path / "state.json", {"a": 1})
    assert (tmp_path / "state.json").read_text(encoding="utf-8").split() == ["{", '"a":', "1", "}"]
    assert len(calls) == 3


def test_a_file_open_for_ever_is_an_error_at_last(
    msvcrt: Msvcrt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_part: Path, _path: Path) -> None:
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr(operating_system, "RENAME_PAUSE_S", 0.0)
    (tmp_path / "a").write_text("old", encoding="utf-8")
    with pytest.raises(PermissionError):
        atomic.write_bytes(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_text(encoding="utf-8") == "old"


def test_create_once_uses_a_rename_that_does_not_replace(
    msvcrt: Msvcrt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rename(part: Path, path: Path) -> None:
        if path.exists():
            raise FileExistsError(17, "Cannot create a file when that file already exists")
        part.replace(path)

    monkeypatch.setattr(os, "rename", rename)
    monkeypatch.setattr(os, "link", None)
    assert atomic.create_json(tmp_path / "once.json", 1)
    assert not atomic.create_json(tmp_path / "once.json", 2)
    assert (tmp_path / "once.json").read_text(encoding="utf-8") == "1\n"
    assert [path.name for path in tmp_path.iterdir()] == ["once.json"]


def test_folders_are_not_opened(msvcrt: Msvcrt, tmp_path: Path) -> None:
    operating_system.sync_folder(tmp_path / "absent")


def test_a_worker_is_detached_without_a_console(msvcrt: Msvcrt) -> None:
    assert operating_system.detached() == {"creationflags": 0x208}


def test_streams_pass_bytes_unchanged(msvcrt: Msvcrt) -> None:
    operating_system.pass_bytes_unchanged(3, 4)
    assert [fd for fd, _mode in msvcrt.modes] == [3, 4]
    assert len({mode for _fd, mode in msvcrt.modes}) == 1


def test_room_is_taken_without_fallocate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "posix_fallocate", raising=False)
    with (tmp_path / "data.bin").open("wb") as file:
        operating_system.reserve(file, 4096)
    assert (tmp_path / "data.bin").stat().st_size == 4096


def test_processors_without_an_affinity(monkeypatch: pytest.MonkeyPatch) -> None:
    assert operating_system.processors() >= 1
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 6)
    assert operating_system.processors() == 6
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert operating_system.processors() == 1


def test_here_a_child_gets_a_session_of_its_own() -> None:
    seen: List[Tuple[int, int]] = []
    script = "import os; print(os.getpid(), os.getsid(0))"
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, **operating_system.detached()
    )
    pid, session = map(int, ran.stdout.split())
    seen.append((pid, session))
    assert seen == [(pid, pid)]
