"""What ends a run is told, and leads on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from patchwork.backend.contract import home
from patchwork.backend.contract.errors import EnvironmentError_, InputError
from patchwork.backend.contract.requests import Finetune, Pretrain, Sample, Scene, Source
from patchwork.backend.contract.run_directory import RunDirectory
from patchwork.plugin.core.settings import Settings
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.message_bridge import MessageBridge
from patchwork.plugin.gui.run_watch import RunWatch
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QTextBrowser

from tests.plugin.core.rasters import write_land_cover
from tests.plugin.core.runs import make_run, set_state, tell
from tests.plugin.core.sampled import write_sample
from tests.plugin.gui.conftest import follow

SCENES = [Scene([Source("/a.tif")])]

def test_newer_news_takes_the_place_of_older(dock: PatchworkDock, messages: Callable[[], list[str]]) -> None:
    bridge = dock._bench.messages
    bridge.success("Pretraining is done.", "Train on polygons", lambda: None)
    bridge.success("Training is done.", "Make a map", lambda: None)
    assert messages() == ["Training is done."]


def test_a_finished_run_loads_its_layers(dock: PatchworkDock, messages: Callable[[], list[str]], qtbot: QtBot) -> None:
    watch = RunWatch(dock._bench, dock.show_run, dock.show_page, dock)
    name = "2026-11-21-predict-raleigh"
    mapped = make_run(home.runs_folder(), name)
    watch.await_run(name)
    dock._bench.messages.success("Training is done.", "Make a map", lambda: None)
    set_state(mapped, "queued")
    follow(dock)
    path = write_land_cover(mapped.outputs / "landcover.tif")
    tell(mapped, "output", role="classes", path=str(path), title="Land cover")
    set_state(mapped, "done")
    follow(dock)
    qtbot.waitUntil(lambda: bool(QgsProject.instance().mapLayersByName("Land cover")), timeout=3000)
    assert watch.awaited() == []
    assert "Training is done." not in messages(), "its button offers what has just been done"
    assert messages()[0].startswith("Loaded: ") and messages()[0].endswith(" · a, land cover")


def test_a_drawn_sample_leads_to_its_labelling(dock: PatchworkDock, tmp_path: Path, qtbot: QtBot) -> None:
    name = "2026-11-21-sample-land"
    drawn = make_run(home.runs_folder(), name, Sample(SCENES))
    RunWatch(dock._bench, dock.show_run, dock.show_page, dock).await_run(name)
    set_state(drawn, "running")
    follow(dock)
    path = write_sample(tmp_path / "points.gpkg", 3, "/a.tif")
    tell(drawn, "output", role="sample", path=str(path), title="Sample to label")
    set_state(drawn, "done")
    follow(dock)
    bar = dock._bench.messages._bar
    qtbot.waitUntil(lambda: any(item.widget() for item in bar.items()), timeout=3000)
    (button,) = [item.widget() for item in bar.items() if item.widget()]
    assert button.text() == "Label points"
    with qtbot.waitSignal(dock._bench.labelling.wanted, timeout=3000):
        button.click()
    layer = dock._bench.labelling.layer()
    assert layer is not None and layer.source().partition("|")[0] == str(path)


def test_results_never_load_into_another_project(
    dock: PatchworkDock, messages: Callable[[], list[str]], qtbot: QtBot
) -> None:
    """Started in one project, done while another one is open: offered, not loaded."""
    watch = RunWatch(dock._bench, dock.show_run, dock.show_page, dock)
    name = "2026-11-21-predict-raleigh"
    mapped = make_run(home.runs_folder(), name)
    watch.await_run(name)
    set_state(mapped, "running")
    follow(dock)
    QgsProject.instance().clear()
    path = write_land_cover(mapped.outputs / "landcover.tif")
    tell(mapped, "output", role="classes", path=str(path), title="Land cover")
    set_state(mapped, "done")
    follow(dock)
    qtbot.waitUntil(lambda: bool(messages()), timeout=3000)
    assert not QgsProject.instance().mapLayers()
    bar = dock._bench.messages._bar
    assert bar.items()[0].widget().text() == "Load results"


def test_a_run_that_ended_while_away_is_told_not_loaded(
    dock: PatchworkDock, run: RunDirectory, messages: Callable[[], list[str]], qtbot: QtBot
) -> None:
    RunWatch(dock._bench, dock.show_run, dock.show_page, dock).await_run(run.name)
    set_state(run, "done")
    watch = RunWatch(dock._bench, dock.show_run, dock.show_page, dock)  # QGIS was closed and opened again
    follow(dock)
    qtbot.waitUntil(lambda: bool(messages()), timeout=3000)
    assert "Done: raleigh · Pretraining" in messages()
    assert watch.awaited() == []


def test_a_finished_pretraining_leads_to_the_polygons(dock: PatchworkDock, run: RunDirectory, qtbot: QtBot) -> None:
    RunWatch(dock._bench, dock.show_run, dock.show_page, dock).await_run(run.name)
    set_state(run, "running")
    follow(dock)
    set_state(run, "done")
    follow(dock)
    bar = dock._bench.messages._bar
    qtbot.waitUntil(lambda: bool(bar.items()), timeout=3000)
    button = bar.items()[0].widget()
    assert button.text() == "Train on polygons"
    button.click()
    qtbot.waitUntil(lambda: dock.pages.currentWidget() is dock.train, timeout=3000)


def test_a_network_taught_by_labels_leads_to_the_map(dock: PatchworkDock, qtbot: QtBot) -> None:
    name = "2026-11-22-pretrain-taught"
    taught = make_run(home.runs_folder(), name, Pretrain(SCENES, method="noisy"))
    RunWatch(dock._bench, dock.show_run, dock.show_page, dock).await_run(name)
    set_state(taught, "done")
    follow(dock)
    bar = dock._bench.messages._bar
    qtbot.waitUntil(lambda: bool(bar.items()), timeout=3000)
    assert bar.items()[0].widget().text() == "Make a map"


def test_a_failure_is_told_with_its_remedy(
    dock: PatchworkDock, messages: Callable[[], list[str]], qtbot: QtBot
) -> None:
    name = "2026-11-21-finetune-raleigh"
    failed = make_run(home.runs_folder(), name, Finetune(SCENES))
    RunWatch(dock._bench, dock.show_run, dock.show_page, dock).await_run(name)
    set_state(
        failed,
        "failed",
        error={"kind": "input", "cause": "No polygon touches the raster.", "remedy": "Move them.", "subject": ""},
    )
    follow(dock)
    qtbot.waitUntil(lambda: bool(messages()), timeout=3000)
    assert messages() == ["No polygon touches the raster. Move them."]


def test_a_failure_is_told_once_until_one_starts_again(
    dock: PatchworkDock, messages: Callable[[], list[str]], qtbot: QtBot
) -> None:
    watch = RunWatch(dock._bench, dock.show_run, dock.show_page, dock)
    causes = {"a": "No polygon.", "b": "No polygon.", "c": "No class."}
    for name, cause in causes.items():
        failed = make_run(home.runs_folder(), f"2026-11-21-finetune-{name}", Finetune(SCENES))
        watch.await_run(failed.name)
        set_state(failed, "failed", error={"kind": "input", "cause": cause, "remedy": "", "subject": ""})
        follow(dock)
        qtbot.waitUntil(lambda: not watch.awaited() and bool(messages()), timeout=3000)
    assert sorted(messages()) == ["No class.", "No polygon."]
    dock._bench.messages.error(EnvironmentError_("The disk is full."))
    backend = dock._bench.backend
    backend.start()
    qtbot.waitUntil(lambda: backend.state == "ready", timeout=8000)
    dock._bench.start("finetune", "d", lambda _draft: Finetune(SCENES))
    qtbot.waitUntil(lambda: messages() == ["The disk is full."], timeout=8000)


def test_a_message_is_shown_whole_and_takes_nothing_for_html(qtbot: QtBot) -> None:
    window, bar = QMainWindow(), QgsMessageBar()
    qtbot.addWidget(window)
    window.setMenuWidget(bar)
    window.resize(600, 300)
    window.show()
    text = "The class “<b>Wald/ßö</b>” & others have too few points. " * 3
    MessageBridge(bar).error(InputError(text.strip()))
    browser = bar.currentItem().findChild(QTextBrowser)
    assert text.strip() in browser.toPlainText() and "<p>The class “&lt;b&gt;" in bar.currentItem().toolTip()
    for width in (600, 500):
        window.resize(width, 300)
        QApplication.processEvents()
        qtbot.waitUntil(lambda: browser.verticalScrollBar().maximum() == 0, timeout=2000)
    assert browser.height() >= 3 * browser.fontMetrics().lineSpacing()


def test_results_are_not_loaded_where_the_user_does_not_want_it(dock: PatchworkDock) -> None:
    Settings().load_results = False
    assert not dock._bench.settings.load_results


def test_make_a_map_takes_the_model_it_announces(dock: PatchworkDock, run: RunDirectory, qtbot: QtBot) -> None:
    """The page was opened while the training ran, so its list kept the backbone that was in sight."""
    set_state(run, "done")
    name = "2026-11-22-finetune-raleigh"
    trained = make_run(home.runs_folder(), name, Finetune(SCENES))
    RunWatch(dock._bench, dock.show_run, dock.show_page, dock).await_run(name)
    set_state(trained, "running")
    follow(dock)
    dock.show_page(3)
    assert dock.map.model.currentData() == str(run.path)
    set_state(trained, "done")
    follow(dock)
    assert dock.map.model.currentData() == str(run.path), "nothing jumps under one's eyes"
    bar = dock._bench.messages._bar
    qtbot.waitUntil(lambda: bool(bar.items()), timeout=3000)
    bar.items()[0].widget().click()
    qtbot.waitUntil(lambda: dock.map.model.currentData() == str(trained.path), timeout=3000)
    assert dock.map.is_mapper() and dock.map.outputs.classes.isChecked()


def test_a_choice_nobody_made_is_made_anew_when_the_page_is_opened(dock: PatchworkDock, run: RunDirectory) -> None:
    set_state(run, "done")
    follow(dock)
    dock.show_page(3)
    trained = make_run(home.runs_folder(), "2026-11-22-finetune-raleigh", Finetune(SCENES))
    set_state(trained, "done")
    follow(dock)
    assert dock.map.model.currentData() == str(run.path)
    dock.show_page(0)
    dock.show_page(3)
    assert dock.map.model.currentData() == str(trained.path)
    dock.map.model.choose(str(run.path))
    dock.show_page(0)
    dock.show_page(3)
    assert dock.map.model.currentData() == str(run.path), "what the user chose stays"
