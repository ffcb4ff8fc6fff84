"""L3: does CMID beat the best of DINO and MAE in frozen-feature segmentation?

ResNet-18, Swin-T and a plain ViT pretrained on the 7-band training chips without
labels; a linear classifier on frozen features maps WorldCover on chips from other
tens. MAE needs a plain ViT. The untrained network of the same seed is the control.
"""

from __future__ import annotations

from bench.learning.places import chips, split
from bench.learning.probe import Frozen, segmentation
from bench.learning.runs import pretrain
from bench.learning.study import Study

BACKBONES = {"ResNet-18": "resnet18", "Swin-T": "swin_tiny_patch4_window7_224", "ViT-Ti": None}
RANDOM, CMID = "random weights", "CMID"
METHODS = {"ResNet-18": ["dino"], "Swin-T": ["dino"], "ViT-Ti": ["dino", "mae"]}
NAMES = {"dino": "DINO", "mae": "MAE"}


def run(study: Study) -> str:
    places = chips()
    for seed, folder in study.each_seed():
        training, test = split(places, 0.3, seed)
        scenes = [place.scene() for place in training]
        for title, backbone in BACKBONES.items():
            for method in ["cmid", *METHODS[title]]:
                model = pretrain(folder / f"{title}-{method}", scenes, method, study.budget, seed, backbone=backbone)
                name = NAMES.get(method, CMID)
                study.record(title, name, seed, segmentation(Frozen(model), training, test, seed))
            random = Frozen(folder / f"{title}-cmid", random=True, seed=seed)
            study.record(title, RANDOM, seed, segmentation(random, training, test, seed))
    words = []
    for title, methods in METHODS.items():
        best = study.best(title, [NAMES[method] for method in methods])
        words += [study.verdict(title, CMID, best), study.verdict(title, CMID, RANDOM)]
    return "\n".join([*(study.table(title, [RANDOM], "mIoU") for title in BACKBONES), *words])
