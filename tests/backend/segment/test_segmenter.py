"""From clicks to masks on scenes whose objects are known."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from affine import Affine

from backend.contract.pointing import Prompts
from backend.scene.grid import Grid, Window
from backend.segment.answerers import BelongingAnswerer
from backend.segment.prompts import PixelClick, PixelPrompts, to_pixels
from backend.segment.segmenter import Segmentation, Segmenter
from tests.backend.segment.making import Mask, field, iou, opened, shape

SIDE = 128
VIEW = Window(0, 0, SIDE, SIDE)
SCREEN = (SIDE, SIDE)


def whole(found: Segmentation, side: int = SIDE) -> Mask:
    """The mask on the scene's grid."""
    out = np.zeros((side, side), np.bool_)
    pixels = np.kron(found.mask, np.ones((found.factor, found.factor), np.bool_))
    inside = found.window.intersection(Window(0, 0, side, side))
    out[inside.slices] = pixels[: inside.height, : inside.width]
    return out


def clicked(segmenter: Segmenter, *clicks: tuple[float, float, bool], box: Window | None = None) -> Segmentation:
    return segmenter.segment(PixelPrompts(tuple(PixelClick(*click) for click in clicks), box), VIEW, SCREEN)


def deepest(mask: Mask) -> tuple[float, float]:
    rows, cols = np.nonzero(mask)
    return float(np.median(rows)) + 0.5, float(np.median(cols)) + 0.5


@pytest.mark.parametrize("bands, dtype", [(1, "uint8"), (4, "uint16"), (13, "float32")])
@pytest.mark.parametrize("kind", ["disc", "square", "slant"])
def test_one_click_finds_a_homogeneous_object(tmp_path: Path, bands: int, dtype: str, kind: str) -> None:
    truth = shape(kind)
    segmenter = Segmenter(opened(tmp_path / "a.tif", field(truth, bands, dtype)))
    found = clicked(segmenter, (*deepest(truth), True))
    assert found.note is None
    assert iou(whole(found), truth) > (0.8 if kind == "slant" else 0.9)  # of a long strip the ends are far away


def test_a_minus_click_takes_away(tmp_path: Path) -> None:
    """Two discs of the same look that touch: − on the one leaves the other."""
    row, col = np.mgrid[:SIDE, :SIDE]
    left, right = (((row - 64) ** 2 + (col - c) ** 2) < 18**2 for c in (46, 80))
    segmenter = Segmenter(opened(tmp_path / "a.tif", field(left | right, 3)))
    both = whole(clicked(segmenter, (64.5, 46.5, True)))
    assert both[64, 80]
    less = whole(clicked(segmenter, (64.5, 46.5, True), (64.5, 82.5, False)))
    assert less[64, 46] and not less[64, 82] and iou(less, left & ~right) > 0.7
    assert (less & right & ~left).sum() < 0.5 * (both & right & ~left).sum()


def test_a_box_alone_finds_what_it_holds(tmp_path: Path) -> None:
    truth = shape("disc")
    segmenter = Segmenter(opened(tmp_path / "a.tif", field(truth, 3)))
    found = whole(clicked(segmenter, box=Window(34, 44, 53, 53)))
    assert iou(found, truth) > 0.85 and not found[:34].any() and not found[:, :44].any()


def test_a_click_outside_the_box_is_left_out_and_said(tmp_path: Path) -> None:
    """The box and what was found in it stay; a place that does not belong may lie outside."""
    segmenter, box = Segmenter(opened(tmp_path / "a.tif", field(shape("disc"), 3))), Window(34, 44, 53, 53)
    alone = clicked(segmenter, box=box)
    outside = clicked(segmenter, (10.5, 110.5, True), box=box)
    assert np.array_equal(whole(outside), whole(alone)) and outside.note is not None and "outside the box" in outside.note
    first = clicked(segmenter, (10.5, 110.5, True), (60.5, 70.5, True), box=box)
    assert np.array_equal(whole(first), whole(clicked(segmenter, (60.5, 70.5, True), box=box)))
    minus = clicked(segmenter, (60.5, 70.5, True), (10.5, 110.5, False), box=box)
    assert minus.mask.any() and minus.note is None


