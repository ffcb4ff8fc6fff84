"""The attention probe, put together: the tool, its controls, and layers that are kept."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction

from ...backend.contract import home
from ..core import styles
from ..core.crs_guard import CrsGuard
from ..core.i18n import tr
from ..core.label_file import free_path
from .map_scene import MapScene
from .model_facts import ModelFacts
from .probe_session import ProbeSession
from .probe_strip import ProbeStrip
from .probe_tool import ProbeTool

FOLDER = "layers"
"""Below Patchwork's home: layers that were kept."""


class Probing(QObject):
    """Owns tool and strip; greys the tool's button where the model has no attention, and says why."""

    def __init__(
        self, scene: MapScene, facts: ModelFacts, say: Callable[[str], None], parent: Optional[QObject] = None
    ) -> None:
        super().__init__(parent)
        self._scene, self._facts, self._say = scene, facts, say
        self._action: Optional[QAction] = None
        self._tip = ""
        self.session = ProbeSession(scene, self)
        self.tool = ProbeTool(scene.canvas, self.session, say, scene.bench.project)
        self.strip = ProbeStrip(facts)
        self.strip.changed.connect(lambda: self.session.look(self.strip.how()))
        self.strip.keep.connect(self.keep)
        self.tool.shown.connect(self.strip.show_seen)
        facts.changed.connect(self._model_changed)

    def take_action(self, action: QAction) -> None:
        """The tool's button."""
        self._action, self._tip = action, action.toolTip()
        self._model_changed()

    def keep(self) -> None:
        """Make what is shown a layer of the project."""
        seen = self.session.seen
        if seen is None:
            return
        stamp = time.strftime("%Y-%m-%d-%H%M%S")
        safe = "".join(sign if sign.isalnum() or sign in "-_" else "-" for sign in seen.pointed.title)[:40]
        path = free_path(home.home() / FOLDER / f"{stamp}-attention-{safe}.tif")
        limit = seen.values.high
        self.session.keep(path, lambda written, title: self._add(written, title, limit))

    # -- inside -----------------------------------------------------------

    def _add(self, path: Path, title: str, limit: float) -> None:
        layer = QgsRasterLayer(str(path), title)
        layer.setCustomProperty(styles.ROLE_PROPERTY, "attention")
        layer.setRenderer(styles.probe(layer, limit))
        styles.write_qml(layer, path)
        project = self._scene.bench.project
        CrsGuard(project)
        project.addMapLayer(layer)
        self._say(tr("Kept as layer: {}").format(path))

    def _model_changed(self) -> None:
        self.tool.let_go()
        self.strip.show_model()
        reason = self._facts.why_no_attention()
        if self._action is not None:
            self._action.setEnabled(not reason)
            self._action.setToolTip(f"{self._tip}\n\n{reason}" if reason else self._tip)
        if reason and self.tool.isActive():
            self._say(reason)
