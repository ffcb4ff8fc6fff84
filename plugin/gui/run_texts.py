"""Runs in words: their names, phases, progress."""

from __future__ import annotations

import re
from typing import Any

from ...backend.contract import errors
from ...backend.contract import state as phases
from ...backend.contract.requests import CLUSTERS, PCA, SIMILARITY
from ..core.job_model import Role, is_counted
from ..core.network import Network
from .pretrain_words import method_names
from .texts import duration, moment, tr, whole

ACTIVE = frozenset({phases.QUEUED, phases.PREPARING, phases.RUNNING, phases.PAUSED})
RESUMABLE = frozenset({phases.PAUSED, phases.CANCELLED, phases.INTERRUPTED, phases.FAILED})
_STOPPED = frozenset({phases.CANCELLED, phases.INTERRUPTED})

_HOPELESS = frozenset(
    kind.kind
    for kind in (
        errors.RequestError, errors.LabelsMissError, errors.LegendError, errors.ModelError, errors.OutputExistsError,
        errors.TrainingError, errors.AnswersError,
    )
)  # fmt: skip
"""Kinds of errors that a run meets again however often it goes on: what was asked has to change. An input that cannot
be read is none of them: a drive comes back. Answers given since a report failed are not in its copy of them."""

JOB_ICONS = {
    "prepare": "data",
    "pretrain": "pretrain",
    "finetune": "train",
    "predict": "map",
    "attention": "attention",
    "report": "report",
    "study": "attention",
    "explore": "explore",
    "suggest": "suggest",
    "import": "pretrain",
    "sample": "sample",
}


def job_title(job: str, kind: str = "") -> str:
    """What kind of work a run is; ``kind``: which exploration, where that is known."""
    titles = {
        "prepare": tr("Preparing"),
        "pretrain": tr("Pretraining"),
        "finetune": tr("Training on polygons"),
        "predict": tr("Map"),
        "attention": tr("Attention"),
        "report": tr("Report"),
        "study": tr("Attention study"),
        "explore": tr("Exploration"),
        "suggest": tr("Where to label next"),
        "sample": tr("Sample to label"),
    }
    kinds = {SIMILARITY: tr("Similar places"), PCA: tr("Components"), CLUSTERS: tr("Clusters")}
    return kinds.get(kind) or titles.get(job, job)


def phase_title(phase: str) -> str:
    """A phase in the user's language."""
    titles = {
        phases.QUEUED: tr("waiting"),
        phases.PREPARING: tr("preparing"),
        phases.RUNNING: tr("running"),
        phases.PAUSED: tr("paused"),
        phases.DONE: tr("done"),
        phases.FAILED: tr("failed"),
        phases.CANCELLED: tr("cancelled"),
        phases.INTERRUPTED: tr("interrupted"),
    }
    return titles.get(phase, phase)


def title_in_list(phase: str) -> str:
    """A phase beside a run's name; empty where the line below says it."""
    return "" if phase in _STOPPED else phase_title(phase)


def may_go_on(phase: str, error: dict[str, str] | None) -> bool:
    """Whether resuming can help."""
    return phase in RESUMABLE and not is_hopeless(error)


def is_hopeless(error: dict[str, str] | None) -> bool:
    """Whether a run would end with the same error again."""
    return bool(error) and (error or {}).get("kind") in _HOPELESS


def advice(phase: str, error: dict[str, str] | None) -> str:
    """What one can do with a run that stopped before its end; empty for others."""
    if phase == phases.FAILED:
        return tr("Resuming would end the same way: change that, then start a new run.") if is_hopeless(error) else ""
    return tr("{}, can be resumed.").format(phase_title(phase).capitalize()) if phase in _STOPPED else ""


def short_name(name: str, job: str) -> str:
    """A run's name without the date and the job that every run's folder begins with."""
    match = re.fullmatch(rf"\d{{4}}-\d\d-\d\d-{re.escape(job)}-(.+)", name)
    return match.group(1) if match else name


def title(values: dict[Role, Any]) -> str:
    """A run in the list: its name, and what was pretrained how."""
    return joined(short_name(values[Role.NAME], values[Role.JOB]), network_words(values[Role.NETWORK]))


