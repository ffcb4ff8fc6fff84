"""``study``: what a model's attention finds of labelled classes, against controls, on held-out land."""

from __future__ import annotations

import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from backend.contract import atomic
from backend.contract.requests import Study
from backend.jobs.context import JobContext
from backend.jobs.estimate import Estimate, size
from backend.study.check import require_sound, studied_model
from backend.study.settings import GAP, Settings, chosen, read_settings
from backend.tiles.outputs import place
from backend.tiles.resume import check_outputs

_MEMORY, _JUDGING_S = 900 << 20, 60.0
"""Of torch, the sample and its features; of scoring and classifying, roughly."""

_WRITTEN_TWICE = 7 / 3
"""A picture is a file, and stands in the page in base64, which takes 4 bytes for 3."""


@dataclass(frozen=True)
class _Files:
    page: Path
    figures: Path
    pictures: Path


def run(request: Study, context: JobContext) -> None:
    """Write page, figures and pictures (by default in the run's outputs) and say the figures.

    Raises the typed errors of scenes, labels and models; :class:`OutputExistsError` before any work.
    A cancelled study goes on after the last finished scene of the last network.
    """
    from backend.report import html, thumbnails
    from backend.study import document, pictures
    from backend.study.case import TRAINED, networks, open_case
    from backend.study.gathering import gather
    from backend.study.page import build_page
    from backend.study.results import judge

    settings, files = read_settings(request), _outputs(request, context)
    card = studied_model(request, settings)
    with ExitStack() as stack:
        case = open_case(request, settings, card, stack, context)
        _resolve(case.sample.split.words, settings, files, context)
        looking = networks(case)
        names = looking[TRAINED].names
        results = judge(case, gather(case, looking), names)
        found = document.document(case, results, names)
        drawn = pictures.draw(case, results, looking)
    for line in document.lines(found):
        context.note(line)
    atomic.write_json(files.figures, found)
    files.pictures.mkdir(parents=True, exist_ok=True)
    for picture in drawn:
        atomic.write_bytes(files.pictures / picture.file, thumbnails.png(picture.joined()))
    page = html.render(build_page(found, drawn, _warnings(context)), "study.html.j2")
    atomic.write_bytes(files.page, page.encode("utf-8"))
    context.output("report", files.page, "Attention study")
    context.output("report-json", files.figures, "Figures of the study")
    for picture in drawn:
        context.output("picture", files.pictures / picture.file, f"Best map of {picture.name}")


def estimate(request: Study) -> Estimate:
    """Time from one window computed now, for as many windows and networks as there may be. Bad input is refused first."""
    warnings: list[str] = []
    settings, card = require_sound(request, warnings.append)
    import torch

    from backend.labels.of_scenes import with_labels
    from backend.models.init import load_initial
    from backend.scene.scene import open_scenes
    from backend.study.windows import layout_of

    spec = card.backbone
    backbone = load_initial(request.model, spec, card.bands)
    scenes = open_scenes(with_labels(request.scenes))
    try:
        windows = sum(layout_of(scene.grid, spec, settings.overlap).tiles for scene in scenes)
    finally:
        for scene in scenes:
            scene.close()
    windows = min(windows, settings.windows)
    image = torch.from_numpy(np.zeros((1, spec.bands, spec.image_size, spec.image_size), np.float32))
    with torch.inference_mode():
        start = time.perf_counter()
        backbone.cls_attentions(image, chosen(settings.layers, spec.depth, "block"))
        backbone.tokens(image)
        once = time.perf_counter() - start
    seconds = once * windows * (1 + settings.random_networks) + (_JUDGING_S if settings.classifiers else 0)
    note = f"At most {windows} windows through {1 + settings.random_networks} networks, one trained, the others not."
    return Estimate(seconds, _MEMORY, None, [note, _disk_words(settings)], warnings)


def _disk_words(settings: Settings) -> str:
    """How many classes have enough labels to be drawn is known once the labels were read: a bound for each."""
    raw = 3 * 4 * settings.picture * (settings.picture + GAP)
    return f"On disk: a page, and for each class pictures of at most {size(raw * _WRITTEN_TWICE)}."


def _outputs(request: Study, context: JobContext) -> _Files:
    page, figures = place(request.html, context.run, "study.html"), place(request.json, context.run, "study.json")
    check_outputs([path for path in (page, figures) if context.run.outputs not in path.parents], request.overwrite)
    return _Files(page, figures, place(request.pictures, context.run, "pictures"))


def _resolve(split: str, settings: Settings, files: _Files, context: JobContext) -> None:
    outputs = {"report": str(files.page), "report-json": str(files.figures), "pictures": str(files.pictures)}
    context.resolve(split=split, settings=vars(settings), outputs=outputs)


def _warnings(context: JobContext) -> list[str]:
    """What was said to be doubted, once each, for the page."""
    from backend.contract.events import EventTail

    said = [event.data["text"] for event in EventTail(context.run.events_file).read() if event.kind == "warning"]
    return list(dict.fromkeys(said))
