"""The half of Patchwork that runs inside QGIS: only what QGIS ships, and the contract."""
