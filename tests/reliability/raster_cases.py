"""R7's hand-made rasters: every oddity that a reader of other people's files meets."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
from affine import Affine
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS

UTM = "EPSG:32632"
PLACE = Affine(10, 0, 500_000, 0, -10, 5_500_000)
Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Case:
    """``make(folder)`` writes the raster and returns its GDAL name; ``usable``: whether it must be read, or refused."""

    name: str
    usable: bool
    make: Callable[[Path], str]


CASES: list[Case] = []


def case(usable: bool) -> Callable[[Callable[[Path], str]], Callable[[Path], str]]:
    """Register a maker under its own name."""

    def register(make: Callable[[Path], str]) -> Callable[[Path], str]:
        CASES.append(Case(make.__name__, usable, make))
        return make

    return register


def tiff(path: Path, data: Array, **profile: Any) -> str:
    """``data`` (C,H,W) as GeoTIFF in UTM unless told otherwise."""
    options = {"driver": "GTiff", "dtype": data.dtype, "crs": UTM, "transform": PLACE, **profile}
    with rasterio.open(path, "w", count=len(data), height=data.shape[1], width=data.shape[2], **options) as out:
        out.write(data)
    return str(path)


def noise(bands: int = 1, height: int = 40, width: int = 50, dtype: str = "float32") -> Array:
    return (np.random.default_rng(bands).random((bands, height, width)) * 100).astype(dtype)


def vrt(path: Path, size: str, body: str, place: str = "500000, 10, 0, 5500000, 0, -10") -> str:
    path.write_text(f"<VRTDataset {size}><SRS>{UTM}</SRS><GeoTransform>{place}</GeoTransform>{body}</VRTDataset>")
    return str(path)


def vrt_band(source: str, extra: str = "") -> str:
    return (
        f'<VRTRasterBand dataType="Float32" band="1" {extra}><SimpleSource><SourceFilename relativeToVRT="1">'
        f"{source}</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand>"
    )


SIZE = 'rasterXSize="50" rasterYSize="40"'


@case(usable=False)
def empty_file(folder: Path) -> str:
    (folder / "empty.tif").touch()
    return str(folder / "empty.tif")


@case(usable=False)
def missing_file(folder: Path) -> str:
    return str(folder / "missing.tif")


@case(usable=False)
def a_folder(folder: Path) -> str:
    (folder / "folder.tif").mkdir()
    return str(folder / "folder.tif")


@case(usable=False)
def text_in_disguise(folder: Path) -> str:
    (folder / "text.tif").write_text("II*\0 not really")
    return str(folder / "text.tif")


@case(usable=False)
def no_pixels(folder: Path) -> str:
    return vrt(folder / "zero.vrt", 'rasterXSize="0" rasterYSize="0"', '<VRTRasterBand dataType="Byte" band="1"/>')


@case(usable=False)
def no_bands(folder: Path) -> str:
    return vrt(folder / "bandless.vrt", SIZE, "")


@case(usable=False)
def header_of_a_billion_pixels(folder: Path) -> str:
    """A classic TIFF header of 31,623² pixels whose strips all lie beyond the end of the file."""
    side, path = 31_623, folder / "billion.tif"
    tags = [(256, 4, 1, side), (257, 4, 1, side), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 4096),
            (277, 3, 1, 1), (278, 4, 1, side), (279, 4, 1, side * side)]  # fmt: skip
    directory = struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", *tag) for tag in tags) + b"\0\0\0\0"
    path.write_bytes(b"II*\0" + struct.pack("<I", 8) + directory)
    return str(path)


@case(usable=True)
def a_billion_pixels_of_nothing(folder: Path) -> str:
    """A valid sparse file: nodata from end to end."""
    path = folder / "sparse.tif"
    profile = {"driver": "GTiff", "dtype": "uint8", "count": 1, "nodata": 0, "crs": UTM, "transform": PLACE}
    options = {"tiled": True, "blockxsize": 512, "blockysize": 512, "compress": "deflate", "sparse_ok": True}
    with rasterio.open(path, "w", height=31_623, width=31_623, **profile, **options):
        pass
    return str(path)


@case(usable=False)
def one_gigantic_block(folder: Path) -> str:
    path = folder / "block.tif"
    profile = {"driver": "GTiff", "dtype": "uint16", "count": 1, "height": 16_384, "width": 16_384, "sparse_ok": True}
    with rasterio.open(path, "w", **profile, tiled=True, blockxsize=16_384, blockysize=16_384):
        pass
    return str(path)


@case(usable=True)
def no_crs(folder: Path) -> str:
    return tiff(folder / "nocrs.tif", noise(), crs=None)


@case(usable=True)
def turned(folder: Path) -> str:
    return tiff(folder / "turned.tif", noise(), transform=PLACE * Affine.rotation(33))


@case(usable=True)
def south_up(folder: Path) -> str:
    return tiff(folder / "south.tif", noise(), transform=Affine(10, 0, 500_000, 0, 10, 5_400_000))


@case(usable=False)
def flat_geotransform(folder: Path) -> str:
    return vrt(folder / "flat.vrt", SIZE, '<VRTRasterBand dataType="Byte" band="1"/>', place="5, 0, 0, 5, 0, 0")


@case(usable=False)
def geotransform_of_nan(folder: Path) -> str:
    return vrt(folder / "nan.vrt", SIZE, '<VRTRasterBand dataType="Byte" band="1"/>', place="nan, nan, 0, nan, 0, nan")


@case(usable=False)
def complex_floats(folder: Path) -> str:
    return tiff(folder / "complex.tif", noise().astype(np.complex64))


@case(usable=False)
def complex_integers(folder: Path) -> str:
    path = folder / "cint.tif"
    with rasterio.open(path, "w", driver="GTiff", dtype="complex_int16", count=1, height=9, width=9, transform=PLACE):
        pass
    return str(path)


@case(usable=False)
def paletted(folder: Path) -> str:
    path = folder / "palette.tif"
    with rasterio.open(path, "w", driver="GTiff", dtype="uint8", count=1, height=9, width=9, transform=PLACE) as out:
        out.write_colormap(1, {0: (0, 0, 0), 1: (255, 0, 0)})
        out.write(np.ones((1, 9, 9), np.uint8))
    return str(path)


@case(usable=True)
def thirteen_bands(folder: Path) -> str:
    return tiff(folder / "thirteen.tif", noise(13, dtype="uint16"))


@case(usable=True)
def a_thousand_bands(folder: Path) -> str:
    return tiff(folder / "thousand.tif", noise(1000, 4, 5, "uint8"))


@case(usable=True)
def nodata_of_nan(folder: Path) -> str:
    data = noise()
    data[0, :9] = np.nan
    return tiff(folder / "nodatanan.tif", data, nodata=np.nan)


@case(usable=True)
def nodata_of_infinity(folder: Path) -> str:
    data = noise()
    data[0, :9] = np.inf
    return tiff(folder / "nodatainf.tif", data, nodata=np.inf)


@case(usable=True)
def nodata_outside_its_type(folder: Path) -> str:
    tile = tiff(folder / "inner.tif", noise(dtype="uint8"))
    body = (
        vrt_band(Path(tile).name)
        .replace("Float32", "Byte")
        .replace("<SimpleSource>", "<NoDataValue>-9999</NoDataValue><SimpleSource>")
    )
    return vrt(folder / "outside.vrt", SIZE, body)


@case(usable=False)
def nothing_but_nan(folder: Path) -> str:
    return tiff(folder / "allnan.tif", np.full((2, 40, 50), np.nan, np.float32))


@case(usable=False)
def nothing_but_nodata(folder: Path) -> str:
    return tiff(folder / "allnodata.tif", np.zeros((1, 40, 50), np.uint8), nodata=0)


@case(usable=True)
def values_beyond_float32(folder: Path) -> str:
    data = noise(dtype="float64")
    data[0, :9] = 1e300
    return tiff(folder / "beyond.tif", data)


@case(usable=True)
def integers_of_64_bits(folder: Path) -> str:
    return tiff(folder / "int64.tif", noise(dtype="int64"), nodata=2**53)


@case(usable=True)
def one_pixel(folder: Path) -> str:
    return tiff(folder / "pixel.tif", noise(2, 1, 1))


@case(usable=True)
def one_very_long_row(folder: Path) -> str:
    return tiff(folder / "row.tif", noise(1, 1, 300_000))


@case(usable=False)
def mosaic_of_itself(folder: Path) -> str:
    return vrt(folder / "self.vrt", SIZE, vrt_band("self.vrt"))


@case(usable=False)
def mosaics_of_each_other(folder: Path) -> str:
    vrt(folder / "ping.vrt", SIZE, vrt_band("pong.vrt"))
    return vrt(folder / "pong.vrt", SIZE, vrt_band("ping.vrt"))


@case(usable=False)
def mosaic_without_its_tile(folder: Path) -> str:
    return vrt(folder / "gone.vrt", SIZE, vrt_band("not-there.tif"))


@case(usable=False)
def mosaic_that_wants_to_run_code(folder: Path) -> str:
    code = f"def f(a, out, *args, **kw):\n    open({str(folder / 'owned')!r}, 'w').close()\n"
    body = (
        '<VRTRasterBand dataType="Float32" band="1" subClass="VRTDerivedRasterBand">'
        "<PixelFunctionType>f</PixelFunctionType><PixelFunctionLanguage>Python</PixelFunctionLanguage>"
        f"<PixelFunctionCode><![CDATA[{code}]]></PixelFunctionCode></VRTRasterBand>"
    )
    return vrt(folder / "code.vrt", SIZE, body)


@case(usable=False)
def cut_in_the_middle(folder: Path) -> str:
    path = Path(
        tiff(folder / "cut.tif", noise(2, 300, 300), compress="deflate", tiled=True, blockxsize=64, blockysize=64)
    )
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return str(path)


@case(usable=False)
def raw_radar(folder: Path) -> str:
    path = folder / "S1A_IW_GRDH_1SDV_20200101T000000.tif"
    points = [GroundControlPoint(r, c, 10 + c / 100, 50 - r / 100) for r in (0, 9) for c in (0, 9)]
    with rasterio.open(path, "w", driver="GTiff", dtype="uint16", count=2, height=9, width=9) as out:
        out.gcps = (points, CRS.from_epsg(4326))
    return str(path)


@case(usable=True)
def picture_with_alpha(folder: Path) -> str:
    data = noise(4, dtype="uint8")
    data[3] = 255
    with rasterio.open(folder / "alpha.png", "w", driver="PNG", dtype="uint8", count=4, height=40, width=50) as out:
        out.write(data)
    return str(folder / "alpha.png")


@case(usable=False)
def masked_everywhere(folder: Path) -> str:
    path = Path(tiff(folder / "masked.tif", noise()))
    with rasterio.open(path, "r+") as out:
        out.write_mask(np.zeros((40, 50), np.uint8))
    return str(path)


@case(usable=True)
def inside_an_archive(folder: Path) -> str:
    inner = tiff(folder / "member.tif", noise())
    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        archive.write(inner, "member.tif")
    return f"/vsizip/{folder}/all.zip/member.tif"


@case(usable=False)
def inside_a_broken_archive(folder: Path) -> str:
    (folder / "broken.zip").write_bytes(b"PK\x03\x04 and then nothing")
    return f"/vsizip/{folder}/broken.zip/member.tif"


@case(usable=True)
def strange_names(folder: Path) -> str:
    path = Path(tiff(folder / "ein Bild – “Zürich”\n2.tif", noise(3)))
    with rasterio.open(path, "r+") as out:
        for index, name in enumerate(["VV\n", "雨" * 5000, "; DROP TABLE"], 1):
            out.set_band_description(index, name)
    return str(path)
