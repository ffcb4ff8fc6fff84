"""A SAM or MobileSAM file as a model folder (``patchwork-model/1``) for scenes of certain bands.

The encoder looks at three channels, red, green and blue. What each of them sees of a scene's bands is a linear map, so it
is worked into the first convolution: W'[d,c] = Σₖ W[d,k]·M[k,c]. The folder then takes all bands, as every other does.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from backend.contract import home
from backend.contract.errors import ModelError, RequestError
from backend.models.card import BACKBONE, ModelCard
from backend.models.folder import CARD, read_tensors, save_model
from backend.models.sam import TINY_STEM, VIT_STEM, sam_spec, sam_state
from backend.scene.band import Band
from backend.scene.cache_room import clean
from backend.scene.files import cache_key
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics, compute_statistics

IMAGE_SIZE = 512
"""Pixels looked at at a time. SAM was trained on 1024, which takes a laptop's processor four to eight times as long and
lets a click wait as long for a view; smaller windows interpolate more of what it knows of positions."""

SCHEMA = "sam/1"
VISIBLE = ("red", "green", "blue")
ONNX = ".onnx"


def sam_folder(file: Path, scene: Scene, chosen: Sequence[int] | None = None) -> Path:
    """The model folder of a file for this scene, made with the first use and kept in the cache until one of them changes."""
    about = file.stat()
    key = cache_key([SCHEMA, scene.identity(), [str(file), about.st_size, about.st_mtime_ns, list(chosen or ())]])
    folder = home.cache_folder() / "sam" / (key or "unwatched")
    if key is None or not (folder / CARD).is_file():
        folder.parent.mkdir(parents=True, exist_ok=True)
        clean(folder.parent)
        save_sam(file, scene, compute_statistics([scene]), folder, chosen)
    return folder


def save_sam(file: Path, scene: Scene, statistics: Statistics, folder: Path, chosen: Sequence[int] | None = None) -> ModelCard:
    """Make the folder; ``chosen``: which three bands (0-based) stand for red, green and blue, None: by their roles.

    The card's notes say which bands were taken. Raises :class:`ModelError` where the file is no such encoder.
    """
    state = sam_state(_tensors(file))
    if state is None:
        cause = "There is no image encoder of a Segment Anything model in this file: no tensor “neck.0.weight” and no stem."
        raise ModelError(cause, "Choose a SAM or MobileSAM checkpoint saved as safetensors.", str(file))
    mix_3C, note = mixing(scene.bands, chosen)
    spec = sam_spec(state, len(scene.bands), IMAGE_SIZE, str(file))
    stem = VIT_STEM if VIT_STEM in state else TINY_STEM
    if state[stem].shape[1] != len(VISIBLE):
        raise ModelError(f"This encoder takes {state[stem].shape[1]} bands, not three.", "Choose an unchanged file.", str(file))
    state[stem] = mixed(state[stem], mix_3C)
    card = ModelCard(
        BACKBONE,
        [{"name": band.name, "role": band.role, "units": band.units} for band in scene.bands],
        statistics.to_json(),
        scene.grid.gsd_m or None,
        {"backbone": spec.to_json()},
        training={"file": str(file)},
        notes=[note],
    )
    save_model(folder, card, state)
    return card


def mixing(bands: Sequence[Band], chosen: Sequence[int] | None = None) -> tuple[Tensor, str]:
    """What red, green and blue see of the bands (3,C), and that in words. Raises :class:`RequestError`."""
    count, roles = len(bands), [band.role for band in bands]
    if chosen is not None:
        return _picked(bands, _three(chosen, count)), f"SAM sees {_named(bands, chosen)} as red, green and blue."
    if all(role in roles for role in VISIBLE):
        found = [roles.index(role) for role in VISIBLE]
        return _picked(bands, found), f"SAM sees {_named(bands, found)} as red, green and blue."
    if count == 1:
        return _picked(bands, [0, 0, 0]), f"SAM sees {_named(bands, [0])} in grey."
    if count == 2:
        note = f"SAM sees {_named(bands, [0, 1])} and their mean as red, green and blue."
        return torch.tensor([[1.0, 0.0], [0.0, 1.0], [0.5, 0.5]]), note
    first = [0, 1, 2]
    note = f"Which bands are red, green and blue is not known: SAM sees the first three, {_named(bands, first)}."
    return _picked(bands, first), note


def mixed(weight_Dkpp: Tensor, mix_kC: Tensor) -> Tensor:
    """The first convolution's weights for all bands (D,C,p,p)."""
    return torch.einsum("dkij,kc->dcij", weight_Dkpp.float(), mix_kC).contiguous()


def _tensors(file: Path) -> dict[str, Tensor]:
    if file.suffix.lower() == ONNX:
        remedy = "Give the checkpoint saved as safetensors."
        raise ModelError("Encoders in ONNX files are not read.", remedy, str(file))
    return read_tensors(file)


def _three(chosen: Sequence[int], count: int) -> Sequence[int]:
    if len(chosen) != len(VISIBLE) or not all(0 <= band < count for band in chosen):
        raise RequestError(f"SAM sees three of the {count} bands.", "Give three of their numbers.")
    return chosen


def _picked(bands: Sequence[Band], chosen: Sequence[int]) -> Tensor:
    mix = torch.zeros(len(VISIBLE), len(bands))
    for channel, band in enumerate(chosen):
        mix[channel, band] = 1.0
    return mix


def _named(bands: Sequence[Band], chosen: Sequence[int]) -> str:
    names = [bands[number].role or bands[number].name or f"band {number + 1}" for number in chosen]
    return ", ".join(names[:-1]) + (" and " if len(names) > 1 else "") + names[-1]
