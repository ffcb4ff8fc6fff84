"""Model folders for the tools, made by the real backend's own code."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from patchwork.backend.contract.version import ROOT

SCRIPT = """
import sys
from pathlib import Path
from backend.contract.requests import Scene, Source
from tests.backend.explore.world import pyramid_model
from tests.backend.models_on_disk import backbone_model
raster, folder, kind = sys.argv[1:]
make = {"vit": backbone_model, "resnet": pyramid_model}[kind]
make(Path(folder), Scene([Source(raster)]), 1)
"""


def make_model(python: str, raster: str, folder: Path, kind: str = "vit") -> str:
    """A model with random weights for a raster of one band: ``vit`` (3 blocks, 3 heads, 8 px) or ``resnet``."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    subprocess.run([python, "-c", SCRIPT, raster, str(folder), kind], check=True, env=env, cwd=str(ROOT), timeout=120)
    return str(folder)
