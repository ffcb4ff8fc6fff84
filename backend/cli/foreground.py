"""Works on a run in this terminal: estimate, progress, results, and how to go on after a stop."""

from __future__ import annotations

import shlex
from collections.abc import Collection
from pathlib import Path

from backend.cli import output
from backend.cli.progress import Progress
from backend.contract import requests, run_directory
from backend.contract.errors import RequestError, from_json
from backend.contract.events import EventTail
from backend.contract.home import runs_folder
from backend.contract.requests import Request
from backend.contract.run_directory import RunDirectory
from backend.jobs import control, outputs, registry, worker


def work(request: Request, folder: str | None) -> int:
    """Run ``request`` in ``folder`` (None: a new run among all runs) and return the exit code."""
    request = requests.from_json(requests.to_json(request))  # the checks every client's request goes through
    fresh = folder is None or not RunDirectory(Path(folder)).exists()
    if fresh:
        outputs.check(request)
    folders = outputs.new_folders([path for path, _endings in outputs.files(request)])
    expected = registry.estimate(request)
    if folder is None:
        run = run_directory.create_fresh(runs_folder(), control.default_name(request), request)
    else:
        run = run_directory.create(Path(folder).absolute(), request)
    for words in folders:
        output.say(words)
    if expected:
        for note in expected.notes:
            output.say(note)
        output.say(f"Expected: {expected.words()}")
        for shortage in expected.shortages:
            output.say(f"Warning: {shortage}")
    code = resume(run, expected.notes if expected else ())
    if fresh and code == RequestError.exit_code and not _has_work(run):
        control.delete(run)  # else the mended command would meet a directory that holds the faulty request
    return code


def _has_work(run: RunDirectory) -> bool:
    """Whether anything would be lost with the run: a raster may become unreadable after hours of work, too."""
    return any(path.is_file() for folder in (run.checkpoints, run.outputs) for path in folder.rglob("*"))


def resume(run: RunDirectory, said: Collection[str] = ()) -> int:
    """Work on ``run`` from where it stands; ``said``: sentences its user has read already."""
    run.raw_request()
    if worker.is_done(run):
        output.say("This run is already done.")
        _results(run)
        return worker.DONE
    output.say(f"Run: {run.path}")
    if not run.alive():
        worker.clear_controls(run)
    progress = Progress(said)
    try:
        code = worker.execute(run, progress)
    finally:
        progress.close()
    _conclude(run, code)
    return code


def _conclude(run: RunDirectory, code: int) -> None:
    if code == worker.DONE:
        _results(run)
        return
    how = f"python -m backend run {shlex.quote(str(run.path))}"
    if code == worker.CANCELLED:
        output.say(f"Stopped. To go on where it stopped:\n  {how}")
        return
    error = from_json(run.state().error)
    output.error(error)
    if error.in_request:
        if _has_work(run):
            output.say("This run keeps the request it was made with: mend the command, and give it another --run.")
    elif code != RequestError.exit_code or _has_work(run):
        output.say(f"Once that is mended, go on with:\n  {how}")


def _results(run: RunDirectory) -> None:
    """What the run wrote, the newest of each path."""
    written = {event.data["path"]: event.data for event in EventTail(run.events_file).read() if event.kind == "output"}
    for path, data in written.items():
        output.result(f"{data['title']}: {path}")
