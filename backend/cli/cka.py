"""``cka``: how alike two networks see the same imagery."""

from __future__ import annotations

import argparse
from pathlib import Path

from backend.cli import options, output, paths, scenes
from backend.contract import atomic
from backend.contract.errors import OutputExistsError, RequestError


def add(commands: options.Subparsers) -> None:
    parser = commands.add_parser(
        "cka",
        help="compare two networks stage by stage",
        description="Linear CKA of the maps of two networks of the same kind on one scene: 1 = the same up to rotation\n"
        "and scale. Trained on clean and on noisy labels, shallow stages stay alike, deep ones drift apart.",
        epilog="example:\n  python -m backend cka --model runs/clean --model runs/noisy --raster s2.tif",
        formatter_class=options.Formatter,
    )
    scenes.add_options(parser, several=False)
    parser.add_argument(
        "--model", required=True, action="append", metavar="RUN|MODEL", help="a network; give two of them"
    )
    parser.add_argument("--windows", type=int, default=64, metavar="N", help="places looked at (default: 64)")
    parser.add_argument("--json", metavar="FILE", help="also write the figures to this file")
    options.add_overwrite(parser)
    parser.set_defaults(handler=_run)


def _run(args: argparse.Namespace) -> int:
    from backend.explain.cka import compare, table
    from backend.scene.scene import Scene

    if len(args.model) != 2:
        raise RequestError(f"Two networks are compared, {len(args.model)} given.", "Give --model twice.")
    if args.windows < 1:
        raise RequestError("At least one place must be looked at.", "Give --windows of 1 or more.")
    target = None if args.json is None else Path(paths.absolute(args.json))
    if target is not None and target.suffix.lower() != ".json":
        raise RequestError("The file of the figures has a name that ends in .json.", "Choose another name.", str(target))
    if target is not None and target.exists() and not args.overwrite:
        raise OutputExistsError("The file exists already.", "Allow overwriting or choose another name.", str(target))
    (spec,) = scenes.build(args)
    with Scene.open(spec) as scene:
        found = compare(paths.absolute(args.model[0]), paths.absolute(args.model[1]), scene, args.windows)
    for name, fact in found["band_match"].items():
        output.say(f"Network {name.upper()}: {fact['words']}")
    output.result(table(found))
    if target is not None:
        atomic.write_json(target, found)
    return 0
