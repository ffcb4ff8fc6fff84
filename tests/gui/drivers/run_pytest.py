"""Inside QGIS: pytest with the real iface. The exit code of QGIS is pytest's."""

from __future__ import annotations

import os
import sys
import traceback

ROOT = os.environ["PATCHWORK_TEST_ROOT"]
sys.path.insert(0, ROOT)

import pytest  # noqa: E402
from qgis.core import QgsSettings  # noqa: E402
from qgis.PyQt.QtCore import QTimer  # noqa: E402


def run() -> None:
    code = 3
    try:
        os.chdir(ROOT)
        QgsSettings().setValue("projections/promptWhenMultipleTransformsExist", False, QgsSettings.Section.App)
        arguments = [
            "-p",
            "no:qgis",
            "-p",
            "no:cacheprovider",
            "--capture=no",
            "-v",
            *os.environ["PATCHWORK_TEST_ARGUMENTS"].split("\n"),
        ]
        code = int(pytest.main(arguments))
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


QTimer.singleShot(1500, run)
