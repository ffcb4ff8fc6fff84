"""The toolbar "Patchwork": the map tools, and what they point into."""

from __future__ import annotations

from typing import Any, Callable

from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QToolBar, QWidget

from ..core.i18n import tr
from ..gui.run_choice import RunChoice
from ..gui.workbench import Workbench
from .map_scene import MapScene
from .scene_combo import SceneCombo

OBJECT_NAME = "PatchworkMapToolBar"
JOBS_WITH_MODEL = frozenset({"pretrain", "finetune"})


class MapToolBar(QToolBar):
    """Tools on the left, then scene and model, then what the active tool brings along.

    A further tool is one call of :meth:`add_tool`. :meth:`close_tools` takes tools off the canvas.
    """

    def __init__(self, bench: Workbench, iface: Any, parent: QWidget | None = None) -> None:
        super().__init__(tr("Patchwork"), parent)
        self.setObjectName(OBJECT_NAME)
        self._iface = iface
        self.canvas = iface.mapCanvas()
        self.bench = bench
        self.scene = MapScene(bench, self.canvas, self)
        self._tools: list[tuple[QgsMapTool, QAction, list[QAction]]] = []
        self._first_choice = self.addSeparator()
        self.scenes = SceneCombo(self.scene)
        self.addWidget(self.scenes)
        self.models = RunChoice(bench.jobs, JOBS_WITH_MODEL, [(tr("No model"), "")])
        self.models.setToolTip(tr("The model whose features help to point: none, or a finished run"))
        self.models.choose("")
        self.models.chosen.connect(lambda: self.scene.choose_model(self.models.currentData()))
        self.addWidget(self.models)
        self.canvas.mapToolSet.connect(self._show_active)

    def add_tool(
        self, tool: QgsMapTool, icon: QIcon, text: str, tip: str, widgets: list[QWidget] | None = None
    ) -> QAction:
        """A button for ``tool`` (made for this toolbar's canvas); ``widgets`` are shown while it is active.

        The tool may have a method ``close`` that takes its items off the canvas; it is called on unload.
        """
        action = QAction(icon, text, self)
        action.setToolTip(tip)
        action.setCheckable(True)
        action.triggered.connect(lambda checked: self._switch(tool, checked))
        tool.setAction(action)
        self.insertAction(self._first_choice, action)
        extra = [self.addWidget(widget) for widget in widgets or []]
        for item in extra:
            item.setVisible(False)
        self._tools.append((tool, action, extra))
        return action

    def close_tools(self) -> None:
        """Give the canvas back: on unload."""
        self.canvas.mapToolSet.disconnect(self._show_active)
        for tool, _action, _extra in self._tools:
            self.canvas.unsetMapTool(tool)
            close: Callable[[], None] | None = getattr(tool, "close", None)
            if close is not None:
                close()
        self._tools = []

    # -- inside -----------------------------------------------------------

    def _switch(self, tool: QgsMapTool, wanted: bool) -> None:
        if wanted:
            self.canvas.setMapTool(tool)
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.canvas.unsetMapTool(tool)

    def _show_active(self, active: QgsMapTool | None, _before: QgsMapTool | None = None) -> None:
        for tool, _action, extra in self._tools:
            for item in extra:
                item.setVisible(tool is active)
