"""L1: does DINO on SAR help to map water with few labels?

Pretrained − scratch: the same network, the same labels, the same number of steps.
Two flood scenes are held out in turn; DINO sees the other three and 60
BigEarthNet patches, never the test scenes. Labels lie in random squares of the
training scenes: 1, 5, 10 and 100 % of them.
"""

from __future__ import annotations

from backend.models.decoder_names import LINEAR
from bench.learning.labels import codes, taught
from bench.learning.places import floods, pairs
from bench.learning.runs import map_of, pretrain, teach, untrained
from bench.learning.scores import mean_iou
from bench.learning.study import Study

SHARES = (0.01, 0.05, 0.1, 1.0)
SCRATCH, PRETRAINED = "scratch", "DINO"


def run(study: Study) -> str:
    places, elsewhere = floods(), [place.scene("sar") for place in pairs()]
    for seed, folder in study.each_seed():
        test = [places[seed % len(places)], places[(seed + 1) % len(places)]]
        training = [place for place in places if place not in test]
        scenes = [place.scene() for place in training] + elsewhere
        start = pretrain(folder / "dino", scenes, "dino", study.budget, seed)
        scratch = untrained(folder / "untrained", start, seed)
        for share in SHARES:
            labelled = taught(training, share, seed, folder / "labels")
            for name, init in ((SCRATCH, scratch), (PRETRAINED, start)):
                model = teach(folder / f"{name}-{share:g}", labelled, init, study.budget, seed, LINEAR)
                score = mean_iou([codes(p) for p in test], [map_of(model, p.scene()) for p in test])
                study.record(title(share), name, seed, score)
    tables = [study.table(title(share), [SCRATCH], "water mIoU") for share in SHARES]
    words = [study.verdict(title(share), PRETRAINED, SCRATCH) for share in SHARES]
    return "\n".join([*tables, *words])


def title(share: float) -> str:
    return f"{share:.0%} of the labels"
