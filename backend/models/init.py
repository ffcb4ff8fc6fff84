"""Where a backbone's first weights come from: scratch, an earlier run, a safetensors file or timm.

Band counts are adapted (the patch embedding's input), image and patch sizes are
resampled as timm does; any other shape that does not fit is an error naming the layers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from backend.contract import home
from backend.contract.errors import ModelError, ResourceError
from backend.models.backbone import Backbone, create_backbone, published_backbone, resolve_spec
from backend.models.folder import load_card, load_weights, read_tensors
from backend.models.roots import network_part
from backend.models.spec import BackboneSpec
from backend.models.starts import SCRATCH, starting_card
from backend.models.timm_names import TIMM

CONVOLUTION_DIMS = 4
Note = Callable[[str], None]


def load_initial(
    init: str,
    spec: BackboneSpec,
    bands: Sequence[Mapping[str, Any]],
    seed: int = 0,
    drop_path: float = 0.0,
    note: Note = lambda text: None,
) -> Backbone:
    """A backbone for ``bands`` ([{name, role, units}]) with the weights ``init`` names.

    ``init``: ``scratch``; a run or model folder (its own architecture replaces ``spec``);
    ``timm:NAME`` (NAME's sizes replace ``spec``'s); a safetensors file (``spec`` says its architecture).
    ``note`` is told in words what was adapted. Raises :class:`ModelError`, or
    :class:`ResourceError` where published weights are not on this machine.
    """
    if init == SCRATCH:
        return create_backbone(spec, seed, drop_path)
    if init.startswith(TIMM):
        return _from_timm(init.removeprefix(TIMM), spec, drop_path, note)
    if Path(init).is_file():
        backbone = create_backbone(spec, seed, drop_path)
        _load_into(backbone, read_tensors(Path(init)), None, bands, init, note)
        return backbone
    card = load_card(init)
    backbone = create_backbone(_own_spec(card.backbone, spec, len(bands)), seed, drop_path)
    _load_into(backbone, load_weights(init), card.bands, bands, init, note)
    return backbone


def initial_spec(init: str, spec: BackboneSpec) -> BackboneSpec:
    """The architecture :func:`load_initial` will build, without loading weights."""
    if init.startswith(TIMM):
        name = init.removeprefix(TIMM)
        patch = spec.patch_size if spec.name == name else None
        return resolve_spec(name, spec.bands, spec.image_size, patch_size=patch)
    card = starting_card(init)
    return spec if card is None else _own_spec(card.backbone, spec, spec.bands)


def _own_spec(own: BackboneSpec, asked: BackboneSpec, bands: int) -> BackboneSpec:
    """An earlier model's spec for ``bands``; in another image size where ``asked`` differs in nothing else."""
    resized = replace(own, bands=bands, image_size=asked.image_size)
    return resized if resized == asked else replace(own, bands=bands)


# -- timm -----------------------------------------------------------------


def _from_timm(name: str, spec: BackboneSpec, drop_path: float, note: Note) -> Backbone:
    own = initial_spec(TIMM + name, spec)
    backbone = published_backbone(own, fetch_timm(name), drop_path)
    note(f"Starts from timm's published weights {name}, adapted to {own.bands} bands and {own.image_size} px.")
    return backbone


def fetch_timm(name: str) -> Path:
    """The published weights of ``name`` as a safetensors file, where they lie in a cache: nothing is downloaded.

    Pickled weights are not accepted. Raises :class:`ModelError` where timm publishes none,
    :class:`ResourceError` where they are not on this machine.
    """
    from backend.models import vit  # noqa: F401 - runs the torchvision guard before timm

    from timm.models import get_pretrained_cfg  # isort: skip

    remedy = "Look the name up at huggingface.co/timm."
    try:
        config = get_pretrained_cfg(name)
    except RuntimeError as error:
        raise ModelError(f"timm publishes no weights called “{name}”: {error}", remedy, name) from error
    if config is None or not config.hf_hub_id:
        raise ModelError(f"timm publishes no weights called “{name}”.", remedy, name)
    published = str(config.hf_hub_id)
    repository = published if "/" in published else f"{published}{name}"
    filename = config.hf_hub_filename or "model.safetensors"
    if not filename.endswith(".safetensors"):
        raise ModelError(f"“{name}” is published only in a pickled format, which is refused.", "Choose another.", name)
    return _cached(repository, filename, name)


