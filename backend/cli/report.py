"""``report``: how good the map is, against a reference."""

from __future__ import annotations

import argparse
from pathlib import Path

from backend.cli import options, paths, scenes
from backend.contract.errors import InputError, RequestError
from backend.contract.requests import Report, Request, Scene, Source

WORDS = options.Words(
    "compare a model's map with a reference",
    "Writes one HTML page (and JSON) with data, settings, curves, confusion matrix and figures per class.\n"
    "A probability sample gives accuracy and areas with confidence intervals; a dense map gives agreement;\n"
    "polygons give figures per class, which are no map accuracy.",
    "--sample labelled.gpkg --out report.html\n"
    "  python -m backend report --model runs/taught --raster s2.tif --reference truth.tif --out report.html",
)


def add(commands: options.Subparsers) -> None:
    parser = options.command(commands, "report", WORDS, build)
    scenes.add_options(parser, several=False)
    parser.add_argument(
        "--model", metavar="RUN|MODEL", help="the finetune run or model to judge (with --sample FILE not needed, nor --raster)"
    )
    group = parser.add_argument_group("what is true")
    group.add_argument("--reference", metavar="FILE", help="a raster of codes, points or polygons")
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
        "--sample", type=_number_or_file, metavar="FILE|N",
        help="the labelled points that “sample” drew, as the reference; or: draw N random points, answered by a dense one",
    )
    group.add_argument("--seed", type=int, default=0, metavar="S", help="of that draw (default: 0)")
    parser.add_argument("--map", metavar="map.tif", help="judge this map (default: predict now)")
    parser.add_argument("--out", required=True, metavar="report.html", help="the page to write")
    parser.add_argument("--json", metavar="report.json", help="the figures for other programs")
    options.add_settings(parser)
    options.add_overwrite(parser)
    options.add_run(parser)


def build(args: argparse.Namespace) -> Request:
    reference, points = args.reference, args.sample
    if isinstance(points, str):
        if reference is not None:
            raise RequestError("There are two references.", "Give --sample FILE or --reference FILE.")
        reference, points = points, None
    if reference is None:
        raise RequestError("What is true is not said.", "Give --sample FILE or --reference FILE.")
    reference = paths.absolute(reference)
    alone = args.model is None and args.reference is None
    if args.model is None and not alone:
        raise RequestError("Which model is judged is not said.", "Give --model RUN; a labelled sample needs none.")
    return Report(
        [_map_of(args, reference)] if alone else scenes.build(args),
        model=paths.absolute(args.model) if args.model else "",
        reference=reference,
        field=args.field,
        class_map=paths.maybe(args.class_map),
        reference_kind=args.reference_kind,
        sample=points,
        map=None if alone else paths.maybe(args.map),
        html=paths.absolute(args.out),
        json=paths.maybe(args.json),
        seed=args.seed,
        overwrite=args.overwrite,
        settings=options.nested(args.settings),
    )


def _map_of(args: argparse.Namespace, points: str) -> Scene:
    """The map that a sample judges: the one named, else the one it was drawn from."""
    from backend.report.sample_file import recorded_map

    named = paths.maybe(args.map)
    path = named or recorded_map(points)
    if named is None and path is not None and not Path(path).exists():
        cause = "The map that the points were drawn from is no longer there."
        raise InputError(cause, "Say where it lies now: --map map.tif.", path)
    if path is None:
        raise RequestError("The points do not say which map they were drawn from.", "Name it: --map map.tif.", points)
    return Scene([Source(path)], crs=args.crs)


def _number_or_file(text: str) -> int | str:
    return int(text) if text.isdecimal() else text
