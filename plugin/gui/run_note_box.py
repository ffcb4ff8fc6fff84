"""A person's note about the selected run, kept as one types."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QHideEvent
from qgis.PyQt.QtWidgets import QPlainTextEdit, QWidget

from ...backend.contract.errors import PatchworkError
from ...backend.contract.run_note import MAX_NOTE_CHARS
from .texts import tr
from .workbench import Workbench

SAVE_MS = 800


class RunNoteBox(QPlainTextEdit):
    """Saves a moment after the last change, and at once when another run is shown."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._run = self._kept = ""
        self.setPlaceholderText(tr("Your own words about this run: why you started it, what came of it. Kept as you type."))
        self.setAccessibleName(tr("Note"))
        self.setTabChangesFocus(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_MS)
        self._timer.timeout.connect(self.save)
        self.textChanged.connect(self._changed)

    def show_note(self, run: str, note: str) -> None:
        """Show the note of ``run``; what is being typed is not overwritten."""
        if run != self._run:
            self.save()
            self._run, self._kept = run, ""
            self._put("")
        if note != self._kept and not self._timer.isActive():
            self._kept = note
            self._put(note)
        self.setReadOnly(not run)

    def save(self) -> None:
        """Keep what was typed."""
        self._timer.stop()
        text = self.toPlainText().strip()[:MAX_NOTE_CHARS]
        if not self._run or text == self._kept:
            return
        run, before, self._kept = self._run, self._kept, text

        def refused(error: PatchworkError) -> None:
            """What was typed stays to be kept with the next change."""
            self._bench.messages.error(error)
            if self._run == run and self._kept == text:
                self._kept = before

        self._bench.backend.note_run(run, text, self._saved, refused)

    def hideEvent(self, event: QHideEvent) -> None:
        self.save()
        super().hideEvent(event)

    # -- inside -----------------------------------------------------------

    def _changed(self) -> None:
        self._timer.start()

    def _saved(self, _result: Any) -> None:
        self._bench.reader.tick()

    def _put(self, text: str) -> None:
        self.blockSignals(True)
        if text.strip() != self.toPlainText().strip():
            self.setPlainText(text)
        self.blockSignals(False)
