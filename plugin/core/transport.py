"""Lines to and from a child process: QProcess, never a shell, nothing listening on a port."""

from __future__ import annotations

from collections import deque

from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment, pyqtSignal

from ...backend.contract.errors import EnvironmentError_, ProtocolError
from .environment import BackendCommand
from .framing import LineFramer

LOG_LINES = 500
LOG_LINE_CHARS = 2000
UNSENT_BYTES = 16 * 1024 * 1024
GRACE_MS = 150


class Transport(QObject):
    """One child process. ``line`` carries each whole line; ``closed`` says in words why the child is gone, once."""

    line = pyqtSignal(bytes)
    closed = pyqtSignal(str)

    def __init__(self, command: BackendCommand, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = command
        self._log: deque[str] = deque(maxlen=LOG_LINES)
        self._lines = LineFramer()
        self._errors = LineFramer(LOG_LINE_CHARS * 4)
        self._open = False
        self._process = self._make_process()

    def start(self) -> None:
        """Start the child; ``closed`` follows where that fails."""
        self._open = True
        self._process.start()

    def send(self, line: bytes) -> None:
        """Queue one line. Raises :class:`EnvironmentError_` when the child is gone or no longer reads."""
        if not self._open:
            raise EnvironmentError_("The backend is not running.", "It starts again with the next action.")
        if self._process.bytesToWrite() > UNSENT_BYTES:
            raise ProtocolError("The backend does not read its messages.", "Stop it and try again.")
        self._process.write(line)

    def stop(self) -> None:
        """End the child: its input is closed, and it is killed where that does not do. Emits nothing."""
        self._open = False
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(GRACE_MS):
            self._process.kill()
            self._process.waitForFinished(1000)

    def is_open(self) -> bool:
        return self._open

    def pid(self) -> int:
        """The child's process id, 0 when there is none."""
        return int(self._process.processId())

    def log_text(self) -> str:
        """The last lines the child wrote to stderr."""
        return "\n".join(self._log)

    # -- inside -----------------------------------------------------------

    def _make_process(self) -> QProcess:
        process = QProcess(self)
        process.setProgram(self._command.program)
        process.setArguments(self._command.arguments)
        environment = QProcessEnvironment()
        for name, value in self._command.environment.items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        if self._command.folder:
            process.setWorkingDirectory(self._command.folder)
        process.readyReadStandardOutput.connect(self._read_output)
        process.readyReadStandardError.connect(self._read_errors)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        return process

    def _read_output(self) -> None:
        before = self._lines.overlong
        for line in self._lines.feed(bytes(self._process.readAllStandardOutput())):
            if not self._open:
                return
            self.line.emit(line)
        if self._lines.overlong > before:
            self._log.append("A message longer than the limit was dropped.")

    def _read_errors(self) -> None:
        for line in self._errors.feed(bytes(self._process.readAllStandardError())):
            self._log.append(line.decode("utf-8", "replace")[:LOG_LINE_CHARS])

    def _finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        self._read_errors()
        self._read_output()  # what arrived between the last signal and the end
        crashed = self._process.exitStatus() == QProcess.ExitStatus.CrashExit
        self._close("The backend was killed or crashed." if crashed else f"The backend ended with exit code {code}.")

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._close(f"The backend could not be started: {self._process.errorString()} ({self._command.program})")

    def _close(self, reason: str) -> None:
        if self._open:
            self._open = False
            self.closed.emit(reason)
