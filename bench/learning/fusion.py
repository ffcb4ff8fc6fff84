"""L5: does Fus-MAE beat one sensor alone, and plainer ways to use both?

60 Sentinel-1 and Sentinel-2 pairs, pretrained without labels on the training
tiles; a linear classifier on frozen scene features tells the land-cover themes of
patches from other tiles. Every method has the same width, steps and batch.
"""

from __future__ import annotations

from bench.learning.places import pairs, split
from bench.learning.probe import Frozen, themes
from bench.learning.runs import pretrain
from bench.learning.study import Study

TITLE = "Land-cover themes of pairs"
BOTH, SAR, OPTICAL = ("sar", "optical"), ("sar",), ("optical",)
RIVALS = {
    "Fus-MAE (early)": ("fusmae", BOTH, {"fusion": "early"}),
    "Fus-MAE (feature)": ("fusmae", BOTH, {"fusion": "feature"}),
    "Fus-MAE (early, feature)": ("fusmae", BOTH, {"fusion": "both"}),
    "tokens concatenated": ("fusmae", BOTH, {"fusion": "none"}),
    "bands concatenated": ("mae", BOTH, {}),
    "SAR alone": ("mae", SAR, {}),
    "optical alone": ("mae", OPTICAL, {}),
    "DINO, bands concatenated": ("dino", BOTH, {}),
}
RANDOM = "random weights (early)"
OURS = "Fus-MAE (early, feature)"
"""The paper's whole method, named before looking: the best of several would win by having been chosen."""
SINGLE, CONCAT = ["SAR alone", "optical alone"], ["bands concatenated", "tokens concatenated"]


def run(study: Study) -> str:
    places = pairs()
    for seed, folder in study.each_seed():
        training, test = split(places, 0.35, seed)
        for name, (method, sensors, settings) in RIVALS.items():
            scenes = [place.scene(*sensors) for place in training]
            model = pretrain(folder / name, scenes, method, study.budget, seed, settings=settings)
            study.record(TITLE, name, seed, themes(Frozen(model), training, test, sensors))
        random = Frozen(folder / "Fus-MAE (early)", random=True, seed=seed)
        study.record(TITLE, RANDOM, seed, themes(random, training, test, BOTH))
    others = [study.best(TITLE, SINGLE), study.best(TITLE, CONCAT), RANDOM]
    words = [study.verdict(TITLE, OURS, other) for other in others]
    return "\n".join([study.table(TITLE, others, "mAP"), *words])
