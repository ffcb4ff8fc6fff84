"""Where tests find real imagery; a test that needs absent data is skipped with the reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def shared_data(*parts: str) -> Path:
    """A file or folder of the real test data (``PATCHWORK_DATA``, else ``../shared/data``), or skip."""
    base = Path(os.environ.get("PATCHWORK_DATA", ROOT.parent / "shared" / "data"))
    path = base.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"real test data {'/'.join(parts)} is not on this machine (set PATCHWORK_DATA)")
    return path
