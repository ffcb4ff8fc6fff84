"""Rows become a file that holds every number, or no file at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio
import rasterio.shutil

from backend.contract.errors import ResourceError
from backend.tiles import cog
from backend.tiles.frame import BandInfo, Format
from backend.tiles.row_store import RowStore
from tests.backend.tiles.helpers import ArrayScene, numbers

ROOT = Path(__file__).resolve().parents[3]
FLOATS = Format("float32", float("nan"), (BandInfo("a", {"k": "v"}), BandInfo("b")), {"MEANING": "x < y & z"})


def filled(folder: Path, form: Format = FLOATS, height: int = 300, width: int = 700) -> tuple[RowStore, np.ndarray]:
    """Rows written block by block out of order, and what they should hold."""
    values = numbers(len(form.bands), height, width).astype(form.dtype)
    store = RowStore(folder / "rows.bil", form, ArrayScene(values.astype(np.float32)).grid)
    with store as rows:
        for row in range(0, height, 100):
            for col in reversed(range(0, width, 130)):
                rows.write(values[:, row : row + 100, col : col + 130], row, col)
        rows.sync()
    return store, values


def test_blocks_lie_where_they_belong(tmp_path: Path) -> None:
    store, values = filled(tmp_path)
    raw = np.fromfile(store.path, "<f4").reshape(300, 2, 700)
    assert np.array_equal(raw.transpose(1, 0, 2), values)
    with store as rows:  # opened again, nothing is lost
        rows.write_nodata(100, 700, 100, 0)
    raw = np.fromfile(store.path, "<f4").reshape(300, 2, 700)
    assert np.isnan(raw[100:200]).all()
    assert np.array_equal(raw[200:].transpose(1, 0, 2), values[:, 200:])


def test_a_store_that_is_not_open_is_not_written(tmp_path: Path) -> None:
    store, values = filled(tmp_path)
    with pytest.raises(ValueError, match="not open"):
        store.write(values, 0, 0)


def test_the_file_holds_numbers_names_and_metadata(tmp_path: Path) -> None:
    store, values = filled(tmp_path)
    cog.write_cog(store, tmp_path / "out[1].tif.part")
    with rasterio.open(tmp_path / "out[1].tif.part") as file:
        assert np.array_equal(file.read(), values)
        assert file.descriptions == ("a", "b")
        assert file.tags()["MEANING"] == "x < y & z"
        assert file.tags(1)["k"] == "v"
        assert file.block_shapes == [(512, 512)] * 2
        assert file.overviews(1) == [2]


def test_numbers_that_did_not_arrive_are_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that differs in one number from its rows never gets a name."""
    store, _ = filled(tmp_path)
    copy = rasterio.shutil.copy

    def lossy(source: str, target: str, **options: str) -> None:
        copy(source, target, **options)
        with store as rows:
            rows.write(np.zeros((2, 1, 1), np.float32), 299, 699)

    monkeypatch.setattr(rasterio.shutil, "copy", lossy)
    with pytest.raises(ResourceError, match="did not reach the disk"):
        cog.write_cog(store, tmp_path / "out.tif.part")
    assert not list(tmp_path.glob("out*"))


LIMITED = """
import resource, signal, sys
from pathlib import Path
from backend.contract.errors import ResourceError
from backend.tiles import cog
from tests.backend.tiles.test_cog import filled
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
folder = Path(sys.argv[1])
store, values = filled(folder)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    cog.write_cog(store, folder / "out.tif.part")
except ResourceError as error:
    print("refused", error)
"""


@pytest.mark.skipif(os.name == "nt", reason="file size limits are POSIX")
@pytest.mark.parametrize("limit", [0, 1_000, 400_000, 1_200_000])
def test_a_disk_that_takes_no_more_is_noticed_wherever_it_happens(tmp_path: Path, limit: int) -> None:
    command = [sys.executable, "-c", LIMITED, str(tmp_path), str(limit)]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    found = subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True, text=True)
    assert found.stdout.startswith("refused")
    assert not list(tmp_path.glob("out*"))
