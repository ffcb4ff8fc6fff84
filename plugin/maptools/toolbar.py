"""The toolbar "Patchwork": the map tools, and what they point into."""

from __future__ import annotations

from typing import Any, Callable

from qgis.gui import QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QLabel, QToolBar, QWidget

from ..core.i18n import tr
from ..gui.help_window import HelpWindow
from ..gui.icons import own, theme
from ..gui.workbench import Workbench
from .hint_strip import HintStrip
from .labelling_part import LabellingPart
from .map_scene import MapScene
from .model_combo import ModelCombo
from .model_facts import ModelFacts
from .place_keys import PlaceKeys
from .probing import Probing
from .scene_combo import SceneCombo
from .segment_tool import SegmentTool
from .segmenting import Segmenting
from .similar import Similar
from .watching import Watching

OBJECT_NAME = "PatchworkMapToolBar"
CHOICE_WIDTH = 150
SAID_MS = 12_000
"""In the status bar; nobody comes to take a sentence away that has stopped being true."""


class MapToolBar(QToolBar):
    """Tools on the left, then scene and model, then what the active tool brings along.

    A further tool is one call of :meth:`add_tool`. :meth:`close_tools` takes the tools off the canvas.
    """

    def __init__(self, bench: Workbench, iface: Any, parent: QWidget | None = None) -> None:
        super().__init__(tr("Patchwork"), parent)
        self.setObjectName(OBJECT_NAME)
        self._iface, self.canvas, self.bench = iface, iface.mapCanvas(), bench
        self.scene = MapScene(bench, self.canvas, self)
        self.parts: list[QObject] = []
        self._tools: list[tuple[QgsMapTool, list[QAction]]] = []
        self._help: HelpWindow | None = None
        self._strip = HintStrip(self.canvas)
        self._said = ""
        self._chosen_for: tuple[str, ...] | None = None
        self._first_choice = self.addSeparator()
        self._add_choices()
        self._last = self._add_help()
        self.canvas.mapToolSet.connect(self._show_active)

    def add_tool(
        self, tool: QgsMapTool, icon: QIcon, text: str, tip: str, widgets: list[QWidget] | None = None
    ) -> QAction:
        """A button for ``tool`` (made for this toolbar's canvas); ``widgets`` are shown while it is active.

        Where the tool has a method ``close``, it is called on unload: there it takes its items off the canvas.
        """
        action = QAction(icon, text, self)
        action.setToolTip(tip)
        action.setCheckable(True)
        action.triggered.connect(lambda checked: self._switch(tool, checked))
        tool.setAction(action)
        self.insertAction(self._first_choice, action)
        extra = [self.insertWidget(self._last, widget) for widget in widgets or []]
        for item in extra:
            item.setVisible(False)
        self._tools.append((tool, extra))
        return action

    def add_button(self, icon: QIcon, text: str, tip: str, key: str = "") -> QAction:
        """A button that is no map tool, after the tools; ``key`` presses it wherever the window has the keyboard."""
        action = QAction(icon, text, self)
        action.setToolTip(f"{tip} ({key})" if key else tip)
        action.setShortcut(key)
        self.insertAction(self._first_choice, action)
        return action

    def say(self, text: str, stays: bool = False) -> None:
        """Words for the status bar and, where there is more room, for the foot of the map; empty takes them away.

        ``stays``: until something else is said, for what is true until then; who says it takes it back.
        """
        self._said = text
        self._iface.statusBarIface().showMessage(text, SAID_MS if text and not stays else 0)
        self._strip.say(text, stays)

    def instead(self, before: str, text: str = "", stays: bool = False) -> None:
        """Say ``text`` in place of ``before``, unless something else was said since."""
        if before and self._said == before:
            self.say(text, stays)

    def leave(self) -> None:
        """Back to the hand: the active tool is done."""
        self._iface.actionPan().trigger()

    def close_tools(self) -> None:
        """Give the canvas back: on unload."""
        self.canvas.mapToolSet.disconnect(self._show_active)
        self.scene.fits.close()
        self.say("")
        self._strip.close_strip()
        for tool, _extra in self._tools:
            self.canvas.unsetMapTool(tool)
            close: Callable[[], None] | None = getattr(tool, "close", None)
            if close is not None:
                close()
            tool.deleteLater()  # its parent is the canvas, which stays
        self._tools = []
        for part in self.parts:
            if not sip.isdeleted(part):
                close = getattr(part, "close", None)
                if close is not None:
                    close()
                part.deleteLater()
        self.parts = []

    # -- inside -----------------------------------------------------------

    def _add_choices(self) -> None:
        self.scenes = SceneCombo(self.scene)
        self.models = ModelCombo(self.bench.jobs, self.scene)
        self.models.choose("")
        self.models.activated.connect(self._model_chosen)
        self.scene.unfit.connect(self._tell_unfit)
        self.models.chosen.connect(lambda: self.scene.choose_model(self.models.currentData()))
        for title, box in ((tr("Scene"), self.scenes), (tr("Model"), self.models)):
            self.addWidget(QLabel(f" {title} "))
            box.setFixedWidth(CHOICE_WIDTH)
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard with the map
            self.addWidget(box)
        self.addSeparator()

    def _model_chosen(self, _row: int) -> None:
        """By hand: why it cannot be used is said then, too, where no tool is active."""
        self._chosen_for = self.scene.current()
        if self.scene.misfit():
            self._tell_unfit(self.scene.misfit())

    def _tell_unfit(self, misfit: str) -> None:
        """A scene that changes while no tool of ours is used is no reason to speak: the box is grey, and a tool says it
        when it is taken. Tools that need a model say it themselves."""
        if isinstance(self.canvas.mapTool(), SegmentTool):
            self.say(self.scene.without_model())
        elif self._chosen_for == self.scene.current():
            self.say(misfit)
        self._chosen_for = None

    def _add_help(self) -> QAction:
        action = self.addAction(theme("mActionHelpContents"), tr("Help for the tools on the map"))
        action.triggered.connect(self._show_help)
        return action

    def _show_help(self) -> None:
        if self._help is None:
            self._help = HelpWindow(self)
        self._help.show_page("on-the-map")

    def _switch(self, tool: QgsMapTool, wanted: bool) -> None:
        if wanted:
            self.canvas.setMapTool(tool)
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.leave()

    def _show_active(self, active: QgsMapTool | None, before: QgsMapTool | None = None) -> None:
        ours = [tool for tool, _extra in self._tools]
        if before in ours and active not in ours:
            self.say("")
        for tool, extra in self._tools:
            for item in extra:
                item.setVisible(tool is active)


