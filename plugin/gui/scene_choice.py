"""Which rasters, bands, roles and units the user chose; turns the choice into the contract's scenes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...backend.contract.requests import Scene, Source
from ..core import requests
from .texts import tr


@dataclass
class RasterSettings:
    """What is known and chosen for one layer. Band numbers are 1-based.

    ``left_out``: bands not used; ``roles``: those the user set; ``found_roles``,
    ``found_units``, ``names``: what the backend read from the file, by band.
    """

    units: str = "auto"
    left_out: list[int] = field(default_factory=list)
    roles: dict[int, str] = field(default_factory=dict)
    found_roles: dict[int, str] = field(default_factory=dict)
    found_units: dict[int, str] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)

    def role(self, band: int) -> str:
        """The user's role, else the file's."""
        return self.roles.get(band, self.found_roles.get(band, ""))


class Area:
    """Where to work. This one means everywhere; :class:`AreaBox` lets the user choose."""

    def problem(self) -> str:
        """Why the area cannot be used; empty when it can."""
        return ""

    def write(self, inputs: Path) -> Path | None:
        """The area as a vector file in ``inputs``; None for everywhere."""
        return None


class SceneChoice(QObject):
    """The Data page writes it, the other pages read it. ``changed`` whenever a request would differ."""

    changed = pyqtSignal()

    def __init__(self, project: QgsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._layer_ids: list[str] = []
        self._settings: dict[str, RasterSettings] = {}
        self._together = False
        self._need = "all"
        self.area = Area()

    # -- choosing ---------------------------------------------------------

    def set_layers(self, layers: Sequence[QgsRasterLayer]) -> None:
        """The rasters, in the order of their bands when they form one scene."""
        self._layer_ids = [layer.id() for layer in layers]
        self.changed.emit()

    def set_together(self, together: bool) -> None:
        """Whether several rasters are one scene (True) or one scene each."""
        if together != self._together:
            self._together = together
            self.changed.emit()

    def set_need(self, need: str) -> None:
        """Where pixels of rasters that form one scene are used: where ``all`` have data, or ``any`` has."""
        if need != self._need:
            self._need = need
            self.changed.emit()

    def settings(self, layer: QgsRasterLayer) -> RasterSettings:
        """The settings of a layer, to be changed in place (then call :meth:`touch`)."""
        return self._settings.setdefault(layer.id(), RasterSettings())

    def touch(self) -> None:
        """Settings were changed in place."""
        self.changed.emit()

    # -- reading ----------------------------------------------------------

    @property
    def together(self) -> bool:
        """Whether the rasters form one scene."""
        return self._together and len(self._layer_ids) > 1

    @property
    def may_hold_two_sensors(self) -> bool:
        """Whether every scene has two rasters, or one whose bands are of radar and others."""
        if self.together:
            return True
        return all(_is_mixed(layer.bandCount(), self.settings(layer)) for layer in self.layers())

    def layers(self) -> list[QgsRasterLayer]:
        """The chosen layers that still exist."""
        found = [self._project.mapLayer(layer_id) for layer_id in self._layer_ids]
        return [layer for layer in found if layer is not None]

    def titles(self) -> list[str]:
        """One name a scene."""
        names = [layer.name() for layer in self.layers()]
        return [" + ".join(names)] if self.together else names

    def problem(self) -> str:
        """Why no scene can be built; empty when one can."""
        if not self.layers():
            return tr("Tick a raster on the Data page first.")
        for layer in self.layers():
            if len(self.settings(layer).left_out) >= layer.bandCount():
                return tr("No band of “{}” is ticked on the Data page.").format(layer.name())
        return self.area.problem()

    def build(self, inputs: Path, only: int | None = None, area: Area | None = None) -> list[Scene]:
        """The scenes, or the one numbered ``only``, within ``area`` (None = the Data page's).

        The area's file is written into ``inputs``. Raises typed errors that name the layer.
        """
        groups = [self.layers()] if self.together else [[layer] for layer in self.layers()]
        chosen = groups if only is None else [groups[only]]
        path = (area or self.area).write(inputs)
        need = self._need if self.together else "all"
        return [
            replace(
                requests.scene_from_layers(group, [self._source(layer) for layer in group], path, name=_name(group)),
                need=need,
            )
            for group in chosen
        ]

    def source_scene(self, layer: QgsRasterLayer) -> Scene:
        """A layer alone with nothing chosen: what the backend is asked to describe."""
        return requests.scene_from_layers([layer])

    def _source(self, layer: QgsRasterLayer) -> Source:
        chosen = self.settings(layer)
        bands = [band for band in range(1, layer.bandCount() + 1) if band not in chosen.left_out]
        roles = [chosen.role(band) for band in bands] if chosen.roles else None
        explicit = bands if chosen.left_out or roles else None
        return requests.source_from_layer(layer, explicit, roles, chosen.units)


def _name(layers: Sequence[QgsRasterLayer]) -> str:
    return "+".join(layer.name() for layer in layers)


def _is_mixed(bands: int, settings: RasterSettings) -> bool:
    """Whether radar and something else are among the bands used, as far as roles and units tell."""
    used = [band for band in range(1, bands + 1) if band not in settings.left_out]
    radar = [settings.role(b) in ("VV", "VH", "HH", "HV") or settings.found_units.get(b) == "db" for b in used]
    return any(radar) and not all(radar)
