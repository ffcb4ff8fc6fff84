"""Cells are means of valid pixels, wherever they come from, in a bounded room."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from backend.scene.grid import Window
from backend.segment.cells import TILE, Cells
from tests.backend.segment.making import opened

HEIGHT, WIDTH = 201, 150


@pytest.fixture
def values() -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    rng = np.random.default_rng(0)
    found = rng.normal(5, 2, (3, HEIGHT, WIDTH)).astype(np.float32)
    found[:, rng.random((HEIGHT, WIDTH)) < 0.1] = -9
    found[:, 40:72, 8:40] = -9
    return found


def expected(values: np.ndarray[tuple[int, ...], np.dtype[np.float32]], factor: int) -> tuple[object, object]:
    """Plainly, cell by cell."""
    valid = (values != -9).all(axis=0)
    while factor > 1:
        rows, cols = -(-valid.shape[0] // 2), -(-valid.shape[1] // 2)
        out, some = np.zeros((3, rows, cols), np.float32), np.zeros((rows, cols), np.bool_)
        for row in range(rows):
            for col in range(cols):
                part = (slice(2 * row, 2 * row + 2), slice(2 * col, 2 * col + 2))
                some[row, col] = valid[part].any()
                if some[row, col]:
                    out[:, row, col] = values[:, *part][:, valid[part]].mean(axis=1)
        values, valid, factor = out, some, factor // 2
    return np.where(valid, values, 0), valid


@pytest.mark.parametrize("factor, at_once", [(1, 8), (2, 8), (4, 8), (4, 1), (16, 4)])
def test_cells_are_means_of_valid_pixels(
    tmp_path: Path,
    values: np.ndarray[tuple[int, ...], np.dtype[np.float32]],
    factor: int,
    at_once: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("backend.segment.cells.AT_ONCE", at_once)
    cells = Cells(opened(tmp_path / "a.tif", values, nodata=-9))
    rows, cols = cells.size(factor)
    found, valid = cells.read(Window(0, 0, rows, cols), factor)
    wanted, some = expected(values, factor)
    np.testing.assert_allclose(found, np.asarray(wanted), rtol=1e-5)
    assert np.array_equal(valid, np.asarray(some))


def test_tiles_that_are_held_or_not_give_the_same_cells(
    tmp_path: Path, values: np.ndarray[tuple[int, ...], np.dtype[np.float32]]
) -> None:
    scene = opened(tmp_path / "a.tif", values, nodata=-9)
    direct, warm = Cells(scene), Cells(scene)
    for factor in (1, 2):
        warm.read(Window(0, 0, *warm.size(factor)), factor)
    whole = Window(0, 0, *direct.size(4))
    for a, b in zip(direct.read(whole, 4), warm.read(whole, 4), strict=True):
        assert np.array_equal(a, b)


def test_memory_stays_within_its_room(
    tmp_path: Path, values: np.ndarray[tuple[int, ...], np.dtype[np.float32]]
) -> None:
    tile = TILE * TILE * (3 * 4 + 1)
    cells = Cells(opened(tmp_path / "a.tif", values, nodata=-9), room=2 * tile)
    whole = Window(0, 0, HEIGHT, WIDTH)
    first, second = cells.read(whole, 1)[0], cells.read(whole, 1)[0]
    assert cells._held <= 2 * tile and np.array_equal(first, second)
    assert cells._held == sum(v.nbytes + m.nbytes for v, m in cells._tiles.values())
