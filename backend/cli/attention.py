"""``attention``: where a transformer looks, as a raster."""

from __future__ import annotations

import argparse

from backend.cli import options, paths, scenes
from backend.contract.requests import Attention, Request

WORDS = options.Words(
    "write a model's attention as map layers",
    "Writes where the transformer's class token looks, seamless over the whole scene, one band a head.\n"
    "Attention shows where a token looks, not why a class was chosen; and an untrained transformer's attention\n"
    "already follows brightness on SAR: compare with --weights random before reading meaning into it.",
    "--model runs/mine --raster s1.tif --out attention.tif --heads mean",
)


def add(commands: options.Subparsers) -> None:
    parser = options.command(commands, "attention", WORDS, build)
    scenes.add_options(parser, several=False)
    parser.add_argument("--model", required=True, metavar="RUN|MODEL", help="a pretrain or finetune run, or its model")
    parser.add_argument("--out", required=True, metavar="attention.tif", help="the raster to write")
    parser.add_argument("--block", type=int, default=-1, metavar="N", help="which block, from 0 (-1: the last)")
    parser.add_argument(
        "--heads", choices=["all", "mean", "rollout"], default="all", help="bands: all heads, their mean, the roll-out"
    )
    parser.add_argument(
        "--resolution", choices=["pixel", "token"], default="pixel", help="grid of the raster's pixels or of tokens"
    )
    parser.add_argument(
        "--values",
        choices=["log2", "mass"],
        default="log2",
        help="log2 of attention × tokens (0 = looks everywhere alike), or its share (default: log2)",
    )
    parser.add_argument(
        "--mass", type=options.finite, default=0.0, metavar="0…1", help="add a mask of the tokens that hold this share (0: none)"
    )
    parser.add_argument(
        "--weights", choices=["trained", "random"], default="trained", help="random: the untrained control"
    )
    options.add_compute(parser, precision=False)
    options.add_settings(parser)
    options.add_overwrite(parser)
    options.add_run(parser)


def build(args: argparse.Namespace) -> Request:
    return Attention(
        scenes.build(args),
        model=paths.absolute(args.model),
        out=paths.absolute(args.out),
        block=args.block,
        heads=args.heads,
        resolution=args.resolution,
        values=args.values,
        mass=args.mass,
        weights=args.weights,
        overwrite=args.overwrite,
        device=args.device,
        settings=options.nested(args.settings),
    )
