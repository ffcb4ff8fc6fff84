"""Mini Sentinel-1 products as ESA packs them: manifest, annotation and calibration XML, a TIFF a polarisation.

The structure is that which GDAL's SAFE driver follows; sizes and values are made up. The image is a slightly sheared
grid of pixels over 10° E, 45° N, told by ground control points only; a bright square lies in its middle, and the first
columns are fill.
"""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import rasterio
from rasterio.control import GroundControlPoint
from rasterio.errors import NotGeoreferencedWarning

ROWS, COLS = 60, 80
TIME = "20200607t172314-20200607t172339-032911-03cfe8"
NUMBER = {"vv": 100, "vh": 200}
"""Of the dark ground; the square is three times as bright."""

SQUARE = slice(20, 30), slice(40, 60)


def place(row: float, col: float) -> tuple[float, float]:
    """Longitude and latitude of a pixel's corner."""
    return 10 + col * 1.3e-4 + row * 2e-5, 45 - row * 9e-5 + col * 1e-5


def safe(folder: Path, level: str = "GRD") -> Path:
    """A product of ``level`` (GRD, SLC) as a folder."""
    form = "GRDH_1SDV" if level == "GRD" else f"{level}__1SDV"
    product = folder / f"S1A_IW_{form}_20200607T172314_20200607T172339_032911_03CFE8_1A2B.SAFE"
    for inside in ("measurement", "annotation/calibration"):
        (product / inside).mkdir(parents=True)
    stems = {p: f"s1a-iw-{level.lower()}-{p}-{TIME}-00{n}" for n, p in enumerate(NUMBER, 1)}
    for polarisation, stem in stems.items():
        _image(product / "measurement" / f"{stem}.tiff", polarisation, level)
        (product / "annotation" / f"{stem}.xml").write_text(_annotation(polarisation, level))
        (product / "annotation" / "calibration" / f"calibration-{stem}.xml").write_text(_calibration())
    (product / "manifest.safe").write_text(_manifest(list(stems.values())))
    return product


def _points() -> list[GroundControlPoint]:
    at = [(row, col) for row in np.linspace(0, ROWS, 4) for col in np.linspace(0, COLS, 5)]
    return [GroundControlPoint(row, col, *place(row, col), 0.0) for row, col in at]


def _image(path: Path, polarisation: str, level: str) -> None:
    numbers = np.full((ROWS, COLS), NUMBER[polarisation], np.uint16)
    numbers[SQUARE], numbers[:, :3] = 3 * NUMBER[polarisation], 0
    dtype = "uint16" if level == "GRD" else "complex_int16"
    form = {"driver": "GTiff", "count": 1, "height": ROWS, "width": COLS, "dtype": dtype}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        with rasterio.open(path, "w", **form) as out:
            out.gcps = (_points(), rasterio.CRS.from_epsg(4326))
            if level == "GRD":
                out.write(numbers, 1)


def _annotation(polarisation: str, level: str) -> str:
    kind = ("Detected", "16 bit Unsigned Integer") if level == "GRD" else ("Complex", "16 bit Signed Integer")
    points = "".join(
        f"<geolocationGridPoint><line>{p.row:.0f}</line><pixel>{p.col:.0f}</pixel><latitude>{p.y}</latitude>"
        f"<longitude>{p.x}</longitude><height>0</height></geolocationGridPoint>"
        for p in _points()
    )
    return f"""<product><adsHeader><missionId>S1A</missionId><productType>{level}</productType>
<polarisation>{polarisation.upper()}</polarisation><mode>IW</mode><swath>IW</swath></adsHeader>
<imageAnnotation><imageInformation><pixelValue>{kind[0]}</pixelValue><outputPixels>{kind[1]}</outputPixels>
<rangePixelSpacing>10</rangePixelSpacing><azimuthPixelSpacing>10</azimuthPixelSpacing>
<numberOfSamples>{COLS}</numberOfSamples><numberOfLines>{ROWS}</numberOfLines></imageInformation></imageAnnotation>
<geolocationGrid><geolocationGridPointList count="{len(_points())}">{points}</geolocationGridPointList></geolocationGrid>
</product>"""


def _calibration() -> str:
    vectors = "".join(
        f'<calibrationVector><line>{line}</line><pixel count="2">0 {COLS - 1}</pixel><sigmaNought count="2">500 500'
        '</sigmaNought><betaNought count="2">400 400</betaNought><gamma count="2">450 450</gamma></calibrationVector>'
        for line in (0, ROWS - 1)
    )
    return f'<calibration><calibrationVectorList count="2">{vectors}</calibrationVectorList></calibration>'


def _manifest(stems: list[str]) -> str:
    units, metadata, objects = [], [], []
    for stem in stems:
        key = stem.replace("-", "")
        parts = {
            key: ("Measurement", f"./measurement/{stem}.tiff"),
            f"product{key}": ("Product", f"./annotation/{stem}.xml"),
            f"calibration{key}": ("Calibration", f"./annotation/calibration/calibration-{stem}.xml"),
        }
        described = " ".join(f"{name}Annotation" for name in parts if name != key)
        units.append(
            f'<xfdu:contentUnit unitType="Measurement Data Unit" repID="s1Level1MeasurementSchema" dmdID="{described}">'
            f'<dataObjectPointer dataObjectID="{key}"/></xfdu:contentUnit>'
        )
        metadata += [
            f'<metadataObject ID="{name}Annotation"><dataObjectPointer dataObjectID="{name}"/></metadataObject>'
            for name in parts
            if name != key
        ]
        objects += [
            f'<dataObject ID="{name}" repID="s1Level1{schema}Schema"><byteStream><fileLocation locatorType="URL" '
            f'href="{href}"/></byteStream></dataObject>'
            for name, (schema, href) in parts.items()
        ]
    return f"""<?xml version="1.0" encoding="UTF-8"?><xfdu:XFDU xmlns:xfdu="urn:ccsds:schema:xfdu:1">
<informationPackageMap><xfdu:contentUnit unitType="SAFE Archive Information Package">{"".join(units)}</xfdu:contentUnit>
</informationPackageMap><metadataSection>{"".join(metadata)}</metadataSection>
<dataObjectSection>{"".join(objects)}</dataObjectSection></xfdu:XFDU>"""
