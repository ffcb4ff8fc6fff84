"""Data: which rasters, which bands, where."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsProviderRegistry, QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from ....backend.contract.errors import PatchworkError
from ....backend.contract.requests import Prepare, Request
from ...core.requests import RunDraft
from .. import form
from ..area_box import AreaBox
from ..band_table import BandTable
from ..icons import theme
from ..mask_box import MaskBox
from ..page import Page
from ..product_asking import ProductAsking
from ..product_offer import ProductOffer
from ..raster_list import RasterList, may_be_proposed
from ..scaling_box import ScalingBox
from ..scene_check import SceneCheck
from ..scene_choice import APART, GROUPS, TOGETHER
from ..texts import tr
from ..view_box import ViewBox
from ..workbench import Workbench


class DataPage(Page):
    """Writes the :class:`SceneChoice` that every other page reads."""

    help_page = "data"
    job = "prepare"

    def __init__(self, bench: Workbench, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(
            bench,
            tr("Tick the rasters to use. They are never changed."),
            tr("Prepare &now"),
            tr("Go through the data once: statistics and tile cache. Optional, the other steps do it when needed."),
            parent,
        )
        self.rasters = RasterList(bench.project)
        self.bands = BandTable()
        self.units = form.combo(_units())
        self.together = form.combo(
            [(tr("One scene each"), APART), (tr("Bands of one scene"), TOGETHER), (tr("One scene each group"), GROUPS)]
        )
        self.need = form.combo([(tr("where all have data"), "all"), (tr("where any has data"), "any")])
        self.need.setEnabled(False)
        self.scaling, self.mask = ScalingBox(), MaskBox()
        self.unfold = QToolButton()
        self.offer, self.web = ProductOffer(), ViewBox(bench.project, canvas)
        self.area = bench.scenes.area = AreaBox(canvas)
        self.found = SceneCheck(bench.backend)
        self.check = QPushButton(theme("mActionIdentify"), tr("Chec&k"))
        self._asked: dict[str, bool] = {}
        self._heard: set[str] = set()
        self.products = ProductAsking(bench, self.rasters, self.offer, self.found, self)
        self._lay_out()
        self._connect()
        self._choose()

    def problem(self) -> str:
        if not self.rasters.count():
            return tr("The project has no raster to learn from: add one first.")
        if not self.bench.scenes.layers():
            return tr("Tick a raster.")
        return self.bench.scenes.problem()

    def make_request(self, draft: RunDraft) -> Request:
        return Prepare(self.bench.scenes.build(draft.inputs))

    # -- inside -----------------------------------------------------------

    def _lay_out(self) -> None:
        self.body.addWidget(self._make_raster_group())
        self.body.addWidget(self.offer)
        self.body.addWidget(self.web)
        self.body.addWidget(self._make_band_group())
        self.body.addWidget(self.found)
        self.body.addStretch(1)
        self.check.setToolTip(tr("Open the files and say what is in them"))
        self.bar.add_button(self.check)

    def _make_raster_group(self) -> QGroupBox:
        group = QGroupBox(tr("Rasters"))
        layout = form.column(group)
        add = QPushButton(theme("mActionAddRasterLayer"), tr("&Add raster…"))
        add.setToolTip(tr("Open raster files and add them to the project"))
        add.clicked.connect(self._add_files)
        self._raster_pages = QStackedWidget()
        self._raster_pages.addWidget(
            form.hint(tr("No raster to learn from yet. Add the image you want to map."))
        )
        self._raster_pages.addWidget(self.rasters)
        layout.addWidget(self._raster_pages)
        buttons = QHBoxLayout()
        buttons.addWidget(add)
        buttons.addWidget(self._make_other())
        buttons.addStretch(1)
        layout.addLayout(buttons)
        self._together_rows = QWidget()
        rows = form.form(self._together_rows)
        rows.setContentsMargins(0, 0, 0, 0)
        form.row(rows, tr("Ras&ters are"), self.together, tr(
            "One scene each: several places or dates. Bands of one scene: files on top of each other. "
            "Each group: the layers of a group are one scene."
        ))  # fmt: skip
        form.row(rows, tr("Use pi&xels"), self.need, tr(
            "Where all have data: right for most models. Where any has: for models of two sensors (Fus-MAE), under clouds."
        ))  # fmt: skip
        layout.addWidget(self._together_rows)
        where = form.form()
        tip = tr("Statistics, training and maps keep inside this area.")
        form.row(where, tr("Work with&in"), self.area, tip, self.area.kind)
        layout.addLayout(where)
        return group

    def _make_other(self) -> QPushButton:
        """What is no plain raster file, and groups of layers."""
        other = QPushButton(tr("More"))
        other.setToolTip(tr("Product folders, web layers, all rasters of a group, results"))
        menu = QMenu(other)
        menu.addAction(theme("mActionFileOpen"), tr("Add a &product folder (.SAFE, Landsat)…"), self._add_folder)
        menu.addAction(theme("mActionAddWmsLayer"), tr("Save a &web layer (XYZ, WMS) as raster…"), self._ask_web)
        self._groups_menu = menu.addMenu(tr("&Tick the rasters of a group"))
        menu.aboutToShow.connect(self._list_groups)
        self.list_results = menu.addAction(tr("&List results of Patchwork too"))
        self.list_results.setCheckable(True)
        self.list_results.toggled.connect(self.rasters.list_results)
        other.setMenu(menu)
        return other

    def _ask_web(self) -> None:
        self.web.ask()
        self.reveal(self.web)

    def _list_groups(self) -> None:
        self._groups_menu.clear()
        for group in self.bench.project.layerTreeRoot().findGroups(True):
            layers = [node.layer() for node in group.findLayers()]
            usable = [layer.id() for layer in layers if isinstance(layer, QgsRasterLayer) and may_be_proposed(layer)]
            if usable:
                self._groups_menu.addAction(group.name().replace("&", "&&"), lambda ids=usable: self._tick_only(ids))
        self._groups_menu.setEnabled(not self._groups_menu.isEmpty())

    def _tick_only(self, layer_ids: list[str]) -> None:
        for layer in self.rasters.ticked():
            if layer.id() not in layer_ids:
                self.rasters.tick(layer.id(), False)
        for layer_id in layer_ids:
            self.rasters.tick(layer_id)

    def _make_band_group(self) -> QGroupBox:
        self._band_group = QGroupBox(tr("Bands"))
        layout = form.column(self._band_group)
        layout.addWidget(self.bands)
        rows: QFormLayout = form.form()
        values = QWidget()
        beside = QHBoxLayout(values)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.units)
        beside.addWidget(self.unfold)
        form.row(rows, tr("Val&ues"), values, tr(
            "What the numbers are. Automatic: radar with a negative median is dB, Sentinel-2 and Landsat become reflectance "
            "where their metadata say how, everything else is scaled band by band."
        ), self.units)  # fmt: skip
        layout.addLayout(rows)
        layout.addWidget(self._make_folded_rows())
        return self._band_group

    def _make_folded_rows(self) -> QWidget:
        """Scale, offset and mask: rarely touched, and a laptop's screen is small."""
        self._folded = QWidget()
        rows = form.form(self._folded)
        rows.setContentsMargins(0, 0, 0, 0)
        form.row(rows, tr("Scale, offset"), self.scaling, tr(
            "Value = number × scale + offset. Empty: as the file and its product's metadata say."
        ), self.scaling.scale)  # fmt: skip
        form.row(rows, tr("Mask"), self.mask, tr(
            "A layer of clouds and other flags: pixels with the codes below are no data, in training and on maps."
        ), self.mask.layer)  # fmt: skip
        self.unfold.setText(tr("Mask, scale"))
        self.unfold.setToolTip(tr("Cloud mask, scale and offset"))
        self.unfold.setCheckable(True)
        self.unfold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.unfold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fold(False)
        return self._folded

    def _fold(self, shown: bool) -> None:
        self.unfold.setChecked(shown)
        self.unfold.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self._folded.setVisible(shown)

    def _connect(self) -> None:
        self.rasters.changed.connect(self._choose)
        self.rasters.currentItemChanged.connect(lambda *_: self._show_bands())
        self.bands.edited.connect(self._edited)
        self.units.currentIndexChanged.connect(self._set_units)
        self.together.currentIndexChanged.connect(self._set_together)
        self.need.currentIndexChanged.connect(self._set_need)
        self.unfold.toggled.connect(self._fold)
        self.scaling.changed.connect(self._set_scaling)
        self.mask.changed.connect(self._set_mask)
        self.products.offered.connect(lambda: self.reveal(self.offer))
        self.products.taken.connect(self._took_product)
        self.web.saved.connect(lambda path: self.add_paths([Path(path)]))
        self.web.told.connect(lambda: self.reveal(self.web))
        for signal in (root := self.bench.project.layerTreeRoot()).addedChildren, root.removedChildren, root.nameChanged:
            signal.connect(self._regroup)
        self.area.changed.connect(self._edited)
        self.check.clicked.connect(self._check)
        self.found.told.connect(self._reveal_found)

    def refresh(self, *_: object) -> None:
        super().refresh()
        self.check.setEnabled(not self.reason())
        layer = self.rasters.current_layer()
        if layer is not None:
            self._read_roles(layer)

    def _show_reason(self) -> None:
        super()._show_reason()
        self.found.block(bool(self.start_reason()))

    def _reveal_found(self) -> None:
        """Only where there is something to read: the page must not move under the pointer of who ticks a raster."""
        if self.found.text():
            self.reveal(self.found)
        else:
            self._revealer.let_go()

    def _choose(self) -> None:
        """Another set of rasters is ticked."""
        self.found.forget()
        self._raster_pages.setCurrentIndex(1 if self.rasters.count() else 0)
        layers = self.rasters.ticked()
        for layer in layers:
            if layer.id() not in self._heard:
                self._heard.add(layer.id())
                layer.crsChanged.connect(self._edited)
        self._together_rows.setVisible(len(layers) > 1)
        self.bench.scenes.set_layers(layers)
        self._show_bands()

    def _show_bands(self) -> None:
        layer = self.rasters.current_layer()
        self._band_group.setVisible(layer is not None)
        if layer is None:
            return
        settings = self.bench.scenes.settings(layer)
        self._band_group.setTitle(tr("Bands of {}").format(layer.name().replace("&", "&&")))
        self.bands.show_layer(layer, settings)
        self.units.blockSignals(True)
        form.choose(self.units, settings.units)
        self.units.blockSignals(False)
        self.scaling.show_numbers(settings.scale, settings.offset)
        self.scaling.setEnabled(settings.units not in ("power", "amplitude", "dn"))
        self.mask.show_mask(settings.mask)
        if settings.mask is not None or settings.scale is not None or settings.offset is not None:
            self._fold(True)
        self._read_roles(layer)
        if self.isVisible():
            self.products.ask_about_band(layer)

    def _read_roles(self, layer: QgsRasterLayer) -> None:
        """Ask the backend, once a layer, what the file says about its bands."""
        layer_id = layer.id()
        if layer_id in self._asked or not self.isVisible():
            return
        self._asked[layer_id] = True
        try:
            scene = self.bench.scenes.source_scene(layer)
        except PatchworkError as error:
            self.found.say(str(error))
            return
        self.bench.backend.describe_scene(
            scene, lambda found: self._take_roles(layer_id, found), lambda error: self._roles_failed(layer_id, error)
        )

    def _take_roles(self, layer_id: str, found: dict[str, Any]) -> None:
        layer = self.bench.project.mapLayer(layer_id)
        if layer is None:
            return
        settings = self.bench.scenes.settings(layer)
        for number, band in enumerate(found.get("bands", []), start=1):
            settings.found_roles[number] = str(band.get("role") or "")
            settings.found_units[number] = str(band.get("units") or "")
        if self.rasters.current_layer() is layer:
            self.bands.show_layer(layer, settings)

    def _roles_failed(self, layer_id: str, error: PatchworkError) -> None:
        self._asked.pop(layer_id, None)
        self.found.say(str(error))

    def _set_units(self, _index: int) -> None:
        layer = self.rasters.current_layer()
        if layer is not None:
            self.bench.scenes.settings(layer).units = self.units.currentData()
            self.scaling.setEnabled(self.units.currentData() not in ("power", "amplitude", "dn"))
            self._edited()

    def _set_scaling(self) -> None:
        layer = self.rasters.current_layer()
        if layer is not None:
            settings = self.bench.scenes.settings(layer)
            settings.scale, settings.offset = self.scaling.numbers()
            self._edited()

    def _set_mask(self) -> None:
        layer = self.rasters.current_layer()
        if layer is not None:
            settings = self.bench.scenes.settings(layer)
            settings.mask_problem = self.mask.problem()
            settings.mask = None if settings.mask_problem else self.mask.mask()
            self._edited()

    def _set_together(self, _index: int) -> None:
        self.found.forget()
        self.need.setEnabled(self.together.currentData() != APART)
        self.bench.scenes.arrange(self.together.currentData())

    def _regroup(self, *_: object) -> None:
        """Layers moved between groups, where groups are scenes."""
        if self.bench.scenes.arrangement == GROUPS and not sip.isdeleted(self):
            self._edited()

    def _set_need(self, _index: int) -> None:
        self.found.forget()
        self.bench.scenes.set_need(self.need.currentData())

    def _edited(self, *_: object) -> None:
        """Another request than the one that was checked."""
        self.found.forget()
        self.bench.scenes.touch()

    def _check(self) -> None:
        """Say what is in the chosen scenes."""
        try:
            self.found.ask(self.bench.scenes.build(self.bench.scratch().inputs))
        except PatchworkError as error:
            self.found.say(str(error))

    def _add_files(self) -> None:
        filters = tr("Rasters and products") + " (*);;" + QgsProviderRegistry.instance().fileRasterFilters()
        paths, _filter = QFileDialog.getOpenFileNames(self, tr("Add rasters"), "", filters)
        self.add_paths([Path(path) for path in paths])

    def add_paths(self, paths: list[Path]) -> None:
        """Add raster files to the project and tick them; of products it is asked what to take."""
        for path in paths:
            layer = QgsRasterLayer(str(path), path.stem)
            if layer.isValid():
                QgsProject.addMapLayer(self.bench.project, layer)
                self.rasters.tick(layer.id())
            else:
                self.products.ask(str(path))

    # -- products ---------------------------------------------------------

    def _add_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Folder of a product"))
        if path:
            self.products.ask(path)

    def _took_product(self) -> None:
        form.choose(self.together, GROUPS)
        self._show_bands()


def _units() -> list[tuple[str, str]]:
    return [
        (tr("Automatic"), "auto"),
        (tr("dB (radar)"), "db"),
        (tr("Power (radar, linear)"), "power"),
        (tr("Amplitude (radar)"), "amplitude"),
        (tr("Reflectance"), "reflectance"),
        (tr("Scaled"), "scaled"),
        (tr("Digital numbers"), "dn"),
    ]
