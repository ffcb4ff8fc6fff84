"""Where a masked autoencoder's run keeps its reconstructions: written by pretraining, shown in reports."""

from __future__ import annotations

from pathlib import Path

PICTURE, FIGURES, PAGE = "reconstructions.png", "reconstructions.json", "reconstructions.html"


def picture_of(outputs: Path) -> Path | None:
    """The picture among a run's outputs, None where there is none."""
    path = outputs / PICTURE
    return path if path.is_file() and path.with_name(FIGURES).is_file() else None
