"""What the Map page makes: the map, what stands beside it, attention."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QGroupBox, QWidget

from . import form
from .candidate_choice import CandidateChoice
from .model_abilities import attention_problem
from .texts import tr
from .wish import Wish


class OutputBox(QGroupBox):
    """Offers what the chosen model can make; the rest is grey, unticked, and says why. ``changed`` on any choice."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Make"), parent)
        self.classes = Wish(tr("Land cover"), tr("One class for each pixel, with legend and colours."), True)
        self.probabilities = Wish(tr("Pro&babilities"), tr("One band for each class."))
        self.uncertainty = Wish(
            tr("Ambig&uity"),
            tr("0 where the model is decided, 1 where all classes are equally likely. Not the probability of an error."),
            True,
        )
        self.attention = Wish(tr("A&ttention"), tr("Where the backbone looks; not why a class was chosen."))
        self.member = CandidateChoice()
        self.member_words = form.hint()
        self._mapless = ""
        self._lay_out()
        self.show_card({})
        for signal in (
            self.classes.toggled, self.probabilities.toggled, self.uncertainty.toggled, self.attention.toggled,
            self.member.currentIndexChanged,
        ):  # fmt: skip
            signal.connect(self._take)

    def take_model(self, backbone: bool) -> None:
        """Another model is chosen; ``backbone``: one that was pretrained only."""
        self._mapless = tr("A pretrained backbone knows no classes: train on polygons first.") if backbone else ""
        self.classes.allow(self._mapless)
        self.attention.allow()
        if backbone:
            self.attention.insist()
        self._take()

    def show_card(self, card: dict[str, Any]) -> None:
        """Offer what the model's card names; an empty card says nothing yet."""
        self.member.show_card(card)
        self.member_words.setText(self.member.reason)
        self.why.setVisible(bool(self.member.reason))
        if reason := attention_problem(card):
            self.attention.allow(reason)

    # -- inside -----------------------------------------------------------

    def _lay_out(self) -> None:
        layout = form.column(self)
        boxes = QGridLayout()
        for place, box in enumerate((self.classes, self.probabilities, self.uncertainty, self.attention)):
            boxes.addWidget(box, place // 2, place % 2)
        layout.addLayout(boxes)
        rows = form.form()
        self._member_tip = tr("Which of the trained candidates makes the map.")
        form.row(rows, tr("Cand&idate"), self.member, self._member_tip)
        layout.addLayout(rows)
        self.why = form.folded(tr("Why this candidate"))
        form.column(self.why).addWidget(self.member_words)
        layout.addWidget(self.why)

    def _take(self, *_: object) -> None:
        """Probabilities and ambiguity stand beside a land-cover map, never alone."""
        reason = self._mapless
        if not reason and not self.classes.isChecked():
            reason = tr("It belongs to a land-cover map: tick “Land cover” first.")
        self.probabilities.allow(reason)
        self.uncertainty.allow(reason)
        self.member.setEnabled(not reason)
        self.member.setToolTip(reason or self._member_tip)
        self.changed.emit()
