"""As QGIS's own shim: ``qgis.PyQt.QtTest`` is ``PyQt6.QtTest``."""

from PyQt6.QtTest import *
