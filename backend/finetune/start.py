"""What the network starts from: architecture, first weights and the statistics that go with them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backend.contract.errors import RequestError
from backend.contract.requests import Finetune
from backend.jobs.context import JobContext
from backend.models.backbone import Backbone, BackboneSpec, resolve_spec
from backend.models.card import ModelCard
from backend.models.check import require_fit
from backend.models.completed import complete
from backend.models.folder import load_card
from backend.models.init import SCRATCH, TIMM, initial_spec, load_initial
from backend.scene.scene import Scene, open_scenes
from backend.scene.statistics import Statistics, compute_statistics

SCRATCH_PRESET, SCRATCH_PATCH, SCRATCH_IMAGE = "tiny", 8, 64


@dataclass(frozen=True)
class Start:
    """``card`` is that of the run or model started from, None for scratch, timm and plain files."""

    init: str
    spec: BackboneSpec
    card: ModelCard | None
    bands: list[dict[str, Any]]
    seed: int

    def load(self, context: JobContext) -> Backbone:
        """The backbone with its first weights."""
        return load_initial(self.init, self.spec, self.bands, self.seed, note=context.note)

    def statistics(self, scenes: Sequence[Scene], context: JobContext) -> Statistics:
        """A model's own statistics are applied, never recomputed; without one they are the scenes'."""
        if self.card is None:
            return compute_statistics(scenes, context)
        for scene in scenes:
            for finding in require_fit(self.card, scene):
                context.warn(f"{scene.name}: {finding.text}")
        return Statistics.from_json(self.card.statistics)


def open_for_start(request: Finetune, stack: ExitStack) -> list[Scene]:
    """The scenes as the model started from wants them (one of its two sensors may be missing), closed with ``stack``."""
    card = _card(request.init)
    found = []
    for scene in open_scenes(request.scenes):
        stack.callback(scene.close)
        found.append(scene if card is None else complete(scene, card))
        stack.callback(found[-1].close)
    return found


def _card(init: str) -> ModelCard | None:
    """The card of a run or model; None for scratch, timm and plain files."""
    return None if init == SCRATCH or init.startswith(TIMM) or Path(init).is_file() else load_card(init)


def choose_start(request: Finetune, scenes: Sequence[Scene]) -> Start:
    """Architecture and bands; no weights are read yet. Raises :class:`ModelError` where ``init`` is no model."""
    bands = [{"name": band.name, "role": band.role, "units": band.units} for band in scenes[0].bands]
    own = resolve_spec(SCRATCH_PRESET, len(bands), SCRATCH_IMAGE, patch_size=SCRATCH_PATCH)
    spec = initial_spec(request.init, own)
    if spec.fusion is None and any(scene.has_gaps for scene in scenes):
        raise RequestError(
            "This start knows no missing sensors, and the layers are to be used where any of them has data.",
            "Start from a run of the method fusmae, or use pixels only where all have data.",
            request.init,
        )
    return Start(request.init, spec, _card(request.init), bands, request.seed)
