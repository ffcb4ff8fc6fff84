"""The rarely touched settings of training on polygons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from backend.contract import codec
from backend.contract.errors import RequestError
from backend.contract.ranges import ranged
from backend.contract.requests import MEMBERS, Finetune
from backend.finetune.candidates import RELEASED
from backend.finetune.transfer_policy import Policy
from backend.models.decoder_names import DECODERS
from backend.training import device_names

TUNINGS = ("auto", "frozen", RELEASED, "full", "layer-decay")


@dataclass(frozen=True)
class Settings:
    """``Finetune.settings``.

    ``repeats`` and ``folds`` of the validation; ``tuning`` one of :data:`TUNINGS` (auto: frozen on
    a CPU, layer-wise decayed on a GPU; frozen-then-released trains the head alone for the share
    ``release`` of the steps, then everything); ``transfer``: what is taken from a start that knows
    classes (see ``transfer.py``); ``gain``: on, off or auto (a candidate where several scenes
    teach); ``pixels_per_polygon``: cap for forest and network; ``batch`` in sites; ``learning_rate``
    of the head; ``backbone_rate``: the backbone's as a share of it; ``layer_decay`` per layer;
    ``trees`` of the forest; ``memory_share`` of the free memory for training windows.
    """

    repeats: int | None = ranged(None, 1, 1000)
    folds: int = ranged(5, 2, 100)
    tuning: str = "auto"
    release: float = ranged(0.5, 0, 1, "()")
    transfer: str = "encoder"
    gain: str = "auto"
    pixels_per_polygon: int = ranged(256, 1, 10_000_000)
    batch: int = ranged(32, 1, 65_536)
    learning_rate: float = ranged(3e-3, 0, 10)
    backbone_rate: float = ranged(0.03, 0, 10)
    layer_decay: float = ranged(0.75, 0, 1, "(]")
    weight_decay: float = ranged(0.05, 0, 10)
    trees: int = ranged(150, 1, 10_000)
    memory_share: float = ranged(0.25, 0, 1, "(]")


def read_settings(request: Finetune) -> Settings:
    """Typed and checked. Raises :class:`RequestError` naming the faulty setting."""
    settings = codec.from_json(Settings, _plain(request.settings))
    device_names.require_known(request.device, request.precision)
    if request.steps is not None and request.steps < 1:
        raise RequestError("At least one step is needed.", "Give steps of 1 or more.")
    if request.choose not in ("auto", *MEMBERS):
        raise RequestError(f"Unknown choice “{request.choose}”.", f"Known are: auto, {', '.join(MEMBERS)}.")
    if request.decoder not in ("auto", *DECODERS):
        raise RequestError(f"Unknown decoder “{request.decoder}”.", f"Known are: auto, {', '.join(DECODERS)}.")
    if settings.tuning not in TUNINGS:
        raise RequestError(f"Unknown tuning “{settings.tuning}”.", f"Known are: {', '.join(TUNINGS)}.")
    if request.freeze and settings.tuning not in ("auto", "frozen"):
        cause = f"--freeze keeps the backbone as it is, and tuning={settings.tuning} trains it."
        raise RequestError(cause, "Leave one of the two out.", "tuning")
    Policy.of(settings.transfer)
    if settings.gain not in ("auto", "on", "off"):
        raise RequestError(f"Unknown gain setting “{settings.gain}”.", "Known are: auto, on, off.")
    if request.quick and request.choose in ("network", "average"):
        raise RequestError("The quick mode trains the forest alone.", "Choose forest, or leave the quick mode.")
    return settings


def _plain(raw: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in raw.items() if value is not None}
