"""R14: load and unload again and again with a job running; nothing stays behind, nothing blocks.

The figure's 50 cycles:  PATCHWORK_R14_CYCLES=50 PATCHWORK_GUI_LIMIT_S=1200 tests/gui/run.sh tests/gui/inside/test_unload.py
"""

from __future__ import annotations

import gc
import os
import time
from pathlib import Path
from statistics import median
from typing import Any

from qgis.core import QgsApplication, QgsRasterLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QProcess, QThread, QTimer
from qgis.PyQt.QtWidgets import QAction, QToolBar, QWidget
from qgis.utils import iface, loadPlugin, startPlugin, unloadPlugin

from tests.gui import processes
from tests.gui.drivers import pretraining
from tests.gui.drivers.person import open_dock, wait, wait_for

CYCLES = int(os.environ.get("PATCHWORK_R14_CYCLES", "10"))
BEAT_MS = 5


class Heartbeat:
    """How late the GUI thread's timer comes, in milliseconds."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._last = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Listen from now on."""
        self._last = time.perf_counter()
        self._timer.start(BEAT_MS)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, (now - self._last) * 1000 - BEAT_MS))
        self._last = now

    def stop(self) -> None:
        """Do not listen for now."""
        self._timer.stop()

    @property
    def p99(self) -> float:
        """The 99th percentile."""
        return sorted(self.late)[int(len(self.late) * 0.99)] if self.late else 0.0


def settle() -> None:
    """Let objects that asked to be deleted go: within a nested event loop Qt would keep them."""
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    gc.collect()


def ours() -> list[QObject]:
    """Living Qt objects of the plugin's classes."""
    settle()
    found = [item for item in gc.get_objects() if issubclass(type(item), QObject) and not sip.isdeleted(item)]
    return [item for item in found if type(item).__module__.startswith("patchwork.plugin")]


def running() -> int:
    """Timers that tick, threads and processes that run, with or without a parent."""
    living = [item for item in gc.get_objects() if issubclass(type(item), QObject) and not sip.isdeleted(item)]
    ticking = [item for item in living if isinstance(item, QTimer) and item.isActive()]
    threads = [item for item in living if isinstance(item, QThread) and item.isRunning()]
    processes_ = [
        item for item in living if isinstance(item, QProcess) and item.state() != QProcess.ProcessState.NotRunning
    ]
    return len(ticking) + len(threads) + len(processes_)


def counts() -> dict[str, int]:
    """What could leak, as numbers."""
    window = iface.mainWindow()
    return {
        "timers": len(window.findChildren(QTimer)),
        "docks": len(window.findChildren(QWidget, "PatchworkDock")),
        "toolbars": len(window.findChildren(QToolBar, "PatchworkMapToolBar")),
        "actions": sum(action.objectName().startswith("Patchwork") for action in window.findChildren(QAction)),
        "all actions": len(window.findChildren(QAction)),
        "running": running(),
        "raster menu": len(iface.rasterMenu().actions()),
        "serve processes": sum("serve" in line for line in processes.children(os.getpid()).values()),
        "threads": len(list(Path("/proc/self/task").iterdir())),
    }


def test_cycles_leave_nothing(raster: QgsRasterLayer) -> None:
    dock: Any = open_dock()
    name = pretraining.start(dock, steps=400 * max(5, CYCLES))
    pretraining.wait_for_steps(dock, 2)
    del dock
    assert unloadPlugin("patchwork")
    wait(500)
    assert ours() == []
    before = counts()
    assert (before["docks"], before["toolbars"], before["actions"], before["serve processes"]) == (0, 0, 0, 0)
    heart, loading, unloading = Heartbeat(), [], []
    for _ in range(CYCLES):
        start = time.perf_counter()
        assert loadPlugin("patchwork")
        assert startPlugin("patchwork")
        loading.append(time.perf_counter() - start)
        open_dock()
        heart.start()
        wait(1000)
        heart.stop()
        start = time.perf_counter()
        assert unloadPlugin("patchwork")
        unloading.append(time.perf_counter() - start)
        settle()
    wait(500)
    assert ours() == []
    after = counts()
    print(f"R14: {CYCLES} cycles with a job running, before {before}, after {after} (goal 0 leaked)")
    print(f"R14: GUI thread late by p99 {heart.p99:.0f} ms over {len(heart.late)} beats (goal 50)")
    print(f"R14: loading {median(loading) * 1000:.0f} ms, unloading {median(unloading) * 1000:.0f} ms (medians)")
    del heart
    threads = {before.pop("threads"), after.pop("threads")}
    assert max(threads) - min(threads) <= 2, "Qt's own pool may breathe, ours must not grow"
    assert after == before
    assert QgsApplication.processingRegistry().providerById("patchwork") is None
    assert loadPlugin("patchwork")
    assert startPlugin("patchwork")
    reopened: Any = open_dock()
    wait_for(lambda: reopened._bench.jobs.rowCount() > 0, 5, "the job is shown again")
    reopened.show_run(name)
    wait_for(lambda: pretraining.value(reopened, "PHASE") == "running", 5, "it went on")
    pretraining.cancel(reopened)
