"""Two buttons and two keys: to the next suggested place, and to the one before."""

from __future__ import annotations

from typing import Callable

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction

from ..core.suggestions import Suggestions
from ..gui import place_walk

NEXT_KEY, PREVIOUS_KEY = "N", "Shift+N"


class PlaceKeys(QObject):
    """Off while there are no places, so that the keys stay free."""

    def __init__(
        self,
        suggestions: Suggestions,
        canvas: QgsMapCanvas,
        buttons: tuple[QAction, QAction],
        say: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._suggestions, self._canvas, self._say = suggestions, canvas, say
        self.previous, self.next = buttons
        self.previous.triggered.connect(lambda: self._go(-1))
        self.next.triggered.connect(lambda: self._go(1))
        self._tips = {action: action.toolTip() for action in (self.previous, self.next)}
        self._suggestions.changed.connect(self._allow)
        self._allow()

    def _go(self, by: int) -> None:
        self._say(place_walk.go(self._suggestions, self._canvas, by))

    def _allow(self) -> None:
        there = bool(self._suggestions.places())
        for action, words in self._tips.items():
            action.setEnabled(there)
            action.setToolTip(place_walk.tip(words, self._suggestions))
