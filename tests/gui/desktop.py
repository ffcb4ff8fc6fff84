"""A real QGIS on a screen of its own: a throw-away profile, Xvfb, openbox, the plugin enabled."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv-qgis"
SCREEN = "1366x768x24"


class Desktop:
    """Screen and profile; a context manager. QGIS may be started several times, one after the other.

    ``plugin``: whether this checkout is installed in the profile, as a link, and enabled.
    """

    def __init__(self, theme: str = "", screen: str = SCREEN, plugin: bool = True) -> None:
        self._theme, self._screen, self._plugin = theme, screen, plugin
        self._folder = tempfile.TemporaryDirectory(prefix="patchwork-desktop-")
        self.folder = Path(self._folder.name)
        self._children: list[subprocess.Popen[bytes]] = []
        self.display = ""

    def __enter__(self) -> Desktop:
        self._write_profile()
        self._start_screen()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for child in reversed(self._children):
            end(child)
        self._folder.cleanup()

    def qgis(self, script: Path, **environment: str) -> subprocess.Popen[bytes]:
        """Start QGIS with ``--code script`` in a process group of its own."""
        command = ["qgis", "--profiles-path", str(self.folder), "--nologo", "--noversioncheck", "--code", str(script)]
        log = open(self.folder / "qgis.log", "ab")
        child = subprocess.Popen(
            command, env=self._environment(environment), stdout=log, stderr=log, start_new_session=True, cwd=str(ROOT)
        )
        self._children.append(child)
        return child

    def log_text(self) -> str:
        """What QGIS wrote to the terminal."""
        path = self.folder / "qgis.log"
        return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""

    # -- inside -----------------------------------------------------------

    def _write_profile(self) -> None:
        profile = self.folder / "profiles" / "default"
        (profile / "QGIS").mkdir(parents=True)
        (profile / "python" / "plugins").mkdir(parents=True)
        lines = []
        if self._plugin:
            (profile / "python" / "plugins" / "patchwork").symlink_to(ROOT)
            lines += ["[PythonPlugins]", "patchwork=true", ""]
        lines += [
            "[qgis]",
            "checkVersion=false",
            "newsFeed\\http___feed.qgis.org\\disabled=true",
        ]
        lines += ["showTips=false", ""]
        if self._theme:
            lines += ["[UI]", f"UITheme={self._theme}", ""]
        (profile / "QGIS" / "QGIS3.ini").write_text("\n".join(lines), encoding="utf-8")

    def _start_screen(self) -> None:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", self._screen, "-nolisten", "tcp"]
        quiet = subprocess.DEVNULL
        self._children.append(
            subprocess.Popen(command, pass_fds=[writing], stdout=quiet, stderr=quiet, start_new_session=True)
        )
        os.close(writing)
        with os.fdopen(reading, "r") as pipe:
            self.display = f":{pipe.readline().strip()}"
        self._children.append(
            subprocess.Popen(
                ["openbox"],
                env={**os.environ, "DISPLAY": self.display},
                stdout=quiet,
                stderr=quiet,
                start_new_session=True,
            )
        )

    def _environment(self, more: dict[str, str]) -> dict[str, str]:
        packages = next(VENV.glob("lib/python3*/site-packages"), None)
        env = {key: value for key, value in os.environ.items() if key not in ("QT_QPA_PLATFORM", "PYTHONHOME")}
        env.update(
            DISPLAY=self.display,
            PYTHONPATH=str(packages or ""),
            QT_QPA_PLATFORM="xcb",
            LC_ALL="C.UTF-8",
        )
        env.update(more)
        return env


def end_cleanly_when_terminated() -> None:
    """Let ``timeout`` end a script like an exception does: screens and applications are taken down."""
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(143))


def end(child: subprocess.Popen[bytes]) -> None:
    """Kill a child with its process group."""
    if child.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()
