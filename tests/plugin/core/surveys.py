"""What a look at a machine may find."""

from __future__ import annotations

import sys
from typing import Any

from patchwork.backend.install.survey import Standing, Survey

STANDING = Standing("cpu", "3.11", "2.13.0+cpu", "2026-01-02 03:04", "cpu", 1_500_000_000)


def found(**changes: Any) -> Survey:
    """A machine with Python, room and no graphics card."""
    facts: dict[str, Any] = {
        "python": sys.executable,
        "python_version": "3.11",
        "python_reason": "first of the list",
        "channel": "cpu",
        "channel_reason": "no NVIDIA graphics card was found",
        "gpu_unused": "",
        "gpu_remedy": "",
        "folder": "/home/me/.local/share/patchwork",
        "download_bytes": 450_000_000,
        "disk_bytes": 3_000_000_000,
        "free_bytes": 20_000_000_000,
    }
    return Survey(**{**facts, **changes})
