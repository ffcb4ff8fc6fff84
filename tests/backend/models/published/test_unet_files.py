"""EfficientNet U-Nets out of ONNX files: on a small one made here, and on ukis-csmask's where that is installed."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from backend.contract.errors import ModelError, RequestError
from backend.finetune.transfer import require_network
from backend.finetune.transfer_policy import Policy
from backend.models.backbone import create_backbone, resolve_spec
from backend.models.card import BACKBONE, MAPPER
from backend.models.decoder import BATCH, Form
from backend.models.decoders import create_decoder
from backend.models.folder import load_card, load_weights
from backend.models.mapper import load_mapper
from backend.models.network import SegmentationNetwork, build_network
from backend.models.published.importing import Asked, import_model
from backend.models.pyramid import Conv2dSame, FixedPadding, pad_as_published
from tests.backend.models.published.files import State, onnx_file

NAME, BANDS = "tf_efficientnet_b0", ("blue", "green", "red", "nir")
MEAN, DEVIATION = [0.2, 0.25, 0.3, 0.4], [0.1, 0.2, 0.1, 0.3]


def network() -> SegmentationNetwork:
    """Random throughout, batch norm's statistics too."""
    torch.manual_seed(1)
    made = SegmentationNetwork(create_backbone(resolve_spec(NAME, 4, 256), 1), "unet", 3, False, Form(BATCH, 3, 256))
    for module in made.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.uniform_(module.weight, 0.5, 1.5)
            nn.init.normal_(module.bias, std=0.1)
            module.running_mean, module.running_var = torch.randn(module.num_features) * 0.1, torch.rand(module.num_features) + 0.5
    return made.eval()


def published_names(own: State) -> State:
    """The same tensors as that library's PyTorch port calls them: its blocks are numbered through."""
    block = re.compile(r"backbone\.network\.blocks\.(\d+)\.(\d+)\.")
    keys = sorted({tuple(map(int, found.groups())) for name in own if (found := block.match(name))})
    renamed = {}
    for name, tensor in own.items():
        if name.endswith("num_batches_tracked"):
            continue
        new = name.replace("head.decoder.decoder.", "model.decoder.").replace("head.decoder.score.", "model.segmentation_head.0.")
        new = new.replace("backbone.network.conv_stem", "model.encoder._conv_stem")
        new = new.replace("backbone.network.bn1", "model.encoder._bn0")
        if match := re.match(r"backbone\.network\.blocks\.(\d+)\.(\d+)\.(.+)\.(\w+)$", name):
            group, number, layer, kind = match.groups()
            first = {"conv_dw": "_depthwise_conv", "bn1": "_bn1", "conv_pw": "_project_conv", "bn2": "_bn2"}
            later = {"conv_pw": "_expand_conv", "bn1": "_bn0", "conv_dw": "_depthwise_conv", "bn2": "_bn1",
                     "conv_pwl": "_project_conv", "bn3": "_bn2"}  # fmt: skip
            both = {"se.conv_reduce": "_se_reduce", "se.conv_expand": "_se_expand"}
            words = (first if group == "0" else later) | both
            new = f"model.encoder._blocks.{keys.index((int(group), int(number)))}.{words[layer]}.{kind}"
        renamed[new] = tensor
    return renamed


def about() -> dict[str, Any]:
    """What lies beside the weights."""
    statistics = {"img": [MEAN, DEVIATION], "band_names": list(BANDS)}
    return {"data": {"in_channels": 4, "classes": 3, "dataset_statistics": statistics}, "model": {"decoder_name": "unet"}}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unet")
    state = {name: tensor.numpy() for name, tensor in published_names(dict(network().state_dict())).items()}
    (folder / "net.onnx").write_bytes(onnx_file(state | {"onnx::unused": np.arange(3)}))
    (folder / "net.json").write_text(json.dumps(about()), encoding="utf-8")
    return folder / "net.onnx"


@pytest.fixture(scope="module")
def imported(published: Path) -> Path:
    import_model(Asked(published, published.parent / "model"))
    return published.parent / "model"


def test_it_maps_as_the_network_that_was_published(imported: Path) -> None:
    card = load_card(imported)
    assert (card.kind, card.licence, card.gsd_m) == (MAPPER, "Apache-2.0", 30.0)
    assert [(item["code"], item["name"]) for item in card.classes] == [(0, "clear"), (1, "cloud"), (2, "cloud shadow")]
    assert tuple(band["role"] for band in card.bands) == BANDS
    own = network()
    rebuilt = build_network(card.architecture, 3)
    rebuilt.load_state_dict(load_weights(imported))
    x = torch.randn(1, 4, 64, 64)
    torch.testing.assert_close(rebuilt.eval()(x), own(x))
    mapper = load_mapper(imported, device="cpu", precision="fp32")
    assert (mapper.tile, mapper.multiple) == (256, 32)
    values = (np.random.default_rng(0).random((1, 4, 64, 64)) * 0.5).astype(np.float32)
    found = mapper.probabilities(values, np.ones((1, 64, 64), bool))
    normal = (values - np.reshape(MEAN, (1, 4, 1, 1))) / np.reshape(DEVIATION, (1, 4, 1, 1))
    expected = own(torch.from_numpy(normal.astype(np.float32))).softmax(1).detach().numpy()
    assert np.allclose(found, expected, atol=1e-5)


