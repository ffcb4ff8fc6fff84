"""Attention probe: the map tool. The pointer asks, a click pins the place, Escape lets it go."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from ...backend.contract.pointing import Click, Prompts
from ..core.i18n import tr
from .key_guard import KeyGuard, tell
from .overlay import RasterOverlay
from .probe_session import ProbeSession, Seen
from .prompt_markers import PromptMarkers

THROTTLE_MS = 60
"""At most so often the backend is asked while the pointer moves."""

RAMP = "glow"


class ProbeTool(QgsMapTool):
    """Shows what the place under the pointer, or the pinned one, attends to. ``left``: the user wants another tool;
    ``shown``: carries what is on screen now, or None."""

    left = pyqtSignal()
    shown = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas, session: ProbeSession, say: Callable[[str], None], project: object) -> None:
        super().__init__(canvas)
        self.session, self.say = session, say
        self.pinned = False
        self._canvas, self._active = canvas, False
        self._overlay = RasterOverlay(canvas, project)
        self._marker = PromptMarkers(canvas, project)
        self._guard = KeyGuard(canvas, lambda e: e.key() == Qt.Key.Key_Escape, self)
        self._pointer: Optional[QgsPointXY] = None
        self._throttle = QTimer(self)
        self._throttle.setSingleShot(True)
        self._throttle.setInterval(THROTTLE_MS)
        self._throttle.timeout.connect(self._ask)
        session.answered.connect(self._show)
        session.said.connect(say)
        self.setCursor(Qt.CursorShape.CrossCursor)

    # -- life -------------------------------------------------------------

    def activate(self) -> None:
        super().activate()
        self._active = True
        self._guard.watch(True)
        self._set_visible(True)
        self.say(tr("Point at a place to see where it looks. A click holds it, Escape lets it go."))

    def deactivate(self) -> None:
        """Another tool; a pinned place is kept, and shown again when this one comes back."""
        self._active = False
        self._guard.watch(False)
        self._throttle.stop()
        self._set_visible(False)
        super().deactivate()

    def close(self) -> None:
        """Take everything off the canvas; calling it twice is fine."""
        self._throttle.stop()
        self._guard.watch(False)
        self.session.close()
        for item in (self._overlay, self._marker):
            item.close()

    def let_go(self) -> None:
        """Pin nothing, show nothing."""
        self.pinned, self._pointer = False, None
        self._throttle.stop()
        self.session.forget()

    # -- what a person does -----------------------------------------------

    def canvasMoveEvent(self, e: QgsMapMouseEvent) -> None:
        if self._guard.space_down or self.pinned or e.buttons() != Qt.MouseButton.NoButton:
            return
        self._pointer = e.originalMapPoint()
        if not self._throttle.isActive():
            self._throttle.start()

    def canvasReleaseEvent(self, e: QgsMapMouseEvent) -> None:
        if self._guard.space_down:
            return
        if e.button() == Qt.MouseButton.LeftButton:
            self._throttle.stop()
            self.pinned = True
            self.session.point_at(self.toMapCoordinates(e.pos()))
        elif e.button() == Qt.MouseButton.RightButton:
            self.let_go()

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Escape: first the pinned place, then the tool."""
        tell(e, e.key() == Qt.Key.Key_Escape)
        if e.key() != Qt.Key.Key_Escape:
            return
        if self.pinned:
            self.let_go()
        else:
            self.left.emit()

    # -- inside -----------------------------------------------------------

    def _ask(self) -> None:
        if self._active and not self.pinned and self._pointer is not None:
            self.session.point_at(self._pointer)

    def _show(self, seen: Optional[Seen]) -> None:
        if sip.isdeleted(self._overlay):
            return
        if seen is None or seen.empty:
            self._overlay.clear()
            self._marker.show_prompts(Prompts(), self.session.crs())
        else:
            self._overlay.show_values(seen.values, seen.pointed.crs, RAMP)
            clicks = [Click(seen.at.x(), seen.at.y())] if self.pinned else []
            self._marker.show_prompts(Prompts(clicks, seen.outline()), seen.pointed.crs)
        self.shown.emit(seen)

    def _set_visible(self, visible: bool) -> None:
        for item in (self._overlay, self._marker):
            if not sip.isdeleted(item):
                item.setVisible(visible)
        if not visible and not self.pinned:
            self._overlay.clear()
