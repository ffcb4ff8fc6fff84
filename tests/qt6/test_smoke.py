"""The plugin's own widgets on Qt 6: shown, painted, clicked."""

from __future__ import annotations

import importlib
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QWidget

from tests.source_names import FILES, ROOT

MODULES = [".".join(("patchwork", *path.relative_to(ROOT).with_suffix("").parts)) for path in FILES]
GREEN = QColor(0, 255, 0)


def test_every_module_is_imported() -> None:
    """Class bodies, signals and defaults are evaluated, with every enum in them."""
    assert len(MODULES) > 100
    for name in MODULES:
        importlib.import_module(name)


def shown(widget: QWidget, qtbot: QtBot) -> Any:
    qtbot.addWidget(widget)
    widget.resize(320, 180)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def test_the_curve_is_painted_and_read_with_the_mouse(qtbot: QtBot) -> None:
    from patchwork.plugin.gui.loss_plot import LossPlot

    plot = shown(LossPlot(), qtbot)
    palette = plot.palette()
    palette.setColor(QPalette.ColorRole.Highlight, GREEN)
    plot.setPalette(palette)
    plot.show_points("loss", [(float(step), 7 - step / 50) for step in range(200)])
    image = plot.grab().toImage()
    drawn = {x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) == GREEN}
    assert max(drawn) - min(drawn) > 150
    qtbot.mouseMove(plot, plot.rect().center())
    qtbot.waitUntil(lambda: plot._hover is not None, timeout=2000)
    assert 50 < plot._read()[0] < 150


def test_the_navigation_is_clicked_and_follows_its_keys(qtbot: QtBot) -> None:
    from patchwork.plugin.gui.navigation import Navigation

    row, chosen = Navigation(), []
    for name in ("data", "pretrain", "train"):
        row.add(name.title(), name, "A page")
    row.chosen.connect(chosen.append)
    shown(row, qtbot)
    qtbot.mouseClick(row.buttons[1], Qt.MouseButton.LeftButton)
    qtbot.keyClick(row, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert chosen[0] == 1
    assert not row.buttons[0].icon().isNull()
    row.show_page(2)
    assert [button.isChecked() for button in row.buttons] == [False, False, True]


def test_the_start_bar_says_why_not_and_starts(qtbot: QtBot) -> None:
    from patchwork.plugin.gui.start_bar import StartBar

    bar, started = StartBar("Train", "Starts it"), []
    bar.started.connect(lambda: started.append(True))
    shown(bar, qtbot)
    bar.set_reason("Choose a field.")
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert not started and "Choose a field." in bar.reason.text()
    bar.set_reason("")
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert started == [True]


def test_attention_is_asked_for_as_chosen(qtbot: QtBot) -> None:
    from patchwork.plugin.gui.attention_box import ROLL_OUT, AttentionBox

    box, changes = AttentionBox(lambda _name: None), []
    box.changed.connect(lambda: changes.append(True))
    shown(box, qtbot)
    box.mass.setValue(60)
    box.heads.setCurrentIndex(box.heads.findData("all"))
    request = box.request([], "model", "cpu")
    assert request.heads == "all"
    assert box.heads.findData(ROLL_OUT) >= 0
    assert len(changes) >= 2


def test_a_legend_s_table_is_filled_and_edited(qtbot: QtBot) -> None:
    from patchwork.plugin.gui import form
    from patchwork.plugin.gui.legend import CLASS, Legend

    host = QWidget()
    legend = Legend(form.form(host), "Legend", "What codes mean", host)
    shown(host, qtbot)
    legend.setVisible(True)
    legend.choice.setCurrentIndex(legend.choice.findData("worldcover"))
    assert legend.table.rowCount() > 5
    legend.table.item(0, CLASS).setText("42")
    assert legend.undo.isVisible()
    assert "changed" in legend.choice.currentText()


def test_help_is_shown(qtbot: QtBot) -> None:
    from patchwork.plugin.gui.help_window import HelpWindow

    window = shown(HelpWindow(), qtbot)
    window.show_page("attention")
    assert len(window.text()) > 200


@pytest.mark.parametrize("name", ["Heads", "A very long choice that does not fit into the narrow box it is in"])
def test_a_combo_cuts_its_text_and_tells_it_whole(qtbot: QtBot, name: str) -> None:
    from patchwork.plugin.gui.combo import Combo

    box = shown(Combo(), qtbot)
    box.resize(120, 30)
    box.addItem(name)
    assert not box.grab().isNull()
    assert (box.fitted() != name) == (len(name) > 30)
