"""For Qt 6 alone: collected where PyQt6 stands in for QGIS's Qt (``tools/qt6_tests.sh``)."""

from __future__ import annotations

try:
    import qgis
except ImportError:  # the backend's environment
    qgis = None

collect_ignore_glob = [] if qgis is not None and "standin" in (qgis.__file__ or "") else ["*"]
