"""An environment is believed only when its marker stands."""

from __future__ import annotations

from pathlib import Path

from backend.install import locate, locks


def _make(folder: Path, marker: bool) -> locate.Installed:
    installed = locate.Installed(folder)
    installed.python.parent.mkdir(parents=True)
    installed.python.touch()
    if marker:
        (folder / locate.MARKER).write_text("{}", encoding="utf-8")
    return installed


def test_half_made_environment_is_not_located(tmp_path: Path) -> None:
    _make(locate.environment(locks.CPU, tmp_path).folder, marker=False)
    assert locate.locate(tmp_path) is None


def test_marker_without_interpreter_is_not_located(tmp_path: Path) -> None:
    installed = _make(locate.environment(locks.CPU, tmp_path).folder, marker=True)
    installed.python.unlink()
    assert locate.locate(tmp_path) is None


def test_cuda_environment_goes_before_cpu(tmp_path: Path) -> None:
    _make(locate.environment(locks.CPU, tmp_path).folder, marker=True)
    cuda = _make(locate.environment(locks.CUDA, tmp_path).folder, marker=True)
    assert locate.locate(tmp_path) == cuda


def test_checkouts_do_not_share_an_environment(tmp_path: Path) -> None:
    here, there = tmp_path / "a", tmp_path / "b"
    for root in (here, there):
        root.mkdir()
        (root / "Makefile").touch()
    plugin = tmp_path / "plugin"
    plugin.mkdir()
    names = {locate.folder_name(locks.CPU, root) for root in (here, there, plugin)}
    assert len(names) == 3
    assert locate.folder_name(locks.CPU, plugin) == locks.lock_hash(locks.CPU)


def test_lock_hash_follows_every_pin(tmp_path: Path) -> None:
    before = locks.lock_hash(locks.CPU)
    changed = tmp_path / "lock-cpu.txt"
    changed.write_bytes(locks.lock_file(locks.CPU).read_bytes().replace(b"timm==1.0.31", b"timm==1.0.32"))
    assert locks.lock_hash(locks.CPU, locks.Pins(tmp_path)) != before


def test_line_endings_do_not_change_the_lock_hash(tmp_path: Path) -> None:
    before = locks.lock_hash(locks.CPU)
    (tmp_path / "lock-cpu.txt").write_bytes(locks.lock_file(locks.CPU).read_bytes().replace(b"\n", b"\r\n"))
    assert locks.lock_hash(locks.CPU, locks.Pins(tmp_path)) == before
