"""What accepted objects teach: Fisher's discriminant, whom it is told to, and where it is kept."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis

from backend.contract.pointing import Click, Prompts, ViewMask
from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.segment import accepted, experience
from backend.segment.experience import Look
from backend.segment.prompts import PixelClick, PixelPrompts
from backend.segment.segmenter import Segmentation, Segmenter, in_cells
from backend.segment.view import Frame
from tests.backend.segment.making import Mask, iou, write

Values = NDArray[np.float32]
VIEW = Window(0, 0, 112, 256)
SCREEN = (1120, 2560)
PLACES = {"first": (36, 40), "second": (36, 150), "other": (84, 100)}
"""Top and left of three objects of 20 × 40 pixels."""
NO_MASK = ViewMask([0.0] * 6, 1, 1, "")


def truth(name: str) -> Mask:
    out = np.zeros((VIEW.height, VIEW.width), bool)
    top, left = PLACES[name]
    out[top : top + 20, left : left + 40] = True
    return out


@pytest.fixture
def segmenter(tmp_path: Path) -> Segmenter:
    """Two objects of a bright and a dark half, which only the second band joins; the other one is known by the first band."""
    draw = np.random.default_rng(4)
    values = draw.normal(0, (6, 3), (VIEW.height, VIEW.width, 2)).transpose(2, 0, 1)
    for name in ("first", "second"):
        top, left = PLACES[name]
        values[0, top : top + 20, left : left + 20] += 12
        values[0, top : top + 20, left + 20 : left + 40] -= 12
        values[1, top : top + 20, left : left + 40] += 12
    values[0][truth("other")] += 90
    return Segmenter(Scene.open(write(tmp_path / "a.tif", values.astype(np.float32))))


def clicked(segmenter: Segmenter, name: str, *columns: int) -> Segmentation:
    top, left = PLACES[name]
    clicks = tuple(PixelClick(top + 10.5, left + column + 0.5) for column in columns)
    return segmenter.segment(PixelPrompts(clicks), VIEW, SCREEN)


def whole(found: Segmentation) -> Mask:
    return in_cells(found, Frame(VIEW, 1))


def accept(segmenter: Segmenter, name: str) -> None:
    mask = truth(name)
    top, left = PLACES[name]
    look = segmenter.look(Segmentation(Window(top, left, 20, 40), 1, mask[top : top + 20, left : left + 40]))
    assert look is not None
    segmenter.accepted.remember(Prompts([Click(left, top)]), NO_MASK, look)


def test_the_next_object_like_an_accepted_one_is_found_whole(segmenter: Segmenter) -> None:
    before = iou(whole(clicked(segmenter, "second", 10)), truth("second"))
    accept(segmenter, "first")
    assert before < 0.6  # the half that was clicked
    assert iou(whole(clicked(segmenter, "second", 10)), truth("second")) > 0.8


def test_an_object_unlike_all_accepted_ones_is_found_as_before(segmenter: Segmenter) -> None:
    before = whole(clicked(segmenter, "other", 10))
    accept(segmenter, "first")
    assert before.any()
    np.testing.assert_array_equal(whole(clicked(segmenter, "other", 10)), before)


def test_of_several_kinds_the_one_that_was_clicked_counts(segmenter: Segmenter) -> None:
    for name in ("other", "first"):
        accept(segmenter, name)
    assert iou(whole(clicked(segmenter, "second", 10)), truth("second")) > 0.8


def test_forgetting_gives_the_answer_of_before(segmenter: Segmenter) -> None:
    before = whole(clicked(segmenter, "second", 10))
    accept(segmenter, "first")
    assert (whole(clicked(segmenter, "second", 10)) != before).any()
    assert segmenter.accepted.forget() == 1
    np.testing.assert_array_equal(whole(clicked(segmenter, "second", 10)), before)


def looks(count: int, cells: int = 200, features: int = 5) -> tuple[list[Look], list[tuple[Values, Values]]]:
    draw = np.random.default_rng(1)
    mixing = draw.normal(size=(features, features))
    samples, found = [], []
    for _ in range(count):
        inside, outside = (
            (mixing @ draw.normal(size=(features, cells)) + shift + draw.normal(size=(features, 1))).astype(np.float32)
            for shift in (1.0, 0.0)
        )
        seen = np.concatenate([inside, outside], axis=1)[:, None]
        mask = np.arange(2 * cells)[None] < cells
        one = experience.look(seen, mask, np.ones_like(mask))
        assert one is not None
        samples.append((inside, outside))
        found.append(one)
    return found, samples


def test_the_discriminant_is_scikit_learns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of pooled cells of several objects, from their moments alone."""
    monkeypatch.setattr(experience, "SHRINKAGE", 0.0)
    found, samples = looks(3)
    x = np.concatenate([part for pair in samples for part in pair], axis=1).T.astype(np.float64)
    y = np.concatenate([np.repeat([1, 0], 200) for _ in samples])
    expected = LinearDiscriminantAnalysis(solver="lsqr", priors=[0.5, 0.5]).fit(x, y)
    w, b = experience.discriminant(found, [1.0, 1.0, 1.0])
    np.testing.assert_allclose(x @ w + b, expected.decision_function(x), rtol=1e-3, atol=1e-3)


