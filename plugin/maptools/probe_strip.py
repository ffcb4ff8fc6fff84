"""The probe's controls on the toolbar: block, head, direction, legend, keep."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QSlider, QToolButton, QWidget

from ..core.i18n import tr
from ..gui.icons import theme
from .model_facts import ModelFacts
from .probe_session import FROM, TO, How
from .probe_tool import RAMP
from .ramp import colour_table

SLIDER_WIDTH = 90


class ProbeStrip(QWidget):
    """``changed`` when the user wants to look in another way; ``keep`` when what is seen shall stay."""

    changed = pyqtSignal()
    keep = pyqtSignal()

    def __init__(self, facts: ModelFacts, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._facts = facts
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(5)
        self.direction = QComboBox()
        self.direction.addItem(tr("What it looks at"), FROM)
        self.direction.addItem(tr("What looks at it"), TO)
        self.direction.setToolTip(tr("Where this place's token takes from, or which places take from it."))
        self.direction.setAccessibleName(tr("Direction"))
        self.block = QSlider(Qt.Orientation.Horizontal)
        self.block.setPageStep(1)
        self.block.setFixedWidth(SLIDER_WIDTH)
        self.block.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.block.setToolTip(tr("The transformer's block, from 0 (sees the image) to the last (sees what it has made of it)."))
        self.block.setAccessibleName(tr("Block"))
        self.block_words = QLabel()
        self.block_words.setMinimumWidth(self.block_words.fontMetrics().horizontalAdvance(tr("{} (last)").format("00")))
        self.head = QComboBox()
        self.head.setToolTip(tr("One attention head, or the mean of all."))
        self.head.setAccessibleName(tr("Head"))
        self.legend = Legend()
        self.keep_button = QToolButton()
        self.keep_button.setIcon(theme("mActionFileSaveAs"))
        self.keep_button.setAutoRaise(True)
        self.keep_button.setToolTip(tr("Keep as layer: what is shown now becomes a GeoTIFF in the project"))
        self.keep_button.setAccessibleName(tr("Keep as layer"))
        for widget in (
            self.direction, QLabel(tr("Block")), self.block, self.block_words, self.head, self.legend, self.keep_button,
        ):  # fmt: skip
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus if widget.isEnabled() else Qt.FocusPolicy.NoFocus)
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._connect()
        self.show_model()
        self.show_seen(None)

    def how(self) -> How:
        """As chosen."""
        return How(self.block.value(), self.head.currentData(), str(self.direction.currentData()))

    def show_model(self) -> None:
        """Offer the blocks and heads of the model: its last block and the mean at first."""
        depth, heads = max(1, self._facts.depth), self._facts.heads
        for widget in (self.block, self.head):
            widget.blockSignals(True)
        self.block.setRange(0, depth - 1)
        self.block.setValue(depth - 1)
        self.head.clear()
        self.head.addItem(tr("Mean of heads"), None)
        for number in range(heads):
            self.head.addItem(tr("Head {}").format(number), number)
        for widget in (self.block, self.head):
            widget.blockSignals(False)
        self.setEnabled(not self._facts.why_no_attention())
        self._say_block()
        self.changed.emit()

    def show_seen(self, seen: Any) -> None:
        """The legend and whether there is anything to keep, of a :class:`Seen` or None."""
        there = seen is not None and not seen.empty
        self.keep_button.setEnabled(there)
        if there:
            self.legend.show_limit(seen.values.high)

    # -- inside -----------------------------------------------------------

    def _connect(self) -> None:
        self.block.valueChanged.connect(lambda _value: self._tell())
        self.head.currentIndexChanged.connect(lambda _index: self._tell())
        self.direction.currentIndexChanged.connect(lambda _index: self._tell())
        self.keep_button.clicked.connect(lambda _on=False: self.keep.emit())

    def _tell(self) -> None:
        self._say_block()
        self.changed.emit()

    def _say_block(self) -> None:
        last = self.block.value() == self.block.maximum()
        self.block_words.setText(tr("{} (last)").format(self.block.value()) if last else str(self.block.value()))


class Legend(QWidget):
    """The colours from a fraction of uniform attention to a multiple of it."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._limit = 1.0
        self.setToolTip(tr("Blue: less attention than if it were spread evenly; clear: as much; yellow: more."))
        self.setAccessibleName(self.toolTip())

    def show_limit(self, limit: float) -> None:
        """The ends lie at ``limit`` doublings below and above uniform."""
        self._limit = limit
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(64 + 2 * metrics.horizontalAdvance("×1.4 "), metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        text = f"{2**self._limit:.2g}"
        edge = self.fontMetrics().horizontalAdvance("×1.4 ")
        bar = QRectF(edge, 3, self.width() - 2 * edge, self.height() - 6)
        painter.fillRect(bar, QColor(120, 120, 120))
        image = QImage(255, 1, QImage.Format.Format_ARGB32)
        for place, colour in enumerate(colour_table(-self._limit, self._limit, RAMP, 255)[1:]):
            image.setPixel(place, 0, colour)
        painter.drawImage(bar, image)
        painter.setPen(self.palette().windowText().color())
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, edge - 2, self.height()), flags | Qt.AlignmentFlag.AlignRight, f"÷{text}")
        right = QRectF(self.width() - edge + 2, 0, edge - 2, self.height())
        painter.drawText(right, flags | Qt.AlignmentFlag.AlignLeft, f"×{text}")
        painter.end()
