"""Parameters become the contract's requests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from patchwork.backend.contract import requests
from patchwork.backend.contract.requests import Attention, Finetune, Predict, Prepare, Pretrain, Report, Study
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)


@pytest.fixture
def rasters(tmp_path: Path) -> list[str]:
    made = []
    for name, count in (("first", 3), ("second", 2)):
        path = tmp_path / f"{name}.tif"
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), 20, 20, count, gdal.GDT_Float32)
        system = osr.SpatialReference()
        system.ImportFromEPSG(32633)
        dataset.SetProjection(system.ExportToWkt())
        dataset.SetGeoTransform((500000, 10, 0, 5000000, 0, -10))
        for band in range(1, count + 1):
            dataset.GetRasterBand(band).WriteArray(np.full((20, 20), band, np.float32))
        dataset = None
        made.append(str(path))
    return made


@pytest.fixture
def polygons() -> QgsVectorLayer:
    layer = QgsVectorLayer("Polygon?crs=EPSG:32633&field=code:integer&field=name:string", "fields", "memory")
    for code in (1, 2):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([code, f"class {code}"])
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(500000, 4999900, 500050, 4999990)))
        layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    return layer


class Refused(Exception):
    """What the algorithm told its feedback."""


def build(job: str, values: dict[str, Any]) -> Any:
    """The request an algorithm builds, as it comes out of ``request.json``."""
    algorithm = QgsApplication.processingRegistry().algorithmById(f"patchwork:{job}").create()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    if not algorithm.prepare(values, context, feedback):
        raise Refused(feedback.textLog())
    return requests.from_json(requests.to_json(algorithm._request))


def test_prepare_stacks_or_separates(rasters: list[str]) -> None:
    stack = build("prepare", {"INPUT": rasters, "CACHE_SHARE": 0.5})
    assert isinstance(stack, Prepare)
    assert stack.cache_share == 0.5
    assert [[source.path for source in scene.sources] for scene in stack.scenes] == [rasters]
    places = build("prepare", {"INPUT": rasters, "SEPARATE": True, "BANDS": "2, 1"})
    assert [[source.bands for source in scene.sources] for scene in places.scenes] == [[[2, 1]], [[2, 1]]]


def test_roles_run_over_all_layers(rasters: list[str]) -> None:
    (scene,) = build("prepare", {"INPUT": rasters, "ROLES": "red,green,blue,VV,VH", "UNITS": "db"}).scenes
    assert [(source.roles, source.units) for source in scene.sources] == [
        (["red", "green", "blue"], "db"),
        (["VV", "VH"], "db"),
    ]
    with pytest.raises(Refused, match="3 roles for 5 bands"):
        build("prepare", {"INPUT": rasters, "ROLES": "a,b,c"})


def test_areas_are_written_into_the_run(rasters: list[str], polygons: QgsVectorLayer, patchwork_home: Path) -> None:
    (scene,) = build("prepare", {"INPUT": rasters, "EXTENT": "500000,500100,4999900,5000000 [EPSG:32633]"}).scenes
    dataset = ogr.Open(scene.area)
    assert dataset.GetLayer(0).GetExtent() == (500000, 500100, 4999900, 5000000)
    assert str(patchwork_home / "runs") in scene.area
    (scene,) = build("prepare", {"INPUT": rasters, "AREA": polygons.id()}).scenes
    dataset = ogr.Open(scene.area)
    assert dataset.GetLayer(0).GetFeatureCount() == 2


def test_pretrain(rasters: list[str]) -> None:
    request = build("pretrain", {"INPUT": rasters, "PRESET": "tiny", "STEPS": 7, "SEED": 3, "DEVICE": "cpu"})
    assert isinstance(request, Pretrain)
    assert (request.method, request.preset, request.steps, request.seed, request.device) == (
        "dino",
        "tiny",
        7,
        3,
        "cpu",
    )
    assert (request.batch, request.init, request.backbone) == (None, None, None)
    assert build("pretrain", {"INPUT": rasters, "METHOD": "cmid"}).method == "cmid"
    assert build("pretrain", {"INPUT": rasters, "SETTINGS": '{"a": 1}'}).settings == {"a": 1}
    with pytest.raises(Refused, match="not JSON"):
        build("pretrain", {"INPUT": rasters, "SETTINGS": "a=1"})


def test_pretraining_two_sensors_wants_one_scene(rasters: list[str]) -> None:
    request = build("pretrain", {"INPUT": rasters, "METHOD": "fusmae", "NEED": "any"})
    assert (request.method, len(request.scenes[0].sources), request.scenes[0].need) == ("fusmae", len(rasters), "any")
    assert build("pretrain", {"INPUT": rasters}).scenes[0].need == "all"
    with pytest.raises(Refused, match="one scene"):
        build("pretrain", {"INPUT": rasters, "METHOD": "fusmae", "SEPARATE": True})


def test_pretrain_on_labels(rasters: list[str], polygons: QgsVectorLayer) -> None:
    given = {"INPUT": rasters, "METHOD": "noisy", "LABELS": polygons.id(), "FIELD": "code", "MAPPING": "worldcover"}
    request = build("pretrain", given)
    labels = request.scenes[0].labels
    assert labels is not None
    assert (request.method, labels.field, labels.mapping) == ("noisy", "code", "worldcover")
    raster = build("pretrain", {"INPUT": rasters, "METHOD": "supervised", "LABEL_RASTER": rasters[0]})
    assert raster.scenes[0].labels is not None
    assert (raster.scenes[0].labels.field, raster.scenes[0].labels.mapping) == (None, None)
    assert build("pretrain", {"INPUT": rasters, "LABEL_RASTER": rasters[0]}).scenes[0].labels is None, "dino asks for none"
    with pytest.raises(Refused, match="no labels"):
        build("pretrain", {"INPUT": rasters, "METHOD": "noisy"})


def test_finetune_takes_the_polygons_as_the_user_sees_them(rasters: list[str], polygons: QgsVectorLayer) -> None:
    polygons.selectByExpression("code = 2")
    selected = QgsProcessingFeatureSourceDefinition(polygons.id(), True)
    request = build(
        "finetune", {"INPUT": rasters, "LABELS": selected, "FIELD": "code", "NAME_FIELD": "name", "QUICK": True}
    )
    assert isinstance(request, Finetune)
    labels = request.scenes[0].labels
    assert labels is not None
    assert (labels.field, labels.name_field, request.quick, request.init) == ("code", "name", True, "scratch")
    dataset = ogr.Open(labels.path)
    assert [feature.GetField("code") for feature in dataset.GetLayer(0)] == [2]


def test_finetune_needs_exactly_one_kind_of_labels(
    rasters: list[str], polygons: QgsVectorLayer, patchwork_home: Path
) -> None:
    with pytest.raises(Refused, match="no labels"):
        build("finetune", {"INPUT": rasters})
    with pytest.raises(Refused, match="class attribute"):
        build("finetune", {"INPUT": rasters, "LABELS": polygons.id()})
    request = build("finetune", {"INPUT": rasters[:1], "LABEL_RASTER": rasters[1]})
    assert request.scenes[0].labels.path == rasters[1]
    assert len(list((patchwork_home / "runs").iterdir())) == 1  # refused ones left nothing


def test_predict(rasters: list[str], tmp_path: Path) -> None:
    out, doubt = str(tmp_path / "map.tif"), str(tmp_path / "doubt.tif")
    request = build("predict", {"INPUT": rasters, "MODEL": "/models/m", "OUTPUT": out, "UNCERTAINTY": doubt})
    assert isinstance(request, Predict)
    assert (request.out, request.uncertainty, request.probabilities) == (out, doubt, None)
    assert (request.model, request.member, request.overwrite) == ("/models/m", "auto", True)


def test_attention(rasters: list[str], tmp_path: Path) -> None:
    values = {
        "INPUT": rasters,
        "MODEL": "/m",
        "OUTPUT": str(tmp_path / "a.tif"),
        "HEADS": "rollout",
        "MASS": 0.6,
        "BLOCK": -2,
    }
    request = build("attention", values)
    assert isinstance(request, Attention)
    assert (request.heads, request.mass, request.block, request.weights) == ("rollout", 0.6, -2, "trained")
    del values["BLOCK"]
    assert build("attention", values).block == -1, "not set: the last"


def test_report_with_a_map_or_with_points(rasters: list[str], polygons: QgsVectorLayer, tmp_path: Path) -> None:
    page = str(tmp_path / "r.html")
    dense = build(
        "report", {"INPUT": rasters[:1], "MODEL": "/m", "REFERENCE": rasters[1], "SAMPLE": 50, "OUTPUT": page}
    )
    assert isinstance(dense, Report)
    assert (dense.reference, dense.field, dense.sample, dense.html, dense.json) == (rasters[1], None, 50, page, None)
    values = {"INPUT": rasters, "MODEL": "/m", "REFERENCE_LAYER": polygons.id(), "FIELD": "code", "OUTPUT": page}
    drawn = build("report", {**values, "JSON": str(tmp_path / "r.json")})
    assert (Path(drawn.reference).name, drawn.field, drawn.json) == ("reference.gpkg", "code", str(tmp_path / "r.json"))
    with pytest.raises(Refused, match="no reference"):
        build("report", {"INPUT": rasters, "MODEL": "/m", "OUTPUT": page})


def test_study_of_polygons_or_of_a_raster(rasters: list[str], polygons: QgsVectorLayer, tmp_path: Path) -> None:
    page, folder = str(tmp_path / "s.html"), str(tmp_path / "pictures")
    values = {"MODEL": "/m", "OUTPUT": page, "PICTURES": folder, "SETTINGS": '{"folds": 3}', "SEED": 2}
    drawn = build("study", {**values, "INPUT": rasters[:1], "LABELS": polygons.id(), "FIELD": "code"})
    assert isinstance(drawn, Study)
    assert (drawn.html, drawn.pictures, drawn.json, drawn.seed, drawn.settings) == (page, folder, None, 2, {"folds": 3})
    labels = drawn.scenes[0].labels
    assert labels is not None and (Path(labels.path).name, labels.field) == ("labels.gpkg", "code")
    coded = build("study", {**values, "INPUT": rasters, "SEPARATE": True, "LABEL_RASTER": rasters[1]})
    assert [scene.labels.path for scene in coded.scenes] == [rasters[1]] * 2
    mapped = build("study", {**values, "INPUT": rasters, "LABEL_RASTER": rasters[1], "MAPPING": "esri"})
    assert mapped.scenes[0].labels.mapping == "esri"
    with pytest.raises(Refused, match="no labels"):
        build("study", {**values, "INPUT": rasters})


def test_relative_paths_mean_the_callers_folder(
    rasters: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    mapped = build("predict", {"INPUT": ["first.tif"], "MODEL": "m", "OUTPUT": "map.tif"})
    assert (mapped.scenes[0].sources[0].path, mapped.model, mapped.out) == (
        str(tmp_path / "first.tif"),
        str(tmp_path / "m"),
        str(tmp_path / "map.tif"),
    )
    assert build("attention", {"INPUT": rasters, "MODEL": "m", "OUTPUT": "a.tif"}).out == str(tmp_path / "a.tif")
    judged = build("report", {"INPUT": rasters[:1], "MODEL": "m", "REFERENCE": "second.tif", "OUTPUT": "r.html"})
    assert (judged.reference, judged.html) == (rasters[1], str(tmp_path / "r.html"))
    assert build("pretrain", {"INPUT": rasters, "INIT": "timm:vit_tiny"}).init == "timm:vit_tiny"
    assert build("pretrain", {"INPUT": rasters, "INIT": "runs/old"}).init == str(tmp_path / "runs/old")


def test_no_raster_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="raster layer"):
        build("prepare", {"INPUT": [str(tmp_path / "absent.tif")]})


def test_masks_and_scaling_count_for_every_layer(rasters: list[str]) -> None:
    given = {"INPUT": rasters, "MASK": rasters[0], "MASK_CODES": "bits:1,3", "SCALE": 0.0001, "OFFSET": -0.1}
    (scene,) = build("prepare", given).scenes
    for source in scene.sources:
        assert (source.scale, source.offset) == ([0.0001], [-0.1])
        assert (source.mask.path, source.mask.bits) == (rasters[0], [1, 3])
    (scene,) = build("prepare", {"INPUT": rasters}).scenes
    assert [(source.scale, source.offset, source.mask) for source in scene.sources] == [(None, None, None)] * 2
    with pytest.raises(Refused, match="does not say which pixels"):
        build("prepare", {"INPUT": rasters, "MASK": rasters[0], "MASK_CODES": "clouds"})
    with pytest.raises(Refused, match="mask's layer is missing"):
        build("prepare", {"INPUT": rasters, "MASK_CODES": "scl"})
