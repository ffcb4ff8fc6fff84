"""Names and numbers by which files and conversations recognise one another."""

from __future__ import annotations

import configparser
from pathlib import Path

RUN_SCHEMA = "patchwork-run/1"
MODEL_SCHEMA = "patchwork-model/1"
SCENE_SCHEMA = "patchwork-scene/1"
PROTOCOL = "patchwork-rpc/1"

ROOT = Path(__file__).resolve().parents[2]
"""The folder that holds ``metadata.txt`` and ``backend/``: a checkout, an installed plugin or a code copy."""


def product_version(root: Path = ROOT) -> str:
    """The version in ``metadata.txt``, the only place that states it."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(root / "metadata.txt", encoding="utf-8")
    return parser["general"]["version"]
