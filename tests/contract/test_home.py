"""One function says where things live, on every platform."""

from __future__ import annotations

from pathlib import Path

from backend.contract import home


def test_the_variable_wins_everywhere(tmp_path: Path) -> None:
    for platform in ("linux", "darwin", "win32"):
        assert home.home({"PATCHWORK_HOME": str(tmp_path)}, platform) == tmp_path
        assert home.home({"PATCHWORK_HOME": "relative"}, platform).is_absolute()


def test_each_platform_has_its_folder() -> None:
    assert home.home({"XDG_DATA_HOME": "/x"}, "linux") == Path("/x/patchwork")
    assert home.home({}, "linux") == Path.home() / ".local" / "share" / "patchwork"
    assert home.home({"LOCALAPPDATA": "/l"}, "win32") == Path("/l/Patchwork")
    assert home.home({}, "darwin") == Path.home() / "Library" / "Application Support" / "Patchwork"


def test_everything_lies_below_it(tmp_path: Path) -> None:
    folders = [home.runs_folder(tmp_path), home.cache_folder(tmp_path), home.env_folder(tmp_path)]
    assert [f.name for f in folders] == ["runs", "cache", "env"] and {f.parent for f in folders} == {tmp_path}
    assert home.code_folder(tmp_path) == tmp_path / "code"
