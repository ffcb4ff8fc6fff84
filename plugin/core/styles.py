"""How results look: renderers, and the ``.qml`` beside each file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsMapLayer,
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsRasterRenderer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from . import results
from .raster_table import RasterClass, classes_of_model, classes_of_raster

Stops = Sequence[tuple[float, str]]

VIRIDIS: Stops = (
    (0.0, "#440154"), (0.125, "#472d7b"), (0.25, "#3b528b"), (0.375, "#2c728e"), (0.5, "#21918c"),
    (0.625, "#28ae80"), (0.75, "#5ec962"), (0.875, "#addc30"), (1.0, "#fde725"),
)  # fmt: skip
"""Perceptually uniform, readable in grey and with colour-blind eyes (matplotlib)."""

VIK: Stops = (
    (0.0, "#001261"), (0.11, "#033e7d"), (0.22, "#1e6f9d"), (0.33, "#71a8c4"), (0.44, "#c9dde7"), (0.5, "#f2ece8"),
    (0.56, "#eacebd"), (0.67, "#d39774"), (0.78, "#be6533"), (0.89, "#8b2706"), (1.0, "#590008"),
)  # fmt: skip
"""Perceptually uniform on both sides of its centre (F. Crameri, scientific colour maps, MIT)."""

GLOW: Stops = (
    (0.0, "#dc06155c"), (0.2, "#b81c46a6"), (0.4, "#805f7fae"), (0.5, "#64707070"), (0.6, "#8cc08a5a"),
    (0.8, "#d0ff9a1f"), (1.0, "#ecfff04d"),
)  # fmt: skip
"""Over an image: deep blue below the centre, a grey veil around it that mutes gaudy images, orange to bright yellow
above. Opacity (the first two digits) grows with the distance from the centre, so that the image stays in sight."""

FADE: Stops = ((0.0, "#00ff9a1f"), (0.5, "#00ff9a1f"), (0.75, "#a0ff9a1f"), (1.0, "#f0fff04d"))
"""The upper half alone: the lower half of the range shows the image."""

ROLE_PROPERTY = "patchwork/role"
"""Marks a layer as a result, also in its ``.qml``: such layers are not proposed as imagery."""

SAMPLE_PIXELS = 250_000
LEAST_LOG2_RANGE = 0.5
"""Never stretch the diverging ramp below a factor of 1.4: noise around "uniform" should look uniform."""


def style(layer: QgsRasterLayer, output: results.Output, model: Path | None = None) -> None:
    """Give ``layer`` the renderer of its role; ``model``: whose card knows the classes if the raster does not."""
    layer.setCustomProperty(ROLE_PROPERTY, output.role)
    if output.role in (results.CLASSES, results.CLUSTERS):
        classes = classes_of_raster(output.path) or (classes_of_model(model) if model else [])
        if classes:
            layer.setRenderer(land_cover(layer, classes))
    elif output.role == results.ATTENTION:
        layer.setRenderer(attention(layer, sensible_band(layer), output.extra.get("values") == "log2"))
    elif output.role == results.SIMILARITY:
        low, high = layer.dataProvider().cumulativeCut(1, 0.02, 0.998, layer.extent(), SAMPLE_PIXELS)
        layer.setRenderer(pseudo_colour(layer, 1, low, high if high > low else low + 1.0, FADE))
    elif output.role == results.COMPONENTS:
        layer.setRenderer(components(layer))
    elif output.role in (results.PROBABILITIES, results.AMBIGUITY):
        layer.setRenderer(pseudo_colour(layer, 1, 0.0, 1.0, VIRIDIS))
    layer.triggerRepaint()


def write_qml(layer: QgsMapLayer, path: Path) -> bool:
    """Save the style beside the file; False where the folder cannot be written."""
    _message, written = layer.saveNamedStyle(str(path.with_suffix(".qml")))
    return bool(written)


def has_own_qml(path: Path) -> bool:
    """Whether a style at least as new as the raster lies beside it: perhaps the user's, so it stays."""
    qml = path.with_suffix(".qml")
    return qml.is_file() and qml.stat().st_mtime >= path.stat().st_mtime


