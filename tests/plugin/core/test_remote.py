"""A backend on "another computer": a stand-in for ssh, and a shared folder that has another name there."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest
from patchwork.backend.contract import state as phases
from patchwork.backend.contract.errors import InputError, RequestError
from patchwork.backend.contract.requests import Prepare, Scene, Source
from patchwork.backend.contract.run_note import read_note
from patchwork.backend.contract.version import ROOT
from patchwork.plugin.core import remote, results
from patchwork.plugin.core.backend import FAILED, Backend
from patchwork.plugin.core.job_model import JobModel, Role
from patchwork.plugin.core.remote import SSH, Remote
from patchwork.plugin.core.requests import new_run
from patchwork.plugin.core.run_reader import RunReader
from patchwork.plugin.core.settings import Settings
from pytestqt.qtbot import QtBot

from tests.plugin.core.rasters import noise, write_raster

STAND_IN = Path(__file__).with_name("ssh_stand_in.py")


class Share:
    """``here`` and ``there``: the shared folder's two names; ``calls``: how the stand-in was called."""

    def __init__(self, folder: Path) -> None:
        self.there = folder / "gpu" / "data"
        self.there.mkdir(parents=True)
        self.here = folder / "desk" / "share"
        self.here.parent.mkdir()
        self.here.symlink_to(self.there)
        self.log = folder / "ssh.log"

    def calls(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.log.read_text("utf-8").splitlines()]


@pytest.fixture
def share(tmp_path: Path, backend_python: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Share]:
    """Settings for the other computer, whose interpreter finds the backend."""
    found = Share(tmp_path)
    python = tmp_path / "gpu" / "python"
    python.write_text(f"#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {shlex.quote(backend_python)} \"$@\"\n", "utf-8")
    python.chmod(0o755)
    monkeypatch.setenv(SSH, str(STAND_IN))
    monkeypatch.setenv("PATCHWORK_STAND_IN_LOG", str(found.log))
    monkeypatch.setenv("PATCHWORK_STAND_IN_FOREIGN", str(found.here))
    settings = Settings()
    settings.reset()
    settings.remote_host, settings.remote_python = "me@gpu", str(python)
    settings.remote_paths = f"{found.here} = {found.there}"
    settings.remote_enabled = True
    yield found
    settings.reset()


@pytest.fixture
def backend(share: Share) -> Iterator[Backend]:
    made = Backend()
    yield made
    made.stop()


def ask(qtbot: QtBot, method: Callable[..., Any], *arguments: Any) -> Any:
    heard: list[Any] = []
    method(*arguments, heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=60_000)
    return heard[0]


def test_a_job_runs_there_and_is_followed_here(share: Share, backend: Backend, qtbot: QtBot) -> None:
    raster = write_raster(share.here / "radar ü.tif", noise(2))
    reader = RunReader()
    reader.ask_through(backend)
    jobs = JobModel(reader)
    draft = new_run("prepare", "radar")
    assert draft.path.is_relative_to(share.here)
    draft.inputs.mkdir()
    (draft.inputs / "area.txt").write_text("from here", "utf-8")
    request = Prepare([Scene([Source(str(raster), units="scaled")], name="radar")])
    heard: list[Any] = []
    backend.submit(request, heard.append, heard.append, draft)
    qtbot.waitUntil(lambda: bool(heard), timeout=60_000)
    assert heard == [str(draft.path)], "the run's path comes back in our names"
    asked = json.loads((draft.path / "request.json").read_text("utf-8"))
    assert asked["scenes"][0]["sources"][0]["path"] == str(share.there / "radar ü.tif")
    assert (share.there / "patchwork" / "runs" / draft.path.name / "inputs" / "area.txt").is_file()

    def done() -> bool:
        reader.rescan()
        reader.tick()
        row = jobs.index_of(draft.path.name)
        return row.isValid() and row.data(int(Role.PHASE)) == phases.DONE and bool(row.data(int(Role.OUTPUTS)))

    qtbot.waitUntil(done, timeout=60_000)
    row = jobs.index_of(draft.path.name)
    assert row.data(int(Role.PATH)) == str(draft.path) and row.data(int(Role.LOG))
    assert row.data(int(Role.OUTPUTS))[0]["path"] == str(draft.path / "outputs" / "prepare.json")
    followed = reader.get(draft.path.name)
    assert followed is not None
    assert [output.path for output in results.outputs(followed.run)] == [draft.path / "outputs" / "prepare.json"]
    assert followed.run.request() == request, "and so does what was asked"
    assert ask(qtbot, backend.note_run, draft.path.name, "computed there") == {}
    assert read_note(followed.run) == "computed there"
    qtbot.waitUntil(lambda: done() and row.data(int(Role.NOTE)) == "computed there", timeout=10_000)
    freed = ask(qtbot, backend.delete_run, draft.path.name)
    assert freed["freed"] > 0 and not draft.path.exists()
    reader.rescan()
    qtbot.waitUntil(lambda: reader.tick() or not jobs.rowCount(), timeout=10_000)
    (call,) = share.calls()
    assert call["host"] == "me@gpu" and call["command"].endswith("-m backend serve")
    reader.stop()


