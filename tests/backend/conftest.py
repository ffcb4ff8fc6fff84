"""Backend tests never touch the user's own runs and caches."""

from __future__ import annotations

from pathlib import Path

import pytest

from backend.contract import limits


@pytest.fixture(autouse=True)
def patchwork_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for this test and the processes it starts."""
    home = tmp_path / "patchwork-home"
    monkeypatch.setenv("PATCHWORK_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def _controls_are_looked_at_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small run may be over before it would look at its controls again: a test that cancels one would meet its end."""
    monkeypatch.setattr(limits, "CONTROL_INTERVAL_S", 0.0)
