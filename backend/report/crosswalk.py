"""Bringing a reference's classes and a map's classes onto one list.

With a class map (CSV ``reference,map`` or a JSON object) every reference code or name
goes to the map's code or name, an empty target means "leave out". Without one, names
decide where codes merely number the names of one side, else codes.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import ClassesError, InputError
from backend.labels.class_scheme import IGNORE, ClassScheme, LandClass, fold

Pairs = dict[str, str]

GUESSED = (
    "The model's class codes merely number its class names, and the reference has no names: that equal codes mean "
    "the same class is a guess. Give a class map, or train with a field of codes."
)


@dataclass(frozen=True)
class Crosswalk:
    """``scheme``: the map's classes, then reference classes the map lacks; ``table``: reference index → joint
    index (−1 = left out) with −1 → −1 at its end; ``notes``: what was done about classes that do not fit."""

    scheme: ClassScheme
    table: NDArray[np.int16]
    notes: list[str]

    def apply(self, index: NDArray[np.int16]) -> NDArray[np.int16]:
        """Joint indices of reference indices (−1 stays −1)."""
        return self.table[index]


def read_class_map(path: Path) -> Pairs:
    """Reference code or name → map code or name ("" = leave out). Raises :class:`InputError` naming the file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"The class map cannot be read ({error}).", "Choose a CSV or JSON file.", str(path)) from error
    pairs = _json_pairs(text, path) if path.suffix.lower() == ".json" else _csv_pairs(text, path)
    if not pairs:
        raise InputError("The class map is empty.", "Give one line a class: reference,map.", str(path))
    return pairs


def build(
    mapped: ClassScheme,
    reference: ClassScheme,
    class_map: Pairs | None,
    named_only: bool,
    subject: str,
    legend_lost: bool = False,
) -> Crosswalk:
    """Match the schemes. ``named_only``: the codes of one of the two merely number its names. ``legend_lost``: the
    map's file came without a legend.

    Raises :class:`ClassesError` when not one class matches, :class:`InputError` when the class map names a class the
    map lacks.
    """
    notes: list[str] = []
    classes, table = list(mapped.classes), []
    for item in reference.classes:
        target = _target(item, mapped, class_map, named_only, subject)
        if target is None and class_map is not None:
            notes.append(f"The reference's class {item.code} {item.name} is left out: the class map does not use it.")
        elif target is None:
            notes.append(f"The map has no class for the reference's {item.name}: every such pixel counts as an error.")
            target = len(classes)
            classes.append(_unlike(item, classes))
        elif class_map is None and _renamed(item, mapped.classes[target]):
            other = mapped.classes[target].name
            notes.append(f"Code {item.code} is “{other}” in the map and “{item.name}” in the reference: taken as one.")
        table.append(IGNORE if target is None else target)
    if not any(0 <= target < len(mapped) for target in table):
        cause = "Not one class of the reference is a class of the map: "
        cause += f"the reference has {_few(reference)}; the map has {_few(mapped)}."
        raise ClassesError(cause, _remedy(legend_lost), subject)
    return Crosswalk(ClassScheme(tuple(classes)), np.asarray([*table, IGNORE], np.int16), notes)


def _few(scheme: ClassScheme, most: int = 6) -> str:
    return ", ".join(scheme.names[:most]) + (", …" if len(scheme) > most else "")


def _remedy(legend_lost: bool) -> str:
    remedy = "Give a class map (on the command line: --class-map FILE): a CSV with a line “reference,map” for each class."
    if not legend_lost:
        return remedy
    return f"The map has no class names. If it was copied, copy the file beside it that ends in .aux.xml too. {remedy}"


def _target(
    item: LandClass, mapped: ClassScheme, class_map: Pairs | None, named_only: bool, subject: str
) -> int | None:
    if class_map is None:
        if named_only:
            return mapped.index_of_name(item.name)
        return mapped.codes.index(item.code) if item.code in mapped.codes else None
    wanted = class_map.get(str(item.code), class_map.get(fold(item.name), ""))
    if not wanted:
        return None
    if wanted.isdecimal() and int(wanted) in mapped.codes:
        return mapped.codes.index(int(wanted))
    found = mapped.index_of_name(wanted)
    if found is None:
        raise InputError(f"The class map leads to “{wanted}”, which is no class of the map.", "Mend it.", subject)
    return found


def all_anonymous(scheme: ClassScheme) -> bool:
    """Whether no class has a name of its own."""
    return all(anonymous(item) for item in scheme.classes)


def _renamed(item: LandClass, other: LandClass) -> bool:
    return fold(item.name) != fold(other.name) and not (anonymous(item) or anonymous(other))


def anonymous(item: LandClass) -> bool:
    """Whether a class has no name of its own, only its code."""
    return fold(item.name) == f"class {item.code}"


def _unlike(item: LandClass, classes: list[LandClass]) -> LandClass:
    """The reference's class under a code that is still free."""
    taken = {known.code for known in classes}
    code = item.code if item.code not in taken else max(taken) + 1
    return LandClass(code, f"{item.name} (reference only)", item.color)


def _json_pairs(text: str, path: Path) -> Pairs:
    try:
        raw = json.loads(text)
    except ValueError as error:
        raise InputError(f"The class map is not valid JSON ({error}).", "Mend the file.", str(path)) from error
    if not isinstance(raw, Mapping):
        raise InputError("The class map must be an object {reference: map}.", "Mend the file.", str(path))
    return {fold(str(key)): "" if value is None else str(value).strip() for key, value in raw.items()}


def _csv_pairs(text: str, path: Path) -> Pairs:
    rows = [row for row in csv.reader(text.splitlines()) if row and not row[0].startswith("#")]
    short = next((row for row in rows if len(row) < 2), None)
    if short is not None:
        raise InputError(f"The class map's line “{short[0]}” has one column.", "Write reference,map.", str(path))
    if rows and fold(rows[0][0]) in ("reference", "from"):
        rows = rows[1:]
    return {fold(row[0]): row[1].strip() for row in rows}
