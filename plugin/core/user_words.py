"""Errors about copies that the plugin made: they name what the user chose, not a file that they have never seen."""

from __future__ import annotations

import re

from ...backend.contract.class_mapping import TABLE_FILE
from ...backend.contract.errors import PatchworkError, from_json
from .i18n import tr
from .requests import AREA_FILE, LABELS_FILE, REFERENCE_FILE

_COPY = re.compile(
    r"(?<![^\s\"“(])(?:[A-Za-z]:)?[/\\][^\"“”()]*?[/\\]inputs[/\\]"
    rf"({'|'.join(re.escape(name) for name in (TABLE_FILE, AREA_FILE, LABELS_FILE, REFERENCE_FILE))})"
)


def in_words(text: str) -> str:
    """``text`` with the paths of copies below a run's ``inputs`` replaced by what they are copies of."""
    return _COPY.sub(lambda found: _names()[found.group(1)], text)


def told(error: dict[str, str] | None) -> dict[str, str] | None:
    """An error as ``state.json`` keeps it, in the user's words; None stays."""
    return None if error is None else {key: in_words(value) for key, value in error.items() if isinstance(value, str)}


def error_in_words(error: PatchworkError) -> PatchworkError:
    """The same error in the user's words."""
    words = from_json(told(error.to_json()))
    return words if type(words) is type(error) else error


def _names() -> dict[str, str]:
    return {
        TABLE_FILE: tr("The legend’s table"),
        AREA_FILE: tr("The area to work in"),
        LABELS_FILE: tr("The label polygons"),
        REFERENCE_FILE: tr("The reference layer"),
    }
