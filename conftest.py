"""Registers the repository's root as the package ``patchwork``, the plugin's folder name in QGIS."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent

if "patchwork" not in sys.modules:
    spec = importlib.util.spec_from_file_location(
        "patchwork", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["patchwork"] = module
    spec.loader.exec_module(module)
