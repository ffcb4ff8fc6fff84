from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from patchwork.backend.contract.errors import EnvironmentError_
from patchwork.plugin.core import environment
from patchwork.plugin.core.environment import OVERRIDE, backend_command, child_environment, interpreter
from patchwork.plugin.core.settings import Settings

BREAKERS = [
    "PYTHONHOME",
    "PYTHONPATH",
    "PYTHONEXECUTABLE",
    "PYTHONSTARTUP",
    "PYTHONUSERBASE",
    "__PYVENV_LAUNCHER__",
    "VIRTUAL_ENV",
    "PIP_USER",
    "PIP_TARGET",
    "PIP_PREFIX",
    "LD_LIBRARY_PATH",
    "LD_PRELOAD",
    "DYLD_LIBRARY_PATH",
    "GDAL_DATA",
    "GDAL_DRIVER_PATH",
    "PROJ_LIB",
    "PROJ_DATA",
    "QT_PLUGIN_PATH",
    "QGIS_PREFIX_PATH",
    "GRASS_PREFIX",
]


def test_nothing_that_breaks_a_child_passes() -> None:
    poisoned = {name: "/poison" for name in BREAKERS}
    kept = child_environment({**poisoned, "HOME": "/home/me", "HTTPS_PROXY": "http://proxy:3128"})
    assert not set(kept) & set(BREAKERS)
    assert kept["HOME"] == "/home/me"
    assert kept["HTTPS_PROXY"] == "http://proxy:3128"
    assert kept["PYTHONUTF8"] == kept["PYTHONUNBUFFERED"] == kept["PYTHONNOUSERSITE"] == "1"


def test_folders_of_a_bundled_qgis_leave_path_and_certificates() -> None:
    path = os.pathsep.join(["/opt/qgis/bin", "/usr/bin", "/opt/qgis", "/opt/qgis-tools"])
    kept = child_environment(
        {"PATH": path, "SSL_CERT_FILE": "/opt/qgis/cert.pem", "SSL_CERT_DIR": "/etc/ssl"}, ["/opt/qgis/"]
    )
    assert kept["PATH"] == os.pathsep.join(["/usr/bin", "/opt/qgis-tools"])
    assert "SSL_CERT_FILE" not in kept
    assert kept["SSL_CERT_DIR"] == "/etc/ssl"


def test_a_qgis_of_the_system_takes_nothing_away() -> None:
    kept = child_environment({"PATH": "/usr/bin", "QGIS_PREFIX_PATH": "/usr"})
    assert kept["PATH"] == "/usr/bin"


def test_override_before_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings()
    settings.backend_python = "/chosen/python"
    monkeypatch.setenv(OVERRIDE, sys.executable)
    try:
        assert interpreter() == Path(sys.executable)
        monkeypatch.delenv(OVERRIDE)
        with pytest.raises(EnvironmentError_, match="/chosen/python"):
            interpreter()
    finally:
        settings.reset()


def test_nothing_installed_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(OVERRIDE, raising=False)
    with pytest.raises(EnvironmentError_) as raised:
        backend_command("serve")
    assert "make env" in raised.value.remedy


def test_the_command_is_an_argument_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(OVERRIDE, sys.executable)
    command = backend_command("run", "a folder; rm -rf")
    assert command.program == sys.executable
    assert command.arguments == ["-P", "-m", "backend", "run", "a folder; rm -rf"]
    assert (Path(command.environment["PYTHONPATH"]) / "backend" / "contract").is_dir()


def test_an_installed_environment_has_its_own_copy_of_the_backend(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    class Installed:
        python = tmp_path / "python"
        complete = current = True

    monkeypatch.delenv(OVERRIDE, raising=False)
    monkeypatch.setattr(environment, "locate", Installed)
    command = backend_command("serve")
    assert command.program == str(tmp_path / "python")
    assert "PYTHONPATH" not in command.environment


def test_the_users_number_of_threads_reaches_the_backend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(OVERRIDE, sys.executable)
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    settings = Settings()
    try:
        settings.threads = 3
        assert backend_command("serve").environment["OMP_NUM_THREADS"] == "3"
    finally:
        settings.reset()
    assert "OMP_NUM_THREADS" not in backend_command("serve").environment
