"""Masks of prompts: asked of the backend, and kept."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import Any, Callable

from ...backend.contract import codec
from ...backend.contract.errors import PatchworkError
from ...backend.contract.pointing import Prompts, View, ViewMask
from ..core.backend import Backend
from ..core.latest_call import LatestCall
from .map_scene import PointedScene

REMEMBERED = 48
"""Answers kept, so that undo, redo and a click where the pointer rested are shown at once; a rest makes up to two."""

Key = tuple[Any, ...]


@dataclass(frozen=True)
class Question:
    """What is pointed into: the scene, the parameters with the view, and what makes this question another one."""

    pointed: PointedScene
    params: dict[str, Any]
    key: Key


@dataclass(frozen=True)
class Answer:
    """A mask with all that was asked for it: accepting asks for the polygons of exactly this."""

    pointed: PointedScene
    params: dict[str, Any]
    prompts: Prompts
    mask: ViewMask

    @property
    def empty(self) -> bool:
        """Whether nothing was found."""
        return not any(self.mask.packed())


class MaskAnswers:
    """The last answers, and one question at a time for those that are not known."""

    def __init__(self, backend: Backend) -> None:
        self._calls = LatestCall(backend)
        self._known: OrderedDict[Key, Answer] = OrderedDict()

    @property
    def busy(self) -> bool:
        """Whether a mask is waited for."""
        return self._calls.busy

    def ask(
        self,
        question: Question,
        prompts: Prompts,
        show: Callable[[Answer], None],
        fail: Callable[[PatchworkError], None],
    ) -> None:
        """Show the mask of these prompts: at once where it is known. What was asked before is not shown any more."""
        key = (*question.key, _of(prompts))
        known = self._known.get(key)
        if known is not None:
            self._calls.forget()
            show(known)
            return

        def take(reply: Any) -> None:
            try:
                answer = Answer(question.pointed, question.params, prompts, codec.from_json(ViewMask, reply))
                answer.mask.packed()
            except PatchworkError as error:
                fail(error)
                return
            if not answer.mask.waiting:  # else another one comes
                self._keep(key, answer)
            show(answer)

        self._calls.ask("segment.mask", {**question.params, "prompts": codec.to_json(prompts)}, take, fail)

    def forget_question(self) -> None:
        """Hear no answer any more; what is known stays."""
        self._calls.forget()

    def forget(self) -> None:
        """The backend would answer otherwise by now."""
        self._known.clear()
        self._calls.forget()

    def _keep(self, key: Key, answer: Answer) -> None:
        self._known[key] = answer
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)


def of_view(view: View) -> Key:
    """What tells one view from another."""
    return tuple(map(tuple, view.corners)), view.width, view.height


def _of(prompts: Prompts) -> Key:
    clicks = tuple((click.x, click.y, click.include) for click in prompts.clicks)
    return clicks, tuple(map(tuple, prompts.box or ()))
