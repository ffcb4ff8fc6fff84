"""From the class field of a layer to class codes.

Numbers are their own codes. Text that is a whole number throughout counts as
numbers. Other text is numbered 1, 2, … in the order in which the layer first
shows each name, so that polygons added at the end never renumber the classes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import InputError
from backend.contract.requests import Labels
from backend.labels.class_scheme import MAX_CODE, ClassScheme, fold
from backend.labels.mapping import ClassMapping, mapping_of
from backend.labels.problems import Bounds, Problem

Value = int | str | None


@dataclass(frozen=True)
class Attributes:
    """The class (and name) field of a layer: one value and title a feature."""

    labels: Labels
    fids: Sequence[int]
    values: Sequence[Value]
    titles: Mapping[Value, str]
    mapping: ClassMapping | None = None

    @property
    def named(self) -> bool:
        """Whether the class field holds names, not codes."""
        return self.mapping is None and any(isinstance(value, str) for value in self.values)

    def scheme(self, base: ClassScheme | None = None) -> ClassScheme:
        """The layer's classes, after those of ``base``."""
        if self.mapping is not None:
            own = self.mapping.scheme(value for value in self.values if value is not None)
            return own if base is None else base.extended(own.classes)
        return _grown(self.values, self.titles, base)

    def codes(self, scheme: ClassScheme, places: Sequence[Bounds | None], problems: list[Problem]) -> list[int | None]:
        """A code of the scheme for every feature, None where it has none; the reasons become problems."""
        codes = [self._code(value, scheme) for value in self.values]
        for code, value, fid, place in zip(codes, self.values, self.fids, places, strict=True):
            if value is None:
                problems.append(Problem("null-class", fid, f"Feature {fid} has no class.", place))
            elif self.mapping is not None and self.mapping.target(value) is None:
                text = f"Feature {fid} has the class “{value}”, which the mapping leaves out or does not list."
                problems.append(Problem("unmapped-class", fid, text, place))
            elif code is None:
                text = f"Feature {fid} has the class “{value}”, which the model does not know."
                problems.append(Problem("unknown-class", fid, text, place))
        return codes

    def _code(self, value: Value, scheme: ClassScheme) -> int | None:
        if self.mapping is None or value is None:
            return _code(value, scheme, self.titles)
        target = self.mapping.target(value)
        return target if target in scheme.codes else None


def read_attributes(
    labels: Labels, fids: Sequence[int], columns: Mapping[str, NDArray[Any]], problems: list[Problem]
) -> Attributes:
    """The values of the class field, as numbers where all of them are.

    Raises :class:`InputError` for fractions, negative codes and a field that is empty throughout.
    """
    values = _numbers_if_all_are([_value(raw, labels) for raw in columns[str(labels.field)]])
    if all(value is None for value in values):
        raise InputError(f"The field “{labels.field}” is empty in every feature.", "Choose another field.", labels.path)
    votes = _votes(values, columns[labels.name_field]) if labels.name_field else {}
    for value, counter in votes.items():
        if len(counter) > 1:
            text = f"Class {value} has {len(counter)} names: {', '.join(sorted(counter))}; the most frequent is used."
            problems.append(Problem("name-conflict", fids[values.index(value)], text))
    titles = {value: counter.most_common(1)[0][0] for value, counter in votes.items()}
    return Attributes(labels, fids, values, titles, _checked_mapping(labels, values))


def _checked_mapping(labels: Labels, values: Sequence[Value]) -> ClassMapping | None:
    """Raises :class:`InputError` where the mapping leaves no feature a class."""
    mapping = mapping_of(labels)
    held = [value for value in values if value is not None]
    if mapping is not None and all(mapping.target(value) is None for value in held):
        listed = ", ".join(str(value) for value in list(dict.fromkeys(held))[:12])
        cause = f"The class mapping “{labels.mapping}” leaves none of the field's values ({listed})."
        raise InputError(cause, "Choose the mapping that belongs to this layer, or none.", labels.path)
    return mapping


def _value(raw: object, labels: Labels) -> Value:
    if raw is None:
        return None
    if isinstance(raw, bool | np.bool_):
        return int(raw)
    if isinstance(raw, float | np.floating):
        if np.isnan(raw):
            return None
        if float(raw) != int(raw):
            remedy = "Choose a field of whole numbers or of names."
            raise InputError(f"The class field holds the fraction {raw}.", remedy, labels.path)
    if isinstance(raw, float | int | np.floating | np.integer):
        return _checked(int(raw), labels)
    return str(raw).strip() or None


def _checked(code: int, labels: Labels) -> int:
    if not 0 <= code <= MAX_CODE:
        cause = f"The class field holds the code {code}."
        raise InputError(cause, f"Class codes go from 0 to {MAX_CODE}.", labels.path)
    return code


def _numbers_if_all_are(values: list[Value]) -> list[Value]:
    texts = [value for value in values if isinstance(value, str)]
    if texts and all(text.isdecimal() and int(text) <= MAX_CODE for text in texts):
        return [None if value is None else int(value) for value in values]
    return values


def _votes(values: Sequence[Value], names: Iterable[Any]) -> dict[Value, Counter[str]]:
    """How often the name field gives each value which name."""
    votes: dict[Value, Counter[str]] = defaultdict(Counter)
    for value, name in zip(values, names, strict=True):
        if value is not None and name is not None and str(name).strip():
            votes[value][str(name).strip()] += 1
    return votes


def _grown(values: Sequence[Value], titles: Mapping[Value, str], base: ClassScheme | None) -> ClassScheme:
    """A scheme of the values, after those of ``base``."""
    distinct = list(dict.fromkeys(value for value in values if value is not None))
    names = dict(zip(base.codes, base.names, strict=True)) if base else {}
    colors = {item.code: item.color for item in base.classes} if base else {}
    numbers = sorted(value for value in distinct if isinstance(value, int))
    for code in numbers:
        names.setdefault(code, titles.get(code) or f"Class {code}")
    for value in distinct:
        if isinstance(value, str) and fold(titles.get(value, value)) not in map(fold, names.values()):
            names[max(names, default=0) + 1] = titles.get(value, value)
    return ClassScheme.named(names, colors)


def _code(value: Value, scheme: ClassScheme, titles: Mapping[Value, str]) -> int | None:
    """Numbers by code, text by name (its title's, else its own)."""
    if value is None:
        return None
    if isinstance(value, int):
        return value if value in scheme.codes else None
    found = scheme.index_of_name(titles.get(value, value))
    return None if found is None else scheme.codes[found]
