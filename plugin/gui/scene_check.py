"""The answer to “Check”: what is in the chosen scenes, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QWidget

from ...backend.contract.errors import PatchworkError
from ...backend.contract.requests import Scene
from ..core.backend import Backend
from . import form, scene_words
from .texts import tr


@dataclass
class _Round:
    """One press of the button: a text for each scene, in the order of the scenes. ``blocked``: there is no next step."""

    texts: list[str]
    blocked: bool = False
    described: set[int] = field(default_factory=set)

    def text(self) -> str:
        """All answers, and the next step once every scene could be read."""
        done = len(self.described) == len(self.texts) and not self.blocked
        return "\n\n".join([*self.texts, *([scene_words.next_step()] if done else [])])


class SceneCheck(QGroupBox):
    """Hidden until there is something to say. ``told`` after every change of the words."""

    told = pyqtSignal()

    def __init__(self, backend: Backend, parent: QWidget | None = None) -> None:
        super().__init__(tr("What was found"), parent)
        self._backend = backend
        self._round, self._blocked = _Round([]), False
        self._words = form.hint()
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form.column(self).addWidget(self._words)
        self.say("")

    def text(self) -> str:
        """What is shown now."""
        return str(self._words.text())

    def say(self, text: str) -> None:
        """Show these words; nothing hides the box."""
        self._words.setText(text)
        self.setVisible(bool(text))
        self.told.emit()

    def block(self, blocked: bool) -> None:
        """Propose no next step while something is said to stand against it."""
        self._blocked = blocked
        if self._round.texts and self._round.blocked != blocked:
            self._round.blocked = blocked
            self._words.setText(self._round.text())

    def forget(self) -> None:
        """What was found belongs to another choice."""
        self._round = _Round([])
        self.say("")

    def ask(self, scenes: Sequence[Scene]) -> None:
        """Describe every scene; answers to an earlier question no longer count."""
        asked = self._round = _Round([tr("Looking at {} …").format(scene.name or "") for scene in scenes], self._blocked)
        self.say(asked.text())
        for number, scene in enumerate(scenes):
            self._describe(asked, number, scene)

    # -- inside -----------------------------------------------------------

    def _describe(self, asked: _Round, number: int, scene: Scene) -> None:
        def described(found: dict[str, Any]) -> None:
            asked.described.add(number)
            quick = scene_words.is_quickly_read(found)
            self._take(asked, number, found, tr("counting…") if quick else scene_words.not_counted())
            if quick and asked is self._round:
                self._count(asked, number, scene, found)

        self._backend.describe_scene(scene, described, lambda error: self._fail(asked, number, error))

    def _count(self, asked: _Round, number: int, scene: Scene, found: dict[str, Any]) -> None:
        self._backend.scene_statistics(
            scene,
            lambda statistics: self._take(asked, number, found, scene_words.valid_share(statistics)),
            lambda error: self._none_counted(asked, number, found, error),
        )

    def _none_counted(self, asked: _Round, number: int, found: dict[str, Any], error: PatchworkError) -> None:
        """The bands are known but nothing can be learned from them: no next step to propose."""
        asked.described.discard(number)
        self._take(asked, number, found, tr("none. {cause} {remedy}").format(cause=error.cause, remedy=error.remedy))

    def _take(self, asked: _Round, number: int, found: dict[str, Any], valid: str) -> None:
        self._show(asked, number, scene_words.in_words(found, valid))

    def _fail(self, asked: _Round, number: int, error: PatchworkError) -> None:
        self._show(asked, number, str(error))

    def _show(self, asked: _Round, number: int, text: str) -> None:
        asked.texts[number] = text
        if asked is self._round:
            self.say(asked.text())
