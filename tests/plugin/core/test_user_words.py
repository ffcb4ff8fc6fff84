"""Errors name what the user chose, not the plugin's copies of it."""

from __future__ import annotations

import pytest
from patchwork.backend.contract.errors import InputError, LegendError
from patchwork.plugin.core.user_words import error_in_words, in_words


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("/tmp/patchwork-a1/inputs/area.gpkg: It is far away.", "The area to work in: It is far away."),
        ("Look at “/home/my user/runs/x/inputs/classes.csv”.", "Look at “The legend’s table”."),
        ("See (/tmp/p/inputs/labels.gpkg)", "See (The label polygons)"),
        ("/tmp/p/inputs/reference.gpkg has no class.", "The reference layer has no class."),
        ("/data/area.gpkg: It is far away.", "/data/area.gpkg: It is far away."),
        ("/data/inputs/other.gpkg: It is far away.", "/data/inputs/other.gpkg: It is far away."),
    ],
)  # fmt: skip
def test_copies_are_called_after_what_they_are_of(told: str, meant: str) -> None:
    assert in_words(told) == meant


def test_an_error_keeps_its_kind() -> None:
    error = error_in_words(LegendError("It leaves nothing.", "Choose another.", "/tmp/p/inputs/classes.csv"))
    assert isinstance(error, LegendError)
    assert str(error) == "The legend’s table: It leaves nothing. Choose another."
    assert str(error_in_words(InputError("No.", subject="/a/b.tif"))) == "/a/b.tif: No."
