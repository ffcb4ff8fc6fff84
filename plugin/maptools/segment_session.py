"""One object being pointed at: the prompts so far, and what the backend makes of them."""

from __future__ import annotations

import logging
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any, Callable, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...backend.contract import codec
from ...backend.contract.errors import ModelError, PatchworkError
from ...backend.contract.pointing import Click, Prompts, View, ViewMask
from ..core.backend import READY, RESTARTING
from ..core.i18n import tr
from ..core.latest_call import LatestCall
from ..core.prompt_history import PromptHistory, Step
from .map_scene import MapScene, PointedScene

log = logging.getLogger("patchwork")

REMEMBERED = 48
"""Answers kept, so that undo, redo and a click where the pointer rested are shown at once; a rest makes up to two."""

SLOW_MS = 700
"""Longer than that, and one wants to know that something is under way."""

AGAIN_MS = 3000
"""Between two looks whether the model's features have come: a window takes the backbone about that long."""

Key = tuple[Any, ...]


@dataclass(frozen=True)
class Answer:
    """A mask with all that was asked for it: accepting asks for the polygons of exactly this."""

    pointed: PointedScene
    params: dict[str, Any]
    prompts: Prompts
    mask: ViewMask

    @property
    def empty(self) -> bool:
        """Whether nothing was found."""
        return not any(self.mask.packed())


