"""Is the chosen map worse than what a QGIS user has without us? (figure L6)"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from backend.report.candidate_maps import CandidateRow
from backend.report.dense import Agreement

MAJORITY = "forest-majority"


@dataclass(frozen=True)
class Standing:
    """``ahead``: by candidate name, mIoU against forest + majority with its 95 % interval; ``text`` and ``ok``:
    the verdict on the chosen map, None where either map is missing or no pixel was compared."""

    ahead: dict[str, tuple[float, float, float]]
    text: str | None
    ok: bool


def stand(rows: Sequence[CandidateRow], first: int, agreement: Agreement, seed: int) -> Standing:
    """Compare every candidate (map number ``first`` + its place in ``rows``) with forest + majority.

    Worse "beyond noise" means that the whole interval of the paired block bootstrap lies below zero.
    """
    at = next((i for i, row in enumerate(rows) if row.member == MAJORITY), None)
    if at is None or not agreement.scores().total:
        return Standing({}, None, True)
    ahead = {row.name: agreement.difference(first + i, first + at, seed) for i, row in enumerate(rows) if i != at}
    chosen = next((row for row in rows if row.chosen), None)
    if chosen is None:
        return Standing(ahead, None, True)
    if chosen.member == MAJORITY:
        return Standing(ahead, "The chosen map is the forest with a majority filter itself.", True)
    gain, low, high = ahead[chosen.name]
    interval = f"{gain:+.3f} mIoU (95 % interval over blocks {low:+.3f} to {high:+.3f})".replace("-", "−")
    if high < 0:
        return Standing(
            ahead, f"FAILED: the chosen map is worse than a forest with a majority filter, {interval}.", False
        )
    if low > 0:
        return Standing(ahead, f"The chosen map is better than a forest with a majority filter, {interval}.", True)
    text = f"The chosen map is not worse than a forest with a majority filter beyond noise, {interval}."
    return Standing(ahead, text, True)
