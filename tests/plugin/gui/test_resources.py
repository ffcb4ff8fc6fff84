"""Icons read on light and dark, help says what it must."""

from __future__ import annotations

from pathlib import Path

import pytest
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.help_window import HelpWindow, help_text
from patchwork.plugin.gui.icons import RESOURCES
from patchwork.plugin.gui.pretrain_words import methods
from patchwork.plugin.gui.run_texts import JOB_ICONS
from pytestqt.qtbot import QtBot
from qgis.PyQt.QtGui import QColor, QIcon, QImage, QPainter

ICONS = sorted(path for path in (RESOURCES / "icons").glob("*.svg"))


def luminance(colour: QColor) -> float:
    """Relative luminance of WCAG 2."""
    parts = [
        (value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4) for value in colour.getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
@pytest.mark.parametrize("background", ["#ffffff", "#323232"])
def test_an_icon_stands_out(path: Path, background: str, qgis_app: object) -> None:
    ground = QColor(background)
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(ground)
    painter = QPainter(image)
    QIcon(str(path)).paint(painter, 0, 0, 48, 48)
    painter.end()
    colours = [QColor(image.pixel(x, y)) for x in range(48) for y in range(48)]
    drawn = [colour for colour in colours if colour != ground]
    assert len(drawn) > 0.08 * len(colours), "something is drawn"
    clear = [colour for colour in drawn if contrast(colour, ground) >= 2.0]
    assert len(clear) > 0.5 * len(drawn)


def test_every_job_has_an_icon() -> None:
    names = {path.stem for path in ICONS}
    assert set(JOB_ICONS.values()) <= names
    assert "patchwork" in names


def test_every_page_has_its_help(dock: PatchworkDock) -> None:
    for number in range(dock.pages.count()):
        dock.show_page(number)
        dock.help_button.click()
        window = dock.help_window()
        assert isinstance(window, HelpWindow)
        assert len(window.text()) > 300
        assert window.isVisible()
    dock.help_window().close()


def test_setting_up_has_its_help(dock: PatchworkDock) -> None:
    text = help_text(dock.install.help_page)
    for button in (dock.install.repair, dock.install.remove, dock.install.report):
        assert button.text().replace("&", "").rstrip("…") in text


def test_the_help_tells_of_every_method() -> None:
    text = help_text("pretrain")
    for title, _method, _words in methods():
        assert title.split(":")[0].split(" (")[0] in text


def test_attention_help_says_what_attention_is_not(qtbot: QtBot) -> None:
    text = " ".join(help_text("attention").replace("*", "").split())
    assert "shows where a token looks, not why a class was chosen" in text
    assert "An untrained vision transformer's attention already follows brightness on SAR" in text
    window = HelpWindow()
    qtbot.addWidget(window)
    window.show_page("attention")
    assert window.text().startswith("Attention")
