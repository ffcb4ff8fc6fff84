"""Opening a raster, and refusing in words what cannot be used."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pyogrio
import rasterio
from affine import Affine
from rasterio._err import CPLE_BaseError
from rasterio.errors import CRSError, NotGeoreferencedWarning, RasterioError
from rasterio.io import DatasetReader

from backend.contract.errors import InputError
from backend.scene.gdal_settings import configure_gdal

_VIRTUAL = re.compile(r"^(/vsi|[A-Za-z][A-Za-z0-9_]+:|<)")
MAX_PIXELS = 2**40
"""A header that claims more than this is taken for damage."""

MAX_POLARISATIONS = 2
"""Bands of a dual-polarised product."""

FOLDER_FORMATS = (".safe", ".zarr", ".gdb", ".sen3")
"""Products that are folders; an ESRI grid is known by its ``.adf`` files."""

MAX_BLOCK_BYTES = 256 * 2**20
NO_SIZE, FAR = 1e-30, 1e30
"""Geotransforms outside these, in CRS units, are damage; their products would overflow."""

PACKED = (".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
"""How archives are called that would have to be unpacked from the start for each window."""


def open_raster(path: str) -> DatasetReader:
    """Open anything GDAL reads as a raster. Raises :class:`InputError` naming the file."""
    configure_gdal()
    require_present(path)
    try:
        with reading(path, "The file cannot be opened as a raster"), quiet_georeference():
            dataset = rasterio.open(path)
    except InputError as error:
        if path.lower().endswith(PACKED):
            remedy = "Unpack it first (tar -xzf, or 7-Zip), and give the folder; a plain .tar is read as it is."
            raise InputError("This is a compressed archive, in which no raster can be read.", remedy, path) from error
        if not _is_vector(path):
            raise
        remedy = "Choose a raster; polygons are given as the labels or as the area."
        raise InputError("This is a vector layer, not a raster.", remedy, path) from error
    try:
        _require_bands(dataset, path)
        _require_small_blocks(dataset, path)
        _require_map_geometry(dataset, path)
    except InputError:
        dataset.close()
        raise
    return dataset


def placing(dataset: DatasetReader) -> Affine:
    """Where a raster's pixels lie, as QGIS shows them.

    A file that states no geotransform has its upper left corner at 0, 0 and pixels of one unit with north up; GDAL's
    default for such files, the identity, would lay its rows the other way round from what is digitised over it.
    """
    stated: Affine = dataset.transform
    if stated != Affine.identity():
        return stated
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always", NotGeoreferencedWarning)
        dataset.read_transform()  # warns where the identity is a default: a file may state it
    return Affine.scale(1.0, -1.0) if heard else stated


def states_place(path: str) -> bool:
    """Whether a raster's file says where it lies. One that does not lies at 0, 0 like every other such file."""
    with reading(path), quiet_georeference(), rasterio.open(path) as dataset:
        return dataset.transform != Affine.identity() or placing(dataset) == Affine.identity()


def _is_vector(path: str) -> bool:
    """Whether the arguments were swapped, the likeliest of mistakes."""
    try:
        return bool(pyogrio.read_info(path)["geometry_type"])
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError):
        return False


def is_raster(path: str) -> bool:
    """Whether GDAL opens a file as a raster: for a better word where polygons were expected."""
    try:
        with quiet_georeference(), rasterio.open(path):
            return True
    except (RasterioError, CPLE_BaseError):
        return False


@contextmanager
def quiet_georeference() -> Iterator[None]:
    """rasterio's warning of a raster without a place is not for people: ours are said by who opens it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        yield


@contextmanager
def reading(path: str, what: str = "The raster cannot be read (damaged or truncated?)") -> Iterator[None]:
    """Turn GDAL's errors inside the block into :class:`InputError` that names ``path``.

    rasterio wraps most of GDAL's errors, but lets some out as they are (CPLE_…) and
    decodes names in a file's metadata without care.
    """
    try:
        yield
    except (RasterioError, CPLE_BaseError, CRSError, UnicodeDecodeError) as error:
        detail = _detail(error)
        raise InputError(f"{what}: {detail}", "Check the file, or fetch it again.", path) from error


def _detail(error: BaseException) -> str:
    """GDAL's own sentence; rasterio's wrapper says only "See previous exception"."""
    text = str(error)
    if "previous exception" in text and error.__cause__ is not None:
        text = str(error.__cause__)
    text = " ".join(text.split())
    return (text or type(error).__name__)[:300].rstrip(".") + "."


def require_present(path: str) -> None:
    """Raise :class:`InputError` for a file that is none or absent; GDAL's virtual names pass."""
    if not path:
        raise InputError("A raster without a path was given.", "Choose a raster layer.")
    if "\0" in path:
        raise InputError("The path holds a NUL character.", "Choose the file again.", repr(path))
    if not _VIRTUAL.match(path) and not Path(path).exists():
        raise InputError("The file does not exist.", "Check the path; was it moved or is its drive absent?", path)
    if Path(path).is_dir() and not any(Path(path).glob("*.adf")) and Path(path).suffix.lower() not in FOLDER_FORMATS:
        raise InputError("This is a folder, not a file.", "Choose a file in it; a folder of rasters can be given as scenes.", path)


