"""Which Python runs the backend, and in what environment.

The interpreter, first found wins: ``PATCHWORK_BACKEND_PYTHON`` (developers,
tests), the setting ``backend/python``, the newest complete environment under
``env/`` of Patchwork's home.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ...backend.contract import environment as contract_environment
from ...backend.contract.errors import EnvironmentError_
from ...backend.contract.version import ROOT
from ...backend.install.locate import locate
from .path_map import PathMap
from .settings import Settings

OVERRIDE = "PATCHWORK_BACKEND_PYTHON"

_REMEDY = "Press Install in Patchwork's dock (or run “make env” in Patchwork's folder)."
_REMEDY_CHOSEN = "Choose another one, or none, under Settings → Options → Patchwork."

_CERTIFICATES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")


@dataclass(frozen=True)
class BackendCommand:
    """How to start a backend process: never through a shell."""

    program: str
    arguments: list[str]
    environment: dict[str, str] = field(default_factory=dict)
    folder: str = ""
    host: str = ""
    """Where it runs; empty: here."""
    paths: PathMap = field(default_factory=PathMap)


def backend_command(*arguments: str) -> BackendCommand:
    """``python -m backend ARGUMENTS``. Raises :class:`EnvironmentError_` with the remedy where no Python is found.

    ``-P`` keeps the folder it starts in from shadowing modules.
    """
    program = interpreter()
    environment = {**child_environment(), **_threads(), **_code(program)}
    return BackendCommand(str(program), ["-P", "-m", "backend", *arguments], environment, str(Path.home()))


def _threads() -> dict[str, str]:
    """The user's number of threads, for the backend and the workers it starts; nothing where it is automatic."""
    count = Settings().threads
    return {"OMP_NUM_THREADS": str(count)} if count else {}


def interpreter() -> Path:
    """The backend's Python. Raises :class:`EnvironmentError_`."""
    for origin, chosen in (
        (f"The environment variable {OVERRIDE}", override()),
        ("The setting “backend interpreter”", Settings().backend_python),
    ):
        if chosen:
            return _existing(Path(chosen), origin)
    installed = locate()
    if installed is None:
        raise EnvironmentError_("Patchwork's backend is not installed yet.", _REMEDY)
    if not installed.complete:
        raise EnvironmentError_("Patchwork's backend environment is incomplete.", _REMEDY, str(installed.python))
    if not installed.current:
        raise EnvironmentError_("Patchwork was updated; its backend was not yet.", _REMEDY)
    return installed.python


def override() -> str:
    """The interpreter that the environment variable names, which beats the setting; empty: none."""
    return os.environ.get(OVERRIDE, "")


def missing() -> bool:
    """Whether there is no interpreter to start the backend with."""
    try:
        interpreter()
    except EnvironmentError_:
        return True
    return False


def _existing(path: Path, origin: str) -> Path:
    path = path.expanduser()
    if not path.is_file():
        raise EnvironmentError_(f"{origin} names a Python that does not exist.", _REMEDY_CHOSEN, str(path))
    return path


def _code(program: Path) -> dict[str, str]:
    """A chosen interpreter is shown this plugin's backend; an installed one knows its own (``code/<version>/``)."""
    installed = locate()
    if installed is not None and installed.python == program:
        return {}
    return {"PYTHONPATH": str(ROOT)}


def child_environment(
    environ: Mapping[str, str] | None = None, qgis_folders: list[str] | None = None
) -> dict[str, str]:
    """The contract's allow-list, further without the certificates and PATH folders of a bundled QGIS."""
    source = os.environ if environ is None else environ
    folders = _qgis_folders(source) if qgis_folders is None else qgis_folders
    kept = contract_environment.child_environment(source)
    for name in list(kept):
        if name.upper() in _CERTIFICATES and _inside(kept[name], folders):
            del kept[name]
        elif name.upper() == "PATH":
            kept[name] = os.pathsep.join(p for p in kept[name].split(os.pathsep) if not _inside(p, folders))
    return {**kept, "PYTHONNOUSERSITE": "1"}


def _qgis_folders(environ: Mapping[str, str]) -> list[str]:
    """Folders of a bundled QGIS (Windows, macOS); on Linux QGIS shares /usr with everybody and none is left out."""
    roots = [environ.get(name, "") for name in ("OSGEO4W_ROOT", "QGIS_PREFIX_PATH")]
    return [root for root in roots if root and root.rstrip("/") not in ("", "/usr", "/usr/local")]


def _inside(path: str, folders: list[str]) -> bool:
    clean = os.path.normcase(os.path.normpath(path))
    return any(
        clean == base or clean.startswith(base + os.sep)
        for base in (os.path.normcase(os.path.normpath(folder)) for folder in folders)
    )
