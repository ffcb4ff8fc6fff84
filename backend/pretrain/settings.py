"""A pretraining request's own words, checked before torch is loaded."""

from __future__ import annotations

import importlib
from dataclasses import fields
from typing import Any

from backend.contract import codec
from backend.contract.errors import RequestError
from backend.contract.requests import Pretrain
from backend.models import timm_names
from backend.models.starts import SCRATCH, starting_card
from backend.pretrain import presets
from backend.pretrain.presets import Common
from backend.training import device_names

MODULES = {"dino": "backend.pretrain.dino_settings", "cmid": "backend.pretrain.cmid_settings"}
"""Method → the file with its ``Arguments``: a dataclass of settings, -1 where "auto"."""


def require_sound(request: Pretrain) -> None:
    """Raise what can be known to be wrong from the request alone: :class:`RequestError`, :class:`ModelError`."""
    read_settings(request)
    presets.require_known(request.preset)
    device_names.require_known(request.device, request.precision)
    presets.require_counts(request.steps, request.batch)
    if request.backbone is not None:
        timm_names.require_known(request.backbone)
    starting_card(request.init or SCRATCH)


def read_settings(request: Pretrain) -> tuple[Common, Any]:
    """The common settings and the method's own. Raises :class:`RequestError` for a name neither knows."""
    own_class = _arguments(request.method)
    shared = {field.name for field in fields(Common)}
    own = {field.name for field in fields(own_class)}
    unknown = sorted(set(request.settings) - shared - own)
    if unknown:
        raise RequestError(f"Unknown setting “{unknown[0]}”.", f"Known are: {', '.join(sorted(shared | own))}.")
    common = codec.from_json(Common, {key: value for key, value in request.settings.items() if key in shared})
    return common, codec.from_json(own_class, {key: value for key, value in request.settings.items() if key in own})


def _arguments(method: str) -> type[Any]:
    if method not in MODULES:
        raise RequestError(f"The pretraining method “{method}” is unknown.", f"Known are: {', '.join(MODULES)}.")
    found: type[Any] = importlib.import_module(MODULES[method]).Arguments
    return found
