"""From rows to files: disk needed, Cloud-Optimized GeoTIFFs, final names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from backend.contract import atomic
from backend.jobs.context import JobContext
from backend.tiles import space
from backend.tiles.cog import discard, write_cog
from backend.tiles.resume import WorkFolder
from backend.tiles.row_store import RowStore
from backend.tiles.sinks import Sink


def require_space(sinks: Sequence[Sink], stores: Sequence[RowStore], work: WorkFolder) -> None:
    """Disk for rows and files together; the share of the rows that is there already is not counted again."""
    needs: dict[Path, int] = {work.path: 0}
    for sink, rows in zip(sinks, stores, strict=True):
        needs[work.path] += space.work_bytes(sink.format, rows.grid) - space.allocated(rows.path)
        needs[sink.path.parent] = needs.get(sink.path.parent, 0) + space.output_bytes(sink.format, rows.grid)
    space.require_space(needs)


def finish(sinks: Sequence[Sink], stores: Sequence[RowStore], work: WorkFolder, context: JobContext) -> None:
    """Write every output under its temporary name, then give all of them their names, then drop the rows."""
    if not work.finished():
        _write_parts(sinks, stores, context)
        work.mark_finished([sink.path for sink in sinks])
    for sink in sinks:
        _give_name(sink)
    work.discard_rows(stores)


def _write_parts(sinks: Sequence[Sink], stores: Sequence[RowStore], context: JobContext) -> None:
    context.stage("Write files", len(sinks), "file")
    try:
        for number, (sink, rows) in enumerate(zip(sinks, stores, strict=True), start=1):
            write_cog(rows, atomic.part_of(sink.path))
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
