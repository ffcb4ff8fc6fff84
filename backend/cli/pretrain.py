"""``pretrain``: learning from unlabelled rasters, or from cheap label maps."""

from __future__ import annotations

import argparse

from backend.cli import labels, options, paths, scenes
from backend.contract.errors import RequestError
from backend.contract.requests import METHODS, TAUGHT, Pretrain, Request

WORDS = options.Words(
    "let a network learn from your imagery, without labels or with cheap ones",
    "Pretraining: a network learns to see the patterns of your imagery, by itself (dino, cmid, mae; fusmae for two\n"
    "sensors) or from a land-cover map that may be wrong in places (noisy; supervised where it is right). The result\n"
    "is in RUN/outputs/model: a backbone for finetune and attention; noisy and supervised leave a network that\n"
    "predict can apply, too. Ctrl-C stops it at any time; the same command with the same --run, or the line it\n"
    "prints, goes on exactly where it stopped.",
    "--method dino --raster s2.tif --run runs/mine --preset small\n"
    "  python -m backend pretrain --method fusmae --raster s1.tif --raster s2.tif --run runs/two",
)


def add(commands: options.Subparsers) -> None:
    parser = options.command(commands, "pretrain", WORDS, build)
    scenes.add_options(parser, several=True)
    parser.add_argument(
        "--method",
        choices=METHODS,
        default=METHODS[0],
        help=f"the training method (default: {METHODS[0]}); {' and '.join(TAUGHT)} learn from --labels, fusmae takes two "
        "--raster, two sensors",
    )
    labels.add_options(parser, "what noisy and supervised learn from")
    parser.add_argument(
        "--backbone", metavar="NAME", help="a ViT, ResNet, Swin or ConvNeXt of timm, resnet50 … (default: preset's)"
    )
    parser.add_argument(
        "--preset",
        choices=["auto", "tiny", "small", "base"],
        default="auto",
        help="size of network, crops and budget (default: what suits this machine)",
    )
    parser.add_argument("--steps", type=int, metavar="N", help="training steps (default: the preset's)")
    parser.add_argument("--batch", type=int, metavar="N", help="crops a step (default: the preset's)")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="same seed, same result (default: 0)")
    parser.add_argument(
        "--init", metavar="RUN|MODEL|FILE|timm:NAME", help="start from these weights (default: random ones)"
    )
    options.add_compute(parser)
    options.add_settings(parser)
    options.add_run(parser)


def build(args: argparse.Namespace) -> Request:
    if args.labels is not None and args.method not in TAUGHT:
        cause = f"The method {args.method} learns without labels: --labels would have no effect."
        raise RequestError(cause, f"Leave --labels out, or choose --method {' or '.join(TAUGHT)}.", args.labels)
    return Pretrain(
        scenes.build(args, labels.build(args)),
        method=args.method,
        backbone=args.backbone,
        preset=args.preset,
        init=None if args.init is None else paths.weights(args.init),
        steps=args.steps,
        batch=args.batch,
        seed=args.seed,
        device=args.device,
        precision=args.precision,
        settings=options.nested(args.settings),
    )
