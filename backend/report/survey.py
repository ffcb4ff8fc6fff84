"""What a map's every pixel tells: how much of each class there is, and which map it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.labels.raster_labels import RasterLabels
from backend.sample.draw import Population, fill


@dataclass(frozen=True)
class Survey:
    """``pixels`` K of each class; ``sizes`` K: its land in pixels of mean size (the same where all are of one size);
    ``digest`` of the map, as a sample drawn from it says it."""

    pixels: NDArray[np.int64]
    sizes: NDArray[np.float64]
    digest: str


def survey(mapped: RasterLabels) -> Survey:
    """One pass over the map."""
    found = fill(Population(lambda window: mapped.read(window)[0], mapped.grid, mapped.scheme.codes), 0, 0)
    return Survey(found.pixels, found.sizes, found.digest)