class SegmentSession(QObject):
    """Keeps the prompts (the backend keeps nothing) and asks for their mask.

    ``answered``: the mask of all prompts, or None; ``previewed``: that of a click where the pointer rests, or
    None; ``changed``: the prompts did; ``said``: words for the status bar; ``prepared``: the view's features
    are there.
    """

    answered = pyqtSignal(object)
    previewed = pyqtSignal(object)
    changed = pyqtSignal()
    said = pyqtSignal(str)
    prepared = pyqtSignal(bool)

    def __init__(self, scene: MapScene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history = PromptHistory()
        self.answer: Optional[Answer] = None
        self.active = False
        self._scene = scene
        self._pointed: Optional[PointedScene] = None
        self._prompted: tuple[str, ...] = ()
        self._masks, self._views = LatestCall(scene.bench.backend), LatestCall(scene.bench.backend, 300.0)
        self._known: OrderedDict[Key, Answer] = OrderedDict()
        self._ready: Optional[Key] = None
        self._then: list[Callable[[], None]] = []
        self._told_slow = False
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._tell_slow)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._ask_again)
        scene.changed.connect(self._scene_changed)
        scene.bench.backend.state_changed.connect(self._backend_changed)

    @property
    def project(self) -> QgsProject:
        return self._scene.bench.project

    @property
    def busy(self) -> bool:
        """Whether a mask is waited for."""
        return self._masks.busy

    def hint(self) -> str:
        """What to do first."""
        first = tr("Click into an object, or drag a box around it.")
        return self._scene.problem() or " ".join(part for part in (self._scene.without_model(), first) if part)

    def crs(self) -> QgsCoordinateReferenceSystem:
        """That of the prompts' coordinates."""
        return self._pointed.crs if self._pointed is not None else QgsCoordinateReferenceSystem()

    # -- pointing ---------------------------------------------------------

    def click(self, place: QgsPointXY, include: bool) -> None:
        """A click at a place of the canvas."""
        if not include and self.history.empty:
            self.said.emit(tr("Click into the object first (left button); then the right button takes places away."))
            return
        there = self._there([place])
        if there and self._is_inside(there):
            self._step(Click(there[0].x(), there[0].y(), include))

    def box(self, corners: list[QgsPointXY]) -> None:
        """A box around the object, as its corners on the canvas."""
        there = self._there(corners)
        if there and self._is_inside(there):
            self._step([[point.x(), point.y()] for point in there])

    def undo(self) -> bool:
        """Take the last step back; False where there is none."""
        return self._moved(self.history.undo())

    def redo(self) -> bool:
        """Take it again."""
        return self._moved(self.history.redo())

    def take_back_second_thought(self) -> None:
        """Undo the last step unless it is the only one: it was the first half of a double click."""
        before = len(self.history.prompts.clicks) + (self.history.prompts.box is not None)
        if before > 1:
            self.undo()

    def clear(self) -> None:
        """Point at nothing; can be undone."""
        self.history.clear()
        self._ask()

    def begin_anew(self) -> list[Step]:
        """The object is accepted or given up for good. Returns the steps that led to it."""
        steps = self.history.forget()
        self._ask()
        return steps

    def go_on(self, steps: list[Step]) -> None:
        """Point at an object again that was accepted and taken back."""
        self.history.restore(steps)
        self._ask()

    # -- asking -----------------------------------------------------------

    def prepare(self) -> None:
        """Let the backend compute the view's features, and look at the prompts again in the new view.

        Only while the tool is :attr:`active`: nobody else needs a backend for that.
        """
        if not self.active:
            return
        found = self._question(quiet=True)
        if found is None:
            return
        _pointed, params, key = found
        if key != self._ready:
            self._views.ask("segment.prepare", params, lambda reply: self._is_ready(key, reply), self._not_ready)
            self._slow.start()
        if not self.history.empty and self._in_view(params["view"]):
            self._ask()

    def hover(self, place: QgsPointXY) -> None:
        """What a click here would give, with either button: the left one's is shown, both are kept.

        The likelier is asked first: inside the mask the right one. Not asked while something else is, or before the
        view is ready.
        """
        found = self._question(quiet=True)
        there = self._there([place], quiet=True)
        if found is None or not there or self._masks.busy or found[2] != self._ready:
            return
        before, (x, y) = self.history.prompts, (there[0].x(), there[0].y())
        inside = self.answer is not None and self.answer.prompts == before and self.answer.mask.holds(x, y)
        buttons = [False, True] if inside else [True, False]
        clicks = [Click(x, y, left) for left in buttons if left or not self.history.empty]
        self._ask_ahead(found, [Prompts([*before.clicks, click], before.box) for click in clicks])

    def when_settled(self, then: Callable[[], None]) -> None:
        """Call ``then`` once the answer is that of all prompts: now, or after the backend's reply."""
        if self.history.empty or (self.answer is not None and self.answer.prompts == self.history.prompts):
            then()
            return
        self._then.append(then)
        if not self._masks.busy:
            self._ask()

    def ask_anew(self) -> None:
        """The backend would answer otherwise now: ask again."""
        self._known.clear()
        self._masks.forget()
        if not self.history.empty:
            self._ask()

    def close(self) -> None:
        """Ask nothing more."""
        self.active = False
        self._slow.stop()
        self._again.stop()
        self._masks.forget()
        self._views.forget()
        self._then = []

    # -- inside -----------------------------------------------------------

    def _step(self, step: Step) -> None:
        self.history.add(step)
        self._prompted = self._scene.current()
        self._ask()

    def _moved(self, did: bool) -> bool:
        if did:
            self._ask()
        return did

    def _ask(self) -> None:
        """Ask for the mask of all prompts, or show none."""
        self.previewed.emit(None)
        self.changed.emit()
        if self.history.empty:
            self._masks.forget()
            self._settle(None)
            return
        found = self._question()
        if found is not None:
            self._slow.start()
            self._mask(found, self.history.prompts, self._show, self._failed)

    def _ask_ahead(self, question: tuple[PointedScene, dict[str, Any], Key], coming: list[Prompts]) -> None:
        """One after the other, as long as nothing else is asked and nothing was clicked."""
        before, (first, *rest) = self.history.prompts, coming

        def next_one(answer: Answer) -> None:
            if first.clicks[-1].include:
                self._show_preview(answer)
            if rest and before == self.history.prompts and not self._masks.busy:
                self._ask_ahead(question, rest)

        self._mask(question, first, next_one, lambda error: None)

    def _mask(
        self,
        question: tuple[PointedScene, dict[str, Any], Key],
        prompts: Prompts,
        show: Callable[[Answer], None],
        fail: Callable[[PatchworkError], None],
    ) -> None:
        pointed, params, key = question
        whole = (*key, _of(prompts))
        known = self._known.get(whole)
        if known is not None:
            self._masks.forget()
            show(known)
            return

        def take(reply: Any) -> None:
            try:
                answer = Answer(pointed, params, prompts, codec.from_json(ViewMask, reply))
                answer.mask.packed()
            except PatchworkError as error:
                fail(error)
                return
            if not answer.mask.waiting:  # else another one comes
                self._known[whole] = answer
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
            show(answer)

        self._masks.ask("segment.mask", {**params, "prompts": codec.to_json(prompts)}, take, fail)

    def _show(self, answer: Answer) -> None:
        if answer.prompts != self.history.prompts:  # a step was taken back meanwhile
            return
        if answer.mask.note:
            self.said.emit(answer.mask.note)
        elif answer.empty:
            self.said.emit(tr("Nothing was found here."))
        elif len(answer.prompts.clicks) == 1 and answer.prompts.box is None:
            self.said.emit(tr("Enter accepts it. More clicks refine it: left adds, right takes away."))
        else:
            self.said.emit("")
        self._settle(answer)
        if answer.mask.waiting:
            self._again.start()

    def _ask_again(self) -> None:
        """The same prompts, now that the model's features may be there; the mask is replaced where it stands."""
        if not self.active or self.history.empty:
            return
        found = self._question(quiet=True)
        if self.busy:
            self._again.start()
        elif found is not None and self._in_view(found[1]["view"]):
            self._mask(found, self.history.prompts, self._show, self._failed)

    def _settle(self, answer: Optional[Answer]) -> None:
        self._slow.stop()
        self._again.stop()
        self.answer = answer
        self.answered.emit(answer)
        then, self._then = self._then, []
        for call in then:
            call()

    def _show_preview(self, answer: Answer) -> None:
        before = self.history.prompts
        if answer.prompts.clicks[:-1] == before.clicks and answer.prompts.box == before.box:
            self.previewed.emit(None if answer.empty else answer)

    def _failed(self, error: PatchworkError) -> None:
        if self._goes_on_without(error):
            return  # asked anew; what waits for the mask still does
        self._then = []
        self.said.emit(str(error))

    def _goes_on_without(self, error: PatchworkError) -> bool:
        """Whether it was the model that cannot be used, which is said: then the same is asked without it."""
        model = self._scene.model()
        if model is None or not isinstance(error, ModelError):
            return False
        self._scene.fits.refuse(model, error)
        return True

    def _is_ready(self, key: Key, reply: Any) -> None:
        self._ready = key
        if reply.get("note"):
            self.said.emit(str(reply["note"]))
        elif self._told_slow:
            self.said.emit(self._scene.without_model())
        self._told_slow = False
        self.prepared.emit(True)

    def _tell_slow(self) -> None:
        if self._views.busy or self._masks.busy:
            self._told_slow = True
            self.said.emit(tr("The view is being read…"))

    def _backend_changed(self, state: str) -> None:
        """A backend that starts again has nothing in memory; its answers are the same."""
        if state == RESTARTING and self.active and not self.history.empty:
            self.said.emit(tr("The backend starts again; your clicks are kept."))
        elif state == READY and self._ready is not None:
            self._ready = None
            self.prepare()

    def _not_ready(self, error: PatchworkError) -> None:
        if self._goes_on_without(error):
            return
        self.said.emit(str(error))
        self.prepared.emit(False)

    def _question(self, quiet: bool = False) -> Optional[tuple[PointedScene, dict[str, Any], Key]]:
        """Scene, parameters with the view, and what makes this question another one; None (and said) where none."""
        try:
            pointed = self._pointed or self._scene.scene()
            view = self._scene.view(pointed)
        except PatchworkError as error:
            if not quiet:
                self.said.emit(str(error))
            return None
        self._pointed = pointed
        params = {**self._scene.params(pointed), "view": codec.to_json(view)}
        return pointed, params, (pointed.layer_ids, self._scene.model(), _of_view(view))

    def _there(self, places: list[QgsPointXY], quiet: bool = False) -> list[QgsPointXY]:
        """The places in the scene's coordinates; [] (and said) where that is not possible."""
        try:
            pointed = self._pointed = self._pointed or self._scene.scene()
            return self._scene.to_scene(pointed, *places)
        except PatchworkError as error:
            if not quiet:
                self.said.emit(str(error))
            return []

    def _is_inside(self, places: list[QgsPointXY]) -> bool:
        """Whether the places touch the raster; else that is said."""
        if self._pointed is None or self._scene.holds(self._pointed, *places):
            return True
        self.said.emit(self._scene.outside(self._pointed))
        return False

    def _in_view(self, view: dict[str, Any]) -> bool:
        """Whether all that was pointed at is still seen; else the mask stays as it was in the former view."""
        seen = QgsGeometry.fromPolygonXY([[QgsPointXY(x, y) for x, y in view["corners"]]])
        prompts = self.history.prompts
        places = [(click.x, click.y) for click in prompts.clicks] + [(x, y) for x, y in prompts.box or []]
        return all(seen.contains(QgsPointXY(x, y)) for x, y in places)

    def _scene_changed(self) -> None:
        """Another scene forgets what was pointed at; another model answers anew."""
        self._slow.stop()
        self._pointed, self._ready = None, None
        self._known.clear()
        self._masks.forget()
        self._views.forget()
        if self._prompted and self._prompted != self._scene.current():
            had = not self.history.empty
            self._prompted = ()
            self.begin_anew()
            if had:
                self.said.emit(tr("The scene is another one now: the clicks are gone."))
        self.prepare()
        if self._then and self.active and not self.busy:  # Enter waits for a mask: out of view, too
            self._ask()


def _of(prompts: Prompts) -> Key:
    clicks = tuple((click.x, click.y, click.include) for click in prompts.clicks)
    return clicks, tuple(map(tuple, prompts.box or ()))


def _of_view(view: View) -> Key:
    return tuple(map(tuple, view.corners)), view.width, view.height
