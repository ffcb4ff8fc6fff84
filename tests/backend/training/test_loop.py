"""The one loop: it learns, resumes bit for bit, stops on NaN and on request."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from backend.contract.errors import Cancelled, RequestError, TrainingError
from backend.contract.events import EventTail
from backend.contract.run_directory import CANCEL, RunDirectory
from backend.training.checkpoints import Checkpoints
from tests.backend.training.toy import Toy, losses, train_toy


def assert_same(one: Toy, other: Toy) -> None:
    for name, tensor in one.everything().items():
        assert torch.equal(tensor, other.everything()[name]), name


def test_it_learns(tmp_path: Path) -> None:
    train_toy(tmp_path / "run", 20)
    found = losses(tmp_path / "run")
    assert sorted(found) == list(range(1, 21))
    assert sum(list(found.values())[-5:]) < sum(list(found.values())[:5])


def test_every_step_is_logged_with_its_numbers(tmp_path: Path) -> None:
    _, outcome = train_toy(tmp_path / "run", 3)
    events = [e.data for e in EventTail(tmp_path / "run" / "events.jsonl").read() if e.kind == "metrics"]
    assert set(events[-1]) == {"step", "loss", "half", "grad_norm", "lr", "samples_per_s", "wait_share"}
    assert (events[0]["lr"], events[0]["half"]) == (0.05, 0.5)
    assert (outcome.steps, outcome.seconds > 0, outcome.saved_s > 0) == (3, True, True)


def test_samples_are_the_endless_stream_cut_into_batches(tmp_path: Path) -> None:
    toy, _ = train_toy(tmp_path / "run", 4)
    assert [(share.first, share.count) for share in toy.loaded] == [(0, 6), (6, 6), (12, 6), (18, 6)]


def test_a_resumed_run_equals_an_unbroken_one(tmp_path: Path) -> None:
    unbroken, _ = train_toy(tmp_path / "whole", 13)
    with pytest.raises(TrainingError):
        train_toy(tmp_path / "broken", 13, Toy(poison=9))
    resumed, outcome = train_toy(tmp_path / "broken", 13)
    assert outcome.steps == 13 - 8
    assert_same(unbroken, resumed)
    assert losses(tmp_path / "whole") == losses(tmp_path / "broken")
    assert resumed.seen == 13


def test_how_often_checkpoints_are_written_changes_nothing(tmp_path: Path) -> None:
    often, _ = train_toy(tmp_path / "often", 9, save_every=1)
    never, _ = train_toy(tmp_path / "never", 9, save_every=None)
    assert_same(often, never)


def test_a_nan_stops_at_its_step_and_the_last_good_checkpoint_stays(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="loss is not a finite number at step 6") as caught:
        train_toy(tmp_path / "run", 20, Toy(poison=5))
    assert "learning rate" in caught.value.remedy
    found = Checkpoints(tmp_path / "run" / "checkpoints").require_latest()
    assert found.step == 4
    assert all(torch.isfinite(tensor).all() for tensor in found.tensors.values())
    assert max(losses(tmp_path / "run")) == 6


def test_a_nan_is_never_saved_even_when_every_step_is(tmp_path: Path) -> None:
    with pytest.raises(TrainingError):
        train_toy(tmp_path / "run", 20, Toy(poison=5), save_every=1)
    assert Checkpoints(tmp_path / "run" / "checkpoints").require_latest().step == 5


def test_an_unhealthy_method_is_not_saved(tmp_path: Path) -> None:
    train_toy(tmp_path / "run", 20, Toy(sick=9))
    assert Checkpoints(tmp_path / "run" / "checkpoints").require_latest().step == 8


def test_cancelling_saves_and_can_be_resumed(tmp_path: Path) -> None:
    class Impatient(Toy):
        def watch(self, step: int, values: dict[str, float]) -> None:
            super().watch(step, values)
            if step == 4:
                RunDirectory(tmp_path / "run").ask(CANCEL)

    unbroken, _ = train_toy(tmp_path / "whole", 12)
    with pytest.raises(Cancelled):
        train_toy(tmp_path / "run", 12_000, Impatient(), save_every=None)
    stopped = Checkpoints(tmp_path / "run" / "checkpoints").require_latest().step
    assert 5 <= stopped < 12_000
    RunDirectory(tmp_path / "run").withdraw(CANCEL)
    if stopped < 12:
        resumed, _ = train_toy(tmp_path / "run", 12)
        assert_same(unbroken, resumed)


def test_a_finished_run_is_left_as_it_is(tmp_path: Path) -> None:
    first, _ = train_toy(tmp_path / "run", 5)
    again, outcome = train_toy(tmp_path / "run", 5)
    assert outcome.steps == 0
    assert_same(first, again)


def test_a_damaged_checkpoint_is_told_and_an_earlier_one_used(tmp_path: Path) -> None:
    unbroken, _ = train_toy(tmp_path / "run", 12)
    newest = sorted((tmp_path / "run" / "checkpoints").iterdir())[-1]
    (newest / "tensors.safetensors").write_bytes(b"junk")
    resumed, outcome = train_toy(tmp_path / "run", 12)
    assert outcome.steps == 4
    assert_same(unbroken, resumed)
    warnings = [e.data["text"] for e in EventTail(tmp_path / "run" / "events.jsonl").read() if e.kind == "warning"]
    assert "step-00000012 is damaged" in warnings[0]


def test_an_error_while_loading_ends_the_run_with_it(tmp_path: Path) -> None:
    class Hungry(Toy):
        def load(self, share: object) -> torch.Tensor:
            raise RequestError("No more crops.")

    with pytest.raises(RequestError, match="No more crops"):
        train_toy(tmp_path / "run", 5, Hungry())
