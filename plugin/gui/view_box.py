"""Saves what the map window shows of a web layer as a GeoTIFF: how fine, how much, with progress and cancel."""

from __future__ import annotations

import math
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsUnitTypes
from qgis.gui import QgsFileWidget, QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QGroupBox, QHBoxLayout, QProgressBar, QPushButton, QWidget

from ...backend.contract.errors import InputError, PatchworkError
from ..core.view_export import Exporting, ViewExport, extent_of_view, free_path, is_web_layer, pixel_of_view
from . import form
from .icons import theme
from .reason_line import ReasonLine
from .texts import tr, whole


class ViewBox(QGroupBox):
    """Hidden until asked for. ``saved`` with the path of a file that is whole; ``told`` after words about an export."""

    saved = pyqtSignal(str)
    told = pyqtSignal()

    def __init__(self, project: QgsProject, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(tr("Web layer as raster"), parent)
        self._project, self._canvas = project, canvas
        self._exporting: Exporting | None = None
        self.layer = form.combo([])
        self.pixel = QDoubleSpinBox()
        self.pixel.setDecimals(3)
        self.pixel.setRange(1e-3, 1e6)
        self.pixel.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self.file = QgsFileWidget()
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter("GeoTIFF (*.tif)")
        self.size, self.reason = form.hint(), ReasonLine()
        self.bar = QProgressBar()
        self.save, self.stop = QPushButton(theme("mActionFileSave"), tr("Save")), QPushButton(tr("Cancel"))
        self._lay_out()
        self._connect()
        self.hide()

    def ask(self) -> None:
        """Show the box for the project's web layers, as the map window stands now."""
        self.layer.blockSignals(True)
        self.layer.clear()
        for layer in self._project.mapLayers().values():
            if is_web_layer(layer):
                self.layer.addItem(layer.name(), layer.id())
        self.layer.blockSignals(False)
        self.show()
        self._take_layer()

    def export(self) -> ViewExport:
        """What would be saved now. Raises typed errors."""
        layer = self._current()
        if layer is None:
            raise InputError(tr("The project has no web layer."), tr("Add XYZ tiles or a WMS first."))
        extent = extent_of_view(self._canvas.mapSettings(), layer)
        return ViewExport(layer, extent, float(self.pixel.value()), Path(str(self.file.filePath()).strip() or "."))

    # -- inside -----------------------------------------------------------

    def _lay_out(self) -> None:
        layout = form.column(self)
        words = tr("Saves what the map window shows now. These are pictures, red, green and blue: no measured values.")
        layout.addWidget(form.hint(words))
        rows = form.form()
        form.row(rows, tr("Layer"), self.layer, tr("XYZ tiles, WMS or WMTS of the project."))
        form.row(rows, tr("Pixel size"), self.pixel, tr("In units of the layer's CRS; at first as fine as the screen shows it."))
        form.row(rows, tr("File"), self.file, tr("A GeoTIFF that is added to the project."))
        layout.addLayout(rows)
        layout.addWidget(self.size)
        layout.addWidget(self.reason)
        layout.addWidget(self.bar)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.stop)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        self.save.setToolTip(tr("Fetch the pictures and write them; QGIS goes on meanwhile"))
        self.stop.setToolTip(tr("Stop and leave nothing behind"))
        self.bar.hide()

    def _connect(self) -> None:
        self.layer.currentIndexChanged.connect(self._take_layer)
        self.pixel.valueChanged.connect(self._judge)
        self.file.fileChanged.connect(self._judge)
        self._canvas.extentsChanged.connect(self._judge)
        self.save.clicked.connect(self._start)
        self.stop.clicked.connect(self._stop)

    def _current(self) -> QgsRasterLayer | None:
        return self._project.mapLayer(self.layer.currentData() or "")

    def _take_layer(self, *_: object) -> None:
        layer = self._current()
        if layer is not None:
            decimals = 7 if layer.crs().isGeographic() else 3
            self.pixel.setDecimals(decimals)  # this rounds the least value too, even to 0
            self.pixel.setMinimum(10.0**-decimals)
            self.pixel.setSuffix(" " + QgsUnitTypes.toAbbreviatedString(layer.crs().mapUnits()))
            try:
                settings = self._canvas.mapSettings()
                self.pixel.setValue(pixel_of_view(settings, extent_of_view(settings, layer)))
            except PatchworkError:
                pass  # said by _judge
            self.file.setFilePath(str(free_path(layer)))
        self._judge()

    def _judge(self, *_: object) -> None:
        """The size of what would be saved, or why it cannot be."""
        if self.isHidden() or self._exporting is not None:
            return
        problem = ""
        try:
            export = self.export()
            self.size.setText(_size(export))
            export.check()
        except PatchworkError as error:
            problem = f"{error.cause} {error.remedy}"
        self.size.setVisible(bool(self._current()))
        self.reason.setText(problem)
        self.save.setEnabled(not problem)

    def _start(self) -> None:
        try:
            export = self.export()
            export.check()
            self._exporting = Exporting(export, self)
        except (PatchworkError, OSError) as error:
            self.reason.setText(str(error))
            return
        self.reason.setText("")
        self._exporting.progress.connect(self.bar.setValue)
        self._exporting.done.connect(self._done)
        self._exporting.failed.connect(self._failed)
        self._exporting.cancelled.connect(lambda: self._end(tr("Not saved: cancelled.")))
        self._show_running(True)
        QgsApplication.taskManager().addTask(self._exporting.task)

    def _stop(self) -> None:
        if self._exporting is not None:
            self._exporting.cancel()
        else:
            self.hide()

    def _done(self, path: str) -> None:
        self._end("")
        self.hide()
        self.saved.emit(path)

    def _failed(self, words: str) -> None:
        self._end(words)

    def _end(self, words: str) -> None:
        self._exporting = None
        self._show_running(False)
        self._judge()
        if words:
            self.reason.setText(words)  # until another export is chosen or started
            self.told.emit()

    def _show_running(self, running: bool) -> None:
        self.bar.setValue(0)
        self.bar.setVisible(running)
        for widget in (self.layer, self.pixel, self.file, self.save):
            widget.setEnabled(not running)


def _size(export: ViewExport) -> str:
    return tr("{columns} × {rows} pixels, about {tiles} pictures to fetch, at most {megabytes} MB").format(
        columns=whole(export.columns),
        rows=whole(export.rows),
        tiles=whole(export.tiles),
        megabytes=whole(math.ceil(export.most_bytes / 1e6)),
    )
