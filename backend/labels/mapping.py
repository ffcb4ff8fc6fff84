"""A label layer's own codes or names turned into the classes a mapping gives them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.contract.class_mapping import MappingRow, read_mapping
from backend.contract.requests import Labels
from backend.labels.class_scheme import IGNORE, ClassScheme, fold


@dataclass(frozen=True)
class ClassMapping:
    """``targets``: code or name in the file → class code, None = left out."""

    targets: dict[str, int | None]
    names: dict[int, str]
    colors: dict[int, str]

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
        {fold(row.code): row.target for row in rows}, _first(rows, "name"), _first(rows, "color")
    )


def _first(rows: Iterable[MappingRow], column: str) -> dict[int, str]:
    """The first name (or colour) given to each class."""
    found: dict[int, str] = {}
    for row in rows:
        if row.target is not None and getattr(row, column):
            found.setdefault(row.target, getattr(row, column))
    return found
