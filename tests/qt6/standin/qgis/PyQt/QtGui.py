"""As QGIS's own shim: ``qgis.PyQt.QtGui`` is ``PyQt6.QtGui``."""

from PyQt6.QtGui import *
