"""A tiny pretraining, started the way a person does."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtTest import QTest

from tests.gui.drivers.person import click, wait, wait_for

ROLE_PHASE, ROLE_NAME = "PHASE", "NAME"


def start(dock: Any, steps: int) -> str:
    """Pretrain page, size tiny, so many steps, start; returns the run's name once it is listed."""
    page = dock.pretrain
    click(dock.navigation.buttons[1])
    page.preset.setFocus()
    page.preset.setCurrentIndex(page.preset.findData("tiny"))
    page.crop.setValue(32)
    page.views.setValue(2)
    page.batch.setValue(4)
    page.steps.setFocus()
    page.steps.selectAll()
    QTest.keyClicks(page.steps, str(steps))
    wait(100)
    before = dock._bench.jobs.rowCount()
    wait_for(page.bar.button.isEnabled, 10, "the start button is enabled")
    click(page.bar.button)
    wait_for(lambda: dock._bench.jobs.rowCount() > before, 20, "the run is listed")
    wait_for(lambda: dock.pages.currentWidget() is dock.runs, 5, "Runs is shown")
    return str(value(dock, ROLE_NAME))


def value(dock: Any, role: str) -> Any:
    """Something of the selected run."""
    from patchwork.plugin.core.job_model import Role

    index = dock.runs.current()
    return index.data(int(Role[role])) if index.isValid() else None


def wait_for_steps(dock: Any, count: int, seconds: float = 90) -> None:
    """Until the selected run has logged so many steps."""
    wait_for(
        lambda: len(value(dock, "METRICS") or []) >= count or value(dock, "PHASE") == "failed",
        seconds,
        f"{count} steps",
    )
    assert value(dock, "PHASE") != "failed", value(dock, "ERROR")


def cancel(dock: Any, seconds: float = 30) -> None:
    """Press Cancel and wait until the run says so."""
    wait_for(dock.runs.actions_row.cancel.isEnabled, 5, "Cancel is enabled")
    click(dock.runs.actions_row.cancel)
    wait_for(lambda: value(dock, "PHASE") == "cancelled", seconds, "the run is cancelled")
