"""Which runs a person means who types some words: the command line and the dock look alike."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, Dict, Iterable, List

_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")


def words_of(request: Dict[str, Any]) -> List[str]:
    """What of a ``request.json`` one may search: job, method, network, layers, models, class field."""
    named = [str(request.get(key) or "") for key in ("job", "method", "backbone", "kind", "member", "preset", "decoder")]
    for scene in _dicts(request.get("scenes")):
        named.append(str(scene.get("name") or ""))
        named += [_title(source.get("path")) for source in _dicts(scene.get("sources"))]
        labels = scene.get("labels")
        if isinstance(labels, dict):
            named += [_title(labels.get("path")), str(labels.get("field") or "")]
    named += [_title(request.get(key)) for key in ("model", "init", "reference", "out")]
    return [name for name in named if name]


def matches(query: str, words: Iterable[str]) -> bool:
    """Whether every word of ``query`` occurs somewhere in ``words``; case and accents do not matter."""
    text = " ".join(_plain(word) for word in words)
    return all(part in text for part in _plain(query).split())


def _dicts(value: Any) -> List[Dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _title(path: Any) -> str:
    """A file's name without folder and ending."""
    return _ENDING.sub("", re.split(r"[/\\]", str(path or "").rstrip("/\\"))[-1])


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in folded if not unicodedata.combining(letter))
