"""Imagery that can be trained on, but teaches little: said before the training and after it."""

from __future__ import annotations

from backend.scene.statistics import Statistics

LITTLE = 0.25
"""Share of usable pixels below which it is said; a tilted Landsat scene has about 0.6."""


def imagery_doubts(statistics: Statistics) -> list[str]:
    """A sentence for constant bands, and one for imagery that is mostly missing."""
    constant = [band.name for band in statistics.bands if band.minimum == band.maximum]
    found = []
    if len(constant) == len(statistics.bands):
        found.append("Every pixel has the same value: there is nothing to learn from this imagery. Is it the right file?")
    elif constant:
        found.append(f"{', '.join(constant)}: the same value everywhere, nothing can be learnt from it. Leave it out?")
    if statistics.valid_share < LITTLE:
        found.append(
            f"Only {statistics.valid_share:.1%} of the pixels have data, so that few places teach. Check the nodata "
            "value and the area; several rasters are used where all have data."
        )
    return found
