"""The settings of another computer: kept, tested before they are kept, refused in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from patchwork.backend.contract import home
from patchwork.backend.contract.requests import Prepare, Scene, Source
from patchwork.plugin.core.install.setup import Setup
from patchwork.plugin.core.job_model import Role
from patchwork.plugin.core.settings import Settings
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.options import OptionsFactory, OptionsPage
from patchwork.plugin.gui.remote_box import RemoteBox
from pytestqt.qtbot import QtBot

from tests.plugin.core.rasters import noise, write_raster
from tests.plugin.core.runs import make_run
from tests.plugin.core.test_remote import Share, share

__all__ = ["share"]


def filled(qtbot: QtBot, share: Share, host: str = "me@gpu", pairs: str = "") -> RemoteBox:
    box = RemoteBox()
    qtbot.addWidget(box)
    box.show()
    box.setChecked(True)
    box.host.setText(host)
    box.paths.setPlainText(pairs or f"{share.here} = {share.there}")
    return box


def answer(box: RemoteBox, qtbot: QtBot) -> str:
    box.test.click()
    qtbot.waitUntil(lambda: "onnecting" not in box.found.text(), timeout=60_000)
    return str(box.found.text())


def test_testing_says_what_answers_and_that_folders_are_shared(share: Share, qtbot: QtBot) -> None:
    box = filled(qtbot, share)
    words = answer(box, qtbot)
    assert words.startswith("me@gpu answers: Patchwork ") and "CPU" in words and "torch" in words
    assert "path map" not in words
    assert not list(share.here.glob(".patchwork-test-*")), "nothing is left behind"
    elsewhere = share.there.parent / "other"
    elsewhere.mkdir()
    box.paths.setPlainText(f"{share.here} = {elsewhere}")
    assert "check the path map" in answer(box, qtbot)


def test_testing_tells_what_ssh_said_and_what_is_missing(share: Share, qtbot: QtBot) -> None:
    box = filled(qtbot, share, host="unreachable")
    words = answer(box, qtbot)
    assert "Permission denied (publickey,password). Log in once by hand" in words
    assert "from the dock" not in words and "Options" not in words, "one is there already"
    assert box.test.isEnabled()
    box.paths.setPlainText("/not/there/at/all = /data")
    assert "/not/there/at/all" in answer(box, qtbot)
    box.paths.clear()
    box.test.click()
    assert "shared folder" in box.found.text()


def test_settings_are_kept_on_ok_and_told_once(qtbot: QtBot, clean: None) -> None:
    factory = OptionsFactory(Setup())
    told: list[Any] = []
    factory.remote_applied.connect(lambda: told.append(True))
    page = factory.createWidget(None)
    qtbot.addWidget(page)
    page.apply()
    assert not told and not Settings().remote_enabled
    page.remote.setChecked(True)
    page.remote.host.setText(" me@gpu ")
    page.remote.paths.setPlainText("/a = /b")
    page.apply()
    page.apply()
    assert told == [True]
    again = OptionsPage(Setup())
    qtbot.addWidget(again)
    assert again.remote.isChecked() and again.remote.host.text() == "me@gpu"
    assert again.remote.paths.toPlainText() == "/a = /b"


def test_faulty_settings_are_said_where_the_backend_is(dock: PatchworkDock, qtbot: QtBot) -> None:
    """A dock whose backend cannot even be named says so with the way to the options."""
    settings = Settings()
    settings.remote_enabled, settings.remote_host = True, "-oProxyCommand=x"
    backend = dock._bench.backend
    backend.stop()
    backend._command = type(backend)()._command
    backend.start()
    qtbot.waitUntil(lambda: "host" in dock.status.text.text(), timeout=8000)
    assert dock.status.options.isVisibleTo(dock)


def test_the_dock_follows_the_computer_that_is_chosen(
    share: Share, real_dock: Callable[[], PatchworkDock], qtbot: QtBot
) -> None:
    """Its runs are shown instead of those here, and back again; an estimate crosses the line."""
    Settings().remote_enabled = False
    make_run(home.runs_folder(), "here-run")
    source = Source(str(share.there / "radar.tif"), units="scaled")
    make_run(share.there / "patchwork" / "runs", "there-run", Prepare([Scene([source], name="radar")]))
    write_raster(share.here / "radar.tif", noise(2))
    dock = real_dock()
    bench = dock._bench
    bench.reader.ask_through(bench.backend)

    def names() -> list[str]:
        bench.reader.rescan()
        bench.reader.tick()
        return [bench.jobs.index(row, 0).data() for row in range(bench.jobs.rowCount())]

    qtbot.waitUntil(lambda: names() == ["here-run"], timeout=30_000)
    Settings().remote_enabled = True
    bench.reconnect()
    qtbot.waitUntil(lambda: names() == ["there-run"], timeout=30_000)
    assert dock.runs.current().data(int(Role.PATH)) == str(share.here / "patchwork" / "runs" / "there-run")
    dock.show_page(4)
    dock.runs.actions_row.again.click()
    dialog = dock.runs.dialog
    assert dialog.values()["scenes[1].sources[1].path"] == str(share.here / "radar.tif"), "our name of the file"
    qtbot.waitUntil(lambda: dialog.bar.estimate.text().startswith("About"), timeout=60_000)
    dialog.set_value("scenes[1].sources[1].path", "/somewhere/else.tif")
    qtbot.waitUntil(lambda: "outside the folders shared with me@gpu" in dialog.bar.reason.text(), timeout=30_000)
    dialog.reject()
    Settings().remote_enabled = False
    bench.reconnect()
    qtbot.waitUntil(lambda: names() == ["here-run"], timeout=30_000)
