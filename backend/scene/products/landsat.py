"""Landsat products: one file a band (``LC08_…_B4.TIF``, ``…_SR_B4.TIF``), the quality band and ``…_MTL.txt``."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from backend.contract.quality_masks import BQA, BQA_0, BQA_1, QA_PIXEL, QualityMask
from backend.scene import mtl
from backend.scene.archives import TAR, Listing, read
from backend.scene.mtl import Mtl
from backend.scene.products.landsat_stack import GROUPS, stacks
from backend.scene.products.product import Part, Product, ProductBand
from backend.scene.roles import LANDSAT_OLI, LANDSAT_TM

BAND_FILE = re.compile(r"^(L[COTEM]\w+?)_(SR_|ST_)?B(\d{1,2})\.TIF$", re.IGNORECASE)
_QUALITY = {"_QA_PIXEL.TIF": QA_PIXEL, "_BQA.TIF": BQA}
_WORDS = {"30m": "30 m", "pan": "panchromatic, 15 m", "cirrus": "cirrus", "thermal": "thermal"}


def band_files(files: Listing, subject: str, stem: str = "") -> list[Product]:
    """Every product whose band files lie in a folder or tar (those whose names begin with ``stem``)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name in files.names:
        match = BAND_FILE.match(PurePosixPath(name).name)
        if match is not None and match.group(1).startswith(stem):
            found.setdefault(match.group(1), []).append((f"B{int(match.group(3))}", name))
    return [_product(stem, bands, files, subject) for stem, bands in sorted(found.items())]


def stacked(files: Listing, subject: str) -> list[Product]:
    """Products whose bands somebody stacked into one file."""
    stems = [PurePosixPath(name).name.removesuffix(mtl.SUFFIX) for name in files.named(mtl.SUFFIX)]
    metadata, stem = (_metadata(stems[0], files), stems[0]) if len(stems) == 1 else (None, "")
    return stacks(files, subject, metadata, _mask(stem, files, metadata) if stem else None)


def stack_file(place: Path) -> Product | None:
    """The product that one stacked file is, by the metadata beside it or by its own name."""
    metadata = mtl.beside(str(place))
    own_mask = None
    if metadata is not None:
        around = Listing(str(place.parent), tuple(sorted(file.name for file in place.parent.iterdir())))
        own_mask = _mask(PurePosixPath(metadata.path).name.removesuffix(mtl.SUFFIX), around, metadata)
    found = stacks(Listing(str(place.parent), (place.name,)), str(place), metadata, own_mask)
    return found[0] if found else None


def _product(stem: str, bands: list[tuple[str, str]], files: Listing, subject: str) -> Product:
    table = LANDSAT_OLI if re.match(r"L[CO]0?[89]", stem) else LANDSAT_TM
    metadata = _metadata(stem, files)
    groups: dict[str, list[ProductBand]] = {}
    for band, name in sorted(bands, key=lambda item: int(item[0][1:])):
        role = table.get(band, "")
        surface = "_SR_" in name.upper()
        # In a tar nothing lies beside the file where the scene would look for it.
        scaling = metadata.scaling(role, surface) if metadata is not None and files.root.startswith(TAR) else None
        groups.setdefault(GROUPS.get(role, "30m"), []).append(ProductBand(band, role, files.path(name), 1, scaling))
    parts = tuple(Part(key, _WORDS[key], tuple(groups[key]), key == "30m") for key in _WORDS if key in groups)
    notes = () if metadata is not None else (f"{stem}{mtl.SUFFIX} is not here, so its numbers do not become reflectance.",)
    return Product("Landsat", stem, subject, parts, _mask(stem, files, metadata), notes)


def _metadata(stem: str, files: Listing) -> Mtl | None:
    name = next((name for name in files.named(mtl.SUFFIX) if PurePosixPath(name).name == f"{stem}{mtl.SUFFIX}"), None)
    return None if name is None else mtl.parse(read(files.path(name)).decode("utf-8", "replace"), files.path(name))


def _mask(stem: str, files: Listing, metadata: Mtl | None) -> QualityMask | None:
    for ending, meaning in _QUALITY.items():
        name = next((n for n in files.names if PurePosixPath(n).name.upper() == f"{stem}{ending}".upper()), None)
        if name is not None:
            known = meaning
            if meaning == BQA and metadata is not None:
                known = BQA_1 if metadata.collection == 1 else BQA_0
            return QualityMask(files.path(name), meaning=known)
    return None
