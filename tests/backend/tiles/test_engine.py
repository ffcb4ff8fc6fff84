"""The engine: exact placement, no seams, a right rim, nodata to the pixel, nothing computed for nothing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from affine import Affine
from numpy.typing import NDArray
from scipy import ndimage

from backend.contract.errors import ModelError, OutputExistsError, RequestError
from backend.scene.grid import Window
from backend.tiles import engine
from backend.tiles.frame import BandInfo
from backend.tiles.layout import Tiling, plan
from backend.tiles.sinks import BandsSink
from tests.backend.tiles.helpers import NORTH_UP, ArrayScene, context, identity, numbers, read

TRANSFORMS = {
    "north-up": NORTH_UP,
    "south-up": Affine(10, 0, 500_000, 0, 10, 4_000_000),
    "rotated": Affine.translation(500_000, 4_000_000) * Affine.rotation(33) * Affine.scale(10, -10),
    "sheared": Affine(10, 3, 500_000, 1, -7, 4_000_000),
    "mirrored": Affine(-10, 0, 500_000, 0, -10, 4_000_000),
    "thirds": Affine(1 / 3, 0, 0.1, 0, -1 / 7, 0.7),
}


def sink(folder: Path, bands: int) -> BandsSink:
    return BandsSink(folder / "out.tif", [BandInfo(f"band {i}") for i in range(bands)])


def apply(
    folder: Path, scene: ArrayScene, function: engine.Function, tiling: Tiling, bands: int = 0, batch: int = 3
) -> tuple[NDArray[np.float32], engine.Summary]:
    """Run the engine and read back the result."""
    bands = bands or scene.values.shape[0]
    summary = engine.run(
        scene, function, bands, [sink(folder, bands)], tiling, context(folder), folder / "work", batch=batch
    )
    return read(folder / "out.tif")[0], summary


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (211, 1), (97, 131), (128, 128), (255, 61)])
@pytest.mark.parametrize("tiling", [Tiling(64, 4, 8, 8), Tiling(64, 0, 0), Tiling(32, 3, 5, 32, exact=True)])
def test_identity_is_reproduced_bit_for_bit(tmp_path: Path, size: tuple[int, int], tiling: Tiling) -> None:
    scene = ArrayScene(numbers(2, *size))
    found, _ = apply(tmp_path, scene, identity, tiling)
    assert np.array_equal(found, scene.values)


@pytest.mark.parametrize("transform", TRANSFORMS.values(), ids=TRANSFORMS.keys())
def test_the_georeference_is_exact(tmp_path: Path, transform: Affine) -> None:
    scene = ArrayScene(numbers(1, 61, 83), transform=transform)
    apply(tmp_path, scene, identity, Tiling(32, 2, 2))
    profile = read(tmp_path / "out.tif")[1]
    assert profile["transform"] == transform
    assert profile["crs"] == scene.grid.crs


def box(values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]:
    """A 9 x 9 mean: needs 4 px of context."""
    return np.asarray(ndimage.uniform_filter(values, (1, 1, 9, 9), mode="constant"))


def test_a_local_function_leaves_no_seam_and_a_mirrored_rim(tmp_path: Path) -> None:
    scene = ArrayScene(numbers(1, 143, 190))
    found, _ = apply(tmp_path, scene, box, Tiling(48, 4, 6))
    assert np.allclose(found, ndimage.uniform_filter(scene.values, (1, 9, 9), mode="mirror"), rtol=1e-4, atol=1e-5)


def test_blending_passes_smoothly_from_one_tile_to_the_next(tmp_path: Path) -> None:
    """A function that disagrees between tiles (each returns its own number) makes a ramp, not a step."""
    counter = iter(range(1000))

    def own(values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]:
        return np.stack([np.full_like(tile, next(counter) % 2) for tile in values])

    found, summary = apply(tmp_path, ArrayScene(numbers(1, 20, 200)), own, Tiling(64, 0, 16))
    assert len(summary.layout.cols.spans) > 2
    steps = np.abs(np.diff(found[0], axis=1))
    assert 0 < steps.max() < 0.11


def test_nodata_in_is_nodata_out_to_the_pixel(tmp_path: Path) -> None:
    valid = np.random.default_rng(3).random((150, 170)) < 0.5
    scene = ArrayScene(np.where(valid, numbers(3, 150, 170), 0).astype(np.float32), valid)
    found, _ = apply(tmp_path, scene, identity, Tiling(64, 4, 8, 8))
    assert np.array_equal(np.isfinite(found), np.broadcast_to(valid, found.shape))
    assert np.array_equal(found[:, valid], scene.values[:, valid])


def test_what_a_function_says_about_invalid_pixels_never_reaches_valid_ones(tmp_path: Path) -> None:
    valid = np.random.default_rng(4).random((90, 90)) < 0.7
    scene = ArrayScene(numbers(1, 90, 90), valid)

    def spoilt(values: NDArray[np.float32], where: NDArray[np.bool_]) -> NDArray[np.float32]:
        return np.where(where[:, None], values, np.float32("nan"))

    found, _ = apply(tmp_path, scene, spoilt, Tiling(32, 2, 4))
    assert np.array_equal(found[:, valid], scene.values[:, valid])


def test_tiles_without_valid_pixels_are_skipped(tmp_path: Path) -> None:
    valid = np.zeros((200, 200), bool)
    valid[:, 100:] = True
    valid[:10, :10] = True
    scene = ArrayScene(numbers(1, 200, 200), valid)
    seen = 0

    def counting(values: NDArray[np.float32], where: NDArray[np.bool_]) -> NDArray[np.float32]:
        nonlocal seen
        seen += len(values)
        return values

    found, summary = apply(tmp_path, scene, counting, Tiling(40, 2, 4))
    assert np.array_equal(found[:, valid], scene.values[:, valid])
    assert np.isnan(found[:, ~valid]).all()
    assert (summary.computed, summary.skipped) == (seen, summary.layout.tiles - seen)
    assert summary.skipped > 0.35 * summary.layout.tiles


def test_windows_outside_the_area_of_interest_are_not_even_read(tmp_path: Path) -> None:
    class Clipped(ArrayScene):
        @property
        def extent(self) -> Window:
            return Window(0, 0, 30, 30)

    valid = np.zeros((200, 200), bool)
    valid[:30, :30] = True
    scene = Clipped(numbers(1, 200, 200), valid)
    found, _ = apply(tmp_path, scene, identity, Tiling(40, 2, 4))
    assert np.array_equal(np.isfinite(found[0]), valid)
    assert 0 < len(scene.reads) <= 4


def test_a_scene_without_any_valid_pixel_becomes_all_nodata(tmp_path: Path) -> None:
    scene = ArrayScene(numbers(1, 70, 70), np.zeros((70, 70), bool))
    found, summary = apply(tmp_path, scene, identity, Tiling(32, 2, 2))
    assert np.isnan(found).all()
    assert summary.computed == 0


def test_a_coarser_output_covers_the_scene_and_keeps_its_nodata(tmp_path: Path) -> None:
    valid = np.ones((50, 61), bool)
    valid[16:24, 8:16] = False
    scene = ArrayScene(numbers(1, 50, 61), valid)

    def blocks(values: NDArray[np.float32], where: NDArray[np.bool_]) -> NDArray[np.float32]:
        batch, bands, height, width = values.shape
        return np.asarray(values.reshape(batch, bands, height // 8, 8, width // 8, 8).mean(axis=(3, 5)))

    found, summary = apply(tmp_path, scene, blocks, Tiling(40, 0, 8, 8, scale=8))
    assert summary.layout.grid.transform == NORTH_UP * Affine.scale(8)
    assert found.shape == (1, 7, 8)
    assert np.argwhere(np.isnan(found[0])).tolist() == [[2, 1]]
    whole = scene.values[0, :48, :56].reshape(6, 8, 7, 8).mean(axis=(1, 3))
    keep = np.isfinite(found[0, :6, :7])
    assert np.allclose(found[0, :6, :7][keep], whole[keep], rtol=1e-5)


def test_batches_get_the_size_asked_for(tmp_path: Path) -> None:
    sizes = []

    def watching(values: NDArray[np.float32], where: NDArray[np.bool_]) -> NDArray[np.float32]:
        sizes.append(len(values))
        return values

    apply(tmp_path, ArrayScene(numbers(1, 60, 300)), watching, Tiling(64, 2, 4), batch=2)
    assert max(sizes) == 2


def test_a_result_that_is_no_number_is_an_error(tmp_path: Path) -> None:
    def broken(values: NDArray[np.float32], where: NDArray[np.bool_]) -> NDArray[np.float32]:
        return values * np.float32("nan")

    with pytest.raises(ModelError, match="not a finite number"):
        apply(tmp_path, ArrayScene(numbers(1, 40, 40)), broken, Tiling(32, 2, 2))
    assert not list(tmp_path.glob("out*"))


def test_an_error_of_the_reader_reaches_the_caller(tmp_path: Path) -> None:
    class Broken(ArrayScene):
        def read(self, window: object) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
            raise RequestError("torn file")

    with pytest.raises(RequestError, match="torn file"):
        apply(tmp_path, Broken(numbers(1, 40, 40)), identity, Tiling(32, 2, 2))


def test_an_existing_output_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    scene = ArrayScene(numbers(1, 40, 40))
    (tmp_path / "out.tif").write_bytes(b"mine")
    with pytest.raises(OutputExistsError):
        apply(tmp_path, scene, identity, Tiling(32, 2, 2))
    assert (tmp_path / "out.tif").read_bytes() == b"mine"
    assert not scene.reads


def test_windows_too_small_for_their_overlap_are_refused_in_words() -> None:
    with pytest.raises(RequestError, match="too small"):
        plan(ArrayScene(numbers(1, 40, 40)).grid, Tiling(16, 4, 8))
