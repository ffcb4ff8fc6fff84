"""Runs: list, buttons, details; and the delegate's painting."""

from __future__ import annotations

import json
import os
import shutil
import time
from pathlib import Path

import pytest
from patchwork.backend.contract import home
from patchwork.backend.contract.lock import RunLock
from patchwork.backend.contract.requests import EXPLORATIONS, Explore, Finetune, Pretrain, Scene, Source
from patchwork.backend.contract.run_directory import RunDirectory
from patchwork.plugin.core.i18n import moment
from patchwork.plugin.core.job_model import Role
from patchwork.plugin.gui import form, run_texts
from patchwork.plugin.gui.busy_look import ROUND_S, piece
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.job_delegate import fitted
from patchwork.plugin.gui.layer_choice import LayerChoice
from patchwork.plugin.gui.run_details import metric_title
from pytestqt.qtbot import QtBot
from qgis.core import QgsMapLayerProxyModel
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QImage, QPalette
from qgis.PyQt.QtWidgets import QApplication, QListView

from tests.plugin.core.runs import make_run, set_state, tell
from tests.plugin.gui.conftest import follow
from tests.plugin.gui.peer import Peer

SCENES = [Scene([Source("/a.tif")])]


def test_no_runs_say_where_to_start(dock: PatchworkDock) -> None:
    dock.show_page(4)
    assert dock.runs._pages.currentIndex() == 0
    words = dock.runs._pages.widget(0)
    assert "Start with Data" in words.text()
    assert str(home.runs_folder()) in words.text().replace("\u200b", ""), "where one made by hand would be found"
    assert dock.runs.width() <= dock.width() and words.heightForWidth(words.width()) <= words.height()
    dock._bench.reader.folder = Path("/shared/of-another-computer/" + "long/" * 40 + "runs")
    dock.show_page(0)
    dock.show_page(4)
    assert "/shared/of-another-computer" in words.text().replace("\u200b", "")
    assert words.minimumSizeHint().width() < 380, "a long path makes the dock no wider"


def test_the_newest_run_is_selected_in_whatever_order_they_are_found(dock: PatchworkDock) -> None:
    names = ["middle", "newest", "oldest"]
    for name, age in zip(names, (200, 100, 300)):
        found = make_run(home.runs_folder(), name, Pretrain(SCENES))
        when = time.time() - age
        os.utime(found.request_file, (when, when))
        follow(dock)
        assert dock.runs.current().row() == 0
    assert dock.runs.current().data(int(Role.NAME)) == "newest"


def test_a_chosen_run_stays_selected(dock: PatchworkDock) -> None:
    for name, age in (("older", 200), ("newer", 100)):
        found = make_run(home.runs_folder(), name, Pretrain(SCENES))
        os.utime(found.request_file, (time.time() - age, time.time() - age))
    follow(dock)
    dock.runs.show_run("older")
    make_run(home.runs_folder(), "newest", Pretrain(SCENES))
    follow(dock)
    assert dock.runs.current().data(int(Role.NAME)) == "older"


@pytest.mark.parametrize("page", [0, 4])
def test_the_selected_run_is_selected_again_when_the_list_is_read_anew(dock: PatchworkDock, page: int) -> None:
    """As after the options' OK; the folder's order is another one than that of the list."""
    for name, age in (("c", 300), ("a", 200), ("b", 100), ("d", 400)):
        found = make_run(home.runs_folder(), name, Pretrain(SCENES))
        os.utime(found.request_file, (time.time() - age, time.time() - age))
    follow(dock)
    dock.show_page(page)
    dock.runs.list.setCurrentIndex(dock.runs.runs.index(2, 0))
    assert dock.runs.current().data(int(Role.NAME)) == "c"
    dock._bench.reader.start_anew()
    assert not dock.runs.current().isValid()
    follow(dock)
    assert dock.runs.current().data(int(Role.NAME)) == "c"
    assert [index.data(int(Role.NAME)) for index in dock.runs.chosen()] == ["c"]


def test_where_the_selected_run_is_gone_the_newest_is_shown(dock: PatchworkDock) -> None:
    for name, age in (("d", 300), ("b", 100), ("a", 200)):
        found = make_run(home.runs_folder(), name, Pretrain(SCENES))
        os.utime(found.request_file, (time.time() - age, time.time() - age))
    follow(dock)
    dock.show_page(4)
    dock.runs.show_run("a")
    shutil.rmtree(home.runs_folder() / "a")
    dock._bench.reader.start_anew()
    follow(dock)
    assert dock.runs.current().data(int(Role.NAME)) == "b"