def test_a_turned_box_holds_the_clicks_in_its_ring() -> None:
    """Those beside the ring, yet in the upright rectangle around it, lie outside."""
    ring = ((0.0, 10.0), (10.0, 20.0), (20.0, 10.0), (10.0, 0.0))
    prompts = PixelPrompts((), Window(0, 0, 20, 20), ring)
    for row in np.arange(0.5, 20):
        for column in np.arange(0.75, 20):
            held = abs(row - 10) + abs(column - 10) < 10
            assert prompts.boxed(PixelClick(float(row), float(column))) == held, (row, column)
    assert PixelPrompts((), Window(0, 0, 20, 20)).boxed(PixelClick(0.1, 19.9))
    assert not PixelPrompts((), Window(0, 0, 20, 20)).boxed(PixelClick(0.1, 20.1))


def test_a_turned_box_holds_to_its_ring(tmp_path: Path) -> None:
    """A strip through a box turned by 45°: the upright rectangle around the box holds twice its land."""
    row, col = np.mgrid[:SIDE, :SIDE] + 0.5
    truth = np.abs(row - 64) < 12  # all across the scene
    corners = [[28.0, -64.0], [64.0, -28.0], [100.0, -64.0], [64.0, -100.0]]  # x, y: y is up
    grid = Grid(SIDE, SIDE, Affine(1, 0, 0, 0, -1, 0), None)
    prompts = to_pixels(Prompts(box=corners), grid)
    inside = np.abs(row - 64) + np.abs(col - 64) <= 36
    for view in (VIEW, Window(-128, -128, 4 * SIDE, 4 * SIDE)):  # fine cells, and coarse ones
        segmenter = Segmenter(opened(tmp_path / "a.tif", field(truth, 3)))
        found = segmenter.segment(prompts, view, SCREEN)
        land = whole(found)
        reach = found.factor / 2  # a cell's centre in the ring, the cell's corners perhaps not
        assert not land[np.abs(row - 64) + np.abs(col - 64) > 36 + 2 * reach].any()
        assert (land & truth & inside).sum() > 0.5 * (truth & inside).sum(), "what it holds is found"


def test_an_upright_box_has_no_ring() -> None:
    grid = Grid(90, 90, Affine(10, 0, 500, 0, -10, 900), None)
    prompts = to_pixels(Prompts(box=[[520, 880], [560, 880], [560, 850], [520, 850]]), grid)
    assert prompts == PixelPrompts((), Window(2, 2, 3, 4))


def test_an_object_larger_than_the_window_is_found_to_the_pixel(tmp_path: Path) -> None:
    """A disc 260 pixels across needs coarser cells; its rim is drawn in pixels all the same."""
    side = 400
    row, col = np.mgrid[:side, :side] + 0.5
    truth = (row - 200) ** 2 + (col - 190) ** 2 < 130**2
    scene, view = opened(tmp_path / "a.tif", field(truth, 3)), Window(0, 0, side, side)
    click = PixelPrompts((PixelClick(200.5, 190.5),))
    found = Segmenter(scene, opener=BelongingAnswerer).segment(click, view, (side, side))
    assert found.factor == 1 and iou(whole(found, side), truth) > 0.97
    shipped = Segmenter(scene).segment(click, view, (side, side))
    assert shipped.factor == 1 and iou(whole(shipped, side), truth) > 0.8, "the head alone finds a third of it"


def test_the_same_prompts_give_the_same_mask_whatever_came_before(tmp_path: Path) -> None:
    scene = opened(tmp_path / "a.tif", field(shape("disc"), 3))
    used = Segmenter(scene)
    for column in range(20, 100, 5):
        clicked(used, (40.5, column + 0.5, True))
    again = clicked(used, (60.5, 70.5, True), (20.5, 20.5, False))
    fresh = clicked(Segmenter(scene), (60.5, 70.5, True), (20.5, 20.5, False))
    assert again.window == fresh.window and np.array_equal(again.mask, fresh.mask)