def _require_bands(dataset: DatasetReader, path: str) -> None:
    if dataset.count == 0 and dataset.driver == "SENTINEL2":
        remedy = "Choose of its bands: on the command line with #10m behind the name, in QGIS with “Add raster…” on the Data page."
        raise InputError("This is a whole Sentinel-2 product, of several resolutions.", remedy, path)
    if dataset.count == 0 and dataset.subdatasets:
        names = ", ".join(dataset.subdatasets[:12])
        raise InputError("This file holds several rasters.", f"Choose one of them: {names}", path)
    if dataset.count == 0:
        raise InputError("This raster has no bands.", "Choose another file.", path)
    if not 0 < dataset.width * dataset.height <= MAX_PIXELS:
        raise InputError(
            f"Its header claims {dataset.width} × {dataset.height} pixels, which cannot be right.",
            "Fetch the file again.",
            path,
        )


def _require_small_blocks(dataset: DatasetReader, path: str) -> None:
    """A compressed block is decoded as a whole: one larger than memory allows makes every read fail."""
    for (height, width), dtype in zip(dataset.block_shapes, dataset.dtypes, strict=True):
        size = height * width * (np.dtype(dtype).itemsize if dtype in np.sctypeDict else 16)
        if size > MAX_BLOCK_BYTES:
            raise InputError(
                f"It is stored in blocks of {width} × {height} pixels ({size / 2**20:,.0f} MiB each), "
                "too large to read piece by piece.",
                "Rewrite it in tiles: gdal_translate -co TILED=YES.",
                path,
            )


def _require_map_geometry(dataset: DatasetReader, path: str) -> None:
    """Refuse rasters in sensor geometry: their pixels lie on no map grid."""
    with reading(path):
        points = dataset.gcps[0]
    if points and sentinel1_name(path) and not dataset.dtypes[0].startswith("complex"):
        return  # (laid on the map by sentinel1_grid)
    if not points or dataset.crs is not None:
        placed = np.abs([dataset.transform.determinant, *dataset.transform[:6], *dataset.bounds])
        if not (np.isfinite(placed).all() and placed[0] > NO_SIZE and placed.max() < FAR):
            raise InputError(
                "Its pixels have no size or no place (bad geotransform).", "Assign a right georeference.", path
            )
        return
    if looks_like_raw_sar(dataset):
        raise raw_sar_error(path)
    raise InputError(
        "It is georeferenced by ground control points only.",
        "Warp it to a map projection first (QGIS: Georeferencer).",
        path,
    )


def sentinel1_name(path: str) -> bool:
    """Whether a name is that of a polarisation of a Sentinel-1 product, as GDAL's driver offers it."""
    return path.startswith("SENTINEL1_CALIB:") and path.endswith(":AMPLITUDE")


def looks_like_raw_sar(dataset: DatasetReader) -> bool:
    """Sentinel-1 GRD or SLC as delivered: by driver, name, tags or type."""
    text = f"{dataset.name} {dataset.driver} {' '.join(map(str, dataset.tags().values()))}".upper()
    known = re.search(r"\bSAFE\b|S1[ABCD]_|S1[ABCD]-(IW|EW|SM|WV)|SENTINEL-?1|GRD|SLC", text) is not None
    detected = dataset.dtypes[0] == "uint16" and dataset.count <= MAX_POLARISATIONS
    return known or detected or any(kind.startswith("complex") for kind in dataset.dtypes)


def raw_sar_error(path: str) -> InputError:
    """The refusal of uncalibrated radar images in sensor geometry."""
    return InputError(
        "This is a raw radar product (GRD or SLC): uncalibrated numbers in the sensor's geometry, on no map grid.",
        "Calibrate and terrain-correct it first (for example with ESA SNAP), or download an RTC product. Of a GRD product choose "
        "the whole .SAFE or its zip: it is laid on the map without either, which sea and plains bear.",
        path,
    )


def is_slc(dataset: DatasetReader) -> bool:
    """Whether a complex raster is a Sentinel-1 SLC as delivered."""
    return looks_like_raw_sar(dataset) and re.search(r"SLC|SAFE", dataset.name.upper()) is not None
