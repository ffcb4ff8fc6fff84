"""What was found, as Markdown: polygons needed to reach what random ones reach, and the curves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bench.labelling.rounds import RANDOM, ROUND

Curves = NDArray[np.float64]
"""Seeds, rounds, 2: overall accuracy and mean IoU with 10, 20, … polygons."""

MEASURES = ("overall accuracy", "mean IoU")


def needed(curve: NDArray[np.float64], target: float) -> float:
    """Polygons at which a mean curve first reaches ``target``, between rounds by a straight line; inf if it never does."""
    if curve[0] >= target:
        return float(ROUND)
    for number in range(1, len(curve)):
        before, now = curve[number - 1], curve[number]
        if now >= target:
            return ROUND * (number + float((target - before) / (now - before)))
    return float("inf")


def tables(found: Mapping[str, Mapping[str, Curves]]) -> str:
    """One table a measure: fields down, strategies across; then the curves."""
    names = [name for name in next(iter(found.values())) if name != RANDOM]
    parts = [_needed_table(found, names, measure) for measure in range(len(MEASURES))]
    return "\n".join([*parts, *(_curves(found, measure) for measure in range(len(MEASURES)))])


def _needed_table(found: Mapping[str, Mapping[str, Curves]], names: Sequence[str], measure: int) -> str:
    lines = [
        f"Polygons needed to reach the {MEASURES[measure]} of {_last(found)} random ones\n",
        "| field | " + " | ".join([f"random, {_last(found)}", "random itself", *names]) + " |",
        "| --- |" + " ---: |" * (len(names) + 2),
    ]
    columns: dict[str, list[float]] = {name: [] for name in [RANDOM, *names]}
    for field, curves in found.items():
        target = float(curves[RANDOM][:, -1, measure].mean())
        for name in columns:
            columns[name].append(needed(curves[name][:, :, measure].mean(axis=0), target))
        cells = [_words(columns[name][-1], curves[name].shape[1] * ROUND) for name in columns]
        lines.append(f"| {field} | {target:.3f} ± {_std(curves[RANDOM][:, -1, measure]):.3f} | " + " | ".join(cells) + " |")
    most = {name: next(iter(found.values()))[name].shape[1] * ROUND for name in columns}
    cells = [_words(float(np.median(columns[name])), most[name]) for name in columns]
    lines.append("| median | | " + " | ".join(cells) + " |")
    return "\n".join([*lines, ""])


def _curves(found: Mapping[str, Mapping[str, Curves]], measure: int) -> str:
    """Means over the seeds, and the deviation of the last."""
    rounds = max(curve.shape[1] for curves in found.values() for curve in curves.values())
    lines = [
        f"{MEASURES[measure][0].upper()}{MEASURES[measure][1:]} by number of polygons\n",
        "| field | places | " + " | ".join(str(ROUND * (n + 1)) for n in range(rounds)) + " |",
        "| --- | --- |" + " ---: |" * rounds,
    ]
    for field, curves in found.items():
        for name, curve in curves.items():
            cells = [f"{value:.3f}" for value in curve[:, :, measure].mean(axis=0)]
            cells[-1] += f" ± {_std(curve[:, -1, measure]):.3f}"
            lines.append(f"| {field} | {name} | " + " | ".join(cells + [""] * (rounds - len(cells))) + " |")
    return "\n".join([*lines, ""])


def _words(value: float, most: int) -> str:
    return f"{value:.0f}" if np.isfinite(value) else f"> {most}"


def _std(values: NDArray[np.float64]) -> float:
    return float(values.std(ddof=1)) if len(values) > 1 else 0.0


def _last(found: Mapping[str, Mapping[str, Curves]]) -> int:
    return int(next(iter(found.values()))[RANDOM].shape[1] * ROUND)
