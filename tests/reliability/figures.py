"""How a figure is printed: ``figure: value (goal …)``."""

from __future__ import annotations

SHOWN: list[str] = []
"""Lines of this session; pytest repeats them in its summary, where capturing has ended."""


def show(figure: str, value: str, goal: str) -> None:
    """Print one figure."""
    SHOWN.append(f"{figure}: {value} (goal {goal})")
    print(SHOWN[-1], flush=True)
