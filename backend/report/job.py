"""``report``: compares a model's map with a reference and writes one HTML page and one JSON file."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from backend.contract import atomic
from backend.contract.requests import Predict, Report, reads_imagery
from backend.jobs.context import JobContext
from backend.jobs.estimate import Estimate
from backend.report.kinds import DENSE, SAMPLE, kind_of
from backend.report.settings import read_settings
from backend.tiles.outputs import place
from backend.tiles.resume import check_outputs

_PAGE_SECONDS = 5.0
_PAGE_BYTES = 4 << 20
"""Of the page with its pictures (each at most 720 pixels wide), the figures and the sample's points: widely reckoned."""
_PAGE_WORDS = "Besides reading, a page of a few MiB is written."


def run(request: Report, context: JobContext) -> None:
    """Write ``html`` and ``json`` (by default in the run's outputs) and say the figures.

    Raises the typed errors of scenes, labels and models; :class:`OutputExistsError` before any work.
    """
    from backend.report import figures, html
    from backend.report.case import open_case
    from backend.report.comparison import Judge
    from backend.report.direct import judge_start
    from backend.report.maps import make_maps, open_map
    from backend.report.page import build_page
    from backend.report.sampled_map import judge_map

    settings, kind = read_settings(request), kind_of(request)
    page_file, figures_file = _outputs(request, context)
    if not reads_imagery(request):
        document, page = judge_map(request, settings, context)
        _write(context, page_file, figures_file, html.render(page), document)
        return
    with ExitStack() as stack:
        case = open_case(request, settings, kind, stack, context)
        judge = Judge(case, stack)
        maps = make_maps(case)
        opened = [stack.enter_context(open_map(path, case)) for path in maps.paths]
        found = judge.judge(opened)
        found.direct = judge_start(case, found, opened[0], stack)
        document = figures.document(case, found, maps)
        figures.tell(case, document)
        context.stage("Write the page", 1, "page")
        text = html.render(build_page(case, found, document, opened[0]))
    _write(context, page_file, figures_file, text, document)
    if found.sample_file is not None:
        context.output("table", found.sample_file, "Sample points")


def estimate(request: Report) -> Estimate:
    """Time from mapping one window now, for as many maps as will be made."""
    from backend.predict import job as predict
    from backend.report.check import require_sampled_map, require_sound
    from backend.report.sample_file import map_on_disk

    if not reads_imagery(request):
        require_sampled_map(request)
        return Estimate(_PAGE_SECONDS, None, _PAGE_BYTES, [_PAGE_WORDS])
    kind, card = require_sound(request)
    wanted = kind == DENSE and read_settings(request).candidates != "none"
    candidates = len(card.candidates) if wanted else 0
    there = request.map is not None or (kind == SAMPLE and map_on_disk(request.reference) is not None)
    if there and not candidates:
        done = f"The map is there: only the comparison is to be done. {_PAGE_WORDS}"
        return Estimate(_PAGE_SECONDS, None, _PAGE_BYTES, [done])
    once = predict.estimate(Predict(request.scenes, request.model))
    notes = [f"{candidates} candidates are mapped in one pass and compared."] if candidates else []
    seconds = None if once.seconds is None else _PAGE_SECONDS + once.seconds * (2 if candidates else 1)
    disk = None if once.disk_bytes is None else once.disk_bytes * max(1, candidates) + _PAGE_BYTES
    return Estimate(seconds, once.memory_bytes, disk, notes)


def _write(context: JobContext, page_file: Path, figures_file: Path, page: str, figures: dict[str, Any]) -> None:
    atomic.write_json(figures_file, figures)
    atomic.write_bytes(page_file, page.encode("utf-8"))
    context.advance(1)
    context.output("report", page_file, "Report")
    context.output("report-json", figures_file, "Figures of the report")


def _outputs(request: Report, context: JobContext) -> tuple[Path, Path]:
    page, figures = place(request.html, context.run, "report.html"), place(request.json, context.run, "report.json")
    check_outputs([path for path in (page, figures) if context.run.outputs not in path.parents], request.overwrite)
    return page, figures
