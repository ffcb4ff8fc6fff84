"""Reconstructions of held-out patches: visible ones are the imagery, the files and the words are written."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from backend.contract.requests import Scene, Source
from backend.pretrain.previews import Preview, compose, figures
from backend.report.reconstructions import picture_of
from tests.backend.pretrain.runs import events, run_here, tiny_request
from tests.backend.pretrain.test_fusmae import small
from tests.backend.pretrain.test_mae import TINY
from tests.making import raster


def crops() -> tuple[np.ndarray, np.ndarray]:  # type: ignore[type-arg]
    values = np.random.default_rng(0).normal(size=(3, 5, 20, 20)).astype(np.float32)
    values[0, 2:, :4, :4] = np.nan
    valid = np.ones((3, 20, 20), bool)
    valid[1, :, 8:] = False
    return values, valid


def test_what_is_shown_is_the_imagery_and_hidden_patches_are_predicted() -> None:
    values, valid = crops()
    for preview, bands in zip(small().preview(values, valid), ([0, 1], [2, 3, 4]), strict=True):
        original = np.where(valid[:, None, :16, :16], values[:, bands, :16, :16], np.nan)
        np.testing.assert_array_equal(preview.original, original)
        seen = np.isfinite(preview.shown)
        np.testing.assert_array_equal(preview.shown[seen], original[seen])
        np.testing.assert_array_equal(preview.reconstruction[seen], original[seen])
        assert 0.1 < seen[2].mean() < 0.3  # a quarter
        assert np.isfinite(preview.reconstruction[2]).all()
        assert preview.error > 0


def test_previews_are_the_same_every_time() -> None:
    first, second = small().preview(*crops()), small().preview(*crops())
    assert all(np.array_equal(a.reconstruction, b.reconstruction, equal_nan=True) for a, b in zip(first, second, strict=True))


def test_the_sheet_has_a_row_for_each_crop_and_sensor() -> None:
    one = np.zeros((2, 3, 8, 8), np.float32)
    hidden = np.full_like(one, np.nan)
    found = [Preview(name, ["red", "green", "blue"], one, hidden, one, 0.5) for name in ("a", "b")]
    sheet = compose(found)
    assert sheet.shape == (4 * 22 - 6, 3 * 22 - 6, 4)
    assert sheet[0, 0, 3] == 255
    assert sheet[0, 22, 3] == 0  # hidden patches are transparent
    assert figures(found, sheet)["sensors"][1] == {"sensor": "b", "bands": ["red", "green", "blue"], "error": 0.5, "crops": 2}


@pytest.mark.parametrize("method", ["mae", "fusmae"])
def test_a_run_leaves_a_picture_its_figures_and_a_note(tmp_path: Path, method: str) -> None:
    sources = [Source(str(raster(tmp_path / f"{i}.tif", size=192, seed=i))) for i in range(2)]
    request = replace(tiny_request(tmp_path, steps=2), scenes=[Scene(sources)], method=method, settings=TINY)
    run, code = run_here(tmp_path / "run", request)
    assert code == 0, run.state().error
    path = picture_of(run.outputs)
    assert path is not None
    assert path.read_bytes().startswith(b"\x89PNG")
    about = json.loads((run.outputs / "reconstructions.json").read_text(encoding="utf-8"))
    assert len(about["sensors"]) == (1 if method == "mae" else 2)
    assert "data:image/png" in (run.outputs / "reconstructions.html").read_text(encoding="utf-8")
    assert {"model", "report", "picture", "table"} == {event.data["role"] for event in events(run, "output")}
    notes = " ".join(event.data["text"] for event in events(run, "note"))
    assert "never trained on and shown" in notes


def test_imagery_too_small_to_spare_any_is_said(tmp_path: Path) -> None:
    run, code = run_here(tmp_path / "run", replace(tiny_request(tmp_path, steps=1), method="mae", settings=TINY))
    assert code == 0
    assert picture_of(run.outputs) is None
    assert "too small to hold a part of it out" in " ".join(event.data["text"] for event in events(run, "note"))


@pytest.mark.parametrize("method", ["mae", "fusmae"])
def test_bf16_trains_and_shows_too(tmp_path: Path, method: str) -> None:
    sources = [Source(str(raster(tmp_path / f"{i}.tif", size=192, seed=i))) for i in range(2)]
    asked = replace(tiny_request(tmp_path, steps=2), scenes=[Scene(sources)], method=method, settings=TINY)
    run, code = run_here(tmp_path / "run", replace(asked, precision="bf16"))
    assert code == 0, run.state().error
    assert run.resolved()["device"]["precision"] == "bf16"
    assert picture_of(run.outputs) is not None
