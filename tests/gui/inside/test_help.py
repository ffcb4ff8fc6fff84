"""F1 in the real main window, which has an F1 of its own."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from tests.gui.drivers.person import click, wait_for


def test_f1_opens_the_help_of_the_page(dock: Any) -> None:
    for number, (title, field) in enumerate((("Data", dock.data.area.kind), ("Pretrain", dock.pretrain.method))):
        click(dock.navigation.buttons[number])
        QTest.keyClick(field, Qt.Key.Key_F1)
        wait_for(lambda: dock.help_window() is not None and dock.help_window().isVisible(), 5, "the help")
        assert dock.help_window().text().startswith(title)
        dock.help_window().close()
