"""Which rasters, bands, roles and units the user chose; turns the choice into the contract's scenes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...backend.contract.quality_masks import QualityMask
from ...backend.contract.requests import Scene, Source
from ..core import requests
from .texts import tr

APART, TOGETHER, GROUPS = "apart", "together", "groups"
"""Several rasters are: a scene each, the bands of one scene, or one scene for each layer group."""


@dataclass
class RasterSettings:
    """What is known and chosen for one layer. Band numbers are 1-based.

    ``left_out``: bands not used; ``roles``: those the user set; ``found_roles``,
    ``found_units``, ``names``: what the backend read from the file, by band. ``scale``, ``offset``: None = the file's;
    ``mask``: of clouds, ``mask_problem``: why what was typed is none.
    """

    units: str = "auto"
    left_out: list[int] = field(default_factory=list)
    roles: dict[int, str] = field(default_factory=dict)
    found_roles: dict[int, str] = field(default_factory=dict)
    found_units: dict[int, str] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    scale: float | None = None
    offset: float | None = None
    mask: QualityMask | None = None
    mask_problem: str = ""

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
        self._arrangement = APART
        self._need = "all"
        self.area = Area()

    # -- choosing ---------------------------------------------------------

    def set_layers(self, layers: Sequence[QgsRasterLayer]) -> None:
        """The rasters, in the order of their bands when they form one scene."""
        self._layer_ids = [layer.id() for layer in layers]
        self.changed.emit()

    def set_together(self, together: bool) -> None:
        """Whether several rasters are one scene (True) or one scene each."""
        self.arrange(TOGETHER if together else APART)

    def arrange(self, arrangement: str) -> None:
        """How several rasters make scenes: :data:`APART`, :data:`TOGETHER` or by layer :data:`GROUPS`."""
        if arrangement != self._arrangement:
            self._arrangement = arrangement
            self.changed.emit()

    @property
    def need(self) -> str:
        """Whether all sensors must be there; "all" where each scene is of one raster."""
        return self._need if any(len(group) > 1 for group in self.groups()) else "all"

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
        return len(self._layer_ids) > 1 and self._arrangement != APART and len(self.groups()) == 1

    @property
    def arrangement(self) -> str:
        """How several rasters make scenes."""
        return self._arrangement

    @property
    def may_hold_two_sensors(self) -> bool:
        """Whether every scene has two rasters, or one whose bands are of radar and others."""
        alone = [group[0] for group in self.groups() if len(group) == 1]
        return all(_is_mixed(layer.bandCount(), self.settings(layer)) for layer in alone)

    def layers(self) -> list[QgsRasterLayer]:
        """The chosen layers that still exist."""
        found = [self._project.mapLayer(layer_id) for layer_id in self._layer_ids]
        return [layer for layer in found if layer is not None]

    def groups(self) -> list[list[QgsRasterLayer]]:
        """The layers of each scene, in the order of their bands."""
        layers = self.layers()
        if self._arrangement == TOGETHER and len(layers) > 1:
            return [layers]
        if self._arrangement == APART:
            return [[layer] for layer in layers]
        found: dict[object, list[QgsRasterLayer]] = {}
        for layer in layers:
            found.setdefault(self._group_path(layer) or layer.id(), []).append(layer)
        return list(found.values())

    def titles(self) -> list[str]:
        """One name a scene."""
        return [self._title(group, " + ") for group in self.groups()]

    def problem(self) -> str:
        """Why no scene can be built; empty when one can."""
        if not self.layers():
            return tr("Tick a raster on the Data page first.")
        for layer in self.layers():
            if len(self.settings(layer).left_out) >= layer.bandCount():
                return tr("No band of “{}” is ticked on the Data page.").format(layer.name())
            if self.settings(layer).mask_problem:
                return tr("Mask of “{name}”: {problem}").format(name=layer.name(), problem=self.settings(layer).mask_problem)
        return self.area.problem()

    def build(self, inputs: Path, only: int | None = None, area: Area | None = None) -> list[Scene]:
        """The scenes, or the one numbered ``only``, within ``area`` (None = the Data page's).

        The area's file is written into ``inputs``. Raises typed errors that name the layer.
        """
        groups = self.groups()
        chosen = groups if only is None else [groups[only]]
        path = (area or self.area).write(inputs)
        return [
            replace(
                requests.scene_from_layers(
                    group, [self._source(layer) for layer in group], path, name=self._title(group, "+")
                ),
                need=self._need if len(group) > 1 else "all",
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
        source = requests.source_from_layer(layer, explicit, roles, chosen.units)
        scale = None if chosen.scale is None and chosen.offset is None else [1.0 if chosen.scale is None else chosen.scale]
        offset = None if chosen.offset is None else [chosen.offset]
        return replace(source, scale=scale, offset=offset, mask=chosen.mask)

    def _title(self, layers: Sequence[QgsRasterLayer], between: str) -> str:
        """The group's name where a group is a scene, else the layers' names."""
        group = self._group_name(layers[0]) if self._arrangement == GROUPS else ""
        return group or between.join(layer.name() for layer in layers)

    def _group_name(self, layer: QgsRasterLayer) -> str:
        """Name of the layer's innermost group; "" where it lies in none."""
        path = self._group_path(layer)
        return path[0] if path else ""

    def _group_path(self, layer: QgsRasterLayer) -> tuple[str, ...]:
        """Names of the groups around a layer, the innermost first."""
        node = self._project.layerTreeRoot().findLayer(layer.id())
        parent, names = (None if node is None else node.parent()), []
        while parent is not None and parent.parent() is not None:
            names.append(str(parent.name()))
            parent = parent.parent()
        return tuple(names)


def _is_mixed(bands: int, settings: RasterSettings) -> bool:
    """Whether radar and something else are among the bands used, as far as roles and units tell."""
    used = [band for band in range(1, bands + 1) if band not in settings.left_out]
    radar = [settings.role(b) in ("VV", "VH", "HH", "HV") or settings.found_units.get(b) == "db" for b in used]
    return any(radar) and not all(radar)
