"""A pretraining request's own words, checked before torch is loaded."""

from __future__ import annotations

import importlib
import os
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import fields
from typing import Any, TypeVar

from backend.contract import codec, ranges, requests
from backend.contract.errors import RequestError
from backend.contract.requests import METHODS, TAUGHT, Pretrain
from backend.models import timm_names
from backend.models.sensors import split_sensors
from backend.models.starts import SCRATCH, starting_card
from backend.pretrain import presets
from backend.pretrain.presets import AUTO, AUTO_WORD, Common
from backend.scene.scene import Scene, open_scenes
from backend.training import device_names

T = TypeVar("T")

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
    for spec in request.scenes:
        _require_several(spec)
    scenes = [stack.enter_context(scene) for scene in open_scenes(request.scenes)]
    if any(scene.has_gaps for scene in scenes) and not getattr(_module(request.method), "TAKES_GAPS", False):
        raise RequestError(
            f"The method {request.method} needs all rasters at every pixel.",
            "Use pixels only where all rasters have data, or the method fusmae.",
        )
    if request.method in TAUGHT:
        labelled(scenes)
    if request.method == "fusmae":
        _require_two_sensors(scenes[0])
    return scenes


def _require_several(spec: requests.Scene) -> None:
    """Raise :class:`RequestError` where any of one raster's bands would do."""
    if spec.need == "any" and len(spec.sources) == 1:
        cause = "Only one raster is given: there is no other that could have data where it has none."
        raise RequestError(cause, "Give two rasters, or leave --need any out.", spec.sources[0].path)


def _require_two_sensors(scene: Scene) -> None:
    """Raise :class:`RequestError` for one raster given twice, or bands of one sensor."""
    seen: set[str] = set()
    for source in scene.spec.sources:
        for band in source.bands or [0]:
            key = f"{os.path.realpath(source.path)} {band}"
            if key in seen:
                raise RequestError("This raster is given twice: two sensors are two rasters.", "Name the other.", source.path)
            seen.add(key)
    split_sensors([{"name": band.name, "role": band.role, "units": band.units} for band in scene.bands], scene.rasters)


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
    return _read(Common, request.settings), _read(own_class, request.settings)


def _read(arguments: type[T], given: Mapping[str, Any]) -> T:
    """The settings that are fields of ``arguments``; a user's word for :data:`AUTO` is "auto", never its number."""
    asked = {}
    for field in fields(arguments):  # type: ignore[arg-type]
        value = given.get(field.name)
        if field.name not in given or (field.default == AUTO and value == AUTO_WORD):
            continue
        if field.default == AUTO and value == AUTO:
            remedy = f"Choose a value {field.metadata[ranges.RANGE].words()}, or “{AUTO_WORD}”."
            raise RequestError(f"The setting “{field.name}” is {AUTO}.", remedy)
        asked[field.name] = value
    return codec.from_json(arguments, asked)


def _module(method: str) -> Any:
    if method not in MODULES:
        raise RequestError(f"The pretraining method “{method}” is unknown.", f"Known are: {', '.join(MODULES)}.")
    return importlib.import_module(MODULES[method])
