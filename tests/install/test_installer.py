"""Faults during an installation leave nothing that is later believed."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from backend.contract.errors import EnvironmentError_, ResourceError
from backend.contract.version import ROOT, product_version
from backend.install import commands, installer, locate, locks, python_search, torch_step


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
        commands.must([sys.executable, "-c", script], lambda line: None, "It failed.", "Try again.")


def test_full_disk_is_said_before_anything_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installer, "NEEDED_BYTES", {locks.CPU: 10**18})
    with pytest.raises(ResourceError, match="PATCHWORK_HOME"):
        installer.install(locks.CPU, lambda line: None, tmp_path)
    assert not locate.environment(locks.CPU, tmp_path).folder.exists()


def test_failure_after_venv_is_not_believed_and_the_next_attempt_starts_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_network(*arguments: object) -> None:
        raise EnvironmentError_("The package torch could not be installed.")

    monkeypatch.setattr(torch_step, "install_torch", no_network)
    monkeypatch.setattr(installer, "NEEDED_BYTES", {locks.CPU: 1})
    for _ in range(2):
        with pytest.raises(EnvironmentError_, match="torch"):
            installer.install(locks.CPU, lambda line: None, tmp_path)
        assert locate.environment(locks.CPU, tmp_path).python.exists()
        assert locate.locate(tmp_path) is None


def test_code_copy_is_left_alone_once_it_stands(tmp_path: Path) -> None:
    placed = installer.place_code(tmp_path)
    assert placed == tmp_path / "code" / product_version()
    assert (placed / "backend" / "contract" / "errors.py").is_file()
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
    monkeypatch.setattr(torch_step, "run", lambda arguments, report: commands_run.append(arguments) or 0)
    source = torch_step.install_torch(Path("python"), channel, lambda line: None, platform)
    assert source.hashed == hashed
    assert ("--require-hashes" in commands_run[0]) == hashed
    assert not [c for c in commands_run if "--extra-index-url" in c]


def test_public_index_comes_second_and_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(torch_step, "run", lambda arguments, report: 0 if "--extra-index-url" in arguments else 1)
    source = torch_step.install_torch(Path("python"), locks.CPU, said.append, "linux")
    assert source.torch == "PyTorch's public index"
    assert any("public index" in line for line in said)
