"""What a run's results are called in the project."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsLayerTreeGroup

from ...backend.contract.errors import PatchworkError
from ...backend.contract.requests import Scene
from ...backend.contract.run_directory import RunDirectory
from . import results
from .i18n import moment, tr

MAX_SCENE = 32
"""Letters of a raster's name."""


def group_name(run: RunDirectory, shown: results.Output, root: QgsLayerTreeGroup) -> str:
    """“21 Nov 14:58 · Raleigh, land cover”, after the topmost layer ``shown``; unique below ``root``.

    What tells it from its neighbours comes first: the layer panel and the message bar cut the end.
    """
    taken = {group.name() for group in root.findGroups(True)}
    started, subject = _started(run), _subject(run, shown)
    heads = [started, *(f"{started} ({number})" for number in range(2, len(taken) + 2))]
    return next(name for name in (f"{head} · {subject}" for head in heads) if name not in taken)


def _subject(run: RunDirectory, shown: results.Output) -> str:
    scene = _scene_name(run)
    if not scene:
        return shown.title
    texts = {
        results.CLASSES: tr("{}, land cover").format(scene),
        results.ATTENTION: tr("{}, attention").format(scene),
        results.SUGGESTED: tr("{}, label next").format(scene),
        results.SAMPLE: tr("{}, sample to label").format(scene),
        results.PLACES: tr("{}, similar places").format(scene),
        results.COMPONENTS: tr("{}, components").format(scene),
        results.CLUSTERS: tr("{}, clusters").format(scene),
    }
    return texts.get(shown.role, f"{scene}, {shown.title}")


def _scene_name(run: RunDirectory) -> str:
    """As the user called the raster; empty where the run no longer tells."""
    try:
        scenes: list[Scene] = run.request().scenes
    except PatchworkError:
        return ""
    if not scenes:
        return ""
    name = scenes[0].name or Path(scenes[0].sources[0].path).stem
    return name if len(name) <= MAX_SCENE else name[: MAX_SCENE - 1] + "…"


def _started(run: RunDirectory) -> str:
    return moment(run.request_file.stat().st_mtime)
