"""The plugin's walls: the core knows no widgets, nothing beyond QGIS is imported, the syntax is old enough."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = ROOT / "plugin"
FILES = sorted(PLUGIN.rglob("*.py"))
SHIPPED = {"qgis", "osgeo", "numpy"}
SHARED_ROOMS = ("backend.contract", "backend.install")
HEADLESS_ROOMS = ("core", "processing")


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """(absolute dotted name below the repository, is it ours) of every imported name, nested ones too."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, False) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1]
            stem = ".".join([*base, *([node.module] if node.module else [])])
            yield from ((f"{stem}.{alias.name}", True) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{alias.name}", False) for alias in node.names)


def label(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", FILES, ids=label)
def test_only_what_qgis_ships(path: Path) -> None:
    allowed = set(sys.stdlib_module_names) | SHIPPED
    assert not [name for name, ours in imports(path) if not ours and name.split(".")[0] not in allowed]


@pytest.mark.parametrize("path", FILES, ids=label)
def test_of_the_backend_only_the_shared_rooms(path: Path) -> None:
    ours = [name for name, is_ours in imports(path) if is_ours]
    assert not [name for name in ours if not name.startswith(("plugin.", *SHARED_ROOMS)) and name != "plugin"]


@pytest.mark.parametrize("path", FILES, ids=label)
def test_qt_comes_through_qgis(path: Path) -> None:
    assert not [name for name, _ in imports(path) if name.startswith(("PyQt", "PySide", "sip"))]


@pytest.mark.parametrize("path", [p for p in FILES if p.relative_to(PLUGIN).parts[0] in HEADLESS_ROOMS], ids=label)
def test_core_and_processing_know_no_widgets_and_no_iface(path: Path) -> None:
    names = [name for name, _ in imports(path)]
    assert not [
        n for n in names if n.startswith(("qgis.gui", "qgis.utils", "qgis.PyQt.QtWidgets", "plugin.gui", "plugin.main"))
    ]
    words = {node.id for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Name)}
    assert "iface" not in words


@pytest.mark.parametrize("path", [p for p in FILES if p.relative_to(PLUGIN).parts[0] == "core"], ids=label)
def test_core_does_not_know_the_rooms_above_it(path: Path) -> None:
    above = ("plugin.processing", "plugin.gui", "plugin.maptools")
    assert not [name for name, ours in imports(path) if ours and name.startswith(above)]


@pytest.mark.parametrize("path", [p for p in FILES if p.relative_to(PLUGIN).parts[0] != "maptools"], ids=label)
def test_only_the_wiring_knows_the_map_tools(path: Path) -> None:
    known = [name for name, ours in imports(path) if ours and name.startswith("plugin.maptools")]
    assert not known or path == PLUGIN / "main.py"


@pytest.mark.parametrize("path", FILES, ids=label)
def test_python_3_9_runs_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 9))
    assert "from __future__ import annotations" in text or path.name == "__init__.py"


@pytest.mark.parametrize("path", FILES, ids=label)
def test_no_shell_no_eval_no_exec_underscore(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            assert name not in {"eval", "exec", "os.system", "os.popen", "pickle.load", "pickle.loads"}
            assert not name.endswith(".exec_")
            assert not [k for k in node.keywords if k.arg == "shell"]
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else ""
            assert caught not in {"", "BaseException"}, "a bare except"
