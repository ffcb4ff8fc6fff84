"""What a resumed run may take over from before: results by class number only while the numbers mean the same."""

from __future__ import annotations

import shutil

from backend.jobs.context import JobContext
from backend.labels.class_scheme import ClassScheme


def class_codes(scheme: ClassScheme) -> list[list[int | str]]:
    """Codes and names as ``run.json`` keeps them."""
    return [[item.code, item.name] for item in scheme.classes]


def forget_other_numbering(scheme: ClassScheme, context: JobContext) -> None:
    """Drop stored folds and training where the run began with its classes numbered otherwise.

    Older versions numbered names as they met them and did not note the numbers.
    """
    begun = context.run.resolved().get("finetune")
    if begun is None or begun.get("classes") == class_codes(scheme):
        return
    stored = [context.run.checkpoints / name for name in ("validation", "network")]
    if any(folder.exists() for folder in stored):
        context.warn("This run began with its classes numbered otherwise: the comparison begins anew.")
    for folder in stored:
        shutil.rmtree(folder, ignore_errors=True)
