"""Inside QGIS: install the zip as its plugin manager does, use it, and uninstall it again."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, os.environ["PATCHWORK_TEST_ROOT"])

import pyplugin_installer
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAction, QToolBar, QWidget
from qgis.utils import iface, plugins, unloadPlugin

from tests.gui import processes
from tests.gui.drivers.person import go, open_dock, wait, wait_for

INSTALLED = Path(QgsApplication.qgisSettingsDirPath()) / "python" / "plugins" / "patchwork"


def left_in_qgis() -> list[str]:
    """What of the plugin is still to be seen in QGIS."""
    window = iface.mainWindow()
    kinds = {QWidget: "PatchworkDock", QToolBar: "PatchworkMapToolBar", QAction: "PatchworkAction"}
    left = [name for kind, name in kinds.items() if window.findChild(kind, name) is not None]
    if QgsApplication.processingRegistry().providerById("patchwork") is not None:
        left.append("the Processing provider")
    left += [line for line in processes.children(os.getpid()).values() if "serve" in line]
    return left


def script() -> None:
    assert not INSTALLED.exists() and "patchwork" not in plugins and left_in_qgis() == []
    installer: Any = pyplugin_installer.instance()
    installer.installFromZipFile(os.environ["PATCHWORK_ZIP"])
    assert "patchwork" in plugins, "it is loaded"
    assert QgsSettings().value("PythonPlugins/patchwork", False, type=bool), "it is enabled for the next start"
    code = Path(sys.modules["patchwork.plugin.main"].__file__ or "")
    assert INSTALLED in code.parents and not INSTALLED.is_symlink(), code
    dock: Any = open_dock()
    provider = QgsApplication.processingRegistry().providerById("patchwork")
    assert provider.algorithm("predict") is not None
    wait_for_backend(dock._bench.backend)
    del dock, provider
    remove(installer)
    Path(os.environ["PATCHWORK_SIGN"]).write_text(str(INSTALLED), encoding="utf-8")


def wait_for_backend(backend: Any) -> None:
    """The installed copy finds its own backend's code."""
    wait_for(lambda: backend.state in ("ready", "failed"), 60, "the backend answers")
    assert backend.state == "ready", backend.log_text()


def remove(installer: Any) -> None:
    """Uninstall by the plugin manager's code; nothing may be left."""
    pyplugin_installer.installer_data.plugins.getAllInstalled()
    installer.uninstallPlugin("patchwork", quiet=True)
    wait(500)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not INSTALLED.exists(), sorted(INSTALLED.rglob("*"))[:5]
    assert left_in_qgis() == []
    assert "patchwork" not in plugins
    assert not unloadPlugin("patchwork")
    assert not QgsSettings().contains("PythonPlugins/patchwork")


go(script)
