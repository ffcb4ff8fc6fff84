"""Real objects to click on: connected parts of a class on a labelled raster.

Which parts count (:data:`RULE`): at least 300 px, at least 4 px from the edge at the deepest place (a thinner
thing is all edge at 10 m), not touching the raster's rim, and with known labels all along its outline. In the
development set of SAR, whose scenes hold few such parts, a quarter of the outline may lie on the rim.

Development objects may be looked at and tuned on; scored objects lie in other scenes or chips, and are only
scored. The chips alternate by tens (neighbours in number may be neighbours on the ground); of chips with the same
land cover, which show one place at several dates, only the first counts.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from scipy import ndimage

from backend.contract.requests import Scene, Source
from backend.scene.grid import Window
from bench.learning.places import DATA, chips

Mask = NDArray[np.bool_]
Codes = NDArray[np.int64]

RULE = "≥ 300 px, ≥ 4 px deep, not on the raster's rim"
LEAST_PIXELS, LEAST_DEPTH, MOST_PIXELS = 300, 4.0, 40_000
SMALLEST_VIEW, VIEW_SHARE = 96, 2.5
"""An analyst zooms so that the object's longer side is 1/2.5 of the view, which is at least 96 px wide."""

SAR_WATER, WATER, FIELDS, BUILT, CROWNS = "SAR water", "optical water", "optical fields", "optical built", "tree crowns"
TYPES = (SAR_WATER, WATER, FIELDS, BUILT, CROWNS)


@dataclass(frozen=True)
class Target:
    """``truth`` and ``known`` are of the ``view``'s size."""

    name: str
    type: str
    scene: Scene
    view: Window
    truth: Mask
    known: Mask


@dataclass(frozen=True)
class Labelled:
    """A scene with masks of a class: ``parts`` turns the raster of codes into the class, ``known`` into what is known."""

    name: str
    type: str
    scene: Scene
    codes: Callable[[], Codes]
    wanted: tuple[int, ...]
    unknown: tuple[int, ...] = ()
    rim_share: float = 0.0

    def targets(self) -> Iterator[Target]:
        codes = self.codes()
        known = ~np.isin(codes, self.unknown)
        parts, count = ndimage.label(np.isin(codes, self.wanted))
        for number in range(1, count + 1):
            part = parts == number
            if counts(part, known, self.rim_share):
                yield target(f"{self.name} #{number}", self, part, known)


def counts(part: Mask, known: Mask, rim_share: float = 0.0) -> bool:
    """Whether a connected part is an object (:data:`RULE`)."""
    if not LEAST_PIXELS <= part.sum() <= MOST_PIXELS:
        return False
    padded = np.pad(part, 1)
    if ndimage.distance_transform_edt(padded).max() < LEAST_DEPTH:
        return False
    around = ndimage.binary_dilation(padded) & ~padded
    inside = around[1:-1, 1:-1]
    on_rim = (around.sum() - inside.sum()) + (inside & ~known).sum()
    return bool(on_rim <= rim_share * around.sum())


def target(name: str, source: Labelled, part: Mask, known: Mask) -> Target:
    view = view_of(part)
    return Target(name, source.type, source.scene, view, part[view.slices], known[view.slices])