@pytest.mark.parametrize(
    "clicks, words",
    [
        ([(-3.0, 5.0, True)], "outside the raster"),
        ([(5.0, 500.0, True)], "outside the raster"),
        ([(10.5, 120.5, True)], "no data"),
        ([(60.5, 70.5, False)], "do not belong"),
        ([(60.2, 70.2, True), (60.8, 70.8, False)], "later counts"),
    ],
)
def test_prompts_that_mean_nothing_give_an_empty_mask_and_words(
    tmp_path: Path, clicks: list[tuple[float, float, bool]], words: str
) -> None:
    values = field(shape("disc"), 2)
    values[:, :, 110:] = 7
    segmenter = Segmenter(opened(tmp_path / "a.tif", values, nodata=7))
    found = clicked(segmenter, *clicks)
    assert not found.mask.any() and found.note is not None and words in found.note


def test_useless_clicks_beside_useful_ones_are_left_out_and_said(tmp_path: Path) -> None:
    segmenter = Segmenter(opened(tmp_path / "a.tif", field(shape("disc"), 2)))
    alone = clicked(segmenter, (60.5, 70.5, True))
    more = clicked(segmenter, (60.5, 70.5, True), (-5.0, 3.0, True))
    assert np.array_equal(alone.mask, more.mask) and more.note is not None and "left out" in more.note


def constant(truth: Mask) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return np.full((2, *truth.shape), 5, np.float32)


def tiny(truth: Mask) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return np.arange(2 * 3 * 2, dtype=np.float32).reshape(2, 3, 2)


@pytest.mark.parametrize("make", [constant, tiny])
def test_scenes_without_anything_to_see_do_no_harm(
    tmp_path: Path, make: Callable[[Mask], np.ndarray[tuple[int, ...], np.dtype[np.float32]]]
) -> None:
    scene = opened(tmp_path / "a.tif", make(shape("disc")))
    found = Segmenter(scene).segment(PixelPrompts((PixelClick(1.5, 0.5),)), scene.grid.whole, (300, 300))
    assert np.isfinite(found.mask).all() and found.mask.any()


def test_several_threads_may_ask_at_once(tmp_path: Path) -> None:
    segmenter = Segmenter(opened(tmp_path / "a.tif", field(shape("disc"), 3)))
    expected = clicked(segmenter, (60.5, 70.5, True)).mask
    wrong: list[int] = []

    def ask(number: int) -> None:
        segmenter.prepare(VIEW, SCREEN)
        if not np.array_equal(clicked(segmenter, (60.5, 70.5, True)).mask, expected):
            wrong.append(number)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not wrong and not any(thread.is_alive() for thread in threads)


def test_a_view_of_the_whole_world_is_bounded(tmp_path: Path) -> None:
    segmenter = Segmenter(opened(tmp_path / "a.tif", field(shape("disc"), 3)))
    world = Window(-(10**9), -(10**9), 2 * 10**9, 2 * 10**9)
    segmenter.prepare(world, SCREEN)
    found = segmenter.segment(PixelPrompts((PixelClick(60.5, 70.5),)), world, SCREEN)
    assert found.mask.any()


def test_what_goes_on_beyond_the_window_is_said(tmp_path: Path) -> None:
    """A strip across everything, in a small view: the window ends before it does."""
    side = 600
    truth = np.zeros((side, side), np.bool_)
    truth[290:310] = True
    segmenter = Segmenter(opened(tmp_path / "a.tif", field(truth, 3)), opener=BelongingAnswerer)
    clicks = tuple(PixelClick(300.5, column) for column in (262.5, 282.5, 300.5, 318.5, 338.5))
    found = segmenter.segment(PixelPrompts(clicks), Window(280, 280, 40, 40), (400, 400))
    assert found.note is not None and "goes on beyond" in found.note and found.mask.any()


def test_a_click_near_the_rim_of_a_prepared_view_reads_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = opened(tmp_path / "a.tif", field(shape("disc", 512), 2))
    segmenter, view, screen = Segmenter(scene), Window(50, 58, 280, 280), (280, 280)
    segmenter.prepare(view, screen)
    reads: list[Window] = []
    read = scene.read
    monkeypatch.setattr(scene, "read", lambda window: reads.append(window) or read(window))
    prompts = PixelPrompts((PixelClick(60.5, 70.5),))
    found = segmenter.segment(prompts, view, screen)
    assert found.window.row < view.row, "the disc begins above the view"
    assert not reads
    other = Segmenter(scene)
    other.segment(prompts, view, screen)
    assert reads, "not prepared"
