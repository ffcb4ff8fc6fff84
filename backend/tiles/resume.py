"""What a killed run left behind, and how outputs appear all at once.

``plan.json`` in the work folder says what the rows there belong to; another plan
starts anew. ``progress.json`` counts the rows of tiles that are durable.
``finishing.json`` is written when every output is whole under its temporary name:
from then on only renames remain, and a resumed run knows which of the files under
final names are its own.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from backend.contract import atomic
from backend.contract.errors import InputError, OutputExistsError
from backend.scene.grid import Grid
from backend.tiles.row_store import RowStore
from backend.tiles.sinks import Sink


class WorkFolder:
    """The folder in which one raster job keeps its finished rows."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._plan = path / "plan.json"
        self._progress = path / "progress.json"
        self._finishing = path / "finishing.json"

    def claim(self, plan: dict[str, Any]) -> bool:
        """Take the folder for ``plan`` (plain JSON). True where work on the same plan is found in it."""
        plan = json.loads(json.dumps(plan))
        if _load(self._plan) == plan:
            return True
        shutil.rmtree(self.path, ignore_errors=True)
        self.path.mkdir(parents=True)
        atomic.write_json(self._plan, plan)
        return False

    def stores(self, sinks: Sequence[Sink], grid: Grid) -> list[RowStore]:
        """A file of rows for each sink."""
        names = [f"{number}-{sink.role}.bil" for number, sink in enumerate(sinks)]
        return [RowStore(self.path / name, sink.format, grid) for name, sink in zip(names, sinks, strict=True)]

    def rows_done(self) -> int:
        """Rows of tiles that are finished and durable in every store."""
        found: dict[str, int] = _load(self._progress) or {"rows": 0}
        return found["rows"]

    def mark_rows(self, rows: int) -> None:
        """``rows`` rows of tiles are durable."""
        atomic.write_json(self._progress, {"rows": rows})

    def finished(self) -> bool:
        """Whether every output is whole, under its temporary or already under its final name."""
        sizes: dict[str, int] = _load(self._finishing) or {}
        return bool(sizes) and all(_is_whole(Path(name), size) for name, size in sizes.items())

    def mark_finished(self, paths: Sequence[Path]) -> None:
        """All outputs are whole under their temporary names."""
        atomic.write_json(self._finishing, {str(path): atomic.part_of(path).stat().st_size for path in paths})

    def discard_rows(self, stores: Sequence[RowStore]) -> None:
        """Free the disk. The small files stay, so that a run resumed after its last rename knows its own files."""
        self._progress.unlink(missing_ok=True)
        for rows in stores:
            rows.path.unlink(missing_ok=True)
            rows.path.with_suffix(".vrt").unlink(missing_ok=True)


def _is_whole(path: Path, size: int) -> bool:
    return any(file.is_file() and file.stat().st_size == size for file in (atomic.part_of(path), path))


def _load(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None


def check_outputs(paths: Sequence[Path], overwrite: bool) -> None:
    """Look at the outputs before hours of work: are their names free, can they be written?

    Raises :class:`OutputExistsError` for a name that is taken (unless it may be
    replaced), :class:`InputError` for a folder that cannot be written.
    """
    for path in paths:
        if path.exists() and not overwrite:
            raise OutputExistsError("This file exists already.", "Choose another name or allow overwriting.", str(path))
        if path.is_dir():
            raise InputError("This is a folder, not a file name.", "Choose a file name.", str(path))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            atomic.part_of(path).touch()
            atomic.part_of(path).unlink()
        except OSError as error:
            cause = f"This file cannot be written ({error.strerror})."
            raise InputError(cause, "Choose another folder or check its permissions.", str(path)) from error
