"""Which layers of the project lie in a run's folder: it must not be deleted under them."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject


def layers_in(folder: Path, project: QgsProject) -> list[str]:
    """Names of the project's layers whose data lie in ``folder``."""
    found = [layer.name() for layer in project.mapLayers().values() if lies_in(layer.source(), folder)]
    return sorted(found)


def lies_in(source: str, folder: Path) -> bool:
    """Whether a data source names a file in ``folder``; GDAL's names hold the path somewhere inside."""
    place = str(folder)
    start = source.find(place)
    while start >= 0:
        if source[start + len(place) :][:1] in ("/", "\\"):
            return True
        start = source.find(place, start + 1)
    return False
