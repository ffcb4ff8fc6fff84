"""The page's tables: figures with the words and shades a reader needs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from backend.labels.raster_labels import RasterLabels
from backend.report.case import Case
from backend.report.comparison import map_sizes
from backend.report.metrics import LARGE_CLASS

Json = dict[str, Any]

HEADINGS = {
    "dense": ("Agreement by class", "Precision: of what is mapped as the class, the share the reference agrees with. "
              "Recall: of the reference's class, the share mapped so. IoU: what both share, of what either has."),
    "polygons": ("Figures by class — not a probability sample: no map accuracy",
                 "They describe the reference polygons' pixels and nothing beyond them: polygons are drawn "
                 "where a class is easy to see, so the map elsewhere is likely to be worse."),
}  # fmt: skip
DRAWS = 1000

_HELD_OUT = "Held-out {unit}: mean ± standard deviation over repeats of spatially blocked cross-validation."
_AGAINST = (
    " Against forest + majority: difference in mIoU, percentage points, with the 95 % interval of a bootstrap "
    "over blocks."
)

_COMPASS = {(-1, -1): "up left", (-1, 0): "up", (-1, 1): "up right", (0, -1): "left", (0, 0): "as it is",
            (0, 1): "right", (1, -1): "down left", (1, 0): "down", (1, 1): "down right"}  # fmt: skip


def legend(mapped: RasterLabels) -> list[Json]:
    """Classes that occur in the map with their share of it."""
    sizes = map_sizes(mapped)
    total = max(1, int(sizes.sum()))
    pairs = zip(mapped.scheme.classes, sizes.tolist(), strict=True)
    return [{"name": item.name, "color": item.color, "share": size / total} for item, size in pairs if size]


def classes(figures: Json) -> Json:
    """Per-class table (none for a sample, whose figures are estimates) and confusion matrix."""
    if "per_class" not in figures:
        return {"per_class": None, "matrix": _matrix(figures), "intervals": False}
    heading, text = HEADINGS[figures["kind"]]
    return {
        "per_class": figures["per_class"],
        "class_heading": heading,
        "class_text": text,
        "intervals": figures["kind"] == "polygons",
        "draws": DRAWS,
        "matrix": _matrix(figures),
    }


def _matrix(figures: Json) -> Json:
    counts = np.asarray(figures["confusion"]["counts"], np.int64)
    known = {item["code"]: item for item in figures["classes"]}
    items = [known[code] for code in figures["confusion"]["codes"]]
    shares = counts / np.maximum(counts.sum(axis=0, keepdims=True), 1)
    rows = []
    for i, item in enumerate(items):
        cells = [
            {"count": int(counts[i, j]), "share": float(shares[i, j]), "kind": _kind(i, j, int(counts[i, j]))}
            for j in range(len(items))
        ]
        rows.append({"name": item["name"], "color": item["color"], "cells": cells, "sum": int(counts[i].sum())})
    unit = "Sample points" if figures["kind"] == "sample" else "Pixels"
    return {
        "unit": unit,
        "classes": items,
        "rows": rows,
        "sums": counts.sum(axis=0).tolist(),
        "total": int(counts.sum()),
    }


def _kind(i: int, j: int, count: int) -> str:
    return "none" if count == 0 else ("hit" if i == j else "miss")


def sample(figures: Json) -> Json | None:
    """The sample's section; drawn points on a dense map give agreement, never accuracy."""
    if "sample" not in figures:
        return None
    found = dict(figures["sample"])
    drawn = figures["kind"] == "dense"
    found["word"] = "agreement" if drawn else "accuracy"
    found["heading"] = "Estimated from random points" if drawn else "Accuracy and areas"
    found["text"] = _drawn_text(figures) if drawn else (
        "Each point stands for the pixels of its stratum; mapped areas are corrected by what the points show. "
        "User's accuracy: of what is mapped as the class, the share that is right. Producer's accuracy: of what is the "
        "class, the share mapped so."
    )  # fmt: skip
    found["has_area"] = any(row["hectares"] for row in found["per_class"])
    found["file"] = f"Points: {Path(found['file']).name}" + (f", seed {found['seed']}." if drawn else ".")
    return found


