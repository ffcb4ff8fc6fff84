"""``inside`` makes sense within a running QGIS only: see ``run_in_qgis.py``."""

from __future__ import annotations

try:
    from qgis.utils import iface
except ImportError:  # the backend's environment
    iface = None

collect_ignore = [] if iface is not None else ["inside"]
