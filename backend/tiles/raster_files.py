"""The files of one output: finished row bands, the mosaic over them, and the Cloud-Optimized GeoTIFF made of it.

A row band is a small compressed GeoTIFF, renamed when whole: what is there is
done, whatever happens next. The mosaic (a VRT) carries the georeference, so its
numbers reach GDAL's COG driver exactly as the scene has them.
"""

from __future__ import annotations

import glob
import warnings
from pathlib import Path
from types import TracebackType
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

import rasterio
import rasterio.shutil
from numpy.typing import NDArray
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.windows import Window as RasterWindow

from backend.contract import atomic
from backend.contract.errors import ResourceError
from backend.scene.grid import Grid
from backend.tiles.frame import Format

_BLOCK_WIDTH, _BLOCK_HEIGHT = 256, 64
_GDAL_TYPES = {"uint8": "Byte", "uint16": "UInt16", "float32": "Float32"}


class RowBands:
    """The row bands of one output in ``folder``; each covers the raster's whole ``width``."""

    def __init__(self, folder: Path, form: Format, width: int) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.format, self.width = folder, form, width

    def path(self, row: int) -> Path:
        return self.folder / f"rows-{row:06d}.tif"

    def done(self) -> int:
        """How many row bands are finished, counted from the top without a gap."""
        row = 0
        while self.path(row).is_file():
            row += 1
        return row

    def begin(self, row: int, height: int) -> BandWriter:
        """Start (again) the row band ``row`` of ``height`` pixels."""
        return BandWriter(self.path(row), self.format, height, self.width)


class BandWriter:
    """One row band being written; a context manager that renames it when whole."""

    def __init__(self, path: Path, form: Format, height: int, width: int) -> None:
        self._path, self._part = path, atomic.part_of(path)
        options: dict[str, Any] = {"compress": "DEFLATE", "zlevel": 1, "predictor": 3 if form.dtype == "float32" else 1}
        with warnings.catch_warnings():  # a row band has no place on earth of its own: the mosaic gives it
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            self._file = rasterio.open(
                self._part, "w", driver="GTiff", height=height, width=width, count=len(form.bands), dtype=form.dtype,
                nodata=form.nodata, tiled=True, blockxsize=_BLOCK_WIDTH, blockysize=_BLOCK_HEIGHT, interleave="band",
                bigtiff="IF_SAFER", sparse_ok=True, num_threads=1, **options,
            )  # fmt: skip

    def write(self, block: NDArray[Any], col: int) -> None:
        """A block of all rows of this band (bands,h,w) from column ``col`` on; what is never written is nodata."""
        self._file.write(block, window=RasterWindow(col, 0, block.shape[2], block.shape[1]))

    def __enter__(self) -> BandWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        if kind is None:
            atomic.replace(self._part, self._path)
        else:
            self._part.unlink(missing_ok=True)


def write_mosaic(bands: RowBands, heights: list[int], grid: Grid) -> Path:
    """A VRT that stacks the row bands (of these heights) on ``grid`` with all names, colours and metadata."""
    form = bands.format
    root = Element("VRTDataset", rasterXSize=str(grid.width), rasterYSize=str(grid.height))
    if grid.crs is not None:
        SubElement(root, "SRS").text = grid.crs.to_wkt()
    SubElement(root, "GeoTransform").text = ", ".join(repr(float(value)) for value in grid.transform.to_gdal())
    _metadata(root, dict(form.metadata))
    for number, info in enumerate(form.bands, start=1):
        band = SubElement(root, "VRTRasterBand", dataType=_GDAL_TYPES[form.dtype], band=str(number))
        SubElement(band, "Description").text = info.name
        _metadata(band, dict(info.metadata))
        SubElement(band, "NoDataValue").text = repr(form.nodata)
        _palette(band, form)
        _sources(band, number, bands, heights, grid.width)
    path = bands.folder / "mosaic.vrt"
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


def _sources(band: Element, number: int, bands: RowBands, heights: list[int], width: int) -> None:
    top = 0
    kind = _GDAL_TYPES[bands.format.dtype]
    for row, height in enumerate(heights):
        source = SubElement(band, "SimpleSource")
        SubElement(source, "SourceFilename", relativeToVRT="1").text = bands.path(row).name
        SubElement(source, "SourceBand").text = str(number)
        size = {"RasterXSize": str(width), "RasterYSize": str(height), "DataType": kind}
        block = {"BlockXSize": str(_BLOCK_WIDTH), "BlockYSize": str(_BLOCK_HEIGHT)}
        # with its properties given, GDAL opens a source only when read and closes it again: no limit on rows
        SubElement(source, "SourceProperties", {**size, **block})
        SubElement(source, "SrcRect", xOff="0", yOff="0", xSize=str(width), ySize=str(height))
        SubElement(source, "DstRect", xOff="0", yOff=str(top), xSize=str(width), ySize=str(height))
        top += height


def write_cog(mosaic: Path, part: Path, form: Format) -> None:
    """Make the Cloud-Optimized GeoTIFF ``part`` from the mosaic. Raises :class:`ResourceError` where that fails."""
    options = {
        "COMPRESS": "DEFLATE",
        "PREDICTOR": "YES" if form.dtype == "float32" else "NO",
        "BLOCKSIZE": "512",
        "BIGTIFF": "IF_SAFER",
        "SPARSE_OK": "YES",
        "OVERVIEW_RESAMPLING": form.overviews,
        "NUM_THREADS": "ALL_CPUS",
    }
    part.unlink(missing_ok=True)
    try:
        rasterio.shutil.copy(str(mosaic), str(part), driver="COG", **options)
    except (RasterioError, OSError) as error:
        discard(part)
        cause = f"The result could not be written ({error})."
        raise ResourceError(cause, "Check that the folder can be written and has space left.", str(part)) from error


def discard(part: Path) -> None:
    """Remove a part and what GDAL left beside it (half-made overviews)."""
    for path in part.parent.glob(glob.escape(part.name) + "*"):
        path.unlink(missing_ok=True)
