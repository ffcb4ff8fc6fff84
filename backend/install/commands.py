"""Running pip and friends: output streamed line by line, environment cleaned, stoppable from another thread."""

from __future__ import annotations

import os
import subprocess
import threading
from typing import Callable, Dict, List, Mapping, Optional

from ..contract.errors import Cancelled, EnvironmentError_
from .reporter import Reporter

_REMOVED = (
    "PYTHON",
    "__PYVENV_LAUNCHER__",
    "VIRTUAL_ENV",
    "PIP_USER",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    "PIP_REQUIRE_VIRTUALENV",
)
_REMOVED_LIBRARIES = ("LD_LIBRARY_PATH", "LD_PRELOAD", "DYLD_")


def clean_environment(environ: Optional[Mapping[str, str]] = None) -> Dict[str, str]:
    """The caller's variables without those that would bend another Python (QGIS sets several)."""
    env = os.environ if environ is None else environ
    kept = {k: v for k, v in env.items() if not k.startswith(_REMOVED + _REMOVED_LIBRARIES)}
    return {**kept, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "PYTHONNOUSERSITE": "1"}


class Runner:
    """Runs the programs of one installation, one at a time. ``environment`` overrides the cleaned caller's."""

    def __init__(self, report: Reporter, environment: Optional[Mapping[str, str]] = None) -> None:
        self.report = report
        self.environment = dict(environment) if environment is not None else clean_environment()
        self._process: Optional[subprocess.Popen[str]] = None
        self._cancelled = threading.Event()
        self._lock = threading.Lock()

    def cancel(self) -> None:
        """End the program that runs, and let the next one not begin."""
        with self._lock:
            self._cancelled.set()
            if self._process is not None:
                self._process.kill()

    def check(self) -> None:
        """Raises :class:`Cancelled` where the user asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled("The installation was cancelled.", "Start it again whenever you like.")

    def run(
        self, arguments: List[str], heard: Callable[[str], None] = lambda line: None, limit_s: Optional[float] = None
    ) -> int:
        """Run a command, report each output line and tell it to ``heard``, return the exit status.

        After ``limit_s`` it is killed.
        """
        self.report.line("$ " + " ".join(arguments))
        try:
            process = self._start(arguments)
        except OSError as error:
            raise EnvironmentError_(f"{arguments[0]} cannot be started ({error.strerror}).") from error
        watch = threading.Timer(limit_s or threading.TIMEOUT_MAX, process.kill)
        watch.daemon = True
        watch.start()
        with process:
            try:
                for line in process.stdout or ():
                    self.report.line(line.rstrip("\n"))
                    heard(line.rstrip("\n"))
                status = process.wait()
            except BaseException:  # Ctrl-C: the program must not go on alone
                process.kill()
                raise
            finally:
                watch.cancel()
        self._process = None
        self.check()
        return status

    def must(self, arguments: List[str], failed: str, remedy: str) -> None:
        """Run a command that has to succeed. Raises :class:`EnvironmentError_` with the command's last words."""
        last: List[str] = []

        def keep(line: str) -> None:
            if line.strip() and not line.startswith("WARNING"):
                last[:] = [*last[-2:], line.strip()]

        if self.run(arguments, keep) != 0:
            raise EnvironmentError_(f"{failed} The last words were: {' / '.join(last) or 'none'}.", remedy)

    def _start(self, arguments: List[str]) -> "subprocess.Popen[str]":
        with self._lock:
            self.check()
            self._process = subprocess.Popen(
                arguments,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                errors="replace",
                env=self.environment,
            )
            return self._process
