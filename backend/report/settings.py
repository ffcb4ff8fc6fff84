"""The rarely touched settings of a report."""

from __future__ import annotations

from dataclasses import dataclass

from backend.contract import codec
from backend.contract.errors import RequestError
from backend.contract.ranges import ranged
from backend.contract.requests import Report

CANDIDATES = ("auto", "all", "none")


@dataclass(frozen=True)
class Settings:
    """``Report.settings``.

    ``title`` of the page; ``reference_note``: a sentence about the reference (its date, its offset);
    ``attention``, ``attention_control``: attention rasters to show, the control from random weights;
    ``candidates``: map all the model's candidates (auto: where the scene has at most
    :data:`SMALL_SCENE` pixels); ``confidence`` of the intervals, 0.5 to 0.999.
    """

    title: str | None = None
    reference_note: str | None = None
    attention: str | None = None
    attention_control: str | None = None
    candidates: str = "auto"
    confidence: float = ranged(0.95, 0.5, 0.999)


SMALL_SCENE = 25_000_000
"""Up to so many pixels every candidate is mapped without being asked."""


def read_settings(request: Report) -> Settings:
    """Typed and checked. Raises :class:`RequestError` naming the faulty setting."""
    settings = codec.from_json(Settings, dict(request.settings))
    if settings.candidates not in CANDIDATES:
        raise RequestError(f"Unknown choice “{settings.candidates}” of candidates.", f"Known: {', '.join(CANDIDATES)}.")
    return settings
