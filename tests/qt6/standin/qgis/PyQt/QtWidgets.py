"""As QGIS's own shim: what Qt 6 moved to QtGui is found here as before."""

from PyQt6.QtGui import QAction, QActionGroup, QShortcut
from PyQt6.QtWidgets import *
