"""Where doubt is read from: the probabilities written with a map, or a map computed now by the one tile engine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.errors import RasterioIOError
from rasterio.windows import Window as FileWindow

from backend.contract.errors import InputError, RequestError
from backend.contract.requests import Suggest
from backend.jobs.context import JobContext
from backend.models.card import ModelCard
from backend.models.mapper import Mapper, load_mapper
from backend.predict.settings import default_batch, tiling_of
from backend.scene.grid import Grid, Window
from backend.scene.scene import Scene
from backend.suggest.candidates import Floats, Mask, ReadDoubt
from backend.suggest.doubt import DISAGREEMENT, DoubtSink, doubt_bands
from backend.suggest.settings import Settings
from backend.tiles import engine
from backend.tiles.outputs import model_identity


@contextmanager
def open_doubt(
    request: Suggest, settings: Settings, card: ModelCard, scene: Scene, context: JobContext
) -> Iterator[ReadDoubt]:
    """Reads the bands of doubt of a window. Raises :class:`InputError` for probabilities that are not this map's."""
    if request.probabilities is None:
        path = _computed(request, settings, card, scene, context)
    elif settings.doubt == DISAGREEMENT:
        cause = "One raster of probabilities does not tell whether network and forest disagree."
        raise RequestError(cause, "Leave the probabilities out.", request.probabilities)
    else:
        path = Path(request.probabilities)
    with _opened(path) as file:
        if request.probabilities is not None:
            _require_own(file, scene.grid, len(card.classes), str(path))

        def read(window: Window) -> tuple[Floats, Mask]:
            values, valid = _read(file, window)
            return (values, valid) if request.probabilities is None else (doubt_bands(values, settings.doubt), valid)

        yield read


def _computed(
    request: Suggest, settings: Settings, card: ModelCard, scene: Scene, context: JobContext
) -> Path:
    """The raster of doubt among the run's checkpoints; a cancelled one goes on after its last finished row."""
    mappers = _mappers(request, settings, card)
    channels = sum(len(mapper.classes) for mapper in mappers)

    def shares(values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]:
        return np.concatenate([mapper.probabilities(values, valid) for mapper in mappers], axis=1)

    path = context.run.checkpoints / "doubt.tif"
    engine.run(
        scene, shares, channels, [DoubtSink(path, settings.doubt)], tiling_of(mappers[0]), context,
        context.run.checkpoints / "tiles", batch=default_batch(request.device, request.precision), overwrite=True,
        identity={"model": model_identity(Path(request.model)), "doubt": settings.doubt},
    )  # fmt: skip
    return path


def _mappers(request: Suggest, settings: Settings, card: ModelCard) -> list[Mapper]:
    """What maps: the model's choice; for the disagreement network and forest. Raises where one is absent."""
    names = ["network", "forest"] if settings.doubt == DISAGREEMENT else ["auto"]
    if missing := [name for name in names if name != "auto" and name not in card.members]:
        cause = f"This model has no {missing[0]}, so that nothing can disagree."
        raise RequestError(cause, "Use the doubt “entropy” or “margin”.", request.model)
    return [load_mapper(Path(request.model), name, request.device, request.precision) for name in names]


def _opened(path: Path) -> rasterio.DatasetReader:
    try:
        return rasterio.open(path)
    except RasterioIOError as error:
        cause = f"The probabilities cannot be read ({error})."
        raise InputError(cause, "Leave them out: they are computed then.", str(path)) from error


def _require_own(file: rasterio.DatasetReader, grid: Grid, classes: int, subject: str) -> None:
    own = Grid(file.height, file.width, file.transform, file.crs)
    if not own.same_as(grid):
        remedy = "Give the raster that was written with this scene's map, or leave it out."
        raise InputError("The probabilities lie on another grid than the scene.", remedy, subject)
    if file.count != classes:
        cause = f"The probabilities have {file.count} bands, the model has {classes} classes."
        raise InputError(cause, "Give those this model wrote, or leave them out.", subject)


def _read(file: rasterio.DatasetReader, window: Window) -> tuple[Floats, Mask]:
    place = FileWindow(window.col, window.row, window.width, window.height)
    values = file.read(window=place).astype(np.float32)
    valid: Mask = np.isfinite(values).all(axis=0) & (file.dataset_mask(window=place) > 0)
    return np.where(valid, values, np.float32(0)), valid
