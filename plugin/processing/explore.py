"""``patchwork:similarity``, ``patchwork:pca`` and ``patchwork:clusters``: one job, three questions."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
)

from ...backend.contract import requests as contract
from ...backend.contract.errors import InputError
from ...backend.contract.pointing import Click
from ...backend.contract.requests import Explore, Request, Scene
from ..core.i18n import tr
from ..core.requests import RunDraft
from . import key_words
from .algorithm import JobAlgorithm
from .parameters import (
    DEVICE,
    MODEL,
    SEED,
    Values,
    absolute,
    add_compute,
    add_seed,
    add_settings,
    advanced,
    choice,
    maybe_int,
    model_folder,
    settings_of,
    whole_number,
    with_help,
)
from .scene_input import add_scene, crs_of, read_scenes

OUTPUT, POLYGONS, BLOCK, RESOLUTION = "OUTPUT", "POLYGONS", "BLOCK", "RESOLUTION"
POINT, POINTS, UNLIKE, THRESHOLD = "POINT", "POINTS", "UNLIKE", "THRESHOLD"
COMPONENTS, CLUSTERS = "COMPONENTS", "CLUSTERS"


class ExploreAlgorithm(JobAlgorithm):
    """What the three share. Sub-classes add their own parameters and say them in :meth:`own`."""

    job = "explore"
    kind = ""
    icon_name = "explore"
    help_page = "explore"
    section = "explore"

    def name(self) -> str:
        return self.kind

    def define_own(self) -> None:
        """Parameters of this kind."""

    def own(self, values: Values, context: QgsProcessingContext, scene: Scene) -> dict[str, Any]:
        """This kind's part of the request."""
        return {}

    def output_title(self) -> str:
        return self.displayName()

    def define(self) -> None:
        add_scene(self, several=False)
        self.addParameter(
            with_help(model_folder(tr("Model")), tr("A pretrained network or a trained model with one, any kind."))
        )
        self.define_own()
        self.addParameter(
            advanced(choice(RESOLUTION, tr("Grid"), ("pixel", "token"), "pixel", key_words.resolutions()))
        )
        block = QgsProcessingParameterNumber(
            BLOCK, tr("Block or stage"), QgsProcessingParameterNumber.Type.Integer, None, True, -1000, 1000
        )
        words = tr("Counted from 0, -1 is the last. Empty: a transformer's last block, a pyramid's stage of 16 pixels.")
        self.addParameter(with_help(advanced(block), words))
        add_seed(self)
        add_compute(self, precision=False)
        add_settings(self)
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, self.output_title()))

    def build(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Request:
        self.written = {OUTPUT: absolute(self.parameterAsOutputLayer(values, OUTPUT, context))}
        scenes = read_scenes(self, values, context, draft.inputs)
        return Explore(
            scenes,
            model=absolute(self.parameterAsString(values, MODEL, context)),
            kind=self.kind,
            out=self.written[OUTPUT],
            block=maybe_int(self, values, BLOCK, context),
            resolution=self.parameterAsEnumString(values, RESOLUTION, context),
            seed=self.parameterAsInt(values, SEED, context),
            overwrite=True,
            device=self.parameterAsEnumString(values, DEVICE, context),
            settings=settings_of(self, values, context),
            **self.own(values, context, scenes[0]),
        )


class SimilarityAlgorithm(ExploreAlgorithm):
    kind = contract.SIMILARITY

    def displayName(self) -> str:
        return tr("Similar places")

    def output_title(self) -> str:
        return tr("Similarity")

    def shortHelpString(self) -> str:
        return tr(
            "Finds what looks like the places you point at, by what a pretrained network makes of the imagery: a raster "
            "of scores over the whole scene, and polygons of the places above a threshold.\n\n"
            "Nothing is trained. Several places: the best score counts. Places that are unlike sharpen the result."
        )

    def define_own(self) -> None:
        self.addParameter(
            with_help(
                QgsProcessingParameterPoint(POINT, tr("Place to be similar to"), None, True),
                tr("One place; “…” picks it from the map."),
            )
        )
        for name, title in ((POINTS, tr("More places, as points")), (UNLIKE, tr("Places that are unlike, as points"))):
            kinds = [QgsProcessing.SourceType.TypeVectorPoint]
            self.addParameter(QgsProcessingParameterFeatureSource(name, title, kinds, None, True))
        self.addParameter(
            with_help(
                QgsProcessingParameterNumber(
                    THRESHOLD, tr("Score from which a place is similar"), QgsProcessingParameterNumber.Type.Double, None, True
                ),
                tr("Empty: where the scores part best into two groups (Otsu)."),
            )
        )
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                POLYGONS, tr("Polygons of similar places"), QgsProcessing.SourceType.TypeVectorPolygon, None, True
            )
        )

    def own(self, values: Values, context: QgsProcessingContext, scene: Scene) -> dict[str, Any]:
        written = self.parameterAsOutputLayer(values, POLYGONS, context) if values.get(POLYGONS) else ""
        self.written[POLYGONS] = absolute(written)
        given = values.get(THRESHOLD) not in (None, "")
        return {
            "places": self._places(values, context, scene),
            "polygons": self.written[POLYGONS] or None,
            "threshold": self.parameterAsDouble(values, THRESHOLD, context) if given else None,
        }

    def _places(self, values: Values, context: QgsProcessingContext, scene: Scene) -> list[Click]:
        """All places in the coordinates of the first raster."""
        crs = crs_of(self, values, context, scene)
        found = []
        if values.get(POINT):
            point = self.parameterAsPoint(values, POINT, context, crs)
            found.append(Click(point.x(), point.y()))
        for name, include in ((POINTS, True), (UNLIKE, False)):
            found += self._points(values, name, context, crs, include)
        if not any(place.include for place in found):
            raise InputError(
                tr("No place was given to be similar to."), tr("Pick one from the map, or choose a point layer.")
            )
        return found

    def _points(
        self, values: Values, name: str, context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem, include: bool
    ) -> list[Click]:
        source = self.parameterAsSource(values, name, context) if values.get(name) else None
        if source is None:
            return []
        request = QgsFeatureRequest().setDestinationCrs(crs, context.transformContext())
        found = []
        for feature in source.getFeatures(request):
            if not feature.geometry().isNull():
                found += [Click(vertex.x(), vertex.y(), include) for vertex in feature.geometry().vertices()]
        return found


