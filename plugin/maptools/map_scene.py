"""The scene and the model that the map tools point into."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsMapLayer, QgsPointXY, QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...backend.contract import codec
from ...backend.contract.errors import InputError
from ...backend.contract.pointing import View
from ...backend.contract.requests import Scene
from ..core import requests, scene_place
from ..core.i18n import tr
from ..core.styles import ROLE_PROPERTY
from ..gui.scene_choice import Area
from ..gui.workbench import Workbench
from .model_fits import ModelFits


@dataclass(frozen=True)
class PointedScene:
    """A scene with the layers it is made of; ``crs``: that of its coordinates, as QGIS draws the first layer."""

    title: str
    scene: Scene
    layer_ids: tuple[str, ...]
    crs: QgsCoordinateReferenceSystem


class MapScene(QObject):
    """Follows the dock's Data page and the active layer; ``changed`` whenever a question would differ.

    A chosen model that cannot be used on the scene (``fits`` says why) stays the choice, but no question carries it:
    one who goes on to another raster and back has not to choose again, and clicking never stands still. ``unfit``
    carries what to say, once for each model, scene and choice.

    Without a choice by the user: the Data page's scene that holds the active layer, else its first one in
    view, else its first; where nothing is ticked, the active raster layer.
    """

    changed = pyqtSignal()
    unfit = pyqtSignal(str)

    def __init__(self, bench: Workbench, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bench, self.canvas = bench, canvas
        self._chosen: tuple[str, ...] = ()
        self._active = ""
        self._model: str | None = None
        self._told: tuple[str, tuple[str, ...]] | None = None
        self.fits = ModelFits(self)  # before any tool: it hears of a change first
        bench.scenes.changed.connect(self._changed)
        bench.project.layersRemoved.connect(self._removed)
        canvas.currentLayerChanged.connect(self._activate)
        self._activate(canvas.currentLayer())

    # -- choosing ---------------------------------------------------------

    def choose(self, layer_ids: tuple[str, ...]) -> None:
        """Point into the scene of these layers; () = by the rule above."""
        if layer_ids != self._chosen:
            self._chosen = layer_ids
            self._changed()

    def choose_model(self, path: str | None) -> None:
        """The run or model folder whose features help; None = none."""
        if (path or None) != self._model:
            self._model, self._told = path or None, None
            self._changed()

    def fall_back(self) -> None:
        """The chosen model was found not to suit the scene: ask without it from now on."""
        self._changed()

    # -- reading ----------------------------------------------------------

    def chosen_model(self) -> str | None:
        """The chosen model's path, whether or not it can be used; None: no model."""
        return self._model

    def model(self) -> str | None:
        """The path of the model that questions carry: the chosen one unless it cannot be used on this scene."""
        return None if self.fits.reason(self._model) else self._model

    def without_model(self) -> str:
        """What to say to one who clicks while the chosen model cannot be used; empty where it can."""
        misfit = self.misfit()
        return tr("{} Clicking goes on without it.").format(misfit) if misfit else ""

    def misfit(self) -> str:
        """Why the chosen model is not used, with its name and the scene's; empty where it is, or none is chosen."""
        return self.fits.words(self._model) if self._model else ""

    def candidates(self) -> list[tuple[str, tuple[str, ...]]]:
        """Title and layers of every scene one can point into: the Data page's, the active raster, then those on screen."""
        scenes = self.bench.scenes
        groups = scenes.groups()
        found = [(title, tuple(layer.id() for layer in group)) for title, group in zip(scenes.titles(), groups)]
        active = self.bench.project.mapLayer(self._active)
        if isinstance(active, QgsRasterLayer) and not any(self._active in ids for _title, ids in found):
            found.append((active.name(), (active.id(),)))
        listed = {layer_id for _title, ids in found for layer_id in ids}
        return found + [(layer.name(), (layer.id(),)) for layer in self._on_screen() if layer.id() not in listed]

    def current(self) -> tuple[str, ...]:
        """The layers of the scene that is pointed into; () where there is none."""
        known = [ids for _title, ids in self.candidates()]
        if self._chosen in known:
            return self._chosen
        ticked = [tuple(layer.id() for layer in group) for group in self.bench.scenes.groups()]
        known = ticked + [ids for ids in known if self._active in ids and ids not in ticked]  # the rest by choice only
        if not known:
            return ()
        ticked = {layer.id() for group in self.bench.scenes.groups() for layer in group}
        known = [ids for ids in known if set(ids) <= ticked] or known  # a raster that was just added takes nothing over
        with_active = [ids for ids in known if self._active in ids]
        in_view = [ids for ids in known if self._is_in_view(ids)]
        return (with_active or in_view or known)[0]

    def scene(self) -> PointedScene:
        """What is pointed into. Raises :class:`InputError` that names the layer or says that there is none."""
        layer_ids = self.current()
        layers = [self.bench.project.mapLayer(layer_id) for layer_id in layer_ids]
        if not layers or any(layer is None for layer in layers):
            raise InputError(tr("There is no raster to point into."), tr("Add one, and tick it on the Data page."))
        title = " + ".join(layer.name() for layer in layers)
        return PointedScene(title, self._build(layers), layer_ids, layers[0].crs())

    def problem(self) -> str:
        """Why there is nothing to point into; empty when there is."""
        return "" if self.current() else tr("Add a raster layer first.")

    def holds(self, pointed: PointedScene, *places: QgsPointXY) -> bool:
        """Whether places (of the scene; more than two are a ring) touch the raster whose coordinates they are."""
        layer = self.bench.project.mapLayer(pointed.layer_ids[0])
        if not isinstance(layer, QgsRasterLayer):
            return True  # it was removed: that is said elsewhere
        ring = len(places) > 2
        shape = QgsGeometry.fromPolygonXY([list(places)]) if ring else QgsGeometry.fromMultiPointXY(list(places))
        return bool(shape.intersects(layer.extent()))

    def params(self, pointed: PointedScene) -> dict[str, Any]:
        """The part of a call's parameters that every question shares: scene and model."""
        found: dict[str, Any] = {"scene": codec.to_json(pointed.scene)}
        model = self.model()
        return {**found, "model": model} if model else found

    def to_scene(self, pointed: PointedScene, *points: QgsPointXY) -> list[QgsPointXY]:
        """Points of the canvas in the scene's coordinates. Raises :class:`InputError`."""
        return scene_place.moved(points, self._transform(pointed))

    def view(self, pointed: PointedScene) -> View:
        """What the canvas shows, in the scene's coordinates. Raises :class:`InputError`."""
        return scene_place.view_of(self.canvas.mapSettings(), self._transform(pointed))

    # -- inside -----------------------------------------------------------

    def _tell_unfit(self) -> None:
        """Once: a scene that changes in its bands alone needs no second word."""
        words, now = self.misfit(), (self._model or "", self.current())
        told, self._told = self._told, now if words else None
        if words and now != told:
            self.unfit.emit(words)

    def outside(self, pointed: PointedScene) -> str:
        """What to say of a place that :meth:`holds` not, and what to do."""
        words = tr("This place lies outside {}: it was not added. Click into it, or choose another one under Scene.")
        return words.format(pointed.title)

    def _on_screen(self) -> list[QgsRasterLayer]:
        """Rasters that are drawn, but no results of ours and no base maps; what was chosen stays when it is hidden."""
        kept = [self.bench.project.mapLayer(layer_id) for layer_id in self._chosen[:1]]
        drawn = [layer for layer in (*self.canvas.layers(), *kept) if isinstance(layer, QgsRasterLayer)]
        drawn = list({layer.id(): layer for layer in drawn}.values())
        return [one for one in drawn if one.providerType() == "gdal" and not one.customProperty(ROLE_PROPERTY)]

    def _transform(self, pointed: PointedScene) -> Any:
        return scene_place.transform(self.canvas.mapSettings().destinationCrs(), pointed.crs, self.bench.project)

    def _build(self, layers: list[QgsRasterLayer]) -> Scene:
        """As the Data page builds it, but everywhere: one may click outside the area to learn from."""
        scenes = self.bench.scenes
        ids = [layer.id() for layer in layers]
        for number, group in enumerate(scenes.groups()):
            if ids == [layer.id() for layer in group]:
                return scenes.build(Path(), number, Area())[0]
        return requests.scene_from_layers(layers)

    def _is_in_view(self, layer_ids: tuple[str, ...]) -> bool:
        layer = self.bench.project.mapLayer(layer_ids[0])
        settings = self.canvas.mapSettings()
        return bool(settings.layerExtentToOutputExtent(layer, layer.extent()).intersects(settings.visibleExtent()))

    def _activate(self, layer: QgsMapLayer | None) -> None:
        """A vector layer that becomes active does not take the scene away."""
        if isinstance(layer, QgsRasterLayer) and not layer.customProperty(ROLE_PROPERTY) and layer.id() != self._active:
            self._active = layer.id()
            self._changed()

    def _changed(self, *_: object) -> None:
        self.changed.emit()
        self._tell_unfit()

    def _removed(self, layer_ids: list[str]) -> None:
        if self._active in layer_ids:
            self._active = ""
        self._changed()
