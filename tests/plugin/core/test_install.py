"""Setting up: the child's events, its many ends, the proxy, and Python where there is none."""

from __future__ import annotations

import hashlib
import io
import sys
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from patchwork.backend.contract.errors import (
    Cancelled,
    EnvironmentError_,
    PatchworkError,
    ResourceError,
    RunConflictError,
)
from patchwork.backend.install import uv
from patchwork.backend.install.handshake import Handshake
from patchwork.plugin.core.install import proxy
from patchwork.plugin.core.install.download import Download
from patchwork.plugin.core.install.setup import Setup, Tools
from patchwork.plugin.core.settings import Settings
from pytestqt.qtbot import QtBot
from qgis.PyQt import sip
from qgis.PyQt.QtNetwork import QNetworkProxy

from tests.plugin.core import surveys

PATIENCE_MS = 20_000
FAKE = Tools(survey=lambda *_, **__: surveys.found(), module="tests.plugin.core.fake_installer")


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The fake works unless a test says otherwise; no settings stay."""
    monkeypatch.setenv("PATCHWORK_FAKE", "works")
    yield
    Settings().reset()


@pytest.fixture
def setup(qgis_app: object) -> Iterator[Setup]:
    """Looked already."""
    made = Setup(tools=FAKE)
    made.survey = surveys.found()
    yield made
    made.close()
    sip.delete(made)


def settle(qtbot: QtBot, setup: Setup) -> None:
    qtbot.waitUntil(lambda: not setup.busy, timeout=PATIENCE_MS)


def test_a_look_is_taken_beside_the_gui(qtbot: QtBot, setup: Setup) -> None:
    threads: list[str] = []

    def survey(*_: Any, **__: Any) -> Any:
        threads.append(threading.current_thread().name)
        return surveys.found(channel="cuda")

    setup._tools = replace(FAKE, survey=survey)
    setup.look()
    assert setup.busy == "look"
    settle(qtbot, setup)
    assert setup.survey is not None and setup.survey.channel == "cuda"
    assert threads != [threading.main_thread().name]


def test_an_installation_goes_through_its_steps(qtbot: QtBot, setup: Setup) -> None:
    Settings().backend_python = "/some/other/python"
    seen: list[tuple[Any, Any]] = []
    setup.changed.connect(lambda: seen.append((setup.step.get("number"), setup.progress.get("bytes"))))
    with qtbot.waitSignal(setup.installed, timeout=PATIENCE_MS):
        setup.install("cpu")
    assert (3, 50_000_000) in seen and setup.error is None
    assert "a product ran" in setup.news
    assert Settings().backend_python == "", "what was just made is used"
    assert "a line that is no event" in setup.log_text()
    assert f"install --json --channel cpu --python {sys.executable}" in setup.log_text()
    settle(qtbot, setup)


@pytest.mark.parametrize(
    ("scenario", "kind", "words"),
    [
        ("fails", ResourceError, "disk is full"),
        ("dies", EnvironmentError_, "ended from outside"),
        ("mumbles", EnvironmentError_, "exit code 7 .*Segmentation fault or so"),
    ],
)
def test_every_end_is_told_and_the_next_start_works(
    qtbot: QtBot, setup: Setup, monkeypatch: pytest.MonkeyPatch, scenario: str, kind: type, words: str
) -> None:
    monkeypatch.setenv("PATCHWORK_FAKE", scenario)
    setup.install()
    settle(qtbot, setup)
    assert isinstance(setup.error, kind)
    with pytest.raises(PatchworkError, match=words):
        raise setup.error
    monkeypatch.setenv("PATCHWORK_FAKE", "works")
    with qtbot.waitSignal(setup.installed, timeout=PATIENCE_MS):
        setup.install()
    assert setup.error is None
    settle(qtbot, setup)


def test_cancel(qtbot: QtBot, setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATCHWORK_FAKE", "waits")
    setup.install()
    qtbot.waitUntil(lambda: setup.step.get("number") == 3, timeout=PATIENCE_MS)
    setup.cancel()
    settle(qtbot, setup)
    assert isinstance(setup.error, Cancelled)


def test_closing_ends_the_child(qtbot: QtBot, setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATCHWORK_FAKE", "waits")
    setup.install()
    qtbot.waitUntil(lambda: setup.step.get("number") == 3, timeout=PATIENCE_MS)
    setup.close()  # the fixture “nothing left running” sees to the rest


def test_a_program_that_is_gone(qtbot: QtBot, setup: Setup) -> None:
    setup.survey = surveys.found(python="/nowhere/python")
    setup.install()
    settle(qtbot, setup)
    assert "/nowhere/python could not be started" in str(setup.error)


def test_what_the_child_may_inherit(qtbot: QtBot, setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONHOME_", "PIP_TARGET", "PIP_INDEX_URL", "QT_PLUGIN_PATH", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "x")
    monkeypatch.setattr(proxy, "with_proxy", lambda environ: {**environ, "HTTPS_PROXY": "http://me:geheim@proxy:3128"})
    with qtbot.waitSignal(setup.installed, timeout=PATIENCE_MS):
        setup.install()
    log = setup.log_text()
    assert '"PIP_INDEX_URL"' in log
    for name in ("PIP_TARGET", "QT_PLUGIN_PATH", "AWS_SECRET_ACCESS_KEY"):
        assert f'"{name}"' not in log
    assert "proxy http://***@proxy:3128" in log and "geheim" not in log
    settle(qtbot, setup)


def test_removing_is_refused_while_a_job_runs(qtbot: QtBot, setup: Setup) -> None:
    def busy() -> int:
        raise RunConflictError("A job is running: a.", "Wait.")

    setup._tools = replace(FAKE, remove=busy)
    with qtbot.waitSignal(setup.removing):
        setup.remove()
    settle(qtbot, setup)
    assert "A job is running" in str(setup.error)
    setup._tools = replace(FAKE, remove=lambda: 1_500_000_000)
    with qtbot.waitSignal(setup.removed, timeout=PATIENCE_MS):
        setup.remove()
    assert "1.5 GB" in setup.news or setup.busy
    settle(qtbot, setup)


def test_an_interpreter_is_used_only_where_it_works(qtbot: QtBot, setup: Setup) -> None:
    def lacks(python: Path) -> Handshake:
        raise EnvironmentError_("It lacks torch.", "Install it.", str(python))

    setup._tools = replace(FAKE, check=lacks)
    setup.check("/opt/python")
    settle(qtbot, setup)
    assert "lacks torch" in str(setup.error) and Settings().backend_python == ""
    good = Handshake("/opt/python", "3.12.1", "2.13.0", "cpu", "a product ran", ["timm 1.0.2 (wanted 1.0.31)"])
    setup._tools = replace(FAKE, check=lambda python: good)
    with qtbot.waitSignal(setup.installed, timeout=PATIENCE_MS):
        setup.check("/opt/python")
    assert Settings().backend_python == "/opt/python"
    assert "Not the tested versions: timm" in setup.news


# -- the proxy ------------------------------------------------------------


def test_qgis_proxy_settings_become_variables() -> None:
    given = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.firm", 3128, "me@firm", "a:b/c")
    found = proxy.variables(given, ["http://intranet.firm/x", "localhost"])
    assert found["HTTPS_PROXY"] == found["HTTP_PROXY"] == "http://me%40firm:a%3Ab%2Fc@proxy.firm:3128"
    assert found["NO_PROXY"] == "intranet.firm,localhost"
    assert proxy.shown(found) == "proxy.firm:3128"
    assert proxy.variables(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy)) == {}
    socks = QNetworkProxy(QNetworkProxy.ProxyType.Socks5Proxy, "proxy.firm", 1080)
    assert proxy.variables(socks)["HTTPS_PROXY"] == "socks5h://proxy.firm:1080"


# -- Python, where there is none ------------------------------------------

UV = """#!/bin/sh
while [ $# -gt 0 ]; do [ "$1" = --install-dir ] && folder=$2; shift; done
[ -e "{broken}" ] && echo "dns error" && exit 1
mkdir -p "$folder/cpython-3.12.0-x/bin" && ln -s {python} "$folder/cpython-3.12.0-x/bin/python3"
echo Installed Python
"""


def uv_wheel() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("uv-0.0.data/scripts/uv", UV.format(python=sys.executable, broken="${PATCHWORK_HOME}/broken"))
    return buffer.getvalue()


class Server(ThreadingHTTPServer):
    """Serves one body, whole, cut short or not at all."""

    daemon_threads = True

    def __init__(self, body: bytes) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.body, self.sent, self.status = body, len(body), 200
        self.silent = threading.Event()
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    def pin(self) -> uv.Wheel:
        address = f"http://127.0.0.1:{self.server_address[1]}/uv.whl"
        return uv.Wheel(address, hashlib.sha256(uv_wheel()).hexdigest())


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(self.server.body)))
        self.end_headers()
        self.wfile.write(self.server.body[: self.server.sent])
        if self.server.sent == 0:
            self.server.silent.wait(10)

    def log_message(self, format: str, *args: Any) -> None:
        """Silence."""


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server(uv_wheel())
    yield made
    made.silent.set()
    made.shutdown()
    made.server_close()


def without_python(server: Server) -> Tools:
    """No Python at first; what uv brings is found."""

    def survey(*_: Any, **__: Any) -> Any:
        from patchwork.backend.install.python_search import brought

        there = brought()
        return surveys.found(python=str(there[0])) if there else surveys.found(python="", python_reason="none fits")

    return replace(FAKE, survey=survey, wheel=server.pin)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("other bytes", "its hash is another"),
        ("half", "could not be fetched|its hash is another"),
        ("404", "could not be fetched"),
    ],
)
def test_uv_brings_python_unless_something_is_wrong_with_it(
    qtbot: QtBot, setup: Setup, server: Server, fault: str, words: str
) -> None:
    if fault == "other bytes":
        server.body = uv_wheel() + b"!"
        server.sent = len(server.body)
    elif fault == "half":
        server.sent = len(server.body) // 2
    else:
        server.status = 404
    setup._tools = without_python(server)
    setup.survey = surveys.found(python="")
    setup.install()
    assert setup.can_cancel()
    settle(qtbot, setup)
    assert setup.error is not None
    with pytest.raises(EnvironmentError_, match=words):
        raise setup.error
    assert not uv.program().exists(), "nothing of it can be run"

    server.body, server.sent, server.status = uv_wheel(), len(uv_wheel()), 200
    with qtbot.waitSignal(setup.installed, timeout=PATIENCE_MS):
        setup.install()
    assert uv.program().exists()
    assert "cpython-3.12.0-x/bin/python3" in setup.log_text(), "the installer runs in what uv brought"
    settle(qtbot, setup)


def test_uv_that_fetches_no_python_is_told_in_words(
    qtbot: QtBot, setup: Setup, server: Server, patchwork_home: Path
) -> None:
    patchwork_home.mkdir(parents=True)
    (patchwork_home / "broken").touch()
    setup._tools = without_python(server)
    setup.survey = surveys.found(python="")
    setup.install()
    settle(qtbot, setup)
    assert "Python 3.12 could not be fetched" in str(setup.error) and "dns error" in str(setup.error)
    (patchwork_home / "broken").unlink()
    with qtbot.waitSignal(setup.installed, timeout=PATIENCE_MS):
        setup.install()
    settle(qtbot, setup)


def test_a_stalled_or_cancelled_download_ends(qtbot: QtBot, server: Server) -> None:
    server.sent = 0
    errors: list[PatchworkError] = []
    stalled = Download(server.pin().address, lambda data: None, errors.append, stalled_ms=200)
    qtbot.waitUntil(lambda: len(errors) == 1, timeout=PATIENCE_MS)
    assert "stopped answering" in str(errors[0])
    cancelled = Download(server.pin().address, lambda data: None, errors.append)
    cancelled.cancel()
    qtbot.waitUntil(lambda: len(errors) == 2, timeout=PATIENCE_MS)
    assert isinstance(errors[1], Cancelled)
    for download in (stalled, cancelled):
        sip.delete(download)
