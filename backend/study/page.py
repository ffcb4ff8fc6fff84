"""What the template shows: the document's figures, pictures and words around them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from backend.report import thumbnails
from backend.report.numbers import percent, whole
from backend.study.document import shown
from backend.study.pictures import Triptych
from backend.study.verdict import DOUBTFUL, LEARNED, NO_EFFECT, NOT_NEEDED, UNKNOWN

Json = dict[str, Any]

TAGS = {
    LEARNED: "learned", NOT_NEEDED: "learned, not needed", DOUBTFUL: "doubtful", NO_EFFECT: "no effect",
    UNKNOWN: "no verdict",
}  # fmt: skip
STATEMENT = (
    "Each class is looked for with every attention head. The head and its threshold are chosen on some blocks of land "
    "and scored on others, and so is every control. Figures are means ± standard deviations over the folds, in per cent."
)
AUROC_FLOOR = 0.5
"""No better than chance: the palest shade."""


def build_page(found: Json, pictures: Sequence[Triptych], warnings: list[str]) -> Json:
    """The template's ``page``."""
    scored = [row for row in found["classes"] if "rows" in row]
    return {
        "version": found["version"],
        "title": f"What the attention of {_model_name(found['model']['path'])} finds",
        "statement": STATEMENT,
        "headline": _headline(found, scored),
        "classes": [{**row, **_drawn(row, pictures), "tag": TAGS[row["verdict"]["kind"]]} for row in scored],
        "unscored": [row for row in found["classes"] if "why_not" in row],
        "classifiers": found["classifiers"],
        "best_classifier": max((row["balanced_accuracy"]["mean"] or 0 for row in found["classifiers"]), default=0),
        "facts": _facts(found),
        "warnings": warnings,
        "footer": f"Written by Patchwork {found['version']} on {time.strftime('%Y-%m-%d')}. "
        "This page is complete in itself: it loads nothing and runs no scripts.",
    }


def _headline(found: Json, scored: Sequence[Json]) -> list[Json]:
    learned = sum(row["verdict"]["kind"] == LEARNED for row in scored)
    best = max(scored, key=lambda row: row["rows"][0]["auroc"]["mean"] or 0)
    return [
        _item("Attention beats every control", f"{learned} of {len(scored)}", "", "classes"),
        _item("Best AUROC", percent(best["rows"][0]["auroc"]["mean"]), "%", f"{best['name']}, held-out land"),
        _item("Maps compared", whole(len(found["maps"])), "", "attention heads"),
        _item("Pixels", whole(found["pixels"]), "", f"drawn from {found['split']['blocks']} blocks"),
    ]


def _item(label: str, value: str, unit: str, under: str) -> Json:
    return {"label": label, "value": value, "unit": unit, "under": under}


def _drawn(row: Json, pictures: Sequence[Triptych]) -> Json:
    """Pictures and the grid of heads of one class."""
    own = next(found for found in pictures if found.file.startswith(f"{row['code']}-"))
    height, width = own.pictures[0].shape[:2]
    shown_here = [
        {"url": thumbnails.data_url(pixels), "title": title, "width": width, "height": height}
        for pixels, title in zip(own.pictures, own.titles, strict=True)
    ]
    return {"pictures": shown_here, "where": own.where, "low": own.low, "high": own.high, "grid": _grid(row["heads"])}


def _grid(heads: Sequence[Json]) -> list[Json]:
    """One line a block: its heads' AUROC with shades from chance (0) to certain (1)."""
    lines: dict[str, list[Json]] = {}
    for head in heads:
        block, name = head["map"].split(", ")
        mean = head["auroc"]["mean"]
        share = 0.0 if mean is None else max(0.0, (mean - AUROC_FLOOR) / (1 - AUROC_FLOOR))
        lines.setdefault(block, []).append({"name": name, "mean": mean, "share": share, "text": shown(head["auroc"])})
    return [{"block": block, "cells": cells} for block, cells in lines.items()]


def _facts(found: Json) -> list[tuple[str, str]]:
    model, split = found["model"]["backbone"], found["split"]
    size = (
        f"{model['depth']} blocks of {model['heads']} heads, patch {model['patch_size']} px, {model['image_size']} px"
    )
    return [
        ("Model", f"{found['model']['path']} ({model['name']}, {size})"),
        ("Scenes", ", ".join(found["scenes"])),
        ("Labels", ", ".join(found["labels"])),
        ("Held out", f"{len(split['folds'])} folds: {split['words']}"),
        ("Windows", whole(found["windows"])),
        ("Untrained networks", str(found["settings"]["random_networks"])),
        ("Seed", str(found["seed"])),
    ]


def _model_name(path: str) -> str:
    """The run's folder, also where the model's own was named."""
    folder = Path(path)
    return folder.parent.parent.name if folder.name == "model" and folder.parent.name == "outputs" else folder.name
