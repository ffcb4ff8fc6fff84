"""As QGIS's own shim: ``qgis.PyQt.QtXml`` is ``PyQt6.QtXml``."""

from PyQt6.QtXml import *
