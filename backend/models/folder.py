"""The one model folder: ``model.json``, ``weights.safetensors``, ``forest.safetensors``.

Only safetensors are read: nothing in a model folder can execute code.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors import numpy as safe_numpy

from backend.contract import atomic
from backend.contract.errors import ModelError
from backend.contract.run_directory import find_model
from backend.models.card import ModelCard

if TYPE_CHECKING:  # torch takes seconds to load, and a card is read without it
    from torch import Tensor

SUFFIX = ".safetensors"
_IMPORT = "Published weights become a model folder by: python -m backend model import FILE --out DIR"
CARD, WEIGHTS, FOREST = "model.json", "weights.safetensors", "forest.safetensors"


def save_model(
    folder: Path,
    card: ModelCard,
    weights: Mapping[str, Tensor] | None = None,
    forest: Mapping[str, NDArray[np.generic]] | None = None,
) -> None:
    """Write the folder under a temporary name and rename it when whole; an older one is replaced."""
    part = atomic.part_of(folder)
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    if weights is not None:
        from safetensors import torch as safe_torch

        plain = {name: tensor.detach().cpu().contiguous() for name, tensor in weights.items()}
        atomic.write_bytes(part / WEIGHTS, safe_torch.save(plain))
    if forest is not None:
        arrays = {name: np.ascontiguousarray(array) for name, array in forest.items()}
        atomic.write_bytes(part / FOREST, safe_numpy.save(arrays))
    atomic.write_json(part / CARD, card.to_json())
    _swap(part, folder)


def model_folder(path: Path | str) -> Path:
    """The model folder meant by a run or model path. Raises :class:`ModelError` where there is none."""
    found = find_model(Path(path))
    if found is None:
        raise ModelError(
            "There is no model here.", "Choose a finished pretraining or training run, or a model folder.", str(path)
        )
    return found


def load_card(path: Path | str) -> ModelCard:
    """The card of a run or model folder."""
    file = model_folder(path) / CARD
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ModelError(f"model.json is damaged ({error}).", "Train again or restore the file.", str(file)) from error
    return ModelCard.from_json(raw, str(file))


def load_weights(path: Path | str) -> dict[str, Tensor]:
    """The network's weights on the CPU."""
    return read_tensors(model_folder(path) / WEIGHTS)


def load_forest(path: Path | str) -> dict[str, NDArray[np.generic]]:
    """The forest's stored samples and parameters."""
    file = model_folder(path) / FOREST
    try:
        arrays: dict[str, NDArray[np.generic]] = safe_numpy.load_file(file)
    except FileNotFoundError as error:
        raise ModelError("This model has no forest.", "Choose another member.", str(file)) from error
    except SafetensorError as error:
        raise _damaged(file, error) from error
    return arrays


def require_safetensors(file: Path) -> None:
    """Raise :class:`ModelError` for a file that is no safetensors, from its header alone."""
    try:
        with safe_open(file, "np"):
            return
    except SafetensorError as error:
        raise _damaged(file, error) from error


def read_tensors(file: Path) -> dict[str, Tensor]:
    """All tensors of a safetensors file. Raises :class:`ModelError` for anything else."""
    from safetensors import torch as safe_torch

    try:
        return safe_torch.load_file(file)
    except FileNotFoundError as error:
        raise ModelError("The weights are missing.", "Train again or restore the file.", str(file)) from error
    except SafetensorError as error:
        raise _damaged(file, error) from error


def _damaged(file: Path, error: Exception) -> ModelError:
    named_so = file.suffix.lower() == SUFFIX
    if file.with_name(CARD).is_file():
        remedy = "Restore the model folder from a copy, or train again."
        return ModelError(f"This is not a whole safetensors file ({error}).", remedy, str(file))
    if named_so and _pickled(file):
        cause = "This is not a whole safetensors file but a pickled checkpoint under a wrong name."
        return ModelError(cause, f"Rename it to {file.stem}.pth. {_IMPORT}", str(file))
    if not named_so:
        remedy = f"Only safetensors are read here; pickled checkpoints are refused. {_IMPORT}"
        return ModelError(f"This is not a whole safetensors file ({error}).", remedy, str(file))
    remedy = "Get it again from where it came, and compare its size with the one stated there."
    return ModelError(
        f"This is not a whole safetensors file: it is broken or was not downloaded to its end ({error}).", remedy, str(file)
    )


def _pickled(file: Path) -> bool:
    """Whether it begins as files of torch.save do: as a ZIP, or as a plain pickle of protocol 2 to 5. (Safetensors begin
    with a length of eight bytes and a brace.)"""
    with file.open("rb") as opened:
        head = opened.read(9)
    return head.startswith(b"PK\x03\x04") or (head[:1] == b"\x80" and head[1:2] in b"\2\3\4\5" and head[8:] != b"{")


def _swap(part: Path, folder: Path) -> None:
    """Put ``part`` in place of ``folder``; between the two renames the old one lies beside as ``.old``."""
    old = folder.with_name(folder.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.rename(old)
    part.rename(folder)
    shutil.rmtree(old, ignore_errors=True)
