"""A layer of suggested places as the backend writes it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

FIELDS = "rank:integer", "score:double", "uncertainty:double", "reason:string", "view:double", "suggested:boolean"


def write_places(path: Path, count: int, left: float = 500_000.0, top: float = 5_000_000.0) -> Path:
    """``count`` points 100 m apart in UTM 33, written in another order than that of their ranks."""
    layer = QgsVectorLayer("Point?crs=EPSG:32633&" + "&".join(f"field={name}" for name in FIELDS), "p", "memory")
    for rank in sorted(range(1, count + 1), key=lambda n: (n % 2, n)):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(left + 100 * rank, top - 100 * rank)))
        feature.setAttributes([rank, 1 / rank, 0.5, f"reason {rank}", 1200.0, True])
        layer.dataProvider().addFeatures([feature])
    path.parent.mkdir(parents=True, exist_ok=True)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", "suggested_places"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
    return path
