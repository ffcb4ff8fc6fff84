"""Tiny rasters and model folders for tests that map."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray

from backend.contract import codec, requests
from backend.models.backbone import create_backbone, resolve_spec
from backend.models.card import BACKBONE, MAPPER, ModelCard
from backend.models.folder import save_model
from backend.models.forest import Forest, ForestSettings, Samples
from backend.models.network import SegmentationNetwork, architecture
from backend.models.smoothing import GAUSSIAN, Smoothing
from backend.scene.scene import Scene
from backend.scene.statistics import compute_statistics

PATCH, IMAGE = 8, 32
CLASSES: list[dict[str, Any]] = [
    {"code": 1, "name": "low", "color": "#0000ff"},
    {"code": 5, "name": "high", "color": "#ff0000"},
]
NORTH_UP = Affine(10, 0, 500_000, 0, -10, 4_000_000)


def write_raster(
    path: Path, values: NDArray[np.float32], transform: Affine = NORTH_UP, epsg: int | None = 32633
) -> requests.Scene:
    """A float32 GeoTIFF of C,H,W with nodata -9999, and the scene request that reads it."""
    bands, height, width = values.shape
    size = {"count": bands, "height": height, "width": width}
    place = {"crs": None if epsg is None else f"EPSG:{epsg}", "transform": transform, "nodata": -9999}
    with rasterio.open(path, "w", "GTiff", dtype="float32", **size, **place) as file:
        file.write(values)
    return requests.Scene([requests.Source(str(path), units="scaled")])


def hills(bands: int, height: int, width: int, seed: int = 0) -> NDArray[np.float32]:
    """Smooth random fields with a little noise."""
    generator = np.random.default_rng(seed)
    rows, cols = np.mgrid[:height, :width] / 17.0
    phase = generator.random((bands, 2, 1, 1)) * 6
    field = np.sin(rows + phase[:, 0]) + np.cos(cols + phase[:, 1])
    return np.asarray(field + generator.normal(0, 0.1, field.shape), np.float32)


def _card(kind: str, spec: requests.Scene, **more: Any) -> ModelCard:
    with Scene.open(spec) as scene:
        bands = [codec.to_json(band) for band in scene.bands]
        return ModelCard(kind, bands, compute_statistics([scene]).to_json(), scene.grid.gsd_m, **more)


def backbone_model(folder: Path, spec: requests.Scene, bands: int, seed: int = 7, width: int = 24) -> Path:
    """A backbone folder with random weights: 3 blocks of 3 heads, 8 px patches, made for 32 px images."""
    shape = resolve_spec("tiny", bands, IMAGE, patch_size=PATCH, embed_dim=width, depth=3, heads=3)
    weights = create_backbone(shape, seed).state_dict()
    save_model(folder, _card(BACKBONE, spec, architecture={"backbone": shape.to_json()}), weights)
    return folder


def mapper_model(folder: Path, spec: requests.Scene, bands: int) -> Path:
    """A mapper folder with an untrained network and a forest that splits band 1 at 0, smoothed a little."""
    shape = resolve_spec("tiny", bands, IMAGE, patch_size=PATCH, embed_dim=24, depth=3, heads=3)
    network = SegmentationNetwork(create_backbone(shape, seed=7), "linear", len(CLASSES))
    values = np.random.default_rng(0).normal(size=(400, bands)).astype(np.float32)
    labels = (values[:, 0] > 0).astype(np.int16)
    forest = Forest(Samples(values, labels, np.ones(400, np.float32)), len(CLASSES), ForestSettings(trees=10))
    smoothing = Smoothing(GAUSSIAN, 1.0).to_json()
    members = {name: {"smoothing": smoothing, "temperature": 1.0} for name in ("network", "forest", "average")}
    about = {"architecture": architecture(network, "linear"), "members": members, "classes": CLASSES}
    card = _card(MAPPER, spec, **about, decision={"member": "forest"})
    save_model(folder, card, network.state_dict(), forest.to_arrays())
    return folder
