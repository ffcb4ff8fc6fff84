"""L2: does DINO's attention find classes that an untrained network's, brightness and texture do not?

The product's own attention study (``backend/study``) on places that DINO never saw:
flood scenes (water) for radar, WorldCover chips for optical imagery. Heads, signs and
thresholds are chosen on some blocks of those places and scored on others.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from backend.contract.requests import Scene as Spec
from backend.contract.requests import Study as StudyRequest
from bench.learning.labels import labelled
from bench.learning.places import Place, chips, floods, pairs, split
from bench.learning.runs import execute_run, pretrain
from bench.learning.study import Study

TRAINED, UNTRAINED, TEXTURE = "DINO, best head", "untrained, best head", "brightness and texture"
ROWS = {"trained": TRAINED, "random": UNTRAINED, "bands": TEXTURE}
OPTICAL_CHIPS = 40
"""Test chips looked at: more would be read for nothing, the sample of pixels is bounded."""


def run(study: Study) -> str:
    for seed, folder in study.each_seed():
        scenes = floods()
        test = [scenes[seed % len(scenes)], scenes[(seed + 1) % len(scenes)]]
        training = [place.scene() for place in scenes if place not in test] + [p.scene("sar") for p in pairs()]
        _one(study, "water on radar", training, test, seed, folder)
        land_training, land_test = split(chips(), 0.3, seed)
        _one(study, "land cover", [p.scene() for p in land_training], land_test[:OPTICAL_CHIPS], seed, folder)
    words = []
    for title in study.scores:
        words += [study.verdict(title, TRAINED, other) for other in (UNTRAINED, TEXTURE)]
    tables = [study.table(title, [UNTRAINED, TEXTURE], "AUROC") for title in study.scores]
    return "\n".join([*tables, *words])


def _one(study: Study, name: str, training: Sequence[Spec], test: Sequence[Place], seed: int, folder: Path) -> None:
    """Pretrain, study, and record each class's figures."""
    model = pretrain(folder / f"dino {name}", training, "dino", study.budget, seed)
    scenes = [labelled(place, folder / "labels") for place in test]
    asked = StudyRequest(scenes, str(model), seed=seed, settings={"classifiers": [], "samples": 10_000})
    found = execute_run(folder / f"study {name}", asked)
    for entry in json.loads((found / "outputs" / "study.json").read_text(encoding="utf-8"))["classes"]:
        for row in entry.get("rows", []):
            if row["row"] in ROWS and row["auroc"]["mean"] is not None:
                study.record(f"{name}: {entry['name']}", ROWS[row["row"]], seed, row["auroc"]["mean"])
