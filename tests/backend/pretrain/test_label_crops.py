"""Label crops lie where the value crops lie, whatever grid the labels came on."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import numpy as np
import rasterio
from rasterio.warp import Resampling, calculate_default_transform, reproject

from backend.contract.requests import Labels, Prepare, Scene, Source
from backend.jobs.context import JobContext
from backend.labels.of_scenes import common_scheme
from backend.pretrain.label_crops import LabelCrops
from backend.scene.scene import open_scenes
from backend.scene.statistics import compute_statistics
from backend.scene.training_data import TrainingData
from tests.making import make_run, raster

SIDE = 160


def image_and_codes(folder: Path) -> tuple[Path, Path]:
    """An image whose first band holds 10 × the code (squares of 20 px), nodata in a corner; the codes."""
    path = raster(folder / "image.tif", bands=2, size=SIDE)
    draw = np.random.default_rng(3)
    codes = np.kron(draw.integers(1, 5, (SIDE // 20, SIDE // 20)), np.ones((20, 20))).astype(np.uint8)
    with rasterio.open(path) as file:
        profile, values = file.profile, file.read()
    values[0] = 10.0 * codes
    values[:, :30, :30] = -1
    with rasterio.open(path, "w", **{**profile, "nodata": -1}) as file:
        file.write(values)
    with rasterio.open(folder / "codes.tif", "w", **{**profile, "count": 1, "dtype": "uint8", "nodata": 0}) as file:
        file.write(codes, 1)
    return path, folder / "codes.tif"


def elsewhere(path: Path, target: Path) -> Path:
    """The same codes in degrees, on finer pixels."""
    with rasterio.open(path) as file:
        transform, width, height = calculate_default_transform(
            file.crs, "EPSG:4326", file.width, file.height, *file.bounds, resolution=3e-5
        )
        codes = np.zeros((height, width), np.uint8)
        reproject(
            file.read(1), codes, src_transform=file.transform, src_crs=file.crs, dst_transform=transform,
            dst_crs="EPSG:4326", resampling=Resampling.nearest,
        )  # fmt: skip
        profile = {**file.profile, "crs": "EPSG:4326", "transform": transform, "width": width, "height": height}
    with rasterio.open(target, "w", **profile) as file:
        file.write(codes, 1)
    return target


def compared(folder: Path, labels: Path) -> tuple[float, int]:
    """Share of labelled pixels whose label is the code their value holds, and how many invalid pixels have a label."""
    image = folder / "image.tif"
    spec = Scene([Source(str(image))], labels=Labels(str(labels)))
    context = JobContext(make_run(folder / "run", Prepare([spec])))
    with ExitStack() as stack:
        scenes = [stack.enter_context(scene) for scene in open_scenes([spec])]
        statistics = compute_statistics(scenes)
        data = TrainingData.open(scenes, statistics, folder=folder / "tiles")
        crops = LabelCrops.open(scenes, data, common_scheme(scenes), folder / "labels", context)
        values, valid = data.batch(7, 3, 20, 48)
        index = crops.crops(7, 3, 20, 48)
        np.testing.assert_array_equal(index[4:], crops.crops(7, 7, 16, 48), "crop k follows from k alone")
        _, _, centre, scale = statistics.columns()
        codes = np.asarray([*crops.scheme.codes, 0])[index]
        held = np.round((values[:, 0] * scale.ravel()[0] + centre.ravel()[0]) / 10)
        crops.close()
    context.close()
    labelled = index >= 0
    assert labelled.mean() > 0.5 and len(np.unique(codes[labelled])) == 4
    return float((codes == held)[labelled].mean()), int((labelled & ~valid).sum())


def test_labels_on_the_same_grid_are_the_values_own(tmp_path: Path) -> None:
    _, codes = image_and_codes(tmp_path)
    assert compared(tmp_path, codes) == (1.0, 0)


def test_labels_on_another_grid_and_crs_land_on_the_right_pixels(tmp_path: Path) -> None:
    _, codes = image_and_codes(tmp_path)
    share, invalid = compared(tmp_path, elsewhere(codes, tmp_path / "degrees.tif"))
    assert share > 0.97 and invalid == 0, "all but pixels at the squares' edges, which two nearest steps may move"
