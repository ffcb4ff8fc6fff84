"""Labelling a sample: the map tool. Number keys answer, N and Shift+N lead on and back, U doubts, Backspace clears.

It is QGIS's hand with keys: dragging pans, the wheel zooms, so that one can look around before one answers.
"""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsGeometry, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

from ...backend.contract.errors import PatchworkError
from ..core.i18n import tr
from ..core.labelling import Labelling, SamplePoint
from .hidden_maps import HiddenMaps
from .key_guard import KeyGuard, tell

NUMBER_KEYS = (
    Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5,
    Qt.Key.Key_6, Qt.Key.Key_7, Qt.Key.Key_8, Qt.Key.Key_9, Qt.Key.Key_0,
)  # fmt: skip
"""0 is the tenth class."""


class LabelTool(QgsMapToolPan):
    """``left``: the user wants another tool; ``across`` gives the pixels to be shown around a point."""

    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, labelling: Labelling, maps: HiddenMaps, say: Callable[[str], None]) -> None:
        super().__init__(canvas)
        self._canvas, self._labelling, self._maps, self.say = canvas, labelling, maps, say
        self.across: Callable[[], int] = lambda: 60
        self.maps_wanted: Callable[[], bool] = lambda: False
        self.active = False
        self._frames = [_frame(canvas, "#000000", 3), _frame(canvas, "#ffe45c", 1)]
        self._guard = KeyGuard(canvas, self._wants, self)
        self._guard.typing_elsewhere.connect(self._tell_typing)
        labelling.changed.connect(self._draw)
        maps.kept.connect(self._tell_kept)
        labelling.lost.connect(self._end)

    # -- life -------------------------------------------------------------

    def activate(self) -> None:
        super().activate()
        self.active = True
        self._guard.watch(True)
        self.show_maps(self.maps_wanted())
        place = self._labelling.resume()
        if place is None:
            self.say(tr("There is no sample in this project: draw one on the Map page, under “Check the map”."))
        else:
            self.look()
            self.say(tr("Press the number of the class you see in the framed pixel, then N for the next point."))

    def deactivate(self) -> None:
        self.active = False
        self._guard.watch(False)
        self._maps.show()
        self._draw()
        super().deactivate()

    def close(self) -> None:
        """Take everything off the canvas; calling it twice is fine."""
        self._guard.watch(False)
        self._maps.show()
        for frame in self._frames:
            if not sip.isdeleted(frame):
                self._canvas.scene().removeItem(frame)
        self._frames = []

    # -- what a person does -----------------------------------------------

    def keyPressEvent(self, e: QKeyEvent) -> None:
        action = self._action_of(e)
        tell(e, action is not None)
        if action is not None:
            action()

    def go(self, by: int) -> None:
        """To the next (1) or previous (−1) point; the canvas keeps its CRS and rotation."""
        if self._labelling.step(by) is not None:
            self.look()

    def look(self) -> None:
        """Show the current point at the chosen scale."""
        place = self._labelling.current()
        if place is None:
            return
        box = self._labelling.rectangle(place, self.across(), self._canvas.mapSettings().destinationCrs())
        if box is None:
            self.say(tr("The map's coordinate system cannot show this point."))
            return
        self._canvas.setExtent(box)
        self._canvas.refresh()

    def answer(self, number: int) -> None:
        """The current point is of this class (1 is the first)."""
        classes = self._labelling.classes()
        if self._labelling.current() is None or number > len(classes):
            self.say(tr("There is no class {}.").format(number) if classes else tr("The sample names no classes."))
            return
        if not self._try(lambda: self._labelling.answer(classes[number - 1].name)):
            return
        if self._labelling.labelled() == len(self._labelling.points()):
            self.say(tr("All points are labelled. The report on the Map page gives accuracy and hectares."))
        else:
            self.say("")

    def clear(self) -> None:
        """Take the current point's answer back."""
        self._try(self._labelling.clear)

    def toggle_unsure(self) -> None:
        """Doubt the current point's answer, or no longer."""
        self._try(self._labelling.toggle_unsure)

    def show_maps(self, wanted: bool) -> None:
        """The judged map is out of sight unless it is asked for."""
        layer = self._labelling.layer()
        if self.active and layer is not None:
            self._maps.hide(layer, not wanted)

    # -- inside -----------------------------------------------------------

    def _tell_typing(self, elsewhere: bool) -> None:
        self.say(tr("Keys go to the field in which you typed. Click the map, and they answer again.") if elsewhere else "")

    def _tell_kept(self) -> None:
        self.say(tr("A layer that tells the answer stays out of sight; “Show the map” shows it."))

    def _wants(self, e: QKeyEvent) -> bool:
        return self._action_of(e) is not None

    def _action_of(self, e: QKeyEvent) -> Optional[Callable[[], None]]:
        held = e.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = held == Qt.KeyboardModifier.ShiftModifier
        if held != Qt.KeyboardModifier.NoModifier and not shift:
            return None
        if e.key() == Qt.Key.Key_N:
            return lambda: self.go(-1 if shift else 1)
        if shift:
            return None
        if e.key() in NUMBER_KEYS:
            return lambda: self.answer(NUMBER_KEYS.index(e.key()) + 1)
        return {
            Qt.Key.Key_U: self.toggle_unsure, Qt.Key.Key_Backspace: self.clear, Qt.Key.Key_Escape: self.left.emit,
        }.get(e.key())  # fmt: skip

    def _end(self) -> None:
        """Nothing is left to be labelled here."""
        if self.active:
            self.left.emit()
            self.say(tr("The sample was taken out of the project: the labelling is over. Its answers are in its file."))

    def _try(self, action: Callable[[], None]) -> bool:
        try:
            action()
        except PatchworkError as error:
            self.say(str(error))
            return False
        return True

    def _draw(self) -> None:
        """A frame around the pixel that is judged."""
        place: Optional[SamplePoint] = self._labelling.current() if self.active else None
        layer = self._labelling.layer()
        for frame in self._frames:
            if place is None or layer is None:
                frame.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
            else:
                frame.setToGeometry(QgsGeometry(self._labelling.square(place)), layer.crs())


def _frame(canvas: QgsMapCanvas, colour: str, width: int) -> QgsRubberBand:
    """Dark under light, so that one of the two stands out on any image; the pixel itself stays in sight."""
    frame = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
    frame.setStrokeColor(QColor(colour))
    frame.setFillColor(QColor(0, 0, 0, 0))
    frame.setWidth(width)
    return frame
