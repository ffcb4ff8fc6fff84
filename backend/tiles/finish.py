"""From row bands to files: disk needed, Cloud-Optimized GeoTIFFs, final names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from backend.contract import atomic
from backend.jobs.context import JobContext
from backend.tiles import space
from backend.tiles.layout import Layout
from backend.tiles.raster_files import RowBands, discard, write_cog, write_mosaic
from backend.tiles.resume import WorkFolder
from backend.tiles.sinks import Sink


def require_space(sinks: Sequence[Sink], bands: Sequence[RowBands], work: WorkFolder, layout: Layout) -> None:
    """Disk for row bands and files together; row bands there already are not counted again."""
    needs: dict[Path, int] = {work.path: 0}
    for sink, rows in zip(sinks, bands, strict=True):
        left = 1 - rows.done() / len(layout.rows.spans)
        needs[work.path] += int(left * space.work_bytes(sink.format, layout.grid))
        needs[sink.path.parent] = needs.get(sink.path.parent, 0) + space.output_bytes(sink.format, layout.grid)
    space.require_space(needs)


def finish(
    sinks: Sequence[Sink], bands: Sequence[RowBands], work: WorkFolder, layout: Layout, context: JobContext
) -> None:
    """Write every output under its temporary name, then give all of them their names, then drop the row bands."""
    if not work.finished():
        _write_parts(sinks, bands, layout, context)
        work.mark_finished([sink.path for sink in sinks])
    for sink in sinks:
        _give_name(sink)
    work.discard_rows(bands)


def _write_parts(sinks: Sequence[Sink], bands: Sequence[RowBands], layout: Layout, context: JobContext) -> None:
    context.stage("Write files", len(sinks), "file")
    try:
        for number, (sink, rows) in enumerate(zip(sinks, bands, strict=True), start=1):
            write_cog(write_mosaic(rows, layout.heights, layout.grid), atomic.part_of(sink.path), sink.format)
            context.advance(number)
    except BaseException:
        for sink in sinks:
            discard(atomic.part_of(sink.path))
        raise


def _give_name(sink: Sink) -> None:
    """Rename the part unless that was done before the run was interrupted; its tables come first, so a map has them."""
    part = atomic.part_of(sink.path)
    if not part.exists():
        return
    sidecar, tables = sink.path.with_name(sink.path.name + ".aux.xml"), sink.sidecar()
    if tables is None:
        sidecar.unlink(missing_ok=True)  # an overwritten file's statistics are not this one's
    else:
        atomic.write_bytes(sidecar, tables.encode("utf-8"))
    atomic.replace(part, sink.path)
