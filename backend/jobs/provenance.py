"""What a run was made with, written into ``run.json`` before step 0."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from backend.contract.errors import RunConflictError
from backend.contract.requests import Request, Scene, Suggest, job_of, reads_imagery
from backend.contract.run_directory import RunDirectory, find_model
from backend.contract.version import product_version
from backend.jobs import registry, threads
from backend.jobs.context import JobContext

PACKAGES = (
    *("torch", "torchvision", "timm", "accelerate", "segmentation-models-pytorch", "safetensors"),
    *("numpy", "scipy", "scikit-learn", "rasterio", "pyogrio", "shapely"),
)


def record(request: Request, context: JobContext) -> None:
    """Write job, versions, seed, threads, device asked for and the inputs' identity into ``run.json``.

    On resume the recorded thread count is used again, and inputs that changed since are refused
    where checkpoints of the old ones exist.
    """
    before = context.run.resolved()
    count = threads.wanted(before.get("threads"))
    threads.fix(count, job_of(request) in registry.USES_TORCH)
    scenes = request.scenes if reads_imagery(request) else []
    inputs = [*(scene_identity(scene) for scene in scenes), *(file_identity(path) for path in _files(request))]
    inputs = json.loads(json.dumps(inputs))  # as they will be read back
    refuse_changed(before.get("inputs"), inputs, context.run)
    asked = {name: getattr(request, name) for name in ("seed", "device", "precision") if hasattr(request, name)}
    context.resolve(job=job_of(request), versions=versions(), threads=count, inputs=inputs, asked=asked)
    if "seed" in asked:
        context.resolve(seed=asked["seed"])


def versions() -> dict[str, str]:
    """Patchwork's, Python's and the libraries' versions; an absent library is left out."""
    from importlib import metadata  # 50 ms that serve's start need not pay

    found = {"patchwork": product_version(), "python": platform.python_version(), "platform": platform.platform()}
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found


def file_identity(path: Path) -> dict[str, Any]:
    """Path, size and time of a file."""
    stat = path.stat()
    return {"path": str(path), "bytes": stat.st_size, "modified": stat.st_mtime_ns}


def _files(request: Request) -> Iterator[Path]:
    """Labels, reference and model, where they are files here; what is missing is the job's to say."""
    named = [scene.labels.path for scene in request.scenes if scene.labels]
    named += [] if reads_imagery(request) else [source.path for scene in request.scenes for source in scene.sources]
    named += [getattr(request, name, None) or "" for name in ("reference", "class_map", "map", "avoid")]
    named += [request.probabilities or ""] if isinstance(request, Suggest) else []  # of a map job they are an output
    for name in ("model", "init"):
        found = find_model(Path(getattr(request, name, None) or "/"))
        named.append(str(found / "model.json") if found else "")
    yield from (path for path in map(Path, filter(None, named)) if path.is_file())


def scene_identity(scene: Scene) -> dict[str, Any]:
    """Path, size, time and grid of a scene's sources. Raises the scene's own typed errors."""
    from backend.scene.scene import Scene as OpenScene

    with OpenScene.open(scene) as opened:
        found: dict[str, Any] = opened.identity()
        return found


def refuse_changed(before: Any, now: list[dict[str, Any]], run: RunDirectory) -> None:
    """Raise :class:`RunConflictError` when half-done work belongs to other inputs."""
    has_work = run.checkpoints.is_dir() and any(run.checkpoints.iterdir())
    if before is not None and has_work and before != now:
        raise RunConflictError(
            "The input files have changed since this run began.", "Start a new run with the changed files.", run.name
        )
