"""``study``: does attention find classes, and is that learned?"""

from __future__ import annotations

import argparse

from backend.cli import labels, options, paths, scenes
from backend.contract.requests import Request, Study

WORDS = options.Words(
    "measure what a model's attention finds, against controls",
    "Scores every head of every block of a vision transformer as a map of each class (AUROC, IoU) on blocks of land\n"
    "that did not choose the head, and classifies pixels from bands, attention and tokens. The same is done with an\n"
    "untrained network, shuffled attention, brightness and texture, the place in the window and random maps:\n"
    "attention counts for something only where it beats them. “No effect” is a possible answer.",
    "--model runs/mine --raster s1.tif --labels water.gpkg --field class --out study.html",
)


def add(commands: options.Subparsers) -> None:
    parser = options.command(commands, "study", WORDS, build)
    scenes.add_options(parser, several=True)
    parser.add_argument("--model", required=True, metavar="RUN|MODEL", help="a pretrain or finetune run, or its model")
    labels.add_options(parser, "what is true")
    parser.add_argument("--out", required=True, metavar="study.html", help="the page to write")
    parser.add_argument("--json", metavar="study.json", help="all figures for other programs")
    parser.add_argument("--pictures", metavar="DIR", help="a folder for the best map of each class as PNG")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="same seed, same figures (default: 0)")
    options.add_compute(parser, precision=False)
    options.add_settings(parser)
    options.add_overwrite(parser)
    options.add_run(parser)


def build(args: argparse.Namespace) -> Request:
    return Study(
        scenes.build(args, labels.build(args)),
        model=paths.absolute(args.model),
        html=paths.absolute(args.out),
        json=paths.maybe(args.json),
        pictures=paths.maybe(args.pictures),
        seed=args.seed,
        overwrite=args.overwrite,
        device=args.device,
        settings=options.nested(args.settings),
    )
