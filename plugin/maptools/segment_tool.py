"""Click to segment: the map tool. Left adds, right takes away, a drag makes a box, Enter accepts."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, QRect, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QApplication

from ..core.i18n import tr
from .drag_box import DragBox
from .key_guard import KeyGuard, tell
from .mask_answers import Answer
from .overlay import RasterOverlay
from .prompt_markers import PromptMarkers
from .segment_session import SegmentSession

HOVER_MS = 90
"""The pointer rests: long enough not to ask on the way, short enough to feel at once."""

VIEW_MS = 150
"""The view rests after panning or zooming."""

PREVIEW_ALPHA = 55

NUMBER_KEYS = (
    Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5,
    Qt.Key.Key_6, Qt.Key.Key_7, Qt.Key.Key_8, Qt.Key.Key_9,
)  # fmt: skip


class SegmentTool(QgsMapTool):
    """Turns mouse and keys into prompts, and shows what comes back.

    ``accepted`` carries an :class:`Answer`; ``class_key`` a number key; ``left`` that the user wants another tool.
    ``undo_accepted`` gives what Ctrl+Z does where no click is left to take back, ``redo_accepted`` what puts the object
    back; None leaves the key to QGIS.
    """

    accepted = pyqtSignal(object)
    class_key = pyqtSignal(int)
    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, session: SegmentSession, say: Callable[[str], None]) -> None:
        super().__init__(canvas)
        self.session, self.say = session, say
        self.hover_wanted = True
        self.undo_accepted: Callable[[], Optional[Callable[[], None]]] = lambda: None
        self.redo_accepted: Callable[[], Optional[Callable[[], None]]] = lambda: None
        self._canvas, self._active = canvas, False
        self._colour = QColor("#4477aa")
        project = session.project
        self._mask, self._preview = RasterOverlay(canvas, project), RasterOverlay(canvas, project)
        self._preview.setZValue(45)
        self._markers = PromptMarkers(canvas, project)
        self._drag = DragBox(canvas)
        self._guard = KeyGuard(canvas, self._wants, self)
        self._guard.pointer_left.connect(self._end_preview)
        self._pressed: Optional[QPoint] = None
        self._pointer: Optional[QgsPointXY] = None
        self._hover = self._timer(HOVER_MS, self._ask_hover)
        self._view = self._timer(VIEW_MS, session.prepare)
        session.answered.connect(self._show)
        session.previewed.connect(self._show_preview)
        session.changed.connect(self._show_prompts)
        session.said.connect(say)
        session.prepared.connect(lambda _well: self._hover.start())
        self.setCursor(Qt.CursorShape.CrossCursor)

    # -- life -------------------------------------------------------------

    def activate(self) -> None:
        super().activate()
        self._active = self.session.active = True
        self._guard.watch(True)
        self._canvas.extentsChanged.connect(self._view_changed)
        self._set_visible(True)
        if self.session.history.empty:
            self.say(self.session.hint())
        self.session.prepare()

    def deactivate(self) -> None:
        """Another tool; what was pointed at is kept, and shown again when this one comes back."""
        if self._active:
            self._canvas.extentsChanged.disconnect(self._view_changed)
        self._active = self.session.active = False
        self._guard.watch(False)
        self._forget_press()
        self._end_preview()
        self._view.stop()
        self._set_visible(False)
        super().deactivate()

    def close(self) -> None:
        """Take everything off the canvas; calling it twice is fine."""
        for timer in (self._hover, self._view):
            timer.stop()
        self._guard.watch(False)
        self.session.close()
        for item in (self._mask, self._preview, self._markers, self._drag):
            item.close()

    def set_colour(self, colour: str) -> None:
        """The colour of the class that the next object gets."""
        self._colour = QColor(colour)
        if self.session.answer is not None:
            self._show(self.session.answer)

    # -- mouse ------------------------------------------------------------

    def canvasPressEvent(self, e: QgsMapMouseEvent) -> None:
        if self._guard.space_down or e.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            self._forget_press()
            return
        self._pressed = e.pos()
        self._hover.stop()

    def canvasMoveEvent(self, e: QgsMapMouseEvent) -> None:
        if self._guard.space_down:
            return
        if self._pressed is not None and e.buttons() & Qt.MouseButton.LeftButton:
            if (e.pos() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
                self._preview.clear()
                self._drag.show_box(QRect(self._pressed, e.pos()).normalized())
            return
        self._pointer = e.originalMapPoint()
        self._hover.start()

    def canvasReleaseEvent(self, e: QgsMapMouseEvent) -> None:
        pressed, dragged = self._pressed, self._drag.rectangle
        self._forget_press()
        if pressed is None:
            return
        if dragged is not None and e.button() == Qt.MouseButton.LeftButton:
            self.session.box(self._corners(dragged))
        elif e.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            place = self.toMapCoordinates(pressed)
            self.session.click(place, e.button() == Qt.MouseButton.LeftButton)

    def canvasDoubleClickEvent(self, e: QgsMapMouseEvent) -> None:
        """Accept. The first of the two clicks was meant as half of this, unless it was the only one."""
        self._forget_press()
        if e.button() != Qt.MouseButton.LeftButton:
            return
        self.session.take_back_second_thought()
        self.accept()

    # -- keys -------------------------------------------------------------

    def keyPressEvent(self, e: QKeyEvent) -> None:
        tell(e, self._act(e, really=True))

    def accept(self) -> None:
        """Take the object as it is shown, as soon as its mask is there."""
        if self.session.history.empty:
            self.say(tr("There is nothing to accept yet: click into an object."))
            return
        self.session.when_settled(self._accept_now)

    # -- inside -----------------------------------------------------------

    def _act(self, e: QKeyEvent, really: bool) -> bool:
        """Whether a key is the tool's own now; and, if ``really``, do it."""
        action = self._action_of(e)
        if action is not None and really:
            action()
        return action is not None

    def _wants(self, e: QKeyEvent) -> bool:
        return self._act(e, really=False)

    def _action_of(self, e: QKeyEvent) -> Optional[Callable[[], object]]:
        history, session = self.session.history, self.session
        if e.matches(QKeySequence.StandardKey.Undo):
            return session.undo if history.can_undo else self.undo_accepted()
        if e.key() == Qt.Key.Key_Backspace:  # also with nothing to take back: a shortcut would delete features
            return session.undo
        if e.matches(QKeySequence.StandardKey.Redo) or _is_ctrl(e, Qt.Key.Key_Y):
            return session.redo if history.can_redo else self.redo_accepted()
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self.accept
        if e.key() == Qt.Key.Key_Escape:
            return self._escape
        if e.key() in NUMBER_KEYS and not e.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return lambda: self.class_key.emit(NUMBER_KEYS.index(e.key()) + 1)
        return None

    def _escape(self) -> None:
        """First what is being done, then what was pointed at, then the tool."""
        if self._drag.rectangle is not None:
            self._forget_press()
        elif not self.session.history.empty:
            self.session.clear()
        else:
            self.left.emit()

    def _accept_now(self) -> None:
        answer = self.session.answer
        if answer is None or answer.empty:
            self.say(tr("There is nothing to accept: the mask is empty."))
            return
        self.accepted.emit(answer)

    def _show(self, answer: Optional[Answer]) -> None:
        if answer is None or answer.empty:
            self._mask.clear()
        else:
            self._mask.show_mask(answer.mask, answer.pointed.crs, self._colour)

    def _show_preview(self, answer: Optional[Answer]) -> None:
        if answer is None or self._pointer is None:
            self._preview.clear()
        else:
            self._preview.show_mask(answer.mask, answer.pointed.crs, self._colour, PREVIEW_ALPHA, proposed=True)

    def _show_prompts(self) -> None:
        self._markers.show_prompts(self.session.history.prompts, self.session.crs())

    def _ask_hover(self) -> None:
        if self._pointer is None or not self.hover_wanted or not self._active or not self._canvas.underMouse():
            return
        if self.session.busy:
            self._hover.start()
        else:
            self.session.hover(self._pointer)

    def _end_preview(self) -> None:
        self._hover.stop()
        self._pointer = None
        self._preview.clear()

    def _view_changed(self) -> None:
        self._preview.clear()
        self._forget_press()
        self._view.start()

    def _corners(self, box: QRect) -> list[QgsPointXY]:
        """The rectangle on screen as a ring on the map, whatever the canvas's rotation."""
        ends = (box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft())
        return [self.toMapCoordinates(end) for end in ends]

    def _forget_press(self) -> None:
        self._pressed = None
        self._drag.hide_box()

    def _set_visible(self, visible: bool) -> None:
        for item in (self._mask, self._preview, self._markers):
            if not sip.isdeleted(item):
                item.setVisible(visible)

    def _timer(self, milliseconds: int, action: Callable[[], None]) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(milliseconds)
        made.timeout.connect(action)
        return made


def _is_ctrl(e: QKeyEvent, key: Qt.Key) -> bool:
    return bool(e.key() == key and e.modifiers() == Qt.KeyboardModifier.ControlModifier)
