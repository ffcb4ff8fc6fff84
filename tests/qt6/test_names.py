"""Every Qt name in the plugin exists in Qt 6: resolved against PyQt6 itself, not against a list.

PyQt6 has scoped enums only, so an unscoped one (``Qt.AlignLeft``) fails here as surely as a removed class.
"""

from __future__ import annotations

import importlib
import inspect
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.source_names import FILES, ROOT, annotated, called, chains, imported_from

MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSvg", "QtXml", "QtTest")
QT = "qgis.PyQt"
MOUSE = ("qgis.PyQt.QtGui", "QMouseEvent")
MOUSE_OF_QGIS = {"mapPoint", "originalMapPoint", "snapPoint", "pixelPoint", "originalPixelPoint", "isSnapped"}
DISTRIBUTION_PYTHON = "/usr/bin/python3"
NAMES_OF_PYQT5 = """
import importlib, json
found = set()
for module in ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSvg", "QtXml"):
    for value in vars(importlib.import_module("PyQt5." + module)).values():
        if isinstance(value, type):
            found.update(name for name in dir(value) if callable(getattr(value, name, None)))
print(json.dumps(sorted(found)))
"""


NOT_QTS = {"renderer", "logMessage", "layers", "setLayers", "pid", "intersect"}
"""Methods of QGIS's and our own classes that share their name with one that Qt removed."""


def place(path: Path) -> str:
    return str(path.relative_to(ROOT))


def of_qt6(module: str, name: str) -> Any:
    """What ``from <module> import <name>`` gives on Qt 6, by way of QGIS's own shim; None where nothing."""
    found = importlib.import_module(module)
    return getattr(found, name) if hasattr(found, name) else _submodule(f"{module}.{name}")


def _submodule(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        return None


def resolves(value: Any, attributes: list[str]) -> bool:
    """Whether a dotted name exists, as far as classes and modules tell: what a method returns is not known here."""
    for attribute in attributes:
        if not inspect.isclass(value) and not inspect.ismodule(value):
            return True
        if not hasattr(value, attribute):
            return False
        value = getattr(value, attribute)
    return True


def attributes_of(kind: type) -> set[str]:
    """Of a class and all below it: an event filter is given a ``QEvent`` and finds out which."""
    return set(dir(kind)).union(*(attributes_of(below) for below in kind.__subclasses__()))


def test_imported_names_exist() -> None:
    imported = [(place(path), *named) for path in FILES for named in imported_from(path, QT).values()]
    assert len(imported) > 200
    assert not [each for each in imported if of_qt6(*each[1:]) is None]


def test_what_is_reached_through_them_exists() -> None:
    looked, wrong = 0, []
    for path in FILES:
        imported = imported_from(path, QT)
        for first, attributes in chains(path):
            if first in imported:
                looked += 1
                if not resolves(of_qt6(*imported[first]), attributes):
                    wrong.append((place(path), ".".join([first, *attributes])))
    assert looked > 200
    assert not wrong


def test_methods_of_annotated_arguments_exist() -> None:
    looked, wrong = 0, []
    for path in FILES:
        imported = {**imported_from(path, QT), "QgsMapMouseEvent": MOUSE}
        for kind, attribute, function in annotated(path):
            if kind not in imported:
                continue
            looked += 1
            known = MOUSE_OF_QGIS if kind == "QgsMapMouseEvent" else set()
            known |= attributes_of(of_qt6(*imported[kind]))
            if attribute not in known:
                wrong.append((place(path), function, f"{kind}.{attribute}"))
    assert looked > 100
    assert not wrong


@pytest.fixture(scope="module")
def gone() -> set[str]:
    """Methods and classes that PyQt5 has somewhere and PyQt6 nowhere."""
    if not Path(DISTRIBUTION_PYTHON).exists() or shutil.which("qgis") is None:
        pytest.skip("PyQt5 comes with QGIS, which is not on this machine")
    ran = subprocess.run([DISTRIBUTION_PYTHON, "-c", NAMES_OF_PYQT5], capture_output=True, text=True, check=True)
    kept = set()
    for module in MODULES:
        for value in vars(importlib.import_module(f"PyQt6.{module}")).values():
            if isinstance(value, type):
                kept.update(dir(value))
    return set(json.loads(ran.stdout)) - kept


def test_no_removed_method_is_called(gone: set[str]) -> None:
    assert {"exec_", "setCodec"} <= gone
    assert not [(place(path), sorted(named)) for path in FILES if (named := called(path) & gone - NOT_QTS)]
