"""Only layers that can be edited are offered as targets: a filter of QGIS knows the project's flag, not the file's."""

from __future__ import annotations

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QObject


class WritableOnly(QObject):
    """Takes layers that cannot be edited out of ``box``, now and whenever layers come or :meth:`refresh` is called."""

    def __init__(self, box: QgsMapLayerComboBox, project: QgsProject) -> None:
        super().__init__(box)
        self._box, self._project = box, project
        project.layersAdded.connect(self.refresh)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Look again: a layer may have become read-only."""
        layers = self._project.mapLayers().values()
        self._box.setExceptedLayerList([one for one in layers if isinstance(one, QgsVectorLayer) and not can_edit(one)])


def can_edit(layer: QgsVectorLayer) -> bool:
    """Whether polygons can be added: neither the project nor the file forbids it."""
    return bool(layer.supportsEditing()) and not layer.readOnly()
