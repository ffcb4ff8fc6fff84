"""What a job will cost, in words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from patchwork.backend.contract import errors
from patchwork.backend.contract.errors import PatchworkError
from patchwork.backend.contract.requests import Prepare, Request, Scene, Source
from patchwork.plugin.core.backend import Backend
from patchwork.plugin.core.requests import RunDraft
from patchwork.plugin.gui.estimator import Estimator, in_words
from pytestqt.qtbot import QtBot

from tests.plugin.gui.peer import Peer


@pytest.mark.parametrize(
    ("estimate", "words"),
    [
        (None, ""),
        ({}, ""),
        ({"seconds": 30, "memory_bytes": 5e8, "disk_bytes": 2e6}, "About 30 s, 500 MB of memory, 2 MB of disk."),
        ({"seconds": None, "memory_bytes": 2e9}, "2.0 GB of memory."),
        ({"seconds": 5, "notes": ["network, linear probe", "vit_tiny_patch16_224, 6 blocks."]},
         "About 5 s. Network, linear probe. vit_tiny_patch16_224, 6 blocks."),
    ],
)  # fmt: skip
def test_an_estimate_in_words(estimate: "dict[str, object] | None", words: str) -> None:
    assert in_words(estimate) == words


@pytest.fixture
def backend(tmp_path: Path) -> Iterator[Backend]:
    made = Peer(tmp_path / "heard.jsonl", job_estimate={"seconds": 120}).backend()
    yield made
    made.stop()


def request(_draft: RunDraft) -> Request:
    return Prepare([Scene([Source("/a.tif")])])


REFUSED = [errors.RequestError, errors.InputError, errors.LabelsMissError, errors.ModelError, errors.OutputExistsError]
UNCERTAIN = [
    errors.DeadlineError, errors.EnvironmentError_, errors.ResourceError, errors.InternalError, errors.ProtocolError,
    errors.RemoteError,
]  # fmt: skip


@pytest.mark.parametrize("kind", REFUSED)
def test_what_the_job_would_end_with_is_a_refusal(backend: Backend, kind: type[PatchworkError]) -> None:
    estimator, told = Estimator(backend), []
    estimator.told.connect(told.append)
    estimator._refuse(kind("Block 40 does not exist.", "There are 6."))
    assert estimator.refusal == "Block 40 does not exist. There are 6."
    assert told[-1] == "", "said once, beside the button"


@pytest.mark.parametrize("kind", UNCERTAIN)
def test_what_says_nothing_about_the_job_is_no_refusal(backend: Backend, kind: type[PatchworkError]) -> None:
    estimator, told = Estimator(backend), []
    estimator.told.connect(told.append)
    estimator._refuse(kind("No answer.", "Try again."))
    assert (estimator.refusal, told[-1]) == ("", "No answer. Try again.")


def test_a_refusal_ends_with_another_request_and_stays_while_the_same_is_asked_again(
    backend: Backend, qtbot: QtBot
) -> None:
    estimator = Estimator(backend)
    refusing = [True]

    def make(draft: RunDraft) -> Request:
        if refusing[0]:
            raise errors.InputError("The polygons lie outside.")
        return request(draft)

    estimator.ask(make)
    qtbot.waitUntil(lambda: bool(estimator.refusal), timeout=3000)
    refusing[0] = False
    estimator.ask_again()
    assert estimator.refusal
    with qtbot.waitSignal(estimator.refused, timeout=8000):
        pass
    assert estimator.refusal == ""
    estimator._refuse(errors.InputError("Again."))
    estimator.ask(request)
    assert estimator.refusal == ""
    estimator.forget()


def test_a_start_waits_for_the_answer_to_what_was_entered_just_before(backend: Backend, qtbot: QtBot) -> None:
    estimator, started, refusing = Estimator(backend), [], [True]

    def make(draft: RunDraft) -> Request:
        if refusing[0]:
            raise errors.InputError("The polygons lie outside.")
        return request(draft)

    estimator.ask(make)
    estimator.then(lambda: started.append("refused"))
    assert estimator.refusal and not estimator.held and not started
    refusing[0] = False
    estimator.ask(make)
    estimator.then(lambda: started.append("good"))
    assert estimator.held and not started
    qtbot.waitUntil(lambda: bool(started), timeout=8000)
    assert started == ["good"] and not estimator.held
    estimator.then(lambda: started.append("judged"))
    assert started == ["good", "judged"], "nothing to wait for"
    estimator.ask(make)
    estimator.then(lambda: started.append("never"))
    estimator.forget()
    assert not estimator.held and "never" not in started


def test_a_lost_connection_holds_no_start_up(backend: Backend) -> None:
    estimator, started = Estimator(backend), []
    estimator.ask(request)
    estimator._waiting = lambda: started.append("on")
    estimator._refuse(errors.DeadlineError("No answer.", "Try again."))
    assert started == ["on"]
    estimator.forget()
