"""From the evidence to what the model folder and the user are told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from backend.finetune.candidates import FOREST_MAJORITY, NETWORK, Candidate
from backend.finetune.evidence import Evidence
from backend.finetune.selection import Choice, Counts, Honest, Mask, choose, difference, honest, iou, scores
from backend.models.temperature import fit_temperature

AUTO = "auto"


@dataclass(frozen=True)
class Decision:
    """``members``: candidate number by member (each with its best smoothing); ``member`` maps."""

    candidates: list[Candidate]
    members: dict[str, int]
    member: str
    reason: str
    choice: Choice | None = None
    honest: Honest | None = None
    table: list[dict[str, Any]] | None = None

    @property
    def winner(self) -> Candidate:
        return self.candidates[self.members[self.member]]

    @property
    def recipe(self) -> int | None:
        """The network recipe worth training for good: the winner's, else the network's own best."""
        for member in (self.member, NETWORK):
            if member in self.members and self.candidates[self.members[member]].recipe is not None:
                return self.candidates[self.members[member]].recipe
        return None


def decide(evidence: Evidence, classes: Mask, names: Sequence[str], wanted: str, unit: str) -> Decision:
    """Choose by the one-standard-error rule (or as ``wanted``), with all scores in a table; ``unit`` was held out."""
    candidates = evidence.candidates
    counts, complexity = evidence.view(evidence.everywhere), [c.complexity for c in candidates]
    choice = choose(counts, complexity, classes)
    recipe = _best_recipe(counts, candidates, choice, complexity, classes)
    members = _members(counts, candidates, recipe, complexity, classes)
    member = candidates[choice.winner].member if wanted == AUTO else wanted
    if wanted == AUTO:
        members[member] = choice.winner
    figure = honest(evidence.view, evidence.fold, complexity, classes)
    reason = _reason(counts, candidates, choice, members, member, figure, classes, unit)
    table = _table(counts, candidates, choice, classes, names, members[member], reason)
    return Decision(candidates, members, member, reason, choice, figure, table)


def undecided(candidates: list[Candidate], wanted: str, why: str) -> Decision:
    """Without validation: what the user wants, else the forest with the majority filter; first of each member."""
    members = {c.member: n for n, c in reversed(list(enumerate(candidates)))}
    member = FOREST_MAJORITY if wanted == AUTO else wanted
    reason = f"The candidates could not be compared: {why} "
    reason += "The forest with a majority filter maps, as the safest." if wanted == AUTO else "You chose what maps."
    return Decision(candidates, members, member, reason)


def temperatures(evidence: Evidence, decision: Decision) -> dict[str, float]:
    """By member, fitted on held-out pixels."""
    return {
        member: fit_temperature(evidence.probe_of(number), evidence.index, evidence.weight)
        for member, number in decision.members.items()
    }


def to_json(decision: Decision) -> dict[str, Any]:
    """The card's ``decision``."""
    found: dict[str, Any] = {
        "member": decision.member,
        "smoothing": decision.winner.smoothing.to_json(),
        "candidate": decision.winner.name,
        "title": decision.winner.title,
        "reason": decision.reason,
    }
    if decision.honest is not None:
        found |= {"miou_held_out": _round(decision.honest.miou), "miou_held_out_std": _round(decision.honest.std)}
    return found


def _best_recipe(
    counts: Counts, candidates: Sequence[Candidate], choice: Choice, complexity: Sequence[int], classes: Mask
) -> int | None:
    """The winner's recipe, else that of the best network."""
    if candidates[choice.winner].recipe is not None:
        return candidates[choice.winner].recipe
    networks = [n for n, c in enumerate(candidates) if c.member == NETWORK]
    if not networks:
        return None
    best = choose(counts[networks], [complexity[n] for n in networks], classes)
    return candidates[networks[best.winner]].recipe


def _members(
    counts: Counts, candidates: Sequence[Candidate], recipe: int | None, complexity: Sequence[int], classes: Mask
) -> dict[str, int]:
    """Each member's best candidate by the same rule; networks of one recipe only, the one that is kept."""
    found: dict[str, int] = {}
    for member in dict.fromkeys(c.member for c in candidates):
        own = [n for n, c in enumerate(candidates) if c.member == member and c.recipe in (None, recipe)]
        found[member] = own[choose(counts[own], [complexity[n] for n in own], classes).winner]
    return found


def _reason(
    counts: Counts,
    candidates: Sequence[Candidate],
    choice: Choice,
    members: dict[str, int],
    member: str,
    figure: Honest,
    classes: Mask,
    unit: str,
) -> str:
    """By how much it won, in words."""
    winner, mapped = candidates[choice.winner], members[member]
    mean = scores(counts, classes).mean(axis=1)
    best = candidates[choice.best]
    text = f"On held-out {unit} “{winner.title}” reaches a mean IoU of {mean[choice.winner]:.3f}"
    if choice.best != choice.winner:
        text += (
            f"; “{best.title}” reaches {mean[choice.best]:.3f}, but {choice.behind:.3f} is within one standard "
            f"error ({choice.standard_error:.3f}), so the simpler one was taken"
        )
    text += "." + _against_majority(counts, candidates, choice.winner, classes)
    text += f" Choosing included, new {unit} are mapped with {figure.miou:.3f} (folds that did not choose)."
    if mapped != choice.winner:
        lost, error = difference(counts, choice.winner, mapped, classes)
        text += f" You chose “{candidates[mapped].title}” instead, {_signed(-lost)} ± {error:.3f} against it."
    return text


def _against_majority(counts: Counts, candidates: Sequence[Candidate], winner: int, classes: Mask) -> str:
    other = next(n for n, c in enumerate(candidates) if c.member == FOREST_MAJORITY)
    if other == winner:
        return ""
    ahead, error = difference(counts, winner, other, classes)
    return f" Against a forest with a 5×5 majority filter that is {_signed(ahead)} ± {error:.3f}."


def _table(
    counts: Counts,
    candidates: Sequence[Candidate],
    choice: Choice,
    classes: Mask,
    names: Sequence[str],
    mapped: int,
    reason: str,
) -> list[dict[str, Any]]:
    by_repeat = scores(counts, classes)
    rows = []
    for number, candidate in enumerate(candidates):
        per_class = iou(counts[number].sum(axis=(0, 1)), classes)
        behind, error = difference(counts, choice.best, number, classes)
        rows.append(
            {
                "name": candidate.name,
                "title": candidate.title,
                "member": candidate.member,
                "smoothing": candidate.smoothing.to_json(),
                "complexity": candidate.complexity,
                "miou_mean": _round(by_repeat[number].mean()),
                "miou_std": _round(by_repeat[number].std()),
                "behind_best": _round(behind),
                "behind_best_se": _round(error),
                "per_class": {name: _round(value) for name, value in zip(names, per_class, strict=True)},
                "chosen": number == mapped,
                "reason": reason if number == mapped else "",
            }
        )
    return rows


def _signed(value: float) -> str:
    return f"{value:+.3f}".replace("-", "−")


def _round(value: float) -> float | None:
    return round(float(value), 4) if np.isfinite(value) else None

