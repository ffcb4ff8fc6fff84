"""What a product holds, to be ticked: shown on the Data page when a zip, a folder or one band of many was added."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QGroupBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...backend.contract.quality_masks import BQA, PRESETS
from . import form
from .icons import theme
from .texts import tr


class ProductOffer(QGroupBox):
    """Hidden while there is nothing to choose. ``taken`` (product, keys of its parts, whether its mask is used)."""

    taken = pyqtSignal(dict, list, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Product"), parent)
        self._product: dict[str, Any] = {}
        self._words = form.hint()
        self._parts = QVBoxLayout()
        self._parts.setSpacing(2)
        self.boxes: dict[str, QCheckBox] = {}
        self.mask = QCheckBox(tr("Leave out clouds"))
        self.mask_words = form.hint()
        self.add = QPushButton(theme("mActionAddRasterLayer"), tr("Add these"))
        self.leave = QPushButton(tr("Not now"))
        self._lay_out()
        self.add.clicked.connect(self._take)
        self.leave.clicked.connect(self.dismiss)
        self.hide()

    @property
    def subject(self) -> str:
        """The file or folder that is offered; "" where nothing is."""
        return str(self._product.get("subject", ""))

    def offer(self, product: dict[str, Any]) -> None:
        """Ask what to take of a product as ``scene.product`` answered it."""
        self._product = product
        self.setTitle(tr("Product: {}").format(product["kind"]))
        self._words.setText("\n".join([_breakable(str(product["name"])), *(str(note) for note in product.get("notes", []))]))
        for box in self.boxes.values():
            self._parts.removeWidget(box)
            box.deleteLater()
        self.boxes = {str(part["key"]): self._box(part) for part in product["parts"]}
        mask = product.get("mask")
        self.mask.setVisible(bool(mask))
        self.mask_words.setVisible(bool(mask))
        self.mask.setChecked(bool(mask))
        if mask:
            self._describe_mask(mask)
        self._enable()
        self.show()

    def dismiss(self) -> None:
        """Nothing of it."""
        self._product = {}
        self.hide()

    # -- inside -----------------------------------------------------------

    def _lay_out(self) -> None:
        layout = form.column(self)
        layout.addWidget(self._words)
        layout.addLayout(self._parts)
        layout.addWidget(self.mask)
        layout.addWidget(self.mask_words)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        self.mask.setToolTip(tr("Pixels that the product's own mask marks become no data."))
        self.leave.setToolTip(tr("Add nothing of it"))
        self.add.setToolTip(tr("Add the ticked bands as layers in a group: together they are one scene"))

    def _box(self, part: dict[str, Any]) -> QCheckBox:
        box = QCheckBox(str(part["title"]))
        box.setChecked(bool(part["usual"]))
        box.setToolTip(tr("Bands of different resolutions are brought onto the first layer's grid"))
        box.toggled.connect(self._enable)
        self._parts.addWidget(box)
        return box

    def _describe_mask(self, mask: dict[str, Any]) -> None:
        preset = PRESETS.get(str(mask.get("meaning")))
        name = preset.title if preset is not None else BQA.upper()
        self.mask_words.setText(tr("by {}").format(name))  # below, since a check box does not wrap
        unusable = ", ".join(preset.unusable()) if preset is not None else ""
        self.mask.setToolTip(tr("{file}: {classes} become no data.").format(file=Path(str(mask["path"])).name, classes=unusable))

    def _chosen(self) -> list[str]:
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def _enable(self, *_: object) -> None:
        self.add.setEnabled(bool(self._chosen()))

    def _take(self) -> None:
        product, keys, masked = self._product, self._chosen(), not self.mask.isHidden() and self.mask.isChecked()
        self.dismiss()
        self.taken.emit(product, keys, masked)


def _breakable(name: str) -> str:
    """A long name that may wrap at its underscores."""
    return name.replace("_", "_\u200b")
