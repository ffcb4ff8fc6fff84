"""The backend as the rest of the plugin sees it: start, ask, submit, stop."""

from __future__ import annotations

import logging
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...backend.contract import codec, limits, requests
from ...backend.contract.errors import EnvironmentError_, PatchworkError, from_json, sentences
from ...backend.contract.version import PROTOCOL, product_version
from . import remote
from .environment import BackendCommand, backend_command
from .path_map import PathMap
from .requests import RunDraft
from .restart import MAX_RESTARTS, WINDOW_S, RestartPolicy
from .rpc_client import OnError, OnResult, PendingCall, RpcClient
from .transport import Transport

log = logging.getLogger("patchwork")

STOPPED, STARTING, READY, RESTARTING, FAILED = "stopped", "starting", "ready", "restarting", "failed"

HELLO_DEADLINE_S = 30.0
READING_DEADLINE_S = 120.0
CHANGES_DEADLINE_S = 3600.0
IMPORT_DEADLINE_S = 600.0
MAX_WAITING_CALLS = 200


def _serve() -> BackendCommand:
    """Here, or on the other computer that the user has chosen."""
    there = remote.current()
    return backend_command("serve") if there is None else there.command("serve")


class Backend(QObject):
    """One ``serve`` process, started on the first call and again after a crash.

    Signals: ``state_changed`` (one of the module's states), ``ready`` (the
    backend's hello), ``failed`` (a :class:`PatchworkError`, when no call is there to receive it).
    """

    state_changed = pyqtSignal(str)
    ready = pyqtSignal(dict)
    failed = pyqtSignal(object)

    def __init__(
        self, parent: QObject | None = None, command: Callable[[], BackendCommand] = _serve, tried: bool = False
    ) -> None:
        """``tried``: with settings that are on screen, so that nobody is sent to them."""
        super().__init__(parent)
        self._tried = tried
        self.state = STOPPED
        self.hello: dict[str, Any] = {}
        self._command = command
        self._policy = RestartPolicy()
        self._host, self._paths = "", PathMap()
        self._transport: Transport | None = None
        self._client: RpcClient | None = None
        self._waiting: list[PendingCall] = []
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._launch)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.start)

    # -- life -------------------------------------------------------------

    def start(self) -> None:
        """Start the process unless it runs; asked for by a person, so earlier crashes no longer count."""
        if self.state in (STOPPED, FAILED):
            self._policy.forget()
            self._launch()

    def stop(self) -> None:
        """End the process. Running jobs go on: their workers are not its children to take down."""
        self._again.stop()
        self._soon.stop()
        client = self._client
        self._drop_process()
        self._enter(STOPPED)
        error = EnvironmentError_("The backend was stopped.", "It starts again with the next action.")
        self._fail_calls(error)
        if client is not None:
            client.fail_all(error)

    def host(self) -> str:
        """The other computer that it runs on; empty: this one."""
        return self._host

    def log_text(self) -> str:
        """The last lines of the backend's stderr."""
        return self._transport.log_text() if self._transport is not None else ""

    def pid(self) -> int:
        """Process id of ``serve``; 0 when it does not run."""
        return self._transport.pid() if self._transport is not None else 0

    # -- calls ------------------------------------------------------------

    def call(
        self,
        method: str,
        params: dict[str, Any],
        on_result: OnResult,
        on_error: OnError,
        deadline_s: float = limits.DEFAULT_DEADLINE_S,
    ) -> PendingCall:
        """Any method of the protocol; waits for the start. The returned call can be cancelled.

        Callbacks come from the event loop, never before this returns; :meth:`stop` ends what is open at once.
        """
        pending = PendingCall(method, params, self._here(on_result), self._error_here(on_error), deadline_s)
        if self.state == READY and self._client is not None:
            self._send(pending)
        elif len(self._waiting) >= MAX_WAITING_CALLS:
            QTimer.singleShot(
                0, lambda: on_error(EnvironmentError_("Too many calls wait for the backend.", "Try later."))
            )
        else:
            self._waiting.append(pending)
            if self.state in (STOPPED, FAILED):
                self._soon.start(0)
        return pending

    def describe_scene(self, scene: requests.Scene, on_result: OnResult, on_error: OnError) -> PendingCall:
        """Grid, bands with roles and units, notes of a scene (``scene.describe``)."""
        return self.call("scene.describe", {"scene": codec.to_json(scene)}, on_result, on_error, READING_DEADLINE_S)

    def find_product(self, path: str, on_result: OnResult, on_error: OnError) -> PendingCall:
        """The product a file or folder is or belongs to, {} where none (``scene.product``)."""
        return self.call("scene.product", {"path": path}, on_result, on_error, READING_DEADLINE_S)

    def scene_statistics(self, scene: requests.Scene, on_result: OnResult, on_error: OnError) -> PendingCall:
        """Per-band statistics (``scene.statistics``)."""
        return self.call("scene.statistics", {"scene": codec.to_json(scene)}, on_result, on_error, READING_DEADLINE_S)

    def describe_model(self, path: str, on_result: OnResult, on_error: OnError) -> PendingCall:
        """The card of a run or model folder (``model.describe``)."""
        return self.call("model.describe", {"path": path}, on_result, on_error)

    def check_model(
        self, path: str, scene: requests.Scene, on_result: OnResult, on_error: OnError, statistics: bool = False
    ) -> PendingCall:
        """Whether a model fits a scene, in words (``model.check``); ``statistics`` also compares pixel values."""
        params = {"path": path, "scene": codec.to_json(scene), "statistics": statistics}
        return self.call("model.check", params, on_result, on_error, READING_DEADLINE_S)

    def import_model(
        self, file: str, on_result: OnResult, on_error: OnError, out: str | None = None, bands: str | None = None,
        licence: str | None = None,
    ) -> PendingCall:  # fmt: skip
        """Make a model folder of published weights (``model.import``); without ``out`` among the imported models."""
        params = {"path": file, "out": out, "bands": bands, "licence": licence}
        return self.call("model.import", params, on_result, on_error, IMPORT_DEADLINE_S)

    def estimate(self, request: requests.Request, on_result: OnResult, on_error: OnError) -> PendingCall:
        """Seconds, memory and disk a job needs (``job.estimate``)."""
        params = {"request": requests.to_json(request)}
        return self.call("job.estimate", params, on_result, on_error, READING_DEADLINE_S)

    def submit(
        self,
        request: requests.Request,
        on_run: Callable[[str], None],
        on_error: OnError,
        draft: RunDraft | None = None,
    ) -> PendingCall:
        """Start a job as a detached worker; ``on_run`` gets the run directory's path.

        ``draft``: the place that holds the request's inputs; taken away again when the job is refused.
        """

        def refused(error: PatchworkError) -> None:
            if draft is not None:
                draft.discard()
            on_error(error)

        params: dict[str, Any] = {"request": requests.to_json(request)}
        if draft is not None:
            params["run"] = str(draft.path)
        return self.call("job.submit", params, lambda result: on_run(str(result["run"])), refused)

    def control(self, run: str, action: str, on_result: OnResult, on_error: OnError) -> PendingCall:
        """``cancel``, ``pause`` or ``resume`` a run (``job.control``)."""
        return self.call("job.control", {"run": run, "action": action}, on_result, on_error)

    def delete_run(self, run: str, on_result: OnResult, on_error: OnError) -> PendingCall:
        """Delete a run that nobody works on (``run.delete``)."""
        return self.call("run.delete", {"run": run}, on_result, on_error)

    def note_run(self, run: str, text: str, on_result: OnResult, on_error: OnError) -> PendingCall:
        """Keep a person's note in a run (``run.note``)."""
        return self.call("run.note", {"run": run, "text": text}, on_result, on_error)

    def use_of_runs(self, runs: list[str], on_result: OnResult, on_error: OnError) -> PendingCall:
        """Bytes on disk of these runs and who uses them; of all runs where none is named (``run.use``)."""
        return self.call("run.use", {"runs": runs}, on_result, on_error, READING_DEADLINE_S)

    def clean_run(self, run: str, on_result: OnResult, on_error: OnError) -> PendingCall:
        """Delete a run's checkpoints, keep model and results (``run.clean``)."""
        return self.call("run.clean", {"run": run}, on_result, on_error, READING_DEADLINE_S)

    def compare_runs(self, one: str, other: str, on_result: OnResult, on_error: OnError) -> PendingCall:
        """What differs between two runs (``run.compare``)."""
        return self.call("run.compare", {"one": one, "other": other}, on_result, on_error, READING_DEADLINE_S)

    def map_changes(self, one: str, other: str, out: str, on_result: OnResult, on_error: OnError) -> PendingCall:
        """Write where the maps of two runs differ, over an earlier such file (``run.changes``)."""
        params = {"one": one, "other": other, "out": out, "overwrite": True}
        return self.call("run.changes", params, on_result, on_error, CHANGES_DEADLINE_S)

    def doctor(self, on_result: OnResult, on_error: OnError, report: bool = True) -> PendingCall:
        """Versions, devices, folders (``env.describe``), with ``report`` the doctor's text; loads torch: seconds."""
        return self.call("env.describe", {"report": report}, on_result, on_error, READING_DEADLINE_S)

    # -- inside -----------------------------------------------------------

    def _launch(self) -> None:
        self._enter(STARTING)
        try:
            command = self._command()
        except PatchworkError as error:
            self._give_up(error)
            return
        self._host, self._paths = command.host, command.paths
        transport = self._transport = Transport(command, self)
        client = self._client = RpcClient(transport, self)
        transport.closed.connect(self._died)
        transport.start()
        params = {"protocol": PROTOCOL, "version": product_version(), "client": "qgis"}
        if transport.is_open():  # a program that is missing has already closed it
            client.send(PendingCall("session.hello", params, self._greeted, self._refused, HELLO_DEADLINE_S))

    def _greeted(self, hello: dict[str, Any]) -> None:
        if hello.get("protocol") != PROTOCOL or hello.get("version") != product_version():
            self._refused(_mismatch(hello))
            return
        if self._host and not self._paths.knows_remote(str(hello.get("runs", ""))):
            self._refused(_runs_elsewhere(hello, self._host))
            return
        self.hello = hello
        self._enter(READY)
        waiting, self._waiting = self._waiting, []
        for pending in waiting:
            self._send(pending)
        self.ready.emit(hello)

    def _refused(self, error: PatchworkError) -> None:
        """The handshake failed: starting again would not help."""
        self._give_up(error)

    def _send(self, pending: PendingCall) -> None:
        if self._client is None:  # stopped meanwhile: stop() has answered every open call
            return
        try:
            pending.params = self._paths.to_remote(pending.params)
            self._client.send(pending)
        except PatchworkError as error:
            refusal = error
            QTimer.singleShot(0, lambda: pending.on_error(refusal))

    def _here(self, on_result: OnResult) -> OnResult:
        """Results of another computer come with our names of files."""
        return lambda result: on_result(self._paths.to_local(result))

    def _error_here(self, on_error: OnError) -> OnError:
        def told(error: PatchworkError) -> None:
            words = {part: self._paths.local(text) for part, text in error.to_json().items()}
            on_error(from_json(words) if self._paths.pairs else error)

        return told

    def _died(self, reason: str) -> None:
        detail = self.log_text().strip().splitlines()[-1:]
        error = EnvironmentError_(reason, *(f"It last said: {line}" for line in detail))
        unreachable = self._host and self.state != READY
        log.warning("%s %s", reason, self.log_text())
        client = self._client
        self._drop_process()
        delay = None if unreachable else self._policy.next_delay()
        if delay is None:
            self._give_up(_unreachable(self._host, error, self._tried) if unreachable else _hopeless(error))
        else:
            self._enter(RESTARTING)
            self._again.start(int(delay * 1000))
        if client is not None:
            client.fail_all(error)

    def _give_up(self, error: PatchworkError) -> None:
        self._drop_process()
        self._enter(FAILED)
        self._fail_calls(error)
        self.failed.emit(error)

    def _fail_calls(self, error: PatchworkError) -> None:
        waiting, self._waiting = self._waiting, []
        for pending in waiting:
            if not pending.cancelled:
                pending.on_error(error)

    def _drop_process(self) -> None:
        transport, client, self._transport, self._client = self._transport, self._client, None, None
        if transport is not None:
            transport.stop()
            transport.deleteLater()
        if client is not None:
            client.deleteLater()

    def _enter(self, state: str) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)


