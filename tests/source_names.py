"""What the plugin's source says about Qt and QGIS: the names it imports, what it reaches through them, what it calls."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted((ROOT / "plugin").rglob("*.py"))


@cache
def parsed(path: Path) -> ast.Module:
    """The file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imported_from(path: Path, root: str) -> dict[str, tuple[str, str]]:
    """Name in the file → (module, name there) of what is imported from ``root`` or below it."""
    found = {}
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith(f"{root}."):
            found.update({alias.asname or alias.name: (str(node.module), alias.name) for alias in node.names})
    return found


def chains(path: Path) -> Iterator[tuple[str, list[str]]]:
    """(first name, attributes after it) of every dotted name, each only in its full length."""
    inner = {id(node.value) for node in ast.walk(parsed(path)) if isinstance(node, ast.Attribute)}
    for node in ast.walk(parsed(path)):
        attributes: list[str] = []
        here: ast.expr | ast.AST = node
        while isinstance(here, ast.Attribute):
            attributes.insert(0, here.attr)
            here = here.value
        if attributes and isinstance(here, ast.Name) and id(node) not in inner:
            yield here.id, attributes


def annotated(path: Path) -> Iterator[tuple[str, str, str]]:
    """(class, attribute, function) of every ``argument.attribute`` where the argument is annotated with one name."""
    for function in ast.walk(parsed(path)):
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        kinds = {
            argument.arg: argument.annotation.id
            for argument in function.args.args
            if isinstance(argument.annotation, ast.Name)
        }
        for node in ast.walk(function):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in kinds:
                yield kinds[node.value.id], node.attr, function.name


def called(path: Path) -> set[str]:
    """The names of all methods called."""
    calls = [node.func for node in ast.walk(parsed(path)) if isinstance(node, ast.Call)]
    return {function.attr for function in calls if isinstance(function, ast.Attribute)}
