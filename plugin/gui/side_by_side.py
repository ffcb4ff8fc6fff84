"""Two maps side by side: the main canvas shows the one, a second canvas in a dock the other, at the same place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsMapLayer, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsDockWidget, QgsMapCanvas, QgsMapToolPan, QgsVertexMarker
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer
from qgis.PyQt.QtGui import QCloseEvent, QColor
from qgis.PyQt.QtWidgets import QMainWindow, QWidget

from .map_title import MapTitle
from .texts import tr

SETTLED_MS = 300
"""After a change of size: until then the second canvas moves nobody."""

LEAST_PX = 200
"""Of either map's width."""

CROSS = QColor("#e4007c")
"""Seen on maps of any colours, in light and dark."""


class SideBySide(QObject):
    """Opens and ends comparisons; one at a time."""

    def __init__(
        self, project: QgsProject, iface: Any, beside: Callable[[], QWidget | None], parent: QObject | None = None
    ) -> None:
        """``beside``: the dock that stays outermost."""
        super().__init__(parent)
        self._project, self._iface, self._beside = project, iface, beside
        self.dock: CompareDock | None = None
        self._before: list[tuple[QWidget, int]] = []
        self._least: tuple[QWidget, int] | None = None

    def show(self, one: QgsMapLayer, other: QgsMapLayer) -> None:
        """The main canvas with ``one``, beside it the same with ``other`` in its place."""
        self.close()
        main = self._iface.mapCanvas()
        _bring_into_view(main, one)
        window = self._iface.mainWindow()
        dock = CompareDock(self._project, main, one, other, window)
        dock.ended.append(self._forget)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        docks = _placed(window, dock, self._beside())
        self._let_shrink(window.centralWidget())
        dock.widths = [(dock, max(LEAST_PX, main.width() // 2)), *((known, known.width()) for known in docks[1:])]
        dock.show()
        QTimer.singleShot(0, dock.take_width)
        self.dock = dock

    def close(self) -> None:
        """Take the second canvas away; the layers stay. Calling it twice is fine."""
        if self.dock is not None:
            self.dock.end()

    def _forget(self) -> None:
        dock, self.dock = self.dock, None
        if dock is not None and not sip.isdeleted(dock):
            self._before = [(known, width) for known, width in dock.widths if known is not dock]
            self._iface.removeDockWidget(dock)
            QTimer.singleShot(0, lambda: self._give_room_back())  # also where the plugin goes at the same time
            QTimer.singleShot(0, dock.deleteLater)  # it may be in the middle of closing

    def _let_shrink(self, centre: QWidget | None) -> None:
        """What QGIS keeps in the middle may become as narrow as a map, as long as two are shown.

        The pages behind the map, such as the welcome page, ask for more than half of a small screen, and what the middle
        does not give, QGIS takes from the panels on the other side for good.
        """
        if centre is not None and self._least is None:
            self._least = (centre, centre.minimumWidth())
            centre.setMinimumWidth(LEAST_PX)

    def _give_room_back(self) -> None:
        """To the map: left alone, QGIS gives it to the dock beside."""
        if self.dock is not None:
            return
        before, self._before = [pair for pair in self._before if not sip.isdeleted(pair[0])], []
        if before:
            docks, widths = [dock for dock, _width in before], [width for _dock, width in before]
            self._iface.mainWindow().resizeDocks(docks, widths, Qt.Orientation.Horizontal)
        least, self._least = self._least, None
        if least is not None and not sip.isdeleted(least[0]):
            least[0].setMinimumWidth(least[1])


class CompareDock(QgsDockWidget):
    """The second canvas. Ends when it is closed, when one of the two layers goes, or with the project."""

    def __init__(
        self, project: QgsProject, main: QgsMapCanvas, one: QgsMapLayer, other: QgsMapLayer, parent: QWidget | None = None
    ) -> None:
        super().__init__(other.name(), parent)
        self.setObjectName("PatchworkCompareDock")
        self.ended: list[Callable[[], None]] = []
        self.widths: list[tuple[QWidget, int]] = []
        self._project, self._main, self._over = project, main, False
        self._one, self._other = one.id(), other.id()
        self.canvas = QgsMapCanvas(self)
        self.canvas.setObjectName("PatchworkCompareCanvas")
        self.canvas.setToolTip(tr("The same place in the other map. Close this panel to end the comparison."))
        self.canvas.enableAntiAliasing(main.antiAliasingEnabled())
        self._pan = QgsMapToolPan(self.canvas)
        self.canvas.setMapTool(self._pan)
        self._crosses = {main: _cross(main), self.canvas: _cross(self.canvas)}
        self.title = MapTitle(main, one)
        self._following = False
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_MS)
        self._settling.timeout.connect(self._follow_main)
        self._links: list[tuple[QObject, Callable[[Any], Any], Callable[..., None]]] = [
            (main, lambda canvas: canvas.layersChanged, self._take_layers),
            (main, lambda canvas: canvas.extentsChanged, self._follow_main),
            (main, lambda canvas: canvas.destinationCrsChanged, self._take_look),
            (main, lambda canvas: canvas.rotationChanged, self._take_look),
            (main, lambda canvas: canvas.canvasColorChanged, self._take_look),
            (main, lambda canvas: canvas.xyCoordinates, self._point_here),
            (project, lambda known: known.layersWillBeRemoved["QStringList"], self._removing),
            (project, lambda known: known.cleared, self.end),
            (other, lambda layer: layer.nameChanged, self._take_title),
        ]
        for owner, signal, slot in self._links:
            signal(owner).connect(slot)
        self.canvas.extentsChanged.connect(self._lead_main)
        self.canvas.xyCoordinates.connect(self._point_there)
        self.canvas.installEventFilter(self)
        self.setWidget(self.canvas)
        self._take_look()
        self._take_layers()

    def take_width(self) -> None:
        """Once on the screen: QGIS gives a new dock its least width."""
        docks, widths = [dock for dock, _width in self.widths], [width for _dock, width in self.widths]
        if not self._over and not any(sip.isdeleted(dock) for dock in docks):
            self.parent().resizeDocks(docks, widths, Qt.Orientation.Horizontal)

    def end(self) -> None:
        """Let go of the main canvas; calling it twice is fine."""
        if self._over:
            return
        self._over = True
        self._settling.stop()
        for owner, signal, slot in self._links:
            if not sip.isdeleted(owner):  # else its connections went with it
                signal(owner).disconnect(slot)
        for canvas, cross in self._crosses.items():
            if not sip.isdeleted(canvas) and not sip.isdeleted(cross):
                canvas.scene().removeItem(cross)
        self._crosses = {}
        self.title.close_title()
        self.canvas.extentsChanged.disconnect(self._lead_main)
        self.canvas.stopRendering()
        self.canvas.setLayers([])
        self.widths = [(dock, dock.width()) for dock, _width in self.widths if not sip.isdeleted(dock)]
        self.hide()
        for told in self.ended:
            told()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While its size changes the second canvas follows, as a person who pulls at a border moves no map."""
        if watched is self.canvas and event.type() == QEvent.Type.Resize and not self._over:
            self._settling.start()
        return False

    # -- what is shown ----------------------------------------------------

    def _take_layers(self) -> None:
        """As the main canvas, the other map in the place of the first."""
        other = self._project.mapLayer(self._other)
        shown = []
        for layer in self._main.layers():
            wanted = other if layer.id() == self._one else layer
            if wanted is not None and wanted not in shown:
                shown.append(wanted)
        self.canvas.setLayers(shown)

    def _take_look(self, *_: object) -> None:
        """Each moves the second canvas by itself, from a place that another CRS has made meaningless: it leads nobody."""
        self._following = True
        try:
            self.canvas.setDestinationCrs(self._main.mapSettings().destinationCrs())
            self.canvas.setRotation(self._main.rotation())
            self.canvas.setCanvasColor(self._main.canvasColor())
        finally:
            self._following = False
        self._follow_main()

    def _take_title(self) -> None:
        layer = self._project.mapLayer(self._other)
        if layer is not None:
            self.setWindowTitle(layer.name())

    # -- where ------------------------------------------------------------

    def _follow_main(self) -> None:
        self._follow(self._main, self.canvas)

    def _lead_main(self) -> None:
        if not self._settling.isActive():
            self._follow(self.canvas, self._main)

    def _follow(self, leader: QgsMapCanvas, follower: QgsMapCanvas) -> None:
        """The same middle and the same scale, whatever the sizes of the two."""
        if self._following or self._over or sip.isdeleted(self._main):
            return
        unit, size = leader.mapUnitsPerPixel(), follower.mapSettings().outputSize()
        if not unit > 0 or size.isEmpty():
            return
        self._following = True
        try:
            middle = leader.mapSettings().extent().center()
            follower.setExtent(QgsRectangle.fromCenterAndSize(middle, size.width() * unit, size.height() * unit))
            follower.refresh()
        finally:
            self._following = False

    def _point_here(self, point: QgsPointXY) -> None:
        self._point(self.canvas, point)

    def _point_there(self, point: QgsPointXY) -> None:
        self._point(self._main, point)

    def _point(self, canvas: QgsMapCanvas, point: QgsPointXY) -> None:
        """The cross in one canvas stands where the pointer is in the other."""
        if sip.isdeleted(self._main):
            return
        for known, cross in self._crosses.items():
            cross.setVisible(known is canvas)
        self._crosses[canvas].setCenter(point)

    def _removing(self, ids: list[str]) -> None:
        if self._one in ids or self._other in ids:
            self.end()


def _cross(canvas: QgsMapCanvas) -> QgsVertexMarker:
    marker = QgsVertexMarker(canvas)
    marker.setIconType(QgsVertexMarker.IconType.ICON_CROSS)
    marker.setIconSize(14)
    marker.setPenWidth(2)
    marker.setColor(CROSS)
    marker.hide()
    return marker


def _placed(window: QMainWindow, dock: QgsDockWidget, outermost: QWidget | None) -> list[QWidget]:
    """Put ``dock`` between the map and the plugin's own dock, where that one rests at the right; both, or the first alone."""
    area = Qt.DockWidgetArea.RightDockWidgetArea
    at_rest = outermost is not None and outermost.isVisible() and not outermost.isFloating()
    if at_rest and window.dockWidgetArea(outermost) == area and not window.tabifiedDockWidgets(outermost):
        window.splitDockWidget(dock, outermost, Qt.Orientation.Horizontal)
        return [dock, outermost]
    return [dock]


def _bring_into_view(canvas: QgsMapCanvas, layer: QgsMapLayer) -> None:
    """Go to the map where the view does not show it."""
    extent = canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent())
    if not extent.isEmpty() and not canvas.extent().intersects(extent):
        canvas.setExtent(extent)
        canvas.refresh()
