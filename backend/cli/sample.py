"""``sample``: random points of a finished map, to be labelled."""

from __future__ import annotations

import argparse

from backend.cli import options, paths
from backend.contract.requests import Request, Sample, Scene, Source
from backend.contract.sample import ALLOCATIONS

WORDS = options.Words(
    "draw random points of a finished map, to label them",
    "Writes a stratified random sample of a map's pixels; its classes are the strata. Fill in the attribute “class” of\n"
    "every point, from imagery or in the field, without looking at the map (in QGIS with number keys); then\n"
    "“report --sample sample.gpkg” gives accuracy and hectares with confidence intervals.",
    "--map map.tif --target-se 0.02 --seed 1 --out sample.gpkg",
)


def add(commands: options.Subparsers) -> None:
    parser = options.command(commands, "sample", WORDS, build)
    parser.add_argument("--map", required=True, metavar="map.tif", help="a finished map: one band of class codes")
    parser.add_argument("--out", required=True, metavar="sample.gpkg", help="the points to write")
    parser.add_argument("--crs", metavar="EPSG:…", help="the CRS, for a map that has none")
    number = parser.add_mutually_exclusive_group()
    number.add_argument(
        "--target-se", type=options.finite, default=Sample.target_se, metavar="S",
        help="as many points as bring the standard error of the overall accuracy down to S (default: 0.02)",
    )  # fmt: skip
    number.add_argument("--size", type=int, metavar="N", help="that many points instead")
    parser.add_argument(
        "--allocation", choices=ALLOCATIONS, default=ALLOCATIONS[0],
        help="points for the classes: by area, the same for all, or by area and expected error (default: by area)",
    )  # fmt: skip
    parser.add_argument(
        "--minimum", type=int, default=Sample.minimum, metavar="N", help="points of each class at least (default: 50)"
    )
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="same map and seed, same points (default: 0)")
    parser.add_argument(
        "--model", metavar="RUN|MODEL", help="what made the map, to say which points lie where it was taught"
    )
    options.add_settings(parser)
    options.add_overwrite(parser)
    options.add_run(parser)


def build(args: argparse.Namespace) -> Request:
    return Sample(
        [Scene([Source(paths.absolute(args.map))], crs=args.crs)],
        out=paths.absolute(args.out),
        size=args.size,
        target_se=args.target_se,
        allocation=args.allocation,
        minimum=args.minimum,
        model=paths.maybe(args.model),
        seed=args.seed,
        overwrite=args.overwrite,
        settings=options.nested(args.settings),
    )
