"""Only layers that can be edited are offered as targets: a filter of QGIS knows the project's flag, not the file's.

Some of those take objects that cannot be saved; what is missing is known before the first one.
"""

from __future__ import annotations

from qgis.core import NULL, QgsFieldConstraints, QgsProject, QgsVectorLayer
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


def unfilled(layer: QgsVectorLayer, field: str) -> list[str]:
    """Attributes without which an object cannot be saved and that nobody fills: all but the class in ``field``."""
    given = {*layer.primaryKeyAttributes(), layer.fields().lookupField(field)}
    return [str(one.name()) for index, one in enumerate(layer.fields()) if index not in given and _is_open(layer, index)]


def _is_open(layer: QgsVectorLayer, index: int) -> bool:
    """Whether it must not be empty, and neither the file nor the layer has a value for it."""
    constraints, needed = layer.fields().at(index).constraints(), QgsFieldConstraints.Constraint.ConstraintNotNull
    by_file = constraints.constraintOrigin(needed) == QgsFieldConstraints.ConstraintOrigin.ConstraintOriginProvider
    provider = layer.dataProvider()
    default = provider.defaultValueClause(index) or provider.defaultValue(index) not in (None, NULL)
    return by_file and not default and not layer.defaultValueDefinition(index).isValid()
