"""Similar places, put together: the tool, its controls, and the job that looks for them."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Optional

from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QAction, QDoubleSpinBox, QHBoxLayout, QLabel, QToolButton, QWidget

from ...backend.contract import state as phases
from ...backend.contract.requests import SIMILARITY, Explore
from ...backend.contract.run_directory import RunDirectory
from ..core import results
from ..core.i18n import tr
from ..core.job_model import Role
from ..core.mapped_run import MappedRun
from ..core.requests import RunDraft
from ..gui.icons import own
from .map_scene import MapScene
from .model_facts import ModelFacts
from .similar_tool import SimilarTool

AUTO = -1.0
"""The least of the threshold's box stands for "automatic": a cosine this low parts nothing."""


class Similar(QObject):
    """Owns tool and strip; greys the tool's button where the model has no network, and says why."""

    def __init__(
        self, scene: MapScene, facts: ModelFacts, say: Callable[[str], None], instead: Callable[[str, str, bool], None],
        parent: Optional[QObject] = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._scene, self._facts, self._say, self._instead = scene, facts, say, instead
        self._looking: dict[str, str] = {}
        self._action: Optional[QAction] = None
        self._tip = ""
        self.tool = SimilarTool(scene, scene.canvas, say)
        self.strip = QWidget()
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(4, 0, 4, 0)
        self.count = QLabel()
        self.find = QToolButton()
        self.find.setIcon(own("similar"))
        self.find.setText(tr("Find similar"))
        self.find.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.find.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.find.setToolTip(tr("Score the whole scene by what is like these places (Enter)"))
        self.threshold = QDoubleSpinBox()
        self.threshold.setRange(AUTO, 2.0)
        self.threshold.setSingleStep(0.05)
        self.threshold.setSpecialValueText(tr("automatic"))
        self.threshold.setToolTip(
            tr("Score from which a place becomes a polygon, 1 = the same. Automatic parts all scores into two groups "
               "(Otsu); for something rare choose a higher one after a look at the raster.")
        )  # fmt: skip
        self.threshold.setAccessibleName(tr("Threshold"))
        self.threshold.setValue(AUTO)
        row.addWidget(self.count)
        row.addWidget(QLabel(tr("Threshold")))
        row.addWidget(self.threshold)
        row.addWidget(self.find)
        self.find.clicked.connect(lambda _on=False: self.start())
        self.tool.wanted.connect(self.start)
        self.tool.changed.connect(self._show_count)
        facts.changed.connect(self._model_changed)
        scene.bench.submitted.connect(self._tell_looking)
        scene.bench.jobs.dataChanged.connect(self._look)
        scene.bench.reader.run_removed.connect(self._no_longer_looking)
        self._show_count()

    def take_action(self, action: QAction) -> None:
        """The tool's button."""
        self._action, self._tip = action, action.toolTip()
        self._model_changed()

    def start(self) -> None:
        """Start the job; its result is loaded when it is done, as of every job."""
        tool, model = self.tool, self._scene.model()
        reason = self._facts.why_no_tokens()
        if reason or model is None or tool.pointed is None or not any(place.include for place in tool.places):
            self._say(reason or tr("Click on at least one place that shows what you look for."))
            return
        pointed, places = tool.pointed, list(tool.places)
        device, chosen = self._scene.bench.settings.device, self.threshold.value()
        threshold = None if chosen <= AUTO else round(chosen, 2)

        starting = tr("Starting…")

        def make(draft: RunDraft) -> Explore:
            self._looking[draft.path.name] = ""
            return Explore([pointed.scene], model, SIMILARITY, places=places, threshold=threshold, device=device)

        if self._scene.bench.start("explore", pointed.title, make, lambda: self._instead(starting, "", False)):
            self._say(starting)

    # -- inside -----------------------------------------------------------

    def _tell_looking(self, path: str) -> None:
        """Where the run is one of ours. (Of a refused one the message bar tells.)"""
        name = Path(path).name
        if name in self._looking:
            self._looking[name] = tr("Looking for similar places in the whole scene: the result appears here when it is done.")
            self._say(self._looking[name])

    def _look(self, *_: object) -> None:
        """What was said stops being true when the search ends, fails, is cancelled or interrupted."""
        for name in list(self._looking):
            index = self._scene.bench.jobs.index_of(name)
            if index.data(int(Role.PHASE)) == phases.DONE:
                self._instead(self._looking.pop(name), _found(MappedRun(Path(index.data(int(Role.PATH))))), True)
            elif index.data(int(Role.PHASE)) in (*phases.FINAL, phases.INTERRUPTED):
                self._no_longer_looking(name)

    def _no_longer_looking(self, name: str) -> None:
        self._instead(self._looking.pop(name, ""), "", False)

    def _show_count(self) -> None:
        like = sum(place.include for place in self.tool.places)
        unlike = len(self.tool.places) - like
        words = tr("1 place") if like == 1 else tr("{} places").format(like)
        self.count.setText(tr("{}, {} unlike").format(words, unlike) if unlike else words)
        self.find.setEnabled(like > 0)

    def _model_changed(self) -> None:
        reason = self._facts.why_no_tokens()
        if self._action is not None:
            self._action.setEnabled(not reason)
            self._action.setToolTip(f"{self._tip}\n\n{reason}" if reason else self._tip)
        if reason and self.tool.isActive():
            self._say(reason)


def _found(run: RunDirectory) -> str:
    """How much of the scene a finished search calls alike: it may be half of it. Empty where the run does not tell."""
    places = next((output.extra for output in results.outputs(run) if output.role == results.PLACES), {})
    if not {"count", "threshold", "share"} <= places.keys():
        return ""
    words = tr("{count} places score at least {threshold}: {share} % of the scene.").format(
        count=places["count"], threshold=f"{places['threshold']:.3f}", share=f"{100 * places['share']:.3g}"
    )
    automatic = run.raw_request().get("threshold") is None
    return " ".join([words, tr("If what you look for is rarer, give a higher threshold.")] if automatic else [words])
