"""Options that say which rasters to read, and the scene request they make."""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from backend.cli import paths, product_options
from backend.contract import codec
from backend.contract.class_mapping import PRESETS
from backend.contract.errors import InputError, RequestError
from backend.contract.requests import NEEDS, UNITS, Labels, Scene, Source
from backend.contract.version import SCENE_SCHEMA


class _RasterOption(argparse.Action):
    """Keeps the order of --raster and the options that describe it."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        namespace.rasters = [*getattr(namespace, "rasters", []), (self.dest, values)]


def add_options(parser: argparse.ArgumentParser, several: bool) -> None:
    """--raster and its companions; with ``several`` also --scenes and repeated --scene."""
    parser.set_defaults(rasters=[])
    group = parser.add_argument_group(
        "what to read",
        "Repeat --raster for the rasters of ONE scene (they are aligned on the first). --bands, --roles,\n"
        "--units, --nodata, --scale, --offset and --mask describe the --raster before them; before the first\n"
        "--raster, every one.",
    )
    ordered: dict[str, Any] = {"action": _RasterOption, "default": argparse.SUPPRESS}
    group.add_argument("--raster", metavar="FILE", help=product_options.RASTER_HELP, **ordered)
    group.add_argument("--bands", type=_numbers, metavar="1,2,…", help="which bands of it (default: all)", **ordered)
    group.add_argument("--roles", type=_words, metavar="VV,VH,…", help="what its bands are: VV, red, nir …", **ordered)
    group.add_argument("--units", choices=UNITS, help="what its numbers are (default: auto)", **ordered)
    group.add_argument("--nodata", type=float, metavar="N", help="its nodata value, where the file has none", **ordered)
    product_options.add(group, ordered)
    many = "; repeat it for several scenes" if several else ""
    group.add_argument(
        "--scene", action="append", metavar="FILE.json", help=f"a whole scene from a file ({SCENE_SCHEMA}){many}"
    )
    if several:
        group.add_argument("--scenes", metavar="DIR|GLOB", help="every raster of a folder or pattern is a scene")
    group.add_argument("--area", metavar="FILE", help="use only what lies inside these polygons")
    group.add_argument(
        "--need", choices=NEEDS, help="use a pixel where all rasters have data, or any of them (two-sensor models only)"
    )
    group.add_argument("--crs", metavar="EPSG:…", help="the CRS, for rasters that have none")


def build(args: argparse.Namespace, labels: Labels | None = None) -> list[Scene]:
    """The scenes meant by the options, each with ``labels`` unless it brings its own."""
    pattern: str | None = getattr(args, "scenes", None)
    named = any(name == "raster" for name, _ in args.rasters)
    if named + bool(args.scene) + (pattern is not None) != 1:
        raise RequestError("What to read is not clear.", "Give one of --raster, --scene or --scenes.")
    if named:
        found = [_scene(_rasters(args.rasters))]
    elif pattern is None:
        found = [read_scene(Path(name)) for name in args.scene]
    else:
        found = [_scene([(path, dict(args.rasters))]) for path in paths.rasters(pattern)]
    area, crs = paths.maybe(args.area), args.crs
    return [
        replace(
            scene,
            area=area or scene.area,
            crs=crs or scene.crs,
            labels=scene.labels or labels,
            need=args.need or scene.need,
        )
        for scene in found
    ]


def read_scene(file: Path) -> Scene:
    """A scene from a file; the paths in it are seen from its folder."""
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise InputError("This scene file does not exist.", "Check the name.", str(file)) from error
    except ValueError as error:
        raise InputError(f"This scene file is not JSON ({error}).", "Mend it or write it anew.", str(file)) from error
    if not isinstance(raw, dict) or raw.pop("schema", SCENE_SCHEMA) != SCENE_SCHEMA:
        raise InputError(f"This is not a scene file of the schema {SCENE_SCHEMA}.", subject=str(file))
    scene, folder = codec.from_json(Scene, raw), file.resolve().parent
    placed = [_placed_source(source, folder) for source in scene.sources]
    if 0 <= scene.reference < len(placed):
        sources, reference = _unpacked(placed, scene.reference)
    else:
        sources, reference = placed, scene.reference  # refused later, in words
    area = scene.area and paths.absolute(scene.area, folder)
    labels = scene.labels and _placed(scene.labels, folder)
    return replace(scene, sources=sources, reference=reference, area=area, labels=labels, name=scene.name or file.stem)


def _unpacked(sources: list[Source], reference: int) -> tuple[list[Source], int]:
    """Products among the sources as their bands, and where the reference is among them."""
    groups = [_unpack(source) for source in sources]
    return [source for group in groups for source in group], sum(len(group) for group in groups[:reference])


def _unpack(source: Source) -> list[Source]:
    product = product_options.find(source.path, {}, alone=False)
    return [source] if product is None else product.sources(source)


def _placed_source(source: Source, folder: Path) -> Source:
    mask = source.mask and replace(source.mask, path=paths.absolute(source.mask.path, folder))
    return replace(source, path=paths.absolute(source.path, folder), mask=mask)


def _placed(labels: Labels, folder: Path) -> Labels:
    """Labels whose files are seen from a folder; presets of class mappings are no files."""
    mapping = labels.mapping
    if mapping is not None and mapping not in PRESETS:
        mapping = paths.absolute(mapping, folder)
    return replace(labels, path=paths.absolute(labels.path, folder), mapping=mapping)


def _rasters(ordered: list[tuple[str, Any]]) -> list[tuple[str, dict[str, Any]]]:
    """Each --raster with the options that describe it."""
    shared: dict[str, Any] = {}
    rasters: list[tuple[str, dict[str, Any]]] = []
    for name, value in ordered:
        if name == "raster":
            rasters.append((paths.absolute(value), dict(shared)))
        else:
            (rasters[-1][1] if rasters else shared)[name] = value
    return rasters


def _scene(rasters: list[tuple[str, dict[str, Any]]]) -> Scene:
    """One scene; a product stands for its bands and gives the scene its name."""
    sources: list[Source] = []
    names: list[str] = []
    for path, options in rasters:
        product = product_options.find(path, options, alone=len(rasters) == 1)
        if product is None:
            sources.append(_source(path, options))
        else:
            sources += product.sources(_source("", options))
            names.append(product.name)
    return Scene(sources, name=names[0] if names and len(rasters) == 1 else None)


def _source(path: str, options: dict[str, Any]) -> Source:
    nodata = options.get("nodata")
    return Source(
        path,
        bands=options.get("bands"),
        roles=options.get("roles"),
        units=options.get("units", "auto"),
        nodata=None if nodata is None or math.isnan(nodata) else nodata,  # NaN pixels are never data anyway
        scale=options.get("scale"),
        offset=options.get("offset"),
        mask=product_options.mask(path, options),
    )


def _numbers(text: str) -> list[int]:
    try:
        return [int(part) for part in text.split(",")]
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is not a list of band numbers such as 1,2") from error


def _words(text: str) -> list[str]:
    return [part.strip() for part in text.split(",")]
