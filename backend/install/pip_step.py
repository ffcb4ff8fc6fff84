"""One ``pip install`` into the environment that is being made: sources, temporary folder and progress set, failure in words."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from ..contract.errors import EnvironmentError_
from .commands import Runner
from .download_watch import DownloadWatch
from .locate import Installed
from .pip_words import Ear
from .sources import Sources

TEMPORARY = "tmp"
_ALWAYS = ("--no-deps", "--no-user", "--no-input", "--disable-pip-version-check", "--progress-bar", "off")
_WHERE = "import sys; print(sys.prefix); print(sys.base_prefix)"


@dataclass(frozen=True)
class Pip:
    """pip of ``target``, whose folder is temporary still."""

    target: Installed
    runner: Runner
    sources: Sources

    def prepare(self) -> None:
        """Make pip's temporary folder, on the environment's own disk: /tmp is small on many machines."""
        folder = self.target.folder / TEMPORARY
        folder.mkdir(exist_ok=True)
        environment = self.sources.environment(self.runner.environment)
        self.runner.environment = {**environment, **{name: str(folder) for name in ("TMPDIR", "TEMP", "TMP")}}

    def require_own_python(self) -> None:
        """Nothing is ever installed into QGIS's or the system's Python. Raises :class:`EnvironmentError_`."""
        asked = subprocess.run(
            [str(self.target.python), "-I", "-c", _WHERE],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=self.runner.environment,
            check=False,
        )
        prefix, _, base = asked.stdout.strip().partition("\n")
        same = prefix and Path(prefix).resolve() == self.target.folder.resolve()
        if asked.returncode != 0 or not same or Path(base.strip()).resolve() == self.target.folder.resolve():
            raise EnvironmentError_(
                "The new environment's Python is not one of its own; nothing was installed into it.",
                "Start the installation again; if it stays so, set PATCHWORK_PYTHON to another Python.",
                str(self.target.folder),
            )

    def install(self, *arguments: str) -> Ear:
        """Run it; the returned ear knows whether it went well (``ok``), and why not."""
        watch = DownloadWatch(self.target.folder / TEMPORARY, self.runner.report)
        ear = Ear(watch.hear)
        command = [str(self.target.python), "-P", "-m", "pip", "install", *_ALWAYS, *self.sources.options(), *arguments]
        with watch:
            ear.ok = self.runner.run(command, ear) == 0
        return ear

    def must(self, what: str, *arguments: str) -> None:
        """Run it; raises why it failed, typed and in words."""
        ear = self.install(*arguments)
        if not ear.ok:
            raise ear.error(what)
