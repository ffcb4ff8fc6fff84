"""Places that a model chose to be labelled are no sample: kept out of accuracy estimates, said of other figures.

A label is known to lie at such a place by its mark, or because it lies where a ``suggest`` run on this scene
that is still on this machine put a point.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath

import numpy as np
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError
from rasterio.crs import CRS

from backend.contract.errors import InputError, RequestError
from backend.contract.home import runs_folder
from backend.contract.requests import Report, Suggest
from backend.contract.run_directory import RunDirectory
from backend.contract.suggested import MARK
from backend.labels.suggested import marked
from backend.report.kinds import DENSE, SAMPLE
from backend.scene.grid import project


def require_a_sample(request: Report, kind: str) -> None:
    """Raise :class:`RequestError` where an accuracy would be estimated from places that a model chose."""
    count = marked(request.reference) if kind == SAMPLE else 0
    if count:
        raise RequestError(
            f"{count} of the sample's points are places that a model suggested to label (attribute “{MARK}”): "
            "it chose them because it was in doubt there, so no accuracy follows from them.",
            "Leave them out, or draw a random sample.",
            request.reference,
        )


def suggested_banners(request: Report, kind: str) -> list[str]:
    """What must be said of a reference of points or polygons that holds suggested places."""
    if kind == DENSE:
        return []
    name, noted = PurePath(request.reference).name, marked(request.reference)
    if noted:
        return [
            f"{name} holds {noted} labels at places that a model suggested (attribute “{MARK}”). It chose them because "
            "it was in doubt there: the figures below are not those of the map as a whole."
        ]
    if found := _at_suggested_places(request):
        return [
            f"{found} features of {name} lie at places that were suggested for labelling on this scene. If they were "
            "drawn for that reason, the figures below are not those of the map as a whole."
        ]
    return []


def _at_suggested_places(request: Report) -> int:
    """Reference features that hold a suggested place (a polygon around it, a point on it)."""
    try:
        meta, _, wkb, _ = pyogrio.raw.read(request.reference, columns=[], force_2d=True)
    except (DataSourceError, DataLayerError):
        return 0
    if not meta["crs"]:
        return 0
    target = CRS.from_user_input(meta["crs"])
    shapes = np.asarray([s for s in shapely.from_wkb(wkb, on_invalid="ignore") if s is not None and s.is_valid], object)
    tree, hit = shapely.STRtree(shapes), set[int]()
    for layer in _suggestions_on(request):
        hit |= set(tree.query(_points(layer, target), predicate="intersects")[1].tolist())
    return len(hit)


def _points(path: Path, target: CRS) -> np.ndarray:
    """The places of a suggestion in another CRS."""
    meta, _, wkb, _ = pyogrio.raw.read(path, columns=[])
    source = CRS.from_user_input(meta["crs"])
    moved = project(source, target, shapely.get_coordinates(shapely.from_wkb(wkb)))
    found: np.ndarray = shapely.points(moved[np.isfinite(moved).all(axis=1)])
    return found


def _suggestions_on(request: Report) -> Iterator[Path]:
    """Point layers of finished ``suggest`` runs over this scene's first raster."""
    scene = request.scenes[0].sources[request.scenes[0].reference].path
    for run in _runs_beside(Path(request.model)):
        try:
            asked = run.request()
            written = Path(str(run.resolved().get("outputs", {}).get("suggested", "")))
        except (InputError, RequestError):  # a damaged run tells nothing
            continue
        if not isinstance(asked, Suggest) or not written.is_file():
            continue
        if scene in [source.path for source in asked.scenes[0].sources]:
            yield written


def _runs_beside(model: Path) -> Iterator[RunDirectory]:
    """All runs of this machine, and those that lie beside the model's run."""
    folders = dict.fromkeys(path.resolve() for path in (runs_folder(), model.parent, model.parent.parent.parent))
    for folder in folders:
        if folder.is_dir():
            yield from (RunDirectory(path) for path in sorted(folder.iterdir()) if (path / "request.json").is_file())