def _drawn_text(figures: Json) -> str:
    found, whole_map = figures["sample"]["overall"], figures["overall"]["accuracy"]
    inside = abs(found["value"] - whole_map) <= found["margin"] if found["margin"] is not None else False
    return (
        f"{figures['sample']['points']} points, stratified by the map's classes and answered by the reference map: how "
        "a sample answered in the field would be judged. Answered by another map it gives agreement with that map. "
        f"The agreement of all pixels, {100 * whole_map:.1f} %, lies {'inside' if inside else 'outside'} the interval."
    )


def shift(figures: Json) -> Json | None:
    """Three rows of three: the reference moved up, not, down."""
    if "shift" not in figures:
        return None
    cells = [dict(cell) for cell in figures["shift"]]
    known = [cell["accuracy"] or 0.0 for cell in cells]
    low, high = min(known), max(known)
    for cell in cells:
        cell["name"] = _COMPASS[cell["down"], cell["right"]]
        cell["best"] = cell["accuracy"] is not None and cell["accuracy"] == high
        cell["level"] = ((cell["accuracy"] or 0.0) - low) / max(high - low, 1e-9)
    rows = [[cell for cell in cells if cell["down"] == down] for down in (-1, 0, 1)]
    return {"rows": rows, "text": _shift_text(cells, high)}


def _shift_text(cells: list[Json], high: float) -> str:
    here = next(cell for cell in cells if cell["down"] == cell["right"] == 0)
    best = next(cell for cell in cells if cell["best"])
    spread = 100 * (high - min(cell["accuracy"] or 0.0 for cell in cells))
    text = (
        f"One pixel of shift changes the agreement by up to {spread:.1f} percentage points: that much of any "
        "difference between maps may be geometry, not land cover. "
    )
    if best is here:
        return text + "The two fit best as they lie."
    gain = 100 * (high - (here["accuracy"] or 0.0))
    return text + (
        f"They fit best with the reference moved {best['name']} by one pixel ({gain:+.1f} points): the two are "
        "probably not quite aligned. All other figures of this report are for the reference as it lies."
    )


def candidates(figures: Json, unit: str) -> Json | None:
    """Rows in the order of the dense figure (else of validation), the chosen one marked; ``unit`` was held out."""
    if not figures.get("candidates"):
        return None
    dense = any(row["dense"] for row in figures["candidates"])
    rows = []
    for row in figures["candidates"]:
        main = row["dense"]["miou"] if row["dense"] else row["validation"]["miou_mean"]
        rows.append({**row, "ahead": row.get("ahead_of_majority"), "main": main or 0.0})
    rows.sort(key=lambda row: (row["dense"] is None, -row["main"]))
    return {
        "rows": rows,
        "dense": dense,
        "unit": unit,
        "large": LARGE_CLASS,
        "verdict": figures.get("verdict"),
        "reason": figures["model"]["decision"].get("reason", ""),
        "text": f"What competed for the map. The choice was made on held-out {unit} alone, before this reference "
        "was looked at: the simplest candidate within one standard error of the best.",
        "note": _HELD_OUT.format(unit=unit) + (_AGAINST if dense else ""),
    }


def direct(figures: Json) -> Json | None:
    """The model and the network it started from, side by side."""
    found = figures.get("direct")
    if found is None:
        return None
    titles = {"model": "this model, fine-tuned", "start": "the network it started from, applied directly"}
    rows = [
        {"title": title, "miou": found["miou"][name], "accuracy": found["accuracy"][name]}
        for name, title in titles.items()
    ]
    return {"text": found["text"], "rows": rows, "notes": found["notes"]}


def bands(case: Case) -> list[Json]:
    """The model's bands with the statistics of its training area."""
    known = case.card.statistics.get("bands", [])
    rows = []
    for band, found in zip(case.card.bands, known, strict=False):
        numbers = {name: found[name] for name in ("mean", "std", "low", "high")}
        rows.append({"name": "", "role": "", "units": "", **band, **numbers})
    return rows


def labels(case: Case) -> Json | None:
    """What taught the model: polygons and pixels by class, from its card."""
    polygons, pixels = case.card.training.get("polygons"), case.card.training.get("pixels")
    if not polygons or not pixels:
        return None
    colors = {item.name: item.color for item in case.scheme.classes}
    rows = [
        {"name": name, "color": colors.get(name, "#888888"), "units": count, "pixels": pixels.get(name)}
        for name, count in polygons.items()
    ]
    return {"unit": case.card.unit, "rows": rows}
