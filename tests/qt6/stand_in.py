"""A pytest plugin for the tests of ``tests/plugin`` that need Qt and no QGIS: they run unchanged on PyQt6."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def qgis_app(qapp: object) -> object:
    """Qt's application in place of QGIS's."""
    return qapp
