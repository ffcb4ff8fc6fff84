"""How the model came to be: curves of its runs, and what was set."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backend.contract.requests import Pretrain
from backend.contract.run_directory import RunDirectory
from backend.jobs.estimate import duration
from backend.report.banners import reference_title
from backend.report.case import Case
from backend.report.charts import LineChart, line_chart
from backend.report.curves import Curve, RunStory, read_story
from backend.report.numbers import figure, whole

Json = dict[str, Any]

SMOKE_SECONDS = 3600.0
"""Pretraining shorter than this on one machine is a smoke test: published schedules take GPU days."""

# What is drawn, in this order: title, metric names, their words.
_GROUPS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("Loss", ("loss",), ("loss",)),
    ("Agreement with the labels", ("agreement",), ("agreement",)),
    ("Teacher", ("teacher_entropy", "mean_entropy"), ("entropy of the teacher", "entropy of its mean")),
    ("Gradient norm", ("grad_norm",), ("norm",)),
    ("Learning rate", ("learning_rate",), ("rate",)),
)


@dataclass(frozen=True)
class Stories:
    """What the events of both runs tell; None where a run is not to be found."""

    pretraining: RunStory | None
    training: RunStory | None


def read_stories(case: Case) -> Stories:
    def story(run: RunDirectory | None) -> RunStory | None:
        return read_story(run) if run else None

    return Stories(story(case.teachers.pretraining), story(case.teachers.training))


def charts(stories: Stories) -> list[Json]:
    """Charts of pretraining and training, where there is something to draw."""
    out = []
    for title, story in (("Pretraining", stories.pretraining), ("Training on polygons", stories.training)):
        drawn = _charts(story) if story else []
        if story and drawn:
            text = f"Run {story.name}, {duration(story.seconds)}."
            out.append({"title": title, "text": text, "charts": drawn})
    return out


def pretraining_words(stories: Stories) -> str | None:
    """A caveat about the pretraining's length where it was short."""
    story = stories.pretraining
    if story is None or story.seconds >= SMOKE_SECONDS:
        return None
    return f"This backbone was pretrained for {duration(story.seconds)}: a smoke test, not a result."


def blocks(case: Case, figures: Json, stories: Stories) -> list[Json]:
    """Short tables of names and values."""
    found = [
        {"title": "Scene", "rows": _scene(case)},
        {"title": "Reference", "rows": _reference(case, figures)},
        {"title": "Model", "rows": _model(case)},
    ]
    if case.teachers.pretraining is not None and stories.pretraining is not None:
        found.append({"title": "Pretraining", "rows": _pretraining(case.teachers.pretraining, stories.pretraining)})
    return found


def _charts(story: RunStory) -> list[LineChart]:
    drawn = []
    for title, names, words in _GROUPS:
        pairs: list[tuple[Curve, str]] = [
            (story.curves[n], w) for n, w in zip(names, words, strict=True) if n in story.curves
        ]
        chart = line_chart(title, [curve for curve, _ in pairs], [word for _, word in pairs]) if pairs else None
        if chart is not None:
            drawn.append(chart)
    return drawn


def _scene(case: Case) -> list[tuple[str, str]]:
    grid, spec = case.scene.grid, case.scene.spec
    rows = [("Rasters", ", ".join(Path(source.path).name for source in spec.sources))]
    rows.append(("Size", f"{whole(grid.width)} × {whole(grid.height)} px of {figure(grid.gsd_m)} m"))
    rows.append(("CRS", grid.crs.to_string()[:80] if grid.crs else "none"))
    rows.append(("Bands", ", ".join(band.role or band.name for band in case.scene.bands)))
    return rows + ([("Area", Path(spec.area).name)] if spec.area else [])


def _reference(case: Case, figures: Json) -> list[tuple[str, str]]:
    request = case.request
    rows = [("Layer", reference_title(request)), ("Kind", case.kind)]
    if request.field:
        rows.append(("Class field", request.field))
    if request.class_map:
        rows.append(("Class map", Path(request.class_map).name))
    taught = "nothing: the reference taught the model"
    margin = f"{whole(figures['excluded_training_pixels'])} px of training labels and a 1-pixel margin"
    rows.append(("Left out", taught if figures["reference_taught"] else margin))
    return [*rows, ("Seed", str(request.seed))]


def _model(case: Case) -> list[tuple[str, str]]:
    training, decision = case.card.training, case.card.decision
    rows = [("Folder", case.model.name), ("Maps with", str(decision.get("title") or decision.get("member", "–")))]
    for name, key in (("Network", "recipe"), ("Steps", "steps"), ("Seed", "seed"), ("Device", "device")):
        if training.get(key) is not None:
            rows.append((name, str(training[key])))
    validation = training.get("validation") or {}
    if validation.get("blocks"):
        folds = f"{validation['repeats']} × {validation['folds']} folds, {validation['blocks']} blocks"
        apart = validation.get("distance_px")
        rows.append(("Validation", folds + (f" at least {apart:g} px apart" if apart else "")))
    not_validated = training.get("not_validated")
    return [*rows, ("Not validated", ", ".join(map(str, not_validated)))] if not_validated else rows


def _pretraining(run: RunDirectory, story: RunStory) -> list[tuple[str, str]]:
    """What was asked, and what "auto" became."""
    request, resolved = run.request(), run.resolved().get("pretrain", {})
    if not isinstance(request, Pretrain):
        return []
    rows = [("Run", run.name), ("Method", request.method), ("Scenes", whole(len(request.scenes)))]
    spec = resolved.get("spec", {})
    if spec:
        rows.append(("Backbone", _backbone(spec)))
    for name in ("steps", "batch", "seed", "init"):
        if resolved.get(name) is not None:
            rows.append((name.capitalize(), str(resolved[name])))
    arguments = [
        f"{name}\u00a0{value}"
        for name, value in resolved.get("arguments", {}).items()
        if isinstance(value, int | float)
    ]
    if arguments:
        rows.append(("Settings", " · ".join(arguments)))
    return [*rows, ("Time", duration(story.seconds))]


def software(case: Case) -> str:
    """Names and versions of what made the report, in one line."""
    versions = case.context.run.resolved().get("versions", {})
    return " · ".join(f"{name} {version}" for name, version in versions.items() if name != "platform")


def _backbone(spec: dict[str, Any]) -> str:
    """A spec in words."""
    if spec.get("levels"):
        widths = ", ".join(str(width) for width, _ in spec["levels"])
        return f"{spec['name']}: {spec['depth']} stages of {widths} channels"
    size = f"{spec['depth']} blocks of {spec['heads']} heads, {spec['embed_dim']} dimensions"
    return f"{spec['name']}: patches of {spec['patch_size']} px, {size}"
