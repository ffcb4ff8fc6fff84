"""Model folders for the tools, made by the real backend's own code."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from patchwork.backend.contract.version import ROOT

SCRIPT = """
import sys
from pathlib import Path
from backend.contract.requests import Scene, Source
from tests.backend.explore.world import pyramid_model
from tests.backend.models_on_disk import backbone_model
raster, folder = sys.argv[1:]
for kind, make in (("vit", backbone_model), ("resnet", pyramid_model)):
    make(Path(folder) / kind, Scene([Source(raster)]), 1)
"""
_MADE: list[tempfile.TemporaryDirectory[str]] = []
"""Made once for all tests: torch takes long to load."""


def make_model(python: str, raster: str, folder: Path, kind: str = "vit") -> str:
    """A model with random weights for a raster of one band: ``vit`` (3 blocks, 3 heads, 8 px) or ``resnet``."""
    if not _MADE:
        _MADE.append(tempfile.TemporaryDirectory())
        env = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
        command = [python, "-c", SCRIPT, raster, _MADE[0].name]
        subprocess.run(command, check=True, env=env, cwd=str(ROOT), timeout=120)
    shutil.copytree(Path(_MADE[0].name) / kind, folder)
    return str(folder)
