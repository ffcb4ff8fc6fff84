"""Train the head of click-to-segment without labels: ``python -m bench.clicks.train --out FILE [--steps 500] [--start FILE]``

Pseudo-objects of unlabelled imagery (imagery.py, pseudo.py), clicked on by the simulated user who looks at the head's
own answers (episodes.py). Loss: cross-entropy + soft Jaccard. Each batch is turned and flipped, and the four channels that
show the imagery are shuffled and change sign, so that the head cannot know the sensor.
"""

from __future__ import annotations

import argparse
import math
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional

from backend.segment.head import Head, NodeHead
from backend.segment.head_cues import RELATIONS, VIEWS
from bench.clicks.train.episodes import Episodes
from bench.clicks.train.imagery import Imagery

BATCH, RATE, WEIGHT_DECAY, AVERAGE = 12, 2e-3, 1e-4, 0.995


def loss_of(logits_NHW: Tensor, truth_NHW: Tensor) -> Tensor:
    """Mean over objects of cross-entropy, weighted so that small objects count, and of 1 − soft Jaccard."""
    weight = 1 + truth_NHW * (1 / truth_NHW.mean(dim=(1, 2), keepdim=True) - 1).clamp(0, 4)
    cross = functional.binary_cross_entropy_with_logits(logits_NHW, truth_NHW, weight)
    probability = logits_NHW.sigmoid()
    both = (probability * truth_NHW).sum(dim=(1, 2))
    either = probability.sum(dim=(1, 2)) + truth_NHW.sum(dim=(1, 2)) - both
    return cross + (1 - both / either).mean()


def disguised(cues_NCHW: Tensor, draw: torch.Generator) -> Tensor:
    """Image channels in any order and with any sign."""
    order = torch.randperm(VIEWS, generator=draw)
    signs = torch.randint(0, 2, (len(cues_NCHW), VIEWS, 1, 1), generator=draw) * 2.0 - 1
    views = cues_NCHW[:, len(RELATIONS) :][:, order] * signs
    return torch.cat([cues_NCHW[:, : len(RELATIONS)], views], dim=1)


def train(head: nn.Module, episodes: Episodes, steps: int, rate: float, seed: int, out: Path) -> None:
    """Leaves the mean of the weights over the last steps at ``out``; a pure function of the seed."""
    optimiser = torch.optim.AdamW(head.parameters(), rate, weight_decay=WEIGHT_DECAY)
    kept = {name: value.detach().clone() for name, value in head.state_dict().items()}
    draw = torch.Generator().manual_seed(seed)
    shown, noted = [0.0, 0.0, 0.0], 0
    for step in range(1, steps + 1):
        share = (step - 1) / steps
        for group in optimiser.param_groups:
            group["lr"] = rate * min(1, step / 50) * (0.02 + 0.98 * (1 + math.cos(math.pi * share)) / 2)
        cues, truth = episodes.batch()
        turns, flip = int(torch.randint(4, (1,), generator=draw)), bool(torch.randint(2, (1,), generator=draw))
        logits = head(_turned(disguised(cues, draw), turns, flip))
        loss = loss_of(logits, _turned(truth, turns, flip))
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(head.parameters(), 2.0)
        optimiser.step()
        weight = min(AVERAGE, step / (step + 10))
        for name, value in head.state_dict().items():
            kept[name].lerp_(value, 1 - weight)
        answers = _turned_back(logits.detach().sigmoid(), turns, flip).numpy()
        episodes.learn(answers)
        shown = [
            a + b
            for a, b in zip(
                shown, (float(loss), _iou(answers, truth), _iou(cues[:, 0].numpy() / 2 + 0.5, truth)), strict=True
            )
        ]
        if step % 20 == 0:
            means = [s / (step - noted) for s in shown]
            shown, noted = [0.0, 0.0, 0.0], step
            print(
                f"step {step}, {share:.0%}: loss {means[0]:.3f}, IoU {means[1]:.3f}, walker {means[2]:.3f}", flush=True
            )
            save_file(kept, out)
    save_file(kept, out)


def _iou(answers: np.ndarray, truth: Tensor) -> float:  # type: ignore[type-arg]
    said, true = answers > 0.5, truth.numpy() > 0.5
    return float(np.mean((said & true).sum(axis=(1, 2)) / (said | true).sum(axis=(1, 2))))


def _turned(maps: Tensor, turns: int, flip: bool) -> Tensor:
    turned = torch.rot90(maps, turns, (-2, -1))
    return (turned.flip(-1) if flip else turned).contiguous()


def _turned_back(maps: Tensor, turns: int, flip: bool) -> Tensor:
    return torch.rot90(maps.flip(-1) if flip else maps, -turns, (-2, -1)).contiguous()


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.clicks.train", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=500, help="of 12 clicks; about a second each on one core")
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--ends", type=float, default=0.22, help="chance that a user is content after a click")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--kind", choices=["convolutional", "nodes"], default="convolutional")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    head = Head() if options.kind == "convolutional" else NodeHead(len(RELATIONS))
    if options.start:
        head.load_state_dict(load_file(options.start))
    episodes = Episodes(Imagery(), BATCH, options.seed, options.ends)
    train(head, episodes, options.steps, options.rate, options.seed, options.out)


if __name__ == "__main__":
    main()
