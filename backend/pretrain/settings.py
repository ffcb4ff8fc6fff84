"""A pretraining request's own words, checked before torch is loaded."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import fields
from typing import Any

from backend.contract import codec
from backend.contract.errors import RequestError
from backend.contract.requests import METHODS, TAUGHT, Pretrain
from backend.models import timm_names
from backend.models.starts import SCRATCH, starting_card
from backend.pretrain import presets
from backend.pretrain.presets import Common
from backend.scene.scene import Scene, open_scenes
from backend.training import device_names

MODULES = {name: f"backend.pretrain.{name}_settings" for name in METHODS}
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


def open_sound(request: Pretrain, stack: ExitStack) -> list[Scene]:
    """The scenes, closed with ``stack``. Raises :class:`RequestError` where the method cannot do with missing rasters."""
    scenes = [stack.enter_context(scene) for scene in open_scenes(request.scenes)]
    if any(scene.has_gaps for scene in scenes) and not getattr(_module(request.method), "TAKES_GAPS", False):
        raise RequestError(
            f"The method {request.method} needs all rasters at every pixel.",
            "Use pixels only where all rasters have data, or the method fusmae.",
        )
    if request.method in TAUGHT:
        labelled(scenes)
    return scenes


def labelled(scenes: Sequence[Scene]) -> list[Scene]:
    """Those with labels. Raises :class:`RequestError` where none has."""
    found = [scene for scene in scenes if scene.spec.labels is not None]
    if not found:
        raise RequestError(
            "This method learns from labels, and none were given.",
            "Give a land-cover raster or polygons: --labels FILE (with --field NAME for polygons).",
        )
    return found


def read_settings(request: Pretrain) -> tuple[Common, Any]:
    """The common settings and the method's own. Raises :class:`RequestError` for a name neither knows."""
    own_class: type[Any] = _module(request.method).Arguments
    shared = {field.name for field in fields(Common)}
    own = {field.name for field in fields(own_class)}
    unknown = sorted(set(request.settings) - shared - own)
    if unknown:
        raise RequestError(f"Unknown setting “{unknown[0]}”.", f"Known are: {', '.join(sorted(shared | own))}.")
    common = codec.from_json(Common, {key: value for key, value in request.settings.items() if key in shared})
    return common, codec.from_json(own_class, {key: value for key, value in request.settings.items() if key in own})


def _module(method: str) -> Any:
    if method not in MODULES:
        raise RequestError(f"The pretraining method “{method}” is unknown.", f"Known are: {', '.join(MODULES)}.")
    return importlib.import_module(MODULES[method])
