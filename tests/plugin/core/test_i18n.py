"""Translation tools read the source: what is translated must stand there as a literal."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PLUGIN = Path(__file__).resolve().parents[3] / "plugin"
DEFINITION = PLUGIN / "core" / "i18n.py"
FILES = sorted(path for path in PLUGIN.rglob("*.py") if path != DEFINITION)


def not_extractable(source: str) -> list[str]:
    """Every call of ``tr`` that is not given exactly one literal string."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and _name(node) == "tr"]
    return [ast.unparse(call) for call in calls if not _is_literal(call)]


def _name(call: ast.Call) -> str:
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def _is_literal(call: ast.Call) -> bool:
    texts = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
    return not call.keywords and len(call.args) == len(texts) == 1 and isinstance(texts[0], str)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PLUGIN)))
def test_what_is_translated_is_a_literal(path: Path) -> None:
    assert not_extractable(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("call", ["tr(text)", 'tr(f"{n} bands")', 'tr("a" + b)', "tr(TABLE[0])", "texts.tr(word)", "tr()"])
def test_what_cannot_be_extracted_is_found(call: str) -> None:
    assert not_extractable(call) == [call.replace('"', "'")]


def test_joined_literals_are_one() -> None:
    assert not_extractable('tr("one " "two")') == []
