"""Dataclass ⇄ JSON, strictly: unknown names, wrong types and values out of range are errors that name the field."""

from __future__ import annotations

import types
import typing
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Dict, Type, TypeVar

from . import ranges
from .errors import RequestError

T = TypeVar("T")
_UNIONS = (typing.Union, getattr(types, "UnionType", typing.Union))
"""``Optional[X]`` and, in the backend's dataclasses, ``X | None``."""


def to_json(value: Any) -> Any:
    """Plain JSON of a dataclass tree; fields that are None are left out."""
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((f.name, getattr(value, f.name)) for f in fields(value))
        return {name: to_json(item) for name, item in pairs if item is not None}
    if isinstance(value, dict):
        return {str(key): to_json(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_json(item) for item in value]
    return value


def from_json(cls: Type[T], raw: Any, where: str = "") -> T:
    """Build ``cls`` from JSON. Raises :class:`RequestError` naming the faulty field."""
    if not isinstance(raw, dict):
        raise RequestError(f"{where or cls.__name__} must be an object, not {_shown(raw)}.")
    hints = typing.get_type_hints(cls)
    known = {f.name: f for f in fields(cls)}  # type: ignore[arg-type]
    for name in raw:
        if name not in known:
            raise RequestError(f"Unknown setting “{name}”.", f"Known are: {', '.join(sorted(known))}.", where)
    values: Dict[str, Any] = {}
    for name, spec in known.items():
        path = f"{where}.{name}" if where else name
        if name in raw:
            given = ranges.as_list(raw[name]) if _takes_several(spec) else raw[name]
            values[name] = _convert(hints[name], given, path)
            ranges.check(values[name], spec.default, spec.metadata, path)
        elif spec.default is MISSING and spec.default_factory is MISSING:
            raise RequestError(f"The setting “{path}” is missing.")
    return cls(**values)


def _takes_several(spec: Any) -> bool:
    allowed = spec.metadata.get(ranges.RANGE)
    return allowed is not None and bool(allowed.several)


def _convert(hint: Any, raw: Any, where: str) -> Any:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint is Any:
        return raw
    if origin in _UNIONS:
        if raw is None:
            return None
        return _convert(next(a for a in arguments if a is not type(None)), raw, where)
    if origin is list:
        if not isinstance(raw, list):
            raise RequestError(f"The setting “{where}” must be a list.")
        return [_convert(arguments[0], item, f"{where}[{i}]") for i, item in enumerate(raw)]
    if origin is dict:
        if not isinstance(raw, dict):
            raise RequestError(f"The setting “{where}” must be an object.")
        return {str(key): _convert(arguments[1], item, f"{where}.{key}") for key, item in raw.items()}
    if is_dataclass(hint):
        return from_json(hint, raw, where)  # type: ignore[arg-type]
    return _scalar(hint, raw, where)


def _scalar(hint: Any, raw: Any, where: str) -> Any:
    if isinstance(raw, str) and "\0" in raw:
        raise RequestError(f"The setting “{where}” holds a NUL character.", "Rename the file or layer.")
    if hint is float and isinstance(raw, int) and not isinstance(raw, bool):
        return float(raw)
    if isinstance(raw, hint) and not (hint in (int, float) and isinstance(raw, bool)):
        return raw
    raise RequestError(f"The setting “{where}” must be {_NAMES.get(hint, hint.__name__)}, not {_shown(raw)}.")


_NAMES = {int: "a whole number", float: "a number", str: "a text", bool: "true or false"}


def _shown(raw: Any) -> str:
    """What was given, as it was written; short."""
    if isinstance(raw, (dict, list)):
        return "an object" if isinstance(raw, dict) else "a list"
    if isinstance(raw, bool) or raw is None:
        return {True: "true", False: "false", None: "nothing"}[raw]
    return f"“{str(raw)[:40]}”"
