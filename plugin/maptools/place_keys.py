"""Two buttons and two keys: to the next suggested place, and to the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject

from ..core.i18n import tr
from ..gui import place_walk
from ..gui.icons import theme

if TYPE_CHECKING:
    from .toolbar import MapToolBar

NEXT_KEY, PREVIOUS_KEY = "N", "Shift+N"


class PlaceKeys(QObject):
    """Off while there are no places, so that the keys stay free."""

    def __init__(self, bar: MapToolBar) -> None:
        super().__init__(bar)
        self._bar, self._suggestions = bar, bar.bench.suggestions
        self.previous = bar.add_button(
            theme("mActionArrowLeft"), tr("Previous place"), tr("Previous place to label"), PREVIOUS_KEY
        )
        self.next = bar.add_button(theme("mActionArrowRight"), tr("Next place"), tr("Next place to label"), NEXT_KEY)
        self.previous.triggered.connect(lambda: self._go(-1))
        self.next.triggered.connect(lambda: self._go(1))
        self._tips = {action: action.toolTip() for action in (self.previous, self.next)}
        self._suggestions.changed.connect(self._allow)
        self._allow()

    def _go(self, by: int) -> None:
        self._bar.say(place_walk.go(self._suggestions, self._bar.canvas, by))

    def _allow(self) -> None:
        there = bool(self._suggestions.places())
        for action, words in self._tips.items():
            action.setEnabled(there)
            action.setToolTip(place_walk.tip(words, self._suggestions))
