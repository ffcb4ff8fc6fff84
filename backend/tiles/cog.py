"""The Cloud-Optimized GeoTIFF made of finished rows, and the proof that it holds them.

A VRT over the raw rows carries georeference, names and colours, so its numbers
reach GDAL's COG driver exactly as the scene has them. GDAL does not report every
write that fails when a file is closed (a disk that fills up at the last block),
so the file is read back and compared before it gets its name.
"""

from __future__ import annotations

import glob
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, tostring  # nosec B405 - written, never read

import numpy as np
import rasterio
import rasterio.shutil
from rasterio._err import CPLE_BaseError
from rasterio.errors import RasterioError
from rasterio.windows import Window as RasterWindow

from backend.contract.errors import ResourceError
from backend.tiles.frame import Format
from backend.tiles.row_store import RowStore

_GDAL_TYPES = {"uint8": "Byte", "uint16": "UInt16", "float32": "Float32"}
_BLOCK = 512
_COMPARED_AT_ONCE = 1 << 22
"""Numbers compared at once: bounds memory."""

GdalErrors = (RasterioError, CPLE_BaseError, OSError)


def write_cog(rows: RowStore, part: Path) -> None:
    """Make the Cloud-Optimized GeoTIFF ``part`` and compare it with its rows.

    Raises :class:`ResourceError` where it cannot be written or is not whole; nothing is left then.
    """
    form = rows.format
    options = {
        "COMPRESS": "DEFLATE",
        "PREDICTOR": "YES" if form.dtype == "float32" else "NO",
        "BLOCKSIZE": str(_BLOCK),
        "BIGTIFF": "IF_SAFER",
        "SPARSE_OK": "YES",
        "OVERVIEW_RESAMPLING": form.overviews,
        "NUM_THREADS": "ALL_CPUS",
    }
    discard(part)
    try:
        mosaic = write_vrt(rows)
        with rasterio.Env(GDAL_ONE_BIG_READ="YES"):  # read blocks straight from the rows, not through whole lines
            rasterio.shutil.copy(str(mosaic), str(part), driver="COG", **options)
            _require_equal(mosaic, part)
    except GdalErrors as error:
        discard(part)
        cause = f"The result could not be written ({error})."
        raise ResourceError(cause, "Check that the folder can be written and has space left.", str(part)) from error
    except BaseException:
        discard(part)
        raise


def _require_equal(mosaic: Path, part: Path) -> None:
    """Every number of every band is in the file. Raises OSError where one is not."""
    with rasterio.open(mosaic) as wanted, rasterio.open(part) as found:
        across = max(1, _COMPARED_AT_ONCE // (wanted.count * _BLOCK * _BLOCK)) * _BLOCK
        for top in range(0, wanted.height, _BLOCK):
            for left in range(0, wanted.width, across):
                height, width = min(_BLOCK, wanted.height - top), min(across, wanted.width - left)
                window = RasterWindow(left, top, width, height)
                if not np.array_equal(wanted.read(window=window), found.read(window=window), equal_nan=True):
                    raise OSError(f"rows {top} to {top + height} did not reach the disk")


def discard(part: Path) -> None:
    """Remove a part and what GDAL left beside it (half-made overviews)."""
    for path in part.parent.glob(glob.escape(part.name) + "*"):
        path.unlink(missing_ok=True)


def write_vrt(rows: RowStore) -> Path:
    """A VRT beside the rows: where they lie on earth, what their bands are called, their colours."""
    form, grid = rows.format, rows.grid
    root = Element("VRTDataset", rasterXSize=str(grid.width), rasterYSize=str(grid.height))
    if grid.crs is not None:
        SubElement(root, "SRS").text = grid.crs.to_wkt()
    SubElement(root, "GeoTransform").text = ", ".join(repr(float(value)) for value in grid.transform.to_gdal())
    _metadata(root, dict(form.metadata))
    for number, info in enumerate(form.bands):
        kind = {"dataType": _GDAL_TYPES[form.dtype], "band": str(number + 1), "subClass": "VRTRawRasterBand"}
        band = SubElement(root, "VRTRasterBand", kind)
        SubElement(band, "Description").text = info.name
        _metadata(band, dict(info.metadata))
        SubElement(band, "NoDataValue").text = repr(form.nodata)
        _palette(band, form)
        SubElement(band, "SourceFilename", relativetoVRT="1").text = rows.path.name
        SubElement(band, "ImageOffset").text = str(number * rows.band_bytes)
        SubElement(band, "PixelOffset").text = str(rows.dtype.itemsize)
        SubElement(band, "LineOffset").text = str(rows.line_bytes)
        SubElement(band, "ByteOrder").text = "LSB"
    path = rows.path.with_suffix(".vrt")
    path.write_bytes(tostring(root, encoding="utf-8"))
    return path


def _metadata(parent: Element, values: dict[str, str]) -> None:
    if values:
        items = SubElement(parent, "Metadata")
        for key, text in values.items():
            SubElement(items, "MDI", key=key).text = text


def _palette(band: Element, form: Format) -> None:
    if form.palette is None:
        SubElement(band, "ColorInterp").text = "Gray" if len(form.bands) == 1 else "Undefined"
        return
    SubElement(band, "ColorInterp").text = "Palette"
    table = SubElement(band, "ColorTable")
    for value in range(max(*form.palette, int(form.nodata)) + 1):
        red, green, blue = form.palette.get(value, (0, 0, 0))
        alpha = 255 if value in form.palette else 0
        SubElement(table, "Entry", c1=str(red), c2=str(green), c3=str(blue), c4=str(alpha))
