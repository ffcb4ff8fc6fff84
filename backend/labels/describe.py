"""What a label layer holds, for people: classes, counts, problems to zoom to."""

from __future__ import annotations

from collections import Counter
from typing import Any

from backend.contract.requests import Labels
from backend.labels.polygons import LabelSet, read_labels
from backend.labels.problems import summary
from backend.scene.grid import Grid


def describe_polygons(labels: Labels, grid: Grid) -> dict[str, Any]:
    """{"polygons", "classes": [{code, name, color, polygons}], "problems": [{kind, fid, text, bounds}], "summary"}.

    Raises what :func:`read_labels` raises.
    """
    found = read_labels(labels, grid)
    return {
        "polygons": len(found.polygons),
        "classes": _classes(found),
        "problems": [problem.to_json() for problem in found.problems],
        "summary": summary(found.problems),
    }


def _classes(found: LabelSet) -> list[dict[str, Any]]:
    counts = Counter(polygon.code for polygon in found.polygons)
    return [{**item, "polygons": counts[item["code"]]} for item in found.scheme.to_json()]
