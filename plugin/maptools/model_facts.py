"""What the chosen model can do on the map, from its card; and why not, in words."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...backend.contract.errors import PatchworkError
from ..core.i18n import tr
from ..core.rpc_client import PendingCall
from ..gui.model_abilities import attention_problem, is_forest
from .map_scene import MapScene


class ModelFacts(QObject):
    """Follows the toolbar's model; ``changed`` when another one is chosen and when its card has come."""

    changed = pyqtSignal()

    def __init__(self, scene: MapScene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._path: str | None = None
        self._call: PendingCall | None = None
        self._card: dict[str, Any] = {}
        self._problem = self._misfit = ""
        scene.changed.connect(self._look)
        self._look()

    @property
    def depth(self) -> int:
        """Blocks of the transformer; 0 while unknown."""
        return int(self._backbone().get("depth") or 0)

    @property
    def heads(self) -> int:
        """Heads of each block; 0 while unknown."""
        return int(self._backbone().get("heads") or 0)

    def why_no_tokens(self) -> str:
        """Why the model cannot tell what is alike; empty where it can."""
        if self._misfit:
            return tr("{} Choose another model (on this toolbar).").format(self._misfit)
        if not self._path:
            return tr("Choose a model first (on this toolbar): a finished pretraining or training.")
        if not self._card:
            return self._problem or tr("The model is being read.")
        if is_forest(self._card):
            return tr("This model is a forest alone: it has no network. Choose a pretraining, or train a network.")
        return ""

    def why_no_attention(self) -> str:
        """Why there is no attention between places to show; empty where there is."""
        if self.why_no_tokens():
            return self.why_no_tokens()
        if attention_problem(self._card):
            return attention_problem(self._card)
        if self._backbone().get("fusion"):
            return tr("This network looks at two sensors at once: draw its attention on the Map page instead.")
        return ""

    def close(self) -> None:
        """Ask nothing more; calling it twice is fine."""
        call, self._call = self._call, None
        if call is not None:
            call.cancel()

    # -- inside -----------------------------------------------------------

    def _backbone(self) -> dict[str, Any]:
        return self._card.get("architecture", {}).get("backbone") or {}

    def _look(self) -> None:
        path, misfit = self._scene.model(), self._scene.misfit()
        if (path, misfit) == (self._path, self._misfit):
            return
        self._path, self._misfit, self._card, self._problem = path, misfit, {}, ""
        self.changed.emit()
        self.close()
        if path:
            show, fail = self._show, self._fail
            backend = self._scene.bench.backend
            self._call = backend.describe_model(path, lambda card: show(path, card), lambda error: fail(path, error))

    def _show(self, path: str, card: dict[str, Any]) -> None:
        if path == self._path:  # else another model was chosen meanwhile
            self._card = card
            self.changed.emit()

    def _fail(self, path: str, error: PatchworkError) -> None:
        if path == self._path:
            self._problem = str(error)
            self.changed.emit()
