"""Which pixels of a raster are no data because a cloud or quality mask says so."""

from __future__ import annotations

import re

from qgis.core import QgsMapLayerProxyModel, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ...backend.contract.errors import PatchworkError
from ...backend.contract.quality_masks import (
    BQA,
    BQA_0,
    BQA_1,
    PRESETS,
    QA_PIXEL,
    SCL,
    QualityMask,
    from_words,
    to_words,
)
from ..core.raster_source import gdal_name
from . import form
from .layer_choice import LayerChoice
from .texts import tr

_NAMES = ((SCL, re.compile(r"(^|_)SCL(_|\.|$)", re.I)), (QA_PIXEL, re.compile("QA_PIXEL", re.I)), (BQA, re.compile("BQA", re.I)))


class MaskBox(QWidget):
    """A layer, and below it what its numbers mean. ``changed`` by the user's hand."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layer = LayerChoice(QgsMapLayerProxyModel.Filter.RasterLayer, tr("no mask"))
        self.codes = QComboBox()
        self.codes.setEditable(True)
        self.codes.lineEdit().setPlaceholderText(tr("codes, such as 3,8,9"))
        self.codes.setAccessibleName(tr("Unusable codes of the mask"))
        for name in (SCL, QA_PIXEL, BQA_1, BQA_0):
            self.codes.addItem(PRESETS[name].title, name)
            self.codes.setItemData(self.codes.count() - 1, _tip(name), Qt.ItemDataRole.ToolTipRole)
        form.shrink(self.codes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.layer)
        layout.addWidget(self.codes)
        self.layer.layerChanged.connect(self._take_layer)
        self.codes.editTextChanged.connect(self._told)
        self.codes.setVisible(False)

    def mask(self) -> QualityMask | None:
        """The chosen mask. Raises :class:`RequestError` or :class:`InputError` in words."""
        layer = self.layer.currentLayer()
        if not isinstance(layer, QgsRasterLayer):
            return None
        return from_words(gdal_name(layer), self._words())

    def problem(self) -> str:
        """Why the mask cannot be used; empty where it can."""
        try:
            self.mask()
        except PatchworkError as error:
            return f"{error.cause} {error.remedy}"
        return ""

    def show_mask(self, mask: QualityMask | None) -> None:
        """Show another raster's mask; nothing is emitted."""
        for widget in (self.layer, self.codes):
            widget.blockSignals(True)
        self.layer.setLayer(None if mask is None else _layer_of(mask.path))
        if mask is not None:
            self._write(to_words(mask))
        self.codes.setVisible(mask is not None)
        for widget in (self.layer, self.codes):
            widget.blockSignals(False)

    # -- inside -----------------------------------------------------------

    def _words(self) -> str:
        text = str(self.codes.currentText())
        return next((name for name, preset in PRESETS.items() if preset.title == text), text)

    def _write(self, words: str) -> None:
        preset = PRESETS.get(words)
        self.codes.setEditText(preset.title if preset is not None else words)
        self.codes.setToolTip(_tip(words))

    def _take_layer(self, layer: object) -> None:
        self.codes.setVisible(isinstance(layer, QgsRasterLayer))
        if isinstance(layer, QgsRasterLayer):
            known = next((name for name, pattern in _NAMES if pattern.search(f"{layer.source()}")), None)
            self.codes.blockSignals(True)
            self._write(known or "")
            self.codes.blockSignals(False)
        self.changed.emit()

    def _told(self, *_: object) -> None:
        self.codes.setToolTip(_tip(self._words()))
        self.changed.emit()


def _tip(words: str) -> str:
    preset = PRESETS.get(words)
    if preset is None:
        return tr("Codes that are unusable, such as 3,8,9,10, or bits, such as bits:1,3,4.")
    return tr("No data: {bad}. Kept: {kept}.").format(bad=", ".join(preset.unusable()), kept=", ".join(preset.kept()))


def _layer_of(path: str) -> QgsRasterLayer | None:
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsRasterLayer) and layer.isValid() and layer.providerType() == "gdal":
            try:
                if gdal_name(layer) == path:
                    return layer
            except PatchworkError:
                continue
    return None
