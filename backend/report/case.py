"""Everything a report is about, opened: scene, model, what taught it, and what its figures must leave out."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from backend.contract.requests import Report
from backend.jobs.context import JobContext
from backend.labels.class_scheme import ClassScheme
from backend.models.card import ModelCard
from backend.models.check import require_fit
from backend.models.mapper import mapper_card
from backend.report.banners import banners, reference_taught
from backend.report.exclusion import Exclusion
from backend.report.land import land_warnings
from backend.report.settings import Settings
from backend.report.suggested import require_a_sample, suggested_banners
from backend.report.taught_here import Taught, taught_here
from backend.report.teachers import Teachers, find_teachers
from backend.scene.scene import Scene
from backend.scene.told import tell_scenes
from backend.tiles.outputs import open_placed


@dataclass(frozen=True)
class Case:
    """The request with all it names; ``warnings``: sentences for the red banner."""

    request: Report
    settings: Settings
    kind: str
    scene: Scene
    card: ModelCard
    teachers: Teachers
    exclusion: Exclusion
    warnings: list[str]
    context: JobContext

    @property
    def model(self) -> Path:
        return Path(self.request.model)

    @property
    def scheme(self) -> ClassScheme:
        """The model's classes."""
        return ClassScheme.from_json(self.card.classes)


def open_case(request: Report, settings: Settings, kind: str, stack: ExitStack, context: JobContext) -> Case:
    """Open and check. Raises :class:`ModelError` for a backbone or a model that does not fit the layers,
    :class:`RequestError` for a sample of suggested places."""
    require_a_sample(request, kind)
    scene = stack.enter_context(open_placed(request.scenes[0], request.model))
    card = mapper_card(Path(request.model))
    for finding in require_fit(card, scene):
        context.warn(finding.text)
    tell_scenes([scene], context)
    teachers = find_teachers(Path(request.model), card)
    known = reference_taught(request, teachers)
    taught = Taught([], []) if known else taught_here(teachers, scene)
    exclusion = Exclusion(taught.labels, scene.grid)
    stack.callback(exclusion.close)
    exclusion.notes += taught.notes
    left_out = teachers.training is not None and not exclusion.notes
    warnings = [*banners(request, teachers), *suggested_banners(request, kind)]
    if not known and taught.land_is_known:
        warnings += land_warnings(request, card, scene, left_out)
    for text in warnings:
        context.warn(text)
    if teachers.training is None and card.training.get("job") == "pretrain":
        exclusion.notes.append("The model learned from label maps; where they cover this scene, no pixel is left out.")
    elif teachers.training is None:
        exclusion.notes.append("The training run is not to be found: training pixels, if any, could not be left out.")
    if "land" not in card.training and (teachers.pretraining_labels or card.training.get("job") == "pretrain"):
        exclusion.notes.append("An older version made this model: whether labels of this land taught it is not known.")
    for text in exclusion.notes:
        context.warn(text)
    return Case(request, settings, kind, scene, card, teachers, exclusion, warnings, context)
