"""The installer as a child process: events in, the end in one event; cancelled by closing its input."""

from __future__ import annotations

import json
from typing import Any

from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, pyqtSignal

from ....backend.contract.errors import EnvironmentError_, PatchworkError, from_json
from ..environment import BackendCommand
from ..framing import LineFramer
from ..i18n import tr

GRACE_MS = 5000
"""How long a cancelled installer may tidy up before it is killed."""


class Child(QObject):
    """One run of one program. ``heard`` carries what it reports (plain lines as log events).

    ``done`` carries its result, ``failed`` the typed error; one of them comes, once.
    """

    heard = pyqtSignal(dict)
    done = pyqtSignal(dict)
    failed = pyqtSignal(object)

    def __init__(self, command: BackendCommand, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._framers = {True: LineFramer(), False: LineFramer()}
        self._last: dict[str, Any] = {}
        self._words = ""
        self._over = False
        self._cancelled = False
        self._kill = QTimer(self)
        self._kill.setSingleShot(True)
        self._process = self._make(command)
        self._kill.timeout.connect(self._process.kill)

    def start(self) -> None:
        """Start it; ``failed`` follows where that does not go."""
        self._process.start()

    def cancel(self) -> None:
        """Ask it to stop; it is killed where it does not."""
        self._cancelled = True
        self._process.closeWriteChannel()
        self._kill.start(GRACE_MS)

    def stop(self) -> None:
        """End it now and say nothing: QGIS is going, or the plugin."""
        self._over = True
        self._kill.stop()
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.closeWriteChannel()
            if not self._process.waitForFinished(300):
                self._process.kill()
                self._process.waitForFinished(1000)

    # -- inside -----------------------------------------------------------

    def _make(self, command: BackendCommand) -> QProcess:
        process = QProcess(self)
        process.setProgram(command.program)
        process.setArguments(command.arguments)
        environment = QProcessEnvironment()
        for name, value in command.environment.items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        if command.folder:
            process.setWorkingDirectory(command.folder)
        process.readyReadStandardOutput.connect(lambda: self._read(True))
        process.readyReadStandardError.connect(lambda: self._read(False))
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._not_started)
        return process

    def _read(self, output: bool) -> None:
        process = self._process
        data = process.readAllStandardOutput() if output else process.readAllStandardError()
        for line in self._framers[output].feed(bytes(data)):
            self._take(line.decode("utf-8", "replace").rstrip("\r"))

    def _take(self, line: str) -> None:
        event = _event(line)
        if event["event"] in ("done", "error"):
            self._last = event
            return
        if event["event"] == "log" and event["text"].strip():
            self._words = event["text"].strip()
        if not self._over:
            self.heard.emit(event)

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        for output in (True, False):
            self._read(output)  # what arrived between the last signal and the end
        if self._last.get("event") == "done" or (code == 0 and not self._last and not self._cancelled):
            result = self._last.get("result", {})
            self._end(result=result)
        elif self._last:
            self._end(error=from_json(self._last))
        else:
            self._end(error=self._died(code, status))

    def _died(self, code: int, status: QProcess.ExitStatus) -> PatchworkError:
        if self._cancelled:
            return from_json({"kind": "cancelled", "cause": tr("It was cancelled.")})
        if status == QProcess.ExitStatus.CrashExit:
            return EnvironmentError_(
                tr("The installation was ended from outside."), tr("Start it again; it begins anew.")
            )
        words = self._words or tr("nothing")
        return EnvironmentError_(
            tr("It ended with exit code {} and said: {}").format(code, words), tr("Start it again.")
        )

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._end(
                error=EnvironmentError_(
                    tr("{} could not be started: {}").format(self._process.program(), self._process.errorString()),
                    tr("Start it again."),
                )
            )

    def _end(self, result: dict[str, Any] | None = None, error: PatchworkError | None = None) -> None:
        self._kill.stop()
        if self._over:
            return
        self._over = True
        if error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(result or {})


def _event(line: str) -> dict[str, Any]:
    """A line of the installer's; anything else is a line for the log."""
    if line.startswith("{"):
        try:
            event = json.loads(line)
        except ValueError:
            event = None
        if isinstance(event, dict) and isinstance(event.get("event"), str):
            return event
    return {"event": "log", "text": line}
