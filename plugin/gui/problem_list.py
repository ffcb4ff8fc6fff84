"""What is wrong with single polygons, with a way to get there."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from . import form
from .icons import theme
from .texts import tr

_BOUNDS = Qt.ItemDataRole.UserRole
_ROOM = 1.5
"""How much larger than the polygon the view becomes."""

_POINT_SHARE = 0.02
"""For a polygon without extent: the view keeps its scale but for this share of its width."""


class ProblemList(QWidget):
    """Filled from the backend's answer about a label layer; double-click, Enter or the button zooms."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._project = canvas, project
        self._crs = QgsCoordinateReferenceSystem()
        self.summary = form.hint()
        self.list = _List()
        self.zoom = QPushButton(theme("mActionZoomToSelected"), tr("&Zoom to"))
        self.zoom.setToolTip(tr("Show the polygon in the map window"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.zoom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.summary)
        layout.addWidget(self.list)
        layout.addLayout(buttons)
        self.zoom.clicked.connect(self._zoom)
        self.list.itemActivated.connect(lambda _item: self._zoom())
        self.list.currentItemChanged.connect(lambda *_: self._enable())
        self.say("")

    def say(self, text: str) -> None:
        """Words alone, without a list."""
        self._show(text, [])

    def show_answer(self, labels: dict[str, Any], crs: QgsCoordinateReferenceSystem) -> None:
        """``labels`` of ``scene.describe``; bounds are in ``crs``."""
        self._crs = crs
        self._show(in_words(labels), labels.get("problems", []))

    # -- inside -----------------------------------------------------------

    def _show(self, text: str, problems: list[dict[str, Any]]) -> None:
        self.summary.setText(text)
        self.summary.setVisible(bool(text))
        self.list.clear()
        for problem in problems:
            item = QListWidgetItem(theme("mIconWarning"), str(problem.get("text", "")))
            item.setToolTip(item.text())
            item.setData(_BOUNDS, problem.get("bounds"))
            self.list.addItem(item)
        self.list.setVisible(bool(problems))
        self.zoom.setVisible(bool(problems))
        self.list.updateGeometry()
        self._enable()

    def _enable(self) -> None:
        item = self.list.currentItem()
        self.zoom.setEnabled(item is not None and bool(item.data(_BOUNDS)))

    def _zoom(self) -> None:
        item = self.list.currentItem()
        bounds = item.data(_BOUNDS) if item is not None else None
        if not bounds:
            return
        transform = QgsCoordinateTransform(self._crs, self._canvas.mapSettings().destinationCrs(), self._project)
        try:
            box = transform.transformBoundingBox(QgsRectangle(*bounds))
        except QgsCsException:
            self.summary.setText(tr("This place cannot be shown in the map's coordinate system."))
            return
        least = self._canvas.extent().width() * _POINT_SHARE
        if box.width() < least and box.height() < least and box.isEmpty():
            box.grow(least)
        box.scale(_ROOM)
        self._canvas.setExtent(box)
        self._canvas.refresh()


class _List(QListWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setAlternatingRowColors(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Problems"))

    def sizeHint(self) -> QSize:
        rows = min(6, max(1, self.count()))
        return QSize(200, rows * max(20, self.sizeHintForRow(0)) + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())


def in_words(labels: dict[str, Any]) -> str:
    """“34 polygons in 7 classes: …”, and that nothing is wrong where nothing is."""
    classes = labels.get("classes", [])
    shown = ", ".join(f"{item.get('name')} ({item.get('polygons', 0)})" for item in classes)
    head = tr("{polygons} usable polygons in {classes} classes: {shown}.").format(
        polygons=labels.get("polygons", 0), classes=len(classes), shown=shown
    )
    lonely = [str(item.get("name")) for item in classes if item.get("polygons", 0) < 2]
    lines = [head]
    if lonely:
        lines.append(tr("With fewer than two polygons, trained but not validated: {}.").format(", ".join(lonely)))
    lines.append("; ".join(labels.get("summary", [])) + "." if labels.get("summary") else tr("No problems found."))
    return "\n".join(lines)
