"""Reconstructions of held-out patches: visible ones are the imagery, the files and the words are written."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from backend.contract.requests import Scene, Source
from backend.pretrain.parts.masking import NORMALISE, patchify, unpatchify
from backend.pretrain.previews import WORDS, Preview, compose, figures, page
from backend.report.reconstructions import picture_of
from tests.backend.pretrain.runs import events, run_here, tiny_request
from tests.backend.pretrain.small import accelerator
from tests.backend.pretrain.test_fusmae import small
from tests.backend.pretrain.test_mae import TINY, small_mae
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
    found = [Preview(name, "patch", ["red", "green", "blue"], one, hidden, one, 0.5) for name in ("a", "b")]
    sheet = compose(found)
    assert sheet.shape == (4 * 22 - 6, 3 * 22 - 6, 4)
    assert sheet[0, 0, 3] == 255
    assert sheet[0, 22, 3] == 0  # hidden patches are transparent
    assert figures(found, sheet)["sensors"][1] == {"sensor": "b", "bands": ["red", "green", "blue"], "error": 0.5, "crops": 2}


@pytest.mark.parametrize("normalise", NORMALISE)
def test_an_error_of_1_is_what_the_words_say(normalise: str) -> None:
    """The guess they name, put in by hand as pixels: the mean of each patch, of its bands, or of all imagery."""
    method = small_mae(normalise=normalise)
    method.accelerator = accelerator()
    x = torch.from_numpy(np.random.default_rng(1).normal(size=(256, 2, 16, 16)).astype(np.float32))  # as normalised
    own = patchify(x, 8).mean(dim=(2, 3) if normalise == "patch" else 3, keepdim=True)  # two roles: kinds are bands
    guess = torch.zeros_like(patchify(x, 8)) if normalise == "none" else own.expand_as(patchify(x, 8))

    def predict(x: torch.Tensor, keep: torch.Tensor) -> torch.Tensor:
        return guess if normalise == "none" else torch.zeros_like(guess)  # 0 = the mean that is taken off

    method.module.forward = predict  # type: ignore[method-assign, assignment]
    found = method.preview(x.numpy(), np.ones((256, 16, 16), bool))[0]
    assert found.normalise == normalise
    assert found.error == pytest.approx(1, abs=0.03)  # the deviation is the unbiased one
    hidden = ~np.isfinite(found.shown)
    np.testing.assert_allclose(found.reconstruction[hidden], unpatchify(guess, 16, 16).numpy()[hidden], atol=1e-5)


@pytest.mark.parametrize("normalise", NORMALISE)
def test_words_follow_the_normalisation(normalise: str) -> None:
    found = [replace(one, normalise=normalise) for one in small().preview(*crops())]
    sheet = compose(found)
    text = page(found, sheet)
    assert WORDS[normalise].one in text and WORDS[normalise].given in text
    assert ("predicted too" in text) == (normalise == "none")
    assert figures(found, sheet)["error_1_is_as_if"] == WORDS[normalise].one


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
