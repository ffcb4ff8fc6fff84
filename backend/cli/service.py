"""``serve``, ``run`` and ``doctor``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import NoReturn

from backend.cli import options, output
from backend.contract.run_directory import RunDirectory


def add(commands: options.Subparsers) -> None:
    _add_run(commands)
    serve = commands.add_parser(
        "serve",
        help="answer QGIS over stdin and stdout",
        description="Speaks JSON-RPC 2.0, one message a line, over stdin and stdout. QGIS starts and ends it.",
    )
    serve.set_defaults(handler=_serve)
    doctor = commands.add_parser(
        "doctor",
        help="say what is installed and whether it works",
        description="Prints versions, folders, devices and a self-test: paste it into a bug report.",
    )
    doctor.set_defaults(handler=_doctor)


def _add_run(commands: options.Subparsers) -> None:
    run = commands.add_parser(
        "run",
        help="start or resume a run directory",
        description="Works on a run directory as QGIS's worker does; an unfinished run goes on where it stopped.",
        epilog="example:\n  python -m backend run runs/mine",
        formatter_class=options.Formatter,
    )
    run.add_argument("dir", metavar="DIR", type=Path, help="the run directory")
    # Started by serve: no bar, and a cancel that came before the start counts.
    run.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    run.set_defaults(handler=_run)


def _run(args: argparse.Namespace) -> int:
    run = RunDirectory(args.dir.absolute())
    if args.worker:
        from backend.jobs.worker import execute

        return execute(run)
    from backend.cli.foreground import resume

    return resume(run)


def _serve(args: argparse.Namespace) -> NoReturn:
    from backend.serve.server import serve

    serve()


def _doctor(args: argparse.Namespace) -> int:
    from backend.install import doctor

    output.result(doctor.report(Path(sys.executable)))
    return 0
