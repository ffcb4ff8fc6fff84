"""R7's mutated rasters: good files of several formats with damage, each a pure function of its number."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import rasterio

from tests.reliability.raster_cases import UTM, noise, tiff, vrt, vrt_band

SIZE = 'rasterXSize="50" rasterYSize="40"'
EXTREMES = ["0", "-1", "1", "2147483647", "4294967296", "1e308", "nan", "inf", "65535", ""]


def make_seeds(folder: Path) -> list[Path]:
    """Small good rasters to damage."""
    tiles = {"tiled": True, "blockxsize": 16, "blockysize": 16}
    seeds = [
        tiff(folder / "plain.tif", noise(2)),
        tiff(folder / "deflate.tif", noise(3, dtype="uint16"), compress="deflate", predictor=2, nodata=0, **tiles),
        tiff(folder / "lzw.tif", noise(1, dtype="uint8"), compress="lzw"),
        tiff(folder / "big.tif", noise(2, dtype="int16"), bigtiff="YES", interleave="pixel"),
        tiff(folder / "zstd.tif", noise(2), compress="zstd", predictor=3, nodata=np.nan, **tiles),
        tiff(folder / "jpeg.tif", noise(3, dtype="uint8"), compress="jpeg", photometric="ycbcr", **tiles),
        str(_picture(folder / "picture.png", "PNG", 4)),
        str(_picture(folder / "picture.jpg", "JPEG", 3)),
        str(_picture(folder / "picture.jp2", "JP2OpenJPEG", 3)),
        vrt(folder / "mosaic.vrt", SIZE, vrt_band("plain.tif")),
        vrt(
            folder / "nodata.vrt",
            SIZE,
            vrt_band("plain.tif").replace("<SimpleSource>", "<NoDataValue>5</NoDataValue><SimpleSource>"),
        ),
    ]
    return [Path(seed) for seed in seeds]


def _picture(path: Path, driver: str, bands: int) -> Path:
    profile = {"driver": driver, "dtype": "uint8", "count": bands, "height": 40, "width": 50, "crs": UTM}
    with rasterio.open(path, "w", **profile) as out:
        out.write(noise(bands, dtype="uint8"))
    return path


def mutate(number: int, seeds: list[Path], folder: Path) -> str:
    """Damage one seed: which, where and how follow from ``number`` alone. Returns the new file."""
    draw = random.Random(number)
    seed = seeds[number % len(seeds)]
    damage = draw.choice(TEXT_DAMAGES if seed.suffix == ".vrt" else BINARY_DAMAGES)
    path = folder / f"{number:05d}-{damage.__name__}-{seed.name}"
    path.write_bytes(damage(seed.read_bytes(), draw))
    return str(path)


def flip_bytes(data: bytes, draw: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(draw.choice([1, 4, 32])):
        out[draw.randrange(len(out))] = draw.randrange(256)
    return bytes(out)


def flip_header(data: bytes, draw: random.Random) -> bytes:
    """TIFF directories lie at the start or the end."""
    out, near = bytearray(data), min(400, len(data))
    for _ in range(draw.choice([1, 3, 10])):
        place = draw.randrange(near)
        out[place if draw.random() < 0.7 else len(out) - 1 - place] = draw.choice([0, 1, 127, 255, draw.randrange(256)])
    return bytes(out)


def truncate(data: bytes, draw: random.Random) -> bytes:
    return data[: draw.randrange(len(data))]


def blank(data: bytes, draw: random.Random) -> bytes:
    start, length = draw.randrange(len(data)), draw.randrange(1, 2000)
    return data[:start] + draw.choice([b"\0", b"\xff"]) * min(length, len(data) - start) + data[start + length :]


def insert(data: bytes, draw: random.Random) -> bytes:
    start = draw.randrange(len(data))
    return data[:start] + draw.randbytes(draw.randrange(1, 64)) + data[start:]


def remove(data: bytes, draw: random.Random) -> bytes:
    start = draw.randrange(len(data))
    return data[:start] + data[start + draw.randrange(1, 64) :]


def extreme_number(data: bytes, draw: random.Random) -> bytes:
    text = data.decode()
    match = draw.choice(list(re.finditer(r"-?\d+(\.\d+)?", text)))
    return (text[: match.start()] + draw.choice(EXTREMES) + text[match.end() :]).encode()


def drop_tag(data: bytes, draw: random.Random) -> bytes:
    text = data.decode()
    match = draw.choice(list(re.finditer(r"<[^>]*>", text)))
    return (text[: match.start()] + text[match.end() :]).encode()


Damage = Callable[[bytes, random.Random], bytes]
BINARY_DAMAGES: list[Damage] = [flip_bytes, flip_header, flip_header, truncate, blank, insert, remove]
TEXT_DAMAGES: list[Damage] = [extreme_number, extreme_number, drop_tag, flip_bytes, truncate]
