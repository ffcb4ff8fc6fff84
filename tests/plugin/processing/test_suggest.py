"""Where to label next through Processing."""

from __future__ import annotations

from pathlib import Path

import pytest
from patchwork.backend.contract.requests import Suggest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer

from . import world
from .test_main_job import run
from .test_requests import Refused, build


@pytest.fixture
def image(tmp_path: Path) -> str:
    return str(world.write_image(tmp_path / "image.tif"))


@pytest.fixture
def fields(tmp_path: Path) -> QgsVectorLayer:
    layer = QgsVectorLayer(str(world.write_polygons(tmp_path / "fields.gpkg")), "fields")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def sample() -> QgsVectorLayer:
    layer = QgsVectorLayer("Point?crs=EPSG:32633", "sample", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500100, 4999900)))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_parameters_become_the_request(image: str, fields: QgsVectorLayer, sample: QgsVectorLayer, tmp_path: Path) -> None:
    values = {"INPUT": [image], "MODEL": "m", "OUTPUT": str(tmp_path / "next.gpkg"), "SEED": 3, "COUNT": 7}
    plain = build("suggest", values)
    assert isinstance(plain, Suggest) and plain.overwrite and (plain.count, plain.seed) == (7, 3)
    assert plain.scenes[0].labels is None and plain.avoid is None and plain.probabilities is None
    full = build("suggest", {
        **values, "LABELS": fields.id(), "FIELD": "code", "AVOID": sample.id(), "PROBABILITIES": image,
        "SETTINGS": '{"apart": 9}',
    })  # fmt: skip
    assert full.scenes[0].labels is not None and full.scenes[0].labels.field == "code"
    assert QgsVectorLayer(str(full.avoid), "kept away from").featureCount() == 1
    assert full.probabilities == image and full.settings == {"apart": 9}
    assert build("suggest", {**values, "COUNT": 20}).count == 20
    with pytest.raises(Refused, match="class attribute"):
        build("suggest", {**values, "LABELS": fields.id()})


@pytest.mark.slow
def test_it_runs_and_comes_with_its_numbers(
    backend_python: str, image: str, fields: QgsVectorLayer, sample: QgsVectorLayer, tmp_path: Path
) -> None:
    labels = {"LABELS": fields.id(), "FIELD": "code"}
    taught = run("finetune", INPUT=[image], QUICK=True, NAME_FIELD="name", **labels)
    found = run(
        "suggest", INPUT=[image], MODEL=taught["MODEL"], COUNT=5, OUTPUT=str(tmp_path / "next.gpkg"),
        AVOID=sample.id(), SETTINGS='{"apart": 3, "beside": 2, "guard": 4}', **labels,
    )  # fmt: skip
    layer = QgsVectorLayer(found["OUTPUT"], "next")
    assert layer.featureCount() == 5 and layer.crs().authid() == "EPSG:32633"
    assert layer.labelsEnabled() and layer.labeling().settings().fieldName == "rank", "the style beside the file"
    drawn = [feature.geometry() for feature in fields.getFeatures()]
    for feature in layer.getFeatures():
        assert feature["suggested"] and feature["reason"]
        assert not any(feature.geometry().intersects(polygon) for polygon in drawn)
        assert feature.geometry().distance(QgsGeometry.fromPointXY(QgsPointXY(500100, 4999900))) >= 30
