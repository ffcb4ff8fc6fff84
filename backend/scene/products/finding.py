"""From what the user names (a zip, a folder, a metadata file, one band of many) to the product it is.

A choice may follow after ``#``: ``product.SAFE.zip#10m``, ``…#B2,B3,B8``, ``…#10m,swir1``, ``…#all``.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from backend.contract.errors import InputError
from backend.scene.archives import Listing, listing
from backend.scene.products import landsat, sentinel1, sentinel2
from backend.scene.products.product import Product

CHOICE = "#"
_METADATA = ("MTD_MSIL1C.xml", "MTD_MSIL2A.xml", "manifest.safe")
_SAFE_LIKE = re.compile(r"\.SAFE(\.zip)?$|^S[12][A-D]_.*\.zip$", re.IGNORECASE)


def split_choice(name: str) -> tuple[str, list[str]]:
    """Path and chosen words; a file that really has a ``#`` in its name is a file."""
    path, mark, words = name.rpartition(CHOICE)
    if not mark or Path(name).exists() or not Path(path).exists():
        return name, []
    return path, [word for word in (part.strip() for part in words.split(",")) if word]


def find(path: str) -> Product | None:
    """The product that a file or folder is, or that a band file belongs to; None where it is none.

    Raises :class:`InputError` for broken products and radar products that are no images (SLC), and for folders of several.
    """
    place = Path(path)
    if not place.exists():
        return None
    if place.is_file() and place.name in _METADATA:
        place = place.parent
    files = listing(place)
    if files is not None:
        return _whole(place, files)
    if landsat.BAND_FILE.match(place.name) or sentinel2.BAND_FILE.match(place.name) or place.name.endswith("_MTL.txt"):
        return _of_band(place)
    return landsat.stack_file(place) if is_raster_file(path) else None


def _whole(place: Path, files: Listing) -> Product | None:
    inside = _safe_root(files)
    if inside is not None:
        if sentinel1.is_one(inside):
            return sentinel1.safe(inside, str(place))
        found = sentinel2.safe(inside, str(place))
        if found is not None:
            return found
    products = [*landsat.band_files(files, str(place)), *sentinel2.band_files(files, str(place))]
    products = products or landsat.stacked(files, str(place))
    if len(products) > 1:
        names = ", ".join(product.name for product in products[:6])
        raise InputError(
            f"Here are {len(products)} products: {names}{' …' if len(products) > 6 else ''}.",
            "Name one band file of each with “#all” behind it (of a stack the file itself), or give each a folder of its own.",
            str(place),
        )
    if not products and (inside is not None or _SAFE_LIKE.search(place.name)):
        raise InputError(
            "This is no Sentinel-2 product of Level-1C or 2A (its metadata MTD_MSIL1C.xml or MTD_MSIL2A.xml are not in it), and "
            "no Sentinel-1 product either.",
            "Choose such a product as it was downloaded, or its band files (before December 2016 they were packed otherwise).",
            str(place),
        )
    return products[0] if products else None


def _of_band(place: Path) -> Product | None:
    """The whole product beside one of its files."""
    safe = next((parent for parent in place.parents if parent.suffix.upper() == ".SAFE"), None)
    if safe is not None and (found := _whole(safe, _folder(safe))) is not None:
        return found
    match = landsat.BAND_FILE.match(place.name) or sentinel2.BAND_FILE.match(place.name)
    stem = match.group(1) if match else place.name.removesuffix("_MTL.txt")
    around = place.parent.parent if re.fullmatch(r"R\d0m", place.parent.name) else place.parent
    names = tuple(sorted(f.relative_to(around).as_posix() for f in _near(place, around) if f.is_file()))
    files = Listing(str(around), names)
    products = [*landsat.band_files(files, str(place), stem), *sentinel2.band_files(files, str(place), stem)]
    return next((product for product in products if product.name == stem), None)


def _near(place: Path, around: Path) -> list[Path]:
    return list(place.parent.iterdir()) if around == place.parent else list(around.glob("R?0m/*"))


def _folder(path: Path) -> Listing:
    found = listing(path)
    return found if found is not None else Listing(str(path), ())


def _safe_root(files: Listing) -> Listing | None:
    """The ``.SAFE`` folder: the listing itself, or the one folder in an archive."""
    if any(name in files.names for name in _METADATA):
        return files
    roots = {str(PurePosixPath(name).parent) for name in files.names if PurePosixPath(name).name in _METADATA}
    near = sorted(root for root in roots if "/" not in root)
    return files.below(near[0]) if near else None


def is_raster_file(path: str) -> bool:
    """Whether a name is that of one raster, which can be read as it is, not of a whole product."""
    return is_band_file(path) or (Path(path).suffix.lower() in (".tif", ".tiff") and Path(path).is_file())


def is_band_file(path: str) -> bool:
    """Whether a name is that of one band, not of a whole product."""
    name = Path(path).name
    return (landsat.BAND_FILE.match(name) or sentinel2.BAND_FILE.match(name)) is not None and not Path(path).is_dir()
