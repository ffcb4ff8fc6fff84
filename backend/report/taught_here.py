"""Which training labels may be laid over a scene: those that say where they lie, and those of this very scene.

Rasters without georeference all lie at 0, 0; that two of them have one size does not make them one land.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

import rasterio
from rasterio.crs import CRS
from rasterio.errors import RasterioError

from backend.contract import requests
from backend.contract.errors import InputError
from backend.contract.requests import Labels
from backend.report.teachers import Teachers, same_layer
from backend.scene.opening import quiet_georeference, states_place
from backend.scene.scene import Scene


@dataclass(frozen=True)
class Taught:
    """``labels``: training layers that can be looked up on the scene; ``notes``: what cannot be known;
    ``land_is_known``: whether the scene's place tells anything."""

    labels: list[Labels]
    notes: list[str]
    land_is_known: bool = True


def taught_here(teachers: Teachers, scene: Scene) -> Taught:
    """Sort the training layers by whether their place, or the scene's, is known."""
    labels: list[Labels] = []
    lost: list[str] = []
    for trained in teachers.scenes:
        if trained.labels is None:
            continue
        if _is_same(trained, scene) or _lies_somewhere(trained, trained.labels, scene):
            labels.append(trained.labels)
        else:
            lost.append(trained.labels.path)
    notes = []
    if lost:
        notes.append(
            f"{_names(lost)} taught the model and {'has' if len(lost) == 1 else 'have'} no georeference: whether that is "
            "land of this scene cannot be known, and no pixel is left out for it."
        )
    seen = any(same_layer(_reference(scene.spec), path) for path in teachers.images)
    known = seen or states_place(_reference(scene.spec))
    if not known:
        notes.append("The scene has no georeference: whether its land taught the model cannot be known.")
    return Taught(labels, notes, known)


def _reference(spec: requests.Scene) -> str:
    """The raster whose grid is the scene's."""
    return spec.sources[spec.reference].path


def _is_same(trained: requests.Scene, scene: Scene) -> bool:
    return same_layer(_reference(trained), _reference(scene.spec))


def _lies_somewhere(trained: requests.Scene, labels: Labels, scene: Scene) -> bool:
    """Whether the layer's coordinates can be compared with the scene's. Polygons without a CRS refuse themselves."""
    if labels.field:
        return True
    try:
        if not states_place(labels.path):
            return False
        with quiet_georeference(), rasterio.open(labels.path) as file:
            return file.crs is not None or _crs(trained) == scene.grid.crs
    except (InputError, RasterioError):  # who opens it next says why it cannot be read
        return True


def _crs(trained: requests.Scene) -> CRS | None:
    """What a label raster without a CRS was taken to lie in: the CRS of its scene."""
    with quiet_georeference(), rasterio.open(_reference(trained)) as file:
        return file.crs or (CRS.from_user_input(trained.crs) if trained.crs else None)


def _names(paths: Sequence[str]) -> str:
    first = PurePath(paths[0]).name
    return first if len(paths) == 1 else f"{first} and {len(paths) - 1} more"
