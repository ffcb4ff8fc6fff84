"""Published files become model folders: every layout, what is said of bands, values and licence, what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file

from backend.contract.errors import InputError, ModelError, OutputExistsError, PatchworkError, RequestError
from backend.models.backbone import create_backbone
from backend.models.folder import WEIGHTS, load_card, load_weights
from backend.models.init import load_initial
from backend.models.published import reading, unpickling
from backend.models.published.bands import SENTINEL2_L1C
from backend.models.published.importing import Asked, Found, import_model
from tests.backend.models.published.files import State, dino, mae, moco_v2, moco_v3, pyramid, saved, under, vit, zeros

RESNET_STEM, VIT_STEM = "network.conv1.weight", "vit.patch_embed.proj.weight"
SHORT = "resnet18"


@pytest.fixture
def in_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Open pickles in this process: a child of its own takes seconds, and has a test of its own."""
    monkeypatch.setattr(reading, "_unpickled", unpickling.tensors_of)


def imported(file: Path, **more: Any) -> Found:
    return import_model(Asked(file, file.parent / "model", **more))


CASES: list[tuple[str, Callable[[], Any], str, str, str, tuple[str, ...]]] = [
    ("B13_rn18_moco_0099_ckpt.pth", lambda: moco_v2(13), "resnet18", RESNET_STEM, "CC-BY-4.0", SENTINEL2_L1C),
    ("B2_rn18_moco_0099_ckpt.pth", lambda: moco_v2(2), "resnet18", RESNET_STEM, "CC-BY-4.0", ("VV", "VH")),
    ("B13_vits16_moco_0099_ckpt.pth", lambda: moco_v3(13), "vit_tiny_patch16_224", VIT_STEM, "CC-BY-4.0", SENTINEL2_L1C),
    ("B13_vits16_dino_0099_ckpt.pth", lambda: dino(vit(13)), "vit_tiny_patch16_224", VIT_STEM, "CC-BY-4.0", SENTINEL2_L1C),
    ("B13_rn18_dino_0099_ckpt.pth", lambda: dino(pyramid(SHORT, 13)), "resnet18", RESNET_STEM, "CC-BY-4.0", SENTINEL2_L1C),
    ("B13_vits16_mae_0099_ckpt.pth", lambda: mae(13), "vit_tiny_patch16_224", VIT_STEM, "CC-BY-4.0", SENTINEL2_L1C),
    ("vit_small_patch16_224_sentinel2_all_dino-36bcc127.pth", lambda: vit(13), "vit_tiny_patch16_224", VIT_STEM, "CC-BY-4.0",
     SENTINEL2_L1C),
    ("resnet18_sentinel2_rgb_moco-e3a335e3.pth", lambda: pyramid(SHORT, 3), "resnet18", RESNET_STEM, "CC-BY-4.0",
     ("red", "green", "blue")),
]  # fmt: skip


@pytest.mark.usefixtures("in_here")
@pytest.mark.parametrize(("name", "make", "network", "stem", "licence", "roles"), CASES, ids=[case[0] for case in CASES])
def test_ssl4eo_files_as_published_and_as_torchgeo_publishes_them_again(
    tmp_path: Path, name: str, make: Callable[[], Any], network: str, stem: str, licence: str, roles: tuple[str, ...]
) -> None:
    found = imported(saved(make(), tmp_path / name))
    card = load_card(tmp_path / "model")
    assert (card.backbone.name, card.licence, card.imported) == (network, licence, True)
    assert tuple(band["role"] for band in card.bands) == roles
    assert not found.missing and any("100 %" in text for text in found.words)
    weights = load_weights(tmp_path / "model")
    own = vit(len(roles)) if stem == VIT_STEM else pyramid(SHORT, len(roles))
    expected = {f"{stem.partition('.')[0]}.{name}": tensor for name, tensor in own.items()}
    assert set(weights) == set(expected) and all(torch.equal(weights[name], expected[name]) for name in expected)
    backbone = load_initial(str(tmp_path / "model"), card.backbone, card.bands)
    assert torch.isfinite(backbone.tokens(torch.randn(1, len(roles), 64, 64))[1]).all()


@pytest.mark.usefixtures("in_here")
def test_values_are_normalised_as_published(tmp_path: Path) -> None:
    imported(saved(moco_v2(2), tmp_path / "B2_rn18_moco_0099_ckpt.pth"))
    bands = load_card(tmp_path / "model").statistics["bands"]
    assert [(band["centre"], band["scale"], band["units"]) for band in bands] == [(-12.59, 5.26, "db"), (-20.26, 5.91, "db")]
    first = load_card(tmp_path / "model").bands[0]
    assert first == {"name": "VV", "role": "VV", "units": "db"}


