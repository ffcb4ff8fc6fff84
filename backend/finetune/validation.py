"""Repeated, grouped, spatially blocked cross-validation of all candidates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors import numpy as safe_numpy

from backend.contract import atomic
from backend.finetune.candidates import AVERAGE, NETWORK, Candidate, Recipe
from backend.finetune.evidence import Evidence, FoldResult, Tally, gather
from backend.finetune.fit import Fitting, QuietContext
from backend.finetune.folds import Fold
from backend.finetune.material import Material
from backend.finetune.method import site_probabilities
from backend.jobs.context import JobContext
from backend.models.forest import Forest, ForestSettings

RUNGS = (0.125, 0.25, 0.5, 1.0)
"""Shares of the schedule at which a network is looked at; the best one stops the final training."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Contest:
    """Who competes on what. ``fitting`` is None where forests compete alone."""

    candidates: list[Candidate]
    recipes: Sequence[Recipe]
    material: Material
    forest: ForestSettings
    fitting: Fitting | None

    @property
    def network_fitting(self) -> Fitting:
        """:attr:`fitting` where recipes compete."""
        if self.fitting is None:
            raise ValueError("no network takes part in this contest")
        return self.fitting

    @property
    def rungs(self) -> list[int]:
        """Steps at which networks are looked at."""
        if self.fitting is None:
            return [0]
        return sorted({max(1, round(share * self.fitting.steps)) for share in RUNGS})


def validate(contest: Contest, folds: Sequence[Fold], unit: str, context: JobContext, folder: Path) -> Evidence:
    """Every candidate on every fold. Finished folds are kept in ``folder``, so a cancelled run goes on there."""
    folder.mkdir(parents=True, exist_ok=True)
    results: dict[tuple[int, int], FoldResult] = {}
    context.stage(f"Comparing candidates on held-out {unit}", len(folds), "fold")
    for number, fold in enumerate(folds):
        file = folder / f"fold-{fold.repeat}-{fold.number}.safetensors"
        result = _stored(file)
        if result is None:
            result = run_fold(contest, fold, context)
            atomic.write_bytes(file, safe_numpy.save(result.to_arrays()))
        results[fold.repeat, fold.number] = result
        context.advance(number + 1)
    return gather(contest.candidates, results, _fold_of_block(folds, contest.material))


def run_fold(contest: Contest, fold: Fold, context: JobContext) -> FoldResult:
    """Train on the fold's training groups, count on its test groups."""
    material = contest.material
    tested = material.sites.to_test(fold.test)
    tally = Tally(
        material, tested, (len(contest.candidates), len(contest.rungs), len(contest.recipes)), seed=fold.number
    )
    settings = contest.forest
    forest = Forest(material.forest.of_groups(fold.train, material.classes), material.classes, settings)
    by_forest = forest_probabilities(forest, material, tested)
    needed = material.needed[tested]
    for number, candidate in enumerate(contest.candidates):
        if candidate.recipe is None:
            tally.add(number, 0, candidate.smoothing.apply(by_forest, needed))
            tally.copy_rungs(number)
    for recipe in range(len(contest.recipes)):
        _run_network(contest, recipe, fold, tested, by_forest, tally, QuietContext(context))
    return tally.result()


def forest_probabilities(forest: Forest, material: Material, which: NDArray[np.int64]) -> Floats:
    """B,K,W,W of the forest where validation looks, 0 elsewhere."""
    values, _ = material.sites.cut(which)
    needed = material.needed[which]
    out = np.zeros((*needed.shape, material.classes), np.float32)
    out[needed] = forest.probabilities(np.moveaxis(values, 1, -1)[needed])
    return np.ascontiguousarray(np.moveaxis(out, -1, 1))


def _run_network(
    contest: Contest,
    recipe: int,
    fold: Fold,
    tested: NDArray[np.int64],
    by_forest: Floats,
    tally: Tally,
    context: JobContext,
) -> None:
    """Train one recipe and tally it, alone and averaged with the forest, at every rung."""
    fitting, material = contest.network_fitting, contest.material
    network, needed = fitting.network(contest.recipes[recipe]), material.needed[tested]

    def look(step: int) -> None:
        if step not in contest.rungs:
            return
        rung = contest.rungs.index(step)
        found = site_probabilities(network, contest.recipes[recipe], material, fitting.inputs, tested) * needed[:, None]
        tally.add_loss(recipe, rung, found)
        mixed: Mapping[str, Floats] = {NETWORK: found, AVERAGE: np.asarray((found + by_forest) / 2, np.float32)}
        for number, candidate in enumerate(contest.candidates):
            if candidate.recipe == recipe:
                tally.add(number, rung, candidate.smoothing.apply(mixed[candidate.member], needed))

    fitting.fit(network, contest.recipes[recipe], fold.train, context, after=look)


def _fold_of_block(folds: Sequence[Fold], material: Material) -> NDArray[np.int64]:
    """R,B: the fold that tested each block."""
    repeats = 1 + max(fold.repeat for fold in folds)
    out = np.zeros((repeats, material.blocks.count), np.int64)
    for fold in folds:
        out[fold.repeat, material.blocks.of_group[fold.test]] = fold.number
    return out


def _stored(file: Path) -> FoldResult | None:
    """A fold finished earlier; a damaged file is done again."""
    try:
        return FoldResult.from_arrays(safe_numpy.load_file(file))
    except (FileNotFoundError, SafetensorError, KeyError):
        return None
