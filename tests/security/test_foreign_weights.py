"""R9: files that would run code when unpickled are refused, quickly, and run nothing."""

from __future__ import annotations

import io
import json
import os
import pickle
import struct
import tarfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import torch

from backend.contract.errors import ModelError
from backend.models.folder import load_forest, load_weights, read_tensors
from backend.models.init import load_initial
from backend.models.spec import BackboneSpec

NAMES = ("weights.pth", "weights.pt", "weights.bin", "weights.ckpt", "weights.safetensors")
LIMIT_S = 1.0
SPEC = BackboneSpec("vit_tiny_patch16_224", bands=2, image_size=16, patch_size=8, embed_dim=12, depth=1, heads=3)


class Bomb:
    """Leaves a witness when unpickled."""

    def __init__(self, witness: Path) -> None:
        self.witness = witness

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return os.mkdir, (str(self.witness),)


def _plain(witness: Path) -> bytes:
    return pickle.dumps(Bomb(witness))


def _torch_zip(witness: Path) -> bytes:
    buffer = io.BytesIO()
    torch.save({"model": Bomb(witness)}, buffer)
    return buffer.getvalue()


def _torch_legacy(witness: Path) -> bytes:
    buffer = io.BytesIO()
    torch.save({"model": Bomb(witness)}, buffer, _use_new_zipfile_serialization=False)
    return buffer.getvalue()


def _tar(witness: Path) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        data = pickle.dumps(Bomb(witness))
        member = tarfile.TarInfo("pickle")
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    return buffer.getvalue()


def _zip_of_pickles(witness: Path) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("archive/data.pkl", pickle.dumps(Bomb(witness)))
    return buffer.getvalue()


def _pickle_behind_a_header(witness: Path) -> bytes:
    """A safetensors length and header in front, a pickle as the tensor's data, of the wrong size."""
    header = json.dumps({"w": {"dtype": "F32", "shape": [10**9], "data_offsets": [0, 4 * 10**9]}}).encode()
    return struct.pack("<Q", len(header)) + header + pickle.dumps(Bomb(witness))


def _endless_header(witness: Path) -> bytes:
    return struct.pack("<Q", 2**63 - 1) + pickle.dumps(Bomb(witness))


FORMS = (_plain, _torch_zip, _torch_legacy, _tar, _zip_of_pickles, _pickle_behind_a_header, _endless_header)
CASES = [(form, name) for form in FORMS for name in NAMES]


@pytest.fixture
def witness(tmp_path: Path) -> Iterator[Path]:
    """A folder that exists afterwards only if code ran."""
    path = tmp_path / "code-ran"
    yield path
    assert not path.exists(), "the file's code was executed"


@pytest.mark.parametrize(("form", "name"), CASES, ids=[f"{form.__name__[1:]}-{name}" for form, name in CASES])
def test_malicious_files_are_refused_at_once(
    form: Callable[[Path], bytes], name: str, witness: Path, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_bytes(form(witness))
    start = time.perf_counter()
    with pytest.raises(ModelError, match=name):
        read_tensors(file)
    assert time.perf_counter() - start < LIMIT_S


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__[1:])
def test_malicious_start_weights_are_refused(form: Callable[[Path], bytes], witness: Path, tmp_path: Path) -> None:
    file = tmp_path / "weights.pth"
    file.write_bytes(form(witness))
    with pytest.raises(ModelError, match=r"weights\.pth"):
        load_initial(str(file), SPEC, [{"name": "VV"}, {"name": "VH"}])


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__[1:])
def test_malicious_model_folders_are_refused(form: Callable[[Path], bytes], witness: Path, tmp_path: Path) -> None:
    (tmp_path / "model.json").write_text("{}", encoding="utf-8")
    for name in ("weights.safetensors", "forest.safetensors"):
        (tmp_path / name).write_bytes(form(witness))
    with pytest.raises(ModelError):
        load_weights(tmp_path)
    with pytest.raises(ModelError):
        load_forest(tmp_path)


def test_the_bomb_works_where_files_are_unpickled(tmp_path: Path) -> None:
    """The control: without it the tests above could not fail."""
    pickle.loads(_plain(tmp_path / "boom"))  # noqa: S301
    assert (tmp_path / "boom").exists()
