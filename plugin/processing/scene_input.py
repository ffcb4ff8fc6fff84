"""Raster layers, bands, roles, units and area: the parameters that become scenes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
)

from ...backend.contract.errors import InputError, RequestError
from ...backend.contract.quality_masks import NAMES, QualityMask, from_words
from ...backend.contract.requests import NEEDS, UNITS, Labels, Scene, Source
from ..core import requests, vector_export
from ..core.i18n import tr
from ..core.raster_source import gdal_name
from . import key_words
from .parameters import Values, advanced, choice, maybe_text, text, with_help
from .product_input import add_product, product_of, product_sources, title_of

INPUT, SEPARATE, BANDS, ROLES, UNITS_OF, EXTENT, AREA, NEED = (
    "INPUT", "SEPARATE", "BANDS", "ROLES", "UNITS", "EXTENT", "AREA", "NEED",
)  # fmt: skip
MASK, MASK_CODES, SCALE, OFFSET = "MASK", "MASK_CODES", "SCALE", "OFFSET"


def add_scene(algorithm: QgsProcessingAlgorithm, several: bool) -> None:
    """Define the parameters; ``several``: whether the layers may also be scenes of their own."""
    algorithm.addParameter(
        with_help(
            QgsProcessingParameterMultipleLayers(INPUT, tr("Raster layers"), QgsProcessing.SourceType.TypeRaster, None, True),
            tr("Their bands are stacked in this order on the grid of the first layer."),
        )
    )
    add_product(algorithm)
    if several:
        algorithm.addParameter(
            with_help(
                QgsProcessingParameterBoolean(SEPARATE, tr("Each layer is a scene of its own"), False),
                tr("Several places or dates with the same bands, instead of one stack."),
            )
        )
    algorithm.addParameter(
        with_help(
            advanced(text(BANDS, tr("Bands of each layer"))),
            tr("Band numbers from 1, separated by commas, the same for every layer. Empty: all bands."),
        )
    )
    algorithm.addParameter(
        with_help(
            advanced(text(ROLES, tr("Roles of the bands"))),
            tr("What each band shows, over all layers, separated by commas: VV, VH, red, nir … Empty: from the files."),
        )
    )
    algorithm.addParameter(
        advanced(choice(UNITS_OF, tr("Units"), UNITS, "auto", key_words.units()))
    )
    _add_values(algorithm)
    algorithm.addParameter(
        advanced(choice(NEED, tr("Use a pixel where"), NEEDS, "all", key_words.needs()))
    )
    algorithm.addParameter(advanced(QgsProcessingParameterExtent(EXTENT, tr("Extent of interest"), None, True)))
    algorithm.addParameter(
        advanced(
            QgsProcessingParameterFeatureSource(
                AREA, tr("Area of interest"), [QgsProcessing.SourceType.TypeVectorPolygon], None, True
            )
        )
    )


def _add_values(algorithm: QgsProcessingAlgorithm) -> None:
    """What the numbers mean, and which of them to leave out: the same for every layer."""
    for name, title in ((SCALE, tr("Scale")), (OFFSET, tr("Offset"))):
        number = QgsProcessingParameterNumber(name, title, QgsProcessingParameterNumber.Type.Double, None, True)
        words = tr("Value = number × scale + offset. Empty: as the files and their products' metadata say.")
        algorithm.addParameter(with_help(advanced(number), words))
    algorithm.addParameter(
        with_help(
            advanced(QgsProcessingParameterRasterLayer(MASK, tr("Cloud or quality mask"), None, True)),
            tr("Its pixels with the codes below are no data, in training and on maps. Any grid and CRS."),
        )
    )
    algorithm.addParameter(
        with_help(
            advanced(text(MASK_CODES, tr("Unusable codes of the mask"))),
            tr("{presets}; codes such as 3,8,9,10; or bits such as bits:1,3,4.").format(presets=", ".join(NAMES)),
        )
    )


def layers_of(algorithm: QgsProcessingAlgorithm, values: Values, context: QgsProcessingContext) -> list[QgsRasterLayer]:
    """The chosen raster layers. Raises :class:`InputError` where there is none."""
    layers = [
        layer for layer in algorithm.parameterAsLayerList(values, INPUT, context) if isinstance(layer, QgsRasterLayer)
    ]
    if not layers:
        raise InputError("No raster layer was chosen, or it cannot be opened.", "Choose at least one raster layer.")
    return layers


def read_scenes(
    algorithm: QgsProcessingAlgorithm,
    values: Values,
    context: QgsProcessingContext,
    inputs: Path,
    labels: Labels | None = None,
) -> list[Scene]:
    """The scenes the user chose; copies of vector layers go to ``inputs``."""
    product = product_of(algorithm, values, context)
    if product is not None:
        return [_product_scene(algorithm, values, context, inputs, product, labels)]
    layers = layers_of(algorithm, values, context)
    area = _area(algorithm, values, context, inputs)
    separate = algorithm.parameterDefinition(SEPARATE) is not None and algorithm.parameterAsBool(
        values, SEPARATE, context
    )
    groups = [[layer] for layer in layers] if separate else [layers]
    need = _need(algorithm, values, context)
    scenes = [
        requests.scene_from_layers(group, _sources(algorithm, values, context, group), area, labels) for group in groups
    ]
    return [replace(scene, need=need) for scene in scenes]


def subject_of(algorithm: QgsProcessingAlgorithm, values: Values, context: QgsProcessingContext) -> str:
    """What a run of these scenes is called after. Raises :class:`InputError` where nothing was chosen."""
    product = product_of(algorithm, values, context)
    return str(layers_of(algorithm, values, context)[0].name()) if product is None else title_of(product)


def crs_of(
    algorithm: QgsProcessingAlgorithm, values: Values, context: QgsProcessingContext, scene: Scene
) -> QgsCoordinateReferenceSystem:
    """The first layer's CRS, of a product its first raster's."""
    if product_of(algorithm, values, context) is None:
        return layers_of(algorithm, values, context)[0].crs()
    return QgsRasterLayer(scene.sources[scene.reference].path).crs()


def _product_scene(
    algorithm: QgsProcessingAlgorithm,
    values: Values,
    context: QgsProcessingContext,
    inputs: Path,
    product: str,
    labels: Labels | None,
) -> Scene:
    if values.get(INPUT):
        raise RequestError("Raster layers and a product were both given.", "Give one of them.", product)
    scale, offset = _scaling(algorithm, values, context)
    like = Source(
        "",
        _band_numbers(maybe_text(algorithm, values, BANDS, context)),
        _words(maybe_text(algorithm, values, ROLES, context)) or None,
        _units(algorithm, values, context),
        scale=scale,
        offset=offset,
        mask=_mask(algorithm, values, context),
    )
    sources = product_sources(algorithm, values, context, product, like)
    area = _area(algorithm, values, context, inputs)
    need = _need(algorithm, values, context)
    return Scene(sources, area=str(area) if area else None, labels=labels, name=title_of(product), need=need)


def _need(algorithm: QgsProcessingAlgorithm, values: Values, context: QgsProcessingContext) -> str:
    return str(algorithm.parameterAsEnumString(values, NEED, context)) or "all"


def _units(algorithm: QgsProcessingAlgorithm, values: Values, context: QgsProcessingContext) -> str:
    return str(algorithm.parameterAsEnumString(values, UNITS_OF, context)) or "auto"


def _sources(
    algorithm: QgsProcessingAlgorithm, values: Values, context: QgsProcessingContext, layers: Sequence[QgsRasterLayer]
) -> list[Source]:
    bands = _band_numbers(maybe_text(algorithm, values, BANDS, context))
    roles = _words(maybe_text(algorithm, values, ROLES, context))
    units = _units(algorithm, values, context)
    counts = [len(bands) if bands else layer.bandCount() for layer in layers]
    if roles and len(roles) != sum(counts):
        raise RequestError(f"There are {len(roles)} roles for {sum(counts)} bands.", "Name one role for each band.")
    mask, (scale, offset) = _mask(algorithm, values, context), _scaling(algorithm, values, context)
    sources = []
    for layer, count in zip(layers, counts):
        own, roles = roles[:count] or None, roles[count:]
        source = requests.source_from_layer(layer, bands, own, units)
        sources.append(replace(source, scale=scale, offset=offset, mask=mask))
    return sources


def _mask(algorithm: QgsProcessingAlgorithm, values: Values, context: QgsProcessingContext) -> QualityMask | None:
    layer = algorithm.parameterAsRasterLayer(values, MASK, context) if values.get(MASK) else None
    codes = maybe_text(algorithm, values, MASK_CODES, context)
    if layer is None and (values.get(MASK) or codes):
        raise InputError("The mask's layer is missing or cannot be opened.", "Choose the mask's layer, or no codes.")
    return None if layer is None else from_words(gdal_name(layer), codes or "")


def _scaling(
    algorithm: QgsProcessingAlgorithm, values: Values, context: QgsProcessingContext
) -> tuple[list[float] | None, list[float] | None]:
    scale, offset = (
        [algorithm.parameterAsDouble(values, name, context)] if values.get(name) is not None else None
        for name in (SCALE, OFFSET)
    )
    return ([1.0] if scale is None and offset is not None else scale), offset


def _area(
    algorithm: QgsProcessingAlgorithm, values: Values, context: QgsProcessingContext, inputs: Path
) -> Path | None:
    source = algorithm.parameterAsSource(values, AREA, context) if values.get(AREA) else None
    if source is not None:
        path = inputs / requests.AREA_FILE
        vector_export.write_source(source, path)
        return path
    extent = algorithm.parameterAsExtent(values, EXTENT, context) if values.get(EXTENT) else None
    if extent is None or extent.isNull():
        return None
    return requests.area_from_extent(extent, algorithm.parameterAsExtentCrs(values, EXTENT, context), inputs)


def _words(value: str | None) -> list[str]:
    return [word.strip() for word in value.split(",")] if value else []


def _band_numbers(value: str | None) -> list[int] | None:
    words = _words(value)
    if not all(word.isdigit() for word in words):
        raise RequestError(f"“{value}” is not a list of band numbers.", "Write for example 1,2,3.")
    return [int(word) for word in words] or None
