"""``runs`` and ``compare`` by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from backend.cli.main import main
from backend.contract import run_directory
from backend.contract.home import runs_folder
from backend.contract.requests import Pretrain, Scene, Source
from backend.contract.run_directory import RunDirectory
from backend.contract.run_note import read_note
from backend.contract.state import State, write_state


@pytest.fixture
def runs(patchwork_home: Path) -> list[RunDirectory]:
    found = []
    for name, method, phase in (("dino-run", "dino", "done"), ("cmid-run", "cmid", "failed")):
        run = run_directory.create(runs_folder() / name, Pretrain([Scene([Source("/data/a.tif")])], method=method))
        (run.checkpoints / "step").write_bytes(b"c" * 5000)
        error = {"kind": "resource", "cause": "The memory ran out.", "remedy": "r", "subject": ""}
        write_state(run.state_file, State(phase, error=error if phase == "failed" else None))
        found.append(run)
    return found


def test_runs_are_listed_searched_and_annotated(runs: list[RunDirectory], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["runs", "note", "dino-run", "the good one"]) == 0
    assert read_note(runs[0]) == "the good one"
    assert main(["runs", "note", "dino-run"]) == 0
    assert capsys.readouterr().out == "the good one\n"
    assert main(["runs"]) == 0
    shown = capsys.readouterr().out
    assert "the good one" in shown and "The memory ran out." in shown and "2 runs" in shown
    assert main(["runs", "--search", "GOOD", "--json"]) == 0
    assert [row["name"] for row in json.loads(capsys.readouterr().out)] == ["dino-run"]
    assert main(["runs", "--search", "failed cmid", "--json"]) == 0
    assert [row["name"] for row in json.loads(capsys.readouterr().out)] == ["cmid-run"]
    assert main(["runs", "--search", "swin"]) == 0
    assert "No runs with these words" in capsys.readouterr().out


def test_cleaning_asks_and_says_what_it_freed(runs: list[RunDirectory], capsys: pytest.CaptureFixture[str]) -> None:
    checkpoint = runs[0].checkpoints / "step"
    assert main(["runs", "clean", "dino-run"]) == 2
    assert "--yes" in capsys.readouterr().err and checkpoint.exists()
    assert main(["runs", "clean", "--yes", str(runs[0].path)]) == 0
    assert "KiB freed" in capsys.readouterr().out
    assert runs[0].exists() and not checkpoint.exists()
    assert main(["runs", "clean", "--yes", "--all", "cmid-run"]) == 0
    assert not runs[1].path.exists()


def test_finished_runs_are_cleaned_by_one_word(runs: list[RunDirectory], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["runs"]) == 0
    assert "8 KiB of it checkpoints of finished runs" in capsys.readouterr().out
    for wrong in (["clean"], ["clean", "--finished", "cmid-run"], ["clean", "--finished", "--all", "--yes"]):
        assert main(["runs", *wrong]) == 2
    assert main(["runs", "clean", "--finished", "--yes"]) == 0
    assert not (runs[0].checkpoints / "step").exists() and (runs[1].checkpoints / "step").exists()
    assert "freed" in capsys.readouterr().out
    assert main(["runs", "clean", "--finished"]) == 0
    assert main(["runs"]) == 0
    assert "checkpoints of finished" not in capsys.readouterr().out


def test_compare_prints_a_table_and_names_an_unknown_run(
    runs: list[RunDirectory], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", "dino-run", str(runs[1].path)]) == 0
    line = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("  method"))
    assert line.split() == ["method", "dino", "|", "cmid"]
    assert main(["compare", "dino-run", "cmid-run", "--all"]) == 0
    shown = capsys.readouterr().out
    assert "  computes on" in shown.partition("The same in both")[2]
    assert main(["compare", "dino-run", "cmid-run", "--all", "--keys"]) == 0
    assert "  device" in capsys.readouterr().out.partition("The same in both")[2]
    assert main(["compare", "dino-run", "nothing"]) == 2
    assert "no such run" in capsys.readouterr().err


@pytest.fixture
def put_by_hand(patchwork_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunDirectory:
    """A finished run where ``--run runs/a`` of the README puts it; the terminal stands above."""
    monkeypatch.chdir(tmp_path)
    run = run_directory.create(tmp_path / "runs" / "a", Pretrain([Scene([Source("/data/a.tif")])], method="dino"))
    (run.checkpoints / "step").write_bytes(b"c" * 5000)
    write_state(run.state_file, State("done"))
    return run


def test_runs_that_lie_elsewhere_are_hinted_at(put_by_hand: RunDirectory, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["runs", "--search", "dino"]) == 0
    said = capsys.readouterr()
    assert "No runs with these words" in said.out and "holds 1 run: add --in runs." in said.err
    for command in (["runs", "note", "a", "x"], ["runs", "clean", "a"], ["compare", "a", "a"]):
        assert main(command) == 2
        assert "holds one: add --in runs." in capsys.readouterr().err
    assert main(["runs", "clean", "--finished"]) == 0
    assert "add --in runs." in capsys.readouterr().err
    assert main(["runs", "--in", "runs", "--search", "swin"]) == 0
    assert "--in runs" not in capsys.readouterr().err, "that was searched"


def test_in_is_taken_before_and_after_note_and_clean(put_by_hand: RunDirectory, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["runs", "--in", "runs", "--search", "dino"]) == 0
    assert f"runs clean --finished --in {put_by_hand.path.parent}" in capsys.readouterr().out
    assert main(["runs", "note", "a", "one", "--in", "runs"]) == 0 and read_note(put_by_hand) == "one"
    assert main(["runs", "--in", "runs", "note", "a", "two"]) == 0 and read_note(put_by_hand) == "two"
    assert main(["runs", "clean", "--finished", "--in", "runs", "--yes"]) == 0
    assert not (put_by_hand.checkpoints / "step").exists()


def test_a_name_means_the_run_in_the_folder_named(
    put_by_hand: RunDirectory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = run_directory.create(tmp_path / "more" / "a", Pretrain([Scene([Source("/data/b.tif")])]))
    monkeypatch.chdir(tmp_path / "runs")
    assert main(["runs", "note", "a", "there", "--in", str(tmp_path / "more")]) == 0
    assert read_note(other) == "there" and not read_note(put_by_hand)
    run_directory.create(tmp_path / "more" / "b", Pretrain([Scene([Source("/data/b.tif")])]))
    assert main(["compare", "a", "b", "--in", str(tmp_path / "more")]) == 0