@pytest.mark.parametrize("button", ["pause", "resume"])
def test_the_key_that_paused_resumes_and_never_cancels(
    dock: PatchworkDock, run: RunDirectory, qtbot: QtBot, button: str
) -> None:
    """Qt hands the focus of a button that begins to rest to the next one."""
    before, after, other = ("running", "paused", "resume") if button == "pause" else ("paused", "running", "pause")
    actions = dock.runs.actions_row
    with RunLock(run.lock_file):  # a worker holds it: the run is alive
        set_state(run, before, step=1, total=10)
        follow(dock)
        dock.show_page(4)
        dock.runs.show_run(run.name)
        dock.activateWindow()
        getattr(actions, button).setFocus()
        qtbot.waitUntil(lambda: bool(getattr(actions, button).hasFocus()), timeout=3000)
        set_state(run, after, step=2, total=10)
        follow(dock)
        assert getattr(actions, other).hasFocus()
    set_state(run, "done")
    follow(dock)
    assert actions.hasFocus(), "nothing is pressed by Space"


def test_a_run_shows_its_curve_notes_and_log(dock: PatchworkDock, run: RunDirectory) -> None:
    set_state(run, "running", stage="Training", step=40, total=100, rate=2.0, left_s=30.0)
    for step in range(1, 41):
        tell(run, "metrics", step=step, loss=7 - step / 20, learning_rate=0.1)
    tell(run, "note", text="Runs on the processor.")
    run.log_file.write_text("first line\nlast line\n", encoding="utf-8")
    dock.show_page(4)
    follow(dock)
    details = dock.runs.details
    assert details.metric.itemData(0) == "loss"
    assert len(details.plot._points) == 40
    assert details.plot._points[-1] == (40.0, 5.0)
    details.metric.setCurrentIndex(1)
    details.metric.activated.emit(1)
    assert details.plot._title == "learning rate"
    assert "Runs on the processor." in details.notes.toPlainText()
    details.tabs.setCurrentWidget(details.log)
    assert details.log.toPlainText().endswith("last line\n")


def test_a_long_error_does_not_make_the_window_higher(dock: PatchworkDock) -> None:
    causes = {"short": "Short.", "long": "The server did not answer, and this is told at length. " * 30}
    for name, cause in causes.items():
        error = {"kind": "job", "cause": cause, "remedy": "Try again.", "subject": ""}
        set_state(make_run(home.runs_folder(), name, Pretrain(SCENES)), "failed", error=error)
    follow(dock)
    dock.show_page(4)
    details, heights = dock.runs.details, []
    for name, cause in causes.items():
        dock.runs.show_run(name)
        QApplication.processEvents()
        assert cause.strip() in details.error.text()
        heights.append(max(details.minimumSizeHint().height(), details.layout().totalHeightForWidth(300)))
    assert heights[1] - heights[0] <= 4 * dock.fontMetrics().lineSpacing(), heights


def test_few_runs_leave_the_page_to_the_curve(dock: PatchworkDock, run: RunDirectory, qtbot: QtBot) -> None:
    """On a screen of 768 pixels."""
    for step in range(1, 30):
        tell(run, "metrics", step=step, loss=1 / step, lr=0.1)
    dock.resize(370, 600)
    dock.show_page(4)
    follow(dock)
    QApplication.processEvents()
    view, plot = dock.runs.list, dock.runs.details.plot
    last = view.visualRect(view.model().index(view.model().rowCount() - 1, 0))
    assert view.viewport().height() - last.bottom() <= last.height() + 4, "at most one row is empty"
    assert dock.runs.details.metric.isVisible()
    assert plot._frame().height() >= 50, "a curve, not a line"


def test_no_curve_is_promised_for_a_forest(dock: PatchworkDock) -> None:
    run = make_run(home.runs_folder(), "2026-11-21-finetune-forest", Finetune(SCENES, quick=True))
    set_state(run, "running")
    follow(dock)
    dock.runs.show_run(run.name)
    details = dock.runs.details
    assert "once a network trains" not in details.plot._empty and details.tabs.currentIndex() == 1


def test_a_long_line_of_the_log_is_shown_whole(dock: PatchworkDock, run: RunDirectory, qtbot: QtBot) -> None:
    words, path = "a word and another " * 20, "/a/path/without/a/blank" * 20
    run.log_file.write_text(f"{words}\n{path}\n", encoding="utf-8")
    set_state(run, "done")
    dock.show_page(4)
    follow(dock)
    log = dock.runs.details.log
    dock.runs.details.tabs.setCurrentWidget(log)
    qtbot.waitUntil(lambda: log.blockCount() >= 2, timeout=2000)
    assert log.horizontalScrollBar().maximum() == 0
    assert all(log.document().findBlockByNumber(number).layout().lineCount() > 5 for number in (0, 1))


