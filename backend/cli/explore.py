"""``explore``: what a model's tokens show without labels, as rasters and polygons."""

from __future__ import annotations

import argparse

from backend.cli import options, paths, scenes
from backend.contract.errors import RequestError
from backend.contract.pointing import Click
from backend.contract.requests import CLUSTERS, EXPLORATIONS, PCA, SIMILARITY, Explore, Request

WORDS = options.Words(
    "find similar places, components or clusters without labels",
    "Looks at the tokens a pretrained network makes of the scene.\n"
    "similarity: how alike every place is to the ones given (cosine), and polygons of those that are alike.\n"
    "pca: the directions in which tokens differ most, as bands; three of them make a colour picture.\n"
    "clusters: k-means, a map of classes that mean nothing until someone names them.",
    "--kind similarity --model runs/mine --raster s1.tif --at 640210,3965830 --out similar.tif",
)


def add(commands: options.Subparsers) -> None:
    parser = options.command(commands, "explore", WORDS, build)
    scenes.add_options(parser, several=False)
    parser.add_argument("--model", required=True, metavar="RUN|MODEL", help="a pretrain or finetune run, or its model")
    parser.add_argument("--kind", choices=EXPLORATIONS, default=EXPLORATIONS[0], help="what to look for")
    parser.add_argument("--out", metavar="out.tif", help="the raster to write (default: in the run)")
    group = parser.add_argument_group(
        "similarity",
        "Coordinates are those of the raster's CRS. Where the first is negative write --at=-78.64,35.78.",
    )
    place = {"type": _place, "metavar": "X,Y", "action": "append", "default": []}
    group.add_argument("--at", help="a place to be similar to; may be repeated", **place)  # type: ignore[arg-type]
    group.add_argument("--not-at", help="a place to be unlike; may be repeated", **place)  # type: ignore[arg-type]
    group.add_argument("--polygons", metavar="out.gpkg", help="polygons of similar places (default: in the run)")
    group.add_argument(
        "--threshold",
        type=options.finite,
        metavar="S",
        help="score from which a place is similar (default: Otsu's threshold). A score is a cosine, -1 to 1; with --not-at "
        "the cosine with --at less that with --not-at, -2 to 2",
    )
    parser.add_argument("--components", type=int, metavar="N", help="pca: how many bands (default: 3)")
    parser.add_argument("--clusters", type=int, metavar="K", help="clusters: how many (default: 8)")
    parser.add_argument(
        "--block", type=int, metavar="N", help="block or stage, from 0, -1 the last (default: by the network)"
    )
    parser.add_argument(
        "--resolution", choices=["pixel", "token"], default="pixel", help="grid of the raster's pixels or of tokens"
    )
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="same seed, same result (default: 0)")
    options.add_compute(parser, precision=False)
    options.add_settings(parser)
    options.add_overwrite(parser)
    options.add_run(parser)


OPTIONS = {
    SIMILARITY: ("at", "not_at", "polygons", "threshold"),
    PCA: ("components",),
    CLUSTERS: ("clusters",),
}
"""What only one kind reads, by the arguments' names."""


def _require_own(args: argparse.Namespace) -> None:
    """Refuse an option that the kind asked for would not read."""
    for kind, names in OPTIONS.items():
        for name in names:
            if kind != args.kind and getattr(args, name) not in (None, []):
                option = "--" + name.replace("_", "-")
                remedy = f"Leave it out, or choose --kind {kind}."
                raise RequestError(f"{option} is for --kind {kind}, and --kind {args.kind} does not read it.", remedy)


def build(args: argparse.Namespace) -> Request:
    _require_own(args)
    return Explore(
        scenes.build(args),
        model=paths.absolute(args.model),
        kind=args.kind,
        out=paths.maybe(args.out),
        places=[Click(x, y) for x, y in args.at] + [Click(x, y, include=False) for x, y in args.not_at],
        polygons=paths.maybe(args.polygons),
        threshold=args.threshold,
        components=3 if args.components is None else args.components,
        clusters=8 if args.clusters is None else args.clusters,
        block=args.block,
        resolution=args.resolution,
        seed=args.seed,
        overwrite=args.overwrite,
        device=args.device,
        settings=options.nested(args.settings),
    )


def _place(text: str) -> tuple[float, float]:
    try:
        x, y = (float(part) for part in text.split(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is not a place such as 640210,3965830") from error
    return x, y
