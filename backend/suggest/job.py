"""``suggest``: where to label next, as a ranked layer of points.

Doubt of the model's map is computed (or read from the probabilities that were written with it), its peaks are the
candidates, and of those the most doubtful that differ most from what is labelled, and from one another, are named.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from backend.contract.errors import InputError, LabelsMissError
from backend.contract.requests import Predict, Suggest
from backend.contract.run_directory import RunDirectory
from backend.jobs.context import JobContext
from backend.jobs.estimate import Estimate
from backend.models.check import require_fit
from backend.models.mapper import mapper_card
from backend.scene.told import tell_scenes
from backend.suggest.settings import read_settings
from backend.tiles.outputs import open_placed, place
from backend.tiles.resume import check_outputs

if TYPE_CHECKING:
    from backend.scene.scene import Scene
    from backend.suggest.places_file import Ranked

_CHOOSING_S, _BYTES = 4.0, 200 << 20
"""Of choosing among some thousand candidates; of features and windows, roughly."""


def run(request: Suggest, context: JobContext) -> None:
    """Write the points and tell the run about them.

    Raises the typed errors of scenes, labels and models; :class:`OutputExistsError` before any work;
    :class:`InputError` where no place is left.
    """
    from backend.labels.class_scheme import ClassScheme
    from backend.suggest.places_file import write_places
    from backend.suggest.proposal import propose

    settings, path = read_settings(request), place(request.out, context.run, "next.gpkg")
    with ExitStack() as stack:
        scene = stack.enter_context(open_placed(request.scenes[0], request.model))
        card = mapper_card(Path(request.model))
        for finding in require_fit(card, scene):
            context.warn(finding.text)
        tell_scenes([scene], context)
        check_outputs([path], request.overwrite or _is_own(path, context.run))
        classes = ClassScheme.from_json(card.classes).classes
        ranked = propose(request, settings, card, scene, stack, context)
        _require_some(ranked, request)
        context.resolve(settings=vars(settings), outputs={"suggested": str(path)})
        write_places(path, ranked, classes, scene.grid, Path(request.model).name)
    _tell(ranked, request, context)
    context.output("suggested", path, "Where to label next", places=len(ranked.places))


def estimate(request: Suggest) -> Estimate:
    """Time and memory of the map that is needed first, where there is none; no file of it stays."""
    from backend.predict import job as predict

    read_settings(request)
    with open_placed(request.scenes[0], request.model) as scene:
        require_fit(mapper_card(Path(request.model)), scene)
        _require_readable(request, scene)
    if request.probabilities is not None:
        return Estimate(_CHOOSING_S, _BYTES, None, ["The probabilities are there: only the choice is to be made."])
    once = predict.estimate(Predict(request.scenes, request.model, device=request.device, precision=request.precision))
    seconds = None if once.seconds is None else once.seconds + _CHOOSING_S
    return Estimate(seconds, once.memory_bytes, once.disk_bytes, once.notes)


def _require_readable(request: Suggest, scene: Scene) -> None:
    """Labels and what is to be avoided are read before the map they go with is computed. Raises :class:`InputError`."""
    from backend.labels.opening import open_labels
    from backend.labels.raster_labels import RasterLabels
    from backend.suggest.forbidden import read_sample

    read_sample(request.avoid, scene.grid)
    layer = request.scenes[0].labels
    if layer is None:
        return
    try:
        labels = open_labels(layer, scene.grid)
    except LabelsMissError:  # none of them here: said with the places
        return
    if isinstance(labels, RasterLabels):
        labels.close()


def _is_own(path: Path, run: RunDirectory) -> bool:
    """Whether the file is what this run wrote before it was interrupted."""
    return run.outputs in path.parents or run.resolved().get("outputs", {}).get("suggested") == str(path)


def _require_some(ranked: Ranked, request: Suggest) -> None:
    if not len(ranked.places):
        raise InputError(
            "No place is left to label: all is without data, labelled, outside the area or beside the sample.",
            "Choose a larger area, or lower “beside” and “guard”.",
            request.scenes[0].sources[0].path,
        )


def _tell(ranked: Ranked, request: Suggest, context: JobContext) -> None:
    found = len(ranked.places)
    if found < request.count:
        context.note(f"{found} places are suggested, not {request.count}: no more lie far enough apart.")
    context.note(f"1: {ranked.reasons[0]}")
    context.note("Labels drawn at these places teach; they are no sample and must not judge the map.")
