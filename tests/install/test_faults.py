"""Faults injected into installations: each ends in one plain sentence with a remedy, leaves nothing that is later
believed, and the next attempt, the fault gone, works."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from backend.contract import atomic
from backend.contract.errors import EnvironmentError_, PatchworkError, ResourceError, RunConflictError
from backend.contract.lock import RunLock
from backend.install import checks, handshake, locate, python_search, removal, workplace
from backend.install.commands import Runner
from backend.install.python_search import Choice
from backend.install.sources import Sources
from tests.install import standin
from tests.install.outcomes import fails, works
from tests.install.standin import BAD_TEST, World, for_file

# -- the network ----------------------------------------------------------


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_no_network(world: World) -> None:
    nowhere = Sources(index=f"http://127.0.0.1:{free_port()}/simple", timeout_s=2, retries=1)
    fails(world, "no way to the package server", recipe=world.recipe(sources=nowhere))


def test_wrong_hash(world: World) -> None:
    world.index.fault = for_file("beta", standin.other_bytes)
    fails(world, "beta.* is not the one this version .* hash")
    world.index.fault = None
    works(world)


def test_half_a_download(world: World) -> None:
    world.index.fault = for_file("torch", standin.half)
    fails(world, "download of torch.* broke off|hash")
    world.index.fault = None
    works(world)


def test_a_server_that_stalls(world: World) -> None:
    world.index.fault = for_file("alpha", standin.stall)
    fails(world, "stopped answering while alpha")


def test_an_index_that_lacks_a_wheel(world: World) -> None:
    def without_beta(handler: standin.Handler) -> bool:
        if "beta" in handler.path:
            handler.send_error(404)
        return "beta" in handler.path

    world.index.fault = without_beta
    fails(world, "package sources do not have beta==1.1")


def test_a_proxy_that_is_not_there_is_said_before_the_start(world: World) -> None:
    world.environment = {"HTTPS_PROXY": f"http://me:geheim@127.0.0.1:{free_port()}"}
    assert "geheim" not in fails(world, "proxy 127.0.0.1:.* does not answer")
    assert not (world.base / "env").exists()


def test_a_proxy_that_refuses(world: World) -> None:
    proxy = f"http://me:geheim@127.0.0.1:{world.index.server_address[1]}"
    world.environment = {"HTTPS_PROXY": proxy}
    elsewhere = Sources(index="https://packages.invalid/simple", timeout_s=2, retries=1)
    assert "geheim" not in fails(world, "The proxy let torch.* not through", recipe=world.recipe(sources=elsewhere))
    assert "geheim" not in world.said()


def test_a_socks_proxy_is_refused_in_words() -> None:
    found = checks.proxy_problem({"ALL_PROXY": "socks5h://me:geheim@proxy:1080"})
    assert found is not None and "SOCKS" in found.cause and "geheim" not in str(found)


# -- the disk -------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """40 MB, or skip where this process may not mount."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("mounting a small disk needs root")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_fills_up(world: World, wheels: dict[str, Path], small_disk: Path) -> None:
    world.base = small_disk / "home"
    standin.write_locks(world.locks, wheels, ["alpha", "beta", "huge"])
    fails(world, "disk is full", ResourceError)
    standin.write_locks(world.locks, wheels, ["alpha", "beta"])
    works(world)


