"""Sentinel-2 Level-1C and Level-2A: ``.SAFE`` folders and zips through GDAL's SENTINEL2 driver, and loose band files.

The driver offers one sub-dataset a resolution; its names say ``10m``, ``20m``, ``60m``. Which files the product must
hold stands in its own metadata and is compared with what is there, for GDAL only finds that out on reading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

import rasterio

from backend.contract.errors import InputError
from backend.contract.quality_masks import SCL, QualityMask
from backend.scene import sentinel2_metadata
from backend.scene.archives import Listing
from backend.scene.gdal_settings import configure_gdal
from backend.scene.opening import quiet_georeference, reading
from backend.scene.products.product import Part, Product, ProductBand
from backend.scene.roles import SENTINEL2
from backend.scene.sentinel2_metadata import NAMES, Mtd

USUAL = ("10m", "20m")
"""Of 60 m there are only bands of the atmosphere: aerosol, water vapour, cirrus."""

BAND_FILE = re.compile(r"^((?:L[12]\w_)?T\d{2}[A-Z]{3}_\d{8}T\d{6})_(B\d[\dA])(?:_(10|20|60)m)?\.jp2$", re.IGNORECASE)
_NATIVE = {"B2": 10, "B3": 10, "B4": 10, "B8": 10, "B1": 60, "B9": 60, "B10": 60}


def safe(files: Listing, subject: str) -> Product | None:
    """The product in a ``.SAFE`` folder; None where there is none of Sentinel-2."""
    name = next((name for name in NAMES if name in files.names), None)
    if name is None:
        return None
    metadata = sentinel2_metadata.load(files.path(name))
    _require_images(metadata, files, subject)
    level = name.removeprefix("MTD_MSI").removesuffix(".xml")
    return Product(
        f"Sentinel-2 {level}",
        PurePosixPath(files.root).name.removesuffix(".SAFE"),
        subject,
        tuple(_parts(files.path(name), subject)),
        _mask(files),
        (f"Processing baseline {metadata.baseline:05.2f}.",),
    )


def band_files(files: Listing, subject: str, stem: str = "") -> list[Product]:
    """Products whose band files lie in a folder without their ``.SAFE`` (those that begin with ``stem``)."""
    found: dict[str, dict[str, tuple[int, str]]] = {}
    for name in files.names:
        match = BAND_FILE.match(PurePosixPath(name).name)
        if match is None or not match.group(1).startswith(stem):
            continue
        band = _short(match.group(2))
        side = int(match.group(3) or _NATIVE.get(band, 20))
        known = found.setdefault(match.group(1), {})
        if band not in known or side < known[band][0]:  # the finest: coarser files of a band are averages of it
            known[band] = (side, files.path(name))
    return [_from_files(stem, bands, files, subject) for stem, bands in sorted(found.items())]


def _from_files(stem: str, bands: dict[str, tuple[int, str]], files: Listing, subject: str) -> Product:
    parts = []
    for side in (10, 20, 60):
        own = tuple(ProductBand(b, SENTINEL2[b], path) for b, (s, path) in sorted(bands.items()) if s == side and b in SENTINEL2)
        if own:
            parts.append(Part(f"{side}m", f"{side} m", own, f"{side}m" in USUAL))
    if not any(part.usual for part in parts):
        parts = [Part(p.key, p.words, p.bands, True) for p in parts]
    return Product("Sentinel-2", stem, subject, tuple(parts), _mask(files, stem))


def _parts(metadata: str, subject: str) -> list[Part]:
    parts = []
    for name in _subdatasets(metadata, subject):
        side, zone = name.split(":")[-2:]
        if not re.fullmatch(r"\d+m", side):
            continue  # the preview picture
        parts.append(_part(name, side, subject, zone))
    keys = [part.key for part in parts]
    if not parts:
        raise InputError("GDAL finds no images in this product.", "Fetch it again.", subject)
    if len(set(keys)) < len(keys):
        raise InputError(
            "This product spans several UTM zones.", "Use the newer product of one tile, or its band files.", subject
        )
    return parts


def _part(name: str, side: str, subject: str, zone: str) -> Part:
    with reading(subject, f"The images of {side} ({zone}) cannot be opened"), quiet_georeference(), rasterio.open(name) as images:
        titles = [str(title or "") for title in images.descriptions]
    short = [title.partition(",")[0] for title in titles]
    bands = tuple(ProductBand(b, SENTINEL2[b], name, i) for i, b in enumerate(short, 1) if b in SENTINEL2)
    return Part(side, side.replace("m", " m"), bands, side in USUAL)


def _subdatasets(metadata: str, subject: str) -> Sequence[str]:
    configure_gdal()
    with reading(subject, "GDAL cannot open this product"), quiet_georeference(), rasterio.open(metadata) as product:
        names: Sequence[str] = product.subdatasets
        if product.driver != "SENTINEL2":
            raise InputError(
                "This GDAL has no driver for Sentinel-2 products.", "Choose the product's band files (…_B04.jp2).", subject
            )
    return names


def _require_images(metadata: Mtd, files: Listing, subject: str) -> None:
    """Raise :class:`InputError` that names band files the product lists but does not hold."""
    bands = [image for image in metadata.images if re.search(r"_B\d[\dA](_\d0m)?$", image)]
    absent = [image for image in bands if f"{image}.jp2" not in files.names]
    if absent:
        shown = ", ".join(PurePosixPath(image).name for image in absent[:4])
        raise InputError(
            f"{len(absent)} of its {len(bands)} band files are missing: {shown}{' …' if len(absent) > 4 else ''}.",
            "Fetch the product again, as a whole.",
            subject,
        )


def _mask(files: Listing, stem: str = "") -> QualityMask | None:
    names = [name for name in files.named("_SCL_20m.jp2", "_SCL_60m.jp2") if PurePosixPath(name).name.startswith(stem)]
    return QualityMask(files.path(names[0]), meaning=SCL) if names else None


def _short(name: str) -> str:
    """``B02`` becomes ``B2``, ``B8A`` stays."""
    return re.sub(r"^B0", "B", name.upper())