def make_toolbar(bench: Workbench, iface: Any) -> MapToolBar:
    """The toolbar with all its tools."""
    made = MapToolBar(bench, iface, iface.mainWindow())
    _add_segmenting(made)
    facts = ModelFacts(made.scene, made)
    _add_probe(made, facts)
    _add_similar(made, facts)
    _add_watching(made)
    _add_labelling(made)
    _add_places(made)
    made.parts.append(facts)
    return made


def _add_segmenting(bar: MapToolBar) -> None:
    part = Segmenting(bar.scene, bar.say, bar)
    bar.parts.append(part)
    part.tool.left.connect(bar.leave)
    bar.add_tool(
        part.tool,
        own("segment"),
        tr("Click to segment"),
        tr("Click to segment: outline an object with a click or two, give it a class, accept it as a polygon"),
        [part.target, part.classes],
    )


def _add_probe(bar: MapToolBar, facts: ModelFacts) -> None:
    part = Probing(bar.scene, facts, bar.say, bar)
    bar.parts.append(part)
    part.tool.left.connect(bar.leave)
    tip = tr("Attention probe: point at a place and see what it attends to, block by block")
    part.take_action(bar.add_tool(part.tool, own("probe"), tr("Attention probe"), tip, [part.strip]))


def _add_similar(bar: MapToolBar, facts: ModelFacts) -> None:
    part = Similar(bar.scene, facts, bar.say, bar.instead, bar)
    bar.parts.append(part)
    part.tool.left.connect(bar.leave)
    tip = tr("Similar places: click on what you look for and find more of it in the whole scene")
    part.take_action(bar.add_tool(part.tool, own("similar"), tr("Similar places"), tip, [part.strip]))


def _add_labelling(bar: MapToolBar) -> None:
    part = LabellingPart(bar.bench, bar.canvas, bar.say, bar)
    bar.parts.append(part)
    part.tool.left.connect(bar.leave)
    tip = tr("Label the sample: go through its points and say with number keys what each one is")
    part.take_action(bar.add_tool(part.tool, own("sample"), tr("Label the sample"), tip))


def _add_watching(bar: MapToolBar) -> None:
    tip = tr("Watch pretraining: the middle of the view as the network sees it by now, refreshed while it learns")
    action = bar.add_button(own("watch"), tr("Watch pretraining"), tip)
    bar.parts.append(Watching(bar.scene, action, bar.say, bar.instead, bar))


def _add_places(bar: MapToolBar) -> None:
    bar.parts.append(PlaceKeys(bar))
