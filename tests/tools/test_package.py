"""The plugin's zip obeys the plugin site's rules."""

from __future__ import annotations

import configparser
import re
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from tools.package import ROOT, package, warn
from tools.site_rules import LIMIT_BYTES

REQUIRED = ("name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository")


@pytest.fixture(scope="module")
def archive() -> Path:
    return package()


def test_one_folder_without_tooling_or_hidden_files(archive: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        names = [PurePosixPath(name) for name in opened.namelist()]
    assert {name.parts[0] for name in names} == {"patchwork"}
    assert not [name for name in names if any(part.startswith(".") or part == "__pycache__" for part in name.parts)]
    tops = {name.parts[1] for name in names if len(name.parts) > 1}
    assert {"metadata.txt", "LICENSE", "__init__.py", "plugin", "backend", "resources"} <= tops
    assert not {"tests", "bench", "tools", "Makefile", "conftest.py", "pyproject.toml"} & tops
    assert archive.stat().st_size < LIMIT_BYTES


def test_addresses_of_nobody_are_told_loudly(
    archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tools.package.to_replace", lambda _archive: ["email=a@example.org"])
    warn(archive)
    said = capsys.readouterr().err
    assert "Do not publish" in said and "email=a@example.org" in said
    monkeypatch.setattr("tools.package.to_replace", lambda _archive: [])
    warn(archive)
    assert capsys.readouterr().err == ""


def test_no_binaries(archive: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        assert not [name for name in opened.namelist() if re.search(r"\.(so|dll|exe|pyd|pyc|whl|pth)$", name)]


def test_metadata_has_what_the_site_asks() -> None:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    general = parser["general"]
    assert not [key for key in REQUIRED if not general.get(key, "").strip()]
    assert general["qgisMinimumVersion"] == "3.22"
    assert general["qgisMaximumVersion"] == "4.99"
    assert general["category"] == "Raster"
    assert general["hasProcessingProvider"] == "yes"
    assert "plugin_dependencies" not in general
    assert "dependencies" in general["about"]
    assert (ROOT / general["icon"]).is_file()
