"""The methods and sizes of pretraining, in words."""

from __future__ import annotations

import re

from .texts import tr

DINO, CMID, MAE, FUSMAE, NOISY, SUPERVISED = "dino", "cmid", "mae", "fusmae", "noisy", "supervised"

EXPLAINED = re.compile(r"\s*[:：（]|\s\(")
"""What parts a name from its explanation, in any language."""


def methods() -> list[tuple[str, str, str]]:
    """Text, value and explanation of each method."""
    return [
        (tr("DINO: self-distillation"), DINO, tr("Compares large and small views. For attention maps; good with a ViT.")),
        (
            tr("CMID: masks and contrast"),
            CMID,
            tr("Fills in hidden parts and compares places. For fine detail; good with ResNet and Swin."),
        ),
        (
            tr("MAE: masked autoencoder"),
            MAE,
            tr("Learns to fill in hidden patches. Needs little memory, and long training."),
        ),
        (
            tr("Fus-MAE: two sensors"),
            FUSMAE,
            tr("Fills in hidden patches of radar and optical together. The model also maps where one of them is missing."),
        ),
        (
            tr("Noisy labels"),
            NOISY,
            tr("Learns from an existing map that may err or have other classes. Leaves a network that maps by itself."),
        ),
        (
            tr("Clean labels (control)"),
            SUPERVISED,
            tr("Like noisy labels, from a map you trust: shows what the noise costs."),
        ),
    ]


def method_names() -> dict[str, str]:
    """Value and short name of each method."""
    return {value: EXPLAINED.split(text)[0] for text, value, _words in methods()}


def presets() -> list[tuple[str, str, str]]:
    """Text, value and explanation of each size."""
    return [
        (tr("Automatic"), "auto", tr("Chosen from this machine and the amount of imagery.")),
        (
            tr("Tiny"),
            "tiny",
            tr("For a processor without graphics card: minutes to an hour. Good for trying out."),
        ),
        (tr("Small"), "small", tr("For a graphics card with 8 GB, or a night on a strong processor.")),
        (tr("Base"), "base", tr("For a graphics card with 16 GB or more, and much imagery.")),
    ]
