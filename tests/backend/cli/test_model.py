"""``model import`` on the command line and over the pipe: what is printed, written, refused."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch
from safetensors.torch import save_file

from backend.cli.main import main
from backend.contract import home
from backend.models.folder import load_card
from backend.serve.calls import Calls
from backend.serve.methods.models import METHODS, Import
from backend.serve.session import Session
from tests.backend.models.published.files import saved, vit


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "vit_small_sentinel1_all_dino.safetensors"
    save_file(vit(2), path)
    return path


def test_what_was_found_is_said_and_the_folder_named(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["model", "import", file.name, "--out", "made"]) == 0
    said = capsys.readouterr()
    assert said.out == f"Model: {tmp_path / 'made'}\n"
    for words in ("VV, VH", "of 30 tensors found (100 %)", "as published, in db", "Licence: CC-BY-4.0"):
        assert words in said.err
    assert main(["model", "import", file.name, "--out", "made"]) == 2
    assert "exists already" in capsys.readouterr().err
    assert main(["model", "import", file.name, "--out", "made", "--overwrite", "--licence", "ours"]) == 0
    assert load_card(tmp_path / "made").licence == "ours"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["absent.pth"], "no such file"),
        (["vit_small_sentinel1_all_dino.safetensors", "--bands", "rgb"], "3 bands are named, the network takes 2"),
        (["vit_small_sentinel1_all_dino.safetensors", "--bands", "sentinel1,VV,VV"], "3 bands are named"),
        (["notes.txt"], "not known as published weights"),
        (["torchgeo:ResNet50_Weights.SENTINEL2_ALL_MOCO"], "torchgeo is not installed"),
    ],
)
def test_bad_requests_end_in_words(
    file: Path, tmp_path: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "torchgeo.models", None)
    (tmp_path / "notes.txt").write_text("text", encoding="utf-8")
    assert main(["model", "import", *arguments, "--out", "made"]) in (2, 3)
    assert said in capsys.readouterr().err
    assert not (tmp_path / "made").exists()


def test_a_name_of_torchgeo_means_the_file_it_has_downloaded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    meta = {"dataset": "SSL4EO-S12", "publication": "arXiv", "repo": "a repository"}
    known = {"V.S2": SimpleNamespace(url="https://example.org/x/vit_sentinel2_all_dino-1234.pth?download=true", meta=meta)}
    stub = SimpleNamespace(get_weight=lambda name: known[name])
    monkeypatch.setitem(sys.modules, "torchgeo", SimpleNamespace(models=stub))
    monkeypatch.setitem(sys.modules, "torchgeo.models", stub)
    monkeypatch.setattr("torch.hub.get_dir", lambda: str(tmp_path / "hub"))
    asked = ["model", "import", "torchgeo:V.S2", "--out", str(tmp_path / "made")]
    assert main(asked) == 2
    assert "downloads nothing by itself" in capsys.readouterr().err
    (tmp_path / "hub" / "checkpoints").mkdir(parents=True)
    saved(vit(13), tmp_path / "hub" / "checkpoints" / "vit_sentinel2_all_dino-1234.pth")
    assert main(asked) == 0, capsys.readouterr().err
    card = load_card(tmp_path / "made")
    assert card.training["source"] == "SSL4EO-S12, arXiv, a repository" and len(card.bands) == 13
    assert main(["model", "import", "torchgeo:V.S3", "--out", str(tmp_path / "other")]) == 2
    assert "knows no weights of this name" in capsys.readouterr().err


def test_over_the_pipe_it_goes_among_the_imported_models(file: Path) -> None:
    session = Session(Calls(lambda line: None))
    for _ in range(2):  # the same file again replaces the first
        answer = METHODS["model.import"].function(session, Import(str(file)))
        assert Path(answer["model"]).parent == home.models_folder()
    save_file(vit(2) | {"head.weight": torch.zeros(3, 192)}, file)
    other = METHODS["model.import"].function(session, Import(str(file)))  # another one of this name does not
    assert other["model"] == answer["model"] + "-2"
    assert len(list(home.models_folder().iterdir())) == 2
    assert answer["missing"] == [] and len(answer["matched"]) == 30 and answer["licence"] == "CC-BY-4.0"
    assert load_card(answer["model"]).imported
