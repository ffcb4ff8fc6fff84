"""Which models can be used on the scene that is pointed into, as the backend's check says; and why not, in words."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...backend.contract import codec
from ...backend.contract.errors import ModelError, PatchworkError
from ..core.i18n import tr
from ..core.rpc_client import PendingCall
from ..gui.run_texts import short_name

if TYPE_CHECKING:
    from .map_scene import MapScene, PointedScene

log = logging.getLogger("patchwork")

JOBS_WITH_MODEL = frozenset({"pretrain", "finetune"})


class ModelFits(QObject):
    """``told``: another model was checked, or what is pointed into is another scene: :meth:`reason` may differ.

    One check at a time, so that clicks are never long behind them; every answer is kept for its model and scene.
    """

    told = pyqtSignal()

    def __init__(self, scene: MapScene) -> None:
        super().__init__(scene)
        self._scene = scene
        self._reasons: dict[tuple[str, str], str] = {}
        self._wanted: list[str] = []
        self._call: PendingCall | None = None
        self._layers: tuple[str, ...] | None = None
        self._pointed: PointedScene | None = None
        self._key = ""
        scene.changed.connect(self._look_again)

    def reason(self, path: str | None) -> str:
        """Why the model cannot be used on the scene; empty where it can, and as long as that is not known."""
        return self._reasons.get((path, self._scene_key()), "") if path else ""

    def words(self, path: str) -> str:
        """The same with the names of both."""
        reason = self.reason(path)
        title = self._pointed.title if self._pointed is not None else ""
        return tr("“{}” cannot be used on {}: {}").format(model_name(path), title, reason) if reason else ""

    def ask(self, *paths: str) -> None:
        """Check these models, the latest wish first."""
        fresh = [path for path in paths if path and not self._is_known(path)]
        self._wanted = fresh + [path for path in self._wanted if path not in fresh]
        self._next()

    def refuse(self, path: str, error: ModelError) -> None:
        """A tool met what no check foresaw: a forest has no network, a folder is gone."""
        self._take(path, self._scene_key(), str(error))

    def close(self) -> None:
        """Ask nothing more."""
        self._wanted = []
        call, self._call = self._call, None
        if call is not None:
            call.cancel()

    # -- inside -----------------------------------------------------------

    def _is_known(self, path: str) -> bool:
        return (path, self._scene_key()) in self._reasons

    def _scene_key(self) -> str:
        """What stands for the scene with its bands and units; empty where there is none. Built once for each."""
        layers = self._scene.current()
        if layers != self._layers:
            self._layers, self._pointed, self._key = layers, None, ""
            try:
                self._pointed = self._scene.scene()
                self._key = json.dumps(codec.to_json(self._pointed.scene), sort_keys=True)
            except PatchworkError as error:
                log.info("No model is checked: %s", error)  # the tool says it when it is used
        return self._key

    def _look_again(self) -> None:
        """Bands, roles or units may differ although the layers are the same."""
        self._layers = None
        self.told.emit()
        chosen = self._scene.chosen_model()
        if chosen:
            self.ask(chosen)

    def _next(self) -> None:
        if self._call is not None:
            return
        key = self._scene_key()
        while self._wanted and self._is_known(self._wanted[0]):
            self._wanted.pop(0)
        if not self._wanted or self._pointed is None:
            return
        path = self._wanted.pop(0)
        self._call = self._scene.bench.backend.check_model(
            path,
            self._pointed.scene,
            lambda answer: self._answered(path, key, answer),
            lambda error: self._failed(path, key, error),
        )

    def _answered(self, path: str, key: str, answer: dict[str, Any]) -> None:
        self._call = None
        wrong = [str(one.get("text", "")) for one in answer.get("findings", []) if one.get("level") == "error"]
        self._take(path, key, "" if answer.get("fits") else " ".join(wrong))
        self._next()

    def _failed(self, path: str, key: str, error: PatchworkError) -> None:
        """Only what is wrong with the model speaks against it: the scene's own troubles are told by the tool."""
        self._call = None
        if isinstance(error, ModelError):
            self._take(path, key, str(error))
        else:
            log.info("Whether %s can be used is unknown: %s", path, error)
        self._next()

    def _take(self, path: str, key: str, reason: str) -> None:
        self._reasons[(path, key)] = reason
        if key == self._scene_key():
            self.told.emit()
            if reason and path == self._scene.chosen_model():
                self._scene.fall_back()


def model_name(path: str) -> str:
    """As the list calls it: a run without its date and job, or a model's folder."""
    folder = Path(path).name
    return min((short_name(folder, job) for job in JOBS_WITH_MODEL), key=len)
