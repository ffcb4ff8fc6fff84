"""The setting up of the backend as one object: what is known, what is under way, what came of it. Owned by the
workbench, so it goes on when the page that shows it is closed."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....backend.contract.errors import Cancelled, EnvironmentError_, PatchworkError
from ....backend.contract.version import ROOT
from ....backend.install import doctor, handshake, removal, uv
from ....backend.install.locate import locate
from ....backend.install.masking import Mask
from ....backend.install.survey import Survey, survey
from ..environment import BackendCommand, child_environment
from ..i18n import tr
from ..settings import Settings
from . import proxy
from .child import Child
from .download import Download
from .work import Work

LOOK, INSTALL, REPAIR, REMOVE, CHECK, REPORT = "look", "install", "repair", "remove", "check", "report"

LOG_LINES = 5000
PIP_FORBIDDEN = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_VIRTUALENV")


@dataclass(frozen=True)
class Tools:
    """What the set-up runs; tests bring stand-ins."""

    survey: Callable[..., Survey] = survey
    check: Callable[[Path], handshake.Handshake] = handshake.shake_hands
    remove: Callable[[], int] = removal.remove
    report: Callable[[Path | None], str] = doctor.report
    wheel: Callable[[], uv.Wheel] = uv.wheel
    module: str = "backend.install"


class Setup(QObject):
    """``changed``: look at the attributes again. ``logged``: a line. ``installed``: there is an interpreter to use.

    ``removing`` comes before the environment goes: whoever runs in it ends. ``reported`` carries the doctor's text.
    """

    changed = pyqtSignal()
    logged = pyqtSignal(str)
    installed = pyqtSignal()
    removing = pyqtSignal()
    removed = pyqtSignal()
    reported = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None, tools: Tools | None = None) -> None:
        super().__init__(parent)
        self._tools = tools or Tools()
        self.survey: Survey | None = None
        self.busy = ""
        self.step: dict[str, Any] = {}
        self.progress: dict[str, Any] = {}
        self.error: PatchworkError | None = None
        self.news = ""
        self._log: deque[str] = deque(maxlen=LOG_LINES)
        self._work: Work | None = None
        self._child: Child | None = None
        self._download: Download | None = None
        self._mask = Mask({})

    # -- what can be asked ------------------------------------------------

    def look(self, channel: str = "") -> None:
        """Find out what an installation would do here; :attr:`survey` has it afterwards."""
        environ = proxy.with_proxy(os.environ)
        self._beside(LOOK, lambda: self._tools.survey(channel, environ=environ), self._looked)

    def install(self, channel: str = "auto", wheels: str = "", repair: bool = False) -> None:
        """Make the environment; where no Python fits, uv brings one first."""
        self._begin(REPAIR if repair else INSTALL)
        self._log.clear()
        known = self.survey
        if known is not None and not known.python:
            self._bring_python(lambda: self._run_installer(channel, wheels, repair))
        else:
            self._run_installer(channel, wheels, repair)

    def remove(self) -> None:
        """Delete the environment; refused while a job runs."""
        self.removing.emit()
        self._beside(REMOVE, self._tools.remove, self._removed)

    def check(self, python: str, on_refused: Callable[[PatchworkError], None] = lambda error: None) -> None:
        """Examine an interpreter; where it works the backend uses it from now on, else ``on_refused`` hears why."""

        def refused(error: PatchworkError) -> None:
            self._failed(error)
            on_refused(error)

        self._beside(CHECK, lambda: self._tools.check(Path(python).expanduser()), self._checked, refused)

    def report(self) -> None:
        """Ask for the doctor's report."""
        there = locate()
        python = there.python if there is not None else None
        self._beside(REPORT, lambda: self._tools.report(python), self._reported)

    def forget(self) -> None:
        """What came of the last attempt belongs to another choice."""
        if not self.busy and (self.error is not None or self.news):
            self.error, self.news = None, ""
            self.changed.emit()

    def cancel(self) -> None:
        """Stop what is under way; what was made so far is deleted."""
        if self._child is not None:
            self._child.cancel()
        elif self._download is not None:
            self._download.cancel()

    def can_cancel(self) -> bool:
        """Whether what is under way can be stopped."""
        return self._child is not None or self._download is not None

    def log_text(self) -> str:
        """What was said since the last start."""
        return "\n".join(self._log)

    def close(self) -> None:
        """QGIS goes, or the plugin: end everything at once, say nothing."""
        self.blockSignals(True)
        for part in (self._child, self._download):
            if part is not None:
                part.stop()
        if self._work is not None:
            self._work.forget()
        self._child = self._download = self._work = None
        self.busy = ""

    # -- beside the GUI ---------------------------------------------------

    def _beside(
        self,
        what: str,
        function: Callable[[], Any],
        on_result: Callable[[Any], None],
        on_error: Callable[[PatchworkError], None] | None = None,
    ) -> None:
        self._begin(what)
        self._work = Work(function, on_result, on_error or self._failed, self).start()

    def _looked(self, found: Survey) -> None:
        self.survey = found
        self._end()

    def _removed(self, size: int) -> None:
        self.news = tr("Patchwork's environment was removed ({:.1f} GB). Runs and maps are still there.").format(
            size / 1e9
        )
        self._end()
        self.removed.emit()
        self.look()

    def _checked(self, found: handshake.Handshake) -> None:
        Settings().backend_python = found.python
        remarks = tr(" Not the tested versions: {}.").format(", ".join(found.remarks)) if found.remarks else ""
        self.news = (
            tr("Python {} with PyTorch {} works: {}.").format(found.version, found.torch, found.summary) + remarks
        )
        self._end()
        self.installed.emit()

    def _reported(self, text: str) -> None:
        self._end()
        self.reported.emit(text)

    # -- Python, where there is none --------------------------------------

    def _bring_python(self, then: Callable[[], None]) -> None:
        try:
            pin = self._tools.wheel()
        except PatchworkError as error:
            self._failed(error)
            return
        self._say(tr("Fetching uv, which brings Python {}").format(uv.PYTHON))
        self._heard({"event": "log", "text": f"GET {pin.address}"})

        def unpack(data: bytes) -> None:
            self._download = None
            self._work = Work(lambda: uv.unpack(data, pin), run, self._failed, self).start()

        def run(program: Path) -> None:
            self._say(tr("Fetching Python {}").format(uv.PYTHON))
            arguments = uv.install_python(program)
            command = BackendCommand(arguments[0], arguments[1:], self._environment())
            self._run(command, lambda _result: look_again(), _no_python)

        def look_again() -> None:
            self._work = Work(lambda: self._tools.survey(""), found, self._failed, self).start()

        def found(seen: Survey) -> None:
            self.survey = seen
            if seen.python:
                then()
            else:
                self._failed(EnvironmentError_(tr("uv brought no Python that runs."), seen.python_reason))

        self._download = Download(pin.address, unpack, self._failed, self)
        self._download.progress.connect(lambda got, total: self._heard(
            {"event": "progress", "text": pin.name, "bytes": got, "total": total or None, "rate": None, "left_s": None}
        ))  # fmt: skip

    # -- the installer ----------------------------------------------------

    def _run_installer(self, channel: str, wheels: str, repair: bool) -> None:
        known = self.survey
        python = known.python if known is not None else ""
        arguments = ["-P", "-m", self._tools.module, "repair" if repair else "install", "--json"]
        arguments += ["--channel", channel, "--python", python]
        if wheels:
            arguments += ["--wheels", wheels]
        environment = {**self._environment(), "PYTHONPATH": str(ROOT)}
        self._run(BackendCommand(python, arguments, environment, str(Path.home())), self._installed)

    def _installed(self, result: dict[str, Any]) -> None:
        Settings().backend_python = ""  # what was just made is what is used
        tested = (result.get("facts") or {}).get("self_test") or {}
        self.news = tr("Patchwork is ready: {}.").format(tested.get("summary", tr("the environment stands")))
        self._end()
        self.installed.emit()
        self.look()

    def _environment(self) -> dict[str, str]:
        """For the installer: the allow-list, the user's own pip settings, QGIS's proxy."""
        own = {
            name: value
            for name, value in os.environ.items()
            if name.startswith(("PIP_", "UV_PYTHON_")) and name not in PIP_FORBIDDEN
        }
        made = proxy.with_proxy({**child_environment(), **own})
        self._mask = Mask(made)
        return made

    def _run(
        self,
        command: BackendCommand,
        on_done: Callable[[dict[str, Any]], None],
        in_words: Callable[[PatchworkError], PatchworkError] = lambda error: error,
    ) -> None:
        child = self._child = Child(command, self)

        def done(result: dict[str, Any]) -> None:
            self._drop(child)
            on_done(result)

        def failed(error: PatchworkError) -> None:
            self._drop(child)
            self._failed(in_words(error))

        child.heard.connect(self._heard)
        child.done.connect(done)
        child.failed.connect(failed)
        child.start()
        self.changed.emit()

    def _drop(self, child: Child) -> None:
        self._child = None
        child.deleteLater()

    # -- what is said -----------------------------------------------------

    def _say(self, text: str) -> None:
        self._heard({"event": "step", "number": 0, "of": 0, "text": text})

    def _heard(self, event: dict[str, Any]) -> None:
        kind = event["event"]
        if kind == "log":
            line = self._mask.text(str(event.get("text", "")))
            self._log.append(line)
            self.logged.emit(line)
            return
        if kind == "step":
            self.step, self.progress = event, {}
            self._heard({"event": "log", "text": f"== {event['text']}"})
        elif kind == "progress":
            self.progress = event
        self.changed.emit()

    def _begin(self, what: str) -> None:
        self.busy = what
        if what != LOOK:  # a look follows an installation: what came of that is still to be read
            self.error, self.news = None, ""
        self.step, self.progress = {}, {}
        self.changed.emit()

    def _failed(self, error: PatchworkError) -> None:
        self._download = None
        self.error = error
        self._heard({"event": "log", "text": str(error)})
        self._end()

    def _end(self) -> None:
        self.busy = ""
        self._work = None
        self.step, self.progress = {}, {}
        self.changed.emit()


def _no_python(error: PatchworkError) -> PatchworkError:
    """uv's failure as one of ours."""
    if isinstance(error, Cancelled):
        return error
    return EnvironmentError_(
        tr("Python {} could not be fetched ({}).").format(uv.PYTHON, error.cause.rstrip(".")),
        tr("Check the network and the proxy, then start again; or install Python 3.11 to 3.13 by hand."),
    )
