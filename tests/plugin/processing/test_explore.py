"""Exploring through Processing: places become the raster's coordinates, results come with a style."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from patchwork.backend.contract.pointing import Click
from patchwork.backend.contract.requests import Explore
from qgis.core import (
    QgsApplication,
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)

from . import world
from .test_main_job import run
from .test_requests import Refused, build

UTM, WGS84 = QgsCoordinateReferenceSystem("EPSG:32633"), QgsCoordinateReferenceSystem("EPSG:4326")


def points(places: list[tuple[float, float]], crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """A point layer of UTM places, in another CRS."""
    layer = QgsVectorLayer(f"Point?crs={crs.authid()}", "places", "memory")
    move = QgsCoordinateTransform(UTM, crs, QgsProject.instance())
    for x, y in places:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(move.transform(QgsPointXY(x, y))))
        layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def image(tmp_path: Path) -> str:
    return str(world.write_image(tmp_path / "image.tif"))


def test_places_of_any_crs_become_the_rasters(image: str, tmp_path: Path) -> None:
    values: dict[str, Any] = {
        "INPUT": [image], "MODEL": "m", "OUTPUT": str(tmp_path / "s.tif"), "POLYGONS": str(tmp_path / "p.gpkg"),
        "POINT": "500100,4999900 [EPSG:32633]", "POINTS": points([(500200, 4999800), (500300, 4999700)], WGS84).id(),
        "UNLIKE": points([(500400, 4999600)], UTM).id(), "THRESHOLD": 0.25, "SEED": 3,
    }  # fmt: skip
    request = build("similarity", values)
    assert isinstance(request, Explore) and request.kind == "similarity" and request.overwrite
    rounded = [Click(round(place.x, 2), round(place.y, 2), place.include) for place in request.places]
    assert rounded == [
        Click(500100, 4999900), Click(500200, 4999800), Click(500300, 4999700), Click(500400, 4999600, False),
    ]  # fmt: skip
    assert (request.out, request.polygons) == (values["OUTPUT"], values["POLYGONS"])
    assert (request.threshold, request.seed, request.block) == (0.25, 3, None)
    geographic = build("similarity", {**values, "POINT": "15.0013,45.1529 [EPSG:4326]", "THRESHOLD": None})
    assert abs(geographic.places[0].x - 500100) < 10 and geographic.threshold is None


def test_without_a_place_it_says_so(image: str, tmp_path: Path) -> None:
    values = {"INPUT": [image], "MODEL": "m", "OUTPUT": str(tmp_path / "s.tif")}
    with pytest.raises(Refused, match="similar to"):
        build("similarity", values)
    with pytest.raises(Refused, match="similar to"):
        build("similarity", {**values, "UNLIKE": points([(500400, 4999600)], UTM).id()})


def test_components_and_clusters_are_counted(image: str, tmp_path: Path) -> None:
    values = {"INPUT": [image], "MODEL": "m", "OUTPUT": str(tmp_path / "o.tif")}
    request = build("pca", {**values, "COMPONENTS": 5, "BLOCK": 2, "RESOLUTION": "token"})
    assert (request.kind, request.components, request.block, request.resolution) == ("pca", 5, 2, "token")
    request = build("clusters", {**values, "CLUSTERS": 4})
    assert (request.kind, request.clusters, request.components) == ("clusters", 4, 3)


@pytest.mark.slow
def test_all_three_run_and_come_with_a_style(backend_python: str, image: str, tmp_path: Path) -> None:
    learned = run("pretrain", INPUT=[image], PRESET="tiny", STEPS=2, BATCH=2, DEVICE="cpu")
    common = {"INPUT": [image], "MODEL": learned["MODEL"], "DEVICE": "cpu"}
    found = run(
        "similarity", OUTPUT=str(tmp_path / "s.tif"), POLYGONS=str(tmp_path / "p.gpkg"), POINT="500250,4999750", **common
    )
    layer = QgsRasterLayer(found["OUTPUT"], "similarity")
    assert isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)
    polygons = QgsVectorLayer(found["POLYGONS"], "places")
    assert polygons.isValid() and polygons.crs() == UTM and polygons.featureCount() > 0
    assert polygons.renderer().symbol().symbolLayerCount() == 2, "outlines from the style beside the file"

    run("pca", OUTPUT=str(tmp_path / "c.tif"), **common)
    layer = QgsRasterLayer(str(tmp_path / "c.tif"), "components")  # it owns the renderer
    renderer = layer.renderer()
    assert isinstance(renderer, QgsMultiBandColorRenderer)
    assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (1, 2, 3)
    stretch = renderer.redContrastEnhancement()
    wanted = QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
    assert stretch.contrastEnhancementAlgorithm() == wanted and stretch.minimumValue() < stretch.maximumValue()

    run("clusters", OUTPUT=str(tmp_path / "k.tif"), CLUSTERS=4, **common)
    layer = QgsRasterLayer(str(tmp_path / "k.tif"), "clusters")
    renderer = layer.renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)
    assert [entry.label for entry in renderer.classes()] == [f"cluster {k}" for k in range(1, 5)]


def test_a_wrong_file_name_is_said_before_anything_runs(backend_python: str, image: str, tmp_path: Path) -> None:
    values = {"INPUT": [image], "MODEL": str(tmp_path), "OUTPUT": str(tmp_path / "s.tif"), "POINT": "500250,4999750"}
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    algorithm = QgsApplication.processingRegistry().algorithmById("patchwork:similarity")
    _found, good = algorithm.run({**values, "POLYGONS": str(tmp_path / "p.shp")}, context, feedback)
    assert not good and ".gpkg" in feedback.textLog()
