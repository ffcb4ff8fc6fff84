"""Backend tests never touch the user's own runs and caches."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def patchwork_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for this test and the processes it starts."""
    home = tmp_path / "patchwork-home"
    monkeypatch.setenv("PATCHWORK_HOME", str(home))
    return home
