"""What was pointed at, step by step, with undo and redo."""

from __future__ import annotations

from typing import List, Optional, Union

from ...backend.contract.pointing import Click, Prompts

Ring = List[List[float]]
Step = Union[Click, Ring, None]
"""A click, a box, or (None) everything cleared."""


class PromptHistory:
    """Steps in their order and how many of them count. A new box replaces the one before."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._count = 0

    @property
    def prompts(self) -> Prompts:
        """What counts now."""
        clicks: list[Click] = []
        box: Optional[Ring] = None
        for step in self._steps[: self._count]:
            if step is None:
                clicks, box = [], None
            elif isinstance(step, Click):
                clicks.append(step)
            else:
                box = step
        return Prompts(clicks, box)

    @property
    def empty(self) -> bool:
        """Whether nothing is pointed at."""
        return not self._count or self._steps[self._count - 1] is None

    @property
    def can_undo(self) -> bool:
        return self._count > 0

    @property
    def can_redo(self) -> bool:
        return self._count < len(self._steps)

    def add(self, step: Step) -> None:
        """One more step; what was undone is forgotten."""
        self._steps[self._count :] = [step]
        self._count += 1

    def clear(self) -> None:
        """Point at nothing; can be undone."""
        if not self.empty:
            self.add(None)

    def undo(self) -> bool:
        """Take the last step back; False where there is none."""
        if not self.can_undo:
            return False
        self._count -= 1
        return True

    def redo(self) -> bool:
        """Take a step again that was undone; False where there is none."""
        if not self.can_redo:
            return False
        self._count += 1
        return True

    def forget(self) -> None:
        """Begin anew, with nothing to undo: the object is accepted, or its scene is gone."""
        self._steps, self._count = [], 0
