"""Runs: filter, notes, run again, compare, clean up."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from patchwork.backend.contract import home
from patchwork.backend.contract.requests import Pretrain, Scene, Source
from patchwork.backend.contract.run_directory import RunDirectory
from patchwork.backend.contract.run_note import write_note
from patchwork.plugin.core.job_model import Role
from patchwork.plugin.core.run_filter import LARGEST, OLDEST
from patchwork.plugin.gui.again_dialog import _first_name
from patchwork.plugin.gui.clean_dialog import CleanDialog
from patchwork.plugin.gui.compare_dialog import CompareDialog
from patchwork.plugin.gui.compare_plot import ComparePlot
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.run_sizes import WAIT_MS
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QItemSelectionModel
from qgis.PyQt.QtGui import QColor

from tests.plugin.core.rasters import write_land_cover
from tests.plugin.core.runs import make_run, set_state, tell
from tests.plugin.gui.conftest import follow
from tests.plugin.gui.peer import Peer

USE = {"work": 5_000_000, "kept": 1_000_000, "rest": 0, "total": 6_000_000, "used_by": []}
COMPARED: dict[str, Any] = {
    "runs": [
        {"name": name, "job": "pretrain", "phase": "done", "note": note, "created": 0.0, "seconds": 60.0, "error": None}
        for name, note in (("alpha", "the good one"), ("beta", ""))
    ],
    "settings": [{"name": "momentum", "one": 0.9, "other": None}],
    "same": [{"name": "base_learning_rate", "value": 0.002}, {"name": "quick", "value": True}],
    "data": [],
    "accuracy": [],
    "curves": [{"loss": {"name": "loss", "steps": [1, 2], "values": [3.0, 2.0]}}, {}],
    "maps": [None, None],
}


@pytest.fixture
def runs(dock: PatchworkDock) -> list[RunDirectory]:
    """Two runs that rest, one of another method and layer."""
    found = []
    for name, method, raster in (("alpha", "dino", "/data/raleigh.tif"), ("beta", "cmid", "/data/hamburg.tif")):
        run = make_run(home.runs_folder(), name, Pretrain([Scene([Source(raster)])], method=method))
        set_state(run, "done")
        found.append(run)
    dock.show_page(4)
    follow(dock)
    return found


def changed(run: RunDirectory, phase: str, **values: Any) -> None:
    """A final run changes: seconds later, as far as its file tells."""
    set_state(run, phase, **values)
    later = time.time() + 10
    os.utime(run.state_file, (later, later))


def shown(dock: PatchworkDock) -> list[str]:
    return [dock.runs.runs.index(row, 0).data() for row in range(dock.runs.runs.rowCount())]


def select(dock: PatchworkDock, *names: str) -> None:
    view = dock.runs.list
    view.clearSelection()
    for name in names:
        index = dock.runs.runs.mapFromSource(dock._bench.jobs.index_of(name))
        flag = QItemSelectionModel.SelectionFlag.Select
        view.selectionModel().setCurrentIndex(index, flag)


@pytest.mark.parametrize("query", ["alpha", "DINO", "raleigh", "warm-up", "failed"])
def test_runs_are_found_by_what_one_remembers(dock: PatchworkDock, runs: list[RunDirectory], query: str) -> None:
    write_note(runs[0], "with a longer warm-up")
    changed(runs[0], "failed", error={"kind": "input", "cause": "c", "remedy": "", "subject": ""})
    follow(dock)
    dock.runs.filter.words.setText(query)
    assert shown(dock) == ["alpha"]
    assert dock.runs.room.text().startswith("1 of 2 runs")
    dock.runs.filter.words.setText(f"{query} cmid")
    assert shown(dock) == []
    dock.runs.filter.words.clear()
    assert len(shown(dock)) == 2


def test_a_run_in_sight_is_selected_whatever_the_filter_hides(dock: PatchworkDock, runs: list[RunDirectory]) -> None:
    for name in ("alpha", "beta"):
        dock.runs.show_run(name)
        for query in ("hamburg", "raleigh", "pretraining"):
            dock.runs.filter.words.setText(query)
            assert [index.data() for index in dock.runs.chosen()] == [dock.runs.current().data()]
            assert dock.runs.current().data() in shown(dock)
    dock.runs.filter.words.setText("nowhere")
    assert dock.runs.chosen() == [] and not dock.runs.actions_row.again.isEnabled()
    assert dock.runs.room.text().startswith("No run matches the filter.")
    assert dock.runs.details.plot._empty == "No run is selected."


def test_a_run_that_was_just_started_is_shown_whatever_is_filtered(
    dock: PatchworkDock, runs: list[RunDirectory]
) -> None:
    dock.runs.filter.words.setText("alpha")
    dock._bench.submitted.emit(str(home.runs_folder() / "gamma"))
    assert dock.runs.filter.words.text() == "alpha", "not found yet"
    set_state(make_run(home.runs_folder(), "gamma", Pretrain([Scene([Source("/data/new.tif")])])), "running")
    follow(dock)
    assert dock.runs.current().data() == "gamma"
    assert dock.runs.filter.words.text() == ""
    dock.runs.filter.words.setText("alpha")
    set_state(make_run(home.runs_folder(), "delta", Pretrain([Scene([Source("/data/other.tif")])])), "running")
    follow(dock)
    assert shown(dock) == ["alpha"], "one that nobody asked for leaves the filter alone"


def test_another_project_begins_without_a_filter(dock: PatchworkDock, runs: list[RunDirectory]) -> None:
    dock.runs.filter.words.setText("alpha")
    QgsProject.instance().clear()
    assert dock.runs.filter.words.text() == "" and len(shown(dock)) == 2


def test_the_order_can_be_chosen(dock: PatchworkDock, runs: list[RunDirectory]) -> None:
    newest = shown(dock)
    dock.runs.runs.set_order(OLDEST)
    assert shown(dock) == newest[::-1]
    dock.runs.runs.set_sizes({"alpha": 1, "beta": 10})
    dock.runs.runs.set_order(LARGEST)
    assert shown(dock) == ["beta", "alpha"]


def test_a_note_is_kept_by_the_backend_once_typed(
    dock: PatchworkDock, runs: list[RunDirectory], peer: Peer, qtbot: QtBot
) -> None:
    dock.runs.show_run("alpha")
    note = dock.runs.details.note
    note.setPlainText("better data")
    dock.runs.show_run("beta")
    assert note.toPlainText() == "", "typed for one run, not the other"
    qtbot.waitUntil(lambda: bool(peer.calls("run.note")), timeout=8000)
    assert peer.calls("run.note") == [{"run": "alpha", "text": "better data"}]


def test_a_note_written_elsewhere_appears(dock: PatchworkDock, runs: list[RunDirectory]) -> None:
    dock.runs.show_run("alpha")
    write_note(runs[0], "from the command line")
    follow(dock)
    assert dock.runs.details.note.toPlainText() == "from the command line"
    assert dock.runs.current().data(int(Role.NOTE)) == "from the command line"


def test_a_failure_leads_to_its_log(dock: PatchworkDock, runs: list[RunDirectory]) -> None:
    runs[0].log_file.write_text("Traceback\nthe last line\n", encoding="utf-8")
    dock.runs.show_run("alpha")
    assert not dock.runs.details.failure.show_log.isVisibleTo(dock.runs)
    changed(runs[0], "failed", error={"kind": "resource", "cause": "It is full.", "remedy": "Free it.", "subject": ""})
    follow(dock)
    assert dock.runs.details.error.text() == "It is full. Free it."
    dock.runs.details.failure.show_log.click()
    assert dock.runs.details.log.toPlainText().endswith("the last line\n")


def test_a_long_failure_does_not_stretch_the_window(
    dock: PatchworkDock, runs: list[RunDirectory], qtbot: QtBot
) -> None:
    def least(cause: str) -> int:
        changed(runs[0], "failed", error={"kind": "resource", "cause": cause, "remedy": "", "subject": ""})
        follow(dock)
        dock.runs.show_run("alpha")
        QCoreApplication.processEvents()
        failure = dock.runs.details.failure
        assert failure.words.text() == cause
        return int(failure.layout().minimumHeightForWidth(300))

    line = dock.fontMetrics().lineSpacing()
    assert least("word " * 400 + "end.") <= least("It is full.") + 4 * line
    words = dock.runs.details.error
    assert words.height() >= words.heightForWidth(words.width()), "the rest is scrolled to"


def test_run_again_starts_a_new_run_with_the_changes(
    dock: PatchworkDock, runs: list[RunDirectory], peer: Peer, qtbot: QtBot
) -> None:
    dock.runs.show_run("beta")
    dock.runs.actions_row.again.click()
    dialog = dock.runs.dialog
    path = dialog._item("scenes[1].sources[1].path")
    assert path.text(0) == "scene 1, raster 1, path" and path.toolTip(0) == "scenes[1].sources[1].path"
    qtbot.waitUntil(lambda: "2 min" in dialog.bar.estimate.text(), timeout=8000)
    dialog.set_value("steps", "many")
    qtbot.waitUntil(lambda: "steps" in dialog.bar.reason.text(), timeout=8000)
    assert not dialog.bar.button.isEnabled()
    dialog.set_value("steps", "12")
    dialog.set_value("settings.momentum", "0.5")
    qtbot.waitUntil(dialog.bar.button.isEnabled, timeout=8000)
    dialog.bar.button.click()
    qtbot.waitUntil(lambda: bool(peer.calls("job.submit")), timeout=8000)
    (sent,) = peer.calls("job.submit")
    assert sent["request"]["steps"] == 12 and sent["request"]["method"] == "cmid"
    assert sent["request"]["settings"] == {"momentum": 0.5}
    assert Path(sent["run"]).name not in ("alpha", "beta") and runs[1].request().steps is None


def test_comparing_needs_two_and_shows_what_differs(dock: PatchworkDock, runs: list[RunDirectory], qtbot: QtBot) -> None:
    compare = dock.runs.actions_row.compare
    select(dock, "alpha")
    assert not compare.isEnabled()
    select(dock, "alpha", "beta")
    assert compare.isEnabled()
    dialog = CompareDialog(dock._bench, *runs)
    qtbot.addWidget(dialog)
    dialog._take(COMPARED)
    assert "the good one" in dialog.head.text()
    settings = dialog.table.topLevelItem(0)
    row = settings.child(0)
    assert [row.text(column) for column in range(3)] == ["inertia of the teacher (momentum)", "0.9", "–"]
    assert row.toolTip(0).endswith("\nmomentum")
    same = dialog.table.topLevelItem(dialog.table.topLevelItemCount() - 1)
    assert same.text(0) == "The same in both (2)" and not same.isExpanded()
    assert [same.child(0).text(column) for column in range(3)] == ["learning rate at batch 256", "0.002", "0.002"]
    assert same.child(1).text(1) == "yes"
    assert dialog.table.topLevelItem(1).child(0).text(0) == "no difference"
    assert not dialog.load.isEnabled() and not dialog.changes.isEnabled()
    one, other = COMPARED["runs"]
    dialog._take({**COMPARED, "runs": [one, {**other, "job": "finetune"}]})
    settings = dialog.table.topLevelItem(0)
    assert settings.childCount() == 1 and "left out" in settings.child(0).text(0)
    dialog.reject()


@pytest.mark.parametrize("highlight", ["#308cc6", "#e07f10"])
@pytest.mark.parametrize("dark", [False, True])
def test_both_curves_and_their_names_are_painted_apart(qtbot: QtBot, dark: bool, highlight: str) -> None:
    plot = ComparePlot()
    qtbot.addWidget(plot)
    palette = plot.palette()
    ground, ink = (QColor("#2b2b2b"), QColor("#eeeeee")) if dark else (QColor("#ffffff"), QColor("#000000"))
    palette.setColor(palette.ColorRole.Window, ground)
    palette.setColor(palette.ColorRole.WindowText, ink)
    palette.setColor(palette.ColorRole.Highlight, QColor(highlight))
    plot.setPalette(palette)
    plot.setAutoFillBackground(True)
    plot.resize(400, 260)
    plot.show_curves("loss", ["A", "B"], [[(0, 1.0), (10, 1.0)], [(0, 2.0), (10, 2.0)]])
    image = plot.grab().toImage()
    found = {QColor(image.pixel(x, y)).name() for x in range(400) for y in range(260)}
    assert highlight in found and plot._colour(1).name() in found
    apart = abs(plot._colour(1).hue() - QColor(highlight).hue())
    assert 90 < apart < 270, "told apart by colour, too"
    assert abs(plot._colour(1).lightness() - ground.lightness()) > 40


def test_cleaning_says_what_goes_and_refuses_what_is_shown(
    dock: PatchworkDock, runs: list[RunDirectory], qtbot: QtBot
) -> None:
    dialog = open_clean(dock, qtbot, "alpha")
    dialog._take({"runs": {"alpha": {**USE, "used_by": ["a-map"]}}, "free": 1})
    assert "5 MB" in dialog.checkpoints.text() and "6 MB" in dialog.whole.text()
    assert dialog.delete.isEnabled() and not dialog.warning.text()
    dialog.whole.setChecked(True)
    assert "a-map" in dialog.warning.text() and dialog.delete.isEnabled()
    path = write_land_cover(runs[0].outputs / "landcover.tif")
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(path), "Shown land cover"))
    dialog._judge()
    assert "Shown land cover" in dialog.reason.text() and not dialog.delete.isEnabled()
    dialog.checkpoints.setChecked(True)
    assert dialog.delete.isEnabled()
    dialog.reject()


def test_only_a_run_with_checkpoints_has_something_to_lose(
    dock: PatchworkDock, runs: list[RunDirectory], qtbot: QtBot
) -> None:
    for run in runs:
        changed(run, "failed", error={"kind": "resource", "cause": "Full.", "remedy": "", "subject": ""})
    follow(dock)
    dialog = open_clean(dock, qtbot, "alpha", "beta")
    dialog._take({"runs": {"alpha": USE, "beta": {**USE, "work": 0}}, "free": 1})
    assert dialog.warning.text().endswith(": alpha · DINO.")
    dialog._take({"runs": {"alpha": {**USE, "work": 0}, "beta": {**USE, "work": 0}}, "free": 1})
    assert not dialog.warning.text()
    dialog.reject()


def test_sizes_are_asked_again_when_a_run_ends(
    dock: PatchworkDock, runs: list[RunDirectory], peer: Peer, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(peer.calls("run.use")), timeout=8000)
    before = len(peer.calls("run.use"))
    changed(runs[0], "failed", error={"kind": "resource", "cause": "Full.", "remedy": "", "subject": ""})
    follow(dock)
    qtbot.waitUntil(lambda: len(peer.calls("run.use")) > before, timeout=8000)


def test_what_changes_while_sizes_are_on_their_way_is_asked_about(dock: PatchworkDock, qtbot: QtBot) -> None:
    sizes = dock.runs.sizes
    sizes.watch(True)
    sizes._timer.stop()
    sizes._call = None
    sizes._due = True  # as after a change that came during a call
    sizes._take({"runs": {}, "free": 1})
    assert sizes._timer.isActive() and sizes._timer.interval() == WAIT_MS
    sizes._due = False
    sizes._take({"runs": {}, "free": 1})
    assert sizes._timer.isActive() and sizes._timer.interval() > WAIT_MS
    sizes.watch(False)


def test_one_run_is_one(dock: PatchworkDock, qtbot: QtBot) -> None:
    make_run(home.runs_folder(), "alone", Pretrain([Scene([Source("/data/a.tif")])]))
    dock.show_page(4)
    follow(dock)
    assert dock.runs.room.text().split(" · ")[0] == "1 run"


def test_cleaning_calls_the_backend_for_each_run(
    dock: PatchworkDock, runs: list[RunDirectory], peer: Peer, qtbot: QtBot
) -> None:
    dialog = open_clean(dock, qtbot, "alpha", "beta")
    dialog._take({"runs": {"alpha": USE, "beta": USE}, "free": 1})
    dialog.delete.click()
    qtbot.waitUntil(lambda: len(peer.calls("run.clean")) == 2, timeout=8000)
    assert {call["run"] for call in peer.calls("run.clean")} == {"alpha", "beta"}
    assert not peer.calls("run.delete")


def test_a_run_at_work_cannot_be_cleaned(dock: PatchworkDock, runs: list[RunDirectory]) -> None:
    select(dock, "alpha")
    assert dock.runs.actions_row.clean.isEnabled() and dock.runs.delete_action.isEnabled()
    changed(runs[0], "queued")
    follow(dock)
    assert not dock.runs.actions_row.clean.isEnabled() and not dock.runs.delete_action.isEnabled()
    tell(runs[0], "note", text="still alive")


def test_what_finished_runs_no_longer_need_is_offered_whatever_is_selected(
    dock: PatchworkDock, runs: list[RunDirectory], peer: Peer, qtbot: QtBot
) -> None:
    page = dock.runs
    page.sizes._take({"runs": {"alpha": {**USE, "work": 900}, "beta": {**USE, "work": 0}}, "free": 1})
    assert not page.needless.isVisibleTo(page), "not worth a button"
    page.sizes._take({"runs": {"alpha": {**USE, "work": 0}, "beta": USE}, "free": 1})
    assert page.needless.isVisibleTo(page) and "5 MB" in page.needless.text()
    select(dock, "alpha")
    page.needless.click()
    dialog = page.dialog
    dialog._call.cancel()
    dialog._take({"runs": {"beta": USE}, "free": 1})
    assert [run.name for run in dialog._runs] == ["beta"] and not dialog.warning.text()
    dialog.delete.click()
    qtbot.waitUntil(lambda: peer.calls("run.clean") == [{"run": "beta"}], timeout=8000)
    changed(runs[1], "failed", error={"kind": "resource", "cause": "Full.", "remedy": "", "subject": ""})
    follow(dock)
    page._show_sizes()
    assert not page.needless.isVisibleTo(page), "a failed run goes on from its checkpoints"


def test_what_the_filter_hides_is_not_offered_for_cleaning(dock: PatchworkDock, runs: list[RunDirectory]) -> None:
    page = dock.runs
    page.sizes._take({"runs": {"alpha": {**USE, "work": 2_000_000}, "beta": USE}, "free": 1})
    both = page.needless.text()
    page.filter.words.setText("beta")
    assert "5 MB" in page.needless.text() and page.needless.text() != both
    page.needless.click()
    page.dialog._call.cancel()
    (item,) = [page.dialog.table.topLevelItem(row) for row in range(page.dialog.table.topLevelItemCount())]
    assert item.text(0).startswith("beta · CMID") and item.toolTip(0) == "beta", "called as in the list"


def test_a_note_is_written_for_one_run_only(dock: PatchworkDock, runs: list[RunDirectory]) -> None:
    tabs, note = dock.runs.details.tabs, dock.runs.details.note
    select(dock, "alpha")
    assert tabs.isTabEnabled(tabs.indexOf(note))
    select(dock, "alpha", "beta")
    assert not tabs.isTabEnabled(tabs.indexOf(note)) and "one run" in tabs.tabToolTip(tabs.indexOf(note))


def test_numbers_of_runs_made_again_do_not_pile_up(tmp_path: Path) -> None:
    for name in ("2026-01-01-report-points", "2026-01-01-report-points-2", "2026-01-01-report-landsat-7"):
        (tmp_path / name).mkdir()
    assert _first_name(tmp_path / "2026-01-01-report-points-2") == "2026-01-01-report-points"
    assert _first_name(tmp_path / "2026-01-01-report-landsat-7") == "2026-01-01-report-landsat-7"


def open_clean(dock: PatchworkDock, qtbot: QtBot, *names: str) -> CleanDialog:
    select(dock, *names)
    dock.runs.actions_row.clean.click()
    dialog = dock.runs.dialog
    dialog._call.cancel()  # the test answers itself
    assert isinstance(dialog, CleanDialog)
    return dialog


SHORT = "It needs 9.0 GiB of memory, 8.0 GiB are free. Batch 16 → 8 fits in 7.2 GiB."


@pytest.mark.parametrize("short", [True, False])
def test_a_job_that_does_not_fit_asks_before_it_starts(
    dock: PatchworkDock, sar: QgsRasterLayer, peer: Peer, messages: Callable[[], list[str]], qtbot: QtBot, short: bool
) -> None:
    peer.answers["job.estimate"] = {"seconds": 60, "memory_bytes": 9e9, "notes": [], "shortages": [SHORT] * short}
    dock._bench.backend.stop()
    dock._bench.backend._command = peer.backend()._command
    page = dock.pretrain
    dock.show_page(1)
    qtbot.waitUntil(lambda: page.bar.estimate.text().startswith("About"), timeout=8000)
    assert page.bar.warning.text() == (SHORT if short else "")
    page.bar.button.click()
    if not short:
        qtbot.waitUntil(lambda: bool(peer.calls("job.submit")), timeout=8000)
        return
    assert messages() == [SHORT]
    item = dock._bench.messages._bar.items()[0]
    assert not peer.calls("job.submit") and not list(home.runs_folder().iterdir())
    dock._bench._settle_doubts()
    assert messages() == [SHORT], "the end of another job makes no room"
    item.widget().click()
    qtbot.waitUntil(lambda: bool(peer.calls("job.submit")), timeout=8000)
