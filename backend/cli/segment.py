"""``segment``: from clicks to polygons, by hand."""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import TYPE_CHECKING

from backend.cli import options, output, paths, scenes
from backend.contract.errors import OutputExistsError, RequestError
from backend.contract.pointing import Click, Prompts
from backend.contract.requests import Scene

if TYPE_CHECKING:
    from backend.scene.grid import Window
    from backend.segment.segmenter import Segmenter


def add(commands: options.Subparsers) -> None:
    parser = commands.add_parser(
        "segment",
        help="click into an object and get its outline as polygons",
        description="What the map tool does, by hand: the object meant by clicks and a box becomes a polygon layer.\n"
        "Coordinates are those of the raster's CRS; where it has none, columns and rows, the rows counted downwards as\n"
        "negative numbers. Where the first is negative write --click=-78.6,35.8.\n"
        "Objects are looked for in a view around what was pointed at, which grows as long as the object runs over its\n"
        "rim. What counts as one object depends on the view: a small one finds the roof, a large one the town (--view).\n"
        "Objects accepted on the map in this raster help here as there, until they are forgotten (--forget).",
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
        "--view", type=box, metavar="X1,Y1,X2,Y2",
        help="two corners of the view to look in (default: as small as holds the object, from 128 pixels)",
    )  # fmt: skip
    parser.add_argument(
        "--model", metavar="RUN|MODEL|FILE",
        help="a model whose features help, or the safetensors file of a SAM or MobileSAM of yours",
    )  # fmt: skip
    parser.add_argument(
        "--rgb", type=rgb, metavar="R,G,B",
        help="with such a file: which three bands it sees as red, green and blue (default: by role, else the first three)",
    )  # fmt: skip
    parser.add_argument("--out", metavar="mask.gpkg", help="the polygon layer to write (GeoPackage)")
    parser.add_argument(
        "--forget", action="store_true", help="forget what objects accepted on the map taught about this raster"
    )
    parser.add_argument("--min-pixels", type=_pixels, default=0, metavar="N", help="leave out smaller parts and holes")
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


def rgb(text: str) -> list[int]:
    """``R,G,B`` from 1 on as numbers from 0 on."""
    numbers = [int(number) for number in _numbers(text.split(","), 3, text)]
    if min(numbers) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not three bands: they are numbered from 1 on")
    return [number - 1 for number in numbers]


def _numbers(parts: list[str], count: int, text: str) -> list[float]:
    try:
        found = [float(part) for part in parts]
    except ValueError:
        found = []
    if len(found) != count or not all(map(math.isfinite, found)):
        raise argparse.ArgumentTypeError(f"“{text}” is not {count} numbers with commas between")
    return found


def _pixels(text: str) -> float:
    number = options.finite(text)
    if number < 0:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of pixels: give 0 or more")
    return number


def work(args: argparse.Namespace) -> int:
    """Segment and write. Raises :class:`OutputExistsError`; :class:`RequestError` where nothing was found."""
    prompts = Prompts(args.click, args.box)
    pointed = bool(prompts.clicks) or prompts.box is not None
    if args.forget and not pointed and args.out is None:
        return _forgotten(scenes.build(args)[0])
    if args.out is None:
        raise RequestError("Nothing says where the polygons go.", "Give --out mask.gpkg.")
    out = Path(paths.absolute(args.out))
    _require_new(out, args.overwrite)
    if not pointed:
        raise RequestError("Nothing was pointed at.", "Give --click or --box.")
    (scene,) = scenes.build(args)
    if args.forget:
        _forgotten(scene)
    model = None if args.model is None else _model(paths.absolute(args.model), scene, args.rgb)
    return _written(scene, model, prompts, args, out)


def _forgotten(scene: Scene) -> int:
    from backend.segment.sessions import SEGMENTERS

    with SEGMENTERS.lease(scene) as segmenter:
        count = segmenter.accepted.forget()
    output.say(f"Forgotten: {count} accepted object{'s' * (count != 1)}.")
    return 0


def _model(named: str, scene: Scene, chosen: list[int] | None) -> str:
    """A run or model folder as it is; of a SAM's file the folder made of it for this scene, with a word on the bands."""
    if not Path(named).is_file():
        if chosen is not None:
            raise RequestError("--rgb says what a SAM's file sees of the bands.", "Leave it out with other models.", named)
        return named
    from backend.models.folder import load_card
    from backend.models.sam_folder import sam_folder
    from backend.scene.scene import Scene as OpenScene

    with OpenScene.open(scene) as opened:
        folder = sam_folder(Path(named), opened, chosen)
    for note in load_card(folder).notes:
        output.say(note)
    output.say(f"As a model folder for this raster: {folder}")
    return str(folder)


def _require_new(out: Path, overwrite: bool) -> None:
    from backend.jobs.outputs import require_writable

    if out.suffix.lower() != ".gpkg":
        raise RequestError("The polygons are written as a GeoPackage.", "Let --out end in .gpkg.", str(out))
    if out.exists() and not overwrite:
        raise OutputExistsError("This file exists already.", "Choose another name, or add --overwrite.", str(out))
    if out.is_dir():
        raise RequestError("This is a folder, not a file name.", "Choose a file name.", str(out))
    require_writable(str(out))


def _written(scene: Scene, model: str | None, prompts: Prompts, args: argparse.Namespace, out: Path) -> int:
    from backend.segment import fitting_view
    from backend.segment.layer import write_polygons
    from backend.segment.polygons import of_segmentation
    from backend.segment.sessions import SEGMENTERS

    with SEGMENTERS.lease(scene, model) as segmenter:
        grid = segmenter.scene.grid
        if segmenter.tokens is not None:
            for text in filter(None, [segmenter.tokens.bands_in_words, *segmenter.tokens.notes]):
                output.say(text)
        around = _pointed_at(segmenter, prompts)
        if args.view is None:
            found = fitting_view.in_fitting_view(segmenter, prompts, around, output.say)
        else:
            found = fitting_view.in_view(segmenter, prompts, around, args.view, output.say)
        polygons = of_segmentation(found, grid, args.min_pixels, args.simplify)
        if found.note:
            output.say(found.note)
        if not polygons:
            raise RequestError("Nothing was found there.", "Click elsewhere, or lower --min-pixels.")
        write_polygons(out, polygons, grid)
    pixels = int(found.mask.sum()) * found.factor**2
    output.result(f"{out}: {len(polygons)} polygon{'s' * (len(polygons) > 1)}, {pixels} pixels")
    return 0


def _pointed_at(segmenter: Segmenter, prompts: Prompts) -> Window:
    """What the prompts that lie on data span. Raises :class:`RequestError` where none does."""
    from backend.scene.pointed import off_words
    from backend.segment.prompts import to_pixels
    from backend.segment.view import span

    grid = segmenter.scene.grid
    usable, note = segmenter.usable(to_pixels(prompts, grid))
    if usable.clicks or usable.box is not None:
        return span(usable)
    places = [(click.x, click.y) for click in prompts.clicks] + [(x, y) for x, y in prompts.box or []]
    raise RequestError(note or "Nothing was pointed at.", off_words(grid, places), segmenter.scene.name)
