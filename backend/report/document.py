"""``report.json``: everything the page shows, as plain JSON (schema ``patchwork-report/1``)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backend.labels.class_scheme import ClassScheme
from backend.report.dense import Agreement
from backend.report.estimates import Estimate, SampleEstimates
from backend.report.found import Direct
from backend.report.metrics import LARGE_CLASS, Scores, score
from backend.report.numbers import clean, percent, percent_signed, whole

SCHEMA = "patchwork-report/1"

Json = dict[str, Any]


def overall(scores: Scores) -> Json:
    """Accuracy and both mIoUs, with the number of classes each averages over."""
    return {
        "accuracy": clean(scores.accuracy),
        "miou": clean(scores.miou),
        "classes": int(np.isfinite(scores.iou).sum()),
        "miou_large": clean(scores.miou_large),
        "large_classes": int((scores.support >= LARGE_CLASS).sum()),
        "large_class_pixels": LARGE_CLASS,
        "pixels": scores.total,
    }


def per_class(
    scores: Scores, scheme: ClassScheme, intervals: dict[str, NDArray[np.float64]] | None = None
) -> list[Json]:
    """One row a class that occurs; ``intervals``: 2,K ends by figure."""
    rows = []
    for k, item in enumerate(scheme.classes):
        if not scores.mapped[k] and not scores.support[k]:
            continue
        row: Json = {"code": item.code, "name": item.name, "color": item.color}
        for name in ("precision", "recall", "f1", "iou"):
            row[name] = clean(getattr(scores, name)[k])
            if intervals is not None:
                row[f"{name}_interval"] = [clean(end) for end in intervals[name][:, k]]
        rows.append({**row, "mapped": int(scores.mapped[k]), "support": int(scores.support[k])})
    return rows


def confusion(scores: Scores, scheme: ClassScheme) -> Json:
    """Counts with rows = map, columns = reference, for the classes that occur."""
    present = np.flatnonzero((scores.mapped > 0) | (scores.support > 0))
    return {
        "rows": "map",
        "columns": "reference",
        "codes": [scheme.codes[k] for k in present],
        "counts": scores.confusion[np.ix_(present, present)].tolist(),
    }


def shifts(agreement: Agreement) -> list[Json]:
    """Agreement with the reference moved by one pixel each way."""
    rows = []
    for (down, right), counts in agreement.shifts.items():
        found = score(counts)
        rows.append({"down": down, "right": right, "accuracy": clean(found.accuracy), "miou": clean(found.miou)})
    return rows


def estimates(found: SampleEstimates, scheme: ClassScheme, hectares: float | None, confidence: float) -> Json:
    """Area-adjusted accuracies, area shares and areas with half-widths of their confidence intervals."""
    rows = []
    for k, item in enumerate(scheme.classes):
        if not found.counts[k].any() and not found.counts[:, k].any():
            continue
        row: Json = {"code": item.code, "name": item.name, "color": item.color}
        row["users"] = _estimate(found.users[k], confidence)
        row["producers"] = _estimate(found.producers[k], confidence)
        row["share"] = _estimate(found.shares[k], confidence)
        row["mapped_share"] = clean(float(found.matrix[k].sum()))
        row["hectares"] = None if hectares is None else _estimate(found.shares[k].scaled(hectares), confidence)
        row["points"] = int(found.counts[k].sum())
        rows.append(row)
    return {
        "method": found.source,
        "confidence": confidence,
        "points": int(found.counts.sum()),
        "overall": _estimate(found.overall, confidence),
        "per_class": rows,
    }


def candidate(row: Any, scores: Scores | None, ahead: Sequence[float] | None) -> Json:
    """A candidate's figures in validation and, where it was mapped, against the dense reference."""
    found: Json = {
        "name": row.name,
        "title": row.title,
        "chosen": row.chosen,
        "validation": {"miou_mean": row.score.get("miou_mean"), "miou_std": row.score.get("miou_std")},
        "dense": None if scores is None else overall(scores),
    }
    if ahead is not None:
        found["ahead_of_majority"] = dict(zip(("miou", "low", "high"), (clean(v) for v in ahead), strict=True))
    return found


def direct(found: Direct) -> Json:
    """The model beside the network it started from, applied as it is."""
    names = ("model", "start")
    ahead, low, high = (percent_signed(value) for value in found.ahead)
    text = (
        f"mIoU {percent(found.miou[0])} % over the reference's classes; the network it started from, applied directly, "
        f"reaches {percent(found.miou[1])} % on the same {whole(found.pixels)} pixels: {ahead} points "
        f"(95 % interval over blocks {low} to {high})."
    )
    return {
        "start": found.start,
        "text": text,
        "pixels": found.pixels,
        "miou": dict(zip(names, map(clean, found.miou), strict=True)),
        "accuracy": dict(zip(names, map(clean, found.accuracy), strict=True)),
        "ahead": dict(zip(("miou", "low", "high"), map(clean, found.ahead), strict=True)),
        "notes": found.notes,
    }


def _estimate(found: Estimate, confidence: float) -> Json:
    return {"value": clean(found.value), "margin": clean(found.margin(confidence)), "error": clean(found.error)}
