"""The facade against scripted peers: handshake, waiting calls, restarts (R13)."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest
from patchwork.backend.contract.errors import EnvironmentError_, PatchworkError
from patchwork.backend.contract.version import PROTOCOL, product_version
from patchwork.plugin.core import backend as module
from patchwork.plugin.core.backend import FAILED, READY, STOPPED, Backend
from patchwork.plugin.core.environment import BackendCommand, child_environment
from pytestqt.qtbot import QtBot

PEER = """
import json, sys
open(sys.argv[1], "a").write("start\\n")
for line in sys.stdin:
    call = json.loads(line)
    if call["method"] == "session.hello": result = {"protocol": sys.argv[2], "version": sys.argv[3]}
    elif call["method"] == "die": sys.stderr.write("out of luck\\n"); sys.exit(9)
    elif call["method"] == "request.cancel": continue
    else: result = call["params"]
    sys.stdout.write(json.dumps({"jsonrpc": "2.0", "id": call["id"], "result": result}) + "\\n"); sys.stdout.flush()
"""

Maker = Callable[..., Backend]


@pytest.fixture
def starts(tmp_path: Path) -> Path:
    return tmp_path / "starts.txt"


@pytest.fixture
def peer(system_python: str, starts: Path) -> Iterator[Maker]:
    made: list[Backend] = []

    def make(script: str = PEER, version: str = product_version()) -> Backend:
        arguments = ["-c", script, str(starts), PROTOCOL, version]
        made.append(Backend(command=lambda: BackendCommand(system_python, arguments, child_environment())))
        return made[-1]

    yield make
    for backend in made:
        backend.stop()


def call(backend: Backend, qtbot: QtBot, method: str, **params: Any) -> Any:
    heard: list[Any] = []
    backend.call(method, params, heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=8000)
    return heard[0]


def test_the_first_call_starts_it_and_waits_for_the_handshake(peer: Maker, qtbot: QtBot) -> None:
    backend, states = peer(), []
    backend.state_changed.connect(states.append)
    assert backend.state == STOPPED
    assert call(backend, qtbot, "echo", a=1) == {"a": 1}
    assert states == ["starting", "ready"]
    assert backend.hello["version"] == product_version()


def test_another_version_is_refused_in_words_and_not_started_again(peer: Maker, starts: Path, qtbot: QtBot) -> None:
    backend = peer(version="99.0.0")
    error = call(backend, qtbot, "echo")
    assert isinstance(error, EnvironmentError_)
    assert "99.0.0" in error.cause
    assert product_version() in error.cause
    assert backend.state == FAILED
    assert starts.read_text().splitlines() == ["start"]


def test_a_missing_interpreter_reaches_the_caller(qtbot: QtBot) -> None:
    def nowhere() -> BackendCommand:
        raise EnvironmentError_("Not installed.", "Run make env.")

    backend, heard = Backend(command=nowhere), []
    backend.call("echo", {}, heard.append, heard.append)
    assert heard == []  # a caller may still be noting down what it called
    assert call(backend, qtbot, "echo").cause == "Not installed."
    assert len(heard) == 1
    assert backend.state == FAILED


def test_killed_five_times_gives_four_restarts_and_one_message(peer: Maker, starts: Path, qtbot: QtBot) -> None:
    backend, failures = peer(), []
    backend.failed.connect(failures.append)
    backend.start()
    for round in range(5):
        qtbot.waitUntil(lambda: backend.state == READY, timeout=8000)
        assert len(starts.read_text().splitlines()) == round + 1
        os.kill(backend.pid(), signal.SIGKILL)
        qtbot.waitUntil(lambda: backend.state != READY, timeout=3000)
    qtbot.waitUntil(lambda: backend.state == FAILED, timeout=8000)
    qtbot.wait(200)
    assert len(starts.read_text().splitlines()) == 5  # the first start and exactly four restarts
    assert len(failures) == 1
    assert "5 times" in failures[0].cause
    assert call(backend, qtbot, "echo", again=True) == {"again": True}  # by hand it starts anew


def test_open_calls_end_when_the_process_dies_and_waiting_ones_go_on(peer: Maker, qtbot: QtBot) -> None:
    backend = peer()
    error = call(backend, qtbot, "die")
    assert isinstance(error, EnvironmentError_)
    assert "out of luck" in str(error)
    assert call(backend, qtbot, "echo", b=2) == {"b": 2}


def test_a_process_that_cannot_live_says_so_once(peer: Maker, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("patchwork.plugin.core.restart.DELAYS_S", (0.01, 0.01, 0.01, 0.01))
    backend = peer("import sys; sys.exit('No module named backend')")
    errors: list[PatchworkError] = []
    with qtbot.waitSignal(backend.failed, timeout=8000) as failed:
        backend.call("echo", {}, errors.append, errors.append)
    assert "No module named backend" in str(failed.args[0])
    assert len(errors) == 1


def test_a_call_cancelled_while_it_waits_is_never_sent(peer: Maker, qtbot: QtBot) -> None:
    backend, heard = peer(), []
    backend.call("echo", {}, heard.append, heard.append).cancel()
    assert call(backend, qtbot, "echo", c=3) == {"c": 3}
    assert heard == []


def test_a_silent_backend_does_not_hold_the_caller(peer: Maker, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "HELLO_DEADLINE_S", 0.3)
    backend = peer("import time; time.sleep(60)")
    start = time.monotonic()
    assert isinstance(call(backend, qtbot, "echo"), PatchworkError)
    assert time.monotonic() - start < 2.0
    assert backend.state == FAILED


def test_stop_ends_open_and_waiting_calls(peer: Maker, qtbot: QtBot) -> None:
    backend, heard = peer(), []
    call(backend, qtbot, "echo")
    backend.call("request.cancel", {}, heard.append, heard.append)  # this peer never answers it
    backend.stop()
    assert [error.cause for error in heard] == ["The backend was stopped."]
    backend.call("echo", {}, heard.append, heard.append)
    backend.stop()
    assert len(heard) == 2


def test_stop_ends_everything_and_may_be_repeated(peer: Maker, qtbot: QtBot) -> None:
    backend = peer()
    call(backend, qtbot, "echo")
    pid = backend.pid()
    backend.stop()
    backend.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert (backend.state, backend.pid()) == (STOPPED, 0)
