"""Where a sample's file is put: its answers are somebody's work, so never in a run's folder, which may be cleaned up."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer

from ...backend.contract import home
from .i18n import tr
from .label_file import SUFFIX, free_path


def proposed_sample_path(project: QgsProject, raster: QgsRasterLayer) -> Path:
    """A free name beside the project, else beside the map (unless that is a run's own), else at home."""
    beside_map = Path(raster.source().split("|")[0]).parent
    folders = [Path(project.homePath())] if project.homePath() else []
    if home.runs_folder().resolve() not in [beside_map.resolve(), *beside_map.resolve().parents]:
        folders.append(beside_map)
    safe = "".join(sign if sign.isalnum() or sign in " -_+" else "-" for sign in raster.name()).strip()
    name = f"{safe or tr('map')} {tr('sample')}{SUFFIX}"
    return free_path(next((one for one in folders if one.is_dir() and os.access(one, os.W_OK)), Path.home()) / name)
