"""``predict``: the land-cover map of a scene, with probabilities and ambiguity on request."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from backend.contract.requests import Predict
from backend.contract.version import product_version
from backend.jobs.context import JobContext
from backend.jobs.estimate import Estimate
from backend.models.check import require_fit
from backend.models.mapper import load_mapper, mapper_card
from backend.predict.maker import MODEL, RUN, run_tag
from backend.predict.sensors import metadata as sensor_metadata
from backend.predict.sensors import sensor_shares, tell
from backend.predict.settings import Settings, default_batch, output_paths, sinks_for, tiling_of, window_bytes
from backend.scene.told import tell_scenes
from backend.tiles import engine, space
from backend.tiles.layout import Tiling, plan
from backend.tiles.outputs import model_identity, open_placed, require_distinct
from backend.tiles.sinks import Sink
from backend.tiles.timing import seconds_for

if TYPE_CHECKING:
    from backend.models.card import ModelCard
    from backend.scene.scene import Scene

TITLES = {"classes": "Land cover", "probabilities": "Class probabilities", "ambiguity": "Ambiguity"}
_TORCH_BYTES = 700 << 20
"""Memory of Python, torch and GDAL's bounded cache before the first window."""


def run(request: Predict, context: JobContext) -> None:
    """Write the map(s) and tell the run about each."""
    settings = Settings.of(request)
    with open_placed(request.scenes[0], request.model) as scene:
        outputs = output_paths(request, context.run)
        require_distinct(list(outputs.values()), scene.spec)
        card, doubts = _fitting_card(request, scene)
        for text in doubts:
            context.warn(text)
        tell_scenes([scene], context)
        shares = sensor_shares(scene, card, context)
        if shares is not None:
            tell(shares, card.member(request.member) != "network", context)
            context.resolve(sensor_shares=shares)
        mapper = load_mapper(Path(request.model), request.member, request.device, request.precision)
        batch = settings.batch or default_batch(request.device, request.precision)
        tiling = tiling_of(mapper)
        metadata = _metadata(request, card, tiling) | sensor_metadata(shares)
        sinks = sinks_for(mapper, outputs, metadata, {RUN: run_tag(context.run.path, outputs["classes"])})
        context.resolve(tiling=vars(tiling), batch=batch, outputs={role: str(path) for role, path in outputs.items()})
        summary = engine.run(
            scene, mapper.probabilities, len(mapper.classes), sinks, tiling, context, context.run.checkpoints / "tiles",
            batch=batch, overwrite=request.overwrite,
            identity={"model": model_identity(Path(request.model)), "member": request.member},
        )  # fmt: skip
    _tell(context, sinks, summary, {} if shares is None else {"sensor_shares": shares})


def estimate(request: Predict) -> Estimate:
    """Disk and memory from the plan, time from one window mapped now (the model is loaded for it)."""
    settings = Settings.of(request)
    with open_placed(request.scenes[0], request.model) as scene:
        _fitting_card(request, scene)
        mapper = load_mapper(Path(request.model), request.member, request.device, request.precision)
        tiling = tiling_of(mapper)
        layout = plan(scene.grid, tiling)
        batch = settings.batch or default_batch(request.device, request.precision)
        sinks = sinks_for(mapper, output_paths(request, None), {}, {})
        seconds = seconds_for(scene, layout, mapper.probabilities)
        memory = window_bytes(layout, len(scene.bands), len(mapper.classes), batch)
        disk = sum(space.output_bytes(s.format, layout.grid) + space.work_bytes(s.format, layout.grid) for s in sinks)
    return Estimate(
        seconds, _TORCH_BYTES + memory, disk, [layout.words()], batch=batch, batch_bytes=memory // batch
    )


def _fitting_card(request: Predict, scene: Scene) -> tuple[ModelCard, list[str]]:
    """The model's card, once it is known to fit the layers, and doubts in words; read before torch is loaded."""
    card = mapper_card(Path(request.model), request.member)
    return card, [finding.text for finding in require_fit(card, scene)]


def _metadata(request: Predict, card: ModelCard, tiling: Tiling) -> dict[str, str]:
    return {
        "TIFFTAG_SOFTWARE": f"Patchwork {product_version()}",
        MODEL: Path(request.model).name,
        "MEMBER": card.member(request.member),
        "WINDOW_PX": str(tiling.tile),
    }


def _tell(context: JobContext, sinks: list[Sink], summary: engine.Summary, about: dict[str, Any]) -> None:
    if summary.skipped:
        context.note(f"{summary.skipped} of {summary.layout.tiles} windows held no valid pixel and were skipped.")
    for sink in sinks:
        extra: dict[str, Any] = {"bands": [band.name for band in sink.format.bands], **about}
        context.output(sink.role, sink.path, TITLES[sink.role], **extra)
