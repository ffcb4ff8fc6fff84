"""``python3 -m backend.install [ACTION]``: the one way for the terminal and for QGIS.

``install`` and ``repair`` print the interpreter on the last line; without an action the help is printed, for
nobody should download half a GiB by asking what this is;
``remove``, ``plan``, ``check PYTHON`` and ``doctor`` print what they found. With
``--json`` every line on stdout is an event (see :mod:`reporter`), and the end
of stdin cancels: whoever started it is gone, or wants it to stop.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from pathlib import Path
from typing import Any, Callable, Dict, Sequence

from ..contract.errors import Cancelled, EnvironmentError_, PatchworkError, RequestError
from . import doctor, gpu, handshake, installer, locks, removal
from .commands import Runner
from .plan_words import plan_words, size
from .python_search import Choice, find_python, judge
from .reporter import Reporter, json_lines, terminal
from .sources import Sources
from .survey import survey

Result = Dict[str, Any]


def main() -> int:
    """Exit code 0 done, 2 bad request, 3 failed (of a plan: problems), 130 cancelled."""
    parser = _parser()
    options = parser.parse_args()
    if options.action is None:
        parser.print_help(sys.stderr)
        return RequestError.exit_code
    report = Reporter(json_lines if options.json else terminal)
    runner = Runner(report)
    _listen(runner, options.json)
    try:
        result = ACTIONS[options.action](options, runner)
    except KeyboardInterrupt:
        return _end(report, options, Cancelled("The installation was cancelled.", "Start it again whenever you like."))
    except PatchworkError as error:
        return _end(report, options, error)
    if options.json:
        report.done(result)
    else:
        print(result.get("report") or result.get("python") or json.dumps(result, indent=2, ensure_ascii=False))
    return EnvironmentError_.exit_code if options.action == "plan" and not options.json and result["problems"] else 0


def _end(report: Reporter, options: argparse.Namespace, error: PatchworkError) -> int:
    if options.json:
        report.error(error)
    else:
        print(f"{FAILED[options.action]} {error}", file=sys.stderr)
    return error.exit_code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="backend.install",
        description="Set up the Python environment of Patchwork's backend.",
        epilog="actions:\n" + "\n".join(f"  {name:<9}{words}" for name, words in WHAT.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("action", nargs="?", choices=list(ACTIONS), metavar="ACTION", help="what to do: see below")
    parser.add_argument("interpreter", nargs="?", type=Path, help="for check and doctor: the Python to examine")
    parser.add_argument("--yes", action="store_true", help="for remove: do not ask")
    parser.add_argument(
        "--channel",
        choices=("auto", *locks.CHANNELS),
        default="auto",
        help="cpu, cuda, or auto: cuda where an NVIDIA driver and card are new enough",
    )
    parser.add_argument("--wheels", type=Path, metavar="FOLDER", help="install from this folder of wheels alone")
    parser.add_argument("--python", type=Path, help="make the environment from this Python")
    parser.add_argument("--json", action="store_true", help="one JSON event a line; the end of stdin cancels")
    return parser


def _listen(runner: Runner, json_mode: bool) -> None:
    """Ways to be stopped: a signal; for programs also the end of stdin."""
    signal.signal(signal.SIGTERM, lambda number, frame: runner.cancel())
    if json_mode:
        threading.Thread(target=_until_closed, args=(runner,), daemon=True).start()


def _until_closed(runner: Runner) -> None:
    while os.read(sys.stdin.fileno(), 1):  # (Python's own reading would hold a lock at the interpreter's end)
        pass
    runner.cancel()


# -- actions --------------------------------------------------------------


def _install(options: argparse.Namespace, runner: Runner, repair: bool = False) -> Result:
    wheels = options.wheels.absolute() if options.wheels else None
    recipe = installer.Recipe(sources=Sources(wheels=wheels), python=_chooser(options))
    channel = options.channel
    if channel == "auto":
        chosen = gpu.choose(gpu.find_gpu(python=str(options.python or sys.executable)))
        channel = chosen.name
        runner.report.line(f"PyTorch for {channel}: {chosen.reason}.")
        if chosen.unused:
            runner.report.line(f"NOTE: {chosen.unused} {chosen.remedy}")
    made = installer.install(channel, runner, recipe=recipe, repair=repair)
    return {"python": str(made.python), "facts": made.facts()}


def _chooser(options: argparse.Namespace) -> Callable[[], Choice]:
    if not options.python:
        return find_python
    return lambda: Choice(options.python, judge(str(options.python)), "QGIS found it")


def _repair(options: argparse.Namespace, runner: Runner) -> Result:
    return _install(options, runner, repair=True)


def _remove(options: argparse.Namespace, runner: Runner) -> Result:
    folders = removal.removable()
    if not folders and not options.json:
        return {"bytes": 0, "report": "There is nothing to remove."}
    if not (options.yes or options.json) and not _agreed(folders):
        return {"bytes": 0, "report": "Nothing was removed."}
    runner.report.begin(1)
    runner.report.step("Removing Patchwork's environment")
    freed = removal.remove()
    return {"bytes": freed, "report": f"{size(freed)} freed. Runs, models and maps are still there."}


def _agreed(folders: Sequence[Path]) -> bool:
    """Ask on the terminal; QGIS asks by itself. Raises :class:`RequestError` where nobody can answer."""
    removal.require_idle()
    print("\n".join(["This deletes:", *(f"  {folder}" for folder in folders)]), file=sys.stderr)
    if not sys.stdin.isatty():
        raise RequestError("Deleting asks first, and nobody can answer here.", "Add --yes.")
    print("Delete? [y/N]", file=sys.stderr)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _plan(options: argparse.Namespace, runner: Runner) -> Result:
    channel, wheels = "" if options.channel == "auto" else options.channel, options.wheels
    seen = survey(channel, python=options.python, wheels=wheels.absolute() if wheels else None)
    return seen.to_json() if options.json else {"report": plan_words(seen), "problems": len(seen.problems)}


def _check(options: argparse.Namespace, runner: Runner) -> Result:
    runner.report.begin(1)
    runner.report.step("Examining the interpreter")
    found = handshake.shake_hands(options.interpreter or Path())
    return {**found.to_json()}


def _doctor(options: argparse.Namespace, runner: Runner) -> Result:
    return {"report": doctor.report(options.interpreter)}


WHAT = {
    "install": "make the environment, or say where it is; prints its Python on the last line",
    "repair": "make it anew, for one that is damaged",
    "remove": "delete it, after asking; runs, models and maps stay",
    "plan": "say what install would do: Python, PyTorch, download, disk; makes nothing",
    "check": "whether the Python named behind it can run the backend as it is",
    "doctor": "all that is known of this machine, for reporting a problem",
}
FAILED = {
    "install": "Patchwork could not set up its backend.",
    "repair": "Patchwork could not repair its backend.",
    "remove": "Patchwork's environment was not removed.",
    "plan": "The plan could not be made.",
    "check": "The interpreter was not accepted.",
    "doctor": "The report could not be made.",
}
"""The words before what went wrong."""

ACTIONS: Dict[str, Callable[[argparse.Namespace, Runner], Result]] = {
    "install": _install,
    "repair": _repair,
    "remove": _remove,
    "plan": _plan,
    "check": _check,
    "doctor": _doctor,
}


if __name__ == "__main__":
    sys.exit(main())
