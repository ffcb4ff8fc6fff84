"""The provider, registered as the plugin does it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from patchwork.plugin.processing.provider import PatchworkProvider
from qgis.core import QgsApplication, QgsProject


@pytest.fixture(autouse=True)
def provider(qgis_app: QgsApplication) -> Iterator[PatchworkProvider]:
    """QGIS holds no reference to a provider's Python half, so somebody must."""
    made = PatchworkProvider()
    assert QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider("patchwork")
    QgsProject.instance().clear()
