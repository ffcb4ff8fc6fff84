"""The three kinds of reference, told apart by what the file is, and what each allows to be said."""

from __future__ import annotations

import pyogrio
import rasterio
import shapely

from backend.contract.errors import InputError, RequestError
from backend.contract.requests import Report
from backend.report.polygon_scores import WARNING
from backend.report.sample_file import STRATUM, WEIGHT
from backend.scene.opening import quiet_georeference

SAMPLE, DENSE, POLYGONS = "sample", "dense", "polygons"

STATEMENTS = {
    SAMPLE: "Accuracy and areas are estimated from a probability sample, with confidence intervals.",
    DENSE: "Compared with a dense reference map, pixel by pixel. The figures are agreement with that map, "
    "not accuracy, and have no sampling interval.",
    POLYGONS: f"Compared with reference polygons — {WARNING}. The figures hold for the polygons' pixels alone.",
}


def kind_of(request: Report) -> str:
    """``sample``, ``dense`` or ``polygons``. Raises :class:`InputError` where the file is none, or cannot be told."""
    wanted = request.reference_kind
    if wanted not in ("auto", SAMPLE, DENSE, POLYGONS):
        raise RequestError(f"Unknown kind of reference “{wanted}”.", "Known are: auto, sample, dense, polygons.")
    found = _found(request)
    if wanted not in ("auto", found) and not (wanted == SAMPLE and found == "points"):
        raise InputError(f"The reference is not of the kind “{wanted}”.", f"It holds: {found}.", request.reference)
    if found == "points" and wanted == "auto":
        raise InputError(
            "The points do not say how they were drawn (no fields “stratum” and “weight”).",
            "If they are a simple random sample, say so (reference kind “sample”); else no accuracy follows from them.",
            request.reference,
        )
    return SAMPLE if found == "points" else found


def _found(request: Report) -> str:
    try:
        info = pyogrio.read_info(request.reference)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError):
        return _raster(request)
    geometry = info["geometry_type"] or ""
    if geometry == "Unknown":  # a layer of any geometries: the first one decides
        first = pyogrio.raw.read(request.reference, max_features=1, columns=[])[2]
        geometry = shapely.from_wkb(first[0]).geom_type if len(first) and first[0] is not None else ""
    if "Polygon" in geometry:
        return POLYGONS
    if "Point" in geometry:
        return SAMPLE if {STRATUM, WEIGHT} <= set(info["fields"]) else "points"
    cause = f"The reference holds {geometry or 'no geometry'}."
    raise InputError(cause, "Give a raster of codes, polygons or points.", request.reference)


def _raster(request: Report) -> str:
    try:
        with quiet_georeference(), rasterio.open(request.reference):
            return DENSE
    except rasterio.errors.RasterioIOError as error:
        cause = f"The reference cannot be read ({error})."
        raise InputError(cause, "Give a raster of codes, polygons or points.", request.reference) from error
