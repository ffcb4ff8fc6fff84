"""Patchwork: a QGIS plugin to pretrain on, map and look through satellite imagery."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:
    """QGIS's entry point."""
    from .plugin.main import PatchworkPlugin

    return PatchworkPlugin(iface)