def test_a_look_that_does_not_count_changes_nothing() -> None:
    found, _ = looks(2)
    (w, b), (own_w, own_b) = experience.discriminant(found, [1.0, 0.0]), found[0].own
    np.testing.assert_allclose(w, own_w)
    assert b == pytest.approx(own_b)


def test_adjusting_adds_to_the_logit() -> None:
    scores, told = np.array([-0.9, 0.0, 0.4], np.float32), np.array([0.3, -1.0, 2.0], np.float32)
    probability = 1 / (1 + np.exp(-(np.log((1 + scores) / (1 - scores)) + told)))
    np.testing.assert_allclose(experience.adjusted(scores, told), 2 * probability - 1, rtol=1e-5)


def test_too_few_cells_teach_nothing() -> None:
    mask = np.zeros((20, 20), bool)
    mask[0, : experience.FEWEST - 1] = True
    assert experience.look(np.zeros((2, 20, 20), np.float32), mask, np.ones_like(mask)) is None


def test_invalid_cells_are_no_part_of_an_appearance() -> None:
    draw = np.random.default_rng(0)
    values, valid = draw.normal(size=(2, 30, 30)).astype(np.float32), np.ones((30, 30), bool)
    valid[:, 20:] = False
    other = values.copy()
    other[:, ~valid] = 1e9
    np.testing.assert_array_equal(experience.appearance(values, valid), experience.appearance(other, valid))


def test_many_bands_are_few_in_an_appearance() -> None:
    values = np.random.default_rng(0).normal(size=(100, 12, 12)).astype(np.float32)
    assert len(experience.appearance(values, np.ones((12, 12), bool))) == 3 * experience.MOST_BANDS


# -- what is kept ---------------------------------------------------------------


def test_what_was_accepted_outlives_the_process(tmp_path: Path) -> None:
    (one, two), _ = looks(2)
    kept = accepted.Accepted(tmp_path / "kept")
    kept.remember(Prompts([Click(1, 2)]), NO_MASK, one)
    kept.remember(Prompts([Click(3, 4)]), NO_MASK, two)
    again = accepted.Accepted(tmp_path / "kept").looks
    assert len(again) == 2
    for found, expected in zip(again, (one, two), strict=True):
        np.testing.assert_array_equal(found.means, expected.means)
        np.testing.assert_array_equal(found.scatters, expected.scatters)


def test_one_object_or_all_are_forgotten_on_the_disk_too(tmp_path: Path) -> None:
    (one, two), _ = looks(2)
    kept = accepted.Accepted(tmp_path / "kept")
    kept.remember(Prompts([Click(1, 2)]), NO_MASK, one)
    kept.remember(Prompts([Click(3, 4)]), NO_MASK, two)
    assert kept.forget(Prompts([Click(9, 9)])) == 0
    assert kept.forget(Prompts([Click(1, 2)])) == 1
    (left,) = accepted.Accepted(tmp_path / "kept").looks
    np.testing.assert_array_equal(left.means, two.means)
    assert kept.forget() == 1 and not (tmp_path / "kept").exists()


def test_damaged_files_and_those_of_other_versions_teach_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (one, two), _ = looks(2)
    kept = accepted.Accepted(tmp_path)
    kept.remember(Prompts([Click(1, 2)]), NO_MASK, one)
    monkeypatch.setattr(accepted, "SCHEMA", "look/0")
    kept.remember(Prompts([Click(3, 4)]), NO_MASK, two)
    monkeypatch.undo()
    (tmp_path / "damaged.safetensors").write_bytes(b"no tensors")
    (found,) = accepted.Accepted(tmp_path).looks
    np.testing.assert_array_equal(found.means, one.means)


def test_the_oldest_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accepted, "MOST", 2)
    (found, _), kept = looks(3), accepted.Accepted(tmp_path)
    for number, one in enumerate(found):
        kept.remember(Prompts([Click(number, 0)]), NO_MASK, one)
    assert len(list(tmp_path.glob("*.safetensors"))) == 2
    np.testing.assert_array_equal(kept.looks[0].means, found[1].means)


def test_who_looks_at_the_same_scene_knows_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With another model too; of a raster that was written anew nothing is known."""
    monkeypatch.setenv("PATCHWORK_HOME", str(tmp_path / "home"))
    spec = write(tmp_path / "a.tif", np.zeros((1, 32, 32), np.float32))
    with Scene.open(spec) as one, Scene.open(spec) as other:
        assert accepted.of_scene(one) is accepted.of_scene(other)
        before = accepted.of_scene(one)
    write(tmp_path / "a.tif", np.ones((1, 32, 40), np.float32))
    with Scene.open(spec) as changed:
        assert accepted.of_scene(changed) is not before
