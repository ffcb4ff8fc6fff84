"""``attention``: where a backbone's CLS token looks, as bands over the whole scene."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from backend.contract import codec
from backend.contract.errors import ModelError
from backend.contract.requests import Attention
from backend.contract.version import product_version
from backend.explain.settings import Settings, resolve_block, tiling_of
from backend.jobs.context import JobContext
from backend.jobs.estimate import Estimate
from backend.models.applied import applied_statistics
from backend.models.check import require_attention, require_fit
from backend.models.folder import load_card
from backend.scene.scene import Scene
from backend.scene.told import tell_scenes
from backend.tiles import engine, space
from backend.tiles.layout import Layout, plan
from backend.tiles.outputs import model_identity, open_placed, place, require_distinct

if TYPE_CHECKING:
    from backend.explain.maps import AttentionMaps, Choice
    from backend.explain.sink import AttentionSink
    from backend.models.backbone import Backbone
    from backend.models.card import ModelCard
    from backend.models.spec import BackboneSpec

NOT_AN_EXPLANATION = (
    "Attention shows where the window's CLS token looks, not why a class was chosen; "
    "an untrained transformer's attention already follows brightness on SAR: compare with random weights."
)
_TORCH_BYTES = 700 << 20


def run(request: Attention, context: JobContext) -> None:
    """Write the attention raster and tell the run about it."""
    settings = Settings.of(request)
    with open_placed(request.scenes[0], request.model) as scene:
        path = place(request.out, context.run, "attention.tif")
        require_distinct([path], scene.spec)
        for text in [*_doubts(request, scene), *_absent(scene)]:
            context.warn(text)
        tell_scenes([scene], context)
        job = _Job(request, settings, scene)
        resolved = {"block": job.choice.block, "batch": job.batch, "tiling": vars(job.tiling)}
        context.resolve(**resolved, outputs={"attention": str(path)})
        identity = {"model": model_identity(Path(request.model)), **codec.to_json(job.choice), "weights": request.weights}
        engine.run(
            scene, job.maps, job.channels, [job.sink(path)], job.tiling, context, context.run.checkpoints / "tiles",
            batch=job.batch, overwrite=request.overwrite, stage="Attention",
            identity={**identity, "seed": settings.seed},
        )  # fmt: skip
    context.note(NOT_AN_EXPLANATION)
    title = "Attention (random weights: control)" if request.weights == "random" else "Attention"
    bands = [band.name for band in job.choice.bands(job.spec.heads)]
    context.output("attention", path, title, bands=bands, values=request.values, weights=request.weights)


def estimate(request: Attention) -> Estimate:
    """Disk and memory from the plan, time from one window computed now (the model is loaded for it)."""
    from backend.tiles.timing import seconds_for

    settings = Settings.of(request)
    with open_placed(request.scenes[0], request.model) as scene:
        _doubts(request, scene)
        job = _Job(request, settings, scene)
        layout = plan(scene.grid, job.tiling)
        form = job.sink(Path(request.out or "attention.tif")).format
        seconds = seconds_for(scene, layout, job.maps)
        disk = space.output_bytes(form, layout.grid) + space.work_bytes(form, layout.grid)
        windows = job.window_bytes(layout)
    return Estimate(
        seconds, _TORCH_BYTES + windows, disk, [layout.words()], batch=job.batch, batch_bytes=windows // job.batch
    )


def _absent(scene: Scene) -> list[str]:
    """In words, which sensor's bands will be empty."""
    missing = getattr(scene, "missing", "")
    return [f"{missing} was not given: attention to its patches does not exist, its band is nodata."] if missing else []


def _doubts(request: Attention, scene: Scene) -> list[str]:
    """Warnings of the model's fit, before torch is loaded.

    Raises :class:`ModelError` where it does not fit or lacks what is to be drawn, :class:`RequestError` for a block
    it lacks.
    """
    card = load_card(request.model)
    _require_drawable(request, card)
    return [finding.text for finding in require_fit(card, scene)]


