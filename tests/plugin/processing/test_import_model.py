"""``patchwork:importmodel`` through a real backend: a published file becomes a model folder, a program is refused."""

from __future__ import annotations

import json
import pickle
import struct
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

WIDTH, PATCH = 192, 16


class Told(QgsProcessingFeedback):
    """Keeps what was said."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def pushInfo(self, info: str) -> None:
        self.said.append(info)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.said.append(error)


def shapes() -> dict[str, tuple[int, ...]]:
    """A vision transformer of one block for two bands and 2 × 2 patches, as timm names its tensors."""
    layers = {"attn.qkv": (3 * WIDTH, WIDTH), "attn.proj": (WIDTH, WIDTH), "mlp.fc1": (768, WIDTH), "mlp.fc2": (WIDTH, 768)}
    found: dict[str, tuple[int, ...]] = {"cls_token": (1, 1, WIDTH), "pos_embed": (1, 5, WIDTH)}
    found |= {"patch_embed.proj.weight": (WIDTH, 2, PATCH, PATCH), "patch_embed.proj.bias": (WIDTH,)}
    for name, shape in layers.items():
        found |= {f"blocks.0.{name}.weight": shape, f"blocks.0.{name}.bias": shape[:1]}
    for name in ("blocks.0.norm1", "blocks.0.norm2", "norm"):
        found |= {f"{name}.weight": (WIDTH,), f"{name}.bias": (WIDTH,)}
    return found


def safetensors(path: Path) -> Path:
    """QGIS's Python has no library for it: a length, a JSON header, the numbers."""
    header, at = {}, 0
    for name, shape in shapes().items():
        size = 4 * int(np.prod(shape))
        header[name] = {"dtype": "F32", "shape": list(shape), "data_offsets": [at, at + size]}
        at += size
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + np.full(at // 4, 0.01, "<f4").tobytes())
    return path


def run(file: Path, out: Path) -> tuple[bool, list[str]]:
    algorithm = QgsApplication.processingRegistry().algorithmById("patchwork:importmodel").create({})
    told = Told()
    _results, ok = algorithm.run({"INPUT": str(file), "OUTPUT": str(out)}, QgsProcessingContext(), told)
    return ok, told.said


def test_a_published_file_becomes_a_model_folder(provider: Any, backend_python: str, tmp_path: Path) -> None:
    ok, said = run(safetensors(tmp_path / "vit_sentinel1_all_dino.safetensors"), tmp_path / "made")
    assert ok, said
    card = json.loads((tmp_path / "made" / "model.json").read_text(encoding="utf-8"))
    assert [band["role"] for band in card["bands"]] == ["VV", "VH"] and card["licence"] == "CC-BY-4.0"
    assert any("100 %" in text for text in said)
    evil = tmp_path / "evil.pth"
    evil.write_bytes(pickle.dumps(print))
    ok, said = run(evil, tmp_path / "other")
    assert not ok and any("refused" in text for text in said), said
    assert not (tmp_path / "other").exists()
