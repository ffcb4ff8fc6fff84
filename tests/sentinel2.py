"""Mini Sentinel-2 products as ESA packs them: ``.SAFE`` folders and zips with real JPEG 2000 files.

The structure is that of the compact format since 2016 (``MTD_MSIL1C.xml``, ``GRANULE/…/MTD_TL.xml``,
``IMG_DATA``); sizes and values are made up. Band values are ``100 × number of the band + pattern``, so
that a test sees which band it reads.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.transform import from_origin

TILE, TIME, ORIGIN = "T32TQM", "20220215T101109", (600_000, 4_900_020)
RESOLUTION = {
    "B01": 60, "B02": 10, "B03": 10, "B04": 10, "B05": 20, "B06": 20, "B07": 20, "B08": 10, "B8A": 20,
    "B09": 60, "B10": 60, "B11": 20, "B12": 20,
}  # fmt: skip
BANDS = list(RESOLUTION)
EXTENT = 480
"""Side of a product in metres: 48 pixels of 10 m, 24 of 20 m, 8 of 60 m."""

REFLECTANCE = {band: 0.02 * number for number, band in enumerate(BANDS, 1)}
"""Mean reflectance of each band."""


def safe(
    folder: Path, level: str = "L2A", baseline: str = "04.00", time: str = TIME, zone: int = 32, offsets: bool | None = None
) -> Path:
    """A product as a folder. ``offsets``: whether the metadata list them (default: as the baseline does).

    The numbers follow the convention of the baseline: the same ground is the same reflectance in every one.
    """
    shifted = float(baseline) >= 4
    tile = TILE.replace("32", f"{zone:02d}")
    name = f"S2A_MSI{level}_{time}_N{baseline.replace('.', '')}_R022_{tile}_{time}.SAFE"
    granule = f"{level}_{tile}_A034732_{time}"
    product = folder / name
    images = product / "GRANULE" / granule / "IMG_DATA"
    names = []
    for band in _bands(level):
        sides = [s for s in (10, 20, 60) if s >= RESOLUTION[band]] if level == "L2A" else [RESOLUTION[band]]
        for side in sides:
            inside = images / f"R{side}m" if level == "L2A" else images
            suffix = f"_{side}m" if level == "L2A" else ""
            numbers = _numbers(band, side, 1000 if shifted else 0)
            names.append(_write(inside / f"{tile}_{time}_{band}{suffix}.jp2", numbers, side, zone))
    if level == "L2A":
        for side in (20, 60):
            names.append(_write(images / f"R{side}m" / f"{tile}_{time}_SCL_{side}m.jp2", classification(side), side, zone))
    files = [str(path.relative_to(product).with_suffix("")) for path in names]
    listed = shifted if offsets is None else offsets
    (product / f"MTD_MSI{level}.xml").write_text(_product_xml(level, name, baseline, granule, files, listed))
    (images.parent / "MTD_TL.xml").write_text(_tile_xml(level, tile, zone))
    (product / "manifest.safe").write_text("<?xml version='1.0'?><xfdu:XFDU xmlns:xfdu='urn:ccsds:schema:xfdu:1'/>")
    return product


def zipped(product: Path) -> Path:
    """The product's zip beside it, named as the Copernicus data space names it."""
    made = shutil.make_archive(str(product), "zip", product.parent, product.name)
    return Path(made)


