"""Image encoders of SAM and MobileSAM from files of their layout, made here: random weights, tiny sizes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.nn import functional

from backend.contract.errors import ModelError, RequestError
from backend.models.backbone import create_backbone
from backend.models.card import ModelCard
from backend.models.decoders import create_decoder, dense_decoder, fitting_decoders
from backend.models.folder import load_card, load_weights
from backend.models.init import load_initial
from backend.models.sam import ROOT, sam_spec, sam_state
from backend.models.sam_folder import mixing, save_sam
from backend.models.spec import BackboneSpec, Level, Sam
from backend.scene.band import Band
from backend.scene.scene import Scene
from backend.scene.statistics import scan_statistics
from backend.segment.tokens import Cut
from tests.backend.segment.making import write

VIT = Sam("vit", 128, 16, (24,), (3,), (2,), (2, 0, 2), 8, 4.0)
TINY = Sam("tiny", 1024, 16, (8, 16, 24, 32), (1, 2, 1, 1), (1, 2, 3, 4), (7, 7, 14, 7), 8, 4.0)
KINDS = {"vit": VIT, "tiny": TINY}


def spec_of(sam: Sam, bands: int = 3) -> BackboneSpec:
    return BackboneSpec("sam", bands, 64, 16, sam.neck, 1, 0, "sam", (Level(sam.neck, 16),), sam=sam)


def network(kind: str) -> nn.Module:
    """With random weights everywhere: positions and biases begin at zero."""
    torch.manual_seed(0)
    made = create_backbone(spec_of(KINDS[kind]), 0).eval().core
    with torch.no_grad():
        for parameter in made.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.05)
    return made


def published(kind: str) -> dict[str, Tensor]:
    """The file as its authors publish it: their names, and the decoder beside."""
    out: dict[str, Tensor] = {"mask_decoder.iou_token.weight": torch.zeros(1, 8)}
    for name, tensor in network(kind).state_dict().items():
        out[ROOT + (vit_name(name) if kind == "vit" else tiny_name(name))] = tensor.contiguous()
    if kind == "tiny":
        out[ROOT + "norm_head.weight"] = torch.zeros(32)
        out[ROOT + "layers.1.blocks.0.attn.attention_bias_idxs"] = torch.zeros(49, 49)
    return out


def vit_name(name: str) -> str:
    return name.replace("mlp.fc", "mlp.lin")


def tiny_name(name: str) -> str:
    """As in MobileSAM: convolutions are ``c``, a stage's thinning belongs to the stage before."""
    parts = name.split(".")
    if parts[0] == "patch_embed":
        parts[1:2] = ["seq", {"conv1": "0", "conv2": "2"}[parts[1]]]
    if parts[0] == "stages":
        parts[0] = "layers"
        if parts[2] == "downsample":
            parts[1] = str(int(parts[1]) - 1)
    if parts[0] != "neck" and len(parts) > 1 and parts[-2] == "conv":
        parts[-2] = "c"
    return ".".join(parts)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("names", ["authors'", "timm's"])
def test_sizes_and_tensors_are_read_off_a_file(kind: str, names: str) -> None:
    own = network(kind).state_dict()
    state = sam_state(published(kind) if names == "authors'" else own)
    assert state is not None
    assert state.keys() == own.keys()
    for name, tensor in own.items():
        torch.testing.assert_close(state[name], tensor)
    assert sam_spec(state, 3, 70).sam == KINDS[kind]
    assert BackboneSpec.from_json(sam_spec(state, 3, 70).to_json()) == sam_spec(state, 3, 70)
    assert sam_spec(state, 3, 70).image_size == 64


def test_what_is_no_encoder_is_none_and_half_of_one_an_error() -> None:
    assert sam_state({"pos_embed": torch.zeros(1), "patch_embed.proj.weight": torch.zeros(1)}) is None
    state = sam_state(published("vit"))
    assert state is not None
    del state["blocks.0.attn.rel_pos_h"]
    with pytest.raises(ModelError, match="belong together"):
        sam_spec(state, 3, 64, "a.safetensors")


def test_the_vit_is_sams_own() -> None:
    """Against the network written out plainly: windows, relative positions, absolute ones, neck."""
    made = network("vit")
    state = {name: tensor.double() for name, tensor in made.state_dict().items()}
    image = torch.randn(1, 3, 128, 128, generator=torch.Generator().manual_seed(1))
    with torch.inference_mode():
        found = made.forward_features(image)  # type: ignore[operator]
        torch.testing.assert_close(found.double(), plain_vit(state, image.double()), rtol=1e-3, atol=1e-4)


def plain_vit(state: dict[str, Tensor], image_BCHW: Tensor) -> Tensor:
    x = functional.conv2d(image_BCHW, state["patch_embed.proj.weight"], state["patch_embed.proj.bias"], stride=16)
    x = x[0].permute(1, 2, 0) + state["pos_embed"][0]
    for block, window in enumerate(VIT.windows):
        own = {name.removeprefix(f"blocks.{block}."): t for name, t in state.items() if name.startswith(f"blocks.{block}.")}
        seen, side = norm(x, own, "norm1"), window or len(x)
        out = torch.zeros_like(x)
        for row in range(0, len(x), side):
            for col in range(0, len(x), side):
                out[row : row + side, col : col + side] = attended(seen[row : row + side, col : col + side], own)
        x = x + out
        hidden = functional.gelu(norm(x, own, "norm2") @ own["mlp.fc1.weight"].T + own["mlp.fc1.bias"])
        x = x + hidden @ own["mlp.fc2.weight"].T + own["mlp.fc2.bias"]
    maps = x.permute(2, 0, 1)[None]
    for conv, scale, pad in (("neck.0", "neck.1", 0), ("neck.2", "neck.3", 1)):
        maps = functional.conv2d(maps, state[f"{conv}.weight"], padding=pad)
        centred = maps - maps.mean(1, keepdim=True)
        maps = centred / (centred.pow(2).mean(1, keepdim=True) + 1e-6).sqrt()
        maps = maps * state[f"{scale}.weight"][:, None, None] + state[f"{scale}.bias"][:, None, None]
    return maps


