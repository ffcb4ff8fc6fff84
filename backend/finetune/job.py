"""Train on polygons: candidates compete on held-out polygons, the winner maps.

What is wrong with a request is said before torch, which takes seconds, is loaded.
"""

from __future__ import annotations

from contextlib import ExitStack

from backend.contract.requests import Finetune
from backend.finetune.given import placeless_warnings, read_given
from backend.finetune.resuming import forget_other_numbering
from backend.jobs.context import JobContext
from backend.jobs.estimate import Estimate
from backend.labels.of_scenes import same_file_warnings


def run(request: Finetune, context: JobContext) -> None:
    """Compare, choose, train on all polygons, and write ``outputs/model``.

    Raises the typed errors of scenes, labels and models. A cancelled run goes on
    after the last finished fold, or at the last checkpoint of the final training.
    """
    with ExitStack() as stack:
        given = read_given(request, stack)
        for text in placeless_warnings(given.scenes):
            context.warn(text)
        from backend.finetune.contest import compare, make_contest
        from backend.finetune.saving import refit_and_save
        from backend.finetune.settle import prepare, settle, tell

        job = settle(given)
        forget_other_numbering(given.teaching.scheme, context)
        statistics = job.start.statistics(job.scenes, context)
        material = prepare(job)
        tell(job, material, context)
        contest = make_contest(job, material, statistics, context)
        verdict = compare(job, contest, context)
        refit_and_save(job, contest, verdict, statistics, context)


def estimate(request: Finetune) -> Estimate:
    """Time, memory and disk before anything is trained; reads the labels but no imagery."""
    with ExitStack() as stack:
        given = read_given(request, stack)
        from backend.finetune import plan
        from backend.finetune.settle import expected_work, settle

        job = settle(given)
        work = expected_work(job)
        memory = plan.estimate_memory(work, job.recipes, job.start.spec)
        disk = plan.estimate_disk(job.recipes, job.start.spec)
        notes = [recipe.title for recipe in job.recipes]
        warnings = [*placeless_warnings(given.scenes), *same_file_warnings(job.scenes)]
        return Estimate(job.seconds(work), memory, disk, notes, warnings)
