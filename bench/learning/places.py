"""The real data of the learning benches: places with their sensors and dense labels, and splits that keep places apart.

A place is never on both sides of a split; neighbouring places (chips cut from one
scene, patches of one tile) share a ``group`` and stay together.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from backend.contract.requests import Scene, Source

DATA = Path(os.environ.get("PATCHWORK_DATA", Path(__file__).resolve().parents[3] / "shared" / "data"))

FLOOD_SCENES = ("Mekong_333434", "Nigeria_812045", "Pakistan_849790", "Somalia_699062", "Spain_7370579")
CHIPS_A_GROUP = 10
"""HLS chips carry no coordinates; neighbours in number may be neighbours on the ground, so tens stay together."""


@dataclass(frozen=True)
class Place:
    """``sources``: sensor → raster; ``label``: raster of codes or None; ``themes``: names of its land cover."""

    name: str
    group: str
    sources: dict[str, Source]
    label: Path | None = None
    themes: tuple[str, ...] = ()

    def scene(self, *sensors: str) -> Scene:
        """The request's scene of these sensors (default: all)."""
        return Scene([self.sources[s] for s in sensors or self.sources], name=self.name)


def floods() -> list[Place]:
    """Sentinel-1 scenes of 512² pixels with hand-labelled water (−1 none, 0 dry, 1 water)."""
    base = DATA / "sen1floods11"
    return [
        Place(name, name, {"sar": _sar(base / "S1" / f"{name}_S1Hand.tif")}, base / "label" / f"{name}_LabelHand.tif")
        for name in FLOOD_SCENES
    ]


def chips(label: str = "worldcover") -> list[Place]:
    """7-band chips of 128² pixels with ESA WorldCover (``worldcover``) or a water mask (``water``)."""
    base = DATA / "hls_worldcover_water"
    paths = sorted((base / "images").glob("*.tif"))
    return [
        Place(path.stem, f"tens {number // CHIPS_A_GROUP}", {"optical": Source(str(path))}, base / label / path.name)
        for number, path in enumerate(paths)
    ]


def pairs() -> list[Place]:
    """Sentinel-1 and Sentinel-2 patches of 120² pixels with the names of their land cover."""
    base = DATA / "bigearthnet_s1_s2"
    with (base / "labels.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [
        Place(
            row["id"],
            row["tile"],
            {"sar": _sar(base / "S1" / f"{row['id']}.tif"), "optical": _optical(base / "S2" / f"{row['id']}.tif")},
            themes=tuple(sorted(part.strip() for part in row["labels"].split(";"))),
        )
        for row in rows
    ]


def split(places: Sequence[Place], test_share: float, seed: int) -> tuple[list[Place], list[Place]]:
    """Training and test places; whole groups are drawn until the test holds at least ``test_share`` of the places."""
    groups = sorted({place.group for place in places})
    order = np.random.default_rng([seed, len(groups)]).permutation(len(groups))
    test: set[str] = set()
    for number in order:
        if sum(place.group in test for place in places) >= test_share * len(places):
            break
        test.add(groups[number])
    return [p for p in places if p.group not in test], [p for p in places if p.group in test]


def _sar(path: Path) -> Source:
    return Source(str(path), roles=["VV", "VH"], units="db")


def _optical(path: Path) -> Source:
    return Source(str(path), units="dn")
