"""Pretraining seen on the map: now and then the view on screen as the network sees it by now.

Asked for by a control file (:mod:`backend.contract.live_view`), drawn at step boundaries, within a hundredth of the
training's time. Nothing here draws random numbers from the training's streams or changes what it keeps: a run that
is watched ends in the same weights as one that is not.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import torch
from affine import Affine
from numpy.typing import NDArray

from backend.contract import atomic, limits, live_view
from backend.contract.errors import PatchworkError, RequestError
from backend.contract.live_view import LIVE, NOT_SHOWN, SHARE, LiveView
from backend.explain.attention import relative_to_uniform, valid_tokens
from backend.explain.sink import LEAST
from backend.jobs.context import JobContext
from backend.pretrain.methods import Pretraining
from backend.pretrain.previews import Preview, as_colours
from backend.scene.grid import Grid, Window
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics

FILE = "live.tif"
ATTENTION, RECONSTRUCTION = "attention", "reconstruction"
Floats = NDArray[np.float32]


class LivePictures:
    """Called after every step; ``clock`` in seconds."""

    def __init__(
        self, method: Pretraining, scenes: Sequence[Scene], statistics: Statistics, context: JobContext,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:  # fmt: skip
        self._method, self._scenes, self._statistics, self._context = method, scenes, statistics, context
        self._clock, self._began = clock, clock()
        self._steps = 0
        self._spent = self._cost = 0.0
        self._looked = self._ended = self._began
        self._told = ""

    def after_step(self, step: int) -> None:
        """Draw the view that is asked for, if one is and it can be afforded by now."""
        self._steps += 1
        now = self._clock()
        if now - self._looked < limits.CONTROL_INTERVAL_S or not self._affordable(now):
            return
        self._looked = now
        try:
            view = live_view.asked(self._context.run)
            if view is None:
                return
            self._draw(view, step)
        except (PatchworkError, OSError) as error:  # looking must not end hours of training
            self._tell(str(error))
        self._ended = self._clock()
        self._cost = self._ended - now
        self._spent += self._cost

    def _affordable(self, now: float) -> bool:
        """Whether a picture keeps within :data:`SHARE`: of all time so far, and since the last one (a pause saves up
        nothing). The first is taken to cost as much as a step."""
        expected = self._cost or (now - self._began) / self._steps
        in_all = self._spent + expected <= SHARE * (now - self._began)
        return in_all and now - self._ended >= self._cost / SHARE

    def _draw(self, view: LiveView, step: int) -> None:
        if not 0 <= view.scene < len(self._scenes):
            raise RequestError(f"The run has no scene {view.scene} to show.", "Choose one of the run's rasters.")
        scene = self._scenes[view.scene]
        kind, window = self._window(view, scene)
        values, valid = scene.read(window)
        if not valid.any():
            raise RequestError("There is no data in the middle of this view.", "Move the map.", scene.name)
        x_1CHW = self._statistics.normalise(values[None], valid[None])
        bands, names, cell = self._look(kind, x_1CHW, valid[None])
        transform = scene.grid.window_transform(window) @ Affine.scale(cell)
        path = self._context.run.outputs / FILE
        self._write(path, bands, names, transform, scene.grid, step)
        title = "Attention while training" if kind == ATTENTION else "Reconstruction while training"
        colours = [band + 1 for band in as_colours(names)]
        self._context.output(LIVE, path, title, shows=kind, step=step, colours=colours)
        self._told = ""

    def _window(self, view: LiveView, scene: Scene) -> tuple[str, Window]:
        """What is drawn, and the window for it: the middle of the view, in whole patches."""
        spec = self._method.result.spec
        if hasattr(self._method, "preview"):
            return RECONSTRUCTION, middle_window(view, scene.grid, spec.patch_size, spec.image_size, exact=True)
        if not spec.has_attention or spec.fusion is not None:
            cause = f"The network {spec.name} has no attention to show while it learns."
            raise RequestError(cause, "Watch a run of a plain vision transformer.", self._context.run.name)
        return ATTENTION, middle_window(view, scene.grid, spec.patch_size, 2 * spec.image_size)

    def _look(self, kind: str, x_1CHW: Floats, valid_1HW: NDArray[np.bool_]) -> tuple[Floats, list[str], int]:
        """Bands K,h,w (NaN: no data), their names, and pixels to a cell."""
        if kind == RECONSTRUCTION:
            previews: list[Preview] = self._method.preview(x_1CHW, valid_1HW)  # type: ignore[attr-defined]
            bands = np.concatenate([preview.reconstruction[0] for preview in previews])
            names = [role or f"band {n}" for preview in previews for n, role in enumerate(preview.bands, 1)]
            return bands, names, 1
        return attention_of(self._method, x_1CHW, valid_1HW), ["attention, mean of heads"], self._method.result.spec.patch_size

    def _write(self, path: Path, bands: Floats, names: Sequence[str], transform: Affine, grid: Grid, step: int) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        form: dict[str, Any] = {"driver": "GTiff", "dtype": "float32", "nodata": float("nan"), "count": len(bands)}
        size = {"height": bands.shape[1], "width": bands.shape[2]}
        part = atomic.part_of(path)
        with rasterio.open(part, "w", **form, **size, transform=transform, crs=grid.crs) as file:
            file.write(bands)
            file.descriptions = tuple(names)
            file.update_tags(STEP=str(step), RUN=self._context.run.name)
        atomic.replace(part, path)

    def _tell(self, text: str) -> None:
        if text != self._told:
            self._told = text
            self._context.note(NOT_SHOWN + text)


def middle_window(view: LiveView, grid: Grid, patch: int, most: int, exact: bool = False) -> Window:
    """The pixels in the middle of a view: at most ``most`` a side (``exact``: just so many), in whole patches.

    Where they would lie off the raster they are moved into it, as little as needed, and are no more than is in view.
    Raises :class:`RequestError` where the view and the grid do not meet, or it is too small.
    """
    pixels = np.array([~grid.transform @ (x, y) for x, y in view.corners])
    low = np.maximum(np.floor(pixels.min(axis=0)), 0)
    high = np.minimum(np.ceil(pixels.max(axis=0)), (grid.width, grid.height))
    if (high <= low).any():
        raise RequestError("The view does not show the raster.", "Move the map over it.")
    across, down = high - low
    col, row = (pixels.min(axis=0) + pixels.max(axis=0)) / 2
    cols, first_col = _around(col, across, grid.width, patch, most, exact)
    rows, first_row = _around(row, down, grid.height, patch, most, exact)
    return Window(first_row, first_col, rows, cols)


def _around(middle: float, seen: float, size: int, patch: int, most: int, exact: bool) -> tuple[int, int]:
    """Length and first pixel along one axis; ``seen``: how many pixels of it are in view."""
    length = min(most, size) if exact else min(most, size, max(patch, int(seen)))
    length -= length % patch
    if not length or (exact and length < most - most % patch):
        raise RequestError("The raster is smaller than what the network looks at.", "Watch a larger one.")
    first = math.floor(middle - length / 2)
    return length, max(0, min(first, size - length))


@torch.inference_mode()
def attention_of(method: Pretraining, x_1CHW: Floats, valid_1HW: NDArray[np.bool_]) -> Floats:
    """1,h,w: log2(attention × patches) of the CLS token in the last block, mean of the heads, as the attention job has it."""
    net = method.result
    training = net.training
    net.eval()
    try:
        device = next(net.parameters()).device
        valid_1hw = valid_tokens(torch.from_numpy(valid_1HW).to(device), net.spec.patch_size)
        rows_1nhw = net.cls_attention(torch.from_numpy(x_1CHW).to(device), -1)
        relative = relative_to_uniform(rows_1nhw.float().mean(dim=1, keepdim=True), valid_1hw)[0]
    finally:
        net.train(training)
    log = relative.clamp_min(LEAST).log2().masked_fill(~valid_1hw, torch.nan)
    found: Floats = log.cpu().numpy()
    return found
