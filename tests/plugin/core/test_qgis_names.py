"""Every QGIS name in the plugin exists in the QGIS that runs the tests, and its enums are scoped, as Qt 6 wants them."""

from __future__ import annotations

import importlib
import inspect
from typing import Any

import pytest

from tests.source_names import FILES, chains, imported_from

MODULES = ("qgis.core", "qgis.gui", "qgis.utils", "qgis.processing")


def reached() -> list[tuple[str, list[str], Any]]:
    """(file, dotted name, class it starts from) of all that the plugin reaches through QGIS's classes."""
    found = []
    for path in FILES:
        imported = {name: at for root in MODULES for name, at in imported_from(path, root).items()}
        for first, attributes in chains(path):
            if first in imported:
                module, name = imported[first]
                found.append((path.name, [first, *attributes], getattr(importlib.import_module(module), name)))
    return found


@pytest.mark.another_qgis
def test_they_exist_and_enums_are_scoped() -> None:
    names = reached()
    missing, unscoped = [], []
    for file, dotted, value in names:
        owner: Any = None
        for attribute in dotted[1:]:
            if not inspect.isclass(value):
                break  # the result of a method is not known here
            if not hasattr(value, attribute):
                missing.append((file, ".".join(dotted)))
                break
            owner, value = value, getattr(value, attribute)
        if is_enum_member(value) and owner is not type(value):
            unscoped.append((file, ".".join(dotted)))
    assert len(names) > 50
    assert not missing
    assert not unscoped


def is_enum_member(value: object) -> bool:
    """Sip's enums are ints of a type of their own."""
    return isinstance(value, int) and type(value) not in (int, bool)