@pytest.mark.parametrize(
    ("phase", "enabled"),
    [
        ("failed", {"resume", "folder"}),
        ("cancelled", {"resume", "folder"}),
        ("done", {"folder"}),
        ("queued", {"pause", "cancel", "folder"}),
    ],
)
def test_buttons_follow_the_phase(dock: PatchworkDock, run: RunDirectory, phase: str, enabled: set[str]) -> None:
    set_state(run, phase)
    dock.show_page(4)
    follow(dock)
    actions = dock.runs.actions_row
    names = ("pause", "resume", "cancel", "load", "report", "folder")
    assert {name for name in names if getattr(actions, name).isEnabled()} == enabled


def test_a_busy_phase_without_worker_is_interrupted_and_resumable(dock: PatchworkDock, run: RunDirectory) -> None:
    set_state(run, "running")
    dock.show_page(4)
    follow(dock)
    assert run_texts.phase_title("interrupted") == "interrupted"
    assert dock.runs.actions_row.resume.isEnabled()
    assert dock.runs.actions_row.cancel.isEnabled()
    assert not dock.runs.actions_row.pause.isEnabled()


def test_an_error_is_shown_with_its_remedy(dock: PatchworkDock, run: RunDirectory) -> None:
    set_state(
        run,
        "failed",
        error={"kind": "training", "cause": "The loss is not a number.", "remedy": "Lower the rate.", "subject": ""},
    )
    dock.show_page(4)
    follow(dock)
    assert dock.runs.details.error.text().startswith("The loss is not a number. Lower the rate.")
    assert dock.runs.details.error.isVisibleTo(dock.runs)


HOPELESS = ["request", "labels-miss", "legend", "model", "output-exists", "training", "answers"]


@pytest.mark.parametrize(
    ("kind", "resumable"),
    [*((kind, False) for kind in HOPELESS), *((kind, True) for kind in ("input", "resource", "internal", "environment"))],
)
def test_resuming_is_offered_where_it_can_help(
    dock: PatchworkDock, run: RunDirectory, kind: str, resumable: bool
) -> None:
    set_state(run, "failed", error={"kind": kind, "cause": "It stopped.", "remedy": "", "subject": ""})
    dock.show_page(4)
    follow(dock)
    assert dock.runs.actions_row.resume.isEnabled() is resumable
    for words in (dock.runs.details.error.text(), dock.runs.actions_row.resume.toolTip()):
        assert ("start a new run" in words) is not resumable


@pytest.mark.parametrize("phase", ["cancelled", "interrupted"])
def test_a_stopped_run_keeps_its_count_and_says_that_it_can_go_on(
    dock: PatchworkDock, run: RunDirectory, phase: str
) -> None:
    written = "running" if phase == "interrupted" else phase  # nobody holds the run
    set_state(run, written, stage="Training", step=113, total=400)
    dock.show_page(4)
    follow(dock)
    index = dock.runs.current()
    values = {role: index.data(int(role)) for role in Role}
    assert run_texts.progress_line(values) == f"113 of 400 · {phase}, can be resumed"
    assert run_texts.title_in_list(phase) == "", "said once in a row"
    assert dock.runs.details.error.text() == f"{phase.capitalize()}, can be resumed."


def test_resume_asks_the_backend(dock: PatchworkDock, run: RunDirectory, peer: Peer, qtbot: QtBot) -> None:
    set_state(run, "cancelled")
    dock.show_page(4)
    follow(dock)
    dock.runs.actions_row.resume.click()
    qtbot.waitUntil(lambda: bool(peer.calls("job.control")), timeout=8000)
    assert peer.calls("job.control") == [{"run": run.name, "action": "resume"}]


def test_the_delegate_paints_progress_in_the_palettes_colours(
    dock: PatchworkDock, run: RunDirectory, qtbot: QtBot
) -> None:
    red = painted_share(dock, run, 75, qtbot)
    assert red == pytest.approx(0.75, abs=0.03)
    assert painted_share(dock, run, 20, qtbot) == pytest.approx(0.2, abs=0.03)


