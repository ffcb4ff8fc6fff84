"""Watch a pretraining on the map: the view on screen as the network sees it by now, in one layer that refreshes."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsRasterLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QAction

from ...backend.contract import live_view
from ...backend.contract import state as phases
from ...backend.contract.errors import InputError, PatchworkError
from ...backend.contract.events import Event
from ...backend.contract.live_view import LIVE, LiveView
from ...backend.contract.requests import Scene
from ...backend.contract.run_directory import RunDirectory
from ..core import styles
from ..core.crs_guard import CrsGuard
from ..core.i18n import tr
from ..core.job_model import Role
from ..core.mapped_run import MappedRun
from ..gui.texts import duration
from .map_scene import MapScene, PointedScene

VIEW_MS = 400
"""The view rests after panning or zooming."""

JOB = "pretrain"


class Watching(QObject):
    """A button that follows the newest running pretraining. The run decides how often it can afford a picture."""

    def __init__(
        self, scene: MapScene, action: QAction, say: Callable[..., None], instead: Callable[..., None],
        parent: Optional[QObject] = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._scene, self._action, self._say, self._instead = scene, action, say, instead
        self._waiting = ""
        self._tip = action.toolTip()
        self._run: Optional[RunDirectory] = None
        self._number = self._step = 0
        self._closed = False
        self._pointed: Optional[PointedScene] = None
        self.layer: Optional[QgsRasterLayer] = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(VIEW_MS)
        self._rest.timeout.connect(self._ask)
        action.setCheckable(True)
        action.toggled.connect(self._toggled)
        jobs, reader = scene.bench.jobs, scene.bench.reader
        for signal in (jobs.dataChanged, jobs.rowsInserted, jobs.rowsRemoved, jobs.modelReset):
            signal.connect(self._look)
        reader.events.connect(self._hear)
        scene.bench.project.layersWillBeRemoved["QStringList"].connect(self._removing)
        scene.canvas.extentsChanged.connect(self._moved)
        self._look()

    def close(self) -> None:
        """Ask for nothing more; the layer stays. Calling it twice is fine."""
        self._rest.stop()
        self._stop()
        if not self._closed and not sip.isdeleted(self._scene.canvas):
            self._scene.canvas.extentsChanged.disconnect(self._moved)
        self._closed = True

    # -- asking -----------------------------------------------------------

    def _toggled(self, wanted: bool) -> None:
        if not wanted:
            if self._run is not None:
                self._say("")  # no picture comes any more
            self._waiting = ""
            self._stop()
            return
        try:
            self._start()
        except PatchworkError as error:
            self._say(str(error))
            self._action.setChecked(False)

    def _start(self) -> None:
        run = self._running()
        if run is None:
            raise InputError(tr("No pretraining is running."), tr("Start one on the page Pretrain."))
        pointed, request = self._scene.scene(), run.request()
        numbers = [n for n, scene in enumerate(request.scenes) if _files(scene) == _files(pointed.scene)]
        if not numbers:
            raise InputError(
                tr("The running pretraining does not learn from this scene."),
                tr("Choose one of its rasters as the scene on this toolbar."), pointed.title,
            )  # fmt: skip
        self._run, self._number, self._pointed = run, numbers[0], pointed
        self._waiting = self._wait_words()
        self._say(self._waiting, stays=True)
        self._ask()

    def _ask(self) -> None:
        if self._run is None or self._pointed is None:
            return
        try:
            view = self._scene.view(self._pointed)
            live_view.ask(self._run, LiveView(self._number, view.corners))
        except (PatchworkError, OSError) as error:  # a run may be deleted, a view beyond the scene's coordinates
            self._say(str(error))

    def _moved(self) -> None:
        if self._run is not None:
            self._rest.start()

    def _stop(self) -> None:
        run, self._run, self._pointed = self._run, None, None
        if run is not None:
            live_view.ask(run, None)

    # -- hearing ----------------------------------------------------------

    def _look(self, *_: object) -> None:
        """Whether there is a run to watch."""
        running = self._running()
        if self._run is not None and (running is None or running.path != self._run.path):
            self._action.setChecked(False)
            self._mark_stopped()
        self._tell_waiting()
        self._action.setEnabled(running is not None)
        reason = "" if running is not None else tr("No pretraining is running.")
        self._action.setToolTip(f"{self._tip}\n\n{reason}" if reason else self._tip)

    def _running(self) -> Optional[RunDirectory]:
        """The newest running pretraining; the watched one as long as it runs."""
        jobs, found = self._scene.bench.jobs, []
        for row in range(jobs.rowCount()):
            index = jobs.index(row, 0)
            if index.data(int(Role.JOB)) == JOB and index.data(int(Role.PHASE)) in (phases.RUNNING, phases.PAUSED):
                found.append((index.data(int(Role.CREATED)), Path(index.data(int(Role.PATH)))))
        if self._run is not None and any(path == self._run.path for _created, path in found):
            return self._run
        return MappedRun(max(found)[1]) if found else None

    def _hear(self, name: str, events: list[Event]) -> None:
        if self._run is None or name != self._run.name:
            return
        for event in events:
            if event.kind == "output" and event.data.get("role") == LIVE:
                self._show(event)
            elif event.kind == "note" and str(event.data.get("text", "")).startswith(live_view.NOT_SHOWN):
                self._waiting = ""
                self._say(str(event.data["text"]))

    def _show(self, event: Event) -> None:
        path, title = Path(str(event.data.get("path", ""))), str(event.data.get("title", ""))
        layer = QgsRasterLayer(str(path), title)
        if not layer.isValid():  # replaced by the next one in this very moment
            return
        layer.setCustomProperty(styles.ROLE_PROPERTY, LIVE)
        if event.data.get("shows") == "attention":
            layer.setRenderer(styles.probe(layer, styles.log2_limit(layer)))
        elif len(event.data.get("colours", [])) == 3:  # a run of an older version does not say
            layer.setRenderer(styles.composite(layer, event.data["colours"]))
        self._put(layer)
        self._waiting = ""
        self._step = int(event.data.get("step", 0))
        self._say(tr("{}: step {}").format(title, self._step))

    def _wait_words(self) -> str:
        """How long the first picture takes at the run's pace; what is known of that changes while one waits."""
        index = self._scene.bench.jobs.index_of(self._run.name if self._run is not None else "")
        if index.data(int(Role.PHASE)) == phases.PAUSED:
            return tr("Watching: the training is paused; the first picture comes when it goes on.")
        rate, step = index.data(int(Role.RATE)), index.data(int(Role.STEP)) or 0
        left = max(0.0, 1 / live_view.SHARE - step)
        if not rate:
            return tr("Watching: waiting for the first picture of the middle of the view.")
        if not left:
            return tr("Watching: the first picture of the middle of the view comes within moments.")
        words = tr("Watching: waiting for the first picture of the middle of the view, about {}.")
        return words.format(duration(_rounded(left / rate)))

    def _tell_waiting(self) -> None:
        if self._waiting and self._run is not None:
            before, self._waiting = self._waiting, self._wait_words()
            if self._waiting != before:
                self._instead(before, self._waiting, stays=True)

    def _mark_stopped(self) -> None:
        """The run is over: the picture that stays says how far it had come."""
        if self.layer is not None and not sip.isdeleted(self.layer):
            words = tr("{}, stopped at step {}").format(self.layer.name(), self._step)
            self.layer.setName(words)
            self._say(words)
        self.layer = None  # of another run comes another layer

    def _removing(self, layer_ids: list[str]) -> None:
        """Who removes the picture wants no more of it, else it would be back with the next one."""
        if self.layer is not None and not sip.isdeleted(self.layer) and self.layer.id() in layer_ids:
            self.layer = None
            self._action.setChecked(False)

    def _put(self, layer: QgsRasterLayer) -> None:
        """In place of the picture before, where the user has it, as visible as it was."""
        project = self._scene.bench.project
        old = self.layer if self.layer is not None and not sip.isdeleted(self.layer) else None
        node = project.layerTreeRoot().findLayer(old.id()) if old is not None else None
        CrsGuard(project)
        project.addMapLayer(layer, False)
        if old is None or node is None:
            project.layerTreeRoot().insertLayer(0, layer)
        else:
            layer.setOpacity(old.opacity())
            parent = node.parent()
            made = parent.insertLayer(parent.children().index(node), layer)
            made.setItemVisibilityChecked(node.itemVisibilityChecked())
            made.setExpanded(node.isExpanded())
        self.layer = layer  # before the old one goes: its removal is none by the user
        if old is not None and node is not None:
            project.removeMapLayer(old.id())


def _rounded(seconds: float) -> float:
    """In steps that one can count down by without looking at every second."""
    step = 1 if seconds < 10 else 5 if seconds < 60 else 30
    return step * max(1, round(seconds / step))


def _files(scene: Scene) -> list[str]:
    return [source.path for source in scene.sources]