PLAIN: list[tuple[str, str, Callable[[], State]]] = [
    ("resnet18-f37072fd.pth", "resnet18", lambda: pyramid("resnet18", 3) | {"fc.weight": torch.zeros(4, 512)}),
    ("model.safetensors", "swin_tiny_patch4_window7_224", lambda: pyramid("swin_tiny_patch4_window7_224", 3)),
    ("model.safetensors", "convnext_atto", lambda: pyramid("convnext_atto", 3)),
    ("model.safetensors", "vit_tiny_patch16_224", lambda: vit(3) | {"head.weight": torch.zeros(4, 192)}),
    ("dinov2_vits14_pretrain.pth", "vit_small_patch14_dinov2",
     lambda: vit(3, 56, "vit_small_patch14_dinov2", patch_size=14, embed_dim=384, heads=6)),
    ("patchwork.safetensors", "resnet18", lambda: under("network.", pyramid("resnet18", 3))),
]  # fmt: skip


@pytest.mark.usefixtures("in_here")
@pytest.mark.parametrize(("name", "network", "make"), PLAIN, ids=[f"{case[1]}-{case[0]}" for case in PLAIN])
def test_timms_torchvisions_and_patchworks_own_names(
    tmp_path: Path, name: str, network: str, make: Callable[[], State]
) -> None:
    state, file = make(), tmp_path / name
    if name.endswith(".pth"):
        saved(state, file)
    else:
        save_file(state, file)
    found = imported(file)
    card = load_card(tmp_path / "model")
    assert (card.backbone.name, found.missing, card.statistics) == (network, [], {})
    assert [band["role"] for band in card.bands] == ["red", "green", "blue"]
    assert any("from your own scene" in text for text in found.words)
    core = create_backbone(card.backbone)
    core.load_state_dict(load_weights(tmp_path / "model"))
    some = next(name for name in core.core.state_dict() if name.endswith(("qkv.weight", "conv1.weight", "conv_dw.weight")))
    key = next(name for name in state if name.endswith(some))
    assert torch.equal(core.core.state_dict()[some], state[key])


def test_the_authors_convnext_is_renamed(tmp_path: Path) -> None:
    own = pyramid("convnext_atto", 3)
    theirs = {}
    for name, tensor in own.items():
        new = name.replace("stem.", "downsample_layers.0.").replace("conv_dw", "dwconv").replace("mlp.fc", "pwconv")
        for stage in range(4):
            new = new.replace(f"stages.{stage}.downsample.", f"downsample_layers.{stage}.")
            new = new.replace(f"stages.{stage}.blocks.", f"stages.{stage}.")
        theirs[new] = tensor
    save_file(theirs | {"norm.weight": torch.zeros(3)}, tmp_path / "convnext.safetensors")
    imported(tmp_path / "convnext.safetensors")
    weights = load_weights(tmp_path / "model")
    assert all(torch.equal(weights[f"network.{name}"], tensor) for name, tensor in own.items())


def test_bands_may_be_named(tmp_path: Path) -> None:
    save_file(pyramid(SHORT, 4), tmp_path / "w.safetensors")
    with pytest.raises(RequestError, match="4 channels, and nothing says which"):
        imported(tmp_path / "w.safetensors")
    with pytest.raises(RequestError, match="3 bands are named, the network takes 4"):
        imported(tmp_path / "w.safetensors", bands="rgb")
    assert not (tmp_path / "model").exists()
    imported(tmp_path / "w.safetensors", bands="B02,green,red,B8A", licence="ODbL", source="us")
    card = load_card(tmp_path / "model")
    assert [band["role"] for band in card.bands] == ["blue", "green", "red", "nir08"]
    assert (card.licence, card.training["source"]) == ("ODbL", "us")


def test_bands_other_than_the_published_ones_bring_no_published_values(tmp_path: Path) -> None:
    save_file(pyramid(SHORT, 2), tmp_path / "resnet18_sentinel1_all_moco.safetensors")
    imported(tmp_path / "resnet18_sentinel1_all_moco.safetensors", bands="VH,VV")
    assert load_card(tmp_path / "model").statistics == {}


def test_under_nine_tenths_it_is_refused_with_what_was_missing(tmp_path: Path) -> None:
    state = pyramid(SHORT, 3)
    part = {name: tensor for name, tensor in state.items() if not (name.startswith(("layer3.", "layer4.")) and "bn" in name)}
    save_file(part, tmp_path / "w.safetensors")
    with pytest.raises(ModelError, match=r"Only 68 of the 100 tensors .*\(68%\).*layer3\.0\.bn1\.weight"):
        imported(tmp_path / "w.safetensors")
    assert not (tmp_path / "model").exists()


