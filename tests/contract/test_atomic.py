"""Files are the old ones or the new ones, never half of each."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import List

import pytest

from backend.contract import atomic


@pytest.mark.parametrize("durable", [True, False])
def test_a_reader_never_sees_half(tmp_path: Path, durable: bool) -> None:
    path = tmp_path / "state.json"
    atomic.write_json(path, {"number": -1, "filler": "x"})
    stop = threading.Event()
    seen: List[int] = []

    def read() -> None:
        while not stop.is_set():
            value = json.loads(path.read_text("utf-8"))
            assert len(value["filler"]) == 1 + value["number"] % 5000 or value["number"] == -1
            seen.append(value["number"])

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(200):
        atomic.write_json(path, {"number": number, "filler": "x" * (1 + number % 5000)}, durable)
    stop.set()
    reader.join()
    assert seen == sorted(seen)
    assert [p.name for p in tmp_path.iterdir()] == ["state.json"]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "value.json"
    atomic.write_json(path, 1)
    with pytest.raises(ValueError, match="JSON"):
        atomic.write_json(path, float("nan"))
    assert path.read_text("utf-8") == "1\n"


def test_only_the_first_creates(tmp_path: Path) -> None:
    path = tmp_path / "request.json"
    assert atomic.create_json(path, "first")
    assert not atomic.create_json(path, "second")
    assert json.loads(path.read_text("utf-8")) == "first"
    assert [p.name for p in tmp_path.iterdir()] == ["request.json"]


def test_names_that_are_not_unicode_survive(tmp_path: Path) -> None:
    name = b"caf\xe9.tif".decode("utf-8", "surrogateescape")
    atomic.write_json(tmp_path / "x.json", {"path": name})
    assert json.loads((tmp_path / "x.json").read_text("utf-8")) == {"path": name}
