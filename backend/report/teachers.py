"""What taught the model: its run, its pretraining, its labels and images. For curves, exclusion and banners."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError

from backend.contract.errors import InputError, RequestError
from backend.contract.requests import Finetune, Labels, Pretrain, Scene
from backend.contract.run_directory import RunDirectory, find_model
from backend.models.card import ModelCard

_COMPARED = 1 << 20


@dataclass(frozen=True)
class Teachers:
    """``training`` and ``pretraining``: the runs behind the model, None where not to be found;
    ``named``: the label files the model's card names."""

    training: RunDirectory | None
    pretraining: RunDirectory | None
    named: list[str]

    @property
    def scenes(self) -> list[Scene]:
        """Every scene the model was trained on."""
        return list(self.training.request().scenes) if self.training else []

    @property
    def labels(self) -> list[Labels]:
        """Every label layer the model was trained on."""
        return [scene.labels for scene in self.scenes if scene.labels is not None]

    @property
    def label_paths(self) -> list[str]:
        """Every label file known, also where the training run is lost."""
        return list(dict.fromkeys([*(labels.path for labels in self.labels), *self.named]))

    @property
    def pretraining_labels(self) -> list[str]:
        """Every label file its start was pretrained on."""
        scenes = self.pretraining.request().scenes if self.pretraining else []
        return [scene.labels.path for scene in scenes if scene.labels is not None]

    @property
    def images(self) -> list[str]:
        """Every raster the model, or its backbone, was trained on."""
        scenes = [*self.scenes, *(self.pretraining.request().scenes if self.pretraining else [])]
        return [source.path for scene in scenes for source in scene.sources]


def find_teachers(model: Path, card: ModelCard) -> Teachers:
    """Follow the model to the runs that made it: the run its folder lies in, then the one that run started from."""
    training = pretraining = None
    for run in _runs(model):
        request = run.request()
        if isinstance(request, Finetune) and training is None:
            training = run
        elif isinstance(request, Pretrain) and pretraining is None:
            pretraining = run
    return Teachers(training, pretraining, [str(path) for path in card.training.get("labels", [])])


def _runs(model: Path) -> Iterator[RunDirectory]:
    """The model's run, then the run its initial weights came from, and so on."""
    found = _run_of(model)
    seen: set[Path] = set()
    while found is not None and found.path.resolve() not in seen:
        seen.add(found.path.resolve())
        yield found
        init = getattr(found.request(), "init", None)
        found = _run_of(Path(init)) if init and init != "scratch" and not init.startswith("timm:") else None


def _run_of(path: Path) -> RunDirectory | None:
    """The run of a run or model folder (RUN/outputs/model); None where there is none (any more)."""
    folder = find_model(path)
    candidates = [path] if folder is None else [path, folder.parent.parent]
    for candidate in candidates:
        run = RunDirectory(candidate)
        if run.exists():
            try:
                run.request()
            except (InputError, RequestError):  # a damaged or newer run teaches us nothing
                continue
            return run
    return None


def same_layer(first: str, second: str) -> bool:
    """Whether two paths are the same file, copies of one another, or hold the same shapes.

    QGIS writes a layer anew for each run: the same polygons, in files that differ in dates and columns.
    """
    a, b = Path(first), Path(second)
    if first == second:
        return True
    if not (a.is_file() and b.is_file()):
        return False
    if a.samefile(b) or (a.stat().st_size == b.stat().st_size and _digest(a) == _digest(b)):
        return True
    shapes = _shapes(a)
    return bool(shapes) and shapes == _shapes(b)


def _shapes(path: Path) -> list[bytes]:
    """The geometries of a vector file's first layer, in an order of their own; none where it is no such file."""
    try:
        _, _, shapes, _ = pyogrio.raw.read(path, columns=[])
    except (DataSourceError, DataLayerError):
        return []
    return [] if shapes is None else sorted(shape for shape in shapes if shape is not None)


def _digest(path: Path) -> bytes:
    """A checksum of a file's content."""
    digest = hashlib.sha256()
    with path.open("rb") as handle:
        while block := handle.read(_COMPARED):
            digest.update(block)
    return digest.digest()
