"""What the pages share: the backend, the runs, the chosen scenes, the messages."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.gui import QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from ...backend.contract.errors import PatchworkError
from ...backend.contract.requests import Request, job_of
from ...backend.contract.run_directory import RunDirectory
from ..core import layers, remote, requests
from ..core.backend import RESTARTING, STOPPED, Backend
from ..core.install.setup import Setup
from ..core.job_model import JobModel, Role
from ..core.labelling import Labelling
from ..core.requests import RunDraft
from ..core.run_reader import RunReader
from ..core.settings import Settings
from ..core.suggestions import Suggestions
from . import start_doubt
from .message_bridge import MessageBridge
from .scene_choice import SceneChoice
from .texts import tr

RESTART = "restart"
"""What a message is about; that a run failed, is told under the name of its job. The next start outdates both."""

Maker = Callable[[RunDraft], Request]


class Workbench(QObject):
    """Owned by the dock; its parts end with it.

    ``submitted`` carries the path of a run that was just started, ``resumed`` the name of one that goes on;
    ``cleaned``: runs were tidied up or deleted; ``side_by_side``: two layers of the project to be shown so.
    """

    submitted = pyqtSignal(str)
    resumed = pyqtSignal(str)
    cleaned = pyqtSignal()
    side_by_side = pyqtSignal(object, object)

    def __init__(
        self,
        project: QgsProject,
        backend: Backend,
        reader: RunReader,
        jobs: JobModel,
        scenes: SceneChoice,
        messages: MessageBridge,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.project, self.backend, self.reader, self.jobs = project, backend, reader, jobs
        self.scenes, self.messages, self.settings = scenes, messages, Settings()
        self.suggestions = Suggestions(project, self)
        self.setup = Setup(self)
        self.setup.removing.connect(backend.stop)
        self.setup.installed.connect(self._use_new_interpreter)
        self.setup.changed.connect(self._check_python, Qt.ConnectionType.QueuedConnection)
        self._python = ""
        self.labelling = Labelling(project, self)
        self._short: set[str] = set()
        self._doubted: list[tuple[QgsMessageBarItem, Request, RunDraft]] = []
        self._scratch: list[tempfile.TemporaryDirectory[str]] = []
        backend.state_changed.connect(self._tell_restart)
        for signal in (jobs.dataChanged, jobs.rowsRemoved):
            signal.connect(self._settle_doubts)

    def scratch(self) -> RunDraft:
        """A place for copies of layers that a question, not a job, is about; gone with the workbench.

        Raises :class:`InputError` where the folder shared with another computer is not there.
        """
        self._scratch.append(tempfile.TemporaryDirectory(prefix="patchwork-", dir=remote.scratch_root()))
        return RunDraft(Path(self._scratch[-1].name))

    def reconnect(self) -> None:
        """The backend is another one now: its runs take the place of those shown."""
        self.backend.stop()
        self.reader.start_anew()
        self.backend.start()

    def use_python(self, path: str) -> None:
        """The options name another interpreter: used once it was found to work. Empty: the installed one, at once."""
        self._python = path
        if path:
            self._check_python()
        else:
            self.settings.backend_python = ""
            self.restart_backend()

    def restart_backend(self) -> None:
        """What it is started with has changed; where it does not run yet, its first start will do."""
        if self.backend.state != STOPPED:
            self.backend.stop()
            self.backend.start()

    def close(self) -> None:
        """Stop the reader and the backend (jobs go on), take back messages, remove the scratch folder."""
        self.setup.close()
        self.reader.stop()
        self.backend.stop()
        self.messages.clear()
        for folder in self._scratch:
            folder.cleanup()

    def start(
        self, job: str, name: str, make: Maker, finished: Callable[[], None] = lambda: None, short: Sequence[str] = ()
    ) -> bool:
        """Start the job whose request ``make`` builds; it appears on Runs, or its error in the message bar.

        Where it is under way already, the machine is busy or has too little of something (``short``, as the estimate
        says it), a message asks first and starts it on demand.
        ``finished`` is called once the backend has answered; the answer is False where nothing was sent.
        """
        draft: RunDraft | None = None
        try:
            draft = requests.new_run(job, name)
            request = make(draft)
        except PatchworkError as error:
            if draft is not None:
                draft.discard()
            self.messages.error(error)
            return False

        doubt = " ".join(short) or self._doubt(request, draft)
        if doubt:
            self._ask(doubt, job, name, request, draft, bool(short))
            return False
        self._submit(request, draft, finished)
        return True

    def _ask(self, doubt: str, job: str, name: str, request: Request, draft: RunDraft, short: bool) -> None:
        """Ask with a message; meanwhile the request waits in the scratch folder, for it may never become a run."""
        aside = self.scratch()
        waiting = start_doubt.move(request, draft, aside)
        if short:
            self._short.add(aside.path.name)

        def start_anyway() -> None:
            fresh = requests.new_run(job, name)
            self._submit(start_doubt.move(waiting, aside, fresh), fresh, lambda: None)

        item = self.messages.warning(doubt, tr("Start anyway"), start_anyway)
        self._doubted.append((item, waiting, aside))

    def _settle_doubts(self, *_: object) -> None:
        """Take a question back once nothing speaks against the job any more."""
        self._doubted = [doubted for doubted in self._doubted if not sip.isdeleted(doubted[0])]
        for item, request, draft in list(self._doubted):
            if draft.path.name in self._short:
                continue  # what the machine lacks is not cured by a job's end
            if not start_doubt.doubt(self.jobs, request, draft):
                self.messages.take_back(item)

    def _doubt(self, request: Request, draft: RunDraft) -> str:
        """Why one should think again before this job starts; empty where nothing speaks against it."""
        self.reader.rescan()
        self.reader.tick()  # a job started a moment ago counts
        return start_doubt.doubt(self.jobs, request, draft)

    def _submit(self, request: Request, draft: RunDraft, finished: Callable[[], None]) -> None:
        def started(path: str) -> None:
            finished()
            self.messages.retire(job_of(request))
            self.messages.retire(RESTART)
            self.reader.rescan()
            self.submitted.emit(path)

        def refused(error: PatchworkError) -> None:
            finished()
            self.messages.error(error)

        self.backend.submit(request, started, refused, draft)

    def control(self, name: str, action: str) -> None:
        """``cancel``, ``pause`` or ``resume`` a run; what goes wrong is told in the message bar."""

        def done(_result: Any) -> None:
            self.reader.rescan()
            if action == "resume":
                self.messages.retire(str(self.jobs.index_of(name).data(int(Role.JOB))))
                self.resumed.emit(name)

        self.backend.control(name, action, done, self.messages.error)

    def load_results(self, run: RunDirectory) -> None:
        """Add a run's layers to the project, or say why that is not possible."""
        try:
            group = layers.add_results(run, self.project)
        except PatchworkError as error:
            self.messages.error(error)
            return
        self.messages.info(tr("Loaded: {}").format(group.name()))

    def _check_python(self) -> None:
        """Now, or once the set-up has ended what it is busy with."""
        if self._python and not self.setup.busy:
            path, self._python = self._python, ""
            self.setup.check(path, self.messages.error)

    def _use_new_interpreter(self) -> None:
        """Start the backend in what was just set up."""
        self.backend.stop()
        self.backend.start()
        self.messages.success(self.setup.news)

    def _tell_restart(self, state: str) -> None:
        """The dock may be closed or behind another one: what its status line says is told here too."""
        if state == RESTARTING:
            self.messages.warning(
                tr("The backend is started again after an unexpected end. Jobs go on."), topic=RESTART
            )
