"""The settings of another computer: kept, tested before they are kept, refused in words."""

from __future__ import annotations

from typing import Any

from patchwork.plugin.core.settings import Settings
from patchwork.plugin.gui.dock import PatchworkDock
from patchwork.plugin.gui.options import OptionsFactory, OptionsPage
from patchwork.plugin.gui.remote_box import RemoteBox
from pytestqt.qtbot import QtBot

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
    assert "Permission denied" in answer(box, qtbot)
    assert box.test.isEnabled()
    box.paths.setPlainText("/not/there/at/all = /data")
    assert "/not/there/at/all" in answer(box, qtbot)
    box.paths.clear()
    box.test.click()
    assert "shared folder" in box.found.text()


def test_settings_are_kept_on_ok_and_told_once(qtbot: QtBot, clean: None) -> None:
    factory = OptionsFactory()
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
    again = OptionsPage()
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
