"""Courses of many objects as Markdown: one table of clicks, one with the edge left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from bench.clicks.scores import Course

Courses = Mapping[str, Mapping[str, Sequence[Course]]]
"""Type → contestant → courses of all objects and seeds."""

HEAD = ("type", "", "clicks to 0.80", "clicks to 0.85", "IoU after 1", "after 3", "after 5", "reached 0.85")


def show(courses: Courses, banded: bool = False) -> str:
    """Means ± standard deviations over objects and seeds."""
    lines = ["| " + " | ".join(HEAD) + " |", "| --- | --- |" + " ---: |" * (len(HEAD) - 2)]
    for kind, rows in courses.items():
        for name, found in rows.items():
            cells = [spread([c.clicks_to(goal, banded) for c in found], 1) for goal in (0.80, 0.85)]
            cells += [spread([c.after(n, banded) for c in found], 2) for n in (1, 3, 5)]
            reached = np.mean([max(c.banded if banded else c.ious) >= 0.85 for c in found])
            lines.append(f"| {kind} | {name} | " + " | ".join(cells) + f" | {reached:.0%} |")
    return "\n".join([*lines, ""])


def show_times(courses: Courses) -> str:
    """Milliseconds a click, and of what is done before the first."""
    everything: dict[str, list[Course]] = {}
    for rows in courses.values():
        for name, found in rows.items():
            everything.setdefault(name, []).extend(found)
    lines = ["| | a click, median ms | 95th percentile | before the first, median ms |", "| --- | ---: | ---: | ---: |"]
    for name, found in everything.items():
        clicks = 1e3 * np.array([s for c in found for s in c.seconds])
        before = 1e3 * np.median([c.prepared for c in found])
        lines.append(f"| {name} | {np.median(clicks):.1f} | {np.percentile(clicks, 95):.1f} | {before:.0f} |")
    return "\n".join([*lines, ""])


def spread(values: Sequence[float], digits: int) -> str:
    if not values:
        return "–"
    return f"{np.mean(values):.{digits}f} ± {np.std(values):.{digits}f}"


def pooled(courses: Courses) -> Courses:
    """The same with a first entry over all types, every type weighing the same as it has objects."""
    joined: dict[str, list[Course]] = {}
    for rows in courses.values():
        for name, found in rows.items():
            joined.setdefault(name, []).extend(found)
    return {"all": joined, **courses}
