"""Which scene the map tools point into."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ..core.i18n import tr
from ..gui.form import shrink
from .map_scene import MapScene


class SceneCombo(QComboBox):
    """The candidates of :class:`MapScene`; a choice by the user stays until its scene is gone."""

    def __init__(self, scene: MapScene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        shrink(self)
        self.setAccessibleName(tr("Scene"))
        scene.changed.connect(self.refresh)
        scene.canvas.layersChanged.connect(self.refresh)
        self.activated.connect(lambda _index: scene.choose(self.currentData() or ()))
        self.refresh()

    def refresh(self) -> None:
        """Follow the project."""
        self.blockSignals(True)
        self.clear()
        current = self._scene.current()
        for number, (title, layer_ids) in enumerate(self._scene.candidates()):
            self.addItem(title, layer_ids)
            if layer_ids == current:
                self.setCurrentIndex(number)
        if not self.count():
            self.addItem(tr("no raster"), ())
        self.setEnabled(bool(current))
        self.setToolTip(tr("The scene to point into: {}").format(self.currentText()))
        self.blockSignals(False)