def painted_share(dock: PatchworkDock, run: RunDirectory, step: int, qtbot: QtBot) -> float:
    """How much of the bar is filled, measured in pixels of the bar's row."""
    set_state(run, "queued", step=step, total=100)
    dock.show_page(4)
    follow(dock)
    view: QListView = dock.runs.list
    view.clearSelection()
    view.selectionModel().clear()
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.Text, QColor(255, 0, 0))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(255, 0, 0))
    palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0))
    palette.setColor(QPalette.ColorRole.AlternateBase, QColor(0, 0, 0))
    view.setPalette(palette)
    image: QImage = view.viewport().grab().toImage()
    box = view.visualRect(view.model().index(0, 0))
    row = box.bottom() - 6 - 1
    reds = [QColor(image.pixel(x, row)).red() for x in range(box.left() + 38, box.right() - 8)]
    return sum(value > 150 for value in reds) / len(reds)


def test_a_stage_of_one_part_moves_instead_of_filling(dock: PatchworkDock, run: RunDirectory, qtbot: QtBot) -> None:
    dock.show_page(4)
    timer = dock.runs.busy._timer
    with RunLock(run.lock_file):  # a worker holds it: the run is alive
        set_state(run, "running", stage="Decoding imagery", step=1, total=1)
        follow(dock)
        assert timer.isActive()
        with qtbot.waitSignal(timer.timeout, timeout=2000):
            pass
        dock.show_page(0)
        qtbot.waitUntil(lambda: not timer.isActive(), timeout=2000)
        dock.show_page(4)
        assert timer.isActive()
        set_state(run, "running", stage="Training", step=1, total=40)
        follow(dock)
        assert not timer.isActive()


def test_the_moving_piece_goes_to_and_fro() -> None:
    places = [piece(share * ROUND_S) for share in (0.0, 0.25, 0.5, 0.75)]
    assert [round(begin, 3) for begin, _end in places] == [0.0, 0.35, 0.7, 0.35]
    assert all(0 <= begin < end <= 1 for begin, end in places)


def test_progress_in_words() -> None:
    values = {
        run_texts.Role.PHASE: "running", run_texts.Role.JOB: "pretrain", run_texts.Role.STAGE: "Training",
        run_texts.Role.STEP: 1200,
        run_texts.Role.TOTAL: 4000, run_texts.Role.UNIT: "step", run_texts.Role.RATE: 3.25, run_texts.Role.LEFT: 700.0,
        run_texts.Role.ERROR: None, run_texts.Role.CREATED: 0.0,
    }  # fmt: skip
    assert run_texts.progress_line(values) == "Training · 1,200 of 4,000 · 12 min left · 3.2 steps/s"
    one = {**values, run_texts.Role.STEP: 1, run_texts.Role.TOTAL: 1, run_texts.Role.STAGE: "Decoding imagery"}
    assert run_texts.progress_line(one) == "Decoding imagery"
    values[run_texts.Role.RATE] = 0.2
    assert "5.0 s each" in run_texts.progress_line(values)
    assert run_texts.short_name("2026-11-21-pretrain-raleigh-2", "pretrain") == "raleigh-2"
    assert run_texts.short_name("by-hand", "pretrain") == "by-hand"


def test_a_long_stage_gives_way_to_the_numbers(dock: PatchworkDock) -> None:
    metrics = dock.fontMetrics()
    text = "Comparing candidates on held-out polygons · 3 of 15 · 2 min left"
    shown = fitted(metrics, text, metrics.horizontalAdvance(" · 3 of 15 · 2 min left") + 120)
    assert shown.endswith(" · 3 of 15 · 2 min left")
    assert shown.startswith("Comp")
    assert fitted(metrics, text, metrics.horizontalAdvance(text) + 5) == text


