"""Keeps the project's CRS as the user has it while layers are added.

QGIS gives an empty project the CRS of the first layer that appears, from a
queued call of the canvas bridge; so watching must last until the event loop
has come round.
"""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer

WATCH_MS = 500


class CrsGuard(QObject):
    """From its making for half a second, any change of the project's CRS is taken back."""

    def __init__(self, project: QgsProject) -> None:
        super().__init__(project)
        self._project = project
        self._crs = project.crs()
        self._ellipsoid = project.ellipsoid()
        project.crsChanged.connect(self._restore)
        project.cleared.connect(self._end)
        QTimer.singleShot(WATCH_MS, self._end)

    def _restore(self) -> None:
        self._project.crsChanged.disconnect(self._restore)
        self._project.setCrs(self._crs)
        self._project.setEllipsoid(self._ellipsoid)
        self._project.crsChanged.connect(self._restore)

    def _end(self) -> None:
        self._project.crsChanged.disconnect(self._restore)
        self._project.cleared.disconnect(self._end)
        self.deleteLater()
