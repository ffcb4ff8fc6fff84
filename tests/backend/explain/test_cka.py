"""Linear CKA: its properties, and two real models side by side."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from backend.cli.main import main
from backend.contract.errors import ModelError
from backend.explain.cka import Alignment, compare, linear_cka
from backend.models.folder import load_card
from backend.models.init import load_initial
from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics
from tests.backend.models_on_disk import backbone_model, hills, write_raster


def test_cka_is_one_of_itself_and_blind_to_rotation_scale_and_shift() -> None:
    draw = np.random.default_rng(0)
    x = draw.normal(size=(300, 7)) @ draw.normal(size=(7, 7))
    rotation = np.linalg.qr(draw.normal(size=(7, 7)))[0]
    assert linear_cka(x, x) == pytest.approx(1)
    assert linear_cka(x, 3.7 * x @ rotation + 5) == pytest.approx(1)
    stretch = np.diag([1.0, 1, 1, 1, 1, 1, 30])
    assert linear_cka(x, x @ rotation @ stretch) < 0.99, "stretching one direction is no rotation"


def test_cka_equals_the_definition_by_gram_matrices() -> None:
    draw = np.random.default_rng(1)
    x, y = draw.normal(size=(60, 5)), draw.normal(size=(60, 9))
    y[:, :3] += x[:, :3]
    h = np.eye(60) - 1 / 60
    k, m = h @ x @ x.T @ h, h @ y @ y.T @ h
    expected = np.sum(k * m) / np.sqrt(np.sum(k * k) * np.sum(m * m))
    assert linear_cka(x, y) == pytest.approx(expected)
    parts = Alignment()
    for rows in np.array_split(np.arange(60), 7):
        parts.add(x[rows], y[rows])
    assert parts.value() == pytest.approx(expected)
    assert np.isnan(linear_cka(np.ones((5, 2)), y[:5])), "nothing varies"


def test_two_models_on_a_scene_and_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = write_raster(tmp_path / "scene.tif", hills(2, 64, 80))
    one = backbone_model(tmp_path / "one", spec, 2)
    with Scene.open(spec) as scene:
        found = compare(str(one), str(one), scene)
    assert [row["cka"] for row in found["stages"]] == pytest.approx([1.0, 1.0, 1.0])
    out = tmp_path / "cka.json"
    arguments = ["--model", str(one), "--model", str(one), "--raster", str(tmp_path / "scene.tif"), "--units", "scaled"]
    assert main(["cka", *arguments, "--json", str(out)]) == 0
    assert "1.000" in capsys.readouterr().out
    assert len(json.loads(out.read_text())["stages"]) == 3
    assert main(["cka", *arguments, "--json", str(out)]) != 0, "an existing file is not replaced unasked"
    assert main(["cka", *arguments[2:]]) == 2, "one model cannot be compared"


def plain_cka(first: Path, second: Path, scene: Scene, window: Window) -> list[float]:
    """Of every block on one window, by centred Gram matrices of its cells (Kornblith et al. 2019, equations 1 to 3)."""
    values, valid = scene.read(window)
    assert valid.all()
    grams = []
    for path in (first, second):
        card = load_card(path)
        net = load_initial(str(path), card.backbone, card.bands).eval()
        x = Statistics.from_json(card.statistics).normalise(values[None], valid[None])
        with torch.no_grad():
            maps = net.features(torch.from_numpy(x), range(card.backbone.depth))
        rows = [found[0].flatten(1).T.double().numpy() for found in maps]
        grams.append([(r - r.mean(axis=0)) @ (r - r.mean(axis=0)).T for r in rows])
    return [float((k * m).sum() / np.sqrt((k * k).sum() * (m * m).sum())) for k, m in zip(*grams, strict=True)]


def test_two_different_models_agree_with_the_plain_definition_in_either_order(tmp_path: Path) -> None:
    spec = write_raster(tmp_path / "scene.tif", hills(2, 64, 80))
    one = backbone_model(tmp_path / "one", spec, 2)
    wide = backbone_model(tmp_path / "wide", spec, 2, seed=8, width=48)
    with Scene.open(spec) as scene:
        there, back = compare(str(one), str(wide), scene), compare(str(wide), str(one), scene)
        expected = plain_cka(one, wide, scene, Window(0, 0, 64, 64))
    found = [row["cka"] for row in there["stages"]]
    assert found == pytest.approx(expected, rel=1e-6)
    assert all(0 < value < 0.999 for value in found) and len(set(found)) == 3
    assert [row["cka"] for row in back["stages"]] == pytest.approx(found)
    assert {(row["a"], row["b"]) for row in there["stages"]} == {(24, 48)}
    assert {(row["a"], row["b"]) for row in back["stages"]} == {(48, 24)}
    assert (there["a"], there["b"], there["cells"]) == (str(one), str(wide), [64] * 3)


def test_networks_of_different_kinds_are_refused(tmp_path: Path) -> None:
    from backend.explain import cka
    from backend.models.backbone import create_backbone, resolve_spec

    one = create_backbone(resolve_spec("resnet18", 2, 64), 0)
    two = create_backbone(resolve_spec("tiny", 2, 64, patch_size=8, embed_dim=24, depth=2, heads=3), 0)
    with pytest.raises(ModelError, match="one by one"):
        cka._stages(one, two, "b")
