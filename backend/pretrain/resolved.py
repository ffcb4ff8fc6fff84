"""A pretraining request with every "auto" replaced by what it became; kept in ``run.json`` under ``pretrain``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from backend.contract import codec
from backend.contract.errors import RequestError
from backend.contract.requests import Pretrain
from backend.models.init import initial_spec
from backend.models.spec import BackboneSpec
from backend.models.starts import SCRATCH
from backend.models.timm_names import TIMM
from backend.pretrain.facts import Facts
from backend.pretrain.methods import Frame, MethodModule, method_module, own_backbone
from backend.pretrain.presets import (
    AUTO,
    PRESETS,
    Common,
    Preset,
    choose_backbone,
    choose_batch,
    choose_preset,
    choose_steps,
)
from backend.pretrain.settings import read_settings

ACTIVATION_NUMBERS = 18
"""Numbers kept for the backward pass, per token, embedding entry and block (norms, qkv, attention, MLP)."""


PYRAMID_NUMBERS = 36
"""The same per cell, channel and stage of a pyramid (three blocks of three layers with their norms)."""


@dataclass(frozen=True)
class Resolved:
    """``spec``: the backbone; ``arguments``: the method's own settings; ``save_every`` −1 = by time."""

    method: str
    preset: str
    init: str
    spec: BackboneSpec
    batch: int
    steps: int
    seed: int
    save_every: int
    arguments: Any

    def frame(self, facts: Facts) -> Frame:
        save_every = None if self.save_every == AUTO else self.save_every
        return Frame(self.spec, facts, self.batch, self.steps, self.seed, save_every)

    @property
    def words(self) -> str:
        """The network, at the size of the (large) views that the method cuts: DINO and crops of labels have their own."""
        own = (getattr(self.arguments, name, None) for name in ("global_size", "crop_size"))
        return self.spec.words_at(next((size for size in own if size), self.spec.image_size))

    def to_json(self) -> dict[str, Any]:
        raw: dict[str, Any] = codec.to_json(self)
        return raw

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Resolved:
        module = method_module(raw["method"])
        arguments = codec.from_json(module.Arguments, raw["arguments"])
        return cls(**{**raw, "spec": BackboneSpec.from_json(raw["spec"]), "arguments": arguments})


def resolve(request: Pretrain, facts: Facts) -> Resolved:
    """Settle everything the user left open. Raises :class:`RequestError` naming a wrong setting."""
    module = method_module(request.method)
    common, arguments = read_settings(request)
    name = choose_preset(request.preset, facts)
    preset, init = PRESETS[name], request.init or SCRATCH
    own = getattr(module, "BACKBONES", {}).get(name) if init == SCRATCH else None
    spec = _choose_spec(request.backbone or own, init, preset, common, facts)
    spec = _own_architecture(module, arguments, spec, init, facts)
    arguments = module.sizes(arguments, spec, facts)
    needed = sample_bytes(module.tokens_per_sample(arguments, spec), spec, facts)
    batch = choose_batch(request.batch, preset, facts, needed)
    steps = choose_steps(request.steps, preset, facts, batch, module.source_size(arguments))
    frame = Frame(spec, facts, batch, steps, request.seed)
    arguments = module.resolve(arguments, frame)
    return Resolved(request.method, name, init, spec, batch, steps, request.seed, common.save_every, arguments)


def _choose_spec(backbone: str | None, init: str, preset: Preset, common: Common, facts: Facts) -> BackboneSpec:
    """The architecture: the start's where it brings one, at an image size the data allow.

    Raises :class:`RequestError` where ``backbone`` or the settings ask for another than the start's.
    """
    name = backbone or (init.removeprefix(TIMM) if init.startswith(TIMM) else None)
    asked = choose_backbone(name, preset, common, facts)
    found = initial_spec(init, asked)
    if (backbone is not None and found.name != asked.name) or _differs(common, found):
        raise RequestError(
            f"The start is a {found.name} of {found.depth} blocks of {found.embed_dim} with patch {found.patch_size}, "
            "another backbone was asked for.",
            "Leave the backbone's settings open, or start from scratch.",
            init,
        )
    size = min(found.image_size if common.image_size == AUTO else common.image_size, facts.smallest_side)
    return replace(found, image_size=max(2, size // found.patch_size) * found.patch_size)


def _own_architecture(module: MethodModule, arguments: Any, spec: BackboneSpec, init: str, facts: Facts) -> BackboneSpec:
    """The method's own kind of network in the chosen sizes. Raises :class:`RequestError` where the start is of another."""
    found = own_backbone(module, arguments, spec, facts)
    if found != spec and init != SCRATCH and not Path(init).is_file():
        cause = f"The start is a {spec.words}, the method needs another network."
        raise RequestError(cause, "Start from scratch, or from a run of this method on the same bands.", init)
    return found


def _differs(common: Common, spec: BackboneSpec) -> bool:
    names = ("patch_size", "embed_dim", "depth", "heads")
    return any(getattr(common, name) not in (AUTO, getattr(spec, name)) for name in names)


def sample_bytes(tokens: int, spec: BackboneSpec, facts: Facts) -> float:
    """Activations one sample keeps for the backward pass."""
    size = 2.5 if facts.device.autocast else 4.0
    if spec.levels:
        pixels = tokens * spec.patch_size**2
        return pixels * sum(level.width / level.stride**2 for level in spec.levels) * PYRAMID_NUMBERS * size
    return tokens * spec.embed_dim * spec.depth * ACTIVATION_NUMBERS * size
