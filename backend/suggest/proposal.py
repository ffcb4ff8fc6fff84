"""From doubt to a ranked list: candidates, what they look like, which of them."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import LabelsMissError, ModelError
from backend.contract.requests import Suggest
from backend.jobs.context import JobContext
from backend.labels.label_set import LabelSet
from backend.labels.opening import open_labels
from backend.labels.raster_labels import RasterLabels
from backend.labels.samples import Pixels, polygon_pixels
from backend.models.applied import applied_statistics
from backend.models.card import ModelCard
from backend.models.folder import FOREST, load_forest, model_folder
from backend.scene.scene import Scene
from backend.suggest.candidates import Places, cell_side, find
from backend.suggest.choosing import choose, distance_to, weights
from backend.suggest.features import look_of_pixels, look_of_places, values_at
from backend.suggest.forbidden import Forbidden, read_sample
from backend.suggest.places_file import Ranked
from backend.suggest.settings import TOKENS, Settings, spacing
from backend.suggest.sources import open_doubt
from backend.suggest.words import reason
from backend.training.seeds import mix

if TYPE_CHECKING:
    from backend.suggest.network_look import NetworkLook

Doubles = NDArray[np.float64]

TEACHING_PIXELS = 20
"""Pixels of each labelled polygon that candidates are compared with."""


def propose(
    request: Suggest, settings: Settings, card: ModelCard, scene: Scene, stack: ExitStack, context: JobContext
) -> Ranked:
    """The suggested places, the most useful first. The same request gives the same places."""
    draw = np.random.default_rng(mix(request.seed))
    labels = _labels(request, scene, stack, context)
    apart = spacing(settings, scene.extent.height * scene.extent.width, request.count)
    sample = read_sample(request.avoid, scene.grid)
    forbidden = Forbidden(scene, labels, settings.beside, sample, settings.guard)
    read = stack.enter_context(open_doubt(request, settings, card, scene, context))
    cell = cell_side(scene.extent.height * scene.extent.width, settings.candidates)
    context.stage("Look for candidates", 1, "map")
    places = find(read, forbidden.allowed, scene.grid, scene.extent, cell, settings.smoothing)
    context.advance(1)
    context.resolve(candidates=len(places), cell=cell, apart=apart)
    look, seen = _looks(request, settings, card, scene, labels, places, draw, context)
    weight = weights(places.doubt, settings.power, places.first, settings.balance)
    if settings.attention:
        weight = weight * _network(request, card, scene).attention(places.rows, places.cols, context) ** settings.attention
    chosen = choose(look, seen, weight, places.position, request.count, apart, settings.rule, draw, settings.plain)
    names = [str(item["name"]) for item in card.classes]
    usual = float(np.median(distance_to(look, seen))) if len(places) else 0.0
    best = places.take(chosen.order)
    reasons = [
        reason(best, n, names, settings.doubt, float(chosen.novelty[n]), usual, len(seen) > 0) for n in range(len(best))
    ]
    return Ranked(best, chosen.score, reasons)


def _labels(
    request: Suggest, scene: Scene, stack: ExitStack, context: JobContext
) -> LabelSet | RasterLabels | None:
    """What is labelled already; none on this scene is a note, not an error."""
    layer = request.scenes[0].labels
    if layer is None:
        return None
    try:
        found = open_labels(layer, scene.grid)
    except LabelsMissError:
        context.note("None of the labels lies on this scene.")
        return None
    if isinstance(found, RasterLabels):
        stack.callback(found.close)
    return found


def _looks(
    request: Suggest, settings: Settings, card: ModelCard, scene: Scene, labels: LabelSet | RasterLabels | None,
    places: Places, draw: np.random.Generator, context: JobContext,
) -> tuple[Doubles, Doubles]:  # fmt: skip
    """Features of the candidates N,D and of what is labelled M,D: bands by default, else the network's tokens."""
    pixels = None if labels is None else polygon_pixels(labels, scene.grid)
    if settings.features == TOKENS:
        network = _network(request, card, scene)
        own = (np.zeros(0, np.int64),) * 2 if pixels is None else _middles(pixels)
        return network.tokens(places.rows, places.cols, context), network.tokens(*own, context)
    statistics = applied_statistics(card, [scene])
    look = look_of_places(scene.read, scene.grid, places, statistics, settings.side)
    return look, look_of_pixels(_labelled_values(request, scene, pixels, request.seed), statistics, draw)


def _labelled_values(request: Suggest, scene: Scene, pixels: Pixels | None, seed: int) -> NDArray[np.float32]:
    """What the model's forest was grown from, and what the scene's labels cover now: M,C physical.

    The labels may hold polygons drawn since the training, the forest what was learned on other scenes.
    """
    found = [np.zeros((0, len(scene.bands)), np.float32)]
    if (model_folder(request.model) / FOREST).is_file():
        found.append(np.asarray(load_forest(request.model)["values"], np.float32))
    if pixels is not None:
        few = pixels.capped(TEACHING_PIXELS, seed)
        found.append(values_at(scene.read, scene.grid, few.rows, few.cols))
    return np.concatenate([values for values in found if len(values)] or found)


def _middles(pixels: Pixels) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Of each polygon the labelled pixel nearest its mean."""
    found = []
    for polygon in np.unique(pixels.polygon_id):
        own = np.flatnonzero(pixels.polygon_id == polygon)
        away = (pixels.rows[own] - pixels.rows[own].mean()) ** 2 + (pixels.cols[own] - pixels.cols[own].mean()) ** 2
        found.append(own[away.argmin()])
    at = np.asarray(found, np.int64)
    return pixels.rows[at].astype(np.int64), pixels.cols[at].astype(np.int64)


def _network(request: Suggest, card: ModelCard, scene: Scene) -> NetworkLook:
    """The model's backbone. Raises :class:`ModelError` for a model without one (a forest alone)."""
    from backend.models.init import load_initial
    from backend.suggest.network_look import NetworkLook
    from backend.training.device import pick_device

    if not card.architecture:
        cause = "This model is a forest alone: it has neither tokens nor attention."
        raise ModelError(cause, "Use the features “bands”, and no attention.", request.model)
    backbone = load_initial(request.model, card.backbone, card.bands)
    device = pick_device(request.device, "fp32").device
    return NetworkLook(backbone, applied_statistics(card, [scene]), scene, device)
