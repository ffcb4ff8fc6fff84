"""``report``: how good the map is, against a reference."""

from __future__ import annotations

import argparse

from backend.cli import options, paths, scenes
from backend.contract.requests import Report, Request

WORDS = options.Words(
    "compare a model's map with a reference",
    "Writes one HTML page (and JSON) with data, settings, curves, confusion matrix and figures per class.\n"
    "A probability sample gives accuracy and areas with confidence intervals; a dense map gives agreement;\n"
    "polygons give figures per class, which are no map accuracy.",
    "--model runs/taught --raster s2.tif --reference truth.tif --out report.html",
)


def add(commands: options.Subparsers) -> None:
    parser = options.command(commands, "report", WORDS, build)
    scenes.add_options(parser, several=False)
    parser.add_argument("--model", required=True, metavar="RUN|MODEL", help="the finetune run or model to judge")
    group = parser.add_argument_group("what is true")
    group.add_argument("--reference", required=True, metavar="FILE", help="a raster of codes, points or polygons")
    group.add_argument("--field", metavar="NAME", help="the attribute with the class, for points and polygons")
    group.add_argument(
        "--class-map",
        metavar="FILE",
        help="which class of the reference is which of the model: CSV lines “reference,map”, or a JSON object; "
        "codes or names; an empty target leaves a class out",
    )
    group.add_argument(
        "--reference-kind",
        choices=["auto", "sample", "dense", "polygons"],
        default="auto",
        help="what the reference is (default: from the file; say “sample” for points drawn at random)",
    )
    group.add_argument(
        "--sample", type=int, metavar="N", help="draw N stratified random points, answered by the dense reference"
    )
    group.add_argument("--seed", type=int, default=0, metavar="S", help="of that draw (default: 0)")
    parser.add_argument("--map", metavar="map.tif", help="judge this map (default: predict now)")
    parser.add_argument("--out", required=True, metavar="report.html", help="the page to write")
    parser.add_argument("--json", metavar="report.json", help="the figures for other programs")
    options.add_settings(parser)
    options.add_overwrite(parser)
    options.add_run(parser)


def build(args: argparse.Namespace) -> Request:
    return Report(
        scenes.build(args),
        model=paths.absolute(args.model),
        reference=paths.absolute(args.reference),
        field=args.field,
        class_map=paths.maybe(args.class_map),
        reference_kind=args.reference_kind,
        sample=args.sample,
        map=paths.maybe(args.map),
        html=paths.absolute(args.out),
        json=paths.maybe(args.json),
        seed=args.seed,
        overwrite=args.overwrite,
        settings=options.nested(args.settings),
    )
