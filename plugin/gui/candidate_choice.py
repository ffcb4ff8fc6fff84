"""Which of a model's candidates makes the map: the validated winner, or another by the user's will."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtWidgets import QWidget

from .combo import Combo
from .form import choose, shrink
from .texts import tr

AUTO = "auto"


class CandidateChoice(Combo):
    """``currentData()`` is the member's name for :class:`Predict`."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        shrink(self)
        self.reason = ""
        self.show_card({})

    def show_card(self, card: dict[str, Any]) -> None:
        """Offer what the model of this card has; without a card the winner alone."""
        decision = card.get("decision") or {}
        self.reason = str(decision.get("reason", ""))
        kept = self.currentData()
        self.blockSignals(True)
        self.clear()
        title = str(decision.get("title", ""))
        self.addItem(tr("As chosen: {}").format(title) if title else tr("As chosen in training"), AUTO)
        scores = {item.get("title"): item.get("miou_mean") for item in card.get("candidates") or []}
        for name, member in (card.get("members") or {}).items():
            self.addItem(_scored(str(member.get("title") or name), scores.get(member.get("title"))), name)
        choose(self, kept)
        self.blockSignals(False)


def _scored(title: str, score: float | None) -> str:
    return title if score is None else tr("{title} (mean IoU {score:.2f})").format(title=title, score=score)
