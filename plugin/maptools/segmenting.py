"""Click to segment, put together: the tool, its classes, its target, and what Enter does."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...backend.contract import codec
from ...backend.contract.errors import PatchworkError, ProtocolError
from ...backend.contract.pointing import Prompts
from ..core import label_file
from ..core.crs_guard import CrsGuard
from ..core.i18n import tr
from ..core.latest_call import LatestCall
from ..core.layer_classes import LayerClass
from ..core.prompt_history import Step
from .accept import COMMAND_PREFIX, add_object, geometry_of
from .class_bar import ClassBar
from .map_scene import MapScene
from .mask_answers import Answer
from .segment_session import SegmentSession
from .segment_tool import SegmentTool
from .target import Target
from .writable import unfilled

log = logging.getLogger("patchwork")

REMEMBER, FORGET = "segment.accept", "segment.forget"

AskPath = Callable[[Path], Optional[Path]]


class Segmenting(QObject):
    """Owns tool, class bar and target; writes what is accepted."""

    def __init__(
        self,
        scene: MapScene,
        say: Callable[[str], None],
        parent: Optional[QWidget] = None,
        ask_path: Optional[AskPath] = None,
    ) -> None:
        super().__init__(parent)
        self._scene, self._say, self._window = scene, say, parent
        self._ask_path = ask_path or self._ask_in_dialog
        self._writing = False
        self._accepted: list[Step] = []
        self._last: Optional[Answer] = None
        self._problem: Optional[QgsMessageBarItem] = None
        self._doubt: Optional[QgsMessageBarItem] = None
        self._unfilled: tuple[str, list[str]] = "", []
        self._taken_back: Optional[Prompts] = None
        self._outlines = LatestCall(scene.bench.backend)
        self.session = SegmentSession(scene, self)
        self.tool = SegmentTool(scene.canvas, self.session, say)
        self.classes = ClassBar()
        self.target = Target(scene.bench.project)
        self.tool.accepted.connect(self.accept)
        self.tool.class_key.connect(self._choose_class)
        self.tool.undo_accepted, self.tool.redo_accepted = self._undo_accepted, self._redo_accepted
        self.classes.chosen.connect(self._show_class)
        self.classes.added.connect(self._keep_legend)
        self.target.changed.connect(self._show_target)
        self.target.hover.toggled.connect(self._set_hover)
        self.target.forgotten.connect(self.forget)
        self._set_hover(self.target.hover.isChecked())
        self._show_target()

    def accept(self, answer: Answer) -> None:
        """Write the mask as it is shown into the target, with the chosen class; then begin the next object."""
        if self._writing:
            self._say(tr("The object before this one is still being written: press Enter again."))
            return
        if self.target.field() and self.classes.current() is None:
            self._say(tr("Not accepted: the layer has no class yet. Add one with + on the toolbar."))
            return
        self._scene.bench.messages.take_back(self._problem)  # of the attempt before
        try:
            layer = self.target.layer() or self._new_layer(answer)
        except PatchworkError as error:
            self._failed(error)
            return
        if layer is None:
            self._say(tr("Not accepted: no file was chosen. Your clicks are kept."))
            return
        self._writing = True
        params = {
            **answer.params,
            "prompts": codec.to_json(answer.prompts),
            "min_pixels": self.target.min_pixels(),
            "simplify": self.target.simplify(),
        }
        chosen, layer_id = self.classes.current(), layer.id()
        self._outlines.ask(
            "segment.polygons", params, lambda reply: self._write(answer, reply, layer_id, chosen), self._failed
        )

    def forget(self) -> None:
        """Forget what accepted objects taught of the scene pointed into, and say how many there were."""
        try:
            params = self._scene.params(self._scene.scene())
        except PatchworkError as error:
            self._say(str(error))
            return

        def tell(reply: Any) -> None:
            self.session.ask_anew()
            count = int(reply.get("objects", 0))
            self._say(tr("Forgotten what {} accepted objects taught; the polygons stay.").format(count) if count else
                      tr("Nothing was learned in this scene yet."))  # fmt: skip

        self._call(FORGET, {"scene": params["scene"]}, tell)

    # -- inside -----------------------------------------------------------

    def _write(self, answer: Answer, reply: Any, layer_id: str, chosen: Optional[LayerClass]) -> None:
        self._writing = False
        project: QgsProject = self._scene.bench.project
        layer = project.mapLayer(layer_id)
        try:
            polygons = _polygons(reply)
            if not isinstance(layer, QgsVectorLayer):
                self._say(tr("Not accepted: the polygon layer is gone. Your clicks are kept."))
                return
            if not polygons:
                self._say(tr("Not accepted: every part is smaller than the smallest part wanted."))
                return
            geometry = geometry_of(polygons, answer.pointed.crs, layer, project)
            add_object(layer, geometry, self.target.field(), chosen)
        except PatchworkError as error:
            self._failed(error)
            return
        self._tell(layer, chosen)
        self._remember(answer)
        if answer.prompts == self.session.history.prompts:  # else the next object is begun already
            self._accepted = self.session.begin_anew()

    def _undo_accepted(self) -> Optional[Callable[[], None]]:
        """Ctrl+Z with no click left: take the last object out of the layer, and its clicks back."""
        layer = self.target.layer()
        stack = layer.undoStack() if layer is not None and layer.isEditable() else None
        if stack is None or not stack.canUndo() or not stack.undoText().startswith(COMMAND_PREFIX):
            return None

        def undo() -> None:
            stack.undo()
            layer.triggerRepaint()
            steps, self._accepted = self._accepted, []
            self.session.go_on(steps)
            self._taken_back = self.session.history.prompts
            self._unlearn()
            self._say(tr("Taken back out of {}.").format(layer.name()))

        return undo

    def _redo_accepted(self) -> Optional[Callable[[], None]]:
        """Ctrl+Shift+Z right after that: the object into the layer again, and its clicks away, or it would be there twice."""
        layer = self.target.layer()
        stack = layer.undoStack() if layer is not None and layer.isEditable() else None
        unchanged = self._taken_back is not None and self._taken_back == self.session.history.prompts
        if stack is None or not unchanged or not stack.canRedo() or not stack.redoText().startswith(COMMAND_PREFIX):
            return None

        def redo() -> None:
            stack.redo()
            layer.triggerRepaint()
            self._taken_back, self._accepted = None, self.session.begin_anew()
            if self._last is not None:
                self._remember(self._last)
            self._say(tr("Added to {} again.").format(layer.name()))

        return redo

    def _tell(self, layer: QgsVectorLayer, chosen: Optional[LayerClass]) -> None:
        if not self.target.field() or chosen is None:
            self._say(tr("Added a polygon without a class to {}: no class attribute is chosen. Ctrl+Z takes it back; save "
                         "the layer when you are done.").format(layer.name()))  # fmt: skip
            return
        self._say(tr("Added “{}” to {}. Ctrl+Z takes it back; save the layer when you are done.").format(chosen.name, layer.name()))

    def _remember(self, answer: Answer) -> None:
        """Let the backend learn from what was accepted, where that is wanted."""
        self._last = answer
        if self.target.learns():
            self._call(REMEMBER, {**answer.params, "prompts": codec.to_json(answer.prompts)})

    def _unlearn(self) -> None:
        """The last object was taken back."""
        if self._last is not None:
            self._call(FORGET, {"scene": self._last.params["scene"], "prompts": codec.to_json(self._last.prompts)})

    def _call(self, method: str, params: dict[str, Any], then: Callable[[Any], None] = lambda _reply: None) -> None:
        """Of the backend, where it can do that."""
        backend = self._scene.bench.backend
        if method in backend.hello.get("capabilities", {}).get("methods", []):
            backend.call(method, params, then, lambda error: log.warning("%s: %s", method, error))

    def _failed(self, error: PatchworkError) -> None:
        self._writing = False
        self._problem = self._scene.bench.messages.error(error)

    def _new_layer(self, answer: Answer) -> Optional[QgsVectorLayer]:
        """A GeoPackage where the user wants it, in the project with its legend; None where no name was given."""
        project: QgsProject = self._scene.bench.project
        raster = project.mapLayer(answer.pointed.layer_ids[0])
        path = self._ask_path(label_file.proposed_path(project, raster if isinstance(raster, QgsRasterLayer) else None))
        self._scene.canvas.setFocus()  # the dialog had it
        if path is None:
            return None
        layer = label_file.make_label_file(path, answer.pointed.crs, self.classes.classes())
        CrsGuard(project)
        project.addMapLayer(layer, False)
        project.layerTreeRoot().insertLayer(0, layer)  # on top: above the active raster a map may cover it
        self.target.choose(layer)
        return layer

    def _ask_in_dialog(self, proposed: Path) -> Optional[Path]:
        path, _filter = QFileDialog.getSaveFileName(
            self._window,
            tr("Where shall the polygons go?"),
            str(proposed),
            tr("GeoPackage") + " (*.gpkg)",
            options=QFileDialog.Option.DontConfirmOverwrite,  # an existing file is refused anyway
        )
        return Path(path) if path else None

    def _choose_class(self, number: int) -> None:
        known = self.classes.classes()
        self.classes.choose(number)
        if number > len(known):
            self._say(tr("There is no class {} (yet).").format(number))

    def _show_class(self) -> None:
        chosen = self.classes.current()
        if chosen is not None:
            self.tool.set_colour(chosen.colour)

    def _keep_legend(self) -> None:
        """A class that was added belongs into the file, too."""
        layer = self.target.layer()
        problem = label_file.keep_style(layer) if layer is not None else ""
        if problem:
            self._say(tr("The class is there, but its colour was not kept in the file: {}").format(problem))

    def _show_target(self) -> None:
        layer, field = self.target.layer(), self.target.field()
        self.classes.show_classes(layer, field)
        self._warn(layer, unfilled(layer, field) if layer is not None else [])

    def _warn(self, layer: Optional[QgsVectorLayer], names: list[str]) -> None:
        """Before the first object, not when many of them cannot be saved. Once for each layer and lack."""
        lack = (layer.id(), names) if layer is not None and names else ("", [])
        if lack == self._unfilled:
            return
        self._unfilled = lack
        messages = self._scene.bench.messages
        messages.take_back(self._doubt)
        self._doubt = None
        if layer is not None and names:
            words = tr("“{}” saves no object in which these attributes are empty: {}. Give them a default value in the layer's "
                       "properties, fill them in before you save, or choose another layer.")  # fmt: skip
            self._doubt = messages.warning(words.format(layer.name(), ", ".join(names)))

    def _set_hover(self, wanted: bool) -> None:
        self.tool.hover_wanted = wanted


def _polygons(reply: Any) -> list[Any]:
    try:
        return [[[(float(x), float(y)) for x, y in ring] for ring in rings] for rings in reply["polygons"]]
    except (TypeError, ValueError, KeyError) as error:
        raise ProtocolError(f"The backend's polygons cannot be read ({error}).") from error
