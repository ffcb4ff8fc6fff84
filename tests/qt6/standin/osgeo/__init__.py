"""Stands in for GDAL's module where only Qt 6 is looked at: the names can be imported, none can be used."""

from types import SimpleNamespace

gdal = SimpleNamespace()
ogr = SimpleNamespace()
osr = SimpleNamespace()
