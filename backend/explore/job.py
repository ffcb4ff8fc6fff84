"""``explore``: similar places, principal components or clusters of a model's tokens, as map layers."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import OutputExistsError
from backend.contract.requests import CLUSTERS, PCA, SIMILARITY, Explore
from backend.contract.version import product_version
from backend.explore.places import require_places
from backend.explore.settings import Settings, block_of, tiling_of
from backend.jobs.context import JobContext
from backend.jobs.estimate import Estimate
from backend.models.applied import applied_statistics
from backend.models.check import require_fit
from backend.models.folder import load_card
from backend.scene.scene import Scene
from backend.scene.told import tell_scenes
from backend.tiles import engine, space
from backend.tiles.layout import Layout, plan
from backend.tiles.outputs import model_identity, open_placed, place, require_distinct

if TYPE_CHECKING:
    from backend.explore.fit import Arrays, Fit
    from backend.explore.tokens import Tokens

FILES = {SIMILARITY: "similarity.tif", PCA: "components.tif", CLUSTERS: "clusters.tif"}
TITLES = {SIMILARITY: "Similarity", PCA: "Principal components", CLUSTERS: "Clusters"}
_TORCH_BYTES = 700 << 20


def run(request: Explore, context: JobContext) -> None:
    """Write the raster (and polygons of similar places) and tell the run about it."""
    from backend.explore.fit import digest

    settings = Settings.of(request)
    with open_placed(request.scenes[0], request.model) as scene:
        out = place(request.out, context.run, FILES[request.kind])
        shapes = place(request.polygons, context.run, "similar.gpkg")
        require_distinct([out, shapes], scene.spec)
        _refuse_existing(request, shapes, context)
        for finding in require_fit(load_card(request.model), scene):
            context.warn(finding.text)
        tell_scenes([scene], context)
        require_places(request, scene)
        job = _Job(request, settings, scene)
        fit = job.fit(context)
        context.resolve(block=job.block, batch=job.batch, tiling=vars(job.tiling), settings=vars(settings), **fit.facts)
        sink = fit.sink(out, job.metadata())
        engine.run(
            scene, job.function(fit), fit.channels, [sink], job.tiling, context, context.run.checkpoints / "tiles",
            batch=job.batch, overwrite=request.overwrite, stage=TITLES[request.kind],
            identity={**job.identity, "fit": digest(fit)},
        )  # fmt: skip
        context.resolve(outputs={sink.role: str(out)})
        bands = [band.name for band in sink.format.bands]
        context.output(sink.role, out, TITLES[request.kind], bands=bands)
        if request.kind == SIMILARITY:
            _draw_places(request, settings, job, out, shapes, context)


def estimate(request: Explore) -> Estimate:
    """Disk and memory from the plan, time from one window computed now (the model is loaded for it)."""
    from backend.tiles.timing import seconds_for

    settings = Settings.of(request)
    with open_placed(request.scenes[0], request.model) as scene:
        require_fit(load_card(request.model), scene)
        require_places(request, scene)
        job = _Job(request, settings, scene)
        fit = job.guess()
        form = fit.sink(Path(request.out or FILES[request.kind]), {}).format
        seconds = seconds_for(scene, job.layout, job.function(fit))
        if seconds is not None and job.needs_sample:
            seconds *= 1 + min(settings.windows, job.layout.tiles) / job.layout.tiles
        disk = space.output_bytes(form, job.layout.grid) + space.work_bytes(form, job.layout.grid)
        windows = job.window_bytes()
        memory = _TORCH_BYTES + windows + 12 * settings.tokens * job.tokens.width
    return Estimate(seconds, memory, disk, [job.layout.words()], batch=job.batch, batch_bytes=windows // job.batch)


class _Job:
    """The resolved parts of one request."""

    def __init__(self, request: Explore, settings: Settings, scene: Scene) -> None:
        from backend.explore.tokens import Tokens
        from backend.models.init import load_initial
        from backend.training.device import pick_device

        self.request, self.settings, self.scene = request, settings, scene
        card = load_card(request.model)
        backbone = load_initial(request.model, card.backbone, card.bands)
        self.spec = backbone.spec
        self.block = block_of(self.spec, request.block)
        self.tiling = tiling_of(self.spec, settings, self.block, request.resolution)
        self.layout: Layout = plan(scene.grid, self.tiling)
        device = pick_device(request.device, "fp32").device
        self.batch = settings.batch or (2 if device.type == "cpu" else 16)
        self.tokens: Tokens = Tokens(backbone, applied_statistics(card, [scene]), self.block, device)
        self.identity = {
            "model": model_identity(Path(request.model)), "kind": request.kind, "block": self.block,
            "resolution": request.resolution, "several": settings.several,
        }  # fmt: skip

    # -- what is fitted ----------------------------------------------------

    def fit(self, context: JobContext) -> Fit:
        """Fitted on a sample of the scene, or read again from the run's checkpoints where a stopped run had done so."""
        from backend.explore.fit import load_arrays, save_arrays

        asked = [self.identity, self.scene.identity(), vars(self.tiling), vars(self.settings), self.request]
        key = hashlib.sha256(repr(asked).encode()).hexdigest()[:16]
        path = context.run.checkpoints / f"fit-{key}.npz"
        if path.is_file():
            return self._of(load_arrays(path))
        fit = self._fit(context)
        save_arrays(path, fit.arrays)
        return fit

    @property
    def needs_sample(self) -> bool:
        return self.request.kind != SIMILARITY or self.settings.centre

    def guess(self) -> Fit:
        """Numbers of the right shapes, for timing."""
        width = self.tokens.width
        count = self.request.components if self.request.kind == PCA else self.request.clusters
        rows, mean = np.ones((count, width), np.float32), np.zeros(width, np.float32)
        if self.request.kind == SIMILARITY:
            return self._of({"like": rows[:1], "unlike": rows[:0], "mean": mean})
        if self.request.kind == PCA:
            return self._of({"mean": mean, "directions": rows, "shares": np.ones(count)})
        return self._of({"centres": rows, "shares": np.ones(count), "inertia": np.zeros(())})

    def _of(self, arrays: Arrays) -> Fit:
        from backend.explore.clusters import Clusters
        from backend.explore.principal import Components
        from backend.explore.similarity import Examples

        if self.request.kind == SIMILARITY:
            return Examples(**arrays, several=self.settings.several)
        return Components(**arrays) if self.request.kind == PCA else Clusters(**arrays)

    def _fit(self, context: JobContext) -> Fit:
        from backend.explore.clusters import fit_clusters
        from backend.explore.principal import fit_components

        request = self.request
        if request.kind == PCA:
            return fit_components(self._sample(context), request.components)
        if request.kind == CLUSTERS:
            sample, restarts = self._sample(context), self.settings.restarts
            context.stage("Group tokens", restarts, "start")
            return fit_clusters(sample, request.clusters, request.seed, restarts, context.advance)
        like, unlike = self._places(True), self._places(False)  # before minutes of sampling: they may be refused
        mean = self._sample(context).mean(axis=0) if self.settings.centre else np.zeros(self.tokens.width, np.float32)
        return self._of({"like": like, "unlike": unlike, "mean": mean})

    def _places(self, include: bool) -> NDArray[np.float32]:
        from backend.explore.tokens import tokens_at

        places = [place for place in self.request.places if place.include is include]
        return tokens_at(self.scene, self.layout, self.tokens, places)

    def _sample(self, context: JobContext) -> NDArray[np.float32]:
        from backend.explore.tokens import sample_tokens

        found = sample_tokens(self.scene, self.layout, self.tokens, self.settings, self.request.seed, context)
        context.resolve(sampled_tokens=len(found))
        return found

    # -- what is applied ---------------------------------------------------

    def function(self, fit: Fit) -> engine.Function:
        """Windows of physical values → scores of the output's grid."""
        from backend.explain.attention import to_pixels

        def apply(values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]:
            map_BDhw, valid_Bhw = self.tokens(values, valid)
            scores_BKhw = fit.scores(map_BDhw)
            if self.request.resolution == "pixel":
                scores_BKhw = to_pixels(scores_BKhw, valid_Bhw, self.tokens.stride)
            found: NDArray[np.float32] = scores_BKhw.cpu().numpy()
            return found

        return apply

    def metadata(self) -> dict[str, str]:
        """What the numbers are of, for whoever opens the file without us."""
        rows, cols = self.layout.window_shape
        return {
            "TIFFTAG_SOFTWARE": f"Patchwork {product_version()}",
            "MODEL": Path(self.request.model).name,
            "BLOCK": str(self.block),
            "WINDOW_PX": f"{rows} x {cols}",
            "CELL_PX": str(self.tokens.stride),
        }

    def window_bytes(self) -> int:
        """Rough memory of the windows under way: inputs waiting, tokens and activations, outputs."""
        rows, cols = self.layout.window_shape
        cells = rows * cols // self.tokens.stride**2
        channels = {SIMILARITY: 1, PCA: self.request.components, CLUSTERS: self.request.clusters}[self.request.kind]
        return self.batch * 4 * (rows * cols * (4 * len(self.scene.bands) + 4 * channels) + 12 * cells * self.tokens.width)


