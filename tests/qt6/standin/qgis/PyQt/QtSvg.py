"""As QGIS's own shim: ``qgis.PyQt.QtSvg`` is ``PyQt6.QtSvg``."""

from PyQt6.QtSvg import *
