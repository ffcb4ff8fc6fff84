"""Options that say what is known about the ground."""

from __future__ import annotations

import argparse

from backend.cli import paths
from backend.contract.class_mapping import PRESETS
from backend.contract.errors import RequestError
from backend.contract.requests import Labels


def add_options(parser: argparse.ArgumentParser, title: str) -> None:
    """--labels and what describes it."""
    group = parser.add_argument_group(title)
    group.add_argument("--labels", metavar="FILE", help="polygons in any format and CRS, or a raster of class codes")
    group.add_argument("--field", metavar="NAME", help="the polygons' attribute with the class")
    group.add_argument("--name-field", metavar="NAME", help="the attribute with the class's name, if another")
    group.add_argument("--layer", metavar="NAME", help="the layer, where the file holds several")
    group.add_argument(
        "--map",
        metavar="CODES",
        dest="mapping",
        help=f"the map's legend ({', '.join(PRESETS)}), or a CSV or JSON with code,class,name,color that joins, "
        "renames or leaves out its codes (default: codes are classes)",
    )


def build(args: argparse.Namespace) -> Labels | None:
    """The labels of every scene that brings none of its own."""
    if args.labels is None:
        for option, value in (("--map", args.mapping), ("--field", args.field), ("--layer", args.layer)):
            if value is not None:
                raise RequestError(f"{option} describes labels, and no --labels were given.", "Give --labels FILE.", value)
        return None
    mapping = args.mapping if args.mapping is None or args.mapping in PRESETS else paths.absolute(args.mapping)
    return Labels(paths.absolute(args.labels), args.field, args.name_field, args.layer, mapping)