class PcaAlgorithm(ExploreAlgorithm):
    kind = contract.PCA

    def displayName(self) -> str:
        return tr("Feature picture (PCA)")

    def output_title(self) -> str:
        return tr("Principal components")

    def shortHelpString(self) -> str:
        return tr(
            "Shows what a pretrained network tells apart: the directions in which its tokens differ most, as bands; the "
            "first three are drawn as red, green and blue.\n\n"
            "Equal colours mean that the network sees the same. Fitted on a sample of the scene; signs are fixed, so "
            "that the same scene gets the same colours again."
        )

    def define_own(self) -> None:
        self.addParameter(whole_number(COMPONENTS, tr("Components"), 3, 1, 64))

    def own(self, values: Values, context: QgsProcessingContext, scene: Scene) -> dict[str, Any]:
        return {"components": self.parameterAsInt(values, COMPONENTS, context)}


class ClustersAlgorithm(ExploreAlgorithm):
    kind = contract.CLUSTERS

    def displayName(self) -> str:
        return tr("Clusters")

    def shortHelpString(self) -> str:
        return tr(
            "Parts the scene into groups that a pretrained network sees as alike (k-means of its tokens).\n\n"
            "Clusters are numbered by size and mean nothing until you look at them: they are no land-cover map, but a "
            "quick way to see what could be told apart before labels are drawn."
        )

    def define_own(self) -> None:
        self.addParameter(whole_number(CLUSTERS, tr("How many clusters"), 8, 2, 64))

    def own(self, values: Values, context: QgsProcessingContext, scene: Scene) -> dict[str, Any]:
        return {"clusters": self.parameterAsInt(values, CLUSTERS, context)}
