"""The plugin's translatable texts, read from its source and from what it shares with the backend: every literal given
to ``tr``."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Iterator

ROOT = Path(__file__).resolve().parents[2]
PLUGIN, CONTRACT = ROOT / "plugin", ROOT / "backend" / "contract"


class NotALiteral(ValueError):
    """A text that only the running plugin knows cannot be translated."""


def plugin_texts(*folders: Path) -> dict[str, list[str]]:
    """Every text → the places that show it (``gui/dock.py:53``), in alphabetic order. Without ``folders``: all of them."""
    found: dict[str, list[str]] = {}
    for folder in folders or (PLUGIN, CONTRACT):
        for path in sorted(folder.rglob("*.py")):
            name = path.relative_to(folder).as_posix()
            for line, text in texts_of(path.read_text(encoding="utf-8"), name):
                found.setdefault(text, []).append(f"{name}:{line}")
    return {text: found[text] for text in sorted(found, key=alphabetic)}


def texts_of(source: str, name: str = "the source") -> Iterator[tuple[int, str]]:
    """(line, text) of every call of ``tr``; :class:`NotALiteral` for one without exactly one literal string."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _called(node) == "tr":
            text = _literal(node)
            if text is None:
                raise NotALiteral(f"{name}:{node.lineno}: {ast.unparse(node)} is not given one literal string.")
            yield node.lineno, text


def alphabetic(text: str) -> tuple[str, str]:
    """The order of texts in every file: a new one moves no other."""
    return (text.replace("&", "").casefold(), text)


def _called(call: ast.Call) -> str:
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def _literal(call: ast.Call) -> str | None:
    """Joined literals ("a" "b") are one constant for ``ast``."""
    if len(call.args) != 1 or call.keywords or not isinstance(call.args[0], ast.Constant):
        return None
    value = call.args[0].value
    return value if isinstance(value, str) else None
