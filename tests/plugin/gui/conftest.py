"""A dock over a scripted backend, real layers and a home of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from patchwork.backend.contract import home
from patchwork.backend.contract.requests import Pretrain, Scene, Source
from patchwork.backend.contract.run_directory import RunDirectory
from patchwork.plugin.core.backend import Backend
from patchwork.plugin.core.job_model import JobModel
from patchwork.plugin.core.run_reader import RunReader
from patchwork.plugin.core.settings import Settings
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.message_bridge import MessageBridge
from patchwork.plugin.gui.scene_choice import SceneChoice
from patchwork.plugin.gui.workbench import Workbench
from pytestqt.qtbot import QtBot
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from tests.plugin.core.rasters import UTM33, noise, write_raster
from tests.plugin.core.runs import make_run
from tests.plugin.gui.peer import Peer
from tools.i18n.ts import LANGUAGES, qm_path

DESCRIPTION = {
    "name": "sar",
    "grid": {
        "height": 40,
        "width": 50,
        "crs": f"EPSG:{UTM33}",
        "transform": [10.0, 0.0, 500000.0, 0.0, -10.0, 5000000.0],
    },
    "gsd_m": 10.0,
    "bands": [{"name": "a", "role": "VV", "units": "db"}, {"name": "b", "role": "VH", "units": "db"}],
    "notes": ["VV: the median is below 0: taken as dB."],
}

CARD = {
    "architecture": {"backbone": {"name": "vit_tiny_patch16_224", "depth": 6}},
    "decision": {"member": "forest-majority", "title": "forest, 5×5 majority filter", "reason": "It reaches 0.560."},
    "candidates": [
        {"title": "forest", "miou_mean": 0.4653},
        {"title": "forest, 5×5 majority filter", "miou_mean": 0.5599},
    ],
    "members": {"forest": {"title": "forest"}, "forest-majority": {"title": "forest, 5×5 majority filter"}},
}

Maker = Callable[..., PatchworkDock]

SPOKEN = ("en", *LANGUAGES)


@pytest.fixture(autouse=True)
def clean(qgis_app: object) -> Iterator[None]:
    """No layers and no settings from another test."""
    QgsProject.instance().clear()
    Settings().reset()
    yield
    QgsProject.instance().clear()
    Settings().reset()


@pytest.fixture
def spoken(request: pytest.FixtureRequest, qgis_app: object) -> Iterator[str]:
    """What is made from here on speaks this language."""
    language: str = request.param
    translator = QTranslator()
    if language != "en":
        assert translator.load(str(qm_path(language)))
        QCoreApplication.installTranslator(translator)
    yield language
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def sar(tmp_path: Path, clean: None) -> QgsRasterLayer:
    """Two bands of 50 × 40 pixels of 10 m, in the project."""
    layer = QgsRasterLayer(str(write_raster(tmp_path / "sar.tif", noise(2))), "sar")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def optical(tmp_path: Path, clean: None) -> QgsRasterLayer:
    """Three bands of the same place, in the project."""
    bands = np.full((3, 40, 50), 7, np.uint16)
    layer = QgsRasterLayer(str(write_raster(tmp_path / "optical.tif", bands, ["blue", "green", "red"])), "optical")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def polygons(clean: None) -> QgsVectorLayer:
    """Four squares of two classes inside the rasters, in memory."""
    layer = QgsVectorLayer(
        f"Polygon?crs=EPSG:{UTM33}&field=id:integer&field=class:string&field=note:string", "polygons", "memory"
    )
    for number, (left, top) in enumerate([(20, 20), (120, 40), (220, 220), (320, 120)]):
        feature = QgsFeature(layer.fields())
        box = QgsRectangle(500000 + left, 5000000 - top - 60, 500000 + left + 60, 5000000 - top)
        feature.setGeometry(QgsGeometry.fromRect(box))
        feature.setAttributes([number, "water" if number % 2 else "forest", ""])
        layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def peer(tmp_path: Path) -> Peer:
    """Answers every description with two SAR bands, and every estimate with two minutes."""
    return Peer(
        tmp_path / "heard.jsonl",
        scene_describe=DESCRIPTION,
        scene_statistics={"bands": [], "valid_share": 0.973, "valid_pixels": 1946},
        job_estimate={"seconds": 120, "memory_bytes": 1.5e9, "disk_bytes": None, "notes": ["two windows"]},
        model_check={"fits": True, "findings": []},
        model_describe=CARD,
    )


@pytest.fixture
def dock(peer: Peer, qgis_iface: Any, qtbot: QtBot, patchwork_home: Path) -> Iterator[PatchworkDock]:
    """The whole dock; the reader is ticked by hand."""
    bar = QgsMessageBar()
    reader = RunReader()
    project = QgsProject.instance()
    backend, scenes = peer.backend(), SceneChoice(project)
    bench = Workbench(project, backend, reader, JobModel(reader, reader), scenes, MessageBridge(bar))
    made = PatchworkDock(bench, qgis_iface)
    made.resize(400, 700)
    made.show()
    yield made
    bench.close()
    for thing in (made, bar, bench, reader, backend, scenes):
        if not sip.isdeleted(thing):
            sip.delete(thing)


@pytest.fixture
def real_dock(qgis_iface: Any, qtbot: QtBot, patchwork_home: Path) -> Iterator[Callable[[], PatchworkDock]]:
    """Makes a dock over the real backend; its runs do not outlive the test's home."""
    made: list[Any] = []

    def make() -> PatchworkDock:
        bar, reader, project, backend = QgsMessageBar(), RunReader(), QgsProject.instance(), Backend()
        scenes = SceneChoice(project)
        bench = Workbench(project, backend, reader, JobModel(reader, reader), scenes, MessageBridge(bar))
        dock = PatchworkDock(bench, qgis_iface)
        made.extend([bench, dock, bar, reader, backend, scenes])
        dock.first_shown.connect(backend.start)
        dock.resize(400, 900)
        dock.show()
        return dock

    yield make
    for thing in made:
        if isinstance(thing, Workbench):
            thing.close()
    for thing in made[1:] + made[:1]:
        if not sip.isdeleted(thing):
            sip.delete(thing)


@pytest.fixture
def messages(dock: PatchworkDock) -> Callable[[], list[str]]:
    """Texts in the message bar."""
    return lambda: [item.text() for item in dock._bench.messages._bar.items()]


def sources(scene: Scene) -> list[dict[str, Any]]:
    """A scene's sources by file name, without what was left to the backend."""
    found = []
    for source in scene.sources:
        given = {key: getattr(source, key) for key in ("bands", "roles", "nodata") if getattr(source, key) is not None}
        found.append(
            {"file": Path(source.path).name, **given, **({"units": source.units} if source.units != "auto" else {})}
        )
    return found


def follow(dock: PatchworkDock) -> None:
    """Let the reader look at every run, as its timer would (each tick has a time budget)."""
    dock._bench.reader.rescan()
    for _ in range(6):
        dock._bench.reader.tick()


@pytest.fixture
def run(dock: PatchworkDock) -> RunDirectory:
    """A pretraining that just began, in the list of runs."""
    return make_run(home.runs_folder(), "2026-11-21-pretrain-raleigh", Pretrain([Scene([Source("/a.tif")])]))