def norm(x: Tensor, own: dict[str, Tensor], name: str) -> Tensor:
    return functional.layer_norm(x, x.shape[-1:], own[f"{name}.weight"], own[f"{name}.bias"], 1e-6)


def attended(x_hwD: Tensor, own: dict[str, Tensor]) -> Tensor:
    side, _, width = x_hwD.shape
    q, k, v = (x_hwD.reshape(-1, width) @ own["attn.qkv.weight"].T + own["attn.qkv.bias"]).chunk(3, dim=1)
    heads, size = VIT.heads[0], width // VIT.heads[0]
    rows = torch.arange(side * side) // side
    cols = torch.arange(side * side) % side
    down, across = (own[f"attn.rel_pos_{a}"][c[:, None] - c[None] + side - 1] for a, c in (("h", rows), ("w", cols)))
    parts = []
    for head in range(heads):
        own_q, own_k, own_v = (t[:, head * size : (head + 1) * size] for t in (q, k, v))
        logits = own_q @ own_k.T / size**0.5
        logits = logits + (own_q[:, None] * down).sum(-1) + (own_q[:, None] * across).sum(-1)
        parts.append(logits.softmax(1) @ own_v)
    return (torch.cat(parts, 1) @ own["attn.proj.weight"].T + own["attn.proj.bias"]).reshape(x_hwD.shape)


def made_folder(tmp_path: Path, kind: str, bands: int, chosen: list[int] | None = None) -> tuple[Path, ModelCard]:
    save_file(published(kind), tmp_path / "sam.safetensors")
    values = np.random.default_rng(0).normal(100, 10, (bands, 96, 96)).astype(np.float32)
    with Scene.open(write(tmp_path / "a.tif", values)) as scene:
        card = save_sam(tmp_path / "sam.safetensors", scene, scan_statistics([scene]), tmp_path / "model", chosen)
    return tmp_path / "model", card


@pytest.mark.parametrize(
    "kind, bands, chosen", [("vit", 4, [2, 0, 3]), ("tiny", 4, [2, 0, 3]), ("vit", 1, None), ("tiny", 2, None)]
)
def test_a_folder_sees_what_the_encoder_sees_of_the_bands_meant(
    tmp_path: Path, kind: str, bands: int, chosen: list[int] | None
) -> None:
    path, card = made_folder(tmp_path, kind, bands, chosen)
    assert load_card(path).backbone == card.backbone
    backbone = load_initial(str(path), card.backbone, card.bands).eval()
    image = torch.randn(1, bands, 64, 96, generator=torch.Generator().manual_seed(1))
    if bands == 1:
        rgb = image.expand(-1, 3, -1, -1)
    elif bands == 2:
        rgb = torch.cat([image, image.mean(1, keepdim=True)], dim=1)
    else:
        rgb = image[:, chosen]
    with torch.inference_mode():
        (found,) = backbone.features(image, [Cut.of(card.backbone).block])
        expected = network(kind).forward_features(rgb)  # type: ignore[operator]
    assert found.shape == (1, 8, 4, 6)
    torch.testing.assert_close(found, expected, rtol=1e-4, atol=1e-5)
    assert "weights.safetensors" in {file.name for file in path.iterdir()} and load_weights(path)


def test_only_a_linear_map_is_put_on_its_one_map() -> None:
    spec = spec_of(VIT)
    assert fitting_decoders(spec) == [dense_decoder(spec)] == ["linear"]
    scores = create_decoder("linear", spec, 3)([torch.randn(1, 8, 4, 4)])
    assert scores.shape == (1, 3, 64, 64)
    with pytest.raises(RequestError, match="one map"):
        create_decoder("dpt", spec, 3)


def band(name: str, role: str = "") -> Band:
    return Band(name, role, "", "uint16")


def test_bands_are_taken_by_role_and_else_the_first_three_as_is_said() -> None:
    mix, note = mixing([band("b", "blue"), band("g", "green"), band("r", "red"), band("n", "nir")])
    assert mix.argmax(1).tolist() == [2, 1, 0] and "red, green and blue" in note
    mix, note = mixing([band("one"), band("two"), band("three"), band("four")])
    assert mix.argmax(1).tolist() == [0, 1, 2] and "first three, one, two and three" in note
    mix, note = mixing([band("one")])
    assert mix.tolist() == [[1.0], [1.0], [1.0]] and "grey" in note
    with pytest.raises(RequestError, match="three"):
        mixing([band("one"), band("two"), band("three")], [0, 1, 9])


@pytest.mark.parametrize("name", ["other.safetensors", "encoder.onnx"])
def test_another_file_is_refused_by_name(tmp_path: Path, name: str) -> None:
    save_file({"weight": torch.zeros(2)}, tmp_path / name)
    spec = write(tmp_path / "a.tif", np.zeros((3, 32, 32), np.float32))
    with Scene.open(spec) as scene, pytest.raises(ModelError, match=name):
        save_sam(tmp_path / name, scene, scan_statistics([scene]), tmp_path / "model")
    assert not (tmp_path / "model").exists()
