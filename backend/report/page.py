"""What the template shows, in the order it shows it: words and pictures around the figures."""

from __future__ import annotations

from typing import Any

from backend.report import page_pictures, page_tables, page_training
from backend.report.case import Case
from backend.report.found import Found
from backend.report.numbers import NO_INTERVAL, classes, percent, whole
from backend.report.page_training import Stories

Json = dict[str, Any]


def build_page(case: Case, found: Found, figures: Json, mapped: Any) -> Json:
    """The template's ``page``. ``mapped``: the opened map."""
    stories = page_training.read_stories(case)
    return {
        "version": figures["version"],
        "title": figures["title"],
        "statement": figures["statement"],
        "banners": [
            *({"title": "One layer serves twice", "text": text} for text in case.warnings),
            *({"title": "Before you read the figures", "text": text} for text in found.warnings),
        ],
        "headline": headline(figures),
        "pictures": page_pictures.pictures(case, found, mapped),
        "legend": page_tables.legend(mapped),
        "sample": page_tables.sample(figures),
        **page_tables.classes(figures),
        "shift": page_tables.shift(figures),
        "candidates": page_tables.candidates(figures, case.card.unit),
        "direct": page_tables.direct(figures),
        "stories": page_training.charts(stories),
        "attention": page_pictures.attention(case, _pretraining_words(stories)),
        "software": page_training.software(case),
        "blocks": page_training.blocks(case, figures, stories),
        "bands": page_tables.bands(case),
        "labels": page_tables.labels(case),
        "notes": [*case.scene.notes, *figures["notes"], *case.card.notes],
        "footer": footer(figures),
    }


def footer(figures: Json) -> str:
    """Who wrote the page, and when."""
    return (
        f"Written by Patchwork {figures['version']} on {figures['created'][:10]}. "
        "This page is complete in itself: it loads nothing and runs no scripts."
    )


def headline(figures: Json) -> list[Json]:
    """Three or four large figures under the title."""
    if figures["kind"] == "sample":
        return [_sampled(figures, "Overall accuracy"), _points(figures)]
    if figures["kind"] == "dense":
        return _dense_headline(figures)
    count = sum(row["polygons"] for row in figures["per_class"])
    return [
        {**_mean_iou(figures, "miou"), "label": "mIoU on the polygons' pixels"},
        _figure("Pixels mapped right", figures["overall"]["accuracy"], "of the polygons' pixels, no map accuracy"),
        {"label": "Polygons", "value": whole(count), "unit": "", "under": f"{whole(figures['overall']['pixels'])} px"},
    ]


def _dense_headline(figures: Json) -> list[Json]:
    left = figures["excluded_training_pixels"]
    compared = f"{whole(left)} training px left out" if left else "no pixel left out"
    items = [
        _figure("Agreement", figures["overall"]["accuracy"], "of the compared pixels"),
        _mean_iou(figures, "miou"),
        _mean_iou(figures, "miou_large"),
        {"label": "Compared pixels", "value": whole(figures["overall"]["pixels"]), "unit": "", "under": compared},
    ]
    return items


def _mean_iou(figures: Json, name: str) -> Json:
    found = figures["overall"]
    large = name == "miou_large"
    label = f"mIoU, classes ≥ {found['large_class_pixels']} px" if large else "mIoU, all classes"
    return _figure(label, found[name], classes(found["large_classes" if large else "classes"]))


def _sampled(figures: Json, label: str) -> Json:
    found = figures["sample"]["overall"]
    confidence = percent(figures["sample"]["confidence"], 0)
    under = NO_INTERVAL if found["margin"] is None else f"± {percent(found['margin'])} ({confidence} % confidence)"
    return _figure(label, found["value"], under)


def _points(figures: Json) -> Json:
    found = figures["sample"]
    return {"label": "Sample points", "value": whole(found["points"]), "unit": "", "under": found["method"]}


def _figure(label: str, value: float | None, under: str) -> Json:
    return {"label": label, "value": percent(value), "unit": "%", "under": under}


def _pretraining_words(stories: Stories) -> str | None:
    return page_training.pretraining_words(stories)
