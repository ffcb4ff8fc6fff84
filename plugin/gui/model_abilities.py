"""What a model's card says about its attention: one rule for every place that offers it."""

from __future__ import annotations

from typing import Any

from .texts import tr

Card = dict[str, Any]
"""``model.describe``'s answer; an empty one says nothing yet, and then nothing is refused."""


def attention_problem(card: Card) -> str:
    """Why this model's attention can neither be drawn nor studied; empty when it can."""
    if is_forest(card):
        return tr("This model is a forest alone: nothing in it attends. Choose a pretraining, or train a network.")
    if has_stages(card):
        return tr("Attention needs a vision transformer; this network is another kind.")
    return ""


def roll_out_problem(card: Card) -> str:
    """Why no roll-out can be drawn of this model; empty when one can."""
    if _backbone(card).get("fusion"):
        return tr("A roll-out goes through blocks over one image; this network has the tokens of two sensors.")
    return ""


def has_stages(card: Card) -> bool:
    """Whether the network is one of stages (ResNet, Swin, ConvNeXt), without a summary token to look at."""
    return bool(_backbone(card).get("levels"))


def is_forest(card: Card) -> bool:
    """Whether the card tells of a forest without a network."""
    return bool(card) and not _backbone(card)


def block_count(card: Card) -> int:
    """Blocks of the network; 0 where the card does not say."""
    return int(_backbone(card).get("depth") or 0)


def _backbone(card: Card) -> dict[str, Any]:
    return card.get("architecture", {}).get("backbone") or {}
