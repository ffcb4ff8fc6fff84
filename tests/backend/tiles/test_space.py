"""Disk is asked for before the work; inputs are never replaced."""

from __future__ import annotations

from pathlib import Path

import pytest

from backend.contract import requests
from backend.contract.errors import InputError, RequestError, ResourceError
from backend.contract.run_directory import RunDirectory
from backend.tiles import space
from backend.tiles.frame import BandInfo, Format
from backend.tiles.outputs import model_identity, place, require_distinct
from backend.tiles.resume import check_outputs
from tests.backend.tiles.helpers import ArrayScene, numbers


def test_a_map_too_large_for_the_disk_is_refused_with_both_numbers(tmp_path: Path) -> None:
    with pytest.raises(ResourceError) as caught:
        space.require_space({tmp_path / "a" / "b": 1 << 60, tmp_path: 5})
    assert str((1 << 60) + 5) in caught.value.cause
    assert "free" in caught.value.cause


def test_a_map_that_fits_is_not_refused(tmp_path: Path) -> None:
    space.require_space({tmp_path: 1000})


def test_needs_grow_with_bands_and_type() -> None:
    grid = ArrayScene(numbers(1, 100, 100)).grid
    classes = Format("uint8", 0, (BandInfo("a"),))
    floats = Format("float32", float("nan"), (BandInfo("a"), BandInfo("b")))
    assert space.work_bytes(classes, grid) == 10_000
    assert 0 < space.output_bytes(classes, grid) < 10_000
    assert space.work_bytes(floats, grid) == 80_000 < space.output_bytes(floats, grid)


def test_rows_already_on_disk_are_not_asked_for_again(tmp_path: Path) -> None:
    assert space.allocated(tmp_path / "rows.bil") == 0
    (tmp_path / "rows.bil").write_bytes(bytes(100_000))
    assert space.allocated(tmp_path / "rows.bil") >= 100_000


def test_outputs_default_into_the_run(tmp_path: Path) -> None:
    assert place(None, RunDirectory(tmp_path), "map.tif") == tmp_path / "outputs" / "map.tif"
    assert place(str(tmp_path / "x.tif"), RunDirectory(tmp_path), "map.tif") == tmp_path / "x.tif"


def test_an_input_is_never_replaced(tmp_path: Path) -> None:
    spec = requests.Scene([requests.Source(str(tmp_path / "in.tif"))])
    with pytest.raises(RequestError, match="replace one of the files"):
        require_distinct([tmp_path / "sub" / ".." / "in.tif"], spec)
    with pytest.raises(RequestError, match="same name"):
        require_distinct([tmp_path / "a.tif", tmp_path / "a.tif"], spec)


def test_a_name_that_cannot_be_written_is_refused_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "file" / "map.tif", tmp_path):
        with pytest.raises((InputError, RequestError)):
            check_outputs([path], overwrite=True)


def test_missing_folders_are_made(tmp_path: Path) -> None:
    check_outputs([tmp_path / "new" / "map.tif"], overwrite=False)
    assert (tmp_path / "new").is_dir()
    assert not list((tmp_path / "new").iterdir())


def test_a_models_identity_changes_with_its_files(tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text("{}")
    before = model_identity(tmp_path)
    (tmp_path / "weights.safetensors").write_bytes(b"1")
    assert model_identity(tmp_path) != before
