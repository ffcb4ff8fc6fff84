"""As QGIS's own shim: ``qgis.PyQt.QtCore`` is ``PyQt6.QtCore``."""

from PyQt6.QtCore import *
