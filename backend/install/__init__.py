"""Making, finding and examining the backend's Python environment.

Serves ``make env`` and the installer inside QGIS alike, hence the contract's
rules: standard library only, relative imports only, Python 3.9 syntax.
"""
