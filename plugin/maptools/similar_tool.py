"""Similar places: the map tool. Left is alike, right is unlike, Enter looks for more of the same."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence

from ...backend.contract.errors import PatchworkError
from ...backend.contract.pointing import Click, Prompts
from ..core.i18n import tr
from .key_guard import KeyGuard, tell
from .map_scene import MapScene, PointedScene
from .prompt_markers import PromptMarkers


class SimilarTool(QgsMapTool):
    """Collects places. ``changed``: they did; ``wanted``: the user asks for what is like them; ``left``: another tool."""

    changed = pyqtSignal()
    wanted = pyqtSignal()
    left = pyqtSignal()

    def __init__(self, scene: MapScene, canvas: QgsMapCanvas, say: Callable[[str], None]) -> None:
        super().__init__(canvas)
        self._scene, self._canvas, self.say = scene, canvas, say
        self.places: list[Click] = []
        self.pointed: Optional[PointedScene] = None
        self._active = self._doubled = False
        self._of: tuple[str, ...] = ()
        self._markers = PromptMarkers(canvas, scene.bench.project)
        self._guard = KeyGuard(canvas, self._wants, self)
        scene.changed.connect(self._scene_changed)
        self.setCursor(Qt.CursorShape.CrossCursor)

    # -- life -------------------------------------------------------------

    def activate(self) -> None:
        super().activate()
        self._active = True
        self._guard.watch(True)
        self._markers.setVisible(True)
        self.say(self._scene.problem() or tr("Click on what you look for (right click: what it is not), then press Enter."))

    def deactivate(self) -> None:
        self._active = False
        self._guard.watch(False)
        if not sip.isdeleted(self._markers):
            self._markers.setVisible(False)
        super().deactivate()

    def close(self) -> None:
        """Take everything off the canvas; calling it twice is fine."""
        self._guard.watch(False)
        self._markers.close()

    def clear(self) -> None:
        """Forget the places."""
        self.places, self.pointed = [], None
        self._show()

    # -- what a person does -----------------------------------------------

    def canvasReleaseEvent(self, e: QgsMapMouseEvent) -> None:
        doubled, self._doubled = self._doubled, False
        buttons = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
        if doubled or self._guard.space_down or e.button() not in buttons:
            return
        self._add(self.toMapCoordinates(e.pos()), e.button() == Qt.MouseButton.LeftButton)

    def canvasDoubleClickEvent(self, e: QgsMapMouseEvent) -> None:
        """The first of the two clicks is a place; the second starts."""
        self._doubled = True  # its release is no place
        if e.button() == Qt.MouseButton.LeftButton and self.places:
            self.wanted.emit()

    def keyPressEvent(self, e: QKeyEvent) -> None:
        action = self._action_of(e)
        tell(e, action is not None)
        if action is not None:
            action()

    # -- inside -----------------------------------------------------------

    def _wants(self, e: QKeyEvent) -> bool:
        return self._action_of(e) is not None

    def _action_of(self, e: QKeyEvent) -> Optional[Callable[[], None]]:
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self.wanted.emit
        if e.key() == Qt.Key.Key_Escape:
            return self.clear if self.places else self.left.emit
        undo = e.matches(QKeySequence.StandardKey.Undo) or e.key() == Qt.Key.Key_Backspace
        return self._take_back if undo and self.places else None

    def _add(self, place: QgsPointXY, include: bool) -> None:
        try:
            pointed = self.pointed or self._scene.scene()
            there = self._scene.to_scene(pointed, place)[0]
        except PatchworkError as error:
            self.say(str(error))
            return
        if not self._scene.holds(pointed, there):
            self.say(self._scene.outside(pointed))
            return
        self.pointed, self._of = pointed, self._scene.current()
        self.places.append(Click(there.x(), there.y(), include))
        self._show()

    def _take_back(self) -> None:
        self.places.pop()
        self._show()

    def _show(self) -> None:
        if self.pointed is not None and not sip.isdeleted(self._markers):
            self._markers.show_prompts(Prompts(list(self.places)), self.pointed.crs)
        elif not sip.isdeleted(self._markers):
            self._markers.show_prompts(Prompts(), self._scene.canvas.mapSettings().destinationCrs())
        self.changed.emit()

    def _scene_changed(self) -> None:
        if self.places and self._of != self._scene.current():
            self.clear()
            if self._active:
                self.say(tr("The scene is another one now: the places are gone."))