def test_the_last_bytes_do_not_fit(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The marker itself: everything stands, and still nothing may be believed."""

    def no_room(path: Path, value: object, durable: bool = True) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(atomic, "write_json", no_room)
        fails(world, "disk is full", ResourceError)
    works(world)


def test_too_little_room_is_said_before_anything_is_made(world: World) -> None:
    fails(world, "needs .* GiB .* are free", ResourceError, world.recipe(pins=world.pins(disk=10**18)))
    assert not world.base.exists()


def test_a_home_nobody_may_write_to(world: World) -> None:
    world.base = Path("/proc/patchwork-home")
    fails(world, "Nothing can be written there")


def test_a_home_that_is_a_file(world: World) -> None:
    world.base.write_text("in the way", encoding="utf-8")
    fails(world, "Nothing can be written there")
    world.base.unlink()


def test_a_path_that_is_too_long(world: World) -> None:
    short = world.base
    world.base = short.joinpath(*["long" * 50] * 20)
    fails(world, r"path has 4\d\d\d characters")
    world.base = short
    fails(world, "this system takes 120", recipe=world.recipe(path_limit=120))


def test_spaces_and_letters_of_the_world_in_the_path(world: World) -> None:
    world.base = world.base.with_name("Zoë Müller — 空白 & co's home")
    made = works(world)
    pip = (made.python.parent / "pip").read_text(encoding="utf-8")
    assert workplace.PART not in pip


# -- Python ---------------------------------------------------------------


def script(path: Path, text: str) -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not found"),
        ("echo 3.8", "is Python 3.8"),
        ("echo 'ModuleNotFoundError: ensurepip' >&2; exit 1", "has no ensurepip"),
        ("exit 3", "does not run"),
        ("echo hello", "is no Python"),
    ],
    ids=["none", "too old", "no ensurepip", "broken", "something else"],
)
def test_no_python_that_fits(world: World, tmp_path: Path, text: str, words: str) -> None:
    python = tmp_path / "python"
    if text:
        script(python, text)
    search: Callable[[], Choice] = lambda: python_search.find_python({"PATCHWORK_PYTHON": str(python)}, world.base)  # noqa: E731
    fails(world, words, recipe=world.recipe(python=search))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("echo \"cannot access '$3'\" >&2; exit 2", "no Python interpreter"),
        ("[ \"$2\" = -c ] && echo 3.12 || echo a listing", "no Python interpreter"),
        (None, "a folder"),
    ],
    ids=["echoes", "lists", "folder"],
)
def test_another_program_is_no_interpreter(tmp_path: Path, text: str | None, words: str) -> None:
    python = tmp_path if text is None else script(tmp_path / "ls", text)
    with pytest.raises(PatchworkError, match=words) as caught:
        handshake.shake_hands(python)
    assert "bin/python" in caught.value.remedy and str(python) in str(caught.value)


def test_what_uv_brought_is_found_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(python_search, "NAMES", ("/nowhere/python3",))
    python = tmp_path / "python" / "cpython-3.12.1-linux-x86_64-gnu" / "bin" / "python3"
    python.parent.mkdir(parents=True)
    script(python, "echo 3.12")
    choice = python_search.find_python({"PATH": ""}, tmp_path)
    assert (choice.path, choice.version) == (python, "3.12") and "uv" in choice.reason


def test_an_environment_without_a_python_of_its_own_gets_nothing(world: World) -> None:
    """Were pip run there, it would install into the system's Python, or QGIS's."""

    def broken(choice: Choice, folder: Path, runner: Runner) -> None:
        (folder / "bin").mkdir(parents=True)
        (folder / "bin" / "python").symlink_to(sys.executable)

    before = len(world.index.asked)
    fails(world, "not one of its own", recipe=world.recipe(make_venv=broken))
    assert len(world.index.asked) == before


# -- what was installed does not work -------------------------------------


def test_a_failing_self_test(world: World) -> None:
    fails(world, "does not work: ImportError: libcudart is missing", recipe=world.recipe(BAD_TEST))


def test_packages_that_do_not_fit_together(world: World, wheels: dict[str, Path]) -> None:
    standin.write_locks(world.locks, wheels, ["alpha", "beta", "picky"])
    fails(world, "do not fit together.*nothing-has-this")


# -- removing -------------------------------------------------------------


def test_removing_waits_for_jobs(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    made = works(world)
    monkeypatch.setattr(removal.locate, "candidates", lambda *_: [made])
    run = world.base / "runs" / "a-job"
    run.mkdir(parents=True)
    (run / "request.json").write_text("{}", encoding="utf-8")
    with RunLock(run / "lock"), pytest.raises(RunConflictError, match="a-job"):
        removal.remove(world.base)
    assert made.complete
    size = removal.removable_bytes(world.base)
    assert removal.remove(world.base) == size > 100_000
    assert world.left() == [] and run.exists()


# -- a folder of wheels, an interpreter that is there ----------------------


def test_a_folder_of_wheels(world: World, wheels: dict[str, Path], tmp_path: Path) -> None:
    folder = tmp_path / "wheels of mine"
    folder.mkdir()
    offline = world.recipe(sources=Sources(wheels=folder))
    fails(world, "lacks 4 of the wheels: torch 2.0, torchvision 0.2, alpha 1.0, beta 1.1", recipe=offline)
    for name in ("torch", "torchvision", "alpha"):
        os.link(wheels[name], folder / wheels[name].name)
    fails(world, "lacks 1 of the wheels: beta 1.1", recipe=offline)
    os.link(wheels["beta"], folder / wheels["beta"].name)
    before = len(world.index.asked)
    made = works(world, offline)
    assert len(world.index.asked) == before, "nothing was asked of an index"
    assert str(folder) in made.facts()["torch_source"]["torch"]


def test_a_wheel_of_the_right_name_and_the_wrong_content(world: World, wheels: dict[str, Path], tmp_path: Path) -> None:
    folder = tmp_path / "wheels"
    folder.mkdir()
    for name in ("torch", "torchvision", "alpha"):
        os.link(wheels[name], folder / wheels[name].name)
    standin.make_wheel(folder, "beta", "1.1", {"beta/__init__.py": "print('other')"})
    fails(world, "beta.* hash", recipe=world.recipe(sources=Sources(wheels=folder)))


@pytest.mark.parametrize(
    ("text", "words"), [(None, "no such file"), ("echo 3.8", "is Python 3.8"), ("exit 1", "no Python interpreter that runs")]
)
def test_an_interpreter_that_cannot_serve(tmp_path: Path, text: str | None, words: str) -> None:
    python = tmp_path / "python"
    if text:
        script(python, text)
    with pytest.raises(PatchworkError, match=words):
        handshake.shake_hands(python)


def test_an_interpreter_that_lacks_packages_says_which(template: Path) -> None:
    with pytest.raises(EnvironmentError_, match=r"lacks torch, torchvision, timm"):
        handshake.shake_hands(locate.Installed(template).python)
