"""Imported networks of every layout through every job that takes them: it runs, and says what became of the bands.

The layers have two bands that Sentinel-2's networks know in another order, lack most of theirs, and have one that
nobody knows.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio

from backend.cli.main import main
from backend.contract import requests
from backend.contract.errors import ModelError
from backend.contract.events import EventTail
from backend.contract.run_directory import create
from backend.explain import job as attention
from backend.explore import job as explore
from backend.finetune import job as finetune
from backend.jobs.context import JobContext
from backend.models.folder import load_card
from backend.models.published import reading, unpickling
from backend.models.published.importing import Asked, import_model
from backend.predict import job as predict
from backend.pretrain import job as pretrain
from backend.report import job as report
from backend.study import job as study
from backend.suggest import job as suggest
from tests.backend.models.published.files import dino, moco_v2, onnx_file, saved, vit
from tests.backend.models.published.test_unet_files import about, network, published_names
from tests.backend.models_on_disk import NORTH_UP, hills, write_raster

SIDE = 192
ROLES = ["red", "nir", "thermal", "blue", "green"]
JOBS: dict[type, Callable[[Any, JobContext], None]] = {
    requests.Explore: explore.run, requests.Attention: attention.run, requests.Study: study.run, requests.Predict: predict.run,
    requests.Finetune: finetune.run, requests.Report: report.run, requests.Suggest: suggest.run, requests.Pretrain: pretrain.run,
}  # fmt: skip

VITS, RESNET, DINOV2, UNET = "vits16", "resnet", "dinov2", "unet"
QUICK_STUDY = {"classifiers": [], "random_networks": 1, "samples": 400, "picture": 64, "layers": [1]}
QUICK_PRETRAINING: dict[str, Any] = {"image_size": 64, "local_views": 2, "prototypes": 64}


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Small files of the published layouts, imported."""
    folder = tmp_path_factory.mktemp("published")
    own = {name: tensor.numpy() for name, tensor in published_names(dict(network().state_dict())).items()}
    (folder / "net.onnx").write_bytes(onnx_file(own))
    (folder / "net.json").write_text(json.dumps(about()), encoding="utf-8")
    small = vit(3, 56, "vit_small_patch14_dinov2", patch_size=14, embed_dim=384, heads=6)
    files = {
        VITS: saved(dino(vit(13)), folder / "B13_vits16_dino_0099_ckpt.pth"),
        RESNET: saved(moco_v2(13), folder / "B13_rn18_moco_0099_ckpt.pth"),
        DINOV2: saved(small, folder / "dinov2_vits14_pretrain.pth"),
        UNET: folder / "net.onnx",
    }
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(reading, "_unpickled", unpickling.tensors_of)  # a child process of its own takes seconds
        for name, file in files.items():
            import_model(Asked(file, folder / name))
    return {name: folder / name for name in files}


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> requests.Scene:
    """Reflectance with labels in cells of 24 pixels, told by the first band."""
    folder = tmp_path_factory.mktemp("scene")
    cells = np.random.default_rng(3).integers(1, 3, (SIDE // 24, SIDE // 24))
    codes = np.kron(cells, np.ones((24, 24), int)).astype(np.uint8)
    values = 0.2 + 0.02 * hills(len(ROLES), SIDE, SIDE)
    values[0] += 0.1 * codes
    spec = write_raster(folder / "layers.tif", np.asarray(values, np.float32))
    form = {"driver": "GTiff", "dtype": "uint8", "count": 1, "height": SIDE, "width": SIDE, "nodata": 0}
    with rasterio.open(folder / "labels.tif", "w", crs="EPSG:32633", transform=NORTH_UP, **form) as out:
        out.write(codes, 1)
    source = replace(spec.sources[0], roles=ROLES, units="reflectance")
    return replace(spec, sources=[source], labels=requests.Labels(str(folder / "labels.tif")))


def expected(model: Path, start: bool) -> dict[str, list[str]]:
    """By the definition, from the card alone."""
    own = [str(band["role"]) for band in load_card(model).bands]
    matched, lacking = [role for role in own if role in ROLES], [role for role in own if role not in ROLES]
    others = [role for role in ROLES if role not in own]
    names = ("matched", "dropped", "learned") if start else ("matched", "filled", "left_out")
    return dict(zip(names, (matched, lacking, others), strict=True))


CASES: list[tuple[str, Callable[[requests.Scene, str], requests.Request]]] = [
    *((name, lambda s, m: requests.Explore([replace(s, labels=None)], m, kind=requests.PCA))
      for name in (VITS, RESNET, DINOV2, UNET)),
    *((name, lambda s, m: requests.Attention([replace(s, labels=None)], m)) for name in (VITS, DINOV2)),
    *((name, lambda s, m: requests.Study([s], m, settings=QUICK_STUDY)) for name in (VITS, DINOV2)),
    *((name, lambda s, m: requests.Finetune([s], m, steps=5, settings={"repeats": 1, "folds": 2, "trees": 5}))
      for name in (RESNET, DINOV2)),
    (VITS, lambda s, m: requests.Pretrain([replace(s, labels=None)], init=m, steps=1, settings=QUICK_PRETRAINING)),
    (UNET, lambda s, m: requests.Predict([replace(s, labels=None)], m)),
    (UNET, lambda s, m: requests.Suggest([replace(s, labels=None)], m, count=2)),
    (UNET, lambda s, m: requests.Report([replace(s, labels=None)], m, str(s.labels and s.labels.path))),
]  # fmt: skip


@pytest.mark.parametrize(("name", "ask"), CASES, ids=[f"{i}-{case[0]}" for i, case in enumerate(CASES)])
def test_each_job_runs_and_says_what_became_of_the_bands(
    tmp_path: Path, models: dict[str, Path], scene: requests.Scene, name: str,
    ask: Callable[[requests.Scene, str], requests.Request],
) -> None:  # fmt: skip
    request = ask(scene, str(models[name]))
    run = create(tmp_path / "run", request)
    JOBS[type(request)](request, JobContext(run))
    wanted = expected(models[name], isinstance(request, requests.Finetune | requests.Pretrain))
    fact = run.resolved()["band_match"]
    assert {key: fact[key] for key in wanted} == wanted
    said = [str(event.data.get("text", "")) for event in EventTail(run.events_file).read()]
    assert said.count(fact["words"]) == 1 and all(role in fact["words"] for roles in wanted.values() for role in roles)
    if isinstance(request, requests.Report):
        assert json.loads((run.outputs / "report.json").read_text())["scene"]["band_match"] == fact
        assert "thermal: they are not looked at" in (run.outputs / "report.html").read_text(encoding="utf-8")


def test_cka_matches_each_network_its_own_bands(
    tmp_path: Path, models: dict[str, Path], scene: requests.Scene, capsys: pytest.CaptureFixture[str]
) -> None:
    raster = [*("--raster", scene.sources[0].path), *("--roles", ",".join(ROLES)), *("--units", "reflectance")]
    table = tmp_path / "cka.json"
    both = [*("--model", str(models[RESNET])), *("--model", str(models[RESNET]))]
    assert main(["cka", *both, *raster, "--windows", "1", "--json", str(table)]) == 0
    found = json.loads(table.read_text())
    wanted = expected(models[RESNET], False)
    for letter in "ab":
        assert {key: found["band_match"][letter][key] for key in wanted} == wanted
    assert all(row["cka"] == pytest.approx(1) for row in found["stages"])
    said = capsys.readouterr().err
    assert "Network A: Bands matched by role: blue" in said and "does not know thermal" in said


@pytest.mark.parametrize("name", [VITS, RESNET, DINOV2, UNET])
def test_clicking_with_its_features_says_it_too(
    tmp_path: Path, models: dict[str, Path], scene: requests.Scene, name: str, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("PATCHWORK_HOME", str(tmp_path / "home"))
    raster = [*("--raster", scene.sources[0].path), *("--roles", ",".join(ROLES)), *("--units", "reflectance")]
    x, y = NORTH_UP @ (60.5, 60.5)
    out = tmp_path / "object.gpkg"
    assert main(["segment", *raster, "--model", str(models[name]), "--click", f"{x},{y}", "--out", str(out)]) == 0
    said = capsys.readouterr().err
    assert out.is_file() and "Bands matched by role: " in said
    assert "does not know" in said and "thermal: they are not looked at" in said


def test_bands_without_roles_are_taken_in_order_and_that_is_said(
    tmp_path: Path, models: dict[str, Path], scene: requests.Scene
) -> None:
    bare = replace(scene.sources[0], roles=["", "", "", ""], bands=[1, 2, 3, 4])
    request = requests.Predict([replace(scene, sources=[bare], labels=None)], str(models[UNET]))
    run = create(tmp_path / "run", request)
    predict.run(request, JobContext(run))
    fact = run.resolved()["band_match"]
    assert fact["by_order"] == ["blue", "green", "red", "nir"] and "in the network's order" in fact["words"]


def test_a_network_that_maps_is_given_no_made_up_band(tmp_path: Path, models: dict[str, Path], scene: requests.Scene) -> None:
    few = replace(scene.sources[0], roles=["red", "nir"], bands=[1, 2])
    request = requests.Predict([replace(scene, sources=[few], labels=None)], str(models[UNET]))
    with pytest.raises(ModelError, match="takes 4 bands"):
        predict.run(request, JobContext(create(tmp_path / "run", request)))
