"""Rows of scores, one figure a seed, printed as mean ± standard deviation beside their controls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

Row = Mapping[int, float]
"""Seed → score."""


def show(title: str, rows: Mapping[str, Row], against: Sequence[str] = (), unit: str = "") -> str:
    """A Markdown table; ``against`` names the rows every other is compared with, seed by seed."""
    head = ["", f"{unit or 'score'}", *(f"− {name}" for name in against)]
    lines = [f"### {title}", "", "| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)]
    for name, row in rows.items():
        cells = [name, spread(list(row.values()))]
        cells += ["" if other == name else spread(differences(row, rows[other]), signed=True) for other in against]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join([*lines, ""])


def differences(row: Row, other: Row) -> list[float]:
    """Seed by seed, so that what a seed's split brings to both cancels."""
    return [row[seed] - other[seed] for seed in row if seed in other]


def spread(values: Sequence[float], signed: bool = False) -> str:
    """Mean ± sample standard deviation; the number of seeds where it is one."""
    if not values:
        return "–"
    mean = f"{np.mean(values):{'+' if signed else ''}.3f}"
    return f"{mean} ± {np.std(values, ddof=1):.3f}" if len(values) > 1 else f"{mean} (1 seed)"


def verdict(name: str, other: str, values: Sequence[float]) -> str:
    """In words: an effect counts where it exceeds its own standard deviation over at least three seeds."""
    if len(values) < 3:
        return f"{name} − {other}: too few seeds to speak of an effect."
    mean, std = float(np.mean(values)), float(np.std(values, ddof=1))
    if mean > std:
        return f"{name} − {other}: an effect of {mean:+.3f} ± {std:.3f} shows."
    if mean < -std:
        return f"{name} − {other}: it is worse by {-mean:.3f} ± {std:.3f}."
    return f"{name} − {other}: no effect shows ({mean:+.3f} ± {std:.3f})."
