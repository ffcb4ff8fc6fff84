"""What a place attends to: asked for one place at a time, the latest."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...backend.contract import codec
from ...backend.contract.errors import PatchworkError
from ...backend.contract.pointing import ViewValues
from ..core.latest_call import LatestCall
from .map_scene import MapScene, PointedScene

REMEMBERED = 64
"""Answers kept: a slider that goes back shows them at once."""

FROM, TO = "from", "to"
Key = tuple[Any, ...]


@dataclass(frozen=True)
class How:
    """``block`` counted from 0; ``head`` None = mean of all."""

    block: int = -1
    head: Optional[int] = None
    direction: str = FROM


@dataclass(frozen=True)
class Seen:
    """An answer, with what was asked; ``at`` in the scene's coordinates."""

    pointed: PointedScene
    params: dict[str, Any]
    at: QgsPointXY
    values: ViewValues

    def outline(self) -> list[list[float]]:
        """The ring of the window that the model saw, in the scene's coordinates."""
        a, b, c, d, e, f = self.values.transform
        across, down = self.values.columns, self.values.rows
        corners = ((0, 0), (across, 0), (across, down), (0, down))
        return [[a * column + b * row + c, d * column + e * row + f] for column, row in corners]

    @property
    def empty(self) -> bool:
        """Whether there was nothing to see."""
        return not any(self.values.levels())


class ProbeSession(QObject):
    """``answered`` carries a :class:`Seen`, or None where nothing is pointed at; ``said``: words for the status bar."""

    answered = pyqtSignal(object)
    said = pyqtSignal(str)

    def __init__(self, scene: MapScene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene, self._how = scene, How()
        self._at: Optional[QgsPointXY] = None
        self._pointed: Optional[PointedScene] = None
        self._calls = LatestCall(scene.bench.backend)
        self._known: OrderedDict[Key, Seen] = OrderedDict()
        self.seen: Optional[Seen] = None
        scene.changed.connect(self._scene_changed)

    def crs(self) -> QgsCoordinateReferenceSystem:
        """That of the places asked about."""
        return self._pointed.crs if self._pointed is not None else QgsCoordinateReferenceSystem()

    @property
    def at(self) -> Optional[QgsPointXY]:
        """The place asked about last, in the scene's coordinates."""
        return self._at

    def point_at(self, place: QgsPointXY) -> None:
        """Ask about a place of the canvas."""
        try:
            pointed = self._pointed = self._pointed or self._scene.scene()
            self._at = self._scene.to_scene(pointed, place)[0]
        except PatchworkError as error:
            self._failed(error)
            return
        self._ask()

    def look(self, how: How) -> None:
        """Ask about the same place in another way."""
        if how != self._how:
            self._how = how
            self._ask()

    def forget(self) -> None:
        """Point at nothing."""
        self._calls.forget()
        self._at = None
        self._settle(None)

    def keep(self, path: Path, done: Callable[[Path, str], None]) -> None:
        """Write what is seen now, exactly, to ``path``; ``done`` gets the path and a title."""
        if self.seen is None:
            return
        params = {**self.seen.params, "out": str(path)}

        def written(reply: Any) -> None:
            if reply.get("path"):
                done(Path(reply["path"]), str(reply.get("title", "")))
            else:
                self.said.emit(str(reply.get("note") or ""))

        self._scene.bench.backend.call("attention.keep", params, written, self._scene.bench.messages.error)

    def close(self) -> None:
        """Ask nothing more."""
        self._calls.forget()

    # -- inside -----------------------------------------------------------

    def _ask(self) -> None:
        model = self._scene.model()
        if self._at is None or self._pointed is None or not model:
            return
        how, at, pointed = self._how, self._at, self._pointed
        key = (pointed.layer_ids, model, at.x(), at.y(), how)
        if key in self._known:
            self._calls.forget()
            self._settle(self._known[key])
            return
        params = {
            **self._scene.params(pointed), "at": [at.x(), at.y()], "block": how.block, "direction": how.direction,
            **({} if how.head is None else {"head": how.head}),
        }  # fmt: skip

        def take(reply: Any) -> None:
            try:
                found = Seen(pointed, params, at, codec.from_json(ViewValues, reply))
                found.values.levels()
            except PatchworkError as error:
                self._failed(error)
                return
            self._known[key] = found
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
            self._settle(found)

        self._calls.ask("attention.probe", params, take, self._failed)

    def _settle(self, seen: Optional[Seen]) -> None:
        self.seen = seen
        if seen is not None:
            self.said.emit(seen.values.note or "")
        self.answered.emit(seen)

    def _failed(self, error: PatchworkError) -> None:
        self.seen = None
        self.answered.emit(None)
        self.said.emit(str(error))

    def _scene_changed(self) -> None:
        self._pointed = None
        self._known.clear()
        self.forget()
