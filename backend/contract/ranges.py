"""Which values a setting may take, said once where the setting is declared; the codec refuses all others.

A setting's default is always allowed, so that a default such as −1 can stand for "auto".
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Mapping, Sequence

from .errors import RequestError

RANGE = "range"
"""Where a field's metadata hold its :class:`Range`."""


@dataclass(frozen=True)
class Range:
    """From ``low`` to ``high``; ``ends``: "[" or "]" where the end belongs to it, "(" or ")" where it does not.

    ``several``: the setting is a list of such values, and one value, or values between commas, is taken for a list.
    ``pair``: it is a list of two, the smaller first.
    """

    low: float
    high: float
    ends: str = "[]"
    several: bool = False
    pair: bool = False

    def holds(self, value: float) -> bool:
        above = value >= self.low if self.ends[0] == "[" else value > self.low
        return above and (value <= self.high if self.ends[1] == "]" else value < self.high)

    def words(self) -> str:
        low, high = _number(self.low), _number(self.high)
        if self.ends[0] == "(":
            return f"above {low} and {'up to' if self.ends[1] == ']' else 'below'} {high}"
        return f"from {low} {'up to' if self.ends[1] == ']' else 'to below'} {high}"


def ranged(default: Any, low: float, high: float, ends: str = "[]") -> Any:
    """A number's field."""
    return field(default=default, metadata={RANGE: Range(low, high, ends)})


def pair(default: Sequence[float], low: float, high: float, ends: str = "(]") -> Any:
    """The field of two numbers, the smaller first."""
    return field(default_factory=lambda: list(default), metadata={RANGE: Range(low, high, ends, True, True)})


def several(default: Any, low: float = float("-inf"), high: float = float("inf")) -> Any:
    """The field of a list (or None) that may be given as one value, or as values between commas."""
    held = {RANGE: Range(low, high, several=True)}
    if default is None:
        return field(default=None, metadata=held)
    return field(default_factory=lambda: list(default), metadata=held)


def as_list(raw: Any) -> Any:
    """A list of what was given: itself where it is one, ``5`` → [5], ``"5,6"`` → [5, 6], ``"svm"`` → ["svm"]."""
    if isinstance(raw, list) or raw is None:
        return raw
    return [_value(part.strip()) for part in raw.split(",")] if isinstance(raw, str) else [raw]


def check(value: Any, default: Any, metadata: Mapping[str, Any], where: str) -> None:
    """Raise :class:`RequestError` that names the setting and what it may be; fields without a range pass."""
    allowed = metadata.get(RANGE)
    if allowed is None or value is None or value == default:
        return
    for number in value if isinstance(value, list) else [value]:
        if isinstance(number, (int, float)) and not allowed.holds(number):
            raise RequestError(f"The setting “{where}” is {number:g}.", f"Choose a value {allowed.words()}.")
    if allowed.pair and (len(value) != 2 or value[0] > value[1]):
        raise RequestError(f"The setting “{where}” must be two numbers, the smaller first.", "Such as [0.2, 1.0].")


def _number(value: float) -> str:
    return f"{int(value):,}" if value == int(value) else f"{value:.4g}"


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text
