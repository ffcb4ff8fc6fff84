"""Which bands belong to which of two sensors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from backend.contract.errors import RequestError
from backend.models.spec import Fusion
from backend.scene import roles
from backend.scene.roles import POLARISATIONS

SAR, OPTICAL = "sar", "optical"


def split_sensors(
    bands: Sequence[Mapping[str, Any]], rasters: Sequence[int], early: bool = True, merge: str = "mean"
) -> Fusion:
    """The two sensors of ``bands`` ([{name, role, units}]); ``rasters``: the number of the raster each comes from.

    Two rasters are two sensors; else bands in dB or of a polarisation are one and all others the
    second, where every one of these is known to be optical unless all come in one raster. Radar comes first.
    Raises :class:`RequestError` where there are not two.
    """
    radar = [band.get("units") == "db" or band.get("role") in POLARISATIONS for band in bands]
    keys: Sequence[int] = list(rasters) if len(set(rasters)) == 2 else [int(not is_radar) for is_radar in radar]
    groups = [tuple(i for i, key in enumerate(keys) if key == wanted) for wanted in sorted(set(keys))]
    if len(groups) != 2:
        raise RequestError(
            "Fus-MAE fuses two sensors, and these bands are of one.",
            "Give both as bands of one scene: two --raster (in QGIS: “bands of one scene”), radar and optical.",
        )
    if len(set(rasters)) > 2:
        _require_optical([band for band, is_radar in zip(bands, radar, strict=True) if not is_radar], len(set(rasters)))
    is_sar = [all(radar[band] for band in group) for group in groups]
    if is_sar == [False, True]:
        groups, is_sar = groups[::-1], is_sar[::-1]
    names = (SAR, OPTICAL) if is_sar == [True, False] else ("first", "second")
    return Fusion((groups[0], groups[1]), names, early, merge)


def sensor_doubts(bands: Sequence[Mapping[str, Any]], fusion: Fusion) -> list[str]:
    """What should be looked at before long training: who is which sensor, and bands nobody can tell."""
    names = [str(band.get("name")) for band in bands]
    told = [f"{what} = {', '.join(names[i] for i in own)}" for what, own in zip(fusion.names, fusion.sensors, strict=True)]
    found = [f"The two sensors: {'; '.join(told)}."]
    if fusion.names == (SAR, OPTICAL):
        unknown = [names[i] for i in fusion.sensors[1] if not _is_optical(bands[i])]
        if unknown:
            found.append(
                f"{', '.join(unknown)} counted as the optical sensor, though nothing says that they are optical: "
                "name the bands (--roles) where they are, leave them out where they are not."
            )
    return found


def _is_optical(band: Mapping[str, Any]) -> bool:
    return band.get("role") in roles.OPTICAL or band.get("units") == "reflectance"


def _require_optical(bands: Sequence[Mapping[str, Any]], rasters: int) -> None:
    """Raise :class:`RequestError` for a third raster, such as heights, that would be taken for optical imagery."""
    unknown = [str(band.get("name")) for band in bands if not _is_optical(band)]
    if unknown:
        raise RequestError(
            f"Fus-MAE fuses two sensors. Of these {rasters} rasters, the bands {', '.join(unknown)} are known neither as "
            "radar nor as optical.",
            "Give radar and optical alone; or say what these bands are (--roles), where they are optical.",
        )
