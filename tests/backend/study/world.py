"""A world in which only a matched filter sees the classes, and a transformer that has it.

Every 16 px patch is bright on its left half (class 1) or on its right half (class 2), under
strong noise: local mean and deviation are the same everywhere. The made transformer's head 1 of
block 0 looks at patches that are bright on their left; a random projection hardly sees it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import torch
from affine import Affine
from numpy.typing import NDArray

from backend.contract import codec
from backend.contract.requests import Labels, Scene, Source, Study
from backend.contract.run_directory import RunDirectory
from backend.models.backbone import create_backbone, resolve_spec
from backend.models.card import BACKBONE, ModelCard
from backend.models.folder import save_model
from backend.models.spec import BackboneSpec
from backend.scene import scene as scenes
from backend.scene.statistics import compute_statistics
from tests.making import make_run

PATCH, IMAGE, CELL, NOISE = 16, 128, 32, 8.0
SIDE = 464
"""Four windows across, whose ramps and starts are whole patches: 128 + 3 · 112."""

PLACE = Affine(10, 0, 500_000, 0, -10, 4_000_000)
SPEC: BackboneSpec = resolve_spec("tiny", 1, IMAGE, patch_size=PATCH, embed_dim=24, depth=2, heads=2)
QUICK: dict[str, Any] = {"classifiers": [], "random_networks": 2, "samples": 3000, "picture": 64}


def classes(seed: int, side: int = SIDE) -> NDArray[np.uint8]:
    """1 or 2 in cells of two patches."""
    cells = np.random.default_rng(seed).integers(1, 3, (side // CELL + 1,) * 2)
    return np.kron(cells, np.ones((CELL, CELL), int))[:side, :side].astype(np.uint8)


def labels_of(truth: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The inner half of each cell; 0 elsewhere, where patches mix."""
    inner = np.arange(truth.shape[0]) % CELL
    kept = (inner >= CELL // 4) & (inner < 3 * CELL // 4)
    return np.where(kept[:, None] & kept[None, : truth.shape[1]], truth, 0).astype(np.uint8)


def write(path: Path, values: NDArray[Any], nodata: float, place: Affine = PLACE) -> Path:
    """A GeoTIFF of one band."""
    size = {"count": 1, "height": values.shape[0], "width": values.shape[1]}
    about = {"crs": "EPSG:32633", "transform": place, "nodata": nodata}
    with rasterio.open(path, "w", "GTiff", dtype=values.dtype, **size, **about) as file:
        file.write(values, 1)
    return path


def image(truth: NDArray[np.uint8], seed: int = 0) -> NDArray[np.float32]:
    """The patches with their noise."""
    left = np.where(np.arange(truth.shape[1]) % PATCH < PATCH // 2, 1.0, -1.0)
    noise = np.random.default_rng([seed, 1]).normal(0, NOISE, truth.shape)
    return np.asarray(np.where(truth == 1, left, -left) + noise, np.float32)


def make_scene(folder: Path, seed: int = 0, labels: NDArray[np.uint8] | None = None) -> Scene:
    """The scene with its labels (or others) on disk."""
    folder.mkdir(parents=True, exist_ok=True)
    truth = classes(seed)
    pixels = write(folder / "image.tif", image(truth, seed), -9999)
    known = write(folder / "labels.tif", labels_of(truth) if labels is None else labels, 0)
    return Scene([Source(str(pixels), units="scaled")], labels=Labels(str(known)))


def make_model(folder: Path, scene: Scene) -> Path:
    """The transformer that was given the filter."""
    backbone = create_backbone(SPEC, seed=11)
    state = backbone.state_dict()
    dim, head = SPEC.embed_dim, SPEC.embed_dim // SPEC.heads
    for name in ("pos_embed", "cls_token", "patch_embed.proj.weight", "patch_embed.proj.bias"):
        state[f"vit.{name}"].zero_()
    half = torch.ones(PATCH, PATCH)
    half[:, PATCH // 2 :] = -1
    state["vit.patch_embed.proj.weight"][0, 0] = half * NOISE / PATCH**2  # ±1 under noise of 0.5
    state["vit.patch_embed.proj.bias"][1:3] = torch.tensor([4.0, -4.0])  # so that the norm keeps sizes apart
    qkv, bias = state["vit.blocks.0.attn.qkv.weight"], state["vit.blocks.0.attn.qkv.bias"]
    qkv.zero_()
    bias.zero_()
    bias[head] = 1.0  # the query of head 1 …
    qkv[dim + head, 0] = 4 * head**0.5  # … times its keys
    with scenes.Scene.open(scene) as opened:
        bands = [codec.to_json(band) for band in opened.bands]
        card = ModelCard(BACKBONE, bands, compute_statistics([opened]).to_json(), 10.0)
    card.architecture = {"backbone": SPEC.to_json()}
    save_model(folder, card, state)
    return folder


def make_study(folder: Path, scene: Scene, model: Path, **settings: Any) -> tuple[Study, RunDirectory]:
    """The request and its run; results lie in the run."""
    request = Study([scene], str(model), device="cpu", settings=QUICK | settings)
    return request, make_run(folder, request)
