"""What every method must bear: any number of bands, an area that is too small, crops of nodata.

CMID's are in ``test_cmid.py`` and ``test_cmid_job.py``, masked crops of nodata in ``test_mae.py`` and
``test_fusmae.py``, bands and bad labels of the methods that learn from labels in ``test_noisy_job.py``.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from backend.contract.errors import InputError
from backend.contract.requests import Labels, Pretrain, Scene, Source
from backend.models.folder import load_card
from backend.training.method import Share
from tests.backend.pretrain.runs import TINY, losses, run_here
from tests.backend.pretrain.small import small_dino
from tests.backend.pretrain.test_supervised import made
from tests.making import raster

VIT = {name: TINY[name] for name in ("image_size", "patch_size", "embed_dim", "depth", "heads")}
OWN: dict[str, dict[str, Any]] = {
    "dino": TINY, "mae": VIT | {"decoder_depth": 1}, "fusmae": VIT | {"decoder_depth": 1}, "noisy": {"decoder": "linear"},
}  # fmt: skip


def request(folder: Path, method: str, bands: list[int], size: int) -> Pretrain:
    """Two steps on one scene of several rasters."""
    sources = [Source(str(raster(folder / f"{i}.tif", count, size, i))) for i, count in enumerate(bands)]
    labels = Labels(sources[0].path) if method == "noisy" else None
    backbone = "resnet18" if method == "noisy" else None
    return Pretrain(
        [Scene(sources, labels=labels)], method, backbone, steps=2, batch=2, device="cpu", precision="fp32",
        settings=OWN[method],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("method", "bands"),
    [("dino", [1]), ("dino", [13]), ("mae", [1]), ("mae", [13]), ("fusmae", [1, 13]), ("fusmae", [13, 1])],
)
def test_any_number_of_bands_learns(tmp_path: Path, method: str, bands: list[int]) -> None:
    run, code = run_here(tmp_path / "run", request(tmp_path, method, bands, 96))
    assert code == 0, run.state().error
    assert load_card(run.path).backbone.bands == sum(bands)
    assert len(losses(run)) == 2 and np.isfinite(list(losses(run).values())).all()


@pytest.mark.parametrize(("method", "least"), [("dino", 16), ("mae", 16), ("fusmae", 16), ("noisy", 64)])
def test_an_area_smaller_than_one_crop_names_the_smallest_usable_size(tmp_path: Path, method: str, least: int) -> None:
    asked = request(tmp_path, method, [2, 1], least - 8)
    if method == "noisy":  # whole numbers, so that they can be codes
        codes = tmp_path / "codes.tif"
        with_codes(codes, Path(asked.scenes[0].sources[0].path))
        asked = replace(asked, scenes=[replace(asked.scenes[0], labels=Labels(str(codes)))])
    run, code = run_here(tmp_path / "run", asked)
    error = run.state().error
    assert code == 2 and error is not None
    assert error["kind"] == InputError.kind
    assert f"{least - 8} px" in error["cause"] and f"{least} px" in error["cause"]


def with_codes(path: Path, like: Path) -> None:
    """Two classes on the grid of ``like``."""
    import rasterio

    with rasterio.open(like) as file:
        profile = file.profile | {"count": 1, "dtype": "uint8"}
    with rasterio.open(path, "w", **profile) as file:
        file.write((np.indices((profile["height"], profile["width"]))[0] % 2 + 1).astype(np.uint8), 1)


def nothing(seed: int, first: int, count: int, size: int) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Crops without a valid pixel."""
    return np.zeros((count, 2, size, size), np.float32), np.zeros((count, size, size), bool)


def test_dino_bears_crops_of_nodata() -> None:
    method = small_dino()
    method.crops = nothing
    for step in range(2):
        loss = method.loss(method.module, method.load(Share(0, 4)), step)["loss"]
        assert isinstance(loss, torch.Tensor) and torch.isfinite(loss)
        loss.backward()  # type: ignore[no-untyped-call]
        method.after_update(step)
    assert all(p.grad is None or torch.isfinite(p.grad).all() for p in method.module.parameters())
    assert all(torch.isfinite(tensor.float()).all() for tensor in method.state().values())


def test_labels_on_nodata_teach_nothing() -> None:
    method = made()
    method.crops = nothing
    values = method.loss(method.module, method.load(Share(0, 2)), 0)
    loss = values["loss"]
    assert isinstance(loss, torch.Tensor) and float(loss) == 0
    loss.backward()  # type: ignore[no-untyped-call]
    assert all(p.grad is None or not p.grad.any() for p in method.module.parameters())
