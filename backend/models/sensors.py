"""Which bands belong to which of two sensors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from backend.contract.errors import RequestError
from backend.models.spec import Fusion
from backend.scene.roles import POLARISATIONS

SAR, OPTICAL = "sar", "optical"


def split_sensors(bands: Sequence[Mapping[str, Any]], rasters: Sequence[int], early: bool, merge: str) -> Fusion:
    """The two sensors of ``bands`` ([{name, role, units}]); ``rasters``: the number of the raster each comes from.

    Two rasters are two sensors; else bands in dB or of a polarisation are one and all others the
    second. Radar comes first. Raises :class:`RequestError` where there are not two.
    """
    radar = [band.get("units") == "db" or band.get("role") in POLARISATIONS for band in bands]
    keys: Sequence[int] = list(rasters) if len(set(rasters)) == 2 else [int(not is_radar) for is_radar in radar]
    groups = [tuple(i for i, key in enumerate(keys) if key == wanted) for wanted in sorted(set(keys))]
    if len(groups) != 2:
        raise RequestError(
            "Fus-MAE fuses two sensors, and these bands are of one.",
            "Give both as bands of one scene: two --raster (in QGIS: “bands of one scene”), radar and optical.",
        )
    is_sar = [all(radar[band] for band in group) for group in groups]
    if is_sar == [False, True]:
        groups, is_sar = groups[::-1], is_sar[::-1]
    names = (SAR, OPTICAL) if is_sar == [True, False] else ("first", "second")
    return Fusion((groups[0], groups[1]), names, early, merge)
