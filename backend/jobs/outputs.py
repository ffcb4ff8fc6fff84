"""What jobs write outside their runs, and whether it may be written there."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence

from backend.contract import file_names
from backend.contract.errors import OutputExistsError, RequestError
from backend.contract.requests import Attention, Explore, Predict, Report, Request, Sample, Study, Suggest

RASTER, LAYER, PAGE, FIGURES = (".tif", ".tiff"), (".gpkg",), (".html", ".htm"), (".json",)
"""Endings of what is written: a file is what its name says."""

WHAT = {RASTER: "A GeoTIFF", LAYER: "A GeoPackage", PAGE: "The page", FIGURES: "The file of the figures"}


def files(request: Request) -> list[tuple[str, tuple[str, ...]]]:
    """The files outside the run that ``request`` will write, each with the endings it may have."""
    named: list[tuple[str | None, tuple[str, ...]]] = []
    if isinstance(request, Predict):
        named = [(path, RASTER) for path in (request.out, request.probabilities, request.uncertainty)]
    elif isinstance(request, Attention):
        named = [(request.out, RASTER)]
    elif isinstance(request, Explore):
        named = [(request.out, RASTER), (request.polygons, LAYER)]
    elif isinstance(request, (Suggest, Sample)):
        named = [(request.out, LAYER)]
    elif isinstance(request, (Report, Study)):
        named = [(request.html, PAGE), (request.json, FIGURES)]
    return [(path, endings) for path, endings in named if path]


def folders(request: Request) -> list[str]:
    """The folders outside the run that ``request`` will fill."""
    return [request.pictures] if isinstance(request, Study) and request.pictures else []


def _require_endings(request: Request) -> None:
    """Raise :class:`RequestError` for a name that says the file is something else."""
    for path, endings in files(request):
        if not path.lower().endswith(endings):
            cause = f"{WHAT[endings]} has a name that ends in {' or '.join(endings)}."
            raise RequestError(cause, "Choose another name.", path)


def check(request: Request) -> None:
    """Raise before a run is made: :class:`RequestError` for a path named twice, an input among the outputs, a place
    that cannot be written; :class:`OutputExistsError` for what may not be replaced."""
    written = [path for path, _endings in files(request)]
    named = [os.path.realpath(path) for path in (*written, *folders(request))]
    read = {os.path.realpath(source.path) for scene in request.scenes for source in scene.sources}
    read |= {os.path.realpath(scene.labels.path) for scene in request.scenes if scene.labels is not None}
    if isinstance(request, Suggest):
        read |= {os.path.realpath(path) for path in (request.probabilities, request.avoid) if path}
    for path in named:
        if named.count(path) > 1:
            raise RequestError("This file is named for two outputs.", "Choose a name for each.", path)
        if path in read:
            raise RequestError("This output would replace one of the files it is made from.", "Choose another.", path)
        require_writable(path)
    for path in written:
        if os.path.isdir(path):  # noqa: PTH112 - unlike Path's it takes any text for a name, here and below
            raise RequestError("This is a folder, not a file name.", "Choose a file name.", path)
    _require_endings(request)
    for path in folders(request):
        if os.path.exists(path) and not os.path.isdir(path):  # noqa: PTH110, PTH112
            raise RequestError("This is a file, not a folder.", "Choose a folder.", path)
    if getattr(request, "overwrite", False):
        return
    for path in written:
        if os.path.exists(path):  # noqa: PTH110
            raise OutputExistsError("This output already exists.", "Choose another name or allow overwriting.", path)
    for path in folders(request):
        if os.path.isdir(path) and os.listdir(path):  # noqa: PTH112, PTH208
            raise OutputExistsError("This folder is not empty.", "Choose another or allow overwriting.", path)


def new_folders(paths: Sequence[str]) -> list[str]:
    """The folders that must be made for files at ``paths``, in words: one of them may be a slip of the hand."""
    missing = dict.fromkeys(os.path.dirname(os.path.abspath(path)) for path in paths)  # noqa: PTH100, PTH120
    return [f"There is no folder {place} yet: it is made." for place in missing if not os.path.isdir(place)]  # noqa: PTH112


def require_writable(path: str) -> None:
    """Missing folders are made by the job; the nearest one that is there must let it."""
    unnameable = file_names.problem(path)
    if unnameable:
        raise RequestError(unnameable, "Choose another name or a shorter place.", path)
    place = os.path.dirname(path)  # noqa: PTH120
    while not os.path.exists(place) and os.path.dirname(place) != place:  # noqa: PTH110, PTH120
        place = os.path.dirname(place)  # noqa: PTH120
    if not os.path.isdir(place):  # noqa: PTH112
        raise RequestError(f"Nothing can be written here: {place} is no folder.", "Choose another place.", path)
    if not _takes_files(place):
        cause = f"Nothing can be written here: the folder {place} is write-protected."
        raise RequestError(cause, "Choose another place or change its permissions.", path)


def _takes_files(folder: str) -> bool:
    """Tried, not asked: to an administrator every folder, /proc too, claims to be writable."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
