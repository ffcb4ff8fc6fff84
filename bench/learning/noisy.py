"""L4: does pretraining on noisy labels beat the best self-supervised start?

7-band chips. The noisy labels are WorldCover with a third of the squares given a
wrong class; the exact task is learnt from few clean chips: WorldCover itself
(same classes), and the water mask of the image's date (other classes, another
decoder). "Applied directly" maps with the noisily trained network as it is.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from backend.contract.requests import Scene as Spec
from bench.learning.labels import PATCH, codes, labelled, with_labels
from bench.learning.places import Place, chips, split
from bench.learning.runs import map_of, pretrain, teach, untrained
from bench.learning.scores import mean_iou
from bench.learning.study import Study

NOISE, CLEAN_CHIPS = 0.36, 6
BACKBONE, DECODER, OTHER_DECODER = "resnet18", "unet", "fpn"
SAME, OTHER = "same classes (WorldCover)", "other classes and decoder (water)"
SCRATCH, DIRECT, NOISY = "scratch", "applied directly", "noisy labels"
SELF_SUPERVISED = {"DINO": "dino", "CMID": "cmid"}


def run(study: Study) -> str:
    land, water = chips(), {place.name: place for place in chips("water")}
    for seed, folder in study.each_seed():
        training, test = split(land, 0.3, seed)
        starts: dict[str, Path] = {}
        for name, method in SELF_SUPERVISED.items():
            scenes = [place.scene() for place in training]
            starts[name] = pretrain(folder / name, scenes, method, study.budget, seed, backbone=BACKBONE)
        noisy = [noisily(place, seed, folder / "noisy") for place in training]
        settings = {"decoder": DECODER, "crop_size": study.budget.crop}
        starts[NOISY] = pretrain(folder / NOISY, noisy, "noisy", study.budget, seed, backbone=BACKBONE, settings=settings)
        starts[SCRATCH] = untrained(folder / SCRATCH, starts[NOISY], seed)
        direct = mean_iou([codes(p) for p in test], [map_of(starts[NOISY], p.scene()) for p in test])
        study.record(SAME, DIRECT, seed, direct)
        few = few_clean(training, seed)
        for title, tasks, decoder in ((SAME, {}, DECODER), (OTHER, water, OTHER_DECODER)):
            exact = [tasks.get(place.name, place) for place in few]
            asked = [tasks.get(place.name, place) for place in test]
            taught = [labelled(place, folder / "clean" / decoder) for place in exact]
            for name, init in starts.items():
                model = teach(folder / f"{decoder} {name}", taught, init, study.budget, seed, decoder)
                score = mean_iou([codes(p) for p in asked], [map_of(model, p.scene()) for p in asked])
                study.record(title, name, seed, score)
    words = []
    for title in (SAME, OTHER):
        best = study.best(title, list(SELF_SUPERVISED))
        words += [study.verdict(title, NOISY, best), study.verdict(title, NOISY, SCRATCH)]
    return "\n".join([study.table(SAME, [SCRATCH], "mIoU"), study.table(OTHER, [SCRATCH], "mIoU"), *words])


def few_clean(training: list[Place], seed: int) -> list[Place]:
    """The chips with clean labels: drawn until both water and land are among them."""
    draw = np.random.default_rng(seed)
    while True:
        few = [training[number] for number in draw.permutation(len(training))[:CLEAN_CHIPS]]
        shares = [float((codes(place) == 80).mean()) for place in few]
        if 0.02 < np.mean(shares) < 0.9:
            return few


def noisily(place: Place, seed: int, folder: Path) -> Spec:
    """A scene whose squares carry a wrong class, drawn from all, with probability :data:`NOISE`."""
    answer = codes(place)
    draw = np.random.default_rng([seed, *place.name.encode()])
    shape = (-(-answer.shape[0] // (PATCH // 4)), -(-answer.shape[1] // (PATCH // 4)))
    square = np.ones((PATCH // 4, PATCH // 4), np.int64)
    hit = np.kron(draw.random(shape) < NOISE, square)[: answer.shape[0], : answer.shape[1]]
    wrong = np.kron(draw.choice(WORLDCOVER, shape), square)[: answer.shape[0], : answer.shape[1]]
    return with_labels(place, np.where((hit > 0) & (answer > 0), wrong, answer), folder / f"{place.name}.tif")


WORLDCOVER = np.array([10, 20, 30, 40, 50, 60, 80, 90])
