"""Faults during an installation leave nothing that is later believed."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from backend.contract.errors import EnvironmentError_, ResourceError
from backend.contract.version import ROOT, product_version
from backend.install import commands, installer, locate, locks, python_search, torch_step
from backend.install.commands import Runner
from backend.install.pip_step import Pip
from backend.install.reporter import Reporter
from backend.install.sources import Sources


def quiet() -> Runner:
    """Nobody listens."""
    return Runner(Reporter(lambda event: None))


def pip(runner: Runner) -> Pip:
    """Of an environment that is nowhere."""
    return Pip(locate.Installed(Path("nowhere")), runner, Sources())


def test_python_is_named_with_its_reason() -> None:
    choice = python_search.find_python({"PATCHWORK_PYTHON": sys.executable, "PATH": "/usr/bin"})
    assert choice.version == f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert "PATCHWORK_PYTHON" in choice.reason


def test_missing_python_lists_what_was_tried() -> None:
    with pytest.raises(EnvironmentError_, match=r"/nowhere/python: not found.*python3-venv"):
        python_search.find_python({"PATCHWORK_PYTHON": "/nowhere/python"})


def test_foreign_variables_do_not_reach_the_child() -> None:
    dirty = {
        "PYTHONHOME": "/qgis",
        "PYTHONPATH": "/qgis",
        "LD_LIBRARY_PATH": "/qgis",
        "PIP_TARGET": "/x",
        "HOME": "/h",
        "PIP_INDEX_URL": "u",
    }
    clean = commands.clean_environment(dirty)
    assert {"HOME", "PIP_INDEX_URL"} <= set(clean)
    assert not {"PYTHONHOME", "PYTHONPATH", "LD_LIBRARY_PATH", "PIP_TARGET"} & set(clean)


def test_failed_command_ends_in_its_last_words() -> None:
    script = "import sys; print('disk quota exceeded'); sys.exit(1)"
    with pytest.raises(EnvironmentError_, match="disk quota exceeded"):
        quiet().must([sys.executable, "-c", script], "It failed.", "Try again.")


def test_a_program_that_takes_too_long_is_ended() -> None:
    assert quiet().run([sys.executable, "-c", "import time; time.sleep(60)"], limit_s=0.3) != 0


def test_a_program_that_is_not_there_is_said() -> None:
    with pytest.raises(EnvironmentError_, match="/nowhere/python cannot be started"):
        quiet().run(["/nowhere/python"])


def test_code_copy_is_left_alone_once_it_stands(tmp_path: Path) -> None:
    placed = installer.place_code(tmp_path)
    assert placed == tmp_path / "code" / product_version()
    assert (placed / "backend" / "contract" / "errors.py").is_file()
    assert (placed / "resources" / "segment" / "head.safetensors").is_file(), "what answers clicks goes with it"
    assert (placed / "metadata.txt").read_bytes() == (ROOT / "metadata.txt").read_bytes()
    witness = placed / "backend" / "witness"
    witness.touch()
    assert installer.place_code(tmp_path) == placed
    assert witness.exists()


def test_half_a_code_copy_is_not_taken_for_one(tmp_path: Path) -> None:
    placed = installer.place_code(tmp_path)
    placed.rename(placed.with_name(placed.name + ".part"))
    shutil.rmtree(placed.with_name(placed.name + ".part") / "backend")
    assert (installer.place_code(tmp_path) / "backend").is_dir()


@pytest.mark.parametrize(
    ("channel", "platform", "hashed"),
    [
        (locks.CUDA, "linux", True),
        (locks.CPU, "linux", False),
        (locks.CPU, "win32", True),
        (locks.CPU, "darwin", True),
        (locks.CUDA, "win32", False),
    ],
)
def test_pypi_build_is_taken_with_hashes_where_it_is_the_one_wanted(
    channel: str, platform: str, hashed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands_run: list[list[str]] = []
    runner = quiet()
    monkeypatch.setattr(runner, "run", lambda arguments, heard: commands_run.append(arguments) or 0)
    source = torch_step.install_torch(pip(runner), channel, platform=platform)
    assert source.hashed == hashed
    assert ("--require-hashes" in commands_run[0]) == hashed
    assert not [c for c in commands_run if "--extra-index-url" in c]


def test_public_index_comes_second_and_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    events: list[dict[str, Any]] = []
    runner = Runner(Reporter(events.append))

    def run(arguments: list[str], heard: Callable[[str], None]) -> int:
        heard("ERROR: No matching distribution found for torch")
        return 0 if "--extra-index-url" in arguments else 1

    monkeypatch.setattr(runner, "run", run)
    source = torch_step.install_torch(pip(runner), locks.CPU, platform="linux")
    assert source.torch == "PyTorch's public index"
    assert any("public index" in event["text"] for event in events)


def test_another_index_is_no_help_against_a_full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    runner = quiet()

    def run(arguments: list[str], heard: Callable[[str], None]) -> int:
        asked.append(arguments)
        heard("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device")
        return 1

    monkeypatch.setattr(runner, "run", run)
    with pytest.raises(ResourceError, match="disk is full"):
        torch_step.install_torch(pip(runner), locks.CPU, platform="linux")
    assert len(asked) == 1


def test_an_upgrade_that_changes_no_pin_keeps_the_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = locate.environment(locks.CPU, tmp_path)
    target.python.parent.mkdir(parents=True)
    target.python.symlink_to(sys.executable)
    (target.folder / locate.MARKER).write_text(json.dumps({"version": "0.0.1", "channel": "cpu"}), encoding="utf-8")
    placed: list[Path] = []
    monkeypatch.setattr(locate, "is_checkout", lambda: False)
    monkeypatch.setattr(installer, "_put_backend_on_path", lambda made, base: placed.append(made.folder))
    target = locate.Installed(target.folder)
    assert target.complete and not target.current
    installer.update_code(target, tmp_path)
    assert placed == [target.folder] and target.current
    assert target.facts()["channel"] == "cpu"
    installer.update_code(target, tmp_path)
    assert len(placed) == 1
