"""No QGIS, no interface."""

iface = None
