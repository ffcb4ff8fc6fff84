"""Opened scenes are kept, bounded in number, and never closed under somebody's hands."""

from __future__ import annotations

from pathlib import Path

import pytest

from backend.contract.errors import InputError
from backend.scene.grid import Window
from backend.segment.prompts import PixelClick, PixelPrompts
from backend.segment.sessions import Segmenters
from tests.backend.segment.making import field, shape, write

CLICK, VIEW = PixelPrompts((PixelClick(60.5, 70.5),)), Window(0, 0, 128, 128)


def test_the_same_scene_is_opened_once(tmp_path: Path) -> None:
    spec = write(tmp_path / "a.tif", field(shape("disc"), 1))
    kept = Segmenters()
    with kept.lease(spec) as first:
        pass
    with kept.lease(spec) as second:
        assert first is second


def test_a_scene_that_is_used_stays_open_and_the_spare_one_is_closed(tmp_path: Path) -> None:
    specs = [write(tmp_path / f"{i}.tif", field(shape("disc"), 1, seed=i)) for i in range(2)]
    kept = Segmenters(kept=1)
    with kept.lease(specs[0]) as used:
        with kept.lease(specs[1]) as other:
            pass
        assert used.segment(CLICK, VIEW, (128, 128)).mask.any()  # reads its file
    assert other.scene._sources[0]._dataset.closed  # type: ignore[union-attr]


def test_a_raster_that_changed_is_opened_anew(tmp_path: Path) -> None:
    spec = write(tmp_path / "a.tif", field(shape("disc"), 1))
    kept = Segmenters()
    with kept.lease(spec) as before:
        pass
    write(tmp_path / "a.tif", field(shape("disc"), 2))
    with kept.lease(spec) as after:
        assert after is not before and len(after.scene.bands) == 2


def test_what_cannot_be_opened_is_tried_again(tmp_path: Path) -> None:
    spec = write(tmp_path / "a.tif", field(shape("disc"), 1))
    (tmp_path / "a.tif").unlink()
    kept = Segmenters()
    for _ in range(2):
        with pytest.raises(InputError), kept.lease(spec):
            pass
    write(tmp_path / "a.tif", field(shape("disc"), 1))
    with kept.lease(spec) as found:
        assert len(found.scene.bands) == 1
