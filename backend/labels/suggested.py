"""Which labels were drawn where a model asked for them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyogrio
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError

from backend.contract.suggested import MARK

_NO = ("", "0", "false", "no", "f", "n")


def marked(path: str, layer: str | None = None) -> int:
    """Features of a vector layer that carry the mark; 0 where the file is none or has no such attribute."""
    try:
        known = list(pyogrio.read_info(path, layer=layer)["fields"])
        if MARK not in known:
            return 0
        columns = pyogrio.raw.read(path, layer=layer, columns=[MARK], read_geometry=False)[3]
    except (DataSourceError, DataLayerError):
        return 0
    return int(_is_yes(columns[0]).sum())


def _is_yes(column: NDArray[Any]) -> NDArray[np.bool_]:
    """Yes as databases, spreadsheets and people write it."""
    if column.dtype.kind in "biuf":
        return np.asarray(np.nan_to_num(column.astype(np.float64)) != 0)
    return np.asarray([value is not None and str(value).strip().lower() not in _NO for value in column], bool)
