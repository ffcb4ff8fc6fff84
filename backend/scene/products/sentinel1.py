"""Sentinel-1 GRD through GDAL's SAFE driver: its polarisations by name. SLC and other levels are refused in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

import rasterio

from backend.contract.errors import InputError
from backend.scene.archives import Listing
from backend.scene.gdal_settings import configure_gdal
from backend.scene.opening import quiet_georeference, reading
from backend.scene.products.product import Part, Product, ProductBand
from backend.scene.sentinel1_grid import NAME, NOTE

MANIFEST = "manifest.safe"
_LEVEL = re.compile(r"^s1[a-d]-\w+?-(slc|grd|ocn|raw)-", re.IGNORECASE)
_RTC = "Or take a calibrated, terrain-corrected product (RTC)."


def is_one(files: Listing) -> bool:
    """Sentinel-1 as delivered: measurements beside annotations, or its name."""
    named = re.search(r"(^|/)S1[A-D]_", files.root) is not None
    folders = {name.partition("/")[0] for name in files.names}
    return named or {"measurement", "annotation"} <= folders


def safe(files: Listing, subject: str) -> Product:
    """The product in a ``.SAFE`` folder. Raises :class:`InputError` for everything but a whole GRD product."""
    _require_grd(files, subject)
    _require_images(files, subject)
    names = [name for name in _subdatasets(files.path(MANIFEST), subject) if (m := NAME.match(name)) and m["polarisation"]]
    if not names:
        raise InputError("GDAL finds no polarisations in this product.", "Fetch it again.", subject)
    swaths: dict[str, list[ProductBand]] = {}
    for name in names:
        found = NAME.match(name)
        if found is not None:
            polarisation = found["polarisation"]
            swaths.setdefault(found["swath"], []).append(ProductBand(polarisation, polarisation, name))
    parts = tuple(Part(swath.lower(), swath, tuple(bands), True) for swath, bands in swaths.items())
    name = PurePosixPath(files.root).name.removesuffix(".SAFE")
    return Product("Sentinel-1 GRD", name, subject, parts, notes=(f"{NOTE[0].upper()}{NOTE[1:]}",))


def _require_grd(files: Listing, subject: str) -> None:
    levels = {m[1].lower() for n in files.names if (m := _LEVEL.match(PurePosixPath(n).name))}
    stated = re.search(r"_(SLC|OCN|RAW)_", PurePosixPath(files.root).name)
    if stated:
        levels.add(stated[1].lower())
    other = sorted(levels - {"grd"})
    if "slc" in other:
        raise InputError(
            "This is a raw radar product (Sentinel-1 SLC): complex numbers in the sensor's geometry, in bursts, on no map grid.",
            f"Choose the GRD product of the same time, or make one with ESA SNAP (deburst, multilook, terrain-correct). {_RTC}",
            subject,
        )
    if other:
        raise InputError(
            f"This Sentinel-1 product ({other[0].upper()}) holds no images of the ground.", "Choose a GRD product.", subject
        )


def _require_images(files: Listing, subject: str) -> None:
    """Raise :class:`InputError` that names images which the annotations describe and the product does not hold."""
    described = [PurePosixPath(n).stem for n in files.names if re.match(r"annotation/[^/]+\.xml$", n)]
    held = {PurePosixPath(n).stem for n in files.names if n.startswith("measurement/")}
    absent = [stem for stem in described if stem not in held]
    if absent or not described:
        what = f"{len(absent)} of its {len(described)} images are missing: {absent[0]}" if absent else "it has no annotations"
        raise InputError(f"This Sentinel-1 product is not whole: {what}.", f"Fetch it again. {_RTC}", subject)


def _subdatasets(manifest: str, subject: str) -> Sequence[str]:
    configure_gdal()
    with reading(subject, "GDAL cannot open this product"), quiet_georeference(), rasterio.open(manifest) as product:
        names: Sequence[str] = product.subdatasets
    return names