def view_of(part: Mask) -> Window:
    """A square around the object, moved and cut to lie inside the raster."""
    rows, cols = (np.flatnonzero(part.any(axis=axis)) for axis in (1, 0))
    longest = max(rows[-1] - rows[0], cols[-1] - cols[0]) + 1
    side = max(SMALLEST_VIEW, round(VIEW_SHARE * longest))
    spans = []
    for found, size in ((rows, part.shape[0]), (cols, part.shape[1])):
        length = min(side, size)
        first = min(max(0, (int(found[0]) + int(found[-1]) + 1 - length) // 2), size - length)
        spans.append((first, length))
    return Window(spans[0][0], spans[1][0], spans[0][1], spans[1][1])


# -- the two sets -----------------------------------------------------------


def development() -> list[Labelled]:
    """Objects that may be tuned on."""
    found = [replace(flood(name), rim_share=0.25) for name in ("Mekong_333434", "Nigeria_812045", "Somalia_699062")]
    return [*found, *of_chips(scored=False)]


def scored() -> list[Labelled]:
    """Objects that are only ever scored."""
    return [
        *(flood(name) for name in ("Spain_7370579", "Pakistan_849790")),
        flood("Spain_7370579", optical=True),
        *of_chips(scored=True),
        *raleigh(),
        *terramesh(),
    ]


def flood(name: str, optical: bool = False) -> Labelled:
    """Hand-labelled water (−1 not known, 0 dry, 1 water) on Sentinel-1 or, where there is one, Sentinel-2."""
    base = DATA / "sen1floods11"
    label = base / "label" / f"{name}_LabelHand.tif"
    if optical:
        source = Source(str(base / "S2" / f"{name}_S2Hand.tif"), units="dn")
        return Labelled(f"{name} S2", WATER, Scene([source], name=name), lambda: read(label), (1,), (-1,))
    source = Source(str(base / "S1" / f"{name}_S1Hand.tif"), roles=["VV", "VH"], units="db")
    return Labelled(f"{name} S1", SAR_WATER, Scene([source], name=name), lambda: read(label), (1,), (-1,))


def of_chips(scored: bool) -> list[Labelled]:
    """Crops and grass of WorldCover as fields, and the water mask of the image's date."""
    found, seen = [], set()
    for place in chips():
        if place.label is None or (ground := read(place.label).tobytes()) in seen:
            continue
        seen.add(ground)
        if (int(place.group.split()[1]) % 2 == 1) != scored:
            continue
        cover, water = place.label, place.label.parents[1] / "water" / place.label.name
        for code in (40, 30):
            found.append(Labelled(f"chip {place.name} cover {code}", FIELDS, place.scene(), reader(cover), (code,)))
        found.append(Labelled(f"chip {place.name} water", WATER, place.scene(), reader(water), (1,)))
    return found


def raleigh() -> list[Labelled]:
    """The dense map of 1996, moved by the pixel that it is known to lie off the image of 2000."""
    base = DATA / "nc_landsat7_landcover"
    scene = Scene([Source(str(base / "lsat7_2000.tif"), units="dn")], name="Raleigh")

    def codes() -> Codes:
        with rasterio.open(base / "lsat7_2000.tif") as file:
            imaged = (file.read() > 0).all(axis=0)
        moved = np.zeros_like(found := read(base / "landclass96.tif"))
        moved[1:, 1:] = found[:-1, :-1]
        return np.where(imaged, moved, 0)

    kinds = ((FIELDS, (2, 3)), (BUILT, (1,)), (WATER, (6,)))
    return [Labelled(f"Raleigh {kind}", kind, scene, codes, wanted, (0,)) for kind, wanted in kinds]


def terramesh() -> list[Labelled]:
    """ESRI's land cover on Sentinel-2."""
    base = DATA / "terramesh_s1_s2_lulc"
    found = []
    for path in sorted((base / "LULC").glob("*.tif")):
        scene = Scene([Source(str(base / "S2L2A" / path.name), units="dn")], name=path.stem)
        for kind, code in ((WATER, 1), (FIELDS, 4), (BUILT, 5)):
            found.append(Labelled(f"{path.stem} {kind}", kind, scene, reader(path), (code,), (0,)))
    return found


def crowns() -> list[Target]:
    """Tree crowns of the aerial tile, of which only boxes are known: the ellipse inside each stands for the crown."""
    base = DATA / "detection" / "neon_tree"
    scene = Scene([Source(str(base / "OSBS_029.tif"), units="dn")], name="OSBS_029")
    with rasterio.open(base / "OSBS_029.tif") as file:
        shape = file.height, file.width
    with (base / "OSBS_029.csv").open(encoding="utf-8") as file:
        boxes = [[int(row[key]) for key in ("ymin", "xmin", "ymax", "xmax")] for row in csv.DictReader(file)]
    everything = Labelled("crown", CROWNS, scene, lambda: np.zeros(shape, np.int64), ())
    found, known = [], np.ones(shape, bool)
    for number, (top, left, bottom, right) in enumerate(boxes):
        part = ellipse(shape, top, left, bottom, right)
        if counts(part, known):
            found.append(target(f"crown #{number}", everything, part, known))
    return found


def ellipse(shape: tuple[int, int], top: int, left: int, bottom: int, right: int) -> Mask:
    """Pixels whose centre lies in the ellipse that a box of pixel edges holds."""
    rows, cols = np.ogrid[: shape[0], : shape[1]]
    down = (rows + 0.5 - (top + bottom) / 2) / ((bottom - top) / 2)
    across = (cols + 0.5 - (left + right) / 2) / ((right - left) / 2)
    return np.asarray(down**2 + across**2 <= 1)


def targets(chosen: str, most: int) -> list[Target]:
    """Of ``development`` or ``scored``: at most ``most`` of each type, spread over the places they come from."""
    sources = development() if chosen == "development" else scored()
    found = [t for source in sources for t in source.targets()]
    if chosen == "scored":
        found += crowns()
    return [t for kind in TYPES for t in spread([x for x in found if x.type == kind], most)]


def spread(found: Sequence[Target], most: int) -> list[Target]:
    """Every so-manieth."""
    if len(found) <= most:
        return list(found)
    return [found[number] for number in np.linspace(0, len(found) - 1, most).round().astype(int)]


def reader(path: Path) -> Callable[[], Codes]:
    return lambda: read(path)


def read(path: Path) -> Codes:
    with rasterio.open(path) as file:
        codes: Codes = file.read(1).astype(np.int64)
    return codes
