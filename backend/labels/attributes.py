"""From the class field of a layer to class codes.

Numbers are their own codes. Text that is a whole number throughout counts as
numbers. Other text is numbered 1, 2, … by name, so that the same names have the
same codes however the features are ordered; where codes must outlast a class
that is added later, a field of codes gives them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import InputError, LegendError
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

    @property
    def warning(self) -> str:
        """How much of the layer the legend does not know, in words; empty where it knows all."""
        counts = Counter(value for value in self.values if value is not None)
        return "" if self.mapping is None else self.mapping.unlisted_words(counts, "polygons")

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
        cause = f"{mapping.title[0].upper()}{mapping.title[1:]} leaves none of the field's values ({listed})."
        raise LegendError(cause, "Choose the legend that belongs to this layer, or its own codes.", labels.path)
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


def scheme_of(layers: Sequence[Attributes]) -> ClassScheme:
    """The classes of one or more layers: their numbers, then their names, whatever order the features stand in."""
    own = _own_scheme([layer for layer in layers if layer.mapping is None])
    for layer in layers:
        if layer.mapping is not None:
            mapped = layer.mapping.scheme(value for value in layer.values if value is not None)
            own = mapped if own is None else own.extended(mapped.classes)
    if own is None:
        raise ValueError("no layer")
    return own


def _own_scheme(layers: Sequence[Attributes]) -> ClassScheme | None:
    """Of layers whose values are the classes; None without layers."""
    if not layers:
        return None
    names: dict[int, str] = {}
    for layer in layers:
        for code in {value for value in layer.values if isinstance(value, int)}:
            names.setdefault(code, layer.titles.get(code) or f"Class {code}")
    names = dict(sorted(names.items()))
    known = {fold(name) for name in names.values()}
    texts = {layer.titles.get(value, value) for layer in layers for value in layer.values if isinstance(value, str)}
    for name in sorted(texts, key=_natural):
        if fold(name) not in known:
            known.add(fold(name))
            names[max(names, default=0) + 1] = name
    return ClassScheme.named(names)


def _natural(name: str) -> tuple[list[tuple[int, str]], str]:
    """Sorts “zone 9” before “zone 10”, “Äcker” beside “acker”, and spellings of one name always the same way."""
    letters = (letter for letter in unicodedata.normalize("NFKD", fold(name)) if not unicodedata.combining(letter))
    parts = re.findall(r"\d+|\D+", "".join(letters))
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts], name


def _code(value: Value, scheme: ClassScheme, titles: Mapping[Value, str]) -> int | None:
    """Numbers by code, text by name (its title's, else its own)."""
    if value is None:
        return None
    if isinstance(value, int):
        return value if value in scheme.codes else None
    found = scheme.index_of_name(titles.get(value, value))
    return None if found is None else scheme.codes[found]
