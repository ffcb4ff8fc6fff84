"""The model folder: written whole or not at all, read without executing anything."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file

from backend.contract.errors import ModelError
from backend.models.backbone import resolve_spec
from backend.models.card import BACKBONE, MAPPER, ModelCard
from backend.models.folder import FOREST, WEIGHTS, load_card, load_forest, load_weights, read_tensors, save_model


def card(kind: str = BACKBONE) -> ModelCard:
    spec = resolve_spec("tiny", 2, 32, patch_size=8, embed_dim=24, depth=1, heads=3)
    bands = [{"name": "VV", "role": "VV", "units": "db"}, {"name": "VH", "role": "VH", "units": "db"}]
    return ModelCard(kind, bands, {"bands": []}, 10.0, architecture={"backbone": spec.to_json()})


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    weights = {"a": torch.arange(6.0).reshape(2, 3).T, "b": torch.ones(1, dtype=torch.int64)}
    forest: dict[str, NDArray[np.generic]] = {
        "x": np.arange(12, dtype=np.float32).reshape(3, 4),
        "y": np.array([1, 2, 3], np.int16),
    }
    save_model(tmp_path / "model", card(MAPPER), weights, forest)
    assert load_card(tmp_path / "model") == card(MAPPER)
    assert load_card(tmp_path / "model").backbone.embed_dim == 24
    read = load_weights(tmp_path / "model")
    assert all(torch.equal(read[name], tensor) for name, tensor in weights.items())
    np.testing.assert_array_equal(load_forest(tmp_path / "model")["x"], forest["x"])


def test_a_run_is_told_from_a_model_by_the_file_inside(tmp_path: Path) -> None:
    save_model(tmp_path / "outputs" / "model", card())
    assert load_card(tmp_path).kind == BACKBONE


def test_an_older_model_is_replaced_whole(tmp_path: Path) -> None:
    save_model(tmp_path / "model", card(), {"old": torch.zeros(1)}, {"f": np.zeros(1, np.float32)})
    save_model(tmp_path / "model", card(), {"new": torch.zeros(1)})
    assert set(load_weights(tmp_path / "model")) == {"new"}
    assert [path.name for path in tmp_path.iterdir()] == ["model"]
    with pytest.raises(ModelError, match="no forest"):
        load_forest(tmp_path / "model")


def test_pickles_are_refused(tmp_path: Path) -> None:
    save_model(tmp_path / "model", card(), {"a": torch.zeros(1)})
    (tmp_path / "model" / WEIGHTS).write_bytes(pickle.dumps({"a": 1}))
    (tmp_path / "model" / FOREST).write_bytes(b"\x80\x04N.")
    with pytest.raises(ModelError, match="not a whole safetensors file"):
        load_weights(tmp_path / "model")
    with pytest.raises(ModelError, match="not a whole safetensors file"):
        load_forest(tmp_path / "model")


def test_what_is_no_model_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no model here"):
        load_card(tmp_path)
    folder = tmp_path / "model"
    save_model(folder, card())
    file = folder / "model.json"
    raw = json.loads(file.read_text(encoding="utf-8"))
    for text, words in [
        ("{", "damaged"),
        ("[]", "schema 'list'"),
        (json.dumps({**raw, "schema": "patchwork-model/9"}), "patchwork-model/9"),
        (json.dumps({**raw, "kind": "horse"}), "incomplete"),
    ]:
        file.write_text(text, encoding="utf-8")
        with pytest.raises(ModelError, match=words):
            load_card(folder)


def test_a_forest_alone_has_no_backbone() -> None:
    bare = card(MAPPER)
    bare.architecture = {}
    with pytest.raises(ModelError, match="no backbone"):
        _ = bare.backbone


def test_a_download_cut_short_and_a_pickle_under_a_wrong_name_get_their_own_remedy(tmp_path: Path) -> None:
    whole = tmp_path / "whole.safetensors"
    save_file({"x": torch.ones(100)}, whole)
    short = tmp_path / "short.safetensors"
    for size in (5, 40, 200):
        short.write_bytes(whole.read_bytes()[:size])
        with pytest.raises(ModelError, match="not downloaded to its end") as caught:
            read_tensors(short)
        assert "Get it again" in caught.value.remedy and "model import" not in caught.value.remedy
    torch.save({"x": torch.ones(2)}, short)
    with pytest.raises(ModelError, match="pickled checkpoint") as caught:
        read_tensors(short)
    assert "Rename it to short.pth" in caught.value.remedy
