"""How an attempt to install may end: in one plain sentence with nothing left, or with something that works."""

from __future__ import annotations

import subprocess

import pytest

from backend.contract.errors import EnvironmentError_, PatchworkError
from backend.install import installer, locate
from tests.install.standin import CHANNEL, World

Kind = type[PatchworkError]


def fails(world: World, words: str, kind: Kind = EnvironmentError_, recipe: installer.Recipe | None = None) -> str:
    """It fails in one plain sentence, and nothing is left: the next attempt begins as the first one did."""
    with pytest.raises(kind, match=words) as raised:
        installer.install(CHANNEL, world.new_runner(), world.base, recipe or world.recipe())
    error = raised.value
    assert "\n" not in error.cause and error.cause.endswith("."), error.cause
    assert error.remedy, "no remedy"
    assert world.left() == []
    assert locate.locate(world.base, world.pins()) is None
    return str(error)


def works(world: World, recipe: installer.Recipe | None = None) -> locate.Installed:
    """It works, and what came of it can be used."""
    made = installer.install(CHANNEL, world.new_runner(), world.base, recipe or world.recipe())
    assert locate.locate(world.base, world.pins()) == made
    assert world.left() == [made.folder.name]
    ran = subprocess.run([str(made.python), "-c", "import alpha, beta, torch, backend.contract"], check=False)
    assert ran.returncode == 0
    return made