def test_a_layer_that_is_not_shared_is_named_before_anything_is_sent(
    share: Share, backend: Backend, tmp_path: Path, qtbot: QtBot
) -> None:
    raster = write_raster(tmp_path / "mine.tif", noise(2))
    error = ask(qtbot, backend.describe_scene, Scene([Source(str(raster))], name="My radar"))
    assert isinstance(error, InputError) and "My radar" in error.cause and "me@gpu" in error.cause
    assert str(share.here) in error.remedy
    missing = ask(qtbot, backend.describe_scene, Scene([Source(str(share.here / "gone.tif"))], name="gone"))
    assert isinstance(missing, InputError) and str(share.here) in str(missing), "their error names our file"
    assert str(share.there) not in str(missing)


def test_a_host_that_wants_a_password_ends_at_once_with_what_ssh_said(share: Share, qtbot: QtBot) -> None:
    Settings().remote_host = "unreachable"
    backend = Backend()
    failed: list[Any] = []
    backend.failed.connect(failed.append)
    error = ask(qtbot, backend.doctor)
    assert backend.state == FAILED and "unreachable" in error.cause and "Permission denied" in error.cause
    assert "ssh unreachable" in error.remedy
    assert len(share.calls()) == 1, "not tried again and again"
    backend.stop()


@pytest.mark.parametrize(
    ("host", "python", "pairs", "word"),
    [
        ("-oProxyCommand=x", "/p", "/a = /b", "host"), ("a b", "/p", "/a = /b", "host"), ("", "/p", "/a = /b", "host"),
        ("gpu", "", "/a = /b", "interpreter"), ("gpu", "/p", "", "shared folder"), ("gpu", "/p", "nonsense", "pair"),
    ],
)  # fmt: skip
def test_settings_that_cannot_be_meant_are_refused(host: str, python: str, pairs: str, word: str) -> None:
    with pytest.raises(RequestError, match=word):
        Remote.of(host, python, pairs)


def test_the_shell_there_sees_each_word_whole() -> None:
    command = Remote.of("gpu", "/opt/my env/bin/python", "/a = /b c").command("serve")
    words = shlex.split(command.arguments[-1])
    assert words[:2] == ["env", "PATCHWORK_HOME=/b c/patchwork"]
    assert words[3:] == ["/opt/my env/bin/python", "-P", "-m", "backend", "serve"]
    assert command.arguments[-2] == "gpu" and "BatchMode=yes" in command.arguments


def test_without_another_computer_everything_is_here(patchwork_home: Path) -> None:
    Settings().reset()
    assert remote.current() is None and remote.scratch_root() is None
    assert remote.runs_folder() == patchwork_home / "runs"
