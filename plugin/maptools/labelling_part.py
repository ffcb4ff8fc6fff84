"""Labelling a sample, put together: the tool, its strip, and the button that rests while there is no sample."""

from __future__ import annotations

from typing import Callable

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction

from ..core.i18n import tr
from ..core.labelling import Labelling
from ..gui.workbench import Workbench
from .hidden_maps import HiddenMaps
from .label_strip import LabelStrip
from .label_tool import LabelTool


class LabellingPart(QObject):
    """Owns tool and strip; the strip is on the canvas while the tool is."""

    def __init__(self, bench: Workbench, canvas: QgsMapCanvas, say: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._labelling: Labelling = bench.labelling
        self._action: QAction | None = None
        self._tip = ""
        self._say = say
        self.tool = LabelTool(canvas, self._labelling, HiddenMaps(bench.project, self), self._tell)
        self.strip = LabelStrip(canvas, self._labelling)
        self.tool.across, self.tool.maps_wanted = self.strip.across, self.strip.maps.isChecked
        self.strip.answered.connect(self.tool.answer)
        self.strip.stepped.connect(self.tool.go)
        self.strip.cleared.connect(self.tool.clear)
        self.strip.doubted.connect(self.tool.toggle_unsure)
        self.strip.across_changed.connect(self.tool.look)
        self.strip.maps_toggled.connect(self.tool.show_maps)
        self.tool.activated.connect(lambda: self.strip.set_active(True))
        self.tool.deactivated.connect(lambda: self.strip.set_active(False))
        self._labelling.changed.connect(self._allow)

    def take_action(self, action: QAction) -> None:
        """The tool's button; the Map page presses it too."""
        self._action, self._tip = action, action.toolTip()
        self._labelling.wanted.connect(lambda: None if action.isChecked() else action.trigger())
        self._allow()

    def close(self) -> None:
        """Off the canvas; calling it twice is fine."""
        self.strip.close_strip()

    def _tell(self, text: str) -> None:
        """On the strip, where the eyes are; where it is not, as every tool does."""
        if self._labelling.current() is not None and self.tool.active:
            self.strip.say(text)
        else:
            self._say(text)

    def _allow(self) -> None:
        if self._action is None:
            return
        there = self._labelling.layer() is not None
        self._action.setEnabled(there)
        missing = tr("There is no sample in this project: draw one on the Map page, under “Check the map”.")
        self._action.setToolTip(self._tip if there else f"{self._tip}\n\n{missing}")