def whole_title(values: dict[Role, Any]) -> str:
    """All that tells a run from others, and its note: its tooltip."""
    network, name = values[Role.NETWORK], values[Role.NAME]
    job = job_title(values[Role.JOB], values.get(Role.KIND, ""))
    kind = joined(job, network_words(network), network.backbone, steps_words(network))
    return "\n".join(part for part in (name, kind, moment(values[Role.CREATED]), values.get(Role.NOTE)) if part)


def network_words(network: Network) -> str:
    """“CMID · Swin-T”; empty for runs that pretrain nothing."""
    return joined(method_title(network.method), backbone_title(network.backbone))


def steps_words(network: Network) -> str:
    """“300 steps”; empty where unknown."""
    return tr("{} steps").format(whole(network.steps)) if network.steps else ""


def method_title(method: str) -> str:
    """A method's name without its explanation."""
    return method_names().get(method, method)


def backbone_title(name: str) -> str:
    """“Swin-T” for swin_tiny_patch4_window7_224: the usual short names of the families; others as they are."""
    found = re.match(r"(vit|deit|swin|swinv2|convnext|convnextv2)_(tiny|small|base|large|huge)", name)
    if found:
        return f"{_FAMILIES[found.group(1)]}-{_SIZES[found.group(2)]}"
    found = re.match(r"(wide_)?resnet(\d+)", name)
    return f"{'Wide ' if found.group(1) else ''}ResNet-{found.group(2)}" if found else name


_FAMILIES = {
    "vit": "ViT", "deit": "DeiT", "swin": "Swin", "swinv2": "Swin V2", "convnext": "ConvNeXt",
    "convnextv2": "ConvNeXt V2",
}  # fmt: skip
_SIZES = {"tiny": "T", "small": "S", "base": "B", "large": "L", "huge": "H"}


def units(unit: str, count: float) -> str:
    """“steps”, “tiles”: the unit of progress in the number that fits."""
    one = {"step": tr("step"), "tile": tr("tile"), "fold": tr("fold"), "epoch": tr("epoch"), "band": tr("band")}
    many = {"step": tr("steps"), "tile": tr("tiles"), "fold": tr("folds"), "epoch": tr("epochs"), "band": tr("bands")}
    return (one if count == 1 else many).get(unit, unit)


def rate(per_second: float | None, unit: str) -> str:
    """“3.2 steps/s”, or seconds for each where it is slow; empty where unknown."""
    if not per_second:
        return ""
    if per_second >= 1:
        shown = f"{per_second:.1f}" if per_second < 100 else f"{per_second:.0f}"
        return tr("{rate} {unit}/s").format(rate=shown, unit=units(unit, 2))
    return tr("{seconds:.1f} s each").format(seconds=1 / per_second)


def left(seconds: float | None) -> str:
    """“40 s left”; empty where unknown."""
    return tr("{} left").format(duration(seconds)) if seconds is not None else ""


def progress_line(values: dict[Role, Any]) -> str:
    """The second line of a run in the list."""
    phase, job = values[Role.PHASE], job_title(values[Role.JOB], values.get(Role.KIND, ""))
    if phase == phases.FAILED and values[Role.ERROR]:
        return str(values[Role.ERROR].get("cause", ""))
    step, total, unit = values[Role.STEP], values[Role.TOTAL], values[Role.UNIT]
    if phase in _STOPPED:
        done = _count(step, total) if is_counted(total) else ""
        return joined(done, tr("{}, can be resumed").format(phase_title(phase)))
    if phase not in ACTIVE:
        note = str(values.get(Role.NOTE) or "").partition("\n")[0]
        return joined(job, steps_words(values[Role.NETWORK]), moment(values[Role.CREATED]), note)
    if total and not is_counted(total):
        return str(values[Role.STAGE] or job)
    count = _count(step, total) if total else ""
    running = phase == phases.RUNNING
    return joined(
        values[Role.STAGE] or job,
        count,
        left(values[Role.LEFT]) if running else "",
        rate(values[Role.RATE], unit) if running else "",
    )


def _count(step: int, total: int) -> str:
    return tr("{step} of {total}").format(step=whole(step), total=whole(total))


def joined(*parts: str) -> str:
    """“DINO · ViT-Ti · raleigh”: what there is of the parts."""
    return " · ".join(part for part in parts if part)
