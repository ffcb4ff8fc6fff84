"""A Landsat product that somebody stacked into one GeoTIFF, with the metadata file (``…_MTL.txt``) or a Landsat name.

Which band is which is believed of the bands' own descriptions (``SR_B4``, ``B4``, ``red``) and of nothing else: the order
of bare bands differs from tool to tool. A quality band among them is the mask.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import rasterio
from rasterio.io import DatasetReader

from backend.contract.quality_masks import BQA, BQA_0, BQA_1, QA_PIXEL, QualityMask
from backend.scene.archives import Listing
from backend.scene.mtl import LEVEL_2, Mtl
from backend.scene.opening import quiet_georeference, reading
from backend.scene.products.product import Part, Product, ProductBand
from backend.scene.roles import guess_roles, is_mask_name

GROUPS = {"pan": "pan", "cirrus": "cirrus", "thermal": "thermal", "thermal2": "thermal"}
_NAMED = re.compile(r"^L[COTEM]0?[45789]_", re.IGNORECASE)
_OTHERS = re.compile(r"_(QA_\w+|BQA|ANG|VAA|VZA|SAA|SZA|ST_\w+|SR_QA\w*)\.TIF$", re.IGNORECASE)
_WORDS = {"30m": "30 m", "pan": "panchromatic", "cirrus": "cirrus", "thermal": "thermal", "bands": "bands"}
_QUALITY = re.compile(r"QA_?PIXEL|BQA", re.IGNORECASE)


def stacks(files: Listing, subject: str, metadata: Mtl | None, own_mask: QualityMask | None) -> list[Product]:
    """Every stack in a folder or tar. ``own_mask``: the quality band beside it."""
    names = [n for n in files.names if "/" not in n and n.upper().endswith((".TIF", ".TIFF")) and not _OTHERS.search(n)]
    if metadata is None:
        names = [n for n in names if _NAMED.match(n)]
    found = [_stack(files.path(name), name, subject, metadata, own_mask) for name in names]
    return [product for product in found if product is not None]


def _stack(path: str, name: str, subject: str, metadata: Mtl | None, own_mask: QualityMask | None) -> Product | None:
    with reading(path), quiet_georeference(), rasterio.open(path) as raster:
        if raster.count < 2:
            return None
        bands, notes = _bands(raster, path, name, metadata)
        mask = own_mask or _mask_within(raster, path, metadata)
    groups: dict[str, list[ProductBand]] = {}
    for band in bands:
        groups.setdefault(GROUPS.get(band.role, "30m" if band.role else "bands"), []).append(band)
    usual = "30m" if "30m" in groups else "bands"
    parts = tuple(Part(key, words, tuple(groups[key]), key == usual) for key, words in _WORDS.items() if key in groups)
    return Product("Landsat", PurePosixPath(name).stem, subject, parts, mask, tuple(notes)) if parts else None


def _bands(raster: DatasetReader, path: str, name: str, metadata: Mtl | None) -> tuple[list[ProductBand], list[str]]:
    titles = [str(title or "") for title in raster.descriptions]
    about = "" if metadata is None else metadata.product
    roles = guess_roles(titles, name, [], about)
    surface = _is_surface(name, titles, metadata)
    found, unknown, unscaled = [], [], False
    for index, (title, role, dtype) in enumerate(zip(titles, roles, raster.dtypes, strict=True), 1):
        if is_mask_name(title):
            continue
        scaled = metadata is not None and raster.scales[index - 1] == 1 and dtype == "uint16"
        scaling = metadata.scaling(role, surface) if metadata is not None and scaled else None
        unscaled |= scaling is None and raster.scales[index - 1] == 1 and bool(role) and role not in GROUPS
        if not role:
            unknown.append(title or f"band {index}")
        found.append(ProductBand(title or str(index), role, path, index, scaling, _number(title, role, metadata)))
    notes = []
    if unknown:
        what = "Nothing says which band" if len(unknown) == len(found) else f"Nothing says what {', '.join(unknown)} is: which band"
        notes.append(
            f"{what} of {name} shows what, for its bands bear no descriptions such as SR_B4 or red. Say it: give the file itself "
            "with --roles coastal,blue,… (in QGIS the column Role), or write descriptions into it."
        )
    if unscaled and metadata is None:
        notes.append(f"No …_MTL.txt is beside {name}, so its numbers do not become reflectance.")
    elif unscaled:
        kind = raster.dtypes[0]
        notes.append(
            f"The numbers of {name} ({kind}) are not those that the …_MTL.txt tells how to scale (uint16): they stay as they are. "
            "Where they are integers × 10000, give --scale 0.0001."
        )
    return found, notes


def _number(title: str, role: str, metadata: Mtl | None) -> str:
    """``B4`` of a band described as ``SR_B4``, or as red where the metadata name the satellite."""
    described = re.fullmatch(r"(?:S[RT]_)?B0?(\d{1,2})", title, re.IGNORECASE)
    known = described.group(1) if described else metadata.band_of(role) if metadata is not None and role else ""
    return f"B{known}" if known else ""


def _is_surface(name: str, titles: list[str], metadata: Mtl | None) -> bool:
    """Whether the numbers are surface reflectance (Level 2), by file, bands and metadata in this order."""
    text = " ".join([name, *titles]).upper()
    if re.search(r"(^|[^A-Z])SR([^A-Z]|$)|_L2S[PR]_", text):
        return True
    if re.search(r"_L1(TP|GT|GS|T)_", text) or metadata is None:
        return False
    return LEVEL_2 in metadata.groups and (metadata.value("PROCESSING_LEVEL") or "").startswith("L2")


def _mask_within(raster: DatasetReader, path: str, metadata: Mtl | None) -> QualityMask | None:
    for index, title in enumerate(raster.descriptions, 1):
        kind = _QUALITY.search(title or "")
        if kind is None:
            continue
        if "PIXEL" in kind.group().upper():
            return QualityMask(path, meaning=QA_PIXEL, band=index)
        older = BQA if metadata is None else BQA_1 if metadata.collection == 1 else BQA_0
        return QualityMask(path, meaning=older, band=index)
    return None
