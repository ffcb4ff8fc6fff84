"""What was wrong with single polygons, for the user to zoom to: ``outputs/label_problems.json``."""

from __future__ import annotations

from pathlib import PurePath

from backend.contract import atomic
from backend.finetune.teaching import Teaching
from backend.jobs.context import JobContext
from backend.labels.problems import summary

FILE = "label_problems.json"


def write_problems(teaching: Teaching, context: JobContext) -> None:
    """A warning for each kind, and the whole list as a file; nothing where all is well."""
    if not teaching.problems:
        return
    for path in dict.fromkeys(path for path, _ in teaching.problems):
        lines = summary([problem for where, problem in teaching.problems if where == path])
        context.warn(f"{PurePath(path).name}: {'; '.join(lines)}.")
    file = context.run.outputs / FILE
    listed = [{"source": path, **problem.to_json()} for path, problem in teaching.problems]
    atomic.write_json(file, {"problems": listed})
    context.output("table", file, "Problems with the labels")
