"""Two JSON trees side by side: only what differs, by dotted name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Flat = dict[str, Any]


@dataclass(frozen=True)
class Difference:
    """``one`` and ``other``: the values under ``name``; None where a run does not have it."""

    name: str
    one: Any
    other: Any

    def to_json(self) -> dict[str, Any]:
        return {"name": self.name, "one": self.one, "other": self.other}


def differences(
    one: Mapping[str, Any], other: Mapping[str, Any], hidden: frozenset[str] = frozenset()
) -> list[Difference]:
    """What differs, in the order of the first tree, then of the second. ``hidden``: names at the top left out."""
    left, right = flat(one, hidden), flat(other, hidden)
    names = [*left, *(name for name in right if name not in left)]
    return [Difference(name, left.get(name), right.get(name)) for name in names if left.get(name) != right.get(name)]


def flat(tree: Mapping[str, Any], hidden: frozenset[str] = frozenset()) -> Flat:
    """Leaves by dotted name; lists of plain values are leaves, of objects are numbered from 1."""
    return dict(_leaves({key: value for key, value in tree.items() if key not in hidden}, ""))


def _leaves(value: Any, name: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _leaves(item, f"{name}.{key}" if name else str(key))
    elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
        for number, item in enumerate(value, 1):
            yield from _leaves(item, f"{name}[{number}]")
    else:
        yield name, value
