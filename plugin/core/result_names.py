"""What a run's results are called in the project."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsLayerTreeGroup
from qgis.PyQt.QtCore import QDateTime, QLocale

from ...backend.contract.errors import PatchworkError
from ...backend.contract.requests import Scene
from ...backend.contract.run_directory import RunDirectory
from . import results
from .i18n import tr


def group_name(run: RunDirectory, shown: results.Output, root: QgsLayerTreeGroup) -> str:
    """“Land cover of Raleigh, 21 Nov 14:58”, after the topmost layer ``shown``; unique below ``root``."""
    taken = {group.name() for group in root.findGroups(True)}
    name = f"{_subject(run, shown)}, {_started(run)}"
    names = [name, *(f"{name} ({number})" for number in range(2, len(taken) + 2))]
    return next(free for free in names if free not in taken)


def _subject(run: RunDirectory, shown: results.Output) -> str:
    scene = _scene_name(run)
    if not scene:
        return shown.title
    texts = {
        results.CLASSES: tr("Land cover of {}").format(scene),
        results.ATTENTION: tr("Attention of {}").format(scene),
    }
    return texts.get(shown.role, f"{shown.title}: {scene}")


def _scene_name(run: RunDirectory) -> str:
    """As the user called the raster; empty where the run no longer tells."""
    try:
        scenes: list[Scene] = run.request().scenes
    except PatchworkError:
        return ""
    if not scenes:
        return ""
    return scenes[0].name or Path(scenes[0].sources[0].path).stem


def _started(run: RunDirectory) -> str:
    started = QDateTime.fromSecsSinceEpoch(int(run.request_file.stat().st_mtime))
    return QLocale().toString(started, "d MMM HH:mm")
