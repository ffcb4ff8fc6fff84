"""What can be known to be wrong with a study's request before a network is loaded; free of torch."""

from __future__ import annotations

from contextlib import ExitStack

from backend.contract.requests import Study
from backend.labels.of_scenes import with_labels
from backend.models.card import ModelCard
from backend.models.check import require_attention, require_fit
from backend.models.folder import load_card
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


def require_sound(request: Study) -> tuple[Settings, ModelCard]:
    """Settings and the model's card. Raises the typed errors of settings, model, scenes, labels and classes.

    What lies where is found out by drawing pixels, the first thing the job itself does.
    """
    settings = read_settings(request)
    card = studied_model(request, settings)
    with ExitStack() as stack:
        scenes = open_scenes(with_labels(request.scenes))
        for scene in scenes:
            stack.callback(scene.close)
            require_fit(card, scene)
        open_labelled(scenes, stack, lambda text: None)
    return settings, card
