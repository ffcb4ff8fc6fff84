"""Notes and search: the same in the dock and on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from backend.contract import requests, run_directory, run_search
from backend.contract.errors import InputError, RequestError
from backend.contract.requests import Labels, Pretrain, Scene, Source
from backend.contract.run_directory import RunDirectory
from backend.contract.run_note import MAX_NOTE_CHARS, read_note, write_note

ASKED = Pretrain([Scene([Source("/data/Zürich_VV.tif")], labels=Labels("/x/fields.gpkg", "crop"))], method="cmid")


def make(tmp_path: Path) -> RunDirectory:
    return run_directory.create(tmp_path / "run", ASKED)


def test_a_note_is_kept_beside_the_request_and_taken_away(tmp_path: Path) -> None:
    run = make(tmp_path)
    asked = run.request_file.read_bytes()
    assert read_note(run) == ""
    write_note(run, "  better with a longer warm-up\nsecond line ")
    assert read_note(run) == "better with a longer warm-up\nsecond line"
    assert run.request_file.read_bytes() == asked
    assert sorted(p.name for p in run.path.glob("note*")) == ["note.txt"]
    write_note(run, "   ")
    assert read_note(run) == ""
    assert not (run.path / "note.txt").exists()


def test_a_note_that_is_too_long_or_nowhere_changes_nothing(tmp_path: Path) -> None:
    run = make(tmp_path)
    write_note(run, "kept")
    with pytest.raises(RequestError, match="4001 characters"):
        write_note(run, "x" * (MAX_NOTE_CHARS + 1))
    assert read_note(run) == "kept"
    with pytest.raises(InputError):
        write_note(RunDirectory(tmp_path / "nothing"), "lost")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", True), ("cmid zurich", True), ("ZÜRICH_vv", True), ("fields crop", True), ("note-word", True),
        ("cmid dino", False), ("tif", False),
    ],
)  # fmt: skip
def test_every_word_must_occur_somewhere(query: str, found: bool) -> None:
    words = [*run_search.words_of(requests.to_json(ASKED)), "a note-word"]
    assert run_search.matches(query, words) is found


def test_a_damaged_request_has_words_or_none() -> None:
    assert run_search.words_of({"job": "predict", "scenes": "nonsense", "model": 3}) == ["predict", "3"]
