"""Every plugin test gets a home of its own, and fails when it leaves a process, timer or thread running."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from patchwork.backend.install.locate import locate
from patchwork.plugin.core.environment import OVERRIDE
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QProcess, QThread, QTimer

from tests.awkward import FOLDER


@pytest.fixture(autouse=True)
def patchwork_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home of a user with an awkward name; the backend's interpreter stays the developer's."""
    python = os.environ.get(OVERRIDE) or _installed()
    home = tmp_path / FOLDER / "patchwork-home"
    monkeypatch.setenv("PATCHWORK_HOME", str(home))
    if python:
        monkeypatch.setenv(OVERRIDE, python)
    return home


@pytest.fixture
def backend_python(patchwork_home: Path) -> str:
    """The real backend's interpreter, or skip."""
    python = os.environ.get(OVERRIDE, "")
    if not python:
        pytest.skip(f"the backend is not installed (make env, or set {OVERRIDE})")
    return python


@pytest.fixture
def system_python() -> str:
    """An interpreter for little scripted children that need only the standard library."""
    return sys.executable


@pytest.fixture(autouse=True)
def nothing_left_running(qgis_app: object) -> Iterator[None]:
    """Fails on a leaked running QProcess, active QTimer or running QThread."""
    before = set(map(id, _running()))
    yield
    _settle()
    left = [item for item in _running() if id(item) not in before]
    assert not left, f"left running: {left}"


def _running() -> list[QObject]:
    alive = [item for item in gc.get_objects() if _is(item, (QProcess, QTimer, QThread)) and not sip.isdeleted(item)]
    return [item for item in alive if _is_running(item)]


def _is(item: object, kinds: tuple[type[QObject], ...]) -> bool:
    return issubclass(type(item), kinds)


def _is_running(item: QObject) -> bool:
    if isinstance(item, QProcess):
        return item.state() != QProcess.ProcessState.NotRunning
    if isinstance(item, QTimer):
        return item.isActive()
    return item.isRunning() and item is not QThread.currentThread()


def _settle() -> None:
    """Let objects that asked to be deleted go."""
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def _installed() -> str:
    found = locate()
    return str(found.python) if found is not None else ""
