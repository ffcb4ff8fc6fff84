"""The stand-in index, made once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.install import standin


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A venv to copy."""
    return standin.make_template(tmp_path_factory.mktemp("template") / "venv")


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The wheels of the index by name."""
    return standin.make_index(tmp_path_factory.mktemp("index") / "files")


@pytest.fixture(scope="session")
def index(wheels: dict[str, Path]) -> Iterator[standin.Index]:
    """The server."""
    server = standin.Index(wheels["torch"].parent)
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def world(tmp_path: Path, index: standin.Index, wheels: dict[str, Path], template: Path) -> Iterator[standin.World]:
    """A fresh home; the index behaves."""
    locks = tmp_path / "locks"
    locks.mkdir()
    standin.write_locks(locks, wheels, ["alpha", "beta"])
    yield standin.World(tmp_path / "home", index, locks, template, tmp_path / "cache")
    index.fault = None
