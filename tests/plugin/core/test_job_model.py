from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from patchwork.backend.contract import state as phases
from patchwork.backend.contract.events import Event
from patchwork.plugin.core import job_model as module
from patchwork.plugin.core.job_model import Job, JobModel, Role
from patchwork.plugin.core.run_reader import RunReader
from pytestqt.modeltest import ModelTester

from .runs import make_run, set_state, tell


@pytest.fixture
def reader(patchwork_home: Path) -> Iterator[RunReader]:
    made = RunReader()
    yield made
    made.stop()


@pytest.fixture
def model(reader: RunReader, qtmodeltester: ModelTester) -> Iterator[JobModel]:
    made = JobModel(reader)
    qtmodeltester.check(made)
    yield made


def look(reader: RunReader) -> None:
    reader.rescan()
    reader.tick()


def value(model: JobModel, name: str, role: Role) -> Any:
    return model.data(model.index_of(name), role)


def test_a_row_tells_what_the_run_does(model: JobModel, reader: RunReader) -> None:
    run = make_run(reader.folder, "mine")
    set_state(run, phases.DONE, stage="Training", step=25, total=100, rate=2.5, left_s=30.0)
    tell(run, "stage", title="Training")
    tell(run, "metrics", step=1, loss=2.0)
    tell(run, "warning", text="Loss is flat.")
    tell(run, "output", role="classes", path="/x/map.tif", title="Land cover")
    look(reader)
    assert model.rowCount() == 1
    assert value(model, "mine", Role.JOB) == "predict"
    assert value(model, "mine", Role.PHASE) == phases.DONE
    assert value(model, "mine", Role.PROGRESS) == 0.25
    assert (value(model, "mine", Role.RATE), value(model, "mine", Role.LEFT)) == (2.5, 30.0)
    assert value(model, "mine", Role.METRICS) == [{"step": 1, "loss": 2.0}]
    assert value(model, "mine", Role.LOG) == ["— Training", "Loss is flat."]
    assert value(model, "mine", Role.OUTPUTS)[0]["role"] == "classes"
    assert value(model, "mine", Role.PATH) == str(run.path)


def test_newest_first_and_rows_go_with_their_runs(model: JobModel, reader: RunReader) -> None:
    for age, name in enumerate(["newest", "middle", "oldest"]):
        run = make_run(reader.folder, name)
        os.utime(run.request_file, (1e9 - age, 1e9 - age))
    look(reader)
    rows = [model.data(model.index(row, 0)) for row in range(3)]
    assert rows == ["newest", "middle", "oldest"]
    (reader.folder / "middle" / "request.json").unlink()
    (reader.folder / "middle").rename(reader.folder.parent / "gone")
    look(reader)
    assert [model.data(model.index(row, 0)) for row in range(model.rowCount())] == ["newest", "oldest"]


def test_a_model_made_late_shows_what_the_reader_knows(reader: RunReader) -> None:
    make_run(reader.folder, "early")
    look(reader)
    late = JobModel(reader)
    assert late.rowCount() == 1


def test_progress_is_unknown_without_a_total(model: JobModel, reader: RunReader) -> None:
    set_state(make_run(reader.folder, "a"), phases.DONE, step=5)
    look(reader)
    assert value(model, "a", Role.PROGRESS) is None


def test_one_part_alone_is_no_progress(model: JobModel, reader: RunReader) -> None:
    """A bar that jumps from empty to full would look stuck, then done."""
    for step in (0, 1):
        set_state(make_run(reader.folder, f"at-{step}"), phases.DONE, step=step, total=1)
        look(reader)
        assert value(model, f"at-{step}", Role.PROGRESS) is None


def test_a_change_is_announced_for_its_row_alone(model: JobModel, reader: RunReader) -> None:
    first, second = make_run(reader.folder, "a"), make_run(reader.folder, "b")
    look(reader)
    rows = []
    model.dataChanged.connect(lambda top, bottom: rows.append((top.data(), bottom.data())))
    set_state(second, phases.CANCELLED)
    look(reader)
    assert rows == [("b", "b")]
    assert first.exists()


def test_curves_stay_bounded_and_a_resumed_run_overwrites_its_repeated_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_METRICS", 100)
    job = Job(followed=None)  # type: ignore[arg-type]
    for step in range(1000):
        job.take(Event(step, 0.0, "metrics", {"step": step, "loss": step}))
    assert len(job.metrics) <= 100
    assert (job.metrics[0]["step"], job.metrics[-1]["step"]) == (0, 999)
    job.take(Event(1001, 0.0, "metrics", {"step": 500, "loss": -1}))
    assert job.metrics[-1] == {"step": 500, "loss": -1}
    steps = [item["step"] for item in job.metrics]
    assert steps == sorted(steps)
