"""``finetune``: teach with polygons, choose the best mapper."""

from __future__ import annotations

import argparse

from backend.cli import labels, options, paths, scenes
from backend.contract.requests import Finetune, Request

WORDS = options.Words(
    "train on your polygons and choose the best way to map",
    "Trains a network on the pretrained backbone and a random forest on the bands, compares them (and their\n"
    "average) by spatially blocked cross-validation over your polygons, and keeps the best, or the simpler where\n"
    "they are equally good. The result is a model (in RUN/outputs/model) for predict, attention and report.",
    "--init runs/mine --raster s2.tif --labels fields.gpkg --field class --run runs/taught",
)


def add(commands: options.Subparsers) -> None:
    parser = options.command(commands, "finetune", WORDS, build)
    scenes.add_options(parser, several=True)
    labels.add_options(parser, "what to learn")
    parser.add_argument(
        "--init",
        default="scratch",
        metavar="RUN|MODEL|scratch",
        help="the pretrained backbone (default: scratch, an untrained one)",
    )
    parser.add_argument(
        "--decoder",
        default="auto",
        metavar="NAME",
        help="linear, dpt (ViT), unet, fpn … (ResNet, Swin, ConvNeXt) or auto (default: auto)",
    )
    parser.add_argument("--freeze", action="store_true", help="keep the backbone as it is, train the decoder only")
    parser.add_argument("--steps", type=int, metavar="N", help="training steps (default: from the data)")
    parser.add_argument(
        "--choose",
        choices=["auto", "network", "forest", "forest-majority", "average"],
        default="auto",
        help="which candidate maps (default: the best by cross-validation)",
    )
    parser.add_argument("--quick", action="store_true", help="the random forest alone: a first map in seconds")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="same seed, same result (default: 0)")
    options.add_compute(parser)
    options.add_settings(parser)
    options.add_run(parser)


def build(args: argparse.Namespace) -> Request:
    return Finetune(
        scenes.build(args, labels.build(args)),
        init=paths.weights(args.init),
        decoder=args.decoder,
        freeze=args.freeze,
        choose=args.choose,
        quick=args.quick,
        steps=args.steps,
        seed=args.seed,
        device=args.device,
        precision=args.precision,
        settings=options.nested(args.settings),
    )
