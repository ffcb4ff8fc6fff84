"""The walls of the house: who may import what."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STANDARD = set(sys.stdlib_module_names)


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """(module, relative level) of every import in a file, nested ones too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, 0) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", node.level


@pytest.mark.parametrize("room", ["contract", "install"])
def test_shared_rooms_use_the_standard_library_alone(room: str) -> None:
    files = list((ROOT / "backend" / room).glob("*.py"))
    assert files
    strangers = {
        (f.name, name) for f in files for name, level in imports(f) if level == 0 and name.split(".")[0] not in STANDARD
    }
    assert not strangers


def test_backend_never_imports_qgis_or_the_plugin() -> None:
    forbidden = {"qgis", "PyQt5", "PyQt6", "plugin", "patchwork", "osgeo"}
    found = {
        (str(f), n)
        for f in (ROOT / "backend").rglob("*.py")
        for n, level in imports(f)
        if level == 0 and n.split(".")[0] in forbidden
    }
    assert not found


@pytest.mark.parametrize(
    "module", ["backend.contract.requests", "backend.jobs.context", "backend.serve.server", "backend.cli.main"]
)
def test_light_modules_load_nothing_heavy(module: str) -> None:
    heavy = "{'torch', 'timm', 'rasterio', 'sklearn', 'scipy', 'shapely', 'pyogrio'}"
    script = f"import sys, {module}; print(sorted({heavy} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert ran.stdout.strip() == "[]"


@pytest.mark.parametrize("room", ["contract", "install"])
def test_shared_rooms_are_python_3_9(room: str) -> None:
    for path in (ROOT / "backend" / room).glob("*.py"):
        ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))
        assert "from __future__ import annotations" in path.read_text(encoding="utf-8") or path.name == "__init__.py"


def test_no_code_loads_pickles() -> None:
    """But for the one process that is thrown away, and that as tensors only."""
    found = []
    for path in (ROOT / "backend").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
            if path.name == "unpickling.py" and name == "torch.load" and isinstance(node, ast.Call):
                assert "weights_only=True" in [ast.unparse(keyword) for keyword in node.keywords]
                continue
            if name in {"torch.load", "pickle.load", "pickle.loads", "joblib.load", "eval", "exec"}:
                found.append((path.name, name))
    assert not found


def _is_broad(handler: ast.ExceptHandler) -> bool:
    """Catches everything and keeps it; tidying up and raising again is no swallowing."""
    everything = handler.type is None or ast.unparse(handler.type) in {"Exception", "BaseException"}
    last = handler.body[-1]
    return everything and not (isinstance(last, ast.Raise) and last.exc is None)


def test_broad_excepts_stand_at_the_three_borders_only() -> None:
    borders = ("backend/serve/", "backend/jobs/worker.py", "plugin/")
    found = []
    for path in [*(ROOT / "backend").rglob("*.py"), *(ROOT / "plugin").rglob("*.py")]:
        place = path.relative_to(ROOT).as_posix()
        handlers = [
            n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.ExceptHandler)
        ]
        found += [f"{place}:{h.lineno}" for h in handlers if _is_broad(h) and not place.startswith(borders)]
    assert not found


def test_no_files_import_each_other_in_a_circle() -> None:
    """Imports within functions count too: a circle is one room cut in two, however late it is closed."""
    files = {file: ".".join(file.relative_to(ROOT).with_suffix("").parts) for file in (ROOT / "backend").rglob("*.py")}
    known = {name for name in files.values() if not name.endswith(".__init__")}  # a package may list its own parts
    needs = {name: imported(file, known) - {name} for file, name in files.items() if name in known}
    while leaves := {name for name, needed in needs.items() if not needed & needs.keys()}:
        needs = {name: needed for name, needed in needs.items() if name not in leaves}
    assert not needs, f"in or above a circle: {sorted(needs)}"


def imported(file: Path, known: set[str]) -> set[str]:
    """The files of ``known`` that ``file`` imports, as a whole or a name of theirs."""
    found, package = set(), file.relative_to(ROOT).parts[:-1]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            stem = ".".join([*above, *([node.module] if node.module else [])])
            found |= {stem, *(f"{stem}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found & known


def test_parts_of_methods_know_no_method() -> None:
    files = list((ROOT / "backend" / "pretrain" / "parts").glob("*.py"))
    assert files
    ours = {(f.name, name) for f in files for name, _ in imports(f) if name.startswith("backend.pretrain")}
    assert {name for _, name in ours} <= {f"backend.pretrain.parts.{f.stem}" for f in files}
