"""The parts of the clicking bench: a user, a score or a control that were wrong would prove nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.metrics import jaccard_score

from backend.contract.requests import Scene, Source
from backend.scene.grid import Window
from backend.scene.scene import Scene as OpenScene
from backend.segment.segmenter import Segmentation
from bench.clicks.course import run
from bench.clicks.growing import RegionGrowing
from bench.clicks.objects import SAR_WATER, Target, counts, ellipse, spread, targets, view_of
from bench.clicks.ours import in_view
from bench.clicks.scores import MOST_CLICKS, Course, iou, off_the_edge
from bench.clicks.table import pooled, show
from bench.clicks.train import pseudo
from bench.clicks.user import Placed, User
from bench.clicks.walker import RandomWalker
from tests.data import shared_data
from tests.making import raster

Mask = NDArray[np.bool_]


def square(size: int, top: int, left: int, side: int) -> Mask:
    out = np.zeros((size, size), bool)
    out[top : top + side, left : left + side] = True
    return out


def everything(shape: tuple[int, ...]) -> Mask:
    return np.ones(shape, bool)


# -- the user -----------------------------------------------------------------


def test_the_user_clicks_deepest_in_the_largest_error() -> None:
    truth = square(40, 10, 10, 11)
    user = User(truth, everything(truth.shape), 0, "a")
    assert user.click(np.zeros_like(truth)) == Placed(15, 15, True)
    half = truth.copy()
    half[:, :17] = False  # missed: 11 × 7; too much: 9 × 9
    half |= square(40, 30, 25, 9)
    assert user.click(half) == Placed(34, 29, False)
    assert user.click(truth) is None


def test_what_is_not_known_is_never_clicked() -> None:
    truth = square(40, 10, 10, 11)
    known = everything(truth.shape)
    known[:16] = False
    click = User(truth, known, 0, "a").click(np.zeros_like(truth))
    assert click is not None and click.include and click.row >= 16


def test_a_pixel_is_clicked_once_and_users_differ_but_repeat_themselves() -> None:
    truth = square(30, 5, 5, 12)
    nothing = np.zeros_like(truth)
    courses = []
    for seed in (0, 1, 1, 2):
        user = User(truth, everything(truth.shape), seed, "a")
        courses.append([user.click(nothing) for _ in range(20)])
        assert len(set(courses[-1])) == 20
    assert courses[1] == courses[2] != courses[3] and courses[0] != courses[1]


# -- scores ---------------------------------------------------------------------


def test_iou_is_scikit_learns_over_the_pixels_looked_at() -> None:
    draw = np.random.default_rng(0)
    mask, truth, looked = draw.random((3, 20, 20)) > 0.5
    assert iou(mask, truth, looked) == pytest.approx(jaccard_score(truth[looked], mask[looked]))


def test_the_edge_left_out_is_one_pixel_on_either_side() -> None:
    truth = square(20, 5, 5, 8)
    left_out = ~off_the_edge(truth)
    assert left_out.sum() == (64 - 36) + 4 * 8
    grown = truth.copy()
    grown[4, 5:13] = True
    assert iou(grown, truth, everything(truth.shape)) < 1 == iou(grown, truth, off_the_edge(truth))


def test_clicks_are_counted_to_the_first_that_is_good_enough() -> None:
    course = Course([0.3, 0.82, 0.7, 0.9], [0.4, 0.9, 0.8, 0.95])
    assert [course.clicks_to(goal) for goal in (0.3, 0.8, 0.85, 0.99)] == [1, 2, 4, MOST_CLICKS]
    assert course.clicks_to(0.85, banded=True) == 2
    assert (course.after(1), course.after(3), course.after(9)) == (0.3, 0.7, 0.9)


def test_tables_average_over_objects_and_types() -> None:
    good, bad = Course([0.9], [0.9]), Course([0.5] * 20, [0.5] * 20)
    courses = {"water": {"we": [good, bad]}, "fields": {"we": [good]}}
    lines = show(pooled(courses)).splitlines()
    assert lines[2].startswith("| all | we | 7.3 ± 9.0 |") and lines[2].endswith("| 67% |")
    assert lines[3].startswith("| water | we | 10.5 ± 9.5 | 10.5 ± 9.5 | 0.70 ± 0.20 |")


# -- objects ---------------------------------------------------------------------


def test_which_parts_count_as_objects() -> None:
    known = everything((80, 80))
    assert counts(square(80, 20, 20, 18), known)
    assert not counts(square(80, 20, 20, 17), known)  # 289 px
    assert not counts(square(80, 0, 20, 18), known) and counts(square(80, 0, 20, 18), known, rim_share=0.25)
    thin = np.zeros((80, 80), bool)
    thin[30:36, 10:70] = True  # 360 px, 3 deep
    assert not counts(thin, known)
    known[19] = False
    assert not counts(square(80, 20, 20, 18), known)


def test_the_view_is_around_the_object_and_inside_the_raster() -> None:
    part = square(300, 200, 5, 60)
    view = view_of(part)
    assert view == Window(150, 0, 150, 150) and part[view.slices].sum() == part.sum()
    assert view_of(square(80, 20, 20, 18)) == Window(0, 0, 80, 80)


def test_an_ellipse_fills_its_box() -> None:
    part = ellipse((40, 60), 5, 10, 35, 50)
    assert part.sum() == pytest.approx(np.pi * 15 * 20, rel=0.01)
    rows, cols = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
    assert (rows[0], rows[-1], cols[0], cols[-1]) == (5, 34, 10, 49)


def test_few_of_many_are_spread_over_all() -> None:
    many = [Target(str(n), SAR_WATER, Scene([]), Window(0, 0, 1, 1), *np.ones((2, 1, 1), bool)) for n in range(9)]
    assert [t.name for t in spread(many, 3)] == ["0", "4", "8"] and spread(many, 9) == many


def test_development_and_scored_objects_never_share_a_place() -> None:
    shared_data("hls_worldcover_water")
    places = {}
    for chosen in ("development", "scored"):
        found = targets(chosen, 1_000)
        assert all(t.truth.any() and t.truth.shape == (t.view.height, t.view.width) for t in found)
        places[chosen] = {(t.scene.name, t.scene.sources[0].path) for t in found}
        assert len({(t.scene.sources[0].path, t.view, t.truth.tobytes()) for t in found}) == len(found)
    assert not places["development"] & places["scored"]


# -- contestants -------------------------------------------------------------------


def two_tones(size: int = 40) -> tuple[NDArray[np.float32], Mask]:
    """A bright square on a dark ground, a little noise, one band."""
    truth = square(size, 12, 10, 15)
    noise = np.random.default_rng(0).normal(0, 0.02, truth.shape)
    return (truth * 2.0 + noise)[None].astype(np.float32), truth


def test_region_growing_takes_what_is_alike_and_connected_and_leaves_what_is_excluded() -> None:
    bands, truth = two_tones()
    bands[0, 30:38, 30:38] = 2.0
    growing = RegionGrowing(bands, everything(truth.shape))
    found = growing.mask([Placed(19, 17, True)])
    assert iou(found, truth, off_the_edge(truth)) == 1 and not found[34, 34]
    assert growing.mask([Placed(19, 17, True), Placed(34, 34, True)])[34, 34]
    assert not growing.mask([Placed(19, 17, True), Placed(15, 14, False)])[15, 14]


def test_the_random_walker_solves_the_laplace_equation_densely_checked() -> None:
    draw = np.random.default_rng(1)
    bands = draw.normal(size=(2, 7, 8)).astype(np.float32)
    clicks = [Placed(2, 3, True), Placed(4, 5, False)]
    found = RandomWalker(bands, everything((7, 8)), beta=20.0).probabilities(clicks).reshape(7, 8)
    weights = np.zeros((56, 56))
    squared = {}
    for row, col in np.ndindex(7, 8):
        for other in ((row + 1, col), (row, col + 1)):
            if other[0] < 7 and other[1] < 8:
                squared[row * 8 + col, other[0] * 8 + other[1]] = ((bands[:, row, col] - bands[:, *other]) ** 2).sum()
    for (a, b), value in squared.items():
        weights[a, b] = weights[b, a] = np.exp(-20.0 * value / max(squared.values())) + 1e-6
    system, right = np.diag(weights.sum(axis=1)) - weights, np.zeros(56)
    for row, col in np.ndindex(7, 8):
        if row in (0, 6) or col in (0, 7) or (row, col) in ((2, 3), (4, 5)):
            system[row * 8 + col] = np.eye(56)[row * 8 + col]
            right[row * 8 + col] = (row, col) == (2, 3)
    assert np.allclose(found, np.linalg.solve(system, right).reshape(7, 8), atol=2e-3)


def test_a_mask_of_coarse_cells_is_placed_in_the_view() -> None:
    found = Segmentation(Window(10, 20, 4, 4), 2, np.array([[True, False], [False, True]]))
    seen = in_view(found, Window(11, 19, 10, 10))
    expected = np.zeros((10, 10), bool)
    expected[0, 1:3] = expected[1:3, 3:5] = True
    assert np.array_equal(seen, expected)


def test_a_course_ends_when_the_object_is_found_and_scores_every_click(tmp_path: Path) -> None:
    path = raster(tmp_path / "a.tif", size=64, seed=1)
    truth = square(64, 20, 20, 20)
    target = Target("a", SAR_WATER, Scene([Source(str(path))]), Window(0, 0, 64, 64), truth, everything(truth.shape))

    def learner(scene: OpenScene, view: Window) -> object:
        def answer(clicks: Sequence[Placed]) -> Mask:
            found = truth.copy()
            found[20 : 20 + max(0, 14 - 2 * len(clicks))] = False
            return found

        return answer

    course = run(target, learner, 0)  # type: ignore[arg-type]
    assert course.ious == pytest.approx([0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) and len(course.seconds) == 6
    assert course.clicks_to(0.8) == 5


# -- training material ---------------------------------------------------------------


@pytest.mark.parametrize("generator", [g for g, _ in pseudo.GENERATORS])
def test_parts_are_connected(generator: object) -> None:
    from scipy import ndimage

    values = np.stack([ndimage.gaussian_filter(np.random.default_rng(n).normal(size=(48, 48)), 3) * 20 for n in (0, 1)])
    parts = generator(values.astype(np.float32), np.random.default_rng(5))  # type: ignore[operator]
    assert parts.shape == (48, 48) and len(np.unique(parts)) > 1
    assert all(ndimage.label(parts == name)[1] == 1 for name in np.unique(parts)[:40])


def test_pseudo_objects_lie_inside_the_window_and_repeat_with_the_seed() -> None:
    draw = np.random.default_rng(0)
    values = draw.normal(size=(3, 60, 60)).astype(np.float32).cumsum(axis=1).cumsum(axis=2)
    valid = everything((60, 60))
    found = [t for n in range(12) for t in pseudo.objects(values, valid, np.random.default_rng(n), 3)]
    again = [t for n in range(12) for t in pseudo.objects(values, valid, np.random.default_rng(n), 3)]
    assert len(found) > 5 and all(np.array_equal(a, b) for a, b in zip(found, again, strict=True))
    for thing in found:
        assert pseudo.LEAST <= thing.sum() <= pseudo.MOST * thing.size
        assert not (thing[:2].any() or thing[-2:].any() or thing[:, :2].any() or thing[:, -2:].any())
