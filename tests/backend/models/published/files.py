"""Files of the layouts that publishers use, made here: small networks of the same names, roots and nesting."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from backend.models.backbone import create_backbone, resolve_spec

State = dict[str, Tensor]
VIT = {"patch_size": 16, "embed_dim": 192, "depth": 2, "heads": 3}


def vit(channels: int, image: int = 64, name: str = "tiny", **sizes: Any) -> State:
    """A ViT's tensors under timm's names, with positions of 4 × 4 patches."""
    return dict(create_backbone(resolve_spec(name, channels, image, **(VIT | sizes)), 7).core.state_dict())


def pyramid(name: str, channels: int) -> State:
    return dict(create_backbone(resolve_spec(name, channels, 64), 7).core.state_dict())


def under(root: str, state: State) -> State:
    return {root + name: tensor for name, tensor in state.items()}


def zeros(state: State) -> State:
    return {name: torch.zeros_like(tensor) for name, tensor in state.items()}


def moco_v2(channels: int) -> dict[str, Any]:
    """SSL4EO-S12's ResNet by MoCo: query and key encoders, the key's different, a queue and the optimiser's state."""
    own = pyramid("resnet18", channels)
    both = {**under("module.encoder_k.", zeros(own)), **under("module.encoder_q.", own)}
    extra = {"module.queue": torch.zeros(8, 4), "module.encoder_q.fc.0.weight": torch.zeros(4, 4)}
    optimiser = {"state": {0: {"momentum_buffer": torch.zeros(3)}}, "param_groups": [{"lr": 0.03}]}
    return {"epoch": 99, "arch": "resnet18", "state_dict": both | extra, "optimizer": optimiser}


def moco_v3(channels: int) -> dict[str, Any]:
    """Its ViT by MoCo v3: base and momentum encoders."""
    own = vit(channels)
    both = {**under("module.momentum_encoder.", zeros(own)), **under("module.base_encoder.", own)}
    return {"epoch": 99, "state_dict": both | {"module.base_encoder.head.0.weight": torch.zeros(4, 192)}}


def dino(own: State) -> dict[str, Any]:
    """DINO: student and teacher, the options as argparse's Namespace."""
    student, teacher = under("module.backbone.", zeros(own)), under("backbone.", own)
    head = {"head.mlp.0.weight": torch.zeros(3, 3)}
    return {"student": student, "teacher": teacher | head, "args": argparse.Namespace(arch="vit", lr=0.1), "epoch": 99}


def mae(channels: int) -> dict[str, Any]:
    """A masked autoencoder: the encoder beside a decoder of its own width."""
    decoder = under("decoder_", vit(channels, embed_dim=384, heads=6))
    extra = {"mask_token": torch.zeros(1, 1, 384), "decoder_embed.weight": torch.zeros(384, 192)}
    return {"model": {**decoder, **vit(channels), **extra}, "epoch": 99}


def saved(content: Any, path: Path) -> Path:
    torch.save(content, path)
    return path


# -- ONNX ----------------------------------------------------------------------


def onnx_file(tensors: Mapping[str, NDArray[np.generic]]) -> bytes:
    """A file of these initialisers and nothing else, as the ONNX specification numbers its fields."""
    graph = b"".join(_bytes(5, _tensor_proto(name, values)) for name, values in tensors.items())
    return _number(1, 8) + _bytes(7, graph)


def _tensor_proto(name: str, values: NDArray[np.generic]) -> bytes:
    kind = {"float32": 1, "int64": 7, "float16": 10}[values.dtype.name]
    dims = b"".join(_number(1, side) for side in values.shape)
    return dims + _number(2, kind) + _bytes(8, name.encode()) + _bytes(9, values.tobytes())


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])
