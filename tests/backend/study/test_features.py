"""A pixel's attention is that of the attention raster; controls are what they say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
from scipy import ndimage

from backend.contract.requests import Attention
from backend.explain import job as attention_job
from backend.explain.attention import to_pixels
from backend.jobs.context import JobContext
from backend.models.folder import load_card
from backend.models.init import load_initial
from backend.scene.grid import Grid
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics
from backend.study import controls
from backend.study.features import Features, Network, at_pixels, extract
from backend.study.windows import Shares, layout_of, shares
from backend.tiles.reader import read_tile
from tests.backend.study.world import IMAGE, PATCH, PLACE, SIDE, SPEC, make_model, make_scene
from tests.making import make_run


def test_at_pixels_is_the_interpolated_map() -> None:
    draw = np.random.default_rng(0)
    maps, valid = draw.random((3, 4, 5), np.float32), draw.random((4, 5)) > 0.3
    whole = to_pixels(torch.from_numpy(maps)[None], torch.from_numpy(valid)[None], 8)[0].numpy()
    rows, cols = (a.ravel() for a in np.mgrid[:32, :40])
    found = at_pixels(maps, valid, 8, rows, cols)
    near = ndimage.maximum_filter(valid, 3).repeat(8, 0).repeat(8, 1)[rows, cols]
    assert found[near] == pytest.approx(whole[:, rows, cols].T[near], abs=1e-5)


def test_sampled_attention_is_the_attention_raster(tmp_path: Path) -> None:
    spec = make_scene(tmp_path)
    with rasterio.open(spec.sources[0].path, "r+") as file:
        hole = file.read(1)
        hole[40:90, 100:180] = -9999
        file.write(hole, 1)
    model = make_model(tmp_path / "model", spec)
    request = Attention([spec], str(model), str(tmp_path / "a.tif"), device="cpu", settings={"window": IMAGE})
    draw = np.random.default_rng(0)
    rows, cols = draw.integers(0, SIDE, 500), draw.integers(0, SIDE, 500)
    card = load_card(model)
    backbone = load_initial(str(model), card.backbone, card.bands).eval()
    network = Network(backbone, Statistics.from_json(card.statistics), [0, 1], [0, 1], torch.device("cpu"))
    with Scene.open(spec) as scene:
        layout = layout_of(scene.grid, SPEC, 0.125)
        pairs = shares(layout, rows, cols)
        assert np.bincount(pairs.point, pairs.weight) == pytest.approx(np.ones(500))
        assert len(pairs.point) > 550  # some lie in ramps
        done: list[int] = []
        found = extract(scene, layout, pairs, 500, network, 3, done.append, with_tokens=True, with_maps=True)
    assert done[-1] == len(pairs.of_windows()) == len(found.maps)
    assert (found.attention.shape, found.tokens.shape) == ((500, 4), (500, SPEC.embed_dim))
    assert found.maps.shape[1:] == (4, IMAGE // PATCH, IMAGE // PATCH)
    for block in (0, 1):
        part = replace(request, block=block, out=str(tmp_path / f"{block}.tif"))
        attention_job.run(part, JobContext(make_run(tmp_path / f"run{block}", part)))
        with rasterio.open(str(part.out)) as file:
            raster = file.read([2, 3])[:, rows, cols].T
        known = np.isfinite(raster[:, 0])
        assert 400 < known.sum() < 500
        assert found.attention[known, 2 * block : 2 * block + 2] == pytest.approx(raster[known], abs=1e-4)
    assert np.isfinite(found.tokens).all() and found.tokens.std() > 0


@pytest.mark.parametrize(("layers", "heads"), [([1], [0]), ([0, 1], [1])])
def test_maps_are_those_of_each_window_and_absent_where_not_wanted(
    tmp_path: Path, layers: list[int], heads: list[int]
) -> None:
    """In the windows' order, block by block: what the backbone says of the window read by itself."""
    spec = make_scene(tmp_path)
    card = load_card(model := make_model(tmp_path / "model", spec))
    backbone = load_initial(str(model), card.backbone, card.bands).eval()
    statistics = Statistics.from_json(card.statistics)
    network = Network(backbone, statistics, layers, heads, torch.device("cpu"))
    rows, cols = np.array([3, 3, 300]), np.array([3, 460, 120])
    with Scene.open(spec) as scene:
        layout = layout_of(scene.grid, SPEC, 0.0)
        pairs = shares(layout, rows, cols)
        found = extract(scene, layout, pairs, 3, network, 2, lambda done: None, with_maps=True)
        bare = extract(scene, layout, pairs, 3, network, 2, lambda done: None)
        windows = [divmod(number, len(layout.cols.spans)) for number, _ in pairs.of_windows()]
        assert found.maps.shape == (len(windows), len(layers) * len(heads), IMAGE // PATCH, IMAGE // PATCH)
        for place, (row, col) in enumerate(windows):
            tile = read_tile(scene, layout, layout.rows.spans[row], layout.cols.spans[col])
            assert tile is not None
            x = torch.from_numpy(statistics.normalise(tile[0][None], tile[1][None]))
            with torch.no_grad():
                plain = torch.cat([block[0, heads] for block in backbone.cls_attentions(x, layers)]).numpy()
            relative = plain / plain.mean(axis=(1, 2), keepdims=True)
            assert found.maps[place] == pytest.approx(relative, rel=2e-3)
    assert bare.maps.size == bare.tokens.size == 0 and bare.maps.shape[1:] == found.maps.shape[1:]
    np.testing.assert_array_equal(bare.attention, found.attention)


def numbered_windows() -> tuple[Features, Shares, np.ndarray, int]:
    """Windows without ramps whose attention is 2 + their number everywhere; and each pixel's window."""
    draw = np.random.default_rng(0)
    layout = layout_of(Grid(SIDE, SIDE, PLACE, None), SPEC, 0.0)
    pairs = shares(layout, draw.integers(0, SIDE, 400), draw.integers(0, SIDE, 400))
    windows = [window for window, _ in pairs.of_windows()]
    maps = np.stack([np.full((1, 8, 8), 2.0 + number) for number in range(len(windows))]).astype(np.float16)
    own = np.zeros(400)
    own[pairs.point] = np.searchsorted(windows, pairs.window)
    return Features(np.zeros((400, 1), np.float32), np.zeros((400, 0), np.float32), maps), pairs, own, len(windows)


def test_shuffled_windows_show_another_windows_map() -> None:
    """No pixel keeps its window's, and each window serves once."""
    features, pairs, own, count = numbered_windows()
    shown = 2 ** controls.shuffled([features], [pairs], [400], PATCH, 0, ["a"]).values[:, 0] - 2
    assert (np.abs(shown - own) > 0.5).all()
    served = {(int(o), round(float(s))) for o, s in zip(own, shown, strict=True)}
    assert len(served) == count == len({s for _, s in served})


def test_the_mean_by_position_holds_nothing_of_the_window_itself() -> None:
    """Two values, each the mean of the windows that show the other."""
    features, pairs, own, count = numbered_windows()
    shown = controls.by_position([features], [pairs], [400], PATCH, 0, ["a"]).values[:, 0]
    values = np.unique(shown.round(4))
    assert len(values) == 2
    for value in values:
        here = np.isclose(shown, value, atol=1e-3)
        others = sorted(set(range(count)) - set(own[here].astype(int).tolist()))
        assert value == pytest.approx(np.log2(2.0 + np.array(others)).mean(), abs=1e-3)


def test_brightness_and_texture_are_local_mean_and_deviation(tmp_path: Path) -> None:
    spec = make_scene(tmp_path)
    with rasterio.open(spec.sources[0].path, "r+") as file:
        values = file.read(1)
        values[50:60] = -9999
        file.write(values, 1)
    rows, cols = np.array([0, 48, 200, 463]), np.array([0, 7, 300, 463])
    with Scene.open(spec) as scene:
        found = controls.bands(scene, rows, cols, [5])
    masked = np.where(values == -9999, np.nan, values)
    assert len(found.names) == 3 and "deviation" in found.names[2]
    for place, (row, col) in enumerate(zip(rows, cols, strict=True)):
        part = masked[max(0, row - 2) : row + 3, max(0, col - 2) : col + 3]
        wanted = [values[row, col], np.nanmean(part), np.nanstd(part)]
        assert found.values[place] == pytest.approx(wanted, abs=1e-2)


def test_random_maps_are_smooth_repeatable_and_all_different(tmp_path: Path) -> None:
    with Scene.open(make_scene(tmp_path)) as scene:
        rows, cols = np.full(SIDE, 200), np.arange(SIDE)
        one, two = (controls.random_maps([scene], [rows], [cols], PATCH, 4, seed) for seed in (0, 0))
        other = controls.random_maps([scene], [rows], [cols], PATCH, 4, 1)
    assert np.array_equal(one.values, two.values) and not np.allclose(one.values, other.values)
    steps = np.abs(np.diff(one.values, axis=0)).max()
    assert steps < one.values.std() and abs(np.corrcoef(one.values.T)[0, 1]) < 0.9