def _cached(repository: str, filename: str, name: str) -> Path:
    """The file in Patchwork's cache, or in the hub's own of this user."""
    from huggingface_hub import try_to_load_from_cache

    for folder in (home.cache_folder() / "huggingface", None):
        found = try_to_load_from_cache(repository, filename, cache_dir=folder)
        if isinstance(found, str):
            return Path(found)
    raise ResourceError(
        f"The published weights “{name}” are not on this machine, and Patchwork downloads nothing by itself.",
        f"Download {filename} from huggingface.co/{repository}, make a model folder of it (python -m backend model import "
        "FILE --out DIR; in QGIS: “Import published weights…”) and start from that.",
        name,
    )


# -- files and folders ----------------------------------------------------


def _load_into(
    backbone: Backbone,
    tensors: Mapping[str, Tensor],
    old_bands: Sequence[Mapping[str, Any]] | None,
    new_bands: Sequence[Mapping[str, Any]],
    subject: str,
    note: Note,
) -> None:
    """Adapt ``tensors`` to the backbone and load them, all or nothing."""
    state = _backbone_part(tensors, backbone.anchor, subject)
    weight = state.get(backbone.stem)
    if weight is not None and weight.ndim == CONVOLUTION_DIMS:
        state[backbone.stem] = _fit_bands(weight, old_bands, new_bands, note)
    fitted = backbone.fitted(state)
    _require_same_shapes(backbone.core.state_dict(), fitted, subject)
    backbone.core.load_state_dict(fitted)


def _backbone_part(tensors: Mapping[str, Tensor], anchor: str, subject: str) -> dict[str, Tensor]:
    """The network's tensors under timm's names, whatever they were nested in."""
    part = network_part(tensors, anchor)
    if not part:
        cause = f"There is no such network in these weights: no tensor is called “{anchor}”."
        raise ModelError(cause, "Choose another file.", subject)
    return part


def _fit_bands(
    weight_DCpp: Tensor,
    old: Sequence[Mapping[str, Any]] | None,
    new: Sequence[Mapping[str, Any]],
    note: Note,
) -> Tensor:
    """Patch-embedding weights for ``new`` bands: by role where all are known (which
    :func:`backend.models.matched.tell_start` says), else by order."""
    old_roles = [str(band.get("role") or "") for band in old or []]
    new_roles = [str(band.get("role") or "") for band in new]
    if old_roles == new_roles and len(new_roles) == weight_DCpp.shape[1]:
        return weight_DCpp
    if len(old_roles) == weight_DCpp.shape[1] and set(new_roles) & set(old_roles) - {""}:
        mean_Dpp = weight_DCpp.mean(dim=1)
        columns = [weight_DCpp[:, old_roles.index(r)] if r and r in old_roles else mean_Dpp for r in new_roles]
        return torch.stack(columns, dim=1)
    if weight_DCpp.shape[1] == len(new):
        return weight_DCpp
    note(f"The start has {weight_DCpp.shape[1]} bands, the data {len(new)}: its band weights were repeated in order.")
    return repeat_bands(weight_DCpp, len(new))


def repeat_bands(weight_DCpp: Tensor, bands: int) -> Tensor:
    """Repeat input bands cyclically, scaled so that the response to equal bands stays (timm's rule)."""
    old = weight_DCpp.shape[1]
    index = torch.arange(bands) % old
    return weight_DCpp[:, index] * (old / bands)


def _require_same_shapes(wanted: Mapping[str, Tensor], found: Mapping[str, Tensor], subject: str) -> None:
    missing = sorted(set(wanted) - set(found))
    unknown = sorted(set(found) - set(wanted))
    other = sorted(n for n in set(wanted) & set(found) if wanted[n].shape != found[n].shape)
    if not (missing or unknown or other):
        return
    parts = [f"{n}: {tuple(found[n].shape)} instead of {tuple(wanted[n].shape)}" for n in other[:5]]
    parts += [f"missing {n}" for n in missing[:5]] + [f"unknown {n}" for n in unknown[:5]]
    raise ModelError(
        f"The weights do not fit the chosen backbone in {len(missing) + len(unknown) + len(other)} layers "
        f"({'; '.join(parts)}).",
        "Choose the backbone these weights were made for.",
        subject,
    )
