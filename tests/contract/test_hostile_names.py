"""R11: no name, however hostile, leads outside the folder of runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from backend.contract.errors import RequestError
from backend.contract.requests import Prepare, Scene, Source
from backend.contract.run_directory import create_fresh, inside, slug
from tests.awkward import HOSTILE

REQUEST = Prepare([Scene([Source("/data/a.tif")])])


def test_there_are_enough() -> None:
    assert len(set(HOSTILE)) >= 60


@pytest.mark.parametrize("name", HOSTILE, ids=lambda name: ascii(name)[:40])
def test_a_run_named_so_lies_in_the_folder(tmp_path: Path, name: str) -> None:
    runs = tmp_path / "runs"
    run = create_fresh(runs, name, REQUEST)
    assert run.path.resolve().parent == runs.resolve()
    assert run.name.isascii() and len(run.name) <= 120 and not run.name.startswith((".", "-"))
    assert [p.name for p in tmp_path.iterdir()] == ["runs"]
    assert slug(name).replace("-", "").isalnum()


@pytest.mark.parametrize("name", HOSTILE, ids=lambda name: ascii(name)[:40])
def test_asking_for_it_is_refused_or_stays_inside(tmp_path: Path, name: str) -> None:
    try:
        run = inside(tmp_path, name)
    except RequestError:
        return
    assert run.path.parent == tmp_path and run.path.name == name
    assert run.path.resolve().parent == tmp_path.resolve()


def test_a_link_in_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "runs").mkdir()
    (tmp_path / "secret").mkdir()
    (tmp_path / "runs" / "mine").symlink_to(tmp_path / "secret")
    with pytest.raises(RequestError):
        inside(tmp_path / "runs", "mine")
