"""The probe shows the transformer's own attention between patches, recomputed here from its weights."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import torch
from affine import Affine
from numpy.typing import NDArray

from backend.contract.errors import ModelError, OutputExistsError, RequestError
from backend.contract.requests import Scene
from backend.explain.probe import LIMITS, Look, Probe, Seen, scale_limit
from backend.explain.probe_window import FROM, TO
from backend.models.backbone import create_backbone, resolve_spec
from backend.models.folder import load_card
from backend.models.init import load_initial
from backend.models.vit import VisionTransformerBackbone
from backend.scene.scene import Scene as OpenScene
from backend.scene.statistics import Statistics
from tests.backend.models_on_disk import PATCH, backbone_model, hills, write_raster

HOLE = (slice(16, 33), slice(24, 48))
"""Pixels without data: whole patches in rows 2 and 3 and columns 3 to 5, and one pixel of row 4."""
SIDE = 64
"""As large as the window of the attention job (twice the 32 px trained with), so that there is one window."""


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> tuple[Scene, Path]:
    folder = tmp_path_factory.mktemp("material")
    values = hills(2, SIDE, SIDE)
    values[:, HOLE[0], HOLE[1]] = -9999
    spec = write_raster(folder / "scene.tif", values)
    return spec, backbone_model(folder / "model", spec, 2)


def softmax_rows(material: tuple[Scene, Path], block: int) -> NDArray[np.float64]:
    """softmax(qkᵀ/√d) of all heads over all tokens, n,T,T, step by step from the state; CLS first."""
    spec, model = material
    card = load_card(model)
    vit: Any = load_initial(str(model), card.backbone, card.bands).eval().vit  # type: ignore[attr-defined]
    with OpenScene.open(spec) as scene:
        values, valid = scene.read(scene.grid.whole)
    x_BCHW = torch.from_numpy(Statistics.from_json(card.statistics).normalise(values[None], valid[None]))
    with torch.inference_mode():
        x = vit._pos_embed(vit.patch_embed(x_BCHW))
        for layer in vit.blocks[:block]:
            x = layer(x)
        weight, bias = vit.blocks[block].attn.qkv.weight, vit.blocks[block].attn.qkv.bias
        q, k, _ = (vit.blocks[block].norm1(x) @ weight.T + bias).chunk(3, dim=-1)
        heads = [slice(n * 8, n * 8 + 8) for n in range(3)]
        return np.stack([(q[0, :, h] @ k[0, :, h].T / 8**0.5).softmax(-1).double().numpy() for h in heads])


def valid_tokens() -> NDArray[np.bool_]:
    valid = np.ones((8, 8), bool)
    valid[2:4, 3:6] = False
    return valid


def centre(row: int, col: int) -> tuple[float, float]:
    """Coordinates in the middle of a patch."""
    return 500_000 + (col + 0.5) * PATCH * 10, 4_000_000 - (row + 0.5) * PATCH * 10


def seen(probe: Probe, look: Look) -> Seen:
    found = probe.look(look)
    assert isinstance(found, Seen), found
    return found


@pytest.mark.parametrize("block", [0, 2])
@pytest.mark.parametrize("head", [None, 1])
@pytest.mark.parametrize("direction", [FROM, TO])
def test_the_values_are_the_softmax_of_queries_and_keys(
    material: tuple[Scene, Path], block: int, head: int | None, direction: str
) -> None:
    rows_nTT = softmax_rows(material, block)
    rows_TT = rows_nTT.mean(axis=0) if head is None else rows_nTT[head]
    patches_NN = rows_TT[1:, 1:] * valid_tokens().ravel()
    patches_NN /= patches_NN.sum(axis=1, keepdims=True)
    token = 5 * 8 + 2
    expected_N = patches_NN[token] if direction == FROM else patches_NN[:, token]
    probe = Probe(material[0], str(material[1]))
    found = seen(probe, Look(centre(5, 2), block, head, direction))
    assert np.array_equal(np.isnan(found.values), ~valid_tokens())
    expected = np.log2(expected_N.reshape(8, 8)[valid_tokens()] * valid_tokens().sum())
    assert np.allclose(found.values[valid_tokens()], expected, atol=1e-4)
    assert found.transform == Affine(80, 0, 500_000, 0, -80, 4_000_000)


def test_from_and_to_differ_and_so_do_blocks_and_heads(material: tuple[Scene, Path]) -> None:
    probe, at = Probe(material[0], str(material[1])), centre(5, 2)
    looks = [Look(at), Look(at, direction=TO), Look(at, block=0), Look(at, head=0), Look(centre(6, 6))]
    maps = [seen(probe, look).values for look in looks]
    for other in maps[1:]:
        assert not np.allclose(maps[0], other, atol=1e-3, equal_nan=True)
    assert np.array_equal(seen(probe, Look(at, block=2)).values, maps[0], equal_nan=True), "-1 is the last block"


def test_relative_to_uniform_averages_to_one(material: tuple[Scene, Path]) -> None:
    """What a place attends to is shared out among the valid patches."""
    found = seen(Probe(material[0], str(material[1])), Look(centre(0, 0), 1)).values
    assert np.isclose(np.nanmean(2.0**found), 1, atol=1e-5)


def test_register_tokens_are_left_out() -> None:
    """With registers the rows are those of :meth:`attention`, which leaves them out and lets the rest sum to 1."""
    name = "vit_small_patch14_reg4_dinov2"
    spec = resolve_spec(name, 2, 32, patch_size=8, embed_dim=24, depth=2, heads=3)
    backbone = create_backbone(spec, seed=3).eval()
    assert isinstance(backbone, VisionTransformerBackbone)
    x_BCHW = torch.from_numpy(hills(2, 32, 32)[None])
    with torch.inference_mode():
        for whole, (q, k) in zip(backbone.attention(x_BCHW, [0, 1]), backbone.queries_keys(x_BCHW), strict=True):
            assert torch.allclose((q @ k.transpose(-2, -1)).softmax(-1), whole[:, :, 1:], atol=1e-6)


def test_a_window_is_computed_once(material: tuple[Scene, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    probe, calls = Probe(material[0], str(material[1])), []
    compute = probe._compute
    monkeypatch.setattr(probe, "_compute", lambda *spans: calls.append(spans) or compute(*spans))
    for block in range(3):
        for direction in (FROM, TO):
            seen(probe, Look(centre(1, block), block, 0, direction))
    assert len(calls) == 1


def test_in_a_large_scene_the_place_lies_inside_its_window(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    """Each place is looked at in the attention job's window where it lies deepest; the raster's rim is no data."""
    spec = write_raster(tmp_path / "large.tif", hills(2, 100, 203, seed=2))
    probe = Probe(spec, str(material[1]))
    for row, col in ((0, 0), (12, 25), (6, 12), (5, 7), (2, 19)):
        at = centre(row, col)
        found = seen(probe, Look((at[0] - 39, at[1] + 39)))  # the patch's first pixel: the last patches are not whole
        left, top = ~Affine(80, 0, 500_000, 0, -80, 4_000_000) @ (found.transform.c, found.transform.f)
        inside = round(row - top), round(col - left)
        height, width = found.values.shape
        assert np.isfinite(found.values[inside])
        deep = [min(place, size - 1 - place) for place, size in zip(inside, (height, width), strict=True)]
        rim = [min(row, 12 - row), min(col, 25 - col)]
        assert all(d >= min(1, r) for d, r in zip(deep, rim, strict=True)), "not at the rim of its window"
        rows, cols = np.nonzero(np.isfinite(found.values))
        assert (rows + round(top)).min() >= 0 and (rows + round(top)).max() <= 12
        assert (cols + round(left)).min() >= 0 and (cols + round(left)).max() <= 25


def test_outside_and_on_nodata_it_says_so(material: tuple[Scene, Path]) -> None:
    probe = Probe(material[0], str(material[1]))
    for at, word in (((0.0, 0.0), "outside"), (centre(3, 4), "no data")):
        answer = probe.answer(Look(at))
        assert word in str(answer.note) and set(answer.levels()) == {0}
        assert word in str(probe.look(Look(at)))


def test_the_message_holds_the_values_in_equal_steps(material: tuple[Scene, Path]) -> None:
    probe, look = Probe(material[0], str(material[1])), Look(centre(5, 2), 0)
    answer, exact = probe.answer(look), seen(probe, look).values
    levels = np.frombuffer(answer.levels(), np.uint8).reshape(8, 8)
    values = answer.low + (levels.astype(float) - 1) * (answer.high - answer.low) / 254
    assert np.array_equal(levels == 0, np.isnan(exact))
    assert np.allclose(values[levels > 0], np.clip(exact, answer.low, answer.high)[levels > 0], atol=0.02)
    assert answer.low == -answer.high and answer.high in LIMITS


def test_the_scale_is_one_of_a_few() -> None:
    assert scale_limit(np.full((9, 9), 0.01, np.float32)) == 0.5
    assert scale_limit(np.full((9, 9), -1.5, np.float32)) == 2.0
    assert scale_limit(np.full((9, 9), -20, np.float32)) == 4.0


def test_a_kept_layer_holds_the_exact_values(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    probe, look, out = Probe(material[0], str(material[1])), Look(centre(5, 2), 1, 2, TO), tmp_path / "new" / "kept.tif"
    assert probe.keep(look, out) is None
    with rasterio.open(out) as file:
        assert np.array_equal(file.read(1), seen(probe, look).values, equal_nan=True)
        assert file.crs.to_epsg() == 32633 and file.transform == Affine(80, 0, 500_000, 0, -80, 4_000_000)
        assert file.descriptions == ("block 1, head 2, what attends to the place",)
        assert "log2" in file.tags()["VALUES"]
    with pytest.raises(OutputExistsError):
        probe.keep(look, out)
    assert "no data" in str(probe.keep(Look(centre(3, 4)), tmp_path / "none.tif"))
    assert not (tmp_path / "none.tif").exists()


def test_what_cannot_be_looked_at_is_said(tmp_path: Path, material: tuple[Scene, Path]) -> None:
    probe = Probe(material[0], str(material[1]))
    for look in (Look(centre(1, 1), 3), Look(centre(1, 1), head=3), Look(centre(1, 1), direction="by")):
        with pytest.raises(RequestError):
            probe.look(look)
    three = write_raster(tmp_path / "three.tif", hills(3, 40, 40))
    with pytest.raises(ModelError, match="2 bands"):
        Probe(three, str(material[1]))
