"""The one tile engine: everything that writes a raster goes through :func:`run`.

A function is applied to overlapping windows of a scene and the blended result is
stored as Cloud-Optimized GeoTIFFs. Memory does not grow with the raster; nodata
in is nodata out, to the pixel; windows with nothing valid are skipped; a killed
run goes on after its last finished row of tiles and ends in the identical file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import ModelError
from backend.jobs.context import JobContext
from backend.tiles.blending import RowBlender
from backend.tiles.finish import finish, require_space
from backend.tiles.layout import Layout, Tiling, plan, settled_mask
from backend.tiles.reader import Batch, ReadAhead, TileSource
from backend.tiles.resume import WorkFolder, check_outputs
from backend.tiles.row_store import RowStore
from backend.tiles.sinks import Sink

Function = Callable[[NDArray[np.float32], NDArray[np.bool_]], NDArray[np.float32]]
"""Values B,C,H,W (physical, 0 where invalid) and valid B,H,W → B,K,H/scale,W/scale."""


@dataclass(frozen=True)
class Summary:
    """What a run did. ``computed`` and ``skipped`` count tiles, resumed rows excluded."""

    layout: Layout
    computed: int
    skipped: int


def run(
    scene: TileSource,
    function: Function,
    channels: int,
    sinks: Sequence[Sink],
    tiling: Tiling,
    context: JobContext,
    workdir: Path,
    *,
    batch: int = 1,
    overwrite: bool = False,
    identity: Mapping[str, Any] | None = None,
    stage: str = "Map",
) -> Summary:
    """Apply ``function`` (K = ``channels``) to the whole scene and write every sink's file.

    ``workdir`` holds finished rows until the end; ``identity`` (plain JSON) names the
    function, so that rows of another model are never taken for ours.
    Raises :class:`OutputExistsError` before anything is read, :class:`ResourceError` for
    want of disk, :class:`ModelError` for values that are not finite, Cancelled at any time.
    """
    layout = plan(scene.grid, tiling)
    work = WorkFolder(workdir)
    function_json = {"channels": channels, "batch": batch, "tiling": vars(tiling), **(identity or {})}
    outputs = [_output_json(sink) for sink in sinks]
    work.claim({"scene": scene.identity(), "function": function_json, "outputs": outputs})
    stores = work.stores(sinks, layout.grid)
    summary = Summary(layout, 0, 0)
    if not work.finished():
        check_outputs([sink.path for sink in sinks], overwrite)
        require_space(sinks, stores, work)
        blender = RowBlender(channels, layout.grid.width, tiling.blend // tiling.scale)
        summary = _Rows(scene, function, blender, sinks, stores).compute(layout, context, batch, stage, work)
    finish(sinks, stores, work, context)
    return summary


def _output_json(sink: Sink) -> dict[str, Any]:
    bands = [band.name for band in sink.format.bands]
    return {"path": str(sink.path), "dtype": sink.format.dtype, "bands": bands, "metadata": dict(sink.format.metadata)}


class _Rows:
    """Computes rows of tiles into the stores, one for each sink."""

    def __init__(
        self, scene: TileSource, function: Function, blender: RowBlender,
        sinks: Sequence[Sink], stores: Sequence[RowStore],
    ) -> None:  # fmt: skip
        self._scene, self._function, self._blender = scene, function, blender
        self._sinks, self._stores = sinks, stores
        self._computed = self._skipped = 0

    def compute(self, layout: Layout, context: JobContext, size: int, stage: str, work: WorkFolder) -> Summary:
        """Every row not yet done; the row above the first is computed again for its ramp."""
        done, per_row = work.rows_done(), len(layout.cols.spans)
        context.stage(stage, layout.tiles, "tile", start=done * per_row)
        if done == len(layout.rows.spans):
            return Summary(layout, 0, 0)
        with ExitStack() as stack:
            for rows in self._stores:
                stack.enter_context(rows)
            ahead = stack.enter_context(closing(ReadAhead(self._scene, layout, max(0, done - 1), size)))
            for row, batches in groupby(ahead, key=lambda batch: batch.row):
                tiles = row * per_row
                for batch in batches:
                    self._one(batch, layout, keep=row >= done)
                    tiles += len(batch.cols)
                    context.advance(max(tiles, done * per_row))
                if row >= done:
                    self._settle(work, row + 1)
        return Summary(layout, self._computed, self._skipped)

    def _settle(self, work: WorkFolder, rows: int) -> None:
        for store in self._stores:
            store.sync()
        work.mark_rows(rows)

    def _one(self, batch: Batch, layout: Layout, keep: bool) -> None:
        """Compute a batch; ``keep`` its settled parts (else they are there already, only the ramp was wanted)."""
        results = self._apply(batch, layout)
        row = layout.rows.spans[batch.row]
        for col, slot in zip(batch.cols, batch.slots, strict=True):
            settled = self._blender.add(None if slot is None else results[slot], row, col)
            if not keep:
                continue
            if settled is None or slot is None:
                for store in self._stores:
                    store.write_nodata(row.settled_stop - row.use, col.settled_stop - col.use, row.use, col.use)
                continue
            valid = settled_mask(layout, batch.valid[slot], row, col)
            _require_finite(settled, valid)
            for sink, store in zip(self._sinks, self._stores, strict=True):
                store.write(sink.encode(settled, valid), row.use, col.use)

    def _apply(self, batch: Batch, layout: Layout) -> NDArray[np.float32]:
        count = len(batch.values)
        self._computed += count
        self._skipped += len(batch.slots) - count
        if not count:
            return batch.values
        results = self._function(batch.values, batch.valid)
        expected = (count, self._blender.channels, layout.rows.side, layout.cols.side)
        if results.shape != expected:
            raise ValueError(f"the function returned {results.shape}, expected {expected}")
        return results


def _require_finite(values: NDArray[np.float32], valid: NDArray[np.bool_]) -> None:
    """A number that is none must not turn a valid pixel into nodata unseen."""
    if not np.isfinite(values).all() and not np.isfinite(values[:, valid]).all():
        raise ModelError("The model's result is not a finite number.", "Train it again; it may have diverged.")
