"""Which module does which job; a module is imported when its job is wanted, not before."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from backend.contract.requests import Request, job_of
from backend.jobs.context import JobContext
from backend.jobs.estimate import Estimate

MODULES = {
    "prepare": "backend.scene.prepare_job",
    "pretrain": "backend.pretrain.job",
    "finetune": "backend.finetune.job",
    "predict": "backend.predict.job",
    "attention": "backend.explain.job",
    "report": "backend.report.job",
    "study": "backend.study.job",
    "explore": "backend.explore.job",
    "suggest": "backend.suggest.job",
    "sample": "backend.sample.job",
}

USES_TORCH = frozenset(MODULES) - {"prepare", "sample"}
"""Jobs whose results depend on torch's number of threads."""


def load(job: str) -> Callable[[Any, JobContext], None]:
    """The function ``run(request, context)`` of a job."""
    run: Callable[[Any, JobContext], None] = import_module(MODULES[job]).run
    return run


def estimate(request: Request) -> Estimate | None:
    """What ``request`` will cost, or None where its job has no estimate."""
    module = import_module(MODULES[job_of(request)])
    function: Callable[[Any], Estimate] | None = getattr(module, "estimate", None)
    return function(request) if function else None
