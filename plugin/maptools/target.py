"""Where accepted objects go: a polygon layer with its class attribute, or a file that is made with the first one."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsFieldComboBox
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QMenu, QPushButton, QSpinBox, QToolButton, QWidget, QWidgetAction

from ..core.i18n import tr
from ..core.layer_classes import class_field
from ..core.settings import Settings
from ..gui import form
from ..gui.icons import theme
from ..gui.layer_choice import LayerChoice
from .writable import WritableOnly

LONGEST = 18
MOST_PIXELS = 1_000_000


class Target(QToolButton):
    """A button that says the layer, with the choices behind it. ``changed`` when layer, attribute or legend did.

    ``forgotten``: what was learned from accepted objects is not wanted any more.
    """

    changed = pyqtSignal()
    forgotten = pyqtSignal()

    def __init__(self, project: QgsProject, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._project, self._settings = project, Settings()
        self._styled: Optional[QgsVectorLayer] = None
        self.setAutoRaise(True)
        self.setIcon(theme("mIconPolygonLayer"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        entry = QWidgetAction(menu)
        entry.setDefaultWidget(self._make_form())
        menu.addAction(entry)
        menu.aboutToShow.connect(self._writable.refresh)
        self.setMenu(menu)
        self.layer_box.layerChanged.connect(self._take_layer)
        self.field_box.fieldChanged.connect(lambda _name: self._tell())
        self._take_layer(None)

    def layer(self) -> Optional[QgsVectorLayer]:
        """The chosen layer; None = a new file."""
        return self.layer_box.currentLayer()

    def field(self) -> str:
        """The class attribute; empty for none."""
        return str(self.field_box.currentField())

    def choose(self, layer: QgsVectorLayer) -> None:
        """Take this layer, as if the user had."""
        self.layer_box.setLayer(layer)

    def min_pixels(self) -> int:
        """Smaller parts and holes are left out; 0 = none."""
        return int(self.minimum.value())

    def simplify(self) -> bool:
        """Whether outlines are simplified within half a pixel."""
        return bool(self.smooth.isChecked())

    def learns(self) -> bool:
        """Whether accepted objects shall help with the next ones."""
        return bool(self.learn.isChecked())

    # -- inside -----------------------------------------------------------

    def _make_form(self) -> QWidget:
        box = QWidget()
        rows = form.form(box)
        rows.setContentsMargins(9, 9, 9, 9)
        writable = QgsMapLayerProxyModel.Filter.PolygonLayer | QgsMapLayerProxyModel.Filter.WritableLayer
        self.layer_box = LayerChoice(writable, tr("new GeoPackage"))
        self._writable = WritableOnly(self.layer_box, self._project)
        self.layer_box.setMinimumWidth(220)
        form.row(rows, tr("&Polygon layer"), self.layer_box, tr("Accepted objects are added here, as one undoable step each."))
        self.field_box = QgsFieldComboBox()
        self.field_box.setAllowEmptyFieldName(True)
        form.row(rows, tr("Class &attribute"), self.field_box, tr("The attribute that gets the class."))
        self.minimum = QSpinBox()
        self.minimum.setRange(0, MOST_PIXELS)
        self.minimum.setSpecialValueText(tr("any size"))
        self.minimum.setSuffix(tr(" pixels"))
        self.minimum.setValue(self._settings.segment_min_pixels)
        self.minimum.valueChanged.connect(self._keep_minimum)
        form.row(rows, tr("&Smallest part"), self.minimum, tr("Parts and holes smaller than that are left out."))
        self.smooth = QCheckBox(tr("Simplify outlines within half a pixel"))
        self.smooth.setChecked(self._settings.segment_simplify)
        self.smooth.toggled.connect(self._keep_smooth)
        rows.addRow(self.smooth)
        self.hover = QCheckBox(tr("Show what a click would give where the pointer rests"))
        self.hover.setChecked(self._settings.segment_hover)
        self.hover.toggled.connect(self._keep_hover)
        rows.addRow(self.hover)
        self.learn = QCheckBox(tr("Accepted objects help with the next ones of the scene"))
        tip = tr(
            "Worth a try where many objects of one kind look alike; it does not help everywhere.\n"
            "Off: objects accepted from now on teach nothing. What was learned stays until it is forgotten."
        )
        self.learn.setToolTip(tip)
        self.learn.setChecked(self._settings.segment_learn)
        self.learn.toggled.connect(self._keep_learn)
        rows.addRow(self.learn)
        self.forget = QPushButton(tr("&Forget what was learned in this scene"))
        self.forget.setToolTip(tr("The polygons stay; clicks are answered as if nothing had been accepted yet."))
        self.forget.clicked.connect(self._forget)
        rows.addRow(self.forget)
        return box

    def _forget(self) -> None:
        menu = self.menu()
        if menu is not None:
            menu.close()  # the answer is said in the status bar
        self.forgotten.emit()

    def _take_layer(self, layer: Optional[QgsVectorLayer]) -> None:
        self._follow(layer)
        self.field_box.blockSignals(True)
        self.field_box.setLayer(layer)
        self.field_box.setField(class_field(layer) if layer is not None else "")
        self.field_box.blockSignals(False)
        self.field_box.setEnabled(layer is not None)
        self._tell()

    def _follow(self, layer: Optional[QgsVectorLayer]) -> None:
        """Another legend means other classes."""
        if self._styled is not None and not sip.isdeleted(self._styled):
            self._styled.rendererChanged.disconnect(self.changed)
        self._styled = layer
        if layer is not None:
            layer.rendererChanged.connect(self.changed)

    def _tell(self) -> None:
        layer = self.layer()
        name = layer.name() if layer is not None else tr("new GeoPackage")
        self.setText(name if len(name) <= LONGEST else name[: LONGEST - 1] + "…")
        self.setToolTip(tr("Accepted objects go into: {}").format(name))
        self.changed.emit()

    def _keep_minimum(self, pixels: int) -> None:
        self._settings.segment_min_pixels = pixels

    def _keep_smooth(self, wanted: bool) -> None:
        self._settings.segment_simplify = wanted

    def _keep_hover(self, wanted: bool) -> None:
        self._settings.segment_hover = wanted

    def _keep_learn(self, wanted: bool) -> None:
        self._settings.segment_learn = wanted
