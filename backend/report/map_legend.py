"""What a map's classes are called when a sample judges it: its own legend, else the one the sample was drawn with."""

from __future__ import annotations

import json
from dataclasses import replace

import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError

from backend.contract import sample as fields
from backend.contract.errors import InputError
from backend.contract.requests import Labels
from backend.labels.class_scheme import ClassScheme, LandClass, fold
from backend.labels.raster_labels import RasterLabels
from backend.report import crosswalk


def legend_of_sample(labels: Labels) -> ClassScheme | None:
    """The classes a sample was drawn with, as its file lists them; None where it lists none (edited, or made elsewhere)."""
    try:
        metadata = pyogrio.read_info(labels.path, layer=labels.layer).get("layer_metadata") or {}
        return ClassScheme.from_json(json.loads(metadata[fields.CLASSES]))
    except (DataSourceError, DataLayerError, InputError, KeyError, TypeError, ValueError):
        return None


def with_legend(
    mapped: RasterLabels, reference: ClassScheme, drawn_with: ClassScheme | None
) -> tuple[RasterLabels, list[str]]:
    """``mapped`` with names from ``drawn_with`` where it has none, and with the classes of its legend (else of the
    sample's) that no pixel holds but ``reference`` does; and what was done, in words. Indices of classes stay."""
    notes, scheme = [], mapped.scheme
    if drawn_with is not None and crosswalk.all_anonymous(scheme):
        scheme = _renamed(scheme, drawn_with)
        if scheme != mapped.scheme:
            notes.append(
                "The map has no class names (they lie beside it, in a file that ends in .aux.xml): the sample's were taken."
            )
    unused = _unused(scheme, reference, [mapped.legend.scheme(sorted(mapped.legend.names)), drawn_with])
    notes += [f"{item.name} is nowhere mapped: every point that is {item.name} counts as an error." for item in unused]
    return replace(mapped, scheme=scheme.extended(unused)), notes


def _renamed(scheme: ClassScheme, known: ClassScheme) -> ClassScheme:
    by_code = {item.code: item for item in known.classes}
    return ClassScheme(tuple(by_code.get(item.code, item) for item in scheme.classes))


def _unused(scheme: ClassScheme, reference: ClassScheme, legends: list[ClassScheme | None]) -> list[LandClass]:
    """Classes of the legends, the first first, that the reference names and the scheme lacks in name and code."""
    names, codes, found = {fold(name) for name in scheme.names}, set(scheme.codes), []
    wanted = {fold(name) for name in reference.names}
    for item in (item for legend in legends if legend is not None for item in legend.classes):
        if fold(item.name) in wanted - names and item.code not in codes:
            found.append(item)
            names.add(fold(item.name))
            codes.add(item.code)
    return found
