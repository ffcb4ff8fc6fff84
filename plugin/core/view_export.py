"""A part of a web layer (XYZ, WMS, WMTS) saved as a GeoTIFF, so that the backend has pixels to read.

QGIS fetches and writes in a task of its own; the file bears its name only once it is whole.
"""

from __future__ import annotations

import math
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapSettings,
    QgsNetworkAccessManager,
    QgsNetworkReplyContent,
    QgsPointXY,
    QgsProject,
    QgsRasterFileWriter,
    QgsRasterFileWriterTask,
    QgsRasterLayer,
    QgsRasterPipe,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...backend.contract.errors import InputError, OutputExistsError, RequestError, ResourceError
from ...backend.contract.home import home

MOST_PIXELS = 64_000_000
"""8000 × 8000: a quarter of an hour of a friendly server; more of it belongs to a download by its owner's terms."""

PROBES = 7
"""Places along each side that are looked at for pictures."""

TILE_PIXELS = 256 * 256
BYTES_PER_PIXEL = 4


@dataclass(frozen=True)
class ViewExport:
    """What to save: ``extent`` in the layer's CRS, ``pixel`` in that CRS's units."""

    layer: QgsRasterLayer
    extent: QgsRectangle
    pixel: float
    path: Path

    @property
    def columns(self) -> int:
        return max(1, math.ceil(self.extent.width() / self.pixel))

    @property
    def rows(self) -> int:
        return max(1, math.ceil(self.extent.height() / self.pixel))

    @property
    def pixels(self) -> int:
        return self.columns * self.rows

    @property
    def tiles(self) -> int:
        """Pictures to fetch, about."""
        return max(1, math.ceil(self.pixels / TILE_PIXELS))

    @property
    def most_bytes(self) -> int:
        """Size of the file before compression."""
        return self.pixels * BYTES_PER_PIXEL

    def check(self) -> None:
        """Raise a typed error where this cannot or should not be saved."""
        if self.pixels > MOST_PIXELS:
            raise ResourceError(
                f"This would be {self.columns:,} × {self.rows:,} pixels; at most {MOST_PIXELS / 1e6:.0f} million are fetched.",
                "Zoom in, or choose larger pixels.",
                self.layer.name(),
            )
        if self.columns < 2 or self.rows < 2:
            raise RequestError("The pixels are larger than the view.", "Choose smaller pixels.", self.layer.name())
        if self.path.exists():
            raise OutputExistsError("This file is there already.", "Choose another name.", str(self.path))
        if self.path.suffix.lower() not in (".tif", ".tiff"):
            raise RequestError("The file must be a GeoTIFF (.tif).", "Choose another name.", str(self.path))

    @property
    def snapped(self) -> QgsRectangle:
        """The extent widened to whole pixels."""
        left, top = self.extent.xMinimum(), self.extent.yMaximum()
        return QgsRectangle(left, top - self.rows * self.pixel, left + self.columns * self.pixel, top)


