"""``segment``: from clicks to polygons, by hand."""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import TYPE_CHECKING

from backend.cli import options, output, paths, scenes
from backend.contract.errors import OutputExistsError, RequestError
from backend.contract.pointing import Click, Prompts, View
from backend.contract.requests import Scene

if TYPE_CHECKING:
    from backend.scene.grid import Grid

SCREEN = 1000
"""Screen pixels along a view, as on a laptop."""


def add(commands: options.Subparsers) -> None:
    parser = commands.add_parser(
        "segment",
        help="click into an object and get its outline as polygons",
        description="What the map tool does, by hand: the object meant by clicks and a box becomes a polygon layer.\n"
        "Coordinates are those of the raster's CRS, or columns,rows where it has none.",
        epilog="example:\n  python -m backend segment --raster s2.tif --click 500120,4200480 --click 500300,4200480,- "
        "--out lake.gpkg",
        formatter_class=options.Formatter,
    )
    scenes.add_options(parser, several=False)
    parser.add_argument(
        "--click", action="append", type=click, default=[], metavar="X,Y[,-]",
        help="a place in the object; with “,-” one that does not belong. May be repeated",
    )  # fmt: skip
    parser.add_argument("--box", type=box, metavar="X1,Y1,X2,Y2", help="two corners of a box around the object")
    parser.add_argument(
        "--view", type=box, metavar="X1,Y1,X2,Y2", help="what would be on screen (default: 1,000 pixels)"
    )
    parser.add_argument("--model", metavar="RUN|MODEL", help="a model whose features help")
    parser.add_argument("--out", required=True, metavar="mask.gpkg", help="the polygon layer to write (GeoPackage)")
    parser.add_argument("--min-pixels", type=options.finite, default=0, metavar="N", help="leave out smaller parts and holes")
    parser.add_argument("--simplify", action="store_true", help="cut the steps of pixels at their middles")
    options.add_overwrite(parser)
    parser.set_defaults(handler=work)


def click(text: str) -> Click:
    """``X,Y`` or ``X,Y,-``."""
    parts = text.split(",")
    include = len(parts) < 3 or parts[2] != "-"
    numbers = _numbers(parts[:2] if not include else parts, 2, text)
    return Click(numbers[0], numbers[1], include)


def box(text: str) -> list[list[float]]:
    """``X1,Y1,X2,Y2`` as a ring."""
    x1, y1, x2, y2 = _numbers(text.split(","), 4, text)
    return [[x1, y1], [x2, y1], [x2, y2], [x1, y2]]


def _numbers(parts: list[str], count: int, text: str) -> list[float]:
    try:
        found = [float(part) for part in parts]
    except ValueError:
        found = []
    if len(found) != count or not all(map(math.isfinite, found)):
        raise argparse.ArgumentTypeError(f"“{text}” is not {count} numbers with commas between")
    return found


def work(args: argparse.Namespace) -> int:
    """Segment and write. Raises :class:`OutputExistsError`; :class:`RequestError` where nothing was found."""
    out = Path(paths.absolute(args.out))
    if out.suffix.lower() != ".gpkg":
        raise RequestError("The polygons are written as a GeoPackage.", "Let --out end in .gpkg.", str(out))
    if out.exists() and not args.overwrite:
        raise OutputExistsError("This file exists already.", "Choose another name, or add --overwrite.", str(out))
    (scene,) = scenes.build(args)
    model = None if args.model is None else paths.absolute(args.model)
    return _written(scene, model, Prompts(args.click, args.box), args, out)


def _written(scene: Scene, model: str | None, prompts: Prompts, args: argparse.Namespace, out: Path) -> int:
    from backend.segment import answers
    from backend.segment.layer import write_polygons
    from backend.segment.polygons import of_segmentation
    from backend.segment.sessions import SEGMENTERS

    with SEGMENTERS.lease(scene, model) as segmenter:
        grid = segmenter.scene.grid
        view = View(args.view or view_around(prompts, grid), SCREEN, SCREEN)
        answers.prepare(segmenter, view, wait=True)
        found = answers.segment(segmenter, view, prompts)
        polygons = of_segmentation(found, grid, args.min_pixels, args.simplify)
        if found.note:
            output.say(found.note)
        if not polygons:
            raise RequestError("Nothing was found there.", "Click elsewhere, or lower --min-pixels.", str(out))
        write_polygons(out, polygons, grid)
    pixels = int(found.mask.sum()) * found.factor**2
    output.result(f"{out}: {len(polygons)} polygon{'s' * (len(polygons) > 1)}, {pixels} pixels")
    return 0


def view_around(prompts: Prompts, grid: Grid) -> list[list[float]]:
    """The ring of a view of :data:`SCREEN` pixels around the prompts, wider where these need it."""
    from backend.segment.prompts import to_pixels
    from backend.segment.view import span

    if not prompts.clicks and prompts.box is None:
        raise RequestError("Nothing was pointed at.", "Give --click or --box.")
    seen = span(to_pixels(prompts, grid))
    half = max(SCREEN, 2 * seen.height, 2 * seen.width) / 2
    row, col = seen.row + seen.height / 2, seen.col + seen.width / 2
    corners = ((-half, -half), (half, -half), (half, half), (-half, half))
    return [list(grid.transform @ (col + across, row + down)) for across, down in corners]
