"""``study.json``: everything that was found, as plain JSON (schema ``patchwork-study/1``), and as lines for a terminal.

Nothing in it depends on the day or the folder: the same request gives the same file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from backend.contract.version import product_version
from backend.report.numbers import clean, percent, whole
from backend.study.blocks import blocks_of_classes
from backend.study.case import TRAINED, Case
from backend.study.classifiers import TITLES as CLASSIFIERS
from backend.study.classifiers import Result
from backend.study.contest import Scores, joined
from backend.study.ranking import Doubles
from backend.study.results import BANDS, TITLES, Results
from backend.study.verdict import judge_class, mean_and_std

SCHEMA = "patchwork-study/1"

Json = dict[str, Any]


def document(case: Case, results: Results, names: list[str]) -> Json:
    """All figures: shares from 0 to 1, None where undefined."""
    sample, spec = case.sample, case.card.backbone
    return {
        "schema": SCHEMA,
        "version": product_version(),
        "model": {"path": case.request.model, "backbone": spec.to_json(), "training": case.card.training},
        "scenes": [item.scene.name for item in case.labelled],
        "labels": sorted({item.labels.source for item in case.labelled}),
        "bands": case.card.bands,
        "seed": case.request.seed,
        "settings": asdict(case.settings),
        "split": {
            "words": sample.split.words,
            "side_px": sample.split.side,
            "guard_px": sample.split.guard,
            "blocks": len(sample.held),
            "folds": [{"train": int(f.train.sum()), "test": int(f.test.sum())} for f in case.truth.folds],
        },
        "pixels": len(sample),
        "windows": sum(len(pairs.of_windows()) for pairs in case.pairs),
        "maps": names,
        "classes": _classes(case, results),
        "classifiers": [_classified(found) for found in results.classified],
    }


def _classes(case: Case, results: Results) -> list[Json]:
    """Those that occur."""
    sample, out = case.sample, []
    blocks, scored = blocks_of_classes(dict(enumerate(sample.held))), case.truth.scored
    for k, item in enumerate(case.scheme.classes):
        if not sample.held[:, k].any():
            continue
        row: Json = {
            "code": item.code, "name": item.name, "color": item.color,
            "pixels": int(sample.held[:, k].sum()), "sampled": int((sample.index == k).sum()),
            "blocks": int(blocks[k]), "folds": int(scored[:, k].sum()),
        }  # fmt: skip
        if not scored[:, k].any():
            out.append({**row, "why_not": _why_not(int(blocks[k]))})
            continue
        verdict = judge_class(results.scores, k, item.name)
        row["rows"] = [_row(name, runs, k) for name, runs in results.scores.items()]
        for entry in row["rows"]:
            if entry["row"] in verdict.against:
                found = verdict.against[entry["row"]]
                entry["ahead"] = {"mean": clean(found.mean), "std": clean(found.std), "beaten": found.beaten}
        row["verdict"] = {"kind": verdict.kind, "text": verdict.text}
        row["heads"] = _heads(results.scores[TRAINED][0], k)
        row["untrained_heads"] = [_heads(found, k) for found in results.scores["random"]]
        out.append(row)
    return out


def _why_not(blocks: int) -> str:
    if blocks == 1:
        return "lies in a single block: what chooses would be what is scored. Told, not scored."
    return "could not be both chosen and scored in any fold. Told, not scored."


def _row(name: str, runs: list[Scores], k: int) -> Json:
    """One line of a class's table; several runs of a control count together."""
    auroc, iou = (figure(joined(runs, figures)[:, k]) for figures in ("test", "iou"))
    out: Json = {"row": name, "title": TITLES[name], "maps": len(runs[0].names), "runs": len(runs)}
    out |= {"auroc": auroc, "iou": iou, "training_auroc": figure(joined(runs, "train")[:, k])}
    if name in (TRAINED, BANDS):
        out["chosen"] = favourite(runs[0], k)
    return out


def favourite(scores: Scores, k: int) -> Json:
    """The map that training chose most often for a class, and whether low values mean the class."""
    known = np.isfinite(scores.test[:, 0, k])
    picks = Counter(scores.best[known, k].tolist())
    number, times = picks.most_common(1)[0]
    own = known & (scores.best[:, k] == number)
    return {
        "map": scores.names[number], "number": number, "folds": times, "of": int(known.sum()),
        "avoids": bool(~scores.above[own, number, k].any()),
    }  # fmt: skip


def _heads(scores: Scores, k: int) -> list[Json]:
    """Every map of a source by itself, in the source's order."""
    return [
        {"map": name, "auroc": figure(scores.test[:, a, k]), "iou": figure(scores.iou[:, a, k])}
        for a, name in enumerate(scores.names)
    ]


def figure(values: Doubles) -> Json:
    """Mean and deviation over the folds, and the folds themselves."""
    mean, std, _ = mean_and_std(values)
    return {"mean": clean(mean), "std": clean(std), "folds": [clean(value) for value in values.tolist()]}


def _classified(found: Result) -> Json:
    return {
        "features": found.features, "classifier": CLASSIFIERS[found.classifier],
        "balanced_accuracy": figure(found.balanced), "miou": figure(found.miou),
    }  # fmt: skip


def shown(found: Json) -> str:
    """``63.2 ± 1.4``."""
    return percent(found["mean"]) + (f" ± {percent(found['std'])}" if found["std"] is not None else "")


def lines(found: Json) -> list[str]:
    """The tables and verdicts for a terminal, in per cent."""
    out = [f"{whole(found['pixels'])} pixels in {found['split']['blocks']} blocks: {found['split']['words']}."]
    for row in found["classes"]:
        if "why_not" in row:
            out.append(f"{row['name']} {row['why_not']}")
            continue
        out.append(f"{row['name']} ({whole(row['pixels'])} px, {row['blocks']} blocks): AUROC | IoU | ahead by")
        out += [_line(entry) for entry in row["rows"]]
    if found["classifiers"]:
        out.append("Pixel classifiers: balanced accuracy | mIoU")
        out += _columns(found["classifiers"])
    return out + [row["verdict"]["text"] for row in found["classes"] if "verdict" in row]


def _line(entry: Json) -> str:
    ahead = shown(entry["ahead"]) if "ahead" in entry else ""
    pick = f" ({entry['chosen']['map']})" if "chosen" in entry else ""
    return f"  {shown(entry['auroc']):>13} | {shown(entry['iou']):>13} | {ahead:>13} | {entry['title']}{pick}"


def _columns(rows: Sequence[Json]) -> list[str]:
    return [
        f"  {shown(row['balanced_accuracy']):>13} | {shown(row['miou']):>13} | {row['features']}, {row['classifier']}"
        for row in rows
    ]
