"""The keys of the tool and those of QGIS."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from patchwork.plugin.maptools.segmenting import Segmenting
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QShortcut

from tests.plugin.maptools.conftest import Desk

Settled = Callable[[], None]


def test_the_space_bar_pans_and_does_not_click(part: Segmenting, desk: Desk) -> None:
    QTest.keyPress(desk.canvas, Qt.Key.Key_Space)
    desk.click(60, 60)
    QTest.keyRelease(desk.canvas, Qt.Key.Key_Space)
    assert part.session.history.empty
    QTest.mouseClick(
        desk.canvas.viewport(), Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, desk.at(60, 60)
    )
    assert part.session.history.empty
    desk.click(60, 60)
    assert not part.session.history.empty


def test_keys_that_are_shortcuts_of_qgis_reach_the_tool_while_it_needs_them(
    part: Segmenting, desk: Desk, settled: Settled
) -> None:
    """As in QGIS: Ctrl+Z undoes the edited layer, Backspace deletes what is selected there."""
    stolen: list[str] = []
    for keys in ("Ctrl+Z", "Backspace", "Ctrl+Shift+Z", "Escape", "1"):
        QShortcut(QKeySequence(keys), desk.window, lambda keys=keys: stolen.append(keys))
    desk.window.activateWindow()
    desk.canvas.setFocus()
    desk.click(60, 60)
    settled()
    desk.undo()
    assert part.session.history.empty and stolen == []
    desk.undo()
    assert stolen == ["Ctrl+Z"], "nothing left to take back: the key is QGIS's"
    desk.key(Qt.Key.Key_Backspace)
    assert stolen == ["Ctrl+Z"], "but a Backspace too many deletes nothing"
    desk.canvas.setMapTool(desk.pan_tool)
    desk.key(Qt.Key.Key_Backspace)
    assert stolen == ["Ctrl+Z", "Backspace"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_a_deleting_key_never_deletes_what_is_selected(
    part: Segmenting, desk: Desk, settled: Settled, polygons: QgsVectorLayer, key: Qt.Key
) -> None:
    """QGIS deletes where the press comes back from the tool accepted (QgisApp::mapCanvas_keyPressed)."""
    for clicks in (1, 0):
        if clicks:
            desk.click(60, 60)
            settled()
        press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        part.tool.keyPressEvent(press)
        assert not press.isAccepted()
    assert part.session.history.empty == (key == Qt.Key.Key_Backspace)
