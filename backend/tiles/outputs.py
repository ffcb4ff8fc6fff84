"""What every job that writes rasters asks first: where they lie, what they are called, that no input is replaced."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from backend.contract import requests
from backend.contract.errors import RequestError
from backend.contract.run_directory import RunDirectory, find_model
from backend.scene.scene import Scene


def open_placed(spec: requests.Scene, model: str) -> Scene:
    """The scene to write a raster of, as ``model`` wants it (a sensor may be missing).

    Raises :class:`InputError` without a CRS: a result must lie somewhere.
    """
    from backend.models.completed import open_complete
    from backend.models.folder import load_card

    scene = open_complete(spec, load_card(model))
    try:
        scene.grid.require_crs(scene.name)
    except BaseException:
        scene.close()
        raise
    return scene


def place(wanted: str | None, run: RunDirectory, default: str) -> Path:
    """The path asked for, else ``default`` among the run's outputs."""
    return Path(wanted) if wanted else run.outputs / default


def require_distinct(paths: Sequence[Path], scene: requests.Scene) -> None:
    """Raises :class:`RequestError` where two outputs, or an output and an input, are the same file."""
    inputs = {Path(source.path).resolve() for source in scene.sources}
    seen: set[Path] = set()
    for path in paths:
        if path.resolve() in inputs:
            cause = "The result would replace one of the files it is made from."
            raise RequestError(cause, "Choose another name.", str(path))
        if path.resolve() in seen:
            raise RequestError("Two results have the same name.", "Choose different names.", str(path))
        seen.add(path.resolve())


def model_identity(path: Path) -> dict[str, Any]:
    """What tells one model folder's content from another's: its card's digest and its files' sizes and times."""
    folder = find_model(path)
    if folder is None:
        return {"path": str(path)}
    found = sorted(file for file in folder.iterdir() if file.is_file())
    files = {file.name: [file.stat().st_size, file.stat().st_mtime_ns] for file in found}
    card = hashlib.sha256((folder / "model.json").read_bytes()).hexdigest()
    return {"path": str(folder), "card": card, "files": files}
