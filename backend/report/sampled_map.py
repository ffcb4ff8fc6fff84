"""A report of a map and its sample alone: of any map of classes, whoever made it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from backend.contract import codec
from backend.contract.requests import Labels, Report
from backend.contract.version import product_version
from backend.jobs.context import JobContext
from backend.labels.class_scheme import ClassScheme
from backend.labels.raster_labels import RasterLabels, open_raster_labels
from backend.report import crosswalk, page_tables, thumbnails
from backend.report import document as parts
from backend.report.check import require_sampled_map
from backend.report.comparison import judge_sample
from backend.report.found import Found
from backend.report.kinds import SAMPLE, STATEMENTS
from backend.report.numbers import NO_INTERVAL, percent_within, whole
from backend.report.page import footer, headline
from backend.report.settings import Settings
from backend.sample.map_file import map_grid, map_path

Json = dict[str, Any]


def judge_map(request: Report, settings: Settings, context: JobContext) -> tuple[Json, Json]:
    """The figures, and the page that shows them. Raises the typed errors of map and points."""
    require_sampled_map(request)
    path, grid = map_path(request.scenes[0]), map_grid(request.scenes[0])
    labels = Labels(request.reference, request.field)
    pairs = crosswalk.read_class_map(Path(request.class_map)) if request.class_map else None
    context.stage("Compare the map with the sample", 1, "map")
    with open_raster_labels(Labels(path), grid) as mapped:
        found = judge_sample(labels, mapped, pairs)
        if found.hectares is None:
            found.hectares = found.population * grid.gsd_m**2 / 10_000
        mapped.scheme = ClassScheme(found.scheme.classes[: len(mapped.scheme)])  # with the names that were found for it
        figures = _figures(request, settings, path, found)
        for text in [*found.warnings, *found.notes]:
            context.warn(text)
        for line in lines(figures):
            context.note(line)
        return figures, _page(request, mapped, figures)


def lines(figures: Json) -> list[str]:
    """Accuracy and areas for the terminal and the log."""
    found = figures["sample"]
    said = [
        f"Overall accuracy estimated from {found['points']} points: "
        f"{percent_within(found['overall']['value'], found['overall']['margin'])}."
    ]
    for row in found["per_class"]:
        area, share = row["hectares"], row["mapped_share"]
        margin, doubt = ("", f"{NO_INTERVAL}; ") if area["margin"] is None else (f" ± {area['margin']:,.0f}", "")
        mapped = f"mapped: {share * figures['hectares']:,.0f} ha"
        said.append(f"{row['name']}: {area['value']:,.0f}{margin} ha ({doubt}{mapped})")
    return said


def _figures(request: Report, settings: Settings, path: str, found: Found) -> Json:
    if found.estimates is None or found.scores is None or found.hectares is None:
        raise ValueError("a sample without estimates")
    return {
        "schema": parts.SCHEMA,
        "version": product_version(),
        "created": time.strftime("%Y-%m-%dT%H:%M:%S%z"),
        "title": settings.title or f"Accuracy of {request.scenes[0].name or Path(path).stem}",
        "kind": SAMPLE,
        "statement": STATEMENTS[SAMPLE] + (f" {settings.reference_note.strip()}" if settings.reference_note else ""),
        "warnings": found.warnings,
        "notes": found.notes,
        "request": codec.to_json(request),
        "map": path,
        "reference": {"path": request.reference, "class_map": request.class_map, "note": settings.reference_note},
        "classes": found.scheme.to_json(),
        "hectares": found.hectares,
        "confusion": parts.confusion(found.scores, found.scheme),
        "sample": {
            **parts.estimates(found.estimates, found.scheme, found.hectares, settings.confidence),
            "seed": None,
            "file": request.reference,
        },
    }


def _page(request: Report, mapped: RasterLabels, figures: Json) -> Json:
    drawn = thumbnails.class_picture(lambda window: mapped.read(window)[0], mapped.grid, mapped.scheme)
    picture = {"url": thumbnails.data_url(drawn), "title": "The map", "width": drawn.shape[1], "height": drawn.shape[0]}
    rows = [
        ("Map", figures["map"]), ("Sample", request.reference),
        ("Area of the map", f"{whole(figures['hectares'])} ha"), ("Estimators", figures["sample"]["method"]),
    ]  # fmt: skip
    nothing = dict.fromkeys(("shift", "candidates", "direct", "attention", "software", "bands", "labels", "per_class"))
    return {
        **nothing,
        "version": figures["version"],
        "title": figures["title"],
        "statement": figures["statement"],
        "banners": [{"title": "Before you read the figures", "text": text} for text in figures["warnings"]],
        "headline": headline(figures),
        "pictures": [picture],
        "legend": page_tables.legend(mapped),
        "sample": page_tables.sample(figures),
        **page_tables.classes(figures),
        "stories": [],
        "blocks": [{"title": "What was judged", "rows": rows}],
        "notes": figures["notes"],
        "footer": footer(figures),
    }
