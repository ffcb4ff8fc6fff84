"""Undo and redo of what was pointed at."""

from __future__ import annotations

from patchwork.backend.contract.pointing import Click
from patchwork.plugin.core.prompt_history import PromptHistory

RING = [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]]
WIDER = [[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0]]


def test_steps_go_back_and_forth() -> None:
    history = PromptHistory()
    assert history.empty and not history.undo() and not history.redo()
    history.add(Click(1, 2))
    history.add(RING)
    history.add(Click(3, 4, include=False))
    assert history.prompts.box == RING
    assert [click.include for click in history.prompts.clicks] == [True, False]
    assert history.undo() and history.undo()
    assert history.prompts.box is None and history.can_redo
    assert history.redo()
    assert history.prompts.box == RING
    history.add(WIDER)
    assert history.prompts.box == WIDER and not history.can_redo, "a new step forgets what was undone"


def test_clearing_is_a_step_of_its_own() -> None:
    history = PromptHistory()
    history.clear()
    assert not history.can_undo, "nothing was there to clear"
    history.add(Click(1, 2))
    history.clear()
    assert history.empty and history.can_undo
    history.add(Click(5, 6))
    assert history.prompts.clicks == [Click(5, 6)]
    history.undo()
    history.undo()
    assert history.prompts.clicks == [Click(1, 2)]


def test_what_was_accepted_can_be_gone_on_with() -> None:
    history = PromptHistory()
    history.add(Click(1, 2))
    history.add(Click(3, 4))
    history.undo()
    steps = history.forget()
    assert history.empty and not history.can_undo and not history.can_redo
    history.restore(steps)
    assert history.prompts.clicks == [Click(1, 2)]
