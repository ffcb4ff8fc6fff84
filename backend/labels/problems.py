"""What is wrong with single labels: listed for the user, who zooms to each, never a reason to stop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Bounds = tuple[float, float, float, float]

KINDS = {
    "null-class": "without a class",
    "no-geometry": "without a geometry",
    "not-a-polygon": "not polygons (left out)",
    "invalid-repaired": "with an invalid outline (repaired)",
    "invalid-lost": "with an outline beyond repair (left out)",
    "unknown-class": "of a class the model does not know (left out)",
    "outside": "outside the raster (left out)",
    "partly-outside": "partly outside the raster (the rest is left out)",
    "smaller-than-pixel": "covering no pixel centre (left out)",
    "overlap": "overlaps of two classes (the shared pixels are ignored)",
    "name-conflict": "class names that contradict one another",
    "zero-code": "pixels of code 0",
    "unknown-code": "codes the model does not know (ignored)",
    "unmapped-class": "of a class the mapping leaves out or does not list",
    "unmapped-code": "codes the mapping does not list (ignored)",
}
"""Every kind with the words that follow its count."""


@dataclass(frozen=True)
class Problem:
    """One fault. ``fid``: the feature in its layer (−1: none); ``bounds``: left, bottom, right, top in the
    layer's CRS for "zoom to", None where there is no place."""

    kind: str
    fid: int
    text: str
    bounds: Bounds | None = None

    def to_json(self) -> dict[str, Any]:
        bounds = list(self.bounds) if self.bounds else None
        return {"kind": self.kind, "fid": self.fid, "text": self.text, "bounds": bounds}


def summary(problems: Sequence[Problem]) -> list[str]:
    """One line a kind, such as ``3 × outside the raster (left out)``."""
    counts = Counter(problem.kind for problem in problems)
    return [f"{count} × {KINDS[kind]}" for kind, count in counts.items()]
