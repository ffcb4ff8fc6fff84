"""The pretraining methods: each is one file that brings what :class:`MethodModule` names, and one with its settings
(:data:`backend.pretrain.settings.MODULES`)."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, cast

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from backend.contract.errors import RequestError
from backend.contract.requests import METHODS
from backend.models.backbone import Backbone
from backend.models.card import BACKBONE
from backend.models.spec import BackboneSpec
from backend.pretrain.facts import Facts
from backend.training.loop import Plan
from backend.training.method import Method

MODULES = {name: f"backend.pretrain.{name}" for name in METHODS}

Crops = Callable[[int, int, int, int], tuple[NDArray[np.float32], NDArray[np.bool_]]]
"""(seed, first, count, size) → normalised values B,C,size,size and validity B,size,size."""

NO_PREVIEWS = "The imagery is too small to hold a part of it out: there will be no reconstructions to look at."

MakeBackbone = Callable[[float], Backbone]
"""Drop-path rate → a backbone with the run's first weights."""


@dataclass(frozen=True)
class Left:
    """What a run leaves: the model's ``kind``, its weights, and what its card says beyond that of a backbone."""

    kind: str
    weights: dict[str, Tensor]
    card: dict[str, Any]
    title: str


class Pretraining(Method[Any]):
    """A method that leaves a backbone behind."""

    @property
    def result(self) -> Backbone:
        """The trained backbone (DINO: the teacher's)."""
        raise NotImplementedError

    def leaves(self, method: str) -> Left:
        """What is saved in the end: the backbone, unless the method knows more."""
        card = {"architecture": {"backbone": self.result.spec.to_json()}}
        return Left(BACKBONE, self.result.state_dict(), card, f"Backbone pretrained with {method}")

    def findings(self) -> list[str]:
        """What the run should say of itself, in words."""
        return []


@dataclass(frozen=True)
class Frame:
    """What a method's own settings are resolved against."""

    spec: BackboneSpec
    facts: Facts
    batch: int
    steps: int
    seed: int
    save_every: int | None = None


class MethodModule(Protocol):
    """What a method's file brings. ``Arguments``: a dataclass of settings, -1 where "auto".

    A method with a backbone of its own brings ``own_backbone(arguments, spec, facts)`` besides,
    one that shows what it makes of imagery held out from training (:mod:`backend.pretrain.previews`)
    ``HOLDS_OUT = True``. In its settings' file one that can learn where a sensor is absent says ``TAKES_GAPS = True``.
    """

    Arguments: type[Any]
    BACKBONES: dict[str, str]
    """Preset → timm name, where the method has a backbone of its own choice (may be absent)."""

    def sizes(self, arguments: Any, spec: BackboneSpec, facts: Facts) -> Any:
        """``arguments`` with crop sizes and view counts resolved (they decide how many samples fit)."""

    def resolve(self, arguments: Any, frame: Frame) -> Any:
        """``arguments`` with everything else resolved."""

    def source_size(self, arguments: Any) -> int:
        """Side of the crops cut from the imagery, in pixels."""

    def tokens_per_sample(self, arguments: Any, spec: BackboneSpec) -> int:
        """Tokens of one sample that keep activations for the backward pass."""

    def build(self, arguments: Any, frame: Frame, make: MakeBackbone, crops: Crops) -> Pretraining:
        """The method with its networks."""

    def plan(self, arguments: Any, frame: Frame) -> Plan:
        """Schedules for the loop."""


def method_module(name: str) -> MethodModule:
    """The file of a method. Raises :class:`RequestError` for an unknown name."""
    if name not in MODULES:
        raise RequestError(f"The pretraining method “{name}” is unknown.", f"Known are: {', '.join(MODULES)}.")
    return cast(MethodModule, importlib.import_module(MODULES[name]))


def own_backbone(module: MethodModule, arguments: Any, spec: BackboneSpec, facts: Facts) -> BackboneSpec:
    """The backbone the method trains where ``spec`` was chosen: itself, unless the method has one of its own."""
    own: Callable[[Any, BackboneSpec, Facts], BackboneSpec] | None = getattr(module, "own_backbone", None)
    return spec if own is None else own(arguments, spec, facts)


def holds_out(module: MethodModule) -> bool:
    """Whether some imagery is kept from training for the method's previews."""
    return bool(getattr(module, "HOLDS_OUT", False))
