"""How attention is drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QHBoxLayout, QSpinBox, QToolButton, QWidget

from ...backend.contract.requests import Attention, Scene
from . import form
from .icons import theme
from .model_abilities import block_count, roll_out_problem
from .texts import tr

LAST_BLOCK = -1
ROLL_OUT = "rollout"
_NO_MASK = 0


class AttentionBox(QGroupBox):
    """The settings of an :class:`Attention` request, and a line that says what attention is not."""

    changed = pyqtSignal()

    def __init__(self, show_help: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(tr("Attention"), parent)
        layout = form.column(self)
        layout.addLayout(self._make_words(show_help))
        rows = form.form()
        layout.addLayout(rows)
        self.heads = form.combo(
            [
                (tr("Mean of the heads"), "mean"),
                (tr("Each head"), "all"),
                (tr("Roll-out through all blocks"), ROLL_OUT),
            ]
        )
        form.row(
            rows,
            tr("Heads"),
            self.heads,
            tr("One band of their mean, one band for each head, or attention traced through all blocks."),
        )
        self.block = QSpinBox()
        self.block.setRange(LAST_BLOCK, LAST_BLOCK)
        self.block.setSpecialValueText(tr("Last"))
        self.block.setValue(LAST_BLOCK)
        self._block_tip = tr("Which layer of the transformer, counted from 0. The last one is the usual choice.")
        form.row(rows, tr("Bloc&k"), self.block, self._block_tip)
        self.values = form.combo([(tr("Relative (0 = uniform)"), "log2"), (tr("Share of the window"), "mass")])
        form.row(
            rows,
            tr("Values"),
            self.values,
            tr("Relative: log2 of attention against uniform, comparable between windows. Share: raw softmax values."),
        )
        self.resolution = form.combo([(tr("Pixels of the image"), "pixel"), (tr("Patches"), "token")])
        form.row(rows, tr("Resolution"), self.resolution, tr("The image's own grid, or one value for each patch."))
        self.mass = QSpinBox()
        self.mass.setRange(_NO_MASK, 99)
        self.mass.setSuffix(" %")
        self.mass.setSpecialValueText(tr("No mask"))
        form.row(
            rows,
            tr("Mass mask"),
            self.mass,
            tr("An extra band: the fewest patches that hold this share of the attention."),
        )
        self.weights = form.combo([(tr("Trained"), "trained"), (tr("Random (control)"), "random")])
        form.row(
            rows,
            tr("Weights"),
            self.weights,
            tr("Random weights show what attention looks like without any learning."),
        )
        self._connect()
        self._allow()

    def request(self, scenes: list[Scene], model: str, device: str) -> Attention:
        """The request as chosen."""
        return Attention(
            scenes=scenes,
            model=model,
            block=self._wanted_block(),
            heads=self.heads.currentData(),
            resolution=self.resolution.currentData(),
            values=self.values.currentData(),
            mass=self.mass.value() / 100,
            weights=self.weights.currentData(),
            device=device,
        )

    def show_card(self, card: dict[str, Any]) -> None:
        """Offer the blocks and heads that the model of this card has; without a card the last block alone."""
        form.allow(self.heads, ROLL_OUT, roll_out_problem(card))
        most = block_count(card) - 1 if block_count(card) else LAST_BLOCK
        if self.block.value() > most:
            self.block.setValue(LAST_BLOCK)
        self.block.setMaximum(most)

    # -- inside -----------------------------------------------------------

    def _wanted_block(self) -> int:
        """The roll-out has none: a number left from another choice must not be asked for."""
        return LAST_BLOCK if self._every_block() else self.block.value()

    def _every_block(self) -> bool:
        return bool(self.heads.currentData() == ROLL_OUT)

    def _make_words(self, show_help: Callable[[str], None]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(form.hint(tr("Shows where a patch looks, not why a class was chosen.")), 1)
        self.help = QToolButton()
        self.help.setIcon(theme("mActionHelpContents"))
        self.help.setAutoRaise(True)
        self.help.setToolTip(tr("What attention is, and what it is not"))
        self.help.setAccessibleName(self.help.toolTip())
        self.help.clicked.connect(lambda: show_help("attention"))
        row.addWidget(self.help)
        return row

    def _connect(self) -> None:
        for signal in (
            self.heads.currentIndexChanged, self.block.valueChanged, self.values.currentIndexChanged,
            self.resolution.currentIndexChanged, self.mass.valueChanged, self.weights.currentIndexChanged,
        ):  # fmt: skip
            signal.connect(lambda *_: self.changed.emit())
        self.heads.currentIndexChanged.connect(self._allow)

    def _allow(self, *_: object) -> None:
        every = self._every_block()
        self.block.setEnabled(not every)
        self.block.setToolTip(tr("The roll-out goes through all blocks.") if every else self._block_tip)
