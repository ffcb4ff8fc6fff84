"""``prepare``: look at the data before anything is trained."""

from __future__ import annotations

import argparse

from backend.cli import options, scenes
from backend.contract.requests import Prepare, Request

WORDS = options.Words(
    "look at rasters: bands, units, statistics; fill the tile cache",
    "Reads the rasters once, says what it found (grid, bands, roles, units, statistics, share of valid pixels)\n"
    "and decodes them into the tile cache, so that training starts at once. Optional: training does it too.",
    "--raster s1_vv.tif --roles VV --raster s1_vh.tif --roles VH --units db",
)


def add(commands: options.Subparsers) -> None:
    parser = options.command(commands, "prepare", WORDS, build)
    scenes.add_options(parser, several=True)
    parser.add_argument(
        "--cache-share",
        type=options.finite,
        default=0.25,
        metavar="0…1",
        help="how much of the free disk the tile cache may take (default: 0.25)",
    )
    options.add_run(parser)


def build(args: argparse.Namespace) -> Request:
    return Prepare(scenes.build(args), cache_share=args.cache_share)
