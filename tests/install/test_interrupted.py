"""Installations that end in the middle (killed, cancelled, raced, between two renames) are never believed later, and the
next attempt works."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from backend.contract.errors import Cancelled, EnvironmentError_
from backend.install import installer, locate, workplace
from tests.install import standin
from tests.install.outcomes import works
from tests.install.standin import CHANNEL, World, for_file

CHILD = """
import sys, time
from pathlib import Path
from backend.install import installer
from backend.install.reporter import json_lines, Reporter
from tests.install.standin import CHANNEL, World
base, url, locks, template, cache, self_test, stop = sys.argv[1:]
class Index: pass
Index.url = url
world = World(Path(base), Index(), Path(locks), Path(template), Path(cache))
world.runner.report._send = json_lines
def slow(choice, folder, runner):
    (folder / "bin").mkdir(parents=True)
    print("MAKING", flush=True)
    time.sleep(60)
recipe = world.recipe(self_test, **({"make_venv": slow} if stop == "MAKING" else {}))
installer.install(CHANNEL, world.runner, world.base, recipe)
"""


def child(world: World, stop: str, self_test: str = standin.GOOD_TEST) -> subprocess.Popen[str]:
    """An installer of its own, which has reached the point that its output names ``stop``."""
    arguments = [world.base, world.index.url, world.locks, world.template, world.cache, self_test, stop]
    process = subprocess.Popen(
        [sys.executable, "-c", CHILD, *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=str(Path(__file__).resolve().parents[2]),
    )
    assert process.stdout is not None
    for line in process.stdout:
        if stop in line:
            return process
    raise AssertionError(f"it never reached {stop}")


@pytest.mark.parametrize(
    ("stop", "self_test"),
    [("MAKING", standin.GOOD_TEST), ("Collecting alpha", standin.GOOD_TEST), ("slow", standin.SLOW_TEST)],
    ids=["while the venv is made", "while packages come", "during the self-test"],
)
def test_killed(world: World, stop: str, self_test: str) -> None:
    if stop.startswith("Collecting"):
        world.index.fault = for_file("alpha", standin.stall)
    process = child(world, stop, self_test)
    process.kill()
    process.wait()
    world.index.fault = None
    assert [name for name in world.left() if name.endswith(workplace.PART)], "it was killed too late"
    assert locate.locate(world.base, world.pins(self_test)) is None
    works(world)
    assert "interrupted installation" in world.said()


def test_two_installers_race(world: World) -> None:
    world.index.fault = for_file("alpha", standin.stall)
    process = child(world, "Collecting alpha")
    with pytest.raises(EnvironmentError_, match="Another installation is under way"):
        installer.install(CHANNEL, world.new_runner(), world.base, world.recipe())
    assert len(world.left()) == 1, "the other's work is untouched"
    process.kill()
    process.wait()
    world.index.fault = None
    works(world)


def test_cancelled(world: World) -> None:
    world.index.fault = for_file("alpha", standin.stall)
    runner = world.new_runner()
    world.events.clear()

    def cancel_at_alpha(event: dict[str, object]) -> None:
        if "Collecting alpha" in str(event.get("text")):
            threading.Timer(0.1, runner.cancel).start()

    runner.report._send = cancel_at_alpha
    with pytest.raises(Cancelled):
        installer.install(CHANNEL, runner, world.base, world.recipe())
    assert world.left() == []
    world.index.fault = None
    works(world)


def test_a_half_made_environment_of_an_older_version_is_replaced(world: World) -> None:
    target = locate.environment(CHANNEL, world.base, world.pins())
    standin.copy_template(world.template, _parent(target.folder))
    assert not target.complete
    works(world)


def _parent(folder: Path) -> Path:
    folder.parent.mkdir(parents=True)
    return folder


def test_killed_between_the_two_renames_of_a_repair(world: World) -> None:
    made = works(world)
    old = made.folder.with_name(made.folder.name + workplace.OLD)
    made.folder.rename(old)
    assert locate.locate(world.base, world.pins()) is None
    with workplace.alone(world.base / "env"):
        workplace.tidy(world.base / "env")
    assert locate.locate(world.base, world.pins()) == made


def test_a_repair_that_fails_leaves_the_old_one(world: World) -> None:
    made = works(world)
    witness = made.folder / "witness"
    witness.touch()
    world.index.fault = for_file("alpha", standin.other_bytes)
    with pytest.raises(EnvironmentError_, match="hash"):
        installer.install(CHANNEL, world.new_runner(), world.base, world.recipe(), repair=True)
    assert made.complete and witness.exists()
    world.index.fault = None
    again = installer.install(CHANNEL, world.new_runner(), world.base, world.recipe(), repair=True)
    assert again == made and made.complete and not witness.exists()
