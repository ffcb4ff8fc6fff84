"""Where a sample's file is put: its answers are somebody's work, so never in a run's folder, which may be cleaned up."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer

from ...backend.contract import home
from ...backend.contract.errors import PatchworkError
from .i18n import tr
from .label_file import SUFFIX, free_path
from .mapped_run import MappedRun


def proposed_sample_path(project: QgsProject, raster: QgsRasterLayer) -> Path:
    """A free name beside the project, else beside the map (where that is a run's own: beside what was mapped), else at home."""
    beside_map = Path(raster.source().split("|")[0]).parent
    folders = [Path(project.homePath())] if project.homePath() else []
    if home.runs_folder().resolve() not in [beside_map.resolve(), *beside_map.resolve().parents]:
        folders.append(beside_map)
    else:
        folders += _mapped_by(beside_map)
    safe = "".join(sign if sign.isalnum() or sign in " -_+" else "-" for sign in raster.name()).strip()
    name = f"{safe or tr('map')} {tr('sample')}{SUFFIX}"
    return free_path(next((one for one in folders if one.is_dir() and os.access(one, os.W_OK)), Path.home()) / name)


def _mapped_by(results: Path) -> list[Path]:
    """The folder of the first raster of the run whose results lie here; nothing where it no longer tells."""
    try:
        scenes = getattr(MappedRun(results.parent).request(), "scenes", [])
    except PatchworkError:
        return []
    return [Path(source.path).parent for scene in scenes[:1] for source in scene.sources[:1]]
