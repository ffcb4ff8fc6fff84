"""One question at a time; of those that wait, the latest."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from patchwork.backend.contract.version import PROTOCOL, product_version
from patchwork.plugin.core.backend import READY, Backend
from patchwork.plugin.core.environment import BackendCommand, child_environment
from patchwork.plugin.core.latest_call import LatestCall
from pytestqt.qtbot import QtBot

SCRIPT = """
import json, os, sys, time
hello, heard = json.loads(sys.argv[1]), open(sys.argv[2], "a")
for line in sys.stdin:
    call = json.loads(line)
    if "id" not in call: continue
    if call["method"] != "session.hello": heard.write(str(call["params"]["n"]) + "\\n"); heard.flush()
    if call["method"] == "die": os._exit(9)
    if call["method"] == "die_once" and not os.path.exists(sys.argv[2] + ".died"):
        open(sys.argv[2] + ".died", "w").close(); os._exit(9)
    if call["method"] == "slow": time.sleep(0.3)
    result = hello if call["method"] == "session.hello" else call["params"]["n"]
    sys.stdout.write(json.dumps({"jsonrpc": "2.0", "id": call["id"], "result": result}) + "\\n"); sys.stdout.flush()
"""


@pytest.fixture
def heard(tmp_path: Path) -> Path:
    return tmp_path / "heard"


@pytest.fixture
def backend(heard: Path) -> Iterator[Backend]:
    hello = json.dumps({"protocol": PROTOCOL, "version": product_version()})
    command = BackendCommand(sys.executable, ["-c", SCRIPT, hello, str(heard)], child_environment())
    made = Backend(command=lambda: command)
    yield made
    made.stop()


def asked(heard: Path) -> list[int]:
    return [int(line) for line in heard.read_text().split()]


def test_the_latest_waiting_question_replaces_older_waiting_ones(backend: Backend, heard: Path, qtbot: QtBot) -> None:
    latest, answers = LatestCall(backend), []
    for n in range(20):
        latest.ask("slow", {"n": n}, answers.append, answers.append)
    assert latest.busy
    qtbot.waitUntil(lambda: not latest.busy, timeout=10000)
    assert answers == [0, 19]
    assert asked(heard) == [0, 19]


def test_the_same_question_takes_over_the_answer_that_is_on_its_way(backend: Backend, heard: Path, qtbot: QtBot) -> None:
    latest, first, waiting, second = LatestCall(backend), [], [], []
    latest.ask("slow", {"n": 1}, first.append, first.append)
    latest.ask("slow", {"n": 2}, waiting.append, waiting.append)
    latest.ask("slow", {"n": 1}, second.append, second.append)
    qtbot.waitUntil(lambda: not latest.busy, timeout=10000)
    assert (first, waiting, second) == ([], [], [1])
    assert asked(heard) == [1]


def test_a_question_that_ended_with_the_backend_is_asked_again(backend: Backend, heard: Path, qtbot: QtBot) -> None:
    latest, answers = LatestCall(backend), []
    latest.ask("die_once", {"n": 7}, answers.append, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10000)
    assert answers == [7]
    assert asked(heard) == [7, 7]


def test_a_newer_question_goes_before_the_one_that_was_lost(backend: Backend, heard: Path, qtbot: QtBot) -> None:
    latest, answers = LatestCall(backend), []
    with qtbot.waitSignal(backend.ready, timeout=10000):
        backend.start()
    latest.ask("slow", {"n": 1}, answers.append, answers.append)
    latest.ask("slow", {"n": 2}, answers.append, answers.append)
    os.kill(backend.pid(), 9)
    qtbot.waitUntil(lambda: bool(answers), timeout=10000)
    assert answers == [2]
    assert backend.state == READY


def test_a_question_that_always_kills_is_given_up(backend: Backend, heard: Path, qtbot: QtBot) -> None:
    latest, answers = LatestCall(backend), []
    latest.ask("die", {"n": 3}, answers.append, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=20000)
    assert "ended" in str(answers[0]) or "stopped" in str(answers[0])
    assert asked(heard) == [3, 3]
    assert not latest.busy


def test_what_was_forgotten_is_never_answered(backend: Backend, heard: Path, qtbot: QtBot) -> None:
    latest, answers = LatestCall(backend), []
    latest.ask("slow", {"n": 1}, answers.append, answers.append)
    latest.ask("slow", {"n": 2}, answers.append, answers.append)
    latest.forget()
    latest.ask("fast", {"n": 3}, answers.append, answers.append)
    qtbot.waitUntil(lambda: not latest.busy, timeout=10000)
    assert answers == [3]
