"""``patchwork:prepare``."""

from __future__ import annotations

from qgis.core import QgsProcessingContext

from ...backend.contract.requests import Prepare, Request
from ..core.i18n import tr
from ..core.requests import RunDraft
from .algorithm import JobAlgorithm
from .parameters import Values, advanced, share, with_help
from .scene_input import add_scene, read_scenes

CACHE_SHARE = "CACHE_SHARE"


class PrepareAlgorithm(JobAlgorithm):
    job = "prepare"
    icon_name = "data"
    help_page = "data"
    section = "learn"

    def displayName(self) -> str:
        return tr("Prepare rasters")

    def shortHelpString(self) -> str:
        return tr(
            "Reads the rasters once: grid, bands, roles, units, statistics and the share of valid pixels; and decodes "
            "them into the tile cache, so that training starts at once. Optional: training does it too."
        )

    def define(self) -> None:
        add_scene(self, several=True)
        self.addParameter(
            with_help(
                advanced(share(CACHE_SHARE, tr("Share of the free disk for the tile cache"), 0.25)),
                tr("Where the data are larger, random blocks are drawn and their share is said."),
            )
        )

    def build(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Request:
        scenes = read_scenes(self, values, context, draft.inputs)
        return Prepare(scenes, float(self.parameterAsDouble(values, CACHE_SHARE, context)))
