"""``predict``: a land-cover map from a model."""

from __future__ import annotations

import argparse

from backend.cli import options, paths, scenes
from backend.contract.requests import Predict, Request

WORDS = options.Words(
    "map the land with a trained model",
    "Writes a land-cover map with colours and class names, as large as the raster and with its nodata kept, in\n"
    "little memory. A cancelled map leaves nothing under its final name and can be resumed.",
    "--model runs/taught --raster s2.tif --out map.tif --uncertainty doubt.tif",
)


def add(commands: options.Subparsers) -> None:
    parser = options.command(commands, "predict", WORDS, build)
    scenes.add_options(parser, several=False)
    parser.add_argument("--model", required=True, metavar="RUN|MODEL", help="a finetune run or its model folder")
    parser.add_argument("--out", required=True, metavar="map.tif", help="the map to write")
    parser.add_argument("--probabilities", metavar="p.tif", help="also write each class's probability")
    parser.add_argument(
        "--uncertainty",
        metavar="u.tif",
        help="also write the ambiguity, 0 (one class) to 1 (all alike); not a probability of error",
    )
    parser.add_argument(
        "--member",
        choices=["auto", "network", "forest", "forest-majority", "average"],
        default="auto",
        help="which member of the model maps (default: the one it chose)",
    )
    options.add_compute(parser)
    options.add_settings(parser)
    options.add_overwrite(parser)
    options.add_run(parser)


def build(args: argparse.Namespace) -> Request:
    return Predict(
        scenes.build(args),
        model=paths.absolute(args.model),
        out=paths.absolute(args.out),
        probabilities=paths.maybe(args.probabilities),
        uncertainty=paths.maybe(args.uncertainty),
        member=args.member,
        overwrite=args.overwrite,
        device=args.device,
        precision=args.precision,
        settings=options.nested(args.settings),
    )