def land_cover(layer: QgsRasterLayer, classes: list[RasterClass]) -> QgsPalettedRasterRenderer:
    """A legend with the classes' names and colours."""
    entries = [QgsPalettedRasterRenderer.Class(c.code, QColor(c.color), c.name) for c in classes]
    return QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries)


def sensible_band(layer: QgsRasterLayer) -> int:
    """The band to look at first: a roll-out or the mean over heads where there is one, else the first."""
    names = [layer.bandName(band).lower() for band in range(1, layer.bandCount() + 1)]
    for wanted in ("rollout", "roll-out", "mean"):
        for number, name in enumerate(names, start=1):
            if wanted in name and "mask" not in name:
                return number
    return 1


def attention(layer: QgsRasterLayer, band: int, log2: bool) -> QgsSingleBandPseudoColorRenderer:
    """Log2 attention: blue below and red above uniform (0), as far on either side. Mass: viridis.

    Limits come from the 2nd and 98th percentile, so that a few hot pixels do not darken the map.
    """
    low, high = layer.dataProvider().cumulativeCut(band, 0.02, 0.98, layer.extent(), SAMPLE_PIXELS)
    if log2:
        limit = max(high, LEAST_LOG2_RANGE)
        return pseudo_colour(layer, band, -limit, limit, VIK)
    return pseudo_colour(layer, band, low, high if high > low else low + 1.0, VIRIDIS)


def probe(layer: QgsRasterLayer, limit: float) -> QgsSingleBandPseudoColorRenderer:
    """Attention of one place, as the map tool shows it over the image, from ``-limit`` to ``limit``."""
    return pseudo_colour(layer, 1, -limit, limit, GLOW)


def log2_limit(layer: QgsRasterLayer) -> float:
    """How far from 0 nearly all values of the first band lie."""
    low, high = layer.dataProvider().cumulativeCut(1, 0.02, 0.98, layer.extent(), SAMPLE_PIXELS)
    return float(max(-low, high, LEAST_LOG2_RANGE / 2))


def components(layer: QgsRasterLayer) -> QgsRasterRenderer:
    """The first three components as red, green and blue; of fewer the first in one ramp."""
    if layer.bandCount() >= 3:
        return composite(layer, (1, 2, 3))
    low, high = _stretch(layer, 1)
    return pseudo_colour(layer, 1, low, high if high > low else low + 1.0, VIRIDIS)


def composite(layer: QgsRasterLayer, bands: Sequence[int]) -> QgsMultiBandColorRenderer:
    """Three bands as red, green and blue, each stretched between its 2nd and 98th percentile."""
    red, green, blue = bands
    renderer = QgsMultiBandColorRenderer(layer.dataProvider(), red, green, blue)
    setters = (
        renderer.setRedContrastEnhancement, renderer.setGreenContrastEnhancement, renderer.setBlueContrastEnhancement,
    )  # fmt: skip
    for set_stretch, band in zip(setters, bands):
        low, high = _stretch(layer, band)
        stretch = QgsContrastEnhancement(layer.dataProvider().dataType(band))
        stretch.setMinimumValue(low)
        stretch.setMaximumValue(high)
        stretch.setContrastEnhancementAlgorithm(
            QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
        )
        set_stretch(stretch)
    renderer.setMinMaxOrigin(QgsRasterMinMaxOrigin())  # limits as set here, whatever the user's default is
    return renderer


def _stretch(layer: QgsRasterLayer, band: int) -> tuple[float, float]:
    low, high = layer.dataProvider().cumulativeCut(band, 0.02, 0.98, layer.extent(), SAMPLE_PIXELS)
    return float(low), float(high)


def pseudo_colour(
    layer: QgsRasterLayer, band: int, low: float, high: float, stops: Stops
) -> QgsSingleBandPseudoColorRenderer:
    """A continuous ramp from ``low`` to ``high``; values beyond take the end colours."""
    ramp = QgsColorRampShader(low, high)
    ramp.setColorRampType(QgsColorRampShader.Type.Interpolated)
    span = high - low
    ramp.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(low + at * span, QColor(color), f"{low + at * span:.3g}")
            for at, color in stops
        ]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    renderer.setMinMaxOrigin(QgsRasterMinMaxOrigin())  # limits as set here, whatever the user's default is
    return renderer
