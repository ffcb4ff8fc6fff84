"""L4: what a start from noisy labels is worth, on real Landsat-like chips (7 bands).

    python -m bench.noisy [--seeds 2] [--chips 1 4] [--pretrain 200] [--finetune 100] [--crop 64] [--batch 8]

Noisy labels: ESA WorldCover (10 classes, another date, permanent water only) on the training chips. Exact task: water at
the image's date, two classes, from a few chips; score: mIoU over all test chips together, none of which any
network has seen (WorldCover's labels of the test chips are not used either).

Arms: scratch; the encoder of the noisy network; all of it but its head; the noisy network applied directly (its class
80 is water, with no chip of the exact task seen). Same network (U-Net on ResNet-18), steps and rates; what fine-tunes a
start uses a tenth of the rate (5e-4 after 5e-3, as in the follow-up's recipe), scratch the full one.
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import torch
from numpy.typing import NDArray

from backend.contract import requests, run_directory
from backend.finetune.fit import NoCheckpoints
from backend.finetune.transfer import take_over
from backend.finetune.transfer_policy import Policy
from backend.jobs.context import JobContext
from backend.labels.of_scenes import common_scheme
from backend.models.backbone import Backbone, create_backbone, resolve_spec
from backend.models.network import SegmentationNetwork
from backend.pretrain import supervised
from backend.pretrain.facts import Facts, band_cards, free_memory, normalisation
from backend.pretrain.label_crops import LabelCrops
from backend.pretrain.methods import Frame
from backend.pretrain.supervised import Supervised
from backend.pretrain.supervised_settings import Arguments
from backend.scene.scene import open_scenes
from backend.scene.statistics import Statistics, compute_statistics
from backend.scene.training_data import TrainingData
from backend.training.device import pick_device
from backend.training.loop import train

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("PATCHWORK_DATA", ROOT.parent / "shared" / "data")) / "hls_worldcover_water"
WATER_CODE = 80
FINE_RATE = 5e-4


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def chips(split: str) -> list[dict[str, str]]:
    with (DATA / "index.csv").open(encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["split"] == split]


def scene(number: str, labels: str) -> requests.Scene:
    source = requests.Source(str(DATA / "images" / f"{number}.tif"), units="dn")
    mapping = "worldcover" if labels == "worldcover" else None
    return requests.Scene([source], labels=requests.Labels(str(DATA / labels / f"{number}.tif"), mapping=mapping))


def fit(
    scenes: Sequence[requests.Scene],
    statistics: Statistics | None,
    args: argparse.Namespace,
    steps: int,
    seed: int,
    folder: Path,
    start: Supervised | None = None,
    policy: str = "",
    rate: float = supervised.CNN_RATE,
) -> tuple[Supervised, Statistics]:
    """Train on these chips; ``start`` and ``policy``: what is taken over first."""
    context = JobContext(run_directory.create(folder, requests.Pretrain(list(scenes), method="supervised")))
    with ExitStack() as stack:
        opened = [stack.enter_context(one) for one in open_scenes(list(scenes))]
        known = statistics or compute_statistics(opened)
        data = TrainingData.open(opened, known, folder=folder / "tiles")
        crops = LabelCrops.open(opened, data, common_scheme(opened), folder / "labels", context)
        device = pick_device("auto", "auto")
        centre, scale = normalisation(known)
        facts = Facts(
            band_cards(opened[0]), centre, scale, data.smallest_side, data.distinct_crops, device, free_memory(device),
            crops.taught(),
        )  # fmt: skip
        spec = resolve_spec("resnet18", len(facts.bands), args.crop)
        frame = Frame(spec, facts, args.batch, steps, seed)
        arguments = supervised.sizes(Arguments(crop_size=args.crop, learning_rate=rate), spec, facts)
        method = supervised.build(arguments, frame, lambda drop: _backbone(spec, seed, drop), data.batch)
        if start is not None:
            method.module.backbone.load_state_dict(start.module.backbone.state_dict())
            take_over(method.module, start.module.state_dict(), Policy.of(policy), "the noisy network")
        train(method, supervised.plan(arguments, frame), device, context, NoCheckpoints())
    context.close()
    return method, known


def _backbone(spec: Any, seed: int, drop: float) -> Backbone:
    return create_backbone(spec, seed, drop)


@torch.no_grad()
def score(network: SegmentationNetwork, statistics: Statistics, rows: Sequence[dict[str, str]], water: int) -> float:
    """mIoU of {no water, water} over all chips; ``water``: the class index that means it."""
    network.eval()
    device = next(network.parameters()).device
    counts = np.zeros((2, 2), np.int64)
    for row in rows:
        values = _read("images", row["id"]).astype(np.float32)
        truth = _read("water", row["id"])[0] > 0
        valid = np.ones((1, *truth.shape), bool)
        x = torch.from_numpy(statistics.normalise(values[None], valid)).to(device)
        mapped = (network(x)[0].argmax(dim=0) == water).cpu().numpy()
        counts += np.bincount((mapped * 2 + truth).ravel(), minlength=4).reshape(2, 2)
    hits = np.diagonal(counts)
    return float((hits / (counts.sum(axis=0) + counts.sum(axis=1) - hits)).mean())


def _read(folder: str, number: str) -> NDArray[Any]:
    with rasterio.open(DATA / folder / f"{number}.tif") as raster:
        return np.asarray(raster.read())


def few(rows: Sequence[dict[str, str]], count: int, seed: int) -> list[dict[str, str]]:
    """Chips with both classes, drawn at random."""
    mixed = [row for row in rows if 0.05 < float(row["water_frac"]) < 0.95]
    picked = np.random.default_rng([seed, count]).choice(len(mixed), count, replace=False)
    return [mixed[i] for i in picked]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--chips", type=int, nargs="+", default=[1, 4])
    parser.add_argument("--pretrain", type=int, default=200)
    parser.add_argument("--finetune", type=int, default=100)
    parser.add_argument("--crop", type=int, default=64)
    parser.add_argument("--batch", type=int, default=8)
    args = parser.parse_args()
    if not DATA.exists():
        say(f"The data {DATA} are not on this machine (set PATCHWORK_DATA).")
        return 2
    training, test = chips("train"), chips("test")
    found: dict[str, list[float]] = {}

    def note(arm: str, value: float, seed: int) -> None:
        found.setdefault(arm, []).append(value)
        say(f"seed {seed}  {arm:<34} {100 * value:5.1f}")

    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        for seed in range(args.seeds):
            noisy, statistics = fit(
                [scene(row["id"], "worldcover") for row in training], None, args, args.pretrain, seed, base / f"n{seed}"
            )
            codes = [item["code"] for item in noisy.classes]
            note("applied directly", score(noisy.module, statistics, test, codes.index(WATER_CODE)), seed)
            for count in args.chips:
                taught = [scene(row["id"], "water") for row in few(training, count, seed)]
                arms: dict[str, tuple[Supervised | None, str, float]] = {
                    "scratch": (None, "", supervised.CNN_RATE),
                    "scratch at a tenth of the rate": (None, "", FINE_RATE),
                }
                arms |= {f"noisy, {name}": (noisy, name, FINE_RATE) for name in ("encoder", "all-but-head")}
                for name, (start, policy, rate) in arms.items():
                    folder = base / f"{seed}-{count}-{name}".replace(" ", "-").replace(",", "")
                    method, own = fit(taught, statistics, args, args.finetune, seed, folder, start, policy, rate)
                    note(f"{count} chips: {name}", score(method.module, own, test, 1), seed)
    say("\nmIoU {no water, water} on the test chips, mean ± std over seeds")
    for arm, values in found.items():
        say(f"figure: L4 {arm}: {100 * np.mean(values):.1f} ± {100 * np.std(values):.1f} (seeds: {len(values)})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
