"""R8, statistics: 500 rasters with nodata, NaN, infinity and constant bands; equal to masked numpy to 1e-6."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.contract.errors import InputError
from backend.scene.statistics import scan_statistics
from tests.backend.scene.rasters import open_scene, write_raster
from tests.reliability.figures import show

CASES = 500
FLOATS, INTEGERS = ("float32", "float64"), ("uint8", "int16", "uint16", "int32")


@st.composite
def rasters(draw: st.DrawFn) -> tuple[npt.NDArray[Any], float | None]:
    """Data (C,H,W) and nodata."""
    dtype = draw(st.sampled_from(FLOATS + INTEGERS))
    shape = draw(st.integers(1, 4)), draw(st.integers(1, 40)), draw(st.integers(1, 40))
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    spread, offset = draw(st.sampled_from([0.0, 1e-3, 1.0, 50.0])), draw(st.sampled_from([0.0, 100.0, 1e4]))
    data = (rng.normal(size=shape) * spread + offset).clip(
        0 if dtype.startswith("u") else -1e9, 250 if dtype == "uint8" else 1e9
    )
    data = data.astype(dtype)
    nodata = draw(st.sampled_from([None, 0.0, 7.0] + ([np.nan, -9999.0] if dtype in FLOATS else [])))
    holes = rng.random(shape) < draw(st.sampled_from([0.0, 0.2, 0.9, 1.0]))
    if nodata is not None:
        data[holes] = nodata
    if dtype in FLOATS:
        data[rng.random(shape) < draw(st.sampled_from([0.0, 0.1]))] = draw(st.sampled_from([np.nan, np.inf, -np.inf]))
    return data, nodata


def valid_of(data: npt.NDArray[Any], nodata: float | None) -> npt.NDArray[np.bool_]:
    valid: npt.NDArray[np.bool_] = np.isfinite(data)
    if nodata is not None:
        valid &= data != nodata
    return np.logical_and.reduce(valid, axis=0)


def check(data: npt.NDArray[Any], nodata: float | None, path: Path) -> None:
    scene = open_scene(write_raster(path, data, nodata=nodata, photometric="MINISBLACK", alpha="no"))
    valid = valid_of(data, nodata)
    values, mask = scene.read(scene.grid.whole)
    np.testing.assert_array_equal(mask, valid)
    assert (values[:, ~valid] == 0).all()
    if not valid.any():
        with pytest.raises(InputError, match="no valid pixels"):
            scan_statistics([scene])
        return
    found = scan_statistics([scene])
    expected = data[:, valid].astype(np.float32).astype(np.float64)
    names = [
        (band.mean, band.std, band.minimum, band.maximum, band.low, band.median, band.high) for band in found.bands
    ]
    parts = [
        expected.mean(1),
        expected.std(1),
        expected.min(1),
        expected.max(1),
        *np.percentile(expected, [0.1, 50, 99.9], axis=1),
    ]
    np.testing.assert_allclose(names, np.stack(parts, axis=1), rtol=1e-6, atol=1e-6)
    normalised = found.normalise(values, mask)
    assert np.isfinite(normalised).all() and (normalised[:, ~valid] == 0).all()


def test_statistics_equal_masked_numpy(tmp_path: Path) -> None:
    counted: list[int] = []

    @settings(
        max_examples=CASES, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(rasters())
    def cases(raster: tuple[npt.NDArray[Any], float | None]) -> None:
        counted.append(1)
        check(*raster, tmp_path / "case.tif")

    cases()
    show("R8 statistics", f"0 of {len(counted)} property cases differ from masked numpy by more than 1e-6", "0 of 500")
