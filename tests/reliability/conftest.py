"""Reliability tests have a home of their own, and their figures end pytest's report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.reliability.figures import SHOWN


@pytest.fixture(autouse=True)
def patchwork_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for this test and the processes it starts."""
    home = tmp_path / "patchwork-home"
    monkeypatch.setenv("PATCHWORK_HOME", str(home))
    return home


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A process of pytest-xdist hands its figures to the one that reports."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["figures"] = SHOWN


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Figures of a process that has ended."""
    SHOWN.extend(getattr(node, "workeroutput", {}).get("figures", []))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The figures of this session."""
    if SHOWN:
        terminalreporter.section("figures")
        terminalreporter.write("\n".join(SHOWN) + "\n")