class Exporting(QObject):
    """One export under way. Ends with ``done`` (path), ``failed`` (words) or ``cancelled``; ``progress`` in percent."""

    progress = pyqtSignal(int)
    done = pyqtSignal(str)
    failed = pyqtSignal(str)
    cancelled = pyqtSignal()

    def __init__(self, export: ViewExport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.export = export
        self._title, self._source = str(export.layer.name()), str(export.layer.source())  # it may be removed meanwhile
        self._part = export.path.with_name(f"{export.path.stem}.part.tif")
        self._error = ""
        self._stopped = False
        self._answer = ""
        """What the server said last instead of a picture."""
        self._network = QgsNetworkAccessManager.instance().finished[QgsNetworkReplyContent]
        self.task = self._make_task()
        self._network.connect(self._hear)

    def cancel(self) -> None:
        """Stop soon; what was fetched is deleted."""
        self._stopped = True
        self.task.cancel()

    # -- inside -----------------------------------------------------------

    def _make_task(self) -> QgsRasterFileWriterTask:
        export = self.export
        export.path.parent.mkdir(parents=True, exist_ok=True)
        pipe = QgsRasterPipe()
        if not pipe.set(export.layer.dataProvider().clone()):
            raise InputError("This layer's pictures cannot be read.", "Check its connection.", export.layer.name())
        writer = QgsRasterFileWriter(str(self._part))
        writer.setOutputFormat("GTiff")
        writer.setCreateOptions(["COMPRESS=DEFLATE", "TILED=YES"])
        task = QgsRasterFileWriterTask(
            writer, pipe, export.columns, export.rows, export.snapped, export.layer.crs(),
            QgsProject.instance().transformContext(),
        )  # fmt: skip
        task.setDescription(f"{export.layer.name()} → {export.path.name}")
        task.progressChanged.connect(lambda percent: self.progress.emit(round(percent)))
        task.errorOccurred.connect(self._note)
        task.taskCompleted.connect(self._complete)
        task.taskTerminated.connect(self._terminate)
        return task

    def _note(self, code: int, message: str = "") -> None:
        self._error = message or f"error {code}"

    def _hear(self, reply: QgsNetworkReplyContent) -> None:
        """QGIS swallows what a server answers to single tiles: a layer of no pictures would have no reason."""
        host = reply.request().url().host()
        if host and reply.error() and host in unquote(self._source):
            self._answer = str(reply.errorString()).strip()

    def _stop_hearing(self) -> None:
        with suppress(TypeError):  # ended twice
            self._network.disconnect(self._hear)

    def _complete(self) -> None:
        self._stop_hearing()
        if _is_empty(self._part, self.export.snapped):
            self._remove()
            cause = f"The server gave no pictures ({self._answer})." if self._answer else "The server gave no pictures."
            remedy = "Check the connection; look at the layer in the map window at this scale."
            self.failed.emit(str(InputError(cause, remedy, self._title)))
            return
        try:
            self._part.replace(self.export.path)
        except OSError as error:
            self._remove()
            cause = f"The file cannot be written ({error})."
            self.failed.emit(str(InputError(cause, "Choose another place.", str(self.export.path))))
            return
        self.done.emit(str(self.export.path))

    def _terminate(self) -> None:
        self._stop_hearing()
        self._remove()
        if self._stopped or not self._error:
            self.cancelled.emit()
            return
        cause = f"The layer could not be saved ({self._error})."
        self.failed.emit(str(InputError(cause, "Check the connection and the free disk.", self._title)))

    def _remove(self) -> None:
        for path in (self._part, self._part.with_name(self._part.name + ".aux.xml")):
            path.unlink(missing_ok=True)


def _is_empty(path: Path, extent: QgsRectangle) -> bool:
    """Whether nothing was drawn, at places spread over the file: a silent server leaves everything transparent."""
    layer = QgsRasterLayer(str(path), "saved")
    provider, alpha = layer.dataProvider(), layer.bandCount()
    if not layer.isValid():
        return True
    shares = [(2 * step + 1) / (2 * PROBES) for step in range(PROBES)]
    points = [
        QgsPointXY(extent.xMinimum() + x * extent.width(), extent.yMinimum() + y * extent.height())
        for x in shares
        for y in shares
    ]
    return alpha == 4 and not any(provider.sample(point, alpha)[0] > 0 for point in points)


def is_web_layer(layer: object) -> bool:
    """Whether a raster layer's pixels come from a server as pictures."""
    return isinstance(layer, QgsRasterLayer) and layer.isValid() and layer.providerType() in ("wms", "arcgismapserver")


def extent_of_view(settings: QgsMapSettings, layer: QgsRasterLayer) -> QgsRectangle:
    """What the canvas shows, in the layer's CRS and inside the layer. Raises :class:`InputError` where that is nothing."""
    transform = QgsCoordinateTransform(settings.destinationCrs(), layer.crs(), QgsProject.instance())
    try:
        seen = transform.transformBoundingBox(settings.visibleExtent())
    except QgsCsException as error:
        raise InputError("The view cannot be brought to this layer's CRS.", "Zoom in.", layer.name()) from error
    seen = seen.intersect(layer.extent())
    if seen.isNull() or seen.isEmpty() or not seen.isFinite():
        raise InputError("The map window does not show this layer.", "Move to the place you want to save.", layer.name())
    return seen


def pixel_of_view(settings: QgsMapSettings, extent: QgsRectangle) -> float:
    """The pixel size at which the screen shows it, to three digits."""
    width = max(1, settings.outputSize().width())
    return float(f"{extent.width() / width:.3g}")


def free_path(layer: QgsRasterLayer) -> Path:
    """A name that is not taken, beside the project, or in Patchwork's home for a project without a file."""
    project = QgsProject.instance().homePath()
    folder = Path(project) if project else home() / "exports"
    stem = re.sub(r"[^\w-]+", "_", layer.name()).strip("_") or "web"
    names = [stem, *(f"{stem}_{number}" for number in range(2, 1000))]
    return next((folder / f"{name}.tif" for name in names if not (folder / f"{name}.tif").exists()), folder / f"{stem}.tif")
