"""What every learning bench has: seeds, a budget, a folder for its runs, and the lines it prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.learning.runs import Budget
from bench.learning.table import differences, show, verdict


@dataclass
class Study:
    """``scores``: table → row → seed → score."""

    folder: Path
    budget: Budget
    seeds: list[int]
    scores: dict[str, dict[str, dict[int, float]]] = field(default_factory=dict)

    def record(self, table: str, row: str, seed: int, score: float) -> None:
        """Keep a score and say it at once: a long bench should not be silent."""
        self.scores.setdefault(table, {}).setdefault(row, {})[seed] = score
        print(f"  {table} · {row} · seed {seed}: {score:.3f}", flush=True)

    def each_seed(self) -> Iterator[tuple[int, Path]]:
        for seed in self.seeds:
            folder = self.folder / f"seed-{seed}"
            folder.mkdir(parents=True, exist_ok=True)
            yield seed, folder

    def table(self, title: str, against: list[str], unit: str) -> str:
        return show(title, self.scores[title], against, unit)

    def verdict(self, title: str, name: str, other: str) -> str:
        rows = self.scores[title]
        return f"{title}: " + verdict(name, other, differences(rows[name], rows[other]))

    def best(self, title: str, names: list[str]) -> str:
        """The row with the highest mean among ``names``."""
        rows = self.scores[title]
        return max(names, key=lambda name: sum(rows[name].values()) / len(rows[name]))
