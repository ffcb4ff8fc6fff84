"""Calls over a real pipe to a small scripted peer: order, deadlines, cancelling, typed errors, damage."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from patchwork.backend.contract.errors import DeadlineError, EnvironmentError_, InputError, PatchworkError
from patchwork.plugin.core.environment import BackendCommand, child_environment
from patchwork.plugin.core.rpc_client import RpcClient
from patchwork.plugin.core.transport import Transport
from pytestqt.qtbot import QtBot

PEER = """
import json, sys
def say(**body): sys.stdout.write(json.dumps({"jsonrpc": "2.0", **body}) + "\\n"); sys.stdout.flush()
seen = []
for line in sys.stdin:
    call = json.loads(line); method, id = call["method"], call.get("id"); seen.append([method, call["params"]])
    if method == "echo": say(id=id, result=call["params"])
    elif method == "seen": say(id=id, result=seen)
    elif method == "fail":
        data = {"kind": "input", "cause": "It is empty.", "remedy": "Draw.", "subject": "roads"}
        say(id=id, error={"code": -32000, "message": "x", "data": data})
    elif method == "noise":
        sys.stdout.write("Traceback: a library print\\n{]\\n" + "z" * 5000000 + "\\n")
        say(id=99999, result=1)
        say(id=id, result="ok")
"""


class Heard:
    """Collects what a call brings."""

    def __init__(self) -> None:
        self.results: list[Any] = []
        self.errors: list[PatchworkError] = []

    def any(self) -> bool:
        return bool(self.results or self.errors)


@pytest.fixture
def client(system_python: str) -> Iterator[RpcClient]:
    transport = Transport(BackendCommand(system_python, ["-c", PEER], child_environment()))
    made = RpcClient(transport)
    transport.setParent(made)
    transport.start()
    yield made
    transport.stop()
    made.fail_all(EnvironmentError_("The test is over."))


def ask(client: RpcClient, qtbot: QtBot, method: str, deadline_s: float = 10.0) -> Heard:
    heard = Heard()
    client.call(method, {}, heard.results.append, heard.errors.append, deadline_s)
    qtbot.waitUntil(heard.any, timeout=8000)
    return heard


def test_each_reply_finds_its_call(client: RpcClient, qtbot: QtBot) -> None:
    got: list[Any] = []
    for number in range(50):
        client.call("echo", {"n": number}, got.append, got.append)
    qtbot.waitUntil(lambda: len(got) == 50, timeout=5000)
    assert [item["n"] for item in got] == list(range(50))
    assert client.open_calls() == []


def test_errors_come_back_typed(client: RpcClient, qtbot: QtBot) -> None:
    (error,) = ask(client, qtbot, "fail").errors
    assert isinstance(error, InputError)
    assert (error.cause, error.remedy, error.subject) == ("It is empty.", "Draw.", "roads")


def test_a_call_past_its_deadline_is_freed_and_the_backend_told(client: RpcClient, qtbot: QtBot) -> None:
    start = time.monotonic()
    (error,) = ask(client, qtbot, "never", deadline_s=0.3).errors
    assert isinstance(error, DeadlineError)
    assert time.monotonic() - start < 0.8
    (seen,) = ask(client, qtbot, "seen").results
    assert ["request.cancel", {"id": 1}] in seen


def test_a_cancelled_call_is_never_heard_of_again(client: RpcClient, qtbot: QtBot) -> None:
    heard = Heard()
    client.call("echo", {}, heard.results.append, heard.errors.append).cancel()
    (seen,) = ask(client, qtbot, "seen").results
    assert [method for method, _ in seen] == ["echo", "request.cancel", "seen"]
    assert not heard.any()


def test_damage_costs_no_valid_reply(client: RpcClient, qtbot: QtBot) -> None:
    assert ask(client, qtbot, "noise").results == ["ok"]
    assert client.faulty_lines == 2
    assert ask(client, qtbot, "echo").results == [{"deadline_s": 10.0}]  # the peer is told how long we wait