def classification(side: int) -> npt.NDArray[np.uint8]:
    """Scene classification: vegetation, a cloud in the north-west quarter, snow in the last column."""
    codes = np.full((EXTENT // side, EXTENT // side), 4, np.uint8)
    codes[: EXTENT // side // 2, : EXTENT // side // 2] = 9
    codes[:, -1] = 11
    return codes


def _bands(level: str) -> list[str]:
    return [band for band in BANDS if level == "L1C" or band != "B10"]


def _numbers(band: str, side: int, shift: int) -> npt.NDArray[np.uint16]:
    count = EXTENT // side
    rows, cols = np.mgrid[:count, :count]
    numbers = 10_000 * REFLECTANCE[band] + 20 * np.sin(rows / 5) + 20 * np.cos(cols / 3) + shift
    numbers[-1, :] = 0  # no data
    return numbers.round().astype(np.uint16)


def _write(path: Path, values: npt.NDArray[np.uint8] | npt.NDArray[np.uint16], side: int, zone: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    profile = {"driver": "JP2OpenJPEG", "width": values.shape[1], "height": values.shape[0], "count": 1}
    place = {"crs": f"EPSG:{32600 + zone}", "transform": from_origin(*ORIGIN, side, side)}
    options = {"QUALITY": "100", "REVERSIBLE": "YES", "YCBCR420": "NO"}
    with rasterio.open(path, "w", dtype=values.dtype, **profile, **place, **options) as out:
        out.write(values, 1)
    path.with_name(path.name + ".aux.xml").unlink(missing_ok=True)
    return path


def _product_xml(level: str, name: str, baseline: str, granule: str, files: list[str], offsets: bool) -> str:
    images = "".join(f"<IMAGE_FILE>{file}</IMAGE_FILE>" for file in files)
    bands = "".join(f"<BAND_NAME>B{band[1:].lstrip('0')}</BAND_NAME>" for band in _bands(level))
    tag = "RADIO_ADD_OFFSET" if level == "L1C" else "BOA_ADD_OFFSET"
    group = "Radiometric_Offset_List" if level == "L1C" else "BOA_ADD_OFFSET_VALUES_LIST"
    each = "".join(f'<{tag} band_id="{number}">-1000</{tag}>' for number in range(13))
    shifts = f"<{group}>{each}</{group}>" if offsets else ""
    quantification = (
        '<QUANTIFICATION_VALUE unit="none">10000</QUANTIFICATION_VALUE>'
        if level == "L1C"
        else '<QUANTIFICATION_VALUES_LIST><BOA_QUANTIFICATION_VALUE unit="none">10000</BOA_QUANTIFICATION_VALUE>'
        '<AOT_QUANTIFICATION_VALUE unit="none">1000.0</AOT_QUANTIFICATION_VALUE>'
        '<WVP_QUANTIFICATION_VALUE unit="cm">1000.0</WVP_QUANTIFICATION_VALUE></QUANTIFICATION_VALUES_LIST>'
    )
    return f"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<n1:Level-{level[1:]}_User_Product xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/User_Product_Level-{level[1:]}.xsd">
<n1:General_Info><Product_Info>
<PRODUCT_START_TIME>2022-02-15T10:11:09.024Z</PRODUCT_START_TIME>
<PRODUCT_URI>{name}</PRODUCT_URI><PROCESSING_LEVEL>Level-{level[1:]}</PROCESSING_LEVEL>
<PRODUCT_TYPE>S2MSI{level[1:]}</PRODUCT_TYPE><PROCESSING_BASELINE>{baseline}</PROCESSING_BASELINE>
<PRODUCT_FORMAT>SAFE_COMPACT</PRODUCT_FORMAT>
<Query_Options completeSingleTile="true"><PRODUCT_FORMAT>SAFE_COMPACT</PRODUCT_FORMAT>
<PREVIEW_IMAGE>true</PREVIEW_IMAGE><METADATA_LEVEL>Brief</METADATA_LEVEL>
<Band_List>{bands}</Band_List></Query_Options>
<Product_Organisation><Granule_List>
<Granule datastripIdentifier="S2A_OPER_MSI" granuleIdentifier="S2A_OPER_MSI_{granule}_N04.00" imageFormat="JPEG2000">
{images}</Granule></Granule_List></Product_Organisation></Product_Info>
<Product_Image_Characteristics>
<Special_Values><SPECIAL_VALUE_TEXT>NODATA</SPECIAL_VALUE_TEXT><SPECIAL_VALUE_INDEX>0</SPECIAL_VALUE_INDEX></Special_Values>
<Special_Values><SPECIAL_VALUE_TEXT>SATURATED</SPECIAL_VALUE_TEXT><SPECIAL_VALUE_INDEX>65535</SPECIAL_VALUE_INDEX></Special_Values>
{quantification}{shifts}
</Product_Image_Characteristics></n1:General_Info>
</n1:Level-{level[1:]}_User_Product>"""


def _tile_xml(level: str, tile: str, zone: int) -> str:
    sizes = "".join(
        f'<Size resolution="{side}"><NROWS>{EXTENT // side}</NROWS><NCOLS>{EXTENT // side}</NCOLS></Size>'
        f'<Geoposition resolution="{side}"><ULX>{ORIGIN[0]}</ULX><ULY>{ORIGIN[1]}</ULY>'
        f"<XDIM>{side}</XDIM><YDIM>-{side}</YDIM></Geoposition>"
        for side in (10, 20, 60)
    )
    return f"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<n1:Level-{level[1:]}_Tile_ID xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/S2_PDI_Level-{level[1:]}_Tile_Metadata.xsd">
<n1:General_Info><TILE_ID>S2A_OPER_MSI_{level}_TL_{tile}_N04.00</TILE_ID></n1:General_Info>
<n1:Geometric_Info><Tile_Geocoding metadataLevel="Brief">
<HORIZONTAL_CS_NAME>WGS84 / UTM zone {zone}N</HORIZONTAL_CS_NAME><HORIZONTAL_CS_CODE>EPSG:{32600 + zone}</HORIZONTAL_CS_CODE>
{sizes}</Tile_Geocoding></n1:Geometric_Info></n1:Level-{level[1:]}_Tile_ID>"""
