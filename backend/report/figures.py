"""The report's figures as one JSON document, and as lines for the terminal."""

from __future__ import annotations

import time
from typing import Any

from backend.contract import codec
from backend.contract.version import product_version
from backend.report import document as parts
from backend.report.banners import reference_taught
from backend.report.case import Case
from backend.report.found import Found
from backend.report.kinds import STATEMENTS
from backend.report.maps import Maps
from backend.report.metrics import LARGE_CLASS
from backend.report.numbers import classes, percent, percent_within, whole
from backend.report.polygon_scores import share_of_training
from backend.report.verdict import Standing, stand

Json = dict[str, Any]


def document(case: Case, found: Found, maps: Maps) -> Json:
    """All figures; what does not apply to the kind of reference is absent."""
    request = case.request
    out: Json = {
        "schema": parts.SCHEMA,
        "version": product_version(),
        "created": time.strftime("%Y-%m-%dT%H:%M:%S%z"),
        "title": case.settings.title or f"Land cover of {case.scene.name}",
        "kind": case.kind,
        "statement": statement(case),
        "warnings": [*case.warnings, *found.warnings],
        "notes": [*case.exclusion.notes, *found.notes],
        "request": codec.to_json(request),
        "scene": case.scene.describe() | case.scene.facts,
        "model": {"path": request.model, "decision": case.card.decision, "training": case.card.training},
        "map": str(maps.paths[0]),
        "reference": {"path": request.reference, "class_map": request.class_map, "note": case.settings.reference_note},
        "classes": found.scheme.to_json(),
        "excluded_training_pixels": _excluded(found),
        "reference_taught": reference_taught(case.request, case.teachers),
    }
    out |= _scores(case, found)
    if found.agreement is not None and found.agreement.scores().total:
        out["shift"] = parts.shifts(found.agreement)
    out |= _candidates(case, found, maps)
    if found.direct is not None:
        out["direct"] = parts.direct(found.direct)
    if found.estimates is not None:
        confidence = case.settings.confidence
        out["sample"] = parts.estimates(found.estimates, found.scheme, _hectares(case, found), confidence)
        out["sample"] |= {"seed": request.seed if request.sample else None}
        out["sample"] |= {"file": str(found.sample_file) if found.sample_file else request.reference}
    return out


def statement(case: Case) -> str:
    """What the reference allows to be said, in a sentence or two."""
    note = case.settings.reference_note
    return STATEMENTS[case.kind] + (f" {note.strip()}" if note else "")


def tell(case: Case, figures: Json) -> None:
    """Say the figures, in per cent: on the terminal, in the log, in QGIS."""
    lines = _overall_lines(figures)
    rows = [row for row in figures.get("candidates", []) if row["dense"]]
    if rows:
        lines.append(f"Candidates: mIoU on held-out {case.card.unit} | here, all classes | here, large classes | agreement")
    for row in rows:
        figures_of = [
            row["validation"]["miou_mean"],
            *(row["dense"][name] for name in ("miou", "miou_large", "accuracy")),
        ]
        shown = " | ".join(f"{percent(value):>5}" for value in figures_of)
        lines.append(f"{'→' if row['chosen'] else ' '} {shown} | {row['title']}")
    if "direct" in figures:
        lines.append(figures["direct"]["text"])
    for line in lines:
        case.context.note(line)
    verdict = figures.get("verdict")
    if verdict is not None:
        (case.context.note if verdict["ok"] else case.context.warn)(verdict["text"])


def _overall_lines(figures: Json) -> list[str]:
    lines = []
    if "overall" in figures and figures["overall"]["pixels"]:  # else a warning says why there are no figures
        all_of = figures["overall"]
        word = "Agreement" if figures["kind"] == "dense" else "Share of the polygons' pixels mapped right:"
        lines.append(
            f"{word} {percent(all_of['accuracy'])} %, "
            f"mIoU {percent(all_of['miou'])} % over {classes(all_of['classes'])}, "
            f"{percent(all_of['miou_large'])} % over {classes(all_of['large_classes'])} of at least {LARGE_CLASS} px "
            f"({whole(all_of['pixels'])} px; {left_out(figures)})."
        )
    if "sample" in figures:
        found = figures["sample"]["overall"]
        word = "Agreement" if figures["kind"] == "dense" else "Overall accuracy"
        lines.append(
            f"{word} estimated from {figures['sample']['points']} points: "
            f"{percent_within(found['value'], found['margin'])}."
        )
    return lines


def _scores(case: Case, found: Found) -> Json:
    """Pixel counts are figures only where pixels were compared; a sample's counts are weighted by its estimator."""
    if found.scores is None:
        return {}
    intervals = found.polygons.intervals(case.request.seed) if found.polygons else None
    out: Json = {"confusion": parts.confusion(found.scores, found.scheme)}
    if found.estimates is None or found.agreement is not None:
        out["overall"] = parts.overall(found.scores)
        out["per_class"] = parts.per_class(found.scores, found.scheme, intervals)
    if found.polygons is not None:
        held = dict(zip(found.scheme.codes, found.polygons.polygons.tolist(), strict=True))
        for row in out["per_class"]:
            row["polygons"] = held[row["code"]]
        out["training_share"] = share_of_training(found.polygons)
    return out


def _candidates(case: Case, found: Found, maps: Maps) -> Json:
    """Every candidate of the model: its figures in validation and, where it was mapped, against the reference."""
    compared = found.agreement is not None and found.agreement.scores().total > 0
    rows = [parts.candidate(row, None, None) for row in (maps.listed if compared else [*maps.mapped, *maps.listed])]
    if found.agreement is None or not maps.mapped or not compared:
        return {"candidates": rows} if rows else {}
    standing: Standing = stand(maps.mapped, 1, found.agreement, case.request.seed)
    mapped = [
        parts.candidate(row, found.agreement.scores(number), standing.ahead.get(row.name))
        for number, row in enumerate(maps.mapped, 1)
    ]
    verdict = {} if standing.text is None else {"verdict": {"text": standing.text, "ok": standing.ok}}
    return {"candidates": [*mapped, *rows], **verdict}


def left_out(figures: Json) -> str:
    """Which pixels the figures leave out because they taught the model, in words."""
    count = figures["excluded_training_pixels"]
    if figures.get("reference_taught"):
        return "the reference taught the model, so no pixel could be left out"
    return f"{whole(count)} px taught the model or lie beside such and are left out" if count else "no pixel is left out"


def _excluded(found: Found) -> int:
    if found.agreement is not None:
        return found.agreement.excluded
    return found.polygons.excluded if found.polygons else 0


def _hectares(case: Case, found: Found) -> float | None:
    """The area the estimates refer to; None where the grid's pixels have no size in metres."""
    if found.hectares is not None:
        return found.hectares
    side = case.scene.grid.gsd_m
    if not side or found.estimates is None:
        return None
    return found.population * side**2 / 10_000
