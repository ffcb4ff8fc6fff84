"""The attention probe: one place of a scene looked through by a model, answered from what was computed before."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import numpy as np
import rasterio
import torch
from affine import Affine
from numpy.typing import NDArray

from backend.contract import requests
from backend.contract.errors import ModelError, OutputExistsError, RequestError
from backend.contract.pointing import ViewValues
from backend.contract.version import product_version
from backend.explain.attention import valid_tokens
from backend.explain.job import NOT_AN_EXPLANATION
from backend.explain.probe_window import DIRECTIONS, FROM, TO, WindowAttention
from backend.explain.settings import Settings, resolve_block, tiling_of
from backend.explain.sink import LEAST
from backend.explain.view_values import values_message
from backend.models.backbone import Backbone
from backend.models.check import require_attention, require_fit
from backend.models.completed import open_complete
from backend.models.folder import load_card
from backend.models.init import load_initial
from backend.models.vit import VisionTransformerBackbone
from backend.scene.pointed import pixel_at
from backend.scene.statistics import Statistics
from backend.tiles.algebra import Span
from backend.tiles.layout import Layout, plan
from backend.tiles.places import cell_in_window, window_at
from backend.tiles.reader import read_tile
from backend.training.device import pick_device

LIMITS = (0.25, 0.5, 1.0, 2.0, 4.0)
"""Ends of the colour scale in log2; the first that holds 98 % of the values is taken. A handful of fixed scales,
so that colours mean the same while the pointer moves; the least keeps noise around "uniform" looking uniform.
Half of what a layer's legend has at least: here the scale stands beside the slider."""

EVEN = 1.25
"""Ratio of the 98th to the 2nd percentile below which attention is called nearly even."""

OVERLAP = 1 / 3
"""Of the windows, which have the attention job's size and grid of tokens but stand closer, so that every place (away
from the raster's rim) has at least a sixth of the window around it on all sides."""

WINDOW_BYTES = 256 << 20
"""Memory that queries and keys of earlier windows may hold; the latest window is always kept."""


@dataclass(frozen=True)
class Look:
    """Where and how: ``at`` in the scene's coordinates; ``block`` negative from the last; ``head`` None = mean."""

    at: tuple[float, float]
    block: int = -1
    head: int | None = None
    direction: str = FROM


@dataclass(frozen=True)
class Seen:
    """log2(attention × tokens), h,w; NaN where there is no data. ``transform``: of its cells."""

    values: NDArray[np.float32]
    transform: Affine


