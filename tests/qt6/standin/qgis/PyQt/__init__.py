"""PyQt6 under the name by which QGIS offers it."""
