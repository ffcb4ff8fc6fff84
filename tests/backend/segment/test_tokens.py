"""Tokens: computed once, read back without torch, the same either way; and the disk they take is bounded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import torch

from backend.contract import codec, home, requests
from backend.contract.errors import ModelError
from backend.models.folder import load_card
from backend.models.init import load_initial
from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics
from backend.segment import feature_cache, tokens
from backend.segment.prompts import PixelClick, PixelPrompts
from backend.segment.segmenter import Segmenter
from backend.segment.tokens import TokenSource
from tests.backend.models_on_disk import backbone_model, hills, write_raster

ROOT = Path(__file__).resolve().parents[3]
SIDE = 90
VIEW = Window(0, 0, SIDE, SIDE)


@pytest.fixture
def scene(tmp_path: Path) -> requests.Scene:
    return write_raster(tmp_path / "a.tif", hills(3, SIDE, SIDE))


@pytest.fixture
def model(tmp_path: Path, scene: requests.Scene) -> str:
    return str(backbone_model(tmp_path / "model", scene, 3))


def test_a_tile_is_the_backbone_seen_with_a_margin(scene: requests.Scene, model: str) -> None:
    """Plainly: normalise the window, run the backbone, project on the basis, cut the margin off."""
    source = TokenSource(scene, model)
    source.compute(VIEW)
    assert (source.cut.kept, source.cut.margin, source.cut.stride) == (16, 8, 8)
    card = load_card(model)
    with Scene.open(scene) as opened:
        values, valid = opened.read(Window(24, 40, 32, 32))  # the tile of rows 32–47, columns 48–63
    x = Statistics.from_json(card.statistics).normalise(values[None], valid[None])
    backbone = load_initial(model, card.backbone, card.bands).eval()
    with torch.inference_mode():
        seen = backbone.features(torch.from_numpy(x), [2])[0][0].numpy()
    basis = source._cache.read("basis")
    assert basis is not None
    expected = np.tensordot(basis[1:], seen - basis[0][:, None, None], 1)[:, 1:3, 1:3]
    found = source._held((2, 3))
    assert found is not None
    np.testing.assert_allclose(found, expected, atol=4e-3)


def test_what_is_read_back_equals_what_was_computed(scene: requests.Scene, model: str) -> None:
    first = TokenSource(scene, model)
    assert first.of_cells(VIEW, 1) is None and not first.has(VIEW)
    first.compute(VIEW)
    computed = first.of_cells(VIEW, 1)
    again = TokenSource(scene, model)
    read = again.of_cells(VIEW, 1)
    assert computed is not None and read is not None and again._encoder is None
    assert np.array_equal(computed, read)


def test_after_a_restart_torch_is_not_needed(scene: requests.Scene, model: str) -> None:
    TokenSource(scene, model).compute(VIEW)
    asked = json.dumps([codec.to_json(scene), model])
    script = (
        "import json, sys; from backend.contract import codec, requests; from backend.scene.grid import Window\n"
        "from backend.segment.tokens import TokenSource; scene, model = json.loads(sys.argv[1])\n"
        "source = TokenSource(codec.from_json(requests.Scene, scene), model)\n"
        f"print(source.has(Window(0, 0, {SIDE}, {SIDE})), 'torch' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", script, asked], capture_output=True, text=True, check=True, cwd=ROOT)
    assert ran.stdout.split() == ["True", "False"]


def test_the_background_computes_what_is_wanted(scene: requests.Scene, model: str) -> None:
    source = TokenSource(scene, model)
    assert source.want(VIEW) is False
    deadline = time.monotonic() + 60
    while not source.has(VIEW):
        assert time.monotonic() < deadline and source.failure is None
        time.sleep(0.05)
    assert source.want(VIEW) is True
    source.close()


def test_a_damaged_tile_is_computed_again(scene: requests.Scene, model: str) -> None:
    first = TokenSource(scene, model)
    first.compute(VIEW)
    good = first._held((1, 1))
    assert first._cache.folder is not None and good is not None
    (first._cache.folder / "1_1.npy").write_bytes(b"\x93NUMPY garbage")
    again = TokenSource(scene, model)
    assert again._held((1, 1)) is None
    again.compute(VIEW)
    mended = again._held((1, 1))
    assert mended is not None and np.array_equal(mended, good)


def test_a_changed_raster_or_model_is_another_scene(tmp_path: Path, scene: requests.Scene, model: str) -> None:
    TokenSource(scene, model).compute(VIEW)
    write_raster(tmp_path / "a.tif", hills(3, SIDE, SIDE, seed=5))
    os.utime(tmp_path / "a.tif", (1, 1))
    assert not TokenSource(scene, model).has(VIEW)


def test_a_model_that_does_not_fit_is_refused(tmp_path: Path, model: str) -> None:
    other = write_raster(tmp_path / "b.tif", hills(2, SIDE, SIDE))
    with pytest.raises(ModelError):
        TokenSource(other, model)


def test_room_is_made_for_new_scenes(tmp_path: Path) -> None:
    root = home.cache_folder() / "features"
    for number in range(4):
        (root / f"k{number}").mkdir(parents=True)
        (root / f"k{number}" / "0_0.npy").write_bytes(bytes(1000))
        index = root / f"k{number}" / "index.json"
        index.write_text("{}")
        os.utime(index, (time.time() - 1000 + number,) * 2)
    feature_cache.make_room(root / "k0", most=2500)
    assert sorted(path.name for path in root.iterdir()) == ["k0", "k3"]


@pytest.mark.parametrize("factor", [1, 2])
def test_between_centres_tokens_go_over_linearly(factor: int) -> None:
    maps = np.add.outer(np.arange(6.0), 10 * np.arange(7.0))[None].astype(np.float32)
    at = np.array([0.0, 1.25, 3.5, 9.0])
    found = tokens.between(maps, at, at)
    clipped_row, clipped_col = at.clip(0, 5), at.clip(0, 6)
    np.testing.assert_allclose(found[0], np.add.outer(clipped_row, 10 * clipped_col), rtol=1e-6)


def test_tokens_beyond_the_view_come_too(scene: requests.Scene, model: str) -> None:
    """A window around a small view reaches beyond it: its tokens are computed once it was clicked in."""
    segmenter, view = Segmenter(Scene.open(scene), TokenSource(scene, model)), Window(32, 32, 16, 16)
    segmenter.prepare(view, (16, 16), wait=True)
    click, deadline = PixelPrompts((PixelClick(40.5, 40.5),)), time.monotonic() + 60
    found = segmenter.segment(click, view, (16, 16))
    assert found.waiting and found.note is not None and "not computed yet" in found.note
    while found.waiting:
        assert time.monotonic() < deadline
        time.sleep(0.05)
        found = segmenter.segment(click, view, (16, 16))
    assert "computed" not in (found.note or "")
    segmenter.close()


def test_a_look_too_coarse_for_tokens_says_so(scene: requests.Scene, model: str) -> None:
    segmenter = Segmenter(Scene.open(scene), TokenSource(scene, model))
    found = segmenter.segment(PixelPrompts((PixelClick(40.5, 40.5),)), VIEW, (10, 10))
    assert found.note is not None and "Zoom in" in found.note and "yet" not in found.note
    assert not found.waiting, "nothing is being computed"
    segmenter.close()


def test_clicks_work_before_and_after_the_tokens_come(scene: requests.Scene, model: str) -> None:
    segmenter = Segmenter(Scene.open(scene), TokenSource(scene, model))
    click = PixelPrompts((PixelClick(40.5, 40.5),))
    before = segmenter.segment(click, VIEW, (SIDE, SIDE))
    segmenter.prepare(VIEW, (SIDE, SIDE), wait=True)
    after = segmenter.segment(click, VIEW, (SIDE, SIDE))
    assert before.mask.any() and after.mask.any() and before.note is not None and "computed" in before.note
    assert after.note is None and next(iter(segmenter._spaces.values())).with_tokens
