"""Arrays as the small rasters that travel to the screen."""

from __future__ import annotations

import base64

import numpy as np
from affine import Affine
from numpy.typing import NDArray

from backend.contract.pointing import ViewValues

STEPS = 254
"""Steps from ``low`` (1) to ``high`` (255); 0 is no data."""


def values_message(
    values: NDArray[np.float32], transform: Affine, low: float, high: float, note: str | None = None
) -> ViewValues:
    """``values`` (h,w), NaN = no data; what lies beyond ``low`` or ``high`` takes their levels."""
    share = np.clip((np.nan_to_num(values, nan=low) - low) / (high - low), 0, 1)
    levels = np.where(np.isnan(values), 0, 1 + np.round(share * STEPS)).astype(np.uint8)
    rows, columns = values.shape
    data = base64.b64encode(levels.tobytes()).decode("ascii")
    return ViewValues(list(transform)[:6], rows, columns, data, low, high, note)
