"""The baseline of every fine-tuning that began with a network pretrained on labels: apply that network as it is.

Same reference, same pixels. Its classes are matched to the reference's by name, else by code where one of the two
has no name of its own; what matches nothing counts as an error, and is said.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import ModelError
from backend.contract.requests import Labels
from backend.labels.class_scheme import IGNORE, ClassScheme, LandClass
from backend.labels.raster_labels import RasterLabels, open_raster_labels
from backend.models.card import MAPPER, ModelCard
from backend.models.check import require_fit
from backend.models.folder import load_card
from backend.models.mapper import load_mapper
from backend.predict.settings import default_batch, tiling_of
from backend.report.case import Case
from backend.report.crosswalk import anonymous
from backend.report.found import Direct, Found
from backend.report.metrics import Counts, ratio
from backend.scene.grid import Window
from backend.tiles import engine
from backend.tiles.outputs import model_identity
from backend.tiles.sinks import ClassSink

DRAWS = 1000
WINDOW = 1024


def taught_start(card: ModelCard) -> tuple[str, ModelCard] | None:
    """The network pretrained on labels a model was fine-tuned from; None where there is none, or it is gone."""
    init = card.training.get("init")
    if card.training.get("job") != "finetune" or not init or init == "scratch" or str(init).startswith("timm:"):
        return None
    try:
        start = load_card(str(init))
    except ModelError:  # moved or deleted since; or a plain file of weights
        return None
    return (str(init), start) if start.kind == MAPPER and start.training.get("job") == "pretrain" else None


def judge_start(case: Case, found: Found, mapped: RasterLabels, stack: ExitStack) -> Direct | None:
    """Map the scene with the start and compare both with the dense reference."""
    known = taught_start(case.card)
    if known is None or found.reference is None or found.crosswalk is None:
        if known is not None:
            case.context.note("The network it started from can be judged beside it only with a dense reference map.")
        return None
    init, card = known
    try:
        require_fit(card, case.scene)
    except ModelError as error:
        case.context.note(f"The network it started from cannot be applied here: {error.cause}")
        return None
    scheme = ClassScheme.from_json(card.classes)
    table, notes = match(scheme, found.crosswalk.scheme)
    if (table[:-1] == len(found.crosswalk.scheme)).all():
        case.context.note("Not one class of the network it started from is a class here: it cannot be judged beside it.")
        return None
    labels = Labels(str(_map_with(Path(init), case)))
    other = stack.enter_context(open_raster_labels(labels, case.scene.grid, scheme))
    blocks = _count(case, found, mapped, other, table)
    if not blocks.any():
        case.context.note("The network it started from cannot be judged beside it: no pixel could be compared.")
        return None
    return _direct(init, blocks, notes, case.request.seed)


def match(start: ClassScheme, joint: ClassScheme) -> tuple[NDArray[np.int16], list[str]]:
    """Start index → joint index (K = none of them), −1 → −1 at its end; and what was done, in words."""
    table, notes = [], []
    for item in start.classes:
        target = _match(item, joint)
        table.append(len(joint) if target is None else target)
        if target is None:
            notes.append(f"The start's class {item.code} {item.name} is no class here: its pixels count as errors.")
    return np.asarray([*table, IGNORE], np.int16), notes


def _match(item: LandClass, joint: ClassScheme) -> int | None:
    by_name = joint.index_of_name(item.name)
    if by_name is not None or item.code not in joint.codes:
        return by_name
    other = joint.classes[joint.codes.index(item.code)]
    return joint.codes.index(item.code) if anonymous(item) or anonymous(other) else None


def _map_with(start: Path, case: Case) -> Path:
    mapper = load_mapper(start)
    path = case.context.run.outputs / "applied-directly.tif"
    engine.run(
        case.scene, mapper.probabilities, len(mapper.classes), [ClassSink(path, mapper.classes)], tiling_of(mapper),
        case.context, case.context.run.checkpoints / "direct", batch=default_batch("auto", "auto"), overwrite=True,
        stage="Map with the start", identity={"model": model_identity(start)},
    )  # fmt: skip
    return path


def _count(
    case: Case, found: Found, mapped: RasterLabels, other: RasterLabels, table: NDArray[np.int16]
) -> Counts:
    """2,B,K+1,K: confusion of both maps in each block, on the pixels where both and the reference have a class."""
    reference, crosswalk = found.reference, found.crosswalk
    if reference is None or crosswalk is None:
        raise ValueError("only a dense reference can be counted")
    grid, classes = reference.grid, len(crosswalk.scheme)
    number = int(reference.groups(Window(grid.height - 1, grid.width - 1, 1, 1))[0, 0])
    blocks = np.zeros((2, number, classes + 1, classes), np.int64)
    for window in grid.blocks(WINDOW, WINDOW):
        truth = crosswalk.apply(reference.read(window)[0])
        maps = [mapped.read(window)[0], table[other.read(window)[0]]]
        kept = (truth >= 0) & (maps[0] >= 0) & (maps[1] >= 0) & ~case.exclusion.mask(window)
        place = (reference.groups(window)[kept] - 1).astype(np.int64)
        for own, index in zip(blocks, maps, strict=True):
            flat = (place * (classes + 1) + index[kept]) * classes + truth[kept]
            own += np.bincount(flat, minlength=own.size).reshape(own.shape)
    return blocks


def _direct(start: str, blocks: Counts, notes: list[str], seed: int) -> Direct:
    whole = blocks.sum(axis=1)
    held = blocks[:, blocks[0].sum(axis=(1, 2)) > 0]
    draw = np.random.default_rng([seed, len(held)])
    times = draw.multinomial(held.shape[1], np.full(held.shape[1], 1 / held.shape[1]), DRAWS)
    model, other = miou_of_reference(np.einsum("db,mbij->mdij", times, held))
    low, high = np.nanpercentile(model - other, [2.5, 97.5])
    mious = miou_of_reference(whole)
    right = [float(ratio(np.array(np.trace(counts[:-1])), np.array(counts.sum()))) for counts in whole]
    return Direct(
        start,
        (float(mious[0]), float(mious[1])),
        (right[0], right[1]),
        (float(mious[0] - mious[1]), float(low), float(high)),
        int(whole[0].sum()),
        notes,
    )


def miou_of_reference(counts: Counts) -> NDArray[np.float64]:
    """mIoU of …,K+1,K matrices over the classes the reference has: a class only a map knows is an error, no class."""
    hits = np.diagonal(counts[..., :-1, :], axis1=-2, axis2=-1).astype(np.float64)
    support = counts.sum(axis=-2)
    union = counts[..., :-1, :].sum(axis=-1) + support - hits
    iou = np.where(support > 0, ratio(hits, union), 0.0)
    return ratio(iou.sum(axis=-1), (support > 0).sum(axis=-1))