class _Job:
    """The resolved parts of one request."""

    def __init__(self, request: Attention, settings: Settings, scene: Scene) -> None:
        from backend.explain.maps import AttentionMaps, Choice
        from backend.training.device import pick_device

        self.request, self.scene = request, scene
        self.card: ModelCard = load_card(request.model)
        backbone = load_backbone(request, self.card, settings.seed)
        self.spec: BackboneSpec = backbone.spec
        block = resolve_block(request.block, self.spec.depth)
        sensors = self.spec.fusion.names if self.spec.fusion else ()
        self.choice: Choice = Choice(block, request.heads, request.values, request.resolution, request.mass, sensors)
        self.channels = len(self.choice.bands(self.spec.heads))
        self.tiling = tiling_of(self.spec, settings, request.heads, request.resolution)
        device = pick_device(request.device, "fp32").device
        self.batch = settings.batch or (2 if device.type == "cpu" else 16)
        statistics = applied_statistics(self.card, [scene])
        self.maps: AttentionMaps = AttentionMaps(backbone, statistics, self.choice, device)

    def sink(self, path: Path) -> AttentionSink:
        from backend.explain.sink import AttentionSink

        layout = plan(self.scene.grid, self.tiling)
        log2 = self.request.values == "log2"
        bands = self.choice.bands(self.spec.heads)
        mask, gaps = self.request.mass > 0, bool(self.choice.sensors)
        return AttentionSink(path, bands, self._metadata(layout), log2=log2, mask=mask, gaps=gaps)

    def _metadata(self, layout: Layout) -> dict[str, str]:
        """What the numbers mean, for whoever opens the file without us."""
        rows, cols = layout.window_shape
        gsd = self.scene.grid.gsd_m
        log2 = "log2(attention x number of valid patches in the window); 0 = uniform, +1 = twice uniform"
        mass = "softmax attention of one patch; the patches of a window and the CLS token's own share sum to 1"
        return {
            "TIFFTAG_SOFTWARE": f"Patchwork {product_version()}",
            "VALUES": log2 if self.request.values == "log2" else mass,
            "WINDOW_PX": f"{rows} x {cols}",
            "WINDOW_M": f"{rows * gsd:.6g} x {cols * gsd:.6g}",
            "PATCH_PX": str(self.spec.patch_size),
            "WEIGHTS": self.request.weights,
            "MODEL": Path(self.request.model).name,
            "MEANING": NOT_AN_EXPLANATION,
        }

    def window_bytes(self, layout: Layout) -> int:
        """Rough memory of the windows under way: inputs waiting, tokens, attention of the blocks kept."""
        rows, cols = layout.window_shape
        tokens = rows * cols // self.spec.patch_size**2 + 1
        kept = (self.choice.block + 2) * tokens if self.request.heads == "rollout" else 1
        attention = self.spec.heads * kept * tokens
        pixels = rows * cols * (4 * len(self.scene.bands) + 4 * self.channels)
        return self.batch * 4 * (pixels + attention + 12 * tokens * self.spec.embed_dim)


def load_backbone(request: Attention, card: ModelCard, seed: int) -> Backbone:
    """The model's own backbone, or its like with random weights."""
    from backend.models.backbone import create_backbone
    from backend.models.init import load_initial

    if request.weights == "random":
        return create_backbone(card.backbone, seed)
    return load_initial(request.model, card.backbone, card.bands)


def _require_drawable(request: Attention, card: ModelCard) -> None:
    """Raise where the model has no attention, or not of the block or kind asked for."""
    require_attention(card, request.model)
    block, fusion = resolve_block(request.block, card.backbone.depth), card.backbone.fusion
    if fusion and request.heads == "rollout":
        cause = "A roll-out goes through blocks over one image, this network has the tokens of two sensors."
        raise ModelError(cause, "Draw all heads or their mean.", request.model)
    if fusion and not fusion.early and block == 0:
        cause = "Block 0 of this network has neither cross-attention nor a CLS token."
        raise ModelError(cause, "Draw block 1 or a later one.", request.model)
