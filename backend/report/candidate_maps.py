"""Maps of every candidate the model was chosen from, in one pass over the scene.

Each member (forest, network) answers a window once; the candidates' smoothings are
applied to that answer. Temperature is left out: it never changes the winning class.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.jobs.context import JobContext
from backend.labels.class_scheme import LandClass
from backend.models.assembly import AverageMember, FinishedMapper, Member
from backend.models.card import ModelCard
from backend.models.mapper import load_mapper
from backend.models.smoothing import Smoothing
from backend.predict.settings import default_batch, tiling_of
from backend.scene.scene import Scene
from backend.tiles import engine
from backend.tiles.layout import Tiling
from backend.tiles.outputs import model_identity
from backend.tiles.sinks import ClassSink

BUDGET_BYTES = 256 << 20
"""Memory for the values under way; more candidates than fit are mapped in several passes."""


@dataclass(frozen=True)
class CandidateRow:
    """One row of the card's table: ``name`` unique; ``score``: the card's entry; ``member`` and ``smoothing``."""

    name: str
    title: str
    member: str
    smoothing: Smoothing
    chosen: bool
    score: Mapping[str, Any]


def mappable(card: ModelCard) -> tuple[list[CandidateRow], list[CandidateRow]]:
    """The card's candidates: those whose parts the model folder keeps, and the others (networks that lost)."""
    recipe = str(card.training.get("recipe") or "")
    can: list[CandidateRow] = []
    cannot: list[CandidateRow] = []
    for raw in card.candidates:
        member = str(raw["member"])
        row = CandidateRow(
            str(raw["name"]), str(raw["title"]), member, Smoothing.from_json(raw["smoothing"]), bool(raw["chosen"]), raw
        )
        fits = member in card.members and (member not in ("network", "average") or recipe in row.title)
        (can if fits else cannot).append(row)
    return can, cannot


class SlicedSink(ClassSink):
    """A class map of one group of channels among many."""

    def __init__(self, path: Path, classes: Sequence[LandClass], first: int) -> None:
        super().__init__(path, classes)
        self._first = first

    def encode(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[Any]:
        return super().encode(values[self._first : self._first + len(self.classes)], valid)


@dataclass(frozen=True)
class Parts:
    """The model's members, each loaded once."""

    members: Mapping[str, Member]

    def answers(
        self, wanted: Sequence[CandidateRow], values: NDArray[np.float32], valid: NDArray[np.bool_]
    ) -> NDArray[np.float32]:
        """Probabilities B,A·K,H,W of the wanted candidates, in order."""
        raw: dict[str, NDArray[np.float32]] = {}
        for name in ("forest", "network"):
            if name in self.members:
                raw[name] = self.members[name].probabilities(values, valid)
        if len(raw) > 1:
            raw["average"] = (raw["forest"] + raw["network"]) / np.float32(2)
        if "forest" in raw:
            raw["forest-majority"] = raw["forest"]
        return np.concatenate([row.smoothing.apply(raw[row.member], valid) for row in wanted], axis=1)


def map_candidates(
    scene: Scene, model: Path, rows: Sequence[CandidateRow], folder: Path, context: JobContext
) -> dict[str, Path]:
    """Write a class map for every candidate; name → file. Finished maps of the same model are kept."""
    mappers = {name: load_mapper(model, name) for name in dict.fromkeys(row.member for row in rows)}
    parts = _parts(mappers)
    classes = next(iter(mappers.values())).classes
    tiling = _tiling([mapper for mapper in mappers.values() if isinstance(mapper, FinishedMapper)], rows)
    paths = {row.name: folder / f"{row.name}.tif" for row in rows}
    folder.mkdir(parents=True, exist_ok=True)
    size = max(1, BUDGET_BYTES // (4 * len(classes) * scene.grid.width * tiling.tile))
    groups = [list(rows[i : i + size]) for i in range(0, len(rows), size)]
    for number, group in enumerate(groups, 1):
        sinks = [SlicedSink(paths[row.name], classes, i * len(classes)) for i, row in enumerate(group)]
        title = "Map every candidate" + (f" ({number} of {len(groups)})" if len(groups) > 1 else "")
        engine.run(
            scene, lambda values, valid, group=group: parts.answers(group, values, valid), len(group) * len(classes),  # type: ignore[misc]
            sinks, tiling, context, context.run.checkpoints / f"candidates-{number}",
            batch=default_batch("auto", "auto"), overwrite=True, stage=title,
            identity={"model": model_identity(model), "candidates": [row.name for row in group]},
        )  # fmt: skip
    return paths


def _parts(mappers: Mapping[str, Any]) -> Parts:
    members: dict[str, Member] = {}
    for mapper in mappers.values():
        found = mapper.member
        if isinstance(found, AverageMember):
            network, forest = found.members
            members.setdefault("network", network)
            members.setdefault("forest", forest)
    for name, mapper in mappers.items():
        if not isinstance(mapper.member, AverageMember):
            members.setdefault("forest" if name == "forest-majority" else name, mapper.member)
    return Parts(members)


def _tiling(mappers: Sequence[FinishedMapper], rows: Sequence[CandidateRow]) -> Tiling:
    """The network's window where there is one, with context enough for every smoothing."""
    widest = max(mappers, key=lambda mapper: (mapper.multiple, mapper.margin))
    tiling = tiling_of(widest)
    margin = max(tiling.margin, *(row.smoothing.reach for row in rows))
    return Tiling(tiling.tile, margin, tiling.blend, tiling.multiple, tiling.scale, tiling.exact)
