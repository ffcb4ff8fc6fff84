"""The table of a legend: what is wrong in it, what becomes of changes, and what joined classes are called."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from patchwork.backend.contract.class_mapping import read_mapping
from patchwork.plugin.gui import form
from patchwork.plugin.gui.form import choose
from patchwork.plugin.gui.legend import CLASS, NAME, Legend
from pytestqt.qtbot import QtBot
from qgis.PyQt.QtWidgets import QWidget


@pytest.fixture
def legend(qtbot: QtBot, qgis_app: object) -> Iterator[Legend]:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = Legend(form.form(holder), "Legend", "", holder)
    choose(made.choice, "worldcover")
    yield made


@pytest.mark.parametrize("text", ["-3", "wheat", "1.5"])
def test_what_is_no_class_names_its_row(legend: Legend, text: str) -> None:
    legend.table.item(2, CLASS).setText(text)
    assert "code 30 (Grassland)" in legend.problem() and f"“{text}”" in legend.problem()


def test_changes_are_kept_said_and_can_be_undone(legend: Legend, tmp_path: Path) -> None:
    assert legend.undo.isHidden() and legend.choice.currentText() == "ESA WorldCover"
    legend.table.item(1, CLASS).setText("10")
    assert legend.choice.currentText() == "ESA WorldCover, changed"
    choose(legend.choice, "esri")
    assert legend.choice.currentText() == "Esri Land Cover"
    assert legend.choice.itemText(legend.choice.findData("worldcover")) == "ESA WorldCover"
    choose(legend.choice, "worldcover")
    assert legend.table.item(1, CLASS).text() == "10"
    assert legend.choice.currentText() == "ESA WorldCover, changed" and not legend.undo.isHidden()
    legend.undo.click()
    assert (legend.table.item(1, CLASS).text(), legend.choice.currentText()) == ("20", "ESA WorldCover")
    assert legend.mapping(tmp_path) == "worldcover"


def test_a_name_typed_for_joined_codes_is_the_name_of_all(legend: Legend, tmp_path: Path) -> None:
    for row in (1, 2):
        legend.table.item(row, CLASS).setText("10")
    names = {row.name for row in read_mapping(str(legend.mapping(tmp_path))) if row.target == 10}
    assert names == {"Tree cover", "Shrubland", "Grassland"}, "the backend joins them"
    legend.table.item(1, NAME).setText("Vegetation")
    names = {row.name for row in read_mapping(str(legend.mapping(tmp_path))) if row.target == 10}
    assert names == {"Vegetation"}


def test_a_missing_table_is_said_in_words(legend: Legend) -> None:
    choose(legend.choice, "file")
    legend.file.setFilePath("/nowhere/map.csv")
    assert "cannot be read" in legend.problem() and "Errno" not in legend.problem()


def test_what_is_hidden_takes_no_room(legend: Legend) -> None:
    choose(legend.choice, "")
    assert legend._below.isHidden()
    choose(legend.choice, "worldcover")
    assert not legend._below.isHidden() and legend.file.isHidden() and legend.undo.isHidden()
