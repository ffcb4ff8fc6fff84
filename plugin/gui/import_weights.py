"""A button that makes a model of a published file of weights, and says what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...backend.contract.errors import PatchworkError
from ..core.backend import Backend
from . import form
from .icons import theme
from .reason_line import ReasonLine
from .texts import tr

SUFFIXES = "*.safetensors *.pth *.pt *.ckpt *.bin *.onnx"


class ImportWeights(QWidget):
    """``imported``: the path of the new model folder; ``told`` after every answer, good or bad."""

    imported = pyqtSignal(str)
    told = pyqtSignal()

    def __init__(self, backend: Backend, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self.button = QPushButton(theme("mActionFileOpen"), tr("Import published weights…"))
        self.button.setToolTip(
            tr(
                "Make a start of a file that others published (SSL4EO-S12, DINOv2, timm, torchvision …). Only its numbers "
                "are taken: nothing in it can run a program."
            )
        )
        self.words, self.refusal = form.hint(), ReasonLine()
        self.words.hide()
        buttons = QHBoxLayout()
        buttons.addWidget(self.button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(buttons)
        layout.addWidget(self.words)
        layout.addWidget(self.refusal)
        self.button.clicked.connect(self._ask)

    def take(self, file: str) -> None:
        """Import ``file`` in the background."""
        self.button.setEnabled(False)
        self._say(tr("Reading {} …").format(Path(file).name))
        self._backend.import_model(file, self._done, self._failed)

    # -- inside -----------------------------------------------------------

    def _ask(self) -> None:
        title, kinds = tr("Published weights"), tr("Weights") + f" ({SUFFIXES})"
        file, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        if file:
            self.take(file)

    def _done(self, found: dict[str, Any]) -> None:
        self.button.setEnabled(True)
        self._say(" ".join(str(text) for text in found.get("words", [])))
        self.imported.emit(str(found["model"]))
        self.told.emit()

    def _failed(self, error: PatchworkError) -> None:
        self.button.setEnabled(True)
        self._say("", str(error))
        self.told.emit()

    def _say(self, text: str, refusal: str = "") -> None:
        self.words.setText(text)
        self.words.setVisible(bool(text))
        self.refusal.setText(refusal)