def _refuse_existing(request: Explore, shapes: Path, context: JobContext) -> None:
    """The raster is the engine's to refuse."""
    if request.kind == SIMILARITY and request.polygons and shapes.exists() and not request.overwrite:
        already = context.run.resolved().get("outputs", {}).get("polygons") == str(shapes)
        if not already:
            raise OutputExistsError("This output already exists.", "Choose another name or allow overwriting.", str(shapes))


def _draw_places(
    request: Explore, settings: Settings, job: _Job, scores: Path, shapes: Path, context: JobContext
) -> None:
    from backend.explore.polygons import find_threshold, write_polygons

    threshold = request.threshold if request.threshold is not None else find_threshold(scores)
    context.resolve(threshold=threshold, outputs={"similarity": str(scores), "polygons": str(shapes)})
    token = 1 if request.resolution == "token" else job.tokens.stride**2
    gsd_m = job.scene.grid.gsd_m * job.tiling.scale
    count, share = write_polygons(
        scores, threshold, shapes, context.run.checkpoints, context,
        min_pixels=settings.min_pixels or token, simplify=settings.simplify, gsd_m=gsd_m,
    )  # fmt: skip
    advice = " If what you look for is rarer than that, give a higher threshold." if request.threshold is None else ""
    context.note(f"{count} places score at least {threshold:.3f}, {share:.1%} of the scene.{advice}")
    context.output("places", shapes, "Similar places", threshold=threshold, count=count, share=round(share, 6))
