"""Whether an interpreter the user names can run the backend: its version, its packages, a greeting, a kernel."""

from __future__ import annotations

import json
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Dict, List

from ..contract.errors import EnvironmentError_, InputError
from ..contract.messages import Call, encode
from ..contract.version import PROTOCOL, ROOT, product_version
from . import self_test
from .commands import clean_environment
from .python_search import NEWEST, NO_PYTHON, OLDEST, SILENT, judge

GREETING_S = 60.0
_FILE = Path(__file__).with_name("inspection.py")


@dataclass(frozen=True)
class Handshake:
    """An interpreter that works. ``remarks``: versions other than the tested ones."""

    python: str
    version: str
    torch: str
    device: str
    summary: str
    remarks: List[str]

    def to_json(self) -> Dict[str, Any]:
        """For ``--json``."""
        return asdict(self)


def shake_hands(python: Path) -> Handshake:
    """Raises :class:`InputError` or :class:`EnvironmentError_` saying what is missing."""
    if python == Path() or python.is_dir():
        cause = "No interpreter was named." if python == Path() else "This is a folder, no interpreter."
        raise InputError(cause, "Give its path: check /path/to/bin/python.", "" if python == Path() else str(python))
    if not python.is_file():
        cause = "This is a folder." if python.is_dir() else "There is no such file."
        raise InputError(cause, "Choose a Python interpreter (bin/python, python.exe).", str(python))
    verdict = judge(str(python))
    if verdict in (SILENT, NO_PYTHON):
        raise _no_python(python)
    if not verdict[:1].isdigit() and verdict != "has no ensurepip":
        raise EnvironmentError_(
            f"It {verdict}.", f"Choose a Python {_text(OLDEST)} to {_text(NEWEST)} that has PyTorch.", str(python)
        )
    found = _inspect(python)
    if found["missing"]:
        raise EnvironmentError_(
            f"It lacks {', '.join(found['missing'])}.",
            "Install them there, or let Patchwork make an environment of its own.",
            str(python),
        )
    _greet(python)
    tested = self_test.alone(python, ROOT)
    if "error" in tested:
        raise EnvironmentError_(f"It cannot compute: {tested['error']}.", "Choose another one.", str(python))
    return Handshake(
        str(python), found["python"], found["versions"]["torch"], tested["device"], tested["summary"], found["other"]
    )


def _inspect(python: Path) -> Dict[str, Any]:
    try:
        ran = subprocess.run(
            [str(python), "-I", str(_FILE)],
            capture_output=True,
            text=True,
            timeout=GREETING_S,
            env=clean_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise EnvironmentError_("It does not answer.", "Choose another one.", str(python)) from error
    if ran.returncode != 0:
        raise EnvironmentError_("It could not be examined.", (ran.stderr.strip().splitlines() or [""])[-1], str(python))
    try:
        found: Dict[str, Any] = json.loads(ran.stdout)
    except ValueError as error:  # another program, which takes our arguments for its own
        raise _no_python(python) from error
    return found


def _no_python(python: Path) -> EnvironmentError_:
    remedy = "Choose a Python interpreter (bin/python, python.exe)."
    return EnvironmentError_("It is no Python interpreter that runs.", remedy, str(python))


def _greet(python: Path) -> None:
    """Start the backend as QGIS does and say hello."""
    hello = Call("session.hello", {"protocol": PROTOCOL, "version": product_version(), "client": "installer"}, 1)
    try:
        ran = subprocess.run(
            [str(python), "-P", "-m", "backend", "serve"],
            input=encode(hello),
            capture_output=True,
            timeout=GREETING_S,
            env={**clean_environment(), "PYTHONPATH": str(ROOT)},
            check=False,
        )
        answer = json.loads(ran.stdout.decode("utf-8").splitlines()[0])
        same = answer["result"]["protocol"] == PROTOCOL
    except (OSError, ValueError, LookupError, subprocess.TimeoutExpired):
        same = False
    if not same:
        raise EnvironmentError_("It does not start the backend.", "Choose another one, or install.", str(python))


def _text(pair: "tuple[int, int]") -> str:
    return f"{pair[0]}.{pair[1]}"