class Probe:
    """One opened scene and model. Thread-safe: callers wait for one another.

    Raises :class:`ModelError` where the model does not fit, or has no attention of one image to show.
    """

    def __init__(self, scene: requests.Scene, model: str, device: str = "auto") -> None:
        card = load_card(model)
        self._scene = open_complete(scene, card)
        try:
            require_attention(card, model)
            doubts = require_fit(card, self._scene)
            self._backbone = _transformer(load_initial(model, card.backbone, card.bands), model)
        except BaseException:
            self._scene.close()
            raise
        self.doubts = [finding.text for finding in doubts]
        self._model, self._device = model, pick_device(device, "fp32").device
        self._backbone.to(self._device).eval()
        self._statistics = Statistics.from_json(card.statistics)
        tiling = tiling_of(self._backbone.spec, Settings(overlap=OVERLAP), "mean", "token")
        self._layout: Layout = plan(self._scene.grid, tiling)
        self._windows: OrderedDict[tuple[int, int], WindowAttention] = OrderedDict()
        self._prepared: set[tuple[int, int]] = set()
        self._lock = threading.Lock()

    @torch.inference_mode()
    def look(self, look: Look) -> Seen | str:
        """What is seen, or in words why nothing is."""
        spec = self._backbone.spec
        block = resolve_block(look.block, spec.depth)
        if look.head is not None and not 0 <= look.head < spec.heads:
            raise RequestError(f"Head {look.head} does not exist.", f"This model has the heads 0 to {spec.heads - 1}.")
        if look.direction not in DIRECTIONS:
            raise RequestError(f"Unknown direction “{look.direction}”.", f"Known are: {', '.join(DIRECTIONS)}.")
        with self._lock:
            pixel = pixel_at(self._scene, *look.at)
            if isinstance(pixel, str):
                return pixel
            row, col = window_at(self._layout, *pixel)
            window = self._window(row, col)
            down, right = cell_in_window(self._layout, row, col, *pixel, spec.patch_size)
            token = down * self._layout.cols.side + right
            if look.direction == TO:
                self._prepare_columns((row.start, col.start))
            relative = window.relative(token, block, look.head, look.direction).float().cpu().numpy()
            values = np.log2(np.maximum(relative, np.float32(LEAST)))
            there = window.valid_hw.cpu().numpy() & self._inside(row, col)
        origin = Affine.translation(col.start, row.start)
        return Seen(np.where(there, values, np.float32("nan")), self._layout.grid.transform @ origin)

    def answer(self, look: Look) -> ViewValues:
        """:meth:`look` for the screen; where nothing is seen one empty cell, and why."""
        found = self.look(look)
        if isinstance(found, str):
            x, y = look.at
            return values_message(np.full((1, 1), np.nan, np.float32), Affine.translation(x, y), 0.0, 1.0, found)
        limit = scale_limit(found.values)
        note = " ".join([spread_words(found.values), *self.doubts])
        return values_message(found.values, found.transform, -limit, limit, note)

    def keep(self, look: Look, out: Path) -> str | None:
        """Write what is seen as a GeoTIFF of the exact values; in words why there is nothing to write."""
        if out.exists():
            raise OutputExistsError("This output already exists.", "Choose another name.", str(out))
        found = self.look(look)
        if isinstance(found, str):
            return found
        out.parent.mkdir(parents=True, exist_ok=True)
        rows, columns = found.values.shape
        form = {"driver": "GTiff", "dtype": "float32", "count": 1, "nodata": float("nan"), "compress": "deflate"}
        place = {"height": rows, "width": columns, "transform": found.transform, "crs": self._scene.grid.crs}
        part = out.with_name(out.name + ".part")
        with rasterio.open(part, "w", **form, **place) as file:
            file.write(found.values, 1)
            file.set_band_description(1, self.words(look))
            file.update_tags(**self._tags(look))
        part.replace(out)
        return None

    def words(self, look: Look) -> str:
        """Such as “block 11, mean of 3 heads, what the place attends to”."""
        block = resolve_block(look.block, self._backbone.spec.depth)
        head = f"mean of {self._backbone.spec.heads} heads" if look.head is None else f"head {look.head}"
        way = "what the place attends to" if look.direction == FROM else "what attends to the place"
        return f"block {block}, {head}, {way}"

    def is_current(self) -> bool:
        """Whether the raster is still the one that was opened (a changed model is another probe's)."""
        return self._scene.is_current()

    def close(self) -> None:
        with self._lock:
            self._scene.close()
            self._windows.clear()

    # -- inside -----------------------------------------------------------

    def _window(self, row: Span, col: Span) -> WindowAttention:
        """The window's queries and keys, computed once while there is memory for them."""
        key = (row.start, col.start)
        if key not in self._windows:
            self._windows[key] = self._compute(row, col)
            self._prepared.discard(key)
        self._windows.move_to_end(key)
        while len(self._windows) > 1 and sum(window.bytes for window in self._windows.values()) > WINDOW_BYTES:
            self._windows.popitem(last=False)
        return self._windows[key]

    @torch.inference_mode()
    def _compute(self, row: Span, col: Span) -> WindowAttention:
        tile = read_tile(self._scene, self._layout, row, col)
        if tile is None:
            raise AssertionError("the window of a valid pixel holds none")
        values, valid = tile[0][None], tile[1][None]
        x_BCHW = torch.from_numpy(self._statistics.normalise(values, valid)).to(self._device)
        valid_Bhw = valid_tokens(torch.from_numpy(valid).to(self._device), self._backbone.spec.patch_size)
        blocks = [(q[0].contiguous(), k[0].contiguous()) for q, k in self._backbone.queries_keys(x_BCHW)]
        return WindowAttention(blocks, valid_Bhw[0])

    def _prepare_columns(self, key: tuple[int, int]) -> None:
        """Compute beside this call what the next blocks' columns need, so that a slider need not wait for each."""
        if key in self._prepared:
            return
        self._prepared.add(key)
        window = self._windows[key]

        def wanted() -> bool:
            return self._windows.get(key) is window

        threading.Thread(target=window.prepare_columns, args=(wanted,), name="probe columns", daemon=True).start()

    def _inside(self, row: Span, col: Span) -> NDArray[np.bool_]:
        """Cells of a window that lie on the raster: beyond its rim the window is a reflection."""
        rows = np.arange(row.start, row.start + self._layout.rows.side)
        cols = np.arange(col.start, col.start + self._layout.cols.side)
        grid = self._layout.grid
        down, right = (rows >= 0) & (rows < grid.height), (cols >= 0) & (cols < grid.width)
        return np.asarray(down[:, None] & right, np.bool_)

    def _tags(self, look: Look) -> dict[str, str]:
        rows, cols = self._layout.window_shape
        return {
            "TIFFTAG_SOFTWARE": f"Patchwork {product_version()}",
            "VALUES": "log2(attention x number of valid patches in the window); 0 = uniform, +1 = twice uniform",
            "PLACE": f"{look.at[0]!r}, {look.at[1]!r}",
            "DIRECTION": look.direction,
            "WINDOW_PX": f"{rows} x {cols}",
            "PATCH_PX": str(self._backbone.spec.patch_size),
            "MODEL": Path(self._model).name,
            "MEANING": NOT_AN_EXPLANATION,
        }


def scale_limit(values: NDArray[np.float32]) -> float:
    """The first of :data:`LIMITS` that holds 98 % of the values on either side of 0."""
    reach = float(np.nanpercentile(np.abs(values), 98))
    return next((limit for limit in LIMITS if limit >= reach), LIMITS[-1])


def spread_words(values: NDArray[np.float32]) -> str:
    """Between what multiples of uniform attention most of the window lies, so that nobody reads noise."""
    low, high = (2.0 ** float(value) for value in np.nanpercentile(values, (2, 98)))
    nearly = "Nearly even: " if high / low < EVEN else ""
    return f"{nearly}{low:.3g} to {high:.3g} times as much as if spread evenly."


def _transformer(backbone: Backbone, model: str) -> VisionTransformerBackbone:
    """Raises :class:`ModelError` for a network of two sensors."""
    if backbone.spec.fusion is not None:
        cause = "This network has the tokens of two sensors in every place; the probe shows those of one image."
        raise ModelError(cause, "Draw its attention raster instead, or probe a model of one sensor.", model)
    return cast(VisionTransformerBackbone, backbone)