def test_without_its_description_the_encoder_alone_is_taken(tmp_path: Path, published: Path) -> None:
    alone = tmp_path / "net.onnx"
    alone.write_bytes(published.read_bytes())
    with pytest.raises(RequestError, match="4 channels"):
        import_model(Asked(alone, tmp_path / "model"))
    found = import_model(Asked(alone, tmp_path / "model", bands=",".join(BANDS)))
    assert found.card.kind == BACKBONE and found.card.statistics == {} and not found.missing


def test_a_damaged_description_is_named(tmp_path: Path, published: Path) -> None:
    alone = tmp_path / "net.onnx"
    alone.write_bytes(published.read_bytes())
    for text in ("{", '{"data": {}, "model": {}}'):
        alone.with_suffix(".json").write_text(text, encoding="utf-8")
        with pytest.raises(ModelError, match="description beside the weights"):
            import_model(Asked(alone, tmp_path / "model"))


def test_its_decoder_does_not_start_a_training_of_ours(imported: Path) -> None:
    with pytest.raises(RequestError, match="batch norm"):
        require_network(load_card(imported), str(imported), Policy.of("all-but-head"))


def test_a_batch_norm_decoder_differs_from_ours_in_nothing_else() -> None:
    spec = resolve_spec(NAME, 4, 64)
    ours, theirs = create_decoder("unet", spec, 3), create_decoder("unet", spec, 3, Form(BATCH, 3))
    kinds = [{type(module) for module in decoder.modules()} for decoder in (ours, theirs)]
    assert nn.BatchNorm2d not in kinds[0] and nn.GroupNorm not in kinds[1]
    assert {name for name, _ in ours.named_parameters()} == {name for name, _ in theirs.named_parameters()}


@pytest.mark.parametrize(
    ("side", "kernels", "pads"),
    [(380, [3, 3, 5], [(0, 1), (0, 1), (2, 2)]), (224, [3, 3, 5], [(0, 1), (0, 1), (1, 2)])],
)
def test_padding_is_that_of_the_published_size(side: int, kernels: list[int], pads: list[tuple[int, int]]) -> None:
    """Counted by hand: 380 → 190 → 95 → 48 and 224 → 112 → 56 → 28."""
    net = nn.Sequential(*(Conv2dSame(1, 1, kernel, stride=2) for kernel in kernels))
    before = [module.weight for module in net]
    pad_as_published(net, side)
    assert all(isinstance(module, FixedPadding) for module in net)
    assert [module.pads for module in net] == [(a, b, a, b) for a, b in pads]  # type: ignore[union-attr]
    assert all(module.weight is weight for module, weight in zip(net, before, strict=True))
    assert net(torch.zeros(1, 1, 256, 256)).shape[-2:] == (32, 32)


def test_an_efficientnet_is_a_pyramid_with_the_map_at_half() -> None:
    spec = resolve_spec(NAME, 5, 64)
    assert ([level.stride for level in spec.levels], spec.half_width, spec.convolutional) == ([4, 8, 16, 32], 32, True)
    backbone = create_backbone(spec, 0).eval()
    maps = backbone.features(torch.randn(1, 5, 64, 96), [100, 0, 1, 2, 3])
    assert [tuple(found.shape[1:]) for found in maps] == [(32, 32, 48), *[(w, 64 // s, 96 // s) for w, s in spec.levels]]
    depths = {backbone.depth_of(name) for name in backbone.core.state_dict()}
    assert depths == {0, 1, 2, 3, 4}


ONNX_RUNTIME_SAID = {
    (20, 30): (-2.386, 1.644, -3.858), (100, 200): (-0.043, 0.112, -1.175), (128, 128): (-3.237, 2.219, -4.565),
    (200, 60): (-2.38, -1.391, 1.266), (250, 250): (-2.694, 1.677, -4.055),
}  # fmt: skip
"""Scores of ukis-csmask 1.0.0's ``model_6b_l1c.onnx`` at (row, column), by onnxruntime 1.31 in half precision."""


def test_the_real_cloud_network_says_what_onnxruntime_says(tmp_path: Path) -> None:
    found = importlib.util.find_spec("ukis_csmask")
    if found is None or not found.submodule_search_locations:
        pytest.skip("ukis-csmask is not installed (pip install --no-deps ukis-csmask==1.0.0)")
    file = Path(found.submodule_search_locations[0]) / "model_6b_l1c.onnx"
    import_model(Asked(file, tmp_path / "model"))
    card = load_card(tmp_path / "model")
    made = build_network(card.architecture, 3)
    made.load_state_dict(load_weights(tmp_path / "model"))
    wave = np.add.outer(np.sin(np.arange(256) / 17), np.cos(np.arange(256) / 23)).astype(np.float32)
    x = wave[None, None].repeat(6, axis=1) * np.linspace(0.5, 1.5, 6, dtype=np.float32)[None, :, None, None]
    with torch.inference_mode():
        scores = made.eval()(torch.from_numpy(x))[0].numpy()
    for (row, col), expected in ONNX_RUNTIME_SAID.items():
        assert np.allclose(scores[:, row, col], expected, atol=0.04)
