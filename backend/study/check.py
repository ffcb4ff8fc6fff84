"""What can be known to be wrong with a study's request before a network is loaded; free of torch."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack

from backend.contract.requests import Study
from backend.labels.of_scenes import same_file_warnings, with_labels
from backend.models.card import MAPPER, ModelCard
from backend.models.check import require_attention, require_fit
from backend.models.folder import load_card
from backend.models.matched import match
from backend.scene.scene import open_scenes
from backend.study.labelled import open_labelled
from backend.study.settings import Settings, chosen, read_settings


def studied_model(request: Study, settings: Settings) -> ModelCard:
    """The model's card. Raises :class:`ModelError` for one without attention, :class:`RequestError` for blocks or
    heads it lacks."""
    card = load_card(request.model)
    require_attention(card, request.model)
    chosen(settings.layers, card.backbone.depth, "block")
    chosen(settings.heads, card.backbone.heads, "head")
    return card


def answers_seen(card: ModelCard) -> list[str]:
    """In words, where the network was taught by labels: they may be those of the study."""
    if card.kind != MAPPER:
        return []
    return [
        "This model was trained on labels. Where they are the labels of this study, the network has seen the "
        "answers of the held-out land too: study its pretrained backbone instead."
    ]


def require_sound(request: Study, warn: Callable[[str], None] = lambda text: None) -> tuple[Settings, ModelCard]:
    """Settings and the model's card. Raises the typed errors of settings, model, scenes, labels and classes.

    ``warn`` hears what speaks against the study without forbidding it. What lies where is found out by drawing pixels,
    the first thing the job itself does.
    """
    settings = read_settings(request)
    card = studied_model(request, settings)
    with ExitStack() as stack:
        scenes = [match(scene, card) for scene in open_scenes(with_labels(request.scenes))]
        for scene in scenes:
            stack.callback(scene.close)
            require_fit(card, scene)
        for text in [*same_file_warnings(scenes), *answers_seen(card)]:
            warn(text)
        open_labelled(scenes, stack, warn)
    return settings, card
