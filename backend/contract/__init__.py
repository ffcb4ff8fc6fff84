"""What both halves of Patchwork agree on.

Imported by the QGIS plugin and by the backend alike, hence: standard library
only, relative imports only, Python 3.9 syntax. Schema names written into files
are promises; they change only with a decision record and a new number.
"""
