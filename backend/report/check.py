"""What can be known to be wrong with a report's request before a map is made; free of torch, so that it is said at once."""

from __future__ import annotations

from pathlib import Path

from backend.contract.errors import RequestError
from backend.contract.requests import Labels, Report
from backend.labels.class_scheme import ClassScheme
from backend.labels.polygons import read_labels
from backend.models.card import ModelCard
from backend.models.check import require_fit
from backend.models.mapper import mapper_card
from backend.report.crosswalk import all_anonymous, build, read_class_map
from backend.report.kinds import DENSE, POLYGONS, SAMPLE, kind_of
from backend.report.map_legend import legend_of_sample
from backend.report.sample_file import map_on_disk, read_points
from backend.report.settings import read_settings
from backend.report.suggested import require_a_sample
from backend.sample.map_file import map_grid
from backend.scene.grid import Grid
from backend.scene.opening import require_present
from backend.tiles.outputs import open_placed


def require_sound(request: Report) -> tuple[str, ModelCard]:
    """The reference's kind and the model's card.

    Raises the typed errors of settings, scene, model and class map, and of references that are points or polygons;
    a raster is read when it is compared.
    """
    read_settings(request)
    card, kind = mapper_card(Path(request.model)), kind_of(request)
    require_answers(request, kind)
    require_a_sample(request, kind)
    if request.class_map is not None:
        read_class_map(Path(request.class_map))
    if request.map is not None:
        require_present(request.map)
    with open_placed(request.scenes[0], request.model) as scene:
        require_fit(card, scene)
        require_classes(request, kind, card, scene.grid)
    return kind, card


def require_sampled_map(request: Report) -> None:
    """Raise the typed errors of a map and the points that are to judge it, where no model is named."""
    read_settings(request)
    kind = kind_of(request)
    if kind != SAMPLE:
        cause = "Without a model only a sample can judge a map."
        raise RequestError(cause, "Name the model (and its raster), or give sample points.", request.reference)
    require_a_sample(request, kind)
    read_points(Labels(request.reference, request.field), map_grid(request.scenes[0]))


def require_answers(request: Report, kind: str) -> None:
    """Raise :class:`RequestError` where sample points are to be drawn and nothing answers them."""
    if request.sample is not None and kind != DENSE:
        raise RequestError(
            "Sample points can only be drawn where a dense map answers them.",
            "Give a raster as the reference, or leave the sample out.",
            request.reference,
        )


def require_classes(request: Report, kind: str, card: ModelCard, grid: Grid) -> None:
    """Raise :class:`ClassesError` where polygons or points have no class of the model's, before it maps anything."""
    labels, mapped = Labels(request.reference, request.field), ClassScheme.from_json(card.classes)
    pairs = read_class_map(Path(request.class_map)) if request.class_map else None
    if kind == POLYGONS:
        polygons = read_labels(labels, grid)
        build(mapped, polygons.scheme, pairs, polygons.named, labels.path)
    elif kind == SAMPLE:
        points = read_points(labels, grid)
        if request.map is None and map_on_disk(request.reference) is None:  # else that map's own legend decides
            legend = legend_of_sample(labels)
            if legend is not None:
                mapped = legend if all_anonymous(mapped) else mapped.extended(legend.classes)
            build(mapped, points.scheme, pairs, points.named_only, labels.path)
