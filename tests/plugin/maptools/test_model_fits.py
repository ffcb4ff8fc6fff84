"""Models that cannot be used on the scene: grey in the list, said when it matters, and never in the way of clicking."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from patchwork.backend.contract import home
from patchwork.backend.contract.errors import ModelError
from patchwork.plugin.maptools.model_combo import INK, TIP
from patchwork.plugin.maptools.segmenting import Segmenting
from patchwork.plugin.maptools.similar import Similar
from patchwork.plugin.maptools.toolbar import MapToolBar
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt

from tests.plugin.core.rasters import write_raster
from tests.plugin.maptools.conftest import Desk, lake
from tests.plugin.maptools.models import make_model

PATIENCE_MS = 60_000
Settled = Callable[[], None]


@pytest.fixture
def model(raster: QgsRasterLayer, backend_python: str) -> str:
    """For one band, among the imported models."""
    home.models_folder().mkdir(parents=True, exist_ok=True)
    return make_model(backend_python, raster.source(), home.models_folder() / "lakes")


@pytest.fixture
def colour(project: QgsProject, tmp_path: Path, model: str) -> QgsRasterLayer:
    """The same place in three bands: the model cannot be used there."""
    bands = np.concatenate([lake(), lake() + 1, lake() + 2])
    layer = QgsRasterLayer(str(write_raster(tmp_path / "c.tif", bands, ["B4", "B3", "B2"], nodata=-9999)), "colour")
    project.addMapLayer(layer, False)
    return layer


def show(desk: Desk, layer: QgsRasterLayer) -> None:
    desk.canvas.setLayers([layer])
    desk.canvas.setCurrentLayer(layer)


def is_grey(bar: MapToolBar, path: str) -> bool:
    row = bar.models.findData(path)
    return bar.models.itemData(row, INK) is not None and "cannot be used on" in str(bar.models.itemData(row, TIP))


def test_the_list_greys_what_cannot_be_used_and_says_why(
    bar: MapToolBar, model: str, colour: QgsRasterLayer, raster: QgsRasterLayer, desk: Desk, qtbot: QtBot
) -> None:
    show(desk, colour)
    bar.models.refresh()
    bar.models.showPopup()
    assert bar.models.findData(model) > 0
    qtbot.waitUntil(lambda: is_grey(bar, model), timeout=PATIENCE_MS)
    tip = bar.models.itemData(bar.models.findData(model), TIP)
    assert "“lakes” cannot be used on colour: The model takes 1 bands" in tip and "the layers have 3" in tip
    bar.models.hidePopup()
    assert bar.scene.chosen_model() is None and not any("lakes" in text for text in desk.said), "looking says nothing"
    bar.models.choose(model)  # by hand, and the reason comes although no tool is active
    bar.models.activated.emit(bar.models.currentIndex())
    assert desk.said[-1].startswith("“lakes” cannot be used on colour") and "without" not in desk.said[-1]
    assert bar.models.is_faded() and "cannot be used" in bar.models.whole_tip()
    show(desk, raster)
    bar.models.showPopup()
    assert not is_grey(bar, model) and not bar.models.is_faded()
    bar.models.hidePopup()


def test_a_scene_that_changes_under_a_model_is_said_and_clicking_goes_on(
    bar: MapToolBar, part: Segmenting, model: str, colour: QgsRasterLayer, raster: QgsRasterLayer, desk: Desk,
    project: QgsProject, settled: Settled, tmp_path: Path, qtbot: QtBot,
) -> None:  # fmt: skip
    bar.models.refresh()
    bar.models.choose(model)
    qtbot.waitUntil(lambda: bar.scene.fits._is_known(model), timeout=PATIENCE_MS)
    assert bar.scene.params(bar.scene.scene())["model"] == model and not bar.models.is_faded()
    similar = next(one for one in bar.parts if isinstance(one, Similar))
    qtbot.waitUntil(lambda: not similar._facts.why_no_tokens(), timeout=PATIENCE_MS)
    show(desk, colour)
    qtbot.waitUntil(lambda: any("“lakes” cannot be used on colour" in text for text in desk.said), timeout=PATIENCE_MS)
    assert "Clicking goes on without it." in next(text for text in desk.said if "“lakes”" in text)
    assert bar.models.currentData() == model and bar.models.is_faded() and bar.scene.model() is None
    assert "cannot be used on colour" in similar._facts.why_no_tokens()
    assert "cannot be used" in part.session.hint()
    part._ask_path = lambda _proposed: tmp_path / "found.gpkg"
    desk.click(60, 60)
    settled()
    assert part.session.answer is not None and "model" not in part.session.answer.params
    desk.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.target.layer() is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: part.target.layer().featureCount() == 1, timeout=PATIENCE_MS)
    part.target.layer().rollBack()
    show(desk, raster)
    assert bar.scene.model() == model and not bar.models.is_faded(), "it serves again without being chosen again"


@pytest.mark.parametrize("path", ["", "/nowhere/at all"])
def test_enter_takes_the_outline_although_the_model_turns_out_unfit(
    bar: MapToolBar, part: Segmenting, model: str, colour: QgsRasterLayer, desk: Desk, tmp_path: Path, qtbot: QtBot,
    path: str,
) -> None:  # fmt: skip
    """Pressed before anybody knows that; also where the model's folder is gone, which no list could tell."""
    show(desk, colour)
    part._ask_path = lambda _proposed: tmp_path / "found.gpkg"
    desk.click(60, 60)
    bar.scene.choose_model(path or model)
    desk.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.target.layer() is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: part.target.layer().featureCount() == 1, timeout=PATIENCE_MS)
    assert any("cannot be used on colour" in text for text in desk.said) and bar.scene.model() is None
    part.target.layer().rollBack()


def test_what_only_a_tool_finds_out_counts_too(
    bar: MapToolBar, part: Segmenting, model: str, desk: Desk, settled: Settled, qtbot: QtBot
) -> None:
    """As of a forest, whose bands fit but which has no network to look with."""
    bar.scene.choose_model(model)
    qtbot.waitUntil(lambda: bar.scene.fits._is_known(model), timeout=PATIENCE_MS)
    desk.click(60, 60)
    part.session._failed(ModelError("It is a forest.", "Choose a network."))
    assert "“lakes” cannot be used on sar: It is a forest." in desk.said[-1] and bar.scene.model() is None
    settled()
    assert part.session.answer is not None and "model" not in part.session.answer.params


def test_enter_while_the_object_before_is_written_says_so(part: Segmenting, desk: Desk, settled: Settled) -> None:
    desk.click(60, 60)
    settled()
    part._writing = True
    desk.key(Qt.Key.Key_Return)
    assert "still being written" in desk.said[-1]
    part._writing = False
