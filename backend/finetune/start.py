"""What the network starts from: architecture, first weights and the statistics that go with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from backend.contract.errors import RequestError
from backend.finetune.given import Given
from backend.jobs.context import JobContext
from backend.models.applied import applied_statistics
from backend.models.backbone import Backbone, resolve_spec
from backend.models.card import ModelCard
from backend.models.check import require_start
from backend.models.init import initial_spec, load_initial
from backend.models.matched import new_bands
from backend.models.spec import BackboneSpec
from backend.scene.scene import Scene
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
        """A model's own statistics are applied, never recomputed; without one they are the scenes', and so they are
        for bands that the model does not know."""
        if self.card is None:
            return compute_statistics(scenes, context)
        for scene in scenes:
            for finding in require_start(self.card, scene):
                context.warn(f"{scene.name}: {finding.text}")
        known = applied_statistics(self.card, scenes, context)
        own = new_bands(self.card, scenes[0].bands)
        if own is None or not self.card.statistics.get("bands"):
            return known
        found = compute_statistics(scenes, context)
        return replace(found, bands=[
            band if number is None else known.bands[number] for band, number in zip(found.bands, own, strict=True)
        ])  # fmt: skip


def choose_start(given: Given) -> Start:
    """Architecture and bands; no weights are read yet. Raises :class:`RequestError` where sensors may be missing."""
    request, scenes = given.request, given.scenes
    bands = [{"name": band.name, "role": band.role, "units": band.units} for band in scenes[0].bands]
    own = resolve_spec(SCRATCH_PRESET, len(bands), SCRATCH_IMAGE, patch_size=SCRATCH_PATCH)
    spec = initial_spec(request.init, own)
    if spec.fusion is None and any(scene.has_gaps for scene in scenes):
        raise RequestError(
            "This start knows no missing sensors, and the layers are to be used where any of them has data.",
            "Start from a run of the method fusmae, or use pixels only where all have data.",
            request.init,
        )
    return Start(request.init, spec, given.card, bands, request.seed)
