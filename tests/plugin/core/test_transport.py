"""The pipe itself, against a child that echoes."""

from __future__ import annotations

import os
import textwrap
from collections.abc import Iterator

import pytest
from patchwork.backend.contract.errors import EnvironmentError_
from patchwork.plugin.core.environment import BackendCommand, child_environment
from patchwork.plugin.core.transport import LOG_LINES, Transport
from pytestqt.qtbot import QtBot

ECHO = "import sys\nfor line in sys.stdin.buffer:\n    sys.stdout.buffer.write(line); sys.stdout.buffer.flush()"


class Child:
    """Makes transports to scripted children and stops them all at the end."""

    def __init__(self, python: str) -> None:
        self._python = python
        self._made: list[Transport] = []

    def __call__(self, script: str) -> Transport:
        command = BackendCommand(self._python, ["-c", textwrap.dedent(script)], child_environment())
        self._made.append(Transport(command))
        return self._made[-1]

    def stop_all(self) -> None:
        for transport in self._made:
            transport.stop()


@pytest.fixture
def child(system_python: str) -> Iterator[Child]:
    maker = Child(system_python)
    yield maker
    maker.stop_all()


def test_lines_come_back_whole_and_in_order(child: Child, qtbot: QtBot) -> None:
    transport, got = child(ECHO), []
    transport.line.connect(got.append)
    transport.start()
    sent = [b"%d " % number + b"x" * 5000 for number in range(500)]
    for line in sent:
        transport.send(line + b"\n")
    qtbot.waitUntil(lambda: len(got) == len(sent), timeout=10000)
    assert got == sent


def test_last_words_before_the_end_are_heard(child: Child, qtbot: QtBot) -> None:
    transport, got = child("import sys; sys.stdout.write('a\\n' * 3000); sys.stderr.write('bye\\n'); sys.exit(7)"), []
    transport.line.connect(got.append)
    with qtbot.waitSignal(transport.closed, timeout=5000) as closed:
        transport.start()
    assert len(got) == 3000
    assert "7" in closed.args[0]
    assert transport.log_text() == "bye"


def test_a_program_that_does_not_exist_is_said(qtbot: QtBot) -> None:
    transport = Transport(BackendCommand("/nowhere/python", []))
    with qtbot.waitSignal(transport.closed, timeout=5000) as closed:
        transport.start()
    assert "/nowhere/python" in closed.args[0]
    with pytest.raises(EnvironmentError_):
        transport.send(b"x\n")


def test_stderr_is_a_bounded_log(child: Child, qtbot: QtBot) -> None:
    transport = child("import sys\nfor i in range(20000): print(i, 'e' * 100, file=sys.stderr)")
    with qtbot.waitSignal(transport.closed, timeout=10000):
        transport.start()
    lines = transport.log_text().splitlines()
    assert len(lines) == LOG_LINES
    assert lines[-1].startswith("19999 ")


@pytest.mark.parametrize("script", [ECHO, "import time; time.sleep(60)"], ids=["listening", "deaf"])
def test_stop_ends_a_child_that_listens_and_one_that_does_not(script: str, child: Child, qtbot: QtBot) -> None:
    transport, reasons = child(script), []
    transport.closed.connect(reasons.append)
    transport.start()
    qtbot.waitUntil(lambda: transport.pid() > 0, timeout=5000)
    pid = transport.pid()
    transport.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert reasons == []


def test_the_child_sees_only_the_allowed_environment(
    child: Child, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PYTHONHOME", "PYTHONPATH", "GDAL_DATA", "PROJ_LIB", "LD_PRELOAD", "QT_PLUGIN_PATH", "SECRET_TOKEN"):
        monkeypatch.setenv(name, "/poison")
    transport, got = child("import os, json; print(json.dumps(dict(os.environ)))"), []
    transport.line.connect(got.append)
    with qtbot.waitSignal(transport.closed, timeout=5000):
        transport.start()
    assert b"/poison" not in got[0]
    assert b"PATCHWORK_HOME" in got[0]
    assert b"PYTHONNOUSERSITE" in got[0]
