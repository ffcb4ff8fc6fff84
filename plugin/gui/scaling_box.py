"""How a raster's numbers become values, where its file does not say it or says it wrongly."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale, pyqtSignal
from qgis.PyQt.QtGui import QDoubleValidator
from qgis.PyQt.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from .texts import tr


class ScalingBox(QWidget):
    """Two numbers; empty means what the metadata say. ``changed`` by the user's hand."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scale, self.offset = _number_field(), _number_field()
        self.offset.setAccessibleName(tr("Offset"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for field in (self.scale, self.offset):
            layout.addWidget(field)
            field.textEdited.connect(self._edited)

    def numbers(self) -> tuple[float | None, float | None]:
        """Scale and offset; None where nothing (or no number) is written. A scale of 0 is none."""
        scale, offset = (_number(field) for field in (self.scale, self.offset))
        return scale or None, offset

    def show_numbers(self, scale: float | None, offset: float | None) -> None:
        """Show another raster's numbers; nothing is emitted."""
        for field, number in ((self.scale, scale), (self.offset, offset)):
            field.setText("" if number is None else f"{number:.10g}")

    def _edited(self, *_: object) -> None:
        self.changed.emit()


def _number_field() -> QLineEdit:
    field = QLineEdit()
    validator = QDoubleValidator(field)
    validator.setLocale(QLocale.c())
    field.setValidator(validator)
    field.setPlaceholderText(tr("from the file"))
    return field


def _number(field: QLineEdit) -> float | None:
    try:
        return float(str(field.text()))
    except ValueError:
        return None
