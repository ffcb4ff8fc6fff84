"""One class scheme for labels, legends, colour tables, maps and reports.

A class has a *code* (what files hold and never changes), a *name* and a
*colour*. Inside, arrays hold the class *index* 0 … K−1 in the scheme's order
and −1 for "ignore".
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.contract.class_mapping import LEGENDS
from backend.contract.errors import InputError
from backend.labels.colors import choose_colors

IGNORE = -1
"""Index of a pixel without (usable) label."""

MAX_CODE = 65534
"""Largest class code: colour tables end at UInt16, whose last value maps keep for nodata."""


@dataclass(frozen=True)
class LandClass:
    """One class: ``code`` 0 … 65534, ``color`` as ``#rrggbb``."""

    code: int
    name: str
    color: str

    def __post_init__(self) -> None:
        if not 0 <= self.code <= MAX_CODE:
            cause = f"The class code {self.code} is outside 0 to {MAX_CODE}."
            raise InputError(cause, "Use other class codes.", self.name)
        if not re.fullmatch(r"#[0-9a-f]{6}", self.color):
            cause = f"The colour “{self.color}” is not of the form #rrggbb."
            raise InputError(cause, "Mend the class's colour.", self.name)


@dataclass(frozen=True)
class ClassScheme:
    """Classes in a fixed order with distinct codes."""

    classes: tuple[LandClass, ...]

    def __post_init__(self) -> None:
        codes = [item.code for item in self.classes]
        twice = sorted({code for code in codes if codes.count(code) > 1})
        if twice:
            cause = f"The class code {twice[0]} stands twice in the class scheme."
            raise InputError(cause, "Give each class its own code.")

    def __len__(self) -> int:
        return len(self.classes)

    @property
    def codes(self) -> tuple[int, ...]:
        return tuple(item.code for item in self.classes)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(item.name for item in self.classes)

    def index_of(self, code: int) -> int:
        """Index of a code. Raises :class:`InputError` for a code the scheme lacks."""
        try:
            return self.codes.index(code)
        except ValueError as error:
            raise InputError(f"The class code {code} is not in the class scheme ({self._listed()}).") from error

    def index_of_name(self, name: str) -> int | None:
        """Index of a name, case and outer blanks ignored; None where absent."""
        wanted = fold(name)
        return next((i for i, item in enumerate(self.classes) if fold(item.name) == wanted), None)

    def indices(self, codes: NDArray[Any]) -> NDArray[np.int16]:
        """Indices (int16, same shape) of an integer array of codes; codes the scheme lacks become −1."""
        order = np.argsort(self.codes)
        known = np.asarray(self.codes, np.int64)[order]
        values = np.asarray(codes).astype(np.int64, copy=False)
        at = np.clip(np.searchsorted(known, values), 0, len(known) - 1)
        return np.where(known[at] == values, order[at], IGNORE).astype(np.int16)

    def to_codes(self, indices: NDArray[Any], nodata: int) -> NDArray[np.int32]:
        """Codes of an array of indices; −1 becomes ``nodata``."""
        coded: NDArray[np.int32] = np.asarray([*self.codes, nodata], np.int32)[indices]
        return coded

    def extended(self, more: Iterable[LandClass]) -> ClassScheme:
        """This scheme with the classes whose codes it lacks appended; existing ones keep name and colour."""
        return ClassScheme(self.classes + tuple(item for item in more if item.code not in self.codes))

    def to_json(self) -> list[dict[str, Any]]:
        return [{"code": item.code, "name": item.name, "color": item.color} for item in self.classes]

    @classmethod
    def from_json(cls, raw: Iterable[Mapping[str, Any]]) -> ClassScheme:
        return cls(tuple(LandClass(int(r["code"]), str(r["name"]), str(r["color"]).lower()) for r in raw))

    @classmethod
    def named(cls, names: Mapping[int, str], colors: Mapping[int, str] | None = None) -> ClassScheme:
        """A scheme of ``names`` by code; colours not given follow the names' meaning and stay distinguishable."""
        chosen = choose_colors(names, colors or {})
        return cls(tuple(LandClass(code, name, chosen[code]) for code, name in names.items()))

    def _listed(self) -> str:
        return ", ".join(f"{item.code} {item.name}" for item in self.classes[:12])


def fold(name: str) -> str:
    """A name as it is compared: case and outer blanks do not matter."""
    return name.strip().casefold()


def preset_names() -> list[str]:
    """The published schemes at hand, such as ``worldcover``."""
    return sorted(path.stem for path in LEGENDS.glob("*.json"))


def load_preset(name: str) -> ClassScheme:
    """A published scheme. Raises :class:`InputError` for an unknown name."""
    if name not in preset_names():
        raise InputError(f"There is no class scheme “{name}”.", f"Known are: {', '.join(preset_names())}.")
    return read_legend(LEGENDS / f"{name}.json")


def read_legend(path: Path) -> ClassScheme:
    """A scheme from a legend file: JSON with ``classes: [{code, name, color}]``."""
    try:
        return ClassScheme.from_json(json.loads(path.read_text(encoding="utf-8"))["classes"])
    except (ValueError, KeyError, TypeError) as error:
        remedy = "It must hold classes with code, name and color."
        raise InputError(f"This is not a legend file ({error}).", remedy, str(path)) from error
