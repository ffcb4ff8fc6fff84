"""Reliability tests have a home of their own, and their figures end pytest's report."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reliability.figures import SHOWN


@pytest.fixture(autouse=True)
def patchwork_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for this test and the processes it starts."""
    home = tmp_path / "patchwork-home"
    monkeypatch.setenv("PATCHWORK_HOME", str(home))
    return home


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The figures of this session."""
    if SHOWN:
        terminalreporter.section("figures")
        terminalreporter.write("\n".join(SHOWN) + "\n")
