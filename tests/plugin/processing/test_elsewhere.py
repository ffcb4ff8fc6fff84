"""An algorithm whose job runs on another computer: the layer crosses the path map, the results come back."""

from __future__ import annotations

import json
from pathlib import Path

from patchwork.backend.contract import state as phases
from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

from tests.plugin.core.rasters import UTM33, noise, write_raster
from tests.plugin.core.test_remote import Share, share
from tests.plugin.processing.test_work import run_algorithm

__all__ = ["share"]


def polygons() -> QgsVectorLayer:
    """Eight squares of two classes, in memory: a layer without a file."""
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:{UTM33}&field=class:string", "fields", "memory")
    for number in range(8):
        left, top = 500000 + 60 * number, 5000000 - (40 if number % 2 else 220)
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, top - 60, left + 50, top)))
        feature.setAttributes(["water" if number % 2 else "forest"])
        layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    return layer


def test_training_there_on_polygons_drawn_here(share: Share) -> None:
    raster = write_raster(share.here / "sar.tif", noise(2))
    values = {"INPUT": [str(raster)], "LABELS": polygons(), "FIELD": "class", "QUICK": True}
    found, good, told = run_algorithm("finetune", values)
    assert good, told
    run = Path(found["RUN"])
    assert run.is_relative_to(share.here)
    asked = json.loads((run / "request.json").read_text("utf-8"))
    labels = asked["scenes"][0]["labels"]["path"]
    assert labels == str(share.there / run.relative_to(share.here) / "inputs" / "labels.gpkg")
    assert json.loads((run / "state.json").read_text("utf-8"))["phase"] == phases.DONE
    assert (run / "outputs" / "model" / "model.json").is_file()


def test_a_layer_elsewhere_is_refused_by_name(share: Share, tmp_path: Path) -> None:
    raster = write_raster(tmp_path / "mine.tif", noise(2))
    _found, good, told = run_algorithm("prepare", {"INPUT": [str(raster)]})
    assert not good and "mine" in told and str(share.here) in told
    assert not any((share.there / "patchwork" / "runs").iterdir()), "no half-made run is left"
