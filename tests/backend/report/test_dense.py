"""Agreement with a dense map: exclusion, shift, blocks."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from backend.contract.requests import Labels
from backend.jobs.context import JobContext
from backend.labels.class_scheme import ClassScheme
from backend.labels.raster_labels import RasterLabels, open_raster_labels
from backend.report import crosswalk
from backend.report.dense import Agreement, compare
from backend.report.exclusion import Exclusion
from backend.report.metrics import confusion_matrix, score
from backend.scene.grid import Window
from tests.backend.labels.making import GRID, square, write_codes, write_layer

SCHEME = ClassScheme.named({1: "a", 2: "b", 3: "c"})


def patches(seed: int) -> NDArray[np.uint8]:
    coarse = np.random.default_rng(seed).integers(1, 4, (8, 12), dtype=np.uint8)
    return coarse.repeat(5, 0).repeat(5, 1)


def _open(path: Path, codes: NDArray[np.uint8], stack: ExitStack, scheme: ClassScheme | None = SCHEME) -> RasterLabels:
    return stack.enter_context(open_raster_labels(write_codes(path, codes, nodata=0), GRID, scheme))


def _compare(
    folder: Path, maps: list[NDArray[np.uint8]], truth: NDArray[np.uint8], context: JobContext, taught: list[Labels]
) -> Agreement:
    with ExitStack() as stack:
        opened = [_open(folder / f"map{i}.tif", codes, stack) for i, codes in enumerate(maps)]
        reference = _open(folder / "truth.tif", truth, stack, None)
        crossed = crosswalk.build(SCHEME, reference.scheme, None, False, "truth")
        return compare(opened, reference, crossed, Exclusion(taught, GRID), context)


def test_agreement_equals_counting_by_hand(
    tmp_path: Path, context: JobContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, truth = patches(0), patches(1), patches(2)
    truth[:3] = 0
    whole = _compare(tmp_path, [first, second], truth, context, [])
    expected = confusion_matrix(first.astype(int) - 1, truth.astype(int) - 1, 3)
    assert np.array_equal(whole.scores(0).confusion, expected)
    monkeypatch.setattr("backend.report.dense.WINDOW", 7)
    pieces = _compare(tmp_path, [first, second], truth, context, [])
    assert np.array_equal(whole.blocks, pieces.blocks), "windows do not matter"
    for shift, counts in whole.shifts.items():
        assert np.array_equal(counts, pieces.shifts[shift])


def test_the_shift_table_finds_the_shift(tmp_path: Path, context: JobContext) -> None:
    truth = patches(3)
    moved = np.roll(truth, (1, -1), (0, 1))
    moved[0], moved[:, -1] = 0, 0
    found = _compare(tmp_path, [moved], truth, context, [])
    accuracy = {shift: score(counts).accuracy for shift, counts in found.shifts.items()}
    assert accuracy[1, -1] == 1
    assert max(value for shift, value in accuracy.items() if shift != (1, -1)) < 0.95
    assert np.array_equal(found.shifts[0, 0], found.scores().confusion)


def test_training_polygons_and_one_pixel_around_them_do_not_count(tmp_path: Path, context: JobContext) -> None:
    truth = patches(4)
    wrong = truth.copy()
    wrong[10:20, 10:20] = truth[10:20, 10:20] % 3 + 1
    labels = write_layer(tmp_path / "taught.gpkg", [square(11, 11, 8, 8)], {"class": ["a"]})
    found = _compare(tmp_path, [wrong], truth, context, [labels])
    assert found.excluded == 100
    assert found.scores().accuracy == 1
    mask = Exclusion([labels], GRID).mask(GRID.whole)
    assert mask.sum() == 100
    assert np.array_equal(mask[5:25, 3:30], Exclusion([labels], GRID).mask(Window(5, 3, 20, 27)))


def test_training_labels_elsewhere_leave_nothing_out_and_lost_ones_are_said(tmp_path: Path) -> None:
    elsewhere = write_layer(tmp_path / "far.gpkg", [square(900, 900, 8, 8)], {"class": ["a"]})
    assert Exclusion([elsewhere], GRID).notes == []
    lost = Exclusion([Labels(str(tmp_path / "gone.gpkg"), "class")], GRID)
    assert "could not be left out" in lost.notes[0]
    assert not lost.mask(GRID.whole).any()


def test_the_difference_of_two_maps_has_an_interval(tmp_path: Path, context: JobContext) -> None:
    truth = patches(5)
    noisy = truth.copy()
    flipped = np.random.default_rng(0).random(truth.shape) < 0.2
    noisy[flipped] = truth[flipped] % 3 + 1
    found = _compare(tmp_path, [truth, noisy, truth], truth, context, [])
    gain, low, high = found.difference(0, 1, 0)
    assert low < gain < high
    assert low > 0.2
    assert found.difference(0, 2, 0) == (0, 0, 0)
    assert found.difference(0, 1, 0) == found.difference(0, 1, 0)
