"""What the algorithms share: a request is built, a run is started, waited for, and its results are given back."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFolder,
)
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QIcon

from ...backend.contract.errors import PatchworkError
from ...backend.contract.requests import Request
from ...backend.contract.run_directory import RunDirectory
from ...backend.contract.version import ROOT
from ..core import requests
from ..core.i18n import tr
from ..core.requests import RunDraft
from . import styling, work
from .parameters import RUN_NAME, Values, advanced, maybe_text, text, with_help
from .scene_input import subject_of

RUN = "RUN"


class JobAlgorithm(QgsProcessingAlgorithm):
    """One job as an algorithm. Sub-classes say who they are, define parameters and build the request.

    ``section``: the group in the toolbox; ``written``: output parameter → file asked for, None where it is not, known once
    the request is built.
    """

    job = ""
    icon_name = "patchwork"
    help_page = "data"
    section = "map"

    def __init__(self) -> None:
        super().__init__()
        self.written: dict[str, Any] = {}
        self._draft: RunDraft | None = None
        self._request: Request | None = None
        self._crs: QgsCoordinateReferenceSystem | None = None

    @abstractmethod
    def define(self) -> None:
        """Add this job's parameters and outputs."""

    @abstractmethod
    def build(self, values: Values, context: QgsProcessingContext, draft: RunDraft) -> Request:
        """The request; vector layers are copied to ``draft.inputs``."""

    def results(self, run: RunDirectory) -> dict[str, Any]:
        """Outputs beside the run's folder, by parameter name."""
        return {name: path for name, path in self.written.items() if path}

    def subject(self, values: Values, context: QgsProcessingContext) -> str:
        """What a run without a name is called after. Raises :class:`InputError` where there is no raster."""
        return subject_of(self, values, context)

    # -- QGIS's names -----------------------------------------------------

    def name(self) -> str:
        return self.job

    def group(self) -> str:
        return {"learn": tr("Learn"), "map": tr("Map"), "explore": tr("Explore")}[self.section]

    def groupId(self) -> str:
        return self.section

    def createInstance(self) -> JobAlgorithm:
        return type(self)()

    def icon(self) -> QIcon:
        return QIcon(str(ROOT / "resources" / "icons" / f"{self.icon_name}.svg"))

    def helpUrl(self) -> str:
        return QUrl.fromLocalFile(str(ROOT / "resources" / "help" / f"{self.help_page}.md")).toString()

    def tags(self) -> list[str]:
        return ["patchwork", "land cover", "deep learning", "transformer", "sar", "sentinel"]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.define()
        self.addParameter(
            with_help(
                advanced(text(RUN_NAME, tr("Name of the run"))),
                tr("Part of the run's folder name. Empty: the first layer's."),
            )
        )
        self.addOutput(QgsProcessingOutputFolder(RUN, tr("Run folder")))

    def prepareAlgorithm(
        self, parameters: Values, context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> bool:
        """In the main thread, where layers may be read: build the request and copy the vector layers."""
        draft: RunDraft | None = None
        self._crs = styling.crs_to_keep(context.project())
        try:
            title = maybe_text(self, parameters, RUN_NAME, context) or self.subject(parameters, context)
            draft = requests.new_run(self.job, title)
            self._request = self.build(parameters, context, draft)
        except (PatchworkError, QgsProcessingException) as error:
            if draft is not None:
                draft.discard()
            raise QgsProcessingException(str(error)) from error
        self._draft = draft
        return True

    def processAlgorithm(
        self, _parameters: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """In the algorithm's thread: start the worker and wait for it."""
        if self._draft is None or self._request is None:
            raise QgsProcessingException(tr("The algorithm was not prepared."))
        try:
            run = work.start(self._request, self._draft)
        except PatchworkError as error:
            raise QgsProcessingException(str(error)) from error
        work.wait(run, feedback)
        model = getattr(self._request, "model", None)
        styling.dress(run, context, Path(model) if model else None, self._crs)
        return {RUN: str(run.path), **self.results(run)}
