"""A check box for something that is not always to be had."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QCheckBox, QWidget


class Wish(QCheckBox):
    """While it is not available it stands unticked and says why; then the user's choice comes back."""

    def __init__(self, text: str, tip: str, wished: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._tip, self._wished, self._by_program = tip, wished, False
        self.setChecked(wished)
        self.toggled.connect(self._remember)
        self.allow()

    def allow(self, reason: str = "") -> None:
        """``reason``: why it is not available; empty when it is."""
        self.setEnabled(not reason)
        self.setToolTip(reason or self._tip)
        self._show(self._wished and not reason)

    def insist(self) -> None:
        """Tick it because there is nothing else to choose; what the user chose before stays remembered."""
        self._show(True)

    # -- inside -----------------------------------------------------------

    def _show(self, ticked: bool) -> None:
        self._by_program = True
        self.setChecked(ticked)
        self._by_program = False

    def _remember(self, ticked: bool) -> None:
        if not self._by_program:
            self._wished = ticked
