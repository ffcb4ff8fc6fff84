"""As QGIS's own shim."""

from PyQt6.sip import *