def _mismatch(hello: dict[str, Any]) -> EnvironmentError_:
    theirs = f"{hello.get('version')} ({hello.get('protocol')})"
    return EnvironmentError_(
        f"The backend is of version {theirs}, this plugin of {product_version()} ({PROTOCOL}).",
        "Install the backend again so that both come from the same Patchwork.",
    )


def _runs_elsewhere(hello: dict[str, Any], host: str) -> EnvironmentError_:
    return EnvironmentError_(
        f"The runs of {host} lie in {hello.get('runs')}, which is not in a shared folder.",
        "Check the path map (Settings → Options → Patchwork).",
    )


def _unreachable(host: str, last: PatchworkError, tried: bool) -> EnvironmentError_:
    """A connection that never stood: trying again by itself would ask the same host the same."""
    return EnvironmentError_(
        sentences(f"The backend on {host} could not be reached.", last.remedy),
        f"Log in once by hand (ssh {host}) with a key that asks for no password, "
        + (
            "and check the interpreter there."
            if tried
            else "check the interpreter under Settings → Options → Patchwork, and start it again from the dock."
        ),
    )


def _hopeless(last: PatchworkError) -> EnvironmentError_:
    return EnvironmentError_(
        f"The backend ended {MAX_RESTARTS + 1} times within {WINDOW_S / 60:g} minutes and is not started again "
        f"by itself. {last.cause}",
        sentences(last.remedy, "Run “python -m backend doctor”, or start it again from the dock."),
    )
