"""A backend on another computer, reached by ssh: the same protocol over the same pipe, nothing listening.

ssh runs in batch mode: where it would ask for a password it ends with an error, and nothing hangs. Runs lie in
``PatchworkRuns`` of the first shared folder, so that inputs written here are read there and results there are
loaded here. The other computer is a Linux or macOS machine; its shell splits the command line.
"""

from __future__ import annotations

import os
import re
import shlex
from dataclasses import dataclass
from pathlib import Path

from ...backend.contract import home
from ...backend.contract.errors import InputError, RequestError
from .environment import BackendCommand, child_environment
from .path_map import PathMap
from .settings import Settings

SSH = "PATCHWORK_SSH"
"""Environment variable: another program to call as ssh (a wrapper, or a stand-in in tests)."""

HOME_FOLDER = "patchwork"
"""Patchwork's home for such runs, in the first shared folder."""

OPTIONS = (
    "-T", "-o", "BatchMode=yes", "-o", "ConnectTimeout=15", "-o", "ServerAliveInterval=15", "-o", "ServerAliveCountMax=4",
)  # fmt: skip
_AGENT = ("SSH_AUTH_SOCK", "SSH_AGENT_PID")
_HOST = re.compile(r"[A-Za-z0-9_.@:%\[\]][A-Za-z0-9_.@:%\[\]-]*")


@dataclass(frozen=True)
class Remote:
    """``host``: as ssh knows it; ``python``: the backend's interpreter there; ``paths``: what is shared."""

    host: str
    python: str
    paths: PathMap

    @classmethod
    def of(cls, host: str, python: str, pairs: str) -> Remote:
        """Raises :class:`RequestError` for what cannot be meant."""
        host, python = host.strip(), python.strip()
        if not _HOST.fullmatch(host):  # a leading hyphen would be an option of ssh
            raise RequestError("The host is missing or no name that ssh knows.", "Give it as in “ssh user@host”.", host)
        if not python:
            raise RequestError("The interpreter on the other computer is missing.", "“make env” there prints it.")
        paths = PathMap.parsed(pairs, host)
        if not paths.pairs:
            raise RequestError(
                "No shared folder is named.", "Jobs read and write files: name a folder that both computers see."
            )
        return cls(host, python, paths)

    @property
    def home(self) -> Path:
        """Patchwork's home there, as it is called here."""
        return Path(self.paths.pairs[0][0]) / HOME_FOLDER

    def command(self, *arguments: str) -> BackendCommand:
        """``ssh … python -m backend ARGUMENTS``."""
        folder = f"{self.paths.pairs[0][1].rstrip('/')}/{HOME_FOLDER}"
        words = ["env", f"PATCHWORK_HOME={folder}", "PYTHONUTF8=1", self.python, "-P", "-m", "backend", *arguments]
        agent = {name: os.environ[name] for name in _AGENT if name in os.environ}
        return BackendCommand(
            os.environ.get(SSH) or "ssh",
            [*OPTIONS, "--", self.host, " ".join(shlex.quote(word) for word in words)],
            {**child_environment(), **agent},
            str(Path.home()),
            self.host,
            self.paths,
        )


def current() -> Remote | None:
    """The other computer, where the user has chosen one. Raises :class:`RequestError` for faulty settings."""
    settings = Settings()
    if not settings.remote_enabled:
        return None
    return Remote.of(settings.remote_host, settings.remote_python, settings.remote_paths)


def quiet() -> Remote | None:
    """The same, None also where the settings are faulty: whoever starts the backend says so."""
    try:
        return current()
    except RequestError:
        return None


def paths() -> PathMap:
    """The path map in force; empty on the same computer."""
    remote = quiet()
    return remote.paths if remote is not None else PathMap()


def patchwork_home() -> Path:
    """Patchwork's home, here or in the folder shared with the other computer."""
    remote = quiet()
    return remote.home if remote is not None else home.home()


def runs_folder() -> Path:
    """Where runs lie, as it is called here."""
    return home.runs_folder(patchwork_home())


def scratch_root() -> str | None:
    """A folder for short-lived copies that the backend reads; None: the system's own will do.

    Raises :class:`InputError` where the shared folder is not there.
    """
    remote = quiet()
    if remote is None:
        return None
    return str(made(remote.home / "scratch"))


def made(folder: Path) -> Path:
    """The folder, made where it is not there. Raises :class:`InputError` where that is not possible."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        cause = f"This folder cannot be made ({error.strerror})."
        remedy = "Is the shared folder mounted and writable? See Settings → Options → Patchwork."
        raise InputError(cause, remedy if quiet() else "Check its permissions.", str(folder)) from error
    return folder
