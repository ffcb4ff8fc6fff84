"""ResNet, Swin and ConvNeXt: what they give equals timm's own, for any band count and window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from backend.contract.errors import ModelError, RequestError
from backend.models.backbone import create_backbone, resolve_spec
from backend.models.decoder_names import DPT, LINEAR
from backend.models.decoders import create_decoder
from backend.models.init import load_initial
from backend.models.network import SegmentationNetwork, architecture, build_network
from backend.models.spec import BackboneSpec

RESNET, SWIN, CONVNEXT = "resnet18", "swin_tiny_patch4_window7_224", "convnext_atto"
NAMES = (RESNET, SWIN, CONVNEXT)


def bands(count: int) -> list[dict[str, str]]:
    return [{"name": f"b{i}", "role": "", "units": "scaled"} for i in range(count)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("count", [1, 13])
def test_the_last_map_is_timms(name: str, count: int) -> None:
    backbone = create_backbone(resolve_spec(name, count, 64), seed=1).eval()
    x = torch.randn(2, count, 64, 96)
    summary, last = backbone.tokens(x)
    own = backbone.core.forward_features(x)  # type: ignore[operator]
    expected = own.permute(0, 3, 1, 2) if name == SWIN else own
    assert torch.equal(last, expected)
    assert torch.equal(summary, expected.mean(dim=(2, 3)))
    assert torch.equal(backbone.features(x, [-1])[0], last)


@pytest.mark.parametrize("name", NAMES)
def test_maps_have_the_widths_and_strides_of_the_spec(name: str) -> None:
    spec = resolve_spec(name, 3, 64)
    maps = create_backbone(spec, seed=1).eval().features(torch.randn(1, 3, 64, 128), range(spec.depth))
    assert [(m.shape[1], 64 // m.shape[2], 128 // m.shape[3]) for m in maps] == [(w, s, s) for w, s in spec.levels]


@pytest.mark.parametrize("name", NAMES)
def test_a_shift_of_the_stem_stays_where_it_is_put(name: str) -> None:
    backbone = create_backbone(resolve_spec(name, 2, 64), seed=1).eval()
    width, stride = backbone.stem_level
    shift = torch.zeros(1, width, 256 // stride, 64 // stride)
    x = torch.randn(1, 2, 256, 64)
    plain = backbone.tokens(x, shift)[1]
    assert torch.equal(plain, backbone.tokens(x)[1])
    shift[:, :, :4] = torch.randn(width, 1, 1)
    changed = (backbone.tokens(x, shift)[1] - plain).abs().amax(dim=(0, 1, 3))
    assert changed[0] > 1e-3 and (name == SWIN or changed[0] > 10 * changed[-1])


@pytest.mark.parametrize("name", NAMES)
def test_the_spec_survives_json(name: str) -> None:
    spec = resolve_spec(name, 4, 64)
    assert BackboneSpec.from_json(json.loads(json.dumps(spec.to_json()))) == spec


@pytest.mark.parametrize("name", NAMES)
def test_a_file_with_a_classifier_and_three_bands_becomes_a_start(name: str, tmp_path: Path) -> None:
    source = create_backbone(resolve_spec(name, 3, 64), seed=5)
    tensors = {key: value.clone() for key, value in source.core.state_dict().items()}
    tensors["fc.weight" if name == RESNET else "head.fc.weight"] = torch.zeros(10, 7)
    save_file(tensors, tmp_path / "start.safetensors")
    loaded = load_initial(str(tmp_path / "start.safetensors"), resolve_spec(name, 5, 64), bands(5))
    deep = loaded.anchor
    assert torch.equal(loaded.core.state_dict()[deep], tensors[deep])
    assert loaded.core.state_dict()[loaded.stem].shape[1] == 5


def test_what_does_not_fit_is_said_in_words() -> None:
    with pytest.raises(RequestError, match="fixed stages"):
        resolve_spec(RESNET, 3, 64, patch_size=8)
    with pytest.raises(RequestError, match="not a ResNet"):
        resolve_spec("resnet18d", 3, 64)
    backbone = create_backbone(resolve_spec(RESNET, 3, 64), seed=0)
    with pytest.raises(ModelError, match="no CLS token"):
        backbone.cls_attention(torch.zeros(1, 3, 64, 64), -1)
    with pytest.raises(ModelError, match="multiple of the stride"):
        backbone.tokens(torch.zeros(1, 3, 48, 64))
    with pytest.raises(RequestError, match="Those that fit"):
        create_decoder(DPT, backbone.spec, 4)


@pytest.mark.parametrize("name", NAMES)
def test_single_pixels_get_the_scores_of_the_whole(name: str) -> None:
    network = SegmentationNetwork(create_backbone(resolve_spec(name, 3, 64), seed=0), LINEAR, 4).eval()
    for score in network.head.decoder.scores:  # type: ignore[union-attr]
        torch.nn.init.normal_(score.weight)
    x, at = torch.randn(2, 3, 64, 64), torch.tensor([[0, 3, 5], [1, 63, 0], [1, 31, 33]])
    maps = network.maps(x)
    whole = network.head(maps, x)
    single = network.head(maps, x[at[:, 0], :, at[:, 1], at[:, 2]], at)
    assert torch.allclose(single, whole[at[:, 0], :, at[:, 1], at[:, 2]], atol=1e-5)
    assert build_network(architecture(network, LINEAR), 4).head.decoder.blocks == (0, 1, 2, 3)
