"""Runs in QGIS's Python: put the demo's results into a project as the plugin does, and save it.

``QT_QPA_PLATFORM=offscreen /usr/bin/python3 -m tools.demo.project demo``
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsDatumTransform,
    QgsFillSymbol,
    QgsLayerTreeGroup,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsReferencedRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from tools.demo.sample_data import SampleData

ROOT = Path(__file__).resolve().parents[2]
NIR, RED, GREEN = 4, 3, 2
PROJECT_CRS = "EPSG:32119"
"""NAD83 / North Carolina: what the scene's unnamed CRS is."""
GROUPS = (
    ("map", "Land cover"),
    ("attention", "Attention after DINO pretraining"),
    ("attention-control", "Attention of an untrained network (control)"),
)


def build(out: Path) -> Path:
    """Write ``out/demo.qgz`` and return it."""
    layers, run_directory = plugin_modules()
    project = QgsProject.instance()
    data = SampleData(out / "data")
    landsat = scene_layer(data)
    project.setCrs(QgsCoordinateReferenceSystem(PROJECT_CRS))
    top = project.layerTreeRoot().addGroup("Patchwork demo: Raleigh, North Carolina")
    for number, (name, title) in enumerate(GROUPS):
        group = layers.add_results(run_directory.RunDirectory(out / "runs" / name), project)
        moved = move(group, top)
        moved.setName(title)
        moved.setItemVisibilityChecked(number == 0)
        moved.setExpanded(number == 0)
    polygons = polygon_layer(data)
    for layer in (polygons, landsat):
        settle_transform(project, layer.crs(), project.crs())
    settle_transform(project, project.crs(), QgsCoordinateReferenceSystem("EPSG:4326"))
    project.addMapLayers([polygons, landsat], False)
    top.insertLayer(0, polygons).setExpanded(False)
    top.addLayer(landsat).setExpanded(False)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(landsat.extent(), landsat.crs()))
    project.setTitle("Patchwork demo")
    target = out / "demo.qgz"
    if not project.write(str(target)):
        sys.exit(f"The project could not be saved: {project.error()}")
    return target


def plugin_modules() -> tuple[Any, Any]:
    """The plugin's own layer loading; the checkout is the package ``patchwork`` as in QGIS."""
    spec = importlib.util.spec_from_file_location("patchwork", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    assert spec is not None and spec.loader is not None
    package = importlib.util.module_from_spec(spec)
    sys.modules["patchwork"] = package
    spec.loader.exec_module(package)
    core = importlib.import_module("patchwork.plugin.core.layers")
    return core, importlib.import_module("patchwork.backend.contract.run_directory")


def move(group: QgsLayerTreeGroup, parent: QgsLayerTreeGroup) -> QgsLayerTreeGroup:
    """Move a group below another; QGIS clones on moving."""
    clone = group.clone()
    parent.addChildNode(clone)
    group.parent().removeChildNode(group)
    return clone


def scene_layer(data: SampleData) -> QgsRasterLayer:
    """The Landsat scene as a false-colour composite."""
    layer = QgsRasterLayer(str(data.landsat), "Landsat 7, 2000 (nir, red, green)")
    renderer = QgsMultiBandColorRenderer(layer.dataProvider(), NIR, RED, GREEN)
    layer.setRenderer(renderer)
    layer.setContrastEnhancement(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum,
        QgsRasterMinMaxOrigin.Limits.CumulativeCut,
    )
    return layer


def settle_transform(project: QgsProject, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem) -> None:
    """Choose the best operation between two CRS once, or QGIS asks in a dialog whenever the project opens."""
    operations = [found for found in QgsDatumTransform.operations(source, target) if found.isAvailable]
    if operations:
        context = project.transformContext()
        context.addCoordinateOperation(source, target, operations[0].proj)
        project.setTransformContext(context)


def polygon_layer(data: SampleData) -> QgsVectorLayer:
    """The training polygons as outlines."""
    layer = QgsVectorLayer(str(data.polygons), "Training polygons", "ogr")
    outline = QgsFillSymbol.createSimple({"style": "no", "outline_color": "#ff2d95", "outline_width": "0.5"})
    layer.setRenderer(QgsSingleSymbolRenderer(outline))
    return layer


if __name__ == "__main__":
    application = QgsApplication([], False)
    QgsApplication.initQgis()
    print(build(Path(sys.argv[1]).resolve()))
    QgsProject.instance().clear()
    QgsApplication.exitQgis()
