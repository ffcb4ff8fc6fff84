"""Which model helps on the map."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QBrush

from ..core.i18n import tr
from ..core.job_model import JobModel
from ..gui.combo import faded
from ..gui.icons import theme
from ..gui.run_choice import RunChoice
from .map_scene import MapScene
from .model_fits import JOBS_WITH_MODEL

TITLE, MARK = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.DecorationRole
INK, TIP = Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.ToolTipRole


class ModelCombo(RunChoice):
    """A model that cannot be used on the scene is grey and marked, with the reason as its tooltip; it can be chosen all
    the same, which says the reason, and serves as soon as the scene is one that suits it."""

    def __init__(self, jobs: JobModel, scene: MapScene) -> None:
        self._scene: MapScene | None = None  # rows are made before there is a scene to look at
        self._usual: dict[str, Any] = {}
        super().__init__(jobs, JOBS_WITH_MODEL, [(tr("No model"), "")])
        self._scene = scene
        self.setAccessibleName(tr("Model"))
        scene.fits.told.connect(self._mark)
        self._mark()

    def refresh(self, *_: object) -> None:
        before = self._entries
        super().refresh()
        if self._entries is not before:
            self._usual = {}
            self._mark()

    def showPopup(self) -> None:
        """Now one wants to know which of them can be used; what is not known yet comes while the list is open."""
        super().showPopup()
        if self._scene is not None:
            self._scene.fits.ask(*(str(self.itemData(row)) for row in range(self.count())))

    def is_faded(self) -> bool:
        return self._scene is not None and bool(self._scene.fits.reason(self.currentData()))

    # -- inside -----------------------------------------------------------

    def _mark(self) -> None:
        if self._scene is None:
            return
        for row in range(self.count()):
            path = str(self.itemData(row) or "")
            words = self._scene.fits.words(path) if path else ""
            usual = self._usual.setdefault(path, self.itemData(row, MARK))
            self.setItemData(row, QBrush(faded(self.palette())) if words else None, INK)
            self.setItemData(row, theme("mIconWarning") if words else usual, MARK)
            self.setItemData(row, "\n".join(part for part in (self.itemText(row), words) if part), TIP)
        chosen = self._scene.fits.words(str(self.currentData() or ""))
        tip = tr("The model that helps to point: none, or a finished run of yours")
        self.setToolTip(f"{tip}\n\n{chosen}" if chosen else tip)
        self.update()
