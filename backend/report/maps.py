"""The maps to be judged: the one asked about, and every candidate's where a dense map can tell them apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from backend.contract.requests import Labels
from backend.labels.raster_labels import RasterLabels, open_raster_labels
from backend.models.mapper import load_mapper
from backend.predict.settings import default_batch, tiling_of
from backend.report.candidate_maps import CandidateRow, map_candidates, mappable
from backend.report.case import Case
from backend.report.kinds import DENSE, SAMPLE
from backend.report.sample_file import map_on_disk
from backend.report.settings import SMALL_SCENE
from backend.tiles import engine
from backend.tiles.outputs import model_identity
from backend.tiles.sinks import ClassSink


@dataclass(frozen=True)
class Maps:
    """``paths``: the map judged, then the maps of ``mapped``, in order; ``listed``: candidates without a map."""

    paths: list[Path]
    mapped: list[CandidateRow] = field(default_factory=list)
    listed: list[CandidateRow] = field(default_factory=list)


def make_maps(case: Case) -> Maps:
    """Predict what is not there yet. The chosen candidate's map serves as the model's."""
    can, cannot = mappable(case.card)
    if not _wants_candidates(case):
        return Maps([_main(case)], [], [*can, *cannot])
    folder = case.context.run.outputs / "candidates"
    paths = map_candidates(case.scene, case.model, can, folder, case.context)
    chosen = next((row for row in can if row.chosen), None)
    main = Path(case.request.map) if case.request.map else (paths[chosen.name] if chosen else _main(case))
    return Maps([main, *(paths[row.name] for row in can)], can, cannot)


def open_map(path: Path, case: Case) -> RasterLabels:
    """A class map on the scene's grid in the model's classes."""
    return open_raster_labels(Labels(str(path)), case.scene.grid, case.scheme)


def _wants_candidates(case: Case) -> bool:
    if case.kind != DENSE or not case.card.candidates or case.settings.candidates == "none":
        return False
    small = case.scene.grid.pixels <= SMALL_SCENE
    if not small and case.settings.candidates == "auto":
        case.context.note("The scene is large, so only the chosen map is judged (candidates=all judges every one).")
    return small or case.settings.candidates == "all"


def _main(case: Case) -> Path:
    """The map to judge: the one given, else the one that the sample was drawn from, else predicted now."""
    if case.request.map:
        return Path(case.request.map)
    drawn_from = map_on_disk(case.request.reference) if case.kind == SAMPLE else None
    if drawn_from is not None:
        case.context.note(f"Judged is the map that the points were drawn from: {drawn_from}")
        return drawn_from
    mapper = load_mapper(case.model)
    path = case.context.run.outputs / "map.tif"
    engine.run(
        case.scene, mapper.probabilities, len(mapper.classes), [ClassSink(path, mapper.classes)], tiling_of(mapper),
        case.context, case.context.run.checkpoints / "map", batch=default_batch("auto", "auto"), overwrite=True,
        identity={"model": model_identity(case.model)},
    )  # fmt: skip
    return path
