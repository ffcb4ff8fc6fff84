"""``suggest``: where to label next."""

from __future__ import annotations

import argparse

from backend.cli import labels, options, paths, scenes
from backend.contract.requests import Request, Suggest

WORDS = options.Words(
    "name the places to label next",
    "Writes a ranked layer of points worth a label: places where the model's map is in doubt and\n"
    "that differ from what is labelled and from one another. Never where there are labels already, nor near the\n"
    "points of an independent sample (--avoid). Labels drawn at these places teach; no accuracy is estimated from them.",
    "--model runs/taught --raster s2.tif --labels fields.gpkg --field class --out next.gpkg",
)


def add(commands: options.Subparsers) -> None:
    parser = options.command(commands, "suggest", WORDS, build)
    scenes.add_options(parser, several=False)
    parser.add_argument("--model", required=True, metavar="RUN|MODEL", help="a finetune run or its model folder")
    labels.add_options(parser, "what is labelled already")
    parser.add_argument("--count", type=int, default=20, metavar="N", help="how many places (default: 20)")
    parser.add_argument("--out", required=True, metavar="next.gpkg", help="the points to write")
    parser.add_argument(
        "--probabilities", metavar="p.tif", help="what predict wrote with the map (default: computed now)"
    )
    parser.add_argument("--avoid", metavar="FILE", help="points or polygons of an independent sample to keep away from")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="same seed, same places (default: 0)")
    options.add_compute(parser)
    options.add_settings(parser)
    options.add_overwrite(parser)
    options.add_run(parser)


def build(args: argparse.Namespace) -> Request:
    return Suggest(
        scenes.build(args, labels.build(args)),
        model=paths.absolute(args.model),
        out=paths.absolute(args.out),
        count=args.count,
        probabilities=paths.maybe(args.probabilities),
        avoid=paths.maybe(args.avoid),
        seed=args.seed,
        overwrite=args.overwrite,
        device=args.device,
        precision=args.precision,
        settings=options.nested(args.settings),
    )