def test_a_few_missing_tensors_are_said_to_be_random(tmp_path: Path) -> None:
    state = vit(3)
    del state["norm.bias"]
    save_file(state, tmp_path / "w.safetensors")
    found = imported(tmp_path / "w.safetensors")
    assert found.missing == ["norm.bias"]
    assert any("hence random: norm.bias" in text for text in found.words)


def test_another_shape_is_named(tmp_path: Path) -> None:
    state = vit(3) | {name: torch.zeros(3) for name in vit(3) if ".mlp." in name}
    save_file(state, tmp_path / "w.safetensors")
    with pytest.raises(ModelError, match=r"\(3,\) instead of \(192, 768\)"):
        imported(tmp_path / "w.safetensors")


def test_an_unusual_width_asks_for_the_heads(tmp_path: Path) -> None:
    save_file(vit(3, embed_dim=96), tmp_path / "w.safetensors")
    with pytest.raises(RequestError, match="do not say how many heads") as caught:
        imported(tmp_path / "w.safetensors")
    assert "--heads" in caught.value.remedy
    imported(tmp_path / "w.safetensors", heads=3)
    assert load_card(tmp_path / "model").backbone.heads == 3


def test_what_is_no_known_network_or_broken_is_refused(tmp_path: Path) -> None:
    save_file({"a.weight": torch.zeros(3)}, tmp_path / "w.safetensors")
    with pytest.raises(ModelError, match=r"This tensor is of no network that is known \(a\.weight\)\.") as caught:
        imported(tmp_path / "w.safetensors")
    assert "ResNet" in caught.value.remedy
    broken = zeros(vit(3)) | {"norm.weight": torch.full((192,), float("nan"))}
    save_file(broken, tmp_path / "nan.safetensors")
    with pytest.raises(ModelError, match=r"norm\.weight holds numbers that are not finite"):
        imported(tmp_path / "nan.safetensors")
    with pytest.raises(InputError, match="no such file"):
        imported(tmp_path / "none.pth")
    (tmp_path / "text.pth").write_text("hello, this is text\n", encoding="utf-8")
    with pytest.raises(PatchworkError, match="This is a text, not weights"):
        imported(tmp_path / "text.pth")


def test_a_segment_anything_model_is_sent_where_it_belongs(tmp_path: Path) -> None:
    encoder = vit(3) | {"neck.0.weight": torch.zeros(256, 192, 1, 1), "pos_embed": torch.zeros(1, 64, 64, 192)}
    save_file(under("image_encoder.", encoder), tmp_path / "sam.safetensors")
    with pytest.raises(ModelError, match="Segment Anything") as caught:
        imported(tmp_path / "sam.safetensors")
    assert "clicking" in caught.value.remedy


def test_nothing_is_overwritten_unasked_and_a_model_folder_is_no_file_to_import(tmp_path: Path) -> None:
    save_file(vit(3), tmp_path / "w.safetensors")
    imported(tmp_path / "w.safetensors")
    with pytest.raises(OutputExistsError):
        imported(tmp_path / "w.safetensors")
    imported(tmp_path / "w.safetensors", overwrite=True)
    with pytest.raises(ModelError, match="model folder of Patchwork already"):
        import_model(Asked(tmp_path / "model" / WEIGHTS, tmp_path / "other"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "This file is empty"),
        (b"\n<!DOCTYPE html><html>sign in</html>", "a web page, not weights"),
        (b"version https://git-lfs.example/spec/v1\n", "a text, not weights"),
        (None, "not downloaded to its end"),
    ],
)
def test_what_a_failed_download_leaves_is_named(tmp_path: Path, content: bytes | None, words: str) -> None:
    file = tmp_path / "weights.pth"
    torch.save({"x": torch.ones(500)}, file)
    file.write_bytes(file.read_bytes()[:900] if content is None else content)
    with pytest.raises(ModelError, match=words) as caught:
        imported(file)
    assert caught.value.subject == str(file)


def test_a_network_that_lacks_a_stage_is_named_with_its_file(tmp_path: Path) -> None:
    file = tmp_path / "part.safetensors"
    save_file({n: t for n, t in pyramid(SHORT, 3).items() if not n.startswith("layer3.")}, file)
    with pytest.raises(ModelError, match="lacks a whole stage") as caught:
        imported(file)
    assert caught.value.subject == str(file)
