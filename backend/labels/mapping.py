"""A label layer's own codes or names turned into the classes a mapping gives them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.contract.class_mapping import MappingRow, read_mapping, title_of
from backend.contract.requests import Labels
from backend.labels.class_scheme import IGNORE, ClassScheme, fold

MOST_VALUES, MOST_NAMES = 12, 4
"""Values listed in a sentence; names put together for a class of joined codes."""

DOUBTFUL = 0.5
"""A legend that does not know more of a layer than this is most likely another map's."""


@dataclass(frozen=True)
class ClassMapping:
    """``targets``: code or name in the file → class code, None = left out; ``title``: as the user knows it."""

    targets: dict[str, int | None]
    names: dict[int, str]
    colors: dict[int, str]
    title: str = "the legend"

    def target(self, value: int | str) -> int | None:
        """The class of a code or name; None where it is left out or not listed."""
        return self.targets.get(fold(str(value)))

    def lists(self, value: int | str) -> bool:
        """Whether the mapping says anything about a code or name."""
        return fold(str(value)) in self.targets

    def apply(self, codes: NDArray[np.int64]) -> NDArray[np.int64]:
        """Class codes of an array of codes, −1 where there is none."""
        known, inverse = np.unique(codes, return_inverse=True)
        found = [self.target(code) for code in known.tolist()]
        table = np.asarray([IGNORE if target is None else target for target in found], np.int64)
        return table[inverse].reshape(codes.shape)

    def unlisted_words(self, counts: Mapping[Any, int], what: str) -> str:
        """Which of the layer's values (with how much of ``what`` each holds) no row lists; empty where all are listed."""
        unlisted = [value for value in counts if not self.lists(value)]
        if not unlisted:
            return ""
        share = sum(counts[value] for value in unlisted) / sum(counts.values())
        head = f"{self.title[0].upper()}{self.title[1:]} does not know"
        some = ", ".join(str(value) for value in unlisted[:MOST_VALUES]) + (", …" if len(unlisted) > MOST_VALUES else "")
        doubt = " Is it this layer’s legend?" if share > DOUBTFUL else ""
        return f"{head} {len(unlisted)} of the layer’s {len(counts)} codes ({some}): {share:.0%} of its {what} are left out.{doubt}"

    def scheme(self, values: Iterable[int | str]) -> ClassScheme:
        """The classes that these codes or names become, by class code."""
        held = sorted({target for target in map(self.target, values) if target is not None})
        names = {code: self.names.get(code) or f"Class {code}" for code in held}
        return ClassScheme.named(names, {code: self.colors[code] for code in held if code in self.colors})


def mapping_of(labels: Labels) -> ClassMapping | None:
    """The layer's mapping, None where its codes are the classes. Raises :class:`InputError` for a faulty one."""
    if labels.mapping is None:
        return None
    rows = read_mapping(labels.mapping)
    return ClassMapping(
        {fold(row.code): row.target for row in rows}, _names(rows), _colors(rows), title_of(labels.mapping)
    )


def _names(rows: Iterable[MappingRow]) -> dict[int, str]:
    """The name of each class: of joined codes all that differ, so that no class is called after a part of it."""
    found: dict[int, list[str]] = {}
    for row in rows:
        if row.target is not None and row.name and row.name not in found.setdefault(row.target, []):
            found[row.target].append(row.name)
    return {target: _joined(names) for target, names in found.items() if names}


def _joined(names: list[str]) -> str:
    more = [f"{len(names) - MOST_NAMES} more"] if len(names) > MOST_NAMES else []
    return " + ".join([*names[:MOST_NAMES], *more])


def _colors(rows: Iterable[MappingRow]) -> dict[int, str]:
    """The first colour given to each class."""
    found: dict[int, str] = {}
    for row in rows:
        if row.target is not None and row.color:
            found.setdefault(row.target, row.color)
    return found