def test_pretrained_runs_are_told_apart(dock: PatchworkDock, patchwork_home: Path) -> None:
    swin = {"method": "cmid", "spec": {"name": "swin_tiny_patch4_window7_224"}, "steps": 300}
    vit = {"method": "dino", "spec": {"name": "vit_tiny_patch16_224"}, "steps": 4000}
    for number, found in enumerate((swin, vit), start=2):
        asked = Pretrain([Scene([Source("/a.tif")])], method=found["method"])
        made = make_run(home.runs_folder(), f"2026-01-0{number}-pretrain-raleigh-{number}", asked)
        made.resolved_file.write_text(json.dumps({"pretrain": found}), encoding="utf-8")
        set_state(made, "done")
    follow(dock)
    date = moment(time.time()).rpartition(" ")[0]
    for box in (dock.map.model, dock.train.backbone, dock.pretrain.run):
        texts = {box.itemText(row) for row in range(box.count())}
        for wanted in ("raleigh-2 · CMID · Swin-T · 300 steps · ", "raleigh-3 · DINO · ViT-T · 4,000 steps · "):
            assert any(text.startswith(wanted + date) for text in texts), texts
    box.resize(150, 30)
    assert box.fitted().startswith("raleigh-") and not box.fitted().endswith(box.currentText()[-2:])
    assert box.whole_tip().startswith(box.currentText()), "the date gives way first, and the tooltip has it"
    assert {box.itemData(row, Qt.ItemDataRole.ToolTipRole) for row in range(box.count())} >= texts - {box.itemText(0)}
    box.showPopup()
    assert box.view().minimumWidth() >= max(box.fontMetrics().horizontalAdvance(text) for text in texts)
    box.hidePopup()
    jobs = dock._bench.jobs
    index = jobs.index_of("2026-01-02-pretrain-raleigh-2")
    values = {role: index.data(int(role)) for role in Role}
    assert run_texts.title(values) == "raleigh-2 · CMID · Swin-T"
    assert run_texts.progress_line(values).startswith(f"Pretraining · 300 steps · {date}")
    assert "swin_tiny_patch4_window7_224" in run_texts.whole_title(values)


def test_explorations_are_told_apart_by_what_they_look_for(dock: PatchworkDock) -> None:
    """In the list, in the tooltip and by what one types."""
    for number, kind in enumerate(EXPLORATIONS, start=1):
        asked = Explore([Scene([Source("/a.tif")])], "/m", kind)
        set_state(make_run(home.runs_folder(), f"2026-01-0{number}-explore-a", asked), "done")
    follow(dock)
    titles = []
    for number in (1, 2, 3):
        index = dock._bench.jobs.index_of(f"2026-01-0{number}-explore-a")
        values = {role: index.data(int(role)) for role in Role}
        titles.append(run_texts.progress_line(values).split(" · ")[0])
        assert titles[-1] in run_texts.whole_title(values)
    assert titles == ["Similar places", "Components", "Clusters"]
    dock.runs.filter.words.setText("similar places")
    assert dock.runs.list.model().rowCount() == 1
    dock.runs.filter.words.setText("")


def test_a_long_choice_keeps_both_ends(dock: PatchworkDock, qtbot: QtBot) -> None:
    box = form.combo([("CMID · Swin-T · a scene with a long name · 300 steps · 21.11. 14:58", 1)])
    qtbot.addWidget(box)
    box.setToolTip("A finished pretraining")
    box.resize(220, 30)
    box.show()
    assert box.fitted().startswith("CMID") and box.fitted().endswith(":58") and "…" in box.fitted()
    assert box.whole_tip() == f"{box.currentText()}\nA finished pretraining"
    box.showPopup()
    assert box.view().minimumWidth() >= box.fontMetrics().horizontalAdvance(box.currentText())
    box.hidePopup()
    box.resize(900, 30)
    assert (box.fitted(), box.whole_tip()) == (box.currentText(), "A finished pretraining")


def test_logged_numbers_are_called_by_words() -> None:
    assert metric_title("lr") == "learning rate"
    assert metric_title("wait_share") == "share of time spent waiting for data"
    assert metric_title("loss_sar") == "loss sar"


def test_an_error_stands_apart_from_what_it_is_about(dock: PatchworkDock, run: RunDirectory) -> None:
    set_state(run, "failed", error={"kind": "input", "cause": "It is damaged.", "remedy": "", "subject": "185.tif"})
    dock.show_page(4)
    follow(dock)
    assert dock.runs.details.error.text().startswith("185.tif: It is damaged.")


def test_the_rate_gives_way_before_the_stage(dock: PatchworkDock) -> None:
    metrics = dock.fontMetrics()
    kept = "Comparing candidates · 3 of 15 · 2 min left"
    assert fitted(metrics, f"{kept} · 3.2 steps/s", metrics.horizontalAdvance(kept) + 5) == kept


def test_a_long_layer_name_keeps_both_ends(qtbot: QtBot) -> None:
    box = LayerChoice(QgsMapLayerProxyModel.Filter.RasterLayer, "choose a map or polygons, whichever you have")
    qtbot.addWidget(box)
    box.resize(220, 30)
    box.show()
    assert box.fitted().startswith("choose") and box.fitted().endswith("have") and "…" in box.fitted()
    assert "whichever" in box.whole_tip()
    image = box.grab().toImage()
    box.resize(600, 30)
    assert box.fitted() == box.currentText()
    assert not image.isNull()


